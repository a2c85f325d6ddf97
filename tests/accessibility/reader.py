"""A person with a screen reader and a keyboard."""

from collections.abc import Iterator

from tests.accessibility.bus import Bus, Node
from tests.accessibility.display import Display

_SYMBOLS = {
    "Return": 0xFF0D,
    "Tab": 0xFF09,
    "Escape": 0xFF1B,
    "Home": 0xFF50,
    "Left": 0xFF51,
    "Up": 0xFF52,
    "Right": 0xFF53,
    "Down": 0xFF54,
    "PageUp": 0xFF55,
    "PageDown": 0xFF56,
    "End": 0xFF57,
    "F1": 0xFFBE,
    "F2": 0xFFBF,
    "F3": 0xFFC0,
    "F6": 0xFFC3,
    "Delete": 0xFFFF,
    "Space": 0x20,
}
_HELD = {"Ctrl": 37, "Shift": 50, "Alt": 64}  # key codes, alike in all of X's usual key maps


class Reader:
    """A person with a screen reader and a keyboard."""

    def __init__(self, bus: Bus, display: Display) -> None:
        self.bus = bus
        self.display = display
        self.application = bus.application()

    def windows(self) -> list[Node]:
        """The windows that can be seen."""
        return [window for window in self.application.children() if "showing" in window.states]

    def showing(self) -> Iterator[tuple[Node, Node]]:
        """Everything that can be seen, each with what it stands in."""
        for window in self.windows():
            yield from window.showing()

    def all(self, role: str, name: str | None = None) -> list[Node]:
        """Everything that can be seen of that role and, if one is given, that name."""
        return [node for _parent, node in self.showing() if node.role == role and name in (None, node.name)]

    def find(self, role: str, name: str) -> Node:
        """Wait for the one of that role and name."""
        found = self.bus.until(lambda: self.all(role, name), f"{role} {name!r}")
        assert isinstance(found[0], Node)
        return found[0]

    def focused(self) -> tuple[str, str]:
        """Role and name of what the focus went to last, as it was heard on the bus."""
        found = self.bus.until(self.bus.focus, "anything with the focus")
        assert isinstance(found, Node)
        return found.role, found.name

    def reaches(self, role: str, name: str) -> None:
        """Wait until the focus is heard to be on that."""
        self.bus.until(lambda: self.focused() == (role, name), f"the focus on {role} {name!r}")

    def press(self, *chords: str) -> None:
        """Press keys, `Ctrl+Return`, one after the other."""
        for chord in chords:
            self.display.focus_top()
            *held, key = chord.split("+")
            for modifier in held:
                self.bus.press(_HELD[modifier], 0)
            self.bus.press(_SYMBOLS.get(key) or ord(key.lower()), 3)
            for modifier in reversed(held):
                self.bus.press(_HELD[modifier], 1)

    def move(self, chord: str) -> tuple[str, str]:
        """Press keys that move the focus; role and name of what is heard to have it then."""
        self.bus.forget()
        self.press(chord)
        self.bus.until(lambda: any(event.detail == "focused" and event.value for event in self.bus.heard()), "a move")
        self.application.states  # noqa: B018  answered once all that the keys did is done
        return self.focused()

    def type(self, text: str) -> None:
        """Type text of ASCII characters."""
        for character in text:
            self.bus.press(ord(character), 3)
