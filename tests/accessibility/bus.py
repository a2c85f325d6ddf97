"""What a screen reader sees of an application, and what it hears, over the real accessibility bus (AT-SPI 2)."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MatchRule, Message, Properties, new_method_call  # type: ignore[import-untyped]
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import DBusConnection, open_dbus_connection  # type: ignore[import-untyped]

ATSPI = "org.a11y.atspi."
REGISTRY = "org.a11y.atspi.Registry"
PATIENCE = 8.0
"""Seconds that something may take until it is there; nothing is waited for that is there already."""

_STATES = {7: "editable", 8: "enabled", 10: "expanded", 11: "focusable", 12: "focused", 25: "showing", 30: "visible"}
_LABELLED_BY = 2
_LINE = 3  # ATSPI_TEXT_GRANULARITY_LINE


class BusError(Exception):
    """The other side answered with an error: the object is gone, or has no such interface."""


@dataclass(frozen=True)
class Heard:
    """An event: its kind (`announcement`, `state-changed`), its detail (`focused`), its values and its object."""

    kind: str
    detail: str
    value: int
    data: Any
    node: "Node"


class Bus:
    """A connection to the accessibility bus that hears announcements and where the focus is."""

    def __init__(self, address: str) -> None:
        self._connection: DBusConnection = open_dbus_connection(address)
        rule = MatchRule(type="signal", interface=ATSPI + "Event.Object")
        registry = Node(self, REGISTRY, "/org/a11y/atspi/registry")
        for event in ("object:announcement", "object:state-changed:focused"):
            registry.call(REGISTRY, "RegisterEvent", "sas", (event, [""]))
        self._answer(message_bus.AddMatch(rule))
        self._filter = self._connection.filter(rule, queue=deque())
        self._signals = self._filter.__enter__()
        self._heard: list[Heard] = []
        self._focus: Node | None = None

    def close(self) -> None:
        """Close the connection."""
        self._filter.__exit__(None, None, None)
        self._connection.close()

    def application(self) -> "Node":
        """Wait for the first application on the bus."""
        root = Node(self, REGISTRY, "/org/a11y/atspi/accessible/root")
        found = self.until(lambda: next(iter(root.children()), None), "an application on the bus")
        assert isinstance(found, Node)
        return found

    def heard(self) -> list[Heard]:
        """Everything that was heard since `forget`."""
        try:
            while True:
                self._connection.recv_messages(timeout=0)
        except TimeoutError:
            pass
        while self._signals:
            event = self._event(self._signals.popleft())
            self._heard.append(event)
            if event.detail == "focused":
                self._focus = event.node if event.value else self._focus
        return self._heard

    def focus(self) -> "Node | None":
        """Where the focus went last, as it was heard."""
        self.heard()
        return self._focus

    def announced(self) -> list[str]:
        """The texts that were announced since `forget`, in order."""
        return [str(event.data) for event in self.heard() if event.kind == "Announcement"]

    def forget(self) -> None:
        """What was heard until now does not count."""
        self.heard().clear()

    def until(self, found: Callable[[], Any], what: str) -> Any:
        """Ask until there is an answer that is true, and return it."""
        end = time.monotonic() + PATIENCE
        while not (answer := _asked(found)):
            assert time.monotonic() < end, f"there never was {what}; announced: {self.announced()}"
            self.heard()
            time.sleep(0.02)
        return answer

    def press(self, code: int, kind: int) -> None:
        """Let the registry press a key: kind 0 is a key code going down, 1 up, 3 a key symbol down and up."""
        keys = Node(self, REGISTRY, "/org/a11y/atspi/registry/deviceeventcontroller")
        keys.call(ATSPI + "DeviceEventController", "GenerateKeyboardEvent", "isu", (code, "", kind))

    def ask(self, owner: str, path: str, interface: str, method: str, signature: str | None, body: Any) -> Any:
        """Call a method of an object and return its answer's values."""
        return self._answer(new_method_call(DBusAddress(path, owner, interface), method, signature, body))

    def read(self, owner: str, path: str, interface: str, name: str) -> Any:
        """Read a property of an object."""
        return self._answer(Properties(DBusAddress(path, owner, interface)).get(name))[0][1]

    def _answer(self, message: Message) -> Any:
        answer = self._connection.send_and_get_reply(message, timeout=PATIENCE)
        if answer.header.message_type.name == "error":
            raise BusError(*answer.body)
        return answer.body

    def _event(self, signal: Message) -> Heard:
        fields = {field.name: value for field, value in signal.header.fields.items()}
        detail, value, _other, data, *_rest = signal.body
        node = Node(self, fields["sender"], fields["path"])
        return Heard(fields["member"], detail, value, data[1], node)


@dataclass(frozen=True)
class Node:
    """One accessible object."""

    bus: Bus
    owner: str
    path: str

    def call(self, interface: str, method: str, signature: str | None = None, body: Any = ()) -> Any:
        """Call one of its methods."""
        return self.bus.ask(self.owner, self.path, interface, method, signature, body)

    def get(self, interface: str, name: str) -> Any:
        """Read one of its properties."""
        return self.bus.read(self.owner, self.path, ATSPI + interface, name)

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.get("Accessible", "Name"))

    @property
    def description(self) -> str:
        """What else is said of it."""
        return str(self.get("Accessible", "Description"))

    @property
    def role(self) -> str:
        """What kind of thing it is: `push button`."""
        return str(self.call(ATSPI + "Accessible", "GetRoleName")[0])

    @property
    def states(self) -> frozenset[str]:
        """The states that it is in, of those that these tests ask for."""
        low, high = self.call(ATSPI + "Accessible", "GetState")[0]
        return frozenset(name for bit, name in _STATES.items() if (low | high << 32) >> bit & 1)

    def children(self) -> "list[Node]":
        """The objects in it; Qt's tab bar gives none (`null`) for a scroll button that it does not have now."""
        given = self.call(ATSPI + "Accessible", "GetChildren")[0]
        return [Node(self.bus, *child) for child in given if not child[1].endswith("/null")]

    def showing(self) -> "Iterator[tuple[Node, Node]]":
        """Everything in it that can be seen, each with what it stands in."""
        for child in self.children():
            if "showing" in child.states:
                yield self, child
                yield from child.showing()

    def labels(self) -> list[str]:
        """The names of the labels that belong to it."""
        relations = self.call(ATSPI + "Accessible", "GetRelationSet")[0]
        return [
            Node(self.bus, *target).name for kind, targets in relations if kind == _LABELLED_BY for target in targets
        ]

    def text(self) -> str:
        """Its whole text."""
        return str(self.call(ATSPI + "Text", "GetText", "ii", (0, -1))[0])

    def line(self) -> str:
        """The line of its text in which its caret is, as a screen reader reads it out."""
        caret = self.get("Text", "CaretOffset")
        return str(self.call(ATSPI + "Text", "GetStringAtOffset", "iu", (caret, _LINE))[0])

    def take_focus(self) -> None:
        """Give it the focus, as a screen reader's command does."""
        self.call(ATSPI + "Component", "GrabFocus")


def _asked(found: Callable[[], Any]) -> Any:
    """Ask; an object that went meanwhile is no answer."""
    try:
        return found()
    except BusError:
        return None
