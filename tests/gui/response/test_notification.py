"""A long Send that ends behind another window makes one notification."""

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from restdesk.gui.context import Context
from restdesk.gui.response import notification
from restdesk.gui.response.notification import SETTING
from restdesk.gui.response.pane import ResponsePane
from tests.gui.response.conftest import SetClock
from tests.gui.response.exchanges import HOSTILE, HOSTILE_SEEN, answered, exchange, hop, response


class Tray:
    """A system tray that notes what is shown."""

    shown: list[tuple[str, str]]
    there = True

    def __init__(self, _icon: object, _parent: object) -> None:
        self.messageClicked = self.activated = SimpleNamespace(connect=lambda _: None)

    @classmethod
    def isSystemTrayAvailable(cls) -> bool:
        return cls.there

    @staticmethod
    def supportsMessages() -> bool:
        return True

    def show(self) -> None: ...

    def hide(self) -> None: ...

    def showMessage(self, title: str, text: str, *_: object) -> None:
        self.shown.append((title, text))


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What was told; a window that only asked for attention is noted as such."""
    found: list[tuple[str, str]] = []
    alert = lambda _window: found.append(("alert", ""))  # noqa: E731  too short for a function
    monkeypatch.setattr(notification, "QSystemTrayIcon", Tray)
    monkeypatch.setattr(notification, "QApplication", SimpleNamespace(alert=alert))
    monkeypatch.setattr(Tray, "shown", found, raising=False)
    return found


def send(pane: ResponsePane, clock: SetClock, seconds: float) -> None:
    pane.begin()
    clock.seconds += seconds
    pane.show_exchange(answered(b"", 200, "OK"))


def behind(pane: ResponsePane, monkeypatch: pytest.MonkeyPatch, *, active: bool = False) -> None:
    monkeypatch.setattr(QWidget, "isActiveWindow", lambda _: active)


def test_a_long_send_behind_another_window_is_told_once(
    pane: ResponsePane, clock: SetClock, monkeypatch: pytest.MonkeyPatch, told: list[tuple[str, str]]
) -> None:
    behind(pane, monkeypatch)
    send(pane, clock, 10.1)
    pane.show_exchange(answered(b"", 200, "OK"))
    assert told == [("GET http://example.com/data", "200 OK, 23 ms")]


def test_a_short_send_is_not_told(
    pane: ResponsePane, clock: SetClock, monkeypatch: pytest.MonkeyPatch, told: list[tuple[str, str]]
) -> None:
    behind(pane, monkeypatch)
    send(pane, clock, 9.9)
    assert told == []


def test_who_looks_is_not_told(
    pane: ResponsePane, clock: SetClock, monkeypatch: pytest.MonkeyPatch, told: list[tuple[str, str]]
) -> None:
    behind(pane, monkeypatch, active=True)
    send(pane, clock, 60)
    assert told == []


def test_who_switched_it_off_is_not_told(
    pane: ResponsePane, context: Context, clock: SetClock, monkeypatch: pytest.MonkeyPatch, told: list[tuple[str, str]]
) -> None:
    behind(pane, monkeypatch)
    context.settings.set(SETTING, False)
    send(pane, clock, 60)
    assert told == []


def test_without_a_tray_the_window_asks_for_attention(
    pane: ResponsePane, clock: SetClock, monkeypatch: pytest.MonkeyPatch, told: list[tuple[str, str]]
) -> None:
    behind(pane, monkeypatch)
    monkeypatch.setattr(Tray, "there", False)
    send(pane, clock, 60)
    assert told == [("alert", "")]


def test_what_a_server_says_is_on_one_line(
    pane: ResponsePane, clock: SetClock, monkeypatch: pytest.MonkeyPatch, told: list[tuple[str, str]]
) -> None:
    behind(pane, monkeypatch)
    pane.begin()
    clock.seconds += 60
    pane.show_exchange(exchange(hop(response(b"", 200, HOSTILE))))
    assert told[0][1].startswith(f"200 {HOSTILE_SEEN}")
