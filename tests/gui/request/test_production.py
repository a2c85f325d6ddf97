"""A Send that goes to a production environment is asked for once more, by Send itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.request import once_more
from restdesk.gui.request.tab import RequestTab
from restdesk.gui.widgets.message_bar import MessageBar
from restdesk.gui.window import MainWindow
from restdesk.model.collection import Environment, EnvironmentOwn
from restdesk.model.request import Http, Own
from restdesk.session.state import EnvironmentChosen, FilesChanged
from tests.gui.conftest import Open
from tests.gui.test_click_send import Hand
from tests.servers.raw import Peer, RawServer, raw_server

FILES = {
    "opencollection.yml": "opencollection: 1.0.0\ninfo: {name: Shop}\n",
    "call.yml": "info: {name: Call, type: http}\nhttp: {method: POST, url: 'URL/x'}\n",
    "environments/a & b.yml": "name: a & b\ncolor: '#d1453b'\nx-restdesk: {production: true}\n",
    "environments/local.yml": "name: local\n",
}
ENTER = Qt.Key.Key_Return


def _answer(peer: Peer) -> None:
    peer.head()
    peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")


@pytest.fixture
def server() -> Iterator[RawServer]:
    with raw_server(_answer) as made:
        yield made


@pytest.fixture
def hand(qtbot: QtBot, opened: Open, tmp_path: Path, server: RawServer) -> Hand:
    """A window with a request that goes to a production environment."""
    for name, text in FILES.items():
        (tmp_path / "shop" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "shop" / name).write_text(text.replace("URL", server.url), "utf-8")
    made = Hand(qtbot, opened(tmp_path / "shop"))
    made.until(lambda: made.window.desk is not None and made.window.desk.documents.request() is not None)
    choose(made, "a & b")
    return made


def choose(hand: Hand, name: str) -> None:
    assert hand.window.desk is not None
    [opened] = hand.window.desk.session.state.collections
    hand.window.desk.session.apply(EnvironmentChosen(opened.collection.folder, name))


def label(hand: Hand) -> str:
    return hand.see(QPushButton, "sendButton").text().replace("&&", "&") if hand.rests() else ""


def asked(hand: Hand) -> None:
    hand.until(lambda: label(hand) == "Send to a & b?")


def in_front(hand: Hand) -> RequestTab:
    assert hand.window.desk is not None
    request = hand.window.desk.documents.request()
    assert request is not None
    return request


def press_enter(hand: Hand) -> None:
    url = hand.see(QLineEdit, "urlEdit")
    url.setFocus()
    hand.qtbot.keyClick(url, ENTER)


def test_a_second_enter_sends(hand: Hand, server: RawServer) -> None:
    press_enter(hand)
    asked(hand)
    assert server.peers == []
    press_enter(hand)
    hand.until(lambda: hand.rests() and hand.status() == "200 OK")
    assert label(hand) == "Send"
    assert len(server.peers) == 1


def test_ctrl_enter_asks_and_sends_likewise(hand: Hand, server: RawServer) -> None:
    [send] = hand.window.findChildren(QAction, "request.send")
    assert not send.autoRepeat()
    send.trigger()
    asked(hand)
    send.trigger()
    hand.until(lambda: hand.rests() and hand.status() == "200 OK")
    assert len(server.peers) == 1


def test_the_question_goes_by_itself(hand: Hand, server: RawServer) -> None:
    [timer] = [one for one in hand.window.findChildren(QTimer) if one.interval() == once_more.PATIENCE]
    timer.setInterval(30)
    press_enter(hand)
    asked(hand)
    hand.until(lambda: label(hand) == "Send")
    press_enter(hand)
    asked(hand)
    assert server.peers == []


@pytest.fixture
def answered(hand: Hand, server: RawServer) -> Hand:
    """A request that lacks a value, begun from the tree; the value was typed into the bar, and Send asks once more."""
    url = hand.see(QLineEdit, "urlEdit")
    url.setText(f"{server.url}/{{{{page}}}}")
    url.textEdited.emit(url.text())
    hand.window.side_bar.tree.setFocus()
    [send] = hand.window.findChildren(QAction, "request.send")
    send.trigger()
    hand.until(lambda: isinstance(bar_edit(), QLineEdit))
    hand.qtbot.keyClicks(bar_edit(), "seven")
    hand.qtbot.keyClick(bar_edit(), ENTER)
    asked(hand)
    return hand


def bar_edit() -> QWidget | None:
    """The field of the bar, once it has the focus."""
    focus = QApplication.focusWidget()
    above = focus.parentWidget() if focus is not None else None
    while above is not None and not isinstance(above, MessageBar):
        above = above.parentWidget()
    return focus if above is not None else None


def test_a_second_enter_after_an_answer_in_the_bar_sends(answered: Hand, server: RawServer) -> None:
    assert QApplication.focusWidget() is answered.see(QPushButton, "sendButton")
    answered.qtbot.keyClick(QApplication.focusWidget(), ENTER)
    answered.until(lambda: answered.rests() and answered.status() == "200 OK")
    assert "/seven" in answered.sent()


def test_an_answer_is_not_asked_for_again_when_the_question_went_by_itself(answered: Hand, server: RawServer) -> None:
    [timer] = [one for one in answered.window.findChildren(QTimer) if one.interval() == once_more.PATIENCE]
    timer.timeout.emit()
    assert label(answered) == "Send"
    press_enter(answered)
    asked(answered)
    press_enter(answered)
    answered.until(lambda: answered.rests() and answered.status() == "200 OK")
    assert "/seven" in answered.sent()
    press_enter(answered)
    answered.until(lambda: isinstance(bar_edit(), QLineEdit))


def test_an_answer_is_kept_for_one_send_alone(answered: Hand) -> None:
    assert answered.window.desk is not None
    session = answered.window.desk.session
    [timer] = [one for one in answered.window.findChildren(QTimer) if one.interval() == once_more.PATIENCE]
    timer.timeout.emit()
    [opened] = session.state.collections
    node = next(one for one in opened.collection.environments if one.name == "a & b")
    assert isinstance(node.content, Environment)
    harmless = replace(node.content, own=EnvironmentOwn())
    session.apply(FilesChanged(opened.collection.folder, ((node.path, harmless),)))
    press_enter(answered)
    answered.until(lambda: answered.rests() and answered.status() == "200 OK")
    assert "/seven" in answered.sent()
    press_enter(answered)
    answered.until(lambda: isinstance(bar_edit(), QLineEdit))


def test_an_answer_is_asked_for_again_after_an_edit(answered: Hand) -> None:
    url = answered.see(QLineEdit, "urlEdit")
    url.setFocus()
    url.end(False)
    answered.qtbot.keyClicks(url, "y")
    press_enter(answered)
    answered.until(lambda: isinstance(bar_edit(), QLineEdit))


def test_escape_an_edit_and_another_environment_turn_send_back(hand: Hand, server: RawServer) -> None:
    url = hand.see(QLineEdit, "urlEdit")
    press_enter(hand)
    asked(hand)
    hand.qtbot.keyClick(url, Qt.Key.Key_Escape)
    assert label(hand) == "Send"
    press_enter(hand)
    asked(hand)
    url.end(False)
    hand.qtbot.keyClicks(url, "y")
    hand.until(lambda: label(hand) == "Send")
    press_enter(hand)
    asked(hand)
    choose(hand, "local")
    assert label(hand) == "Send"
    assert server.peers == []


def test_an_enter_that_is_held_sends_nothing(hand: Hand, server: RawServer) -> None:
    press_enter(hand)
    asked(hand)
    url = hand.see(QLineEdit, "urlEdit")
    held = QKeyEvent(QKeyEvent.Type.KeyPress, ENTER, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(url, held)
    QTest.qWait(50)
    assert label(hand) == "Send to a & b?"
    assert server.peers == []


@pytest.mark.parametrize(
    ("method", "environment", "safe"),
    [("GET", "a & b", False), ("OPTIONS", "a & b", False), ("POST", "a & b", True), ("POST", "local", False)],
)
def test_what_only_reads_or_is_safe_is_sent_at_once(
    hand: Hand, server: RawServer, method: str, environment: str, safe: bool
) -> None:
    choose(hand, environment)
    request = in_front(hand)
    call = request.value().call
    assert isinstance(call, Http)
    request.undoing.replace(replace(request.value(), http=replace(call, method=method), own=Own(safe=safe)))
    press_enter(hand)
    hand.until(lambda: hand.rests() and hand.status() == "200 OK")
    assert len(server.peers) == 1


def test_the_mark_is_a_setting_of_the_request(hand: Hand) -> None:
    hand.pane(6)
    box = hand.see(QComboBox, "setting_safe")
    box.setCurrentIndex(box.findData(True))
    box.activated.emit(box.currentIndex())
    request = in_front(hand)
    assert request.value().own.safe
    hand.see(QPushButton, "setting_safe_reset").click()
    assert request.value().own == Own()


def window_says(window: MainWindow) -> list[str]:
    names = ("productionMark", "productionLine")
    return [name for name in names for widget in window.area.findChildren(QWidget, name) if widget.isVisible()]


def test_the_top_bar_says_that_it_is_production(hand: Hand) -> None:
    window = hand.window
    box = window.area.environments.box
    assert window_says(window) == ["productionMark", "productionLine"]
    assert box.accessibleName() == "Environment (production)"
    [line] = window.area.findChildren(QWidget, "productionLine")
    assert line.grab().toImage().pixelColor(5, 1).name() == "#d1453b"
    choose(hand, "local")
    assert window_says(window) == []
    assert box.accessibleName() == "Environment"
