"""The ways to send besides Send: without credentials, and to a file; in a whole window, to a real server."""

import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.translate import install
from restdesk.gui.widgets.message_bar import MessageBar
from tests.gui.conftest import Open
from tests.gui.test_click_send import Hand

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
BIG = os.urandom(200_000)


class Server:
    """Notes what arrives. `/big` gives 200,000 bytes, `/cut` promises more than it gives, `/login` sets a cookie."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        asked = self.asked

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
                body = BIG if self.path.startswith(("/big", "/cut")) else b"ok"
                self.send_response(404 if self.path == "/missing" else 200)
                self.send_header("Content-Length", str(len(body) + (9 if self.path == "/cut" else 0)))
                if self.path == "/login":
                    self.send_header("Set-Cookie", "sid=c4n4ry")
                self.end_headers()
                self.wfile.write(body)
                self.close_connection = self.path == "/cut"

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = False
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()
        self.port = self._server.server_port

    def close(self) -> None:
        """End it and its threads."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def server() -> Iterator[Server]:
    """A server on the loopback address."""
    made = Server()
    yield made
    made.close()


@pytest.fixture
def hand(qtbot: QtBot, opened: Open, tmp_path: Path, server: Server) -> Hand:
    """A window with a request that has every kind of credential."""
    base = f"http://127.0.0.1:{server.port}"
    files = {
        "opencollection.yml": "opencollection: 1.0.0\ninfo: {name: Mine}\n",
        "all/folder.yml": "info: {name: All, type: folder}\n"
        "request: {auth: {type: bearer, token: c4n4ry}, headers: [{name: X-Api-Key, value: c4n4ry}]}\n",
        "all/all.yml": "info: {name: All, type: http}\n"
        f"http: {{method: GET, url: '{base}/all?a=1', auth: inherit}}\n",
        **{
            f"{name}.yml": f"info: {{name: {name}, type: http}}\nhttp: {{method: GET, url: '{base}/{name}'}}\n"
            for name in ("big", "cut", "login", "missing")
        },
    }
    for name, text in files.items():
        path = tmp_path / "mine" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    hand = Hand(qtbot, opened(tmp_path / "mine"))
    hand.until(lambda: hand.window.desk is not None and hand.window.desk.documents.request() is not None)
    return hand


def menu(hand: Hand) -> QMenu:
    """The menu beside Send, once it is open."""
    made = hand.see(QPushButton, "sendMenuButton").menu()
    assert isinstance(made, QMenu)
    hand.until(made.isVisible)
    return made


def choose(hand: Hand, name: str) -> None:
    """Press the arrow and choose an entry by the mouse."""
    hand.qtbot.mouseClick(hand.see(QPushButton, "sendMenuButton"), Qt.MouseButton.LeftButton)
    made = menu(hand)
    [entry] = [action for action in made.actions() if action.objectName() == name]
    hand.qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=made.actionGeometry(entry).center())


def end(hand: Hand, server: Server, count: int) -> None:
    """Wait until so many requests have arrived and none is under way."""
    hand.until(lambda: len(server.asked) == count and hand.rests())


def test_without_credentials_none_arrives_and_which_they_were_is_said(hand: Hand, server: Server) -> None:
    hand.open("login.yml")
    hand.send()
    hand.open("all/all.yml")
    hand.send()
    assert {"authorization", "x-api-key", "cookie"} <= set(server.asked[-1][1])
    choose(hand, "request.send_without")
    end(hand, server, 3)
    path, headers = server.asked[-1]
    assert path == "/all?a=1"
    assert not {"authorization", "x-api-key", "cookie"} & set(headers)
    hand.until(lambda: "Sent without: Bearer, X-Api-Key, Cookie." in hand.said())
    assert "c4n4ry" not in hand.sent()
    assert "Sent without: Bearer, X-Api-Key, Cookie." in hand.said()
    hand.answer("Response")
    hand.send()
    assert "c4n4ry" in server.asked[-1][1]["authorization"]
    assert not hand.window.area.strip.bar.tab(hand.window.area.strip.bar.currentIndex()).modified


def test_the_key_of_the_action_sends_without_credentials(hand: Hand, server: Server) -> None:
    hand.open("all/all.yml")
    hand.qtbot.keyClick(hand.window, Qt.Key.Key_Return, CONTROL | ALT)
    end(hand, server, 1)
    assert "authorization" not in server.asked[0][1]


def test_a_user_name_in_the_url_is_left_out_too(hand: Hand, server: Server) -> None:
    hand.new(f"http://kim:c4n4ry@127.0.0.1:{server.port}/x")
    hand.send()
    assert server.asked[0][1]["authorization"].startswith("Basic ")
    choose(hand, "request.send_without")
    end(hand, server, 2)
    assert "authorization" not in server.asked[1][1]
    hand.until(lambda: "Sent without: Basic." in hand.said())


def test_alt_down_on_send_opens_the_menu_and_the_keyboard_alone_chooses(hand: Hand, server: Server) -> None:
    hand.open("all/all.yml")
    send = hand.see(QPushButton, "sendButton")
    send.setFocus()
    hand.qtbot.keyClick(send, Qt.Key.Key_Down, ALT)
    made = menu(hand)
    assert [action.text() for action in made.actions()] == ["Send", "Send without credentials", "Send to file…"]
    hand.qtbot.keyClick(made, Qt.Key.Key_Down)
    hand.qtbot.keyClick(made, Qt.Key.Key_Return)
    end(hand, server, 1)
    assert "authorization" not in server.asked[0][1]


def test_ctrl_enter_while_the_menu_is_open_sends_once(hand: Hand, server: Server) -> None:
    hand.open("all/all.yml")
    hand.qtbot.mouseClick(hand.see(QPushButton, "sendMenuButton"), Qt.MouseButton.LeftButton)
    made = menu(hand)
    hand.qtbot.keyClick(made, Qt.Key.Key_Return, CONTROL)
    hand.until(lambda: bool(server.asked) and hand.rests())
    hand.qtbot.wait(100)  # a second one would have arrived
    assert len(server.asked) == 1
    assert not made.isVisible()


def test_tab_goes_from_method_to_url_to_send_to_the_arrow_to_the_panes(hand: Hand) -> None:
    hand.open("all/all.yml")
    line = hand.see(QLineEdit, "urlEdit")
    line.setFocus()
    order = []
    for _ in range(3):
        QTest.keyClick(hand.window, Qt.Key.Key_Tab)
        order.append(hand.window.focusWidget().objectName())
    assert order[:2] == ["sendButton", "sendMenuButton"]
    assert hand.see(QWidget, "requestTabs").isAncestorOf(hand.window.focusWidget())


def test_cancel_stands_in_the_place_of_both_and_gives_it_back(hand: Hand, server: Server) -> None:
    send, arrow = hand.see(QPushButton, "sendButton"), hand.see(QPushButton, "sendMenuButton")
    url = hand.see(QLineEdit, "urlEdit")
    width = url.width()
    arrow.setFocus()
    assert hand.window.desk is not None
    request = hand.window.desk.documents.request()
    assert request is not None
    request.editor.line.show_sending(sending=True)
    cancel = hand.see(QPushButton, "cancelButton")
    assert (send.isVisible(), arrow.isVisible(), cancel.hasFocus()) == (False, False, True)
    hand.until(lambda: url.width() == width)
    request.editor.line.show_sending(sending=False)
    assert (arrow.isVisible(), send.hasFocus()) == (True, True)


def ask_for_file(hand: Hand) -> QFileDialog:
    choose(hand, "request.send_to_file")
    found: list[QFileDialog] = []

    def is_open() -> bool:
        found[:] = [one for one in hand.window.findChildren(QFileDialog, "sendToFileDialog") if one.isVisible()]
        return bool(found)

    hand.until(is_open)
    return found[0]


def accept(dialog: QFileDialog, path: Path) -> None:
    dialog.fileSelected.emit(str(path))
    dialog.reject()


def test_the_file_is_asked_for_first_and_gets_the_whole_body(hand: Hand, server: Server, tmp_path: Path) -> None:
    hand.open("big.yml")
    dialog = ask_for_file(hand)
    assert Path(dialog.selectedFiles()[0]).name == "big"
    assert server.asked == []
    path = tmp_path / "큰 파일.bin"
    accept(dialog, path)
    hand.until(lambda: "The body was written to" in hand.bar())
    assert path.read_bytes() == BIG
    assert str(path) in hand.bar()
    assert "200 KB" in hand.bar()
    assert hand.status() == "200 OK"
    [bar] = [bar for bar in hand.window.findChildren(MessageBar) if bar.isVisible()]
    assert "Open folder" in [button.text() for button in bar.findChildren(QPushButton)]


def test_a_dialog_that_is_closed_sends_nothing(hand: Hand, server: Server) -> None:
    hand.open("big.yml")
    dialog = ask_for_file(hand)
    dialog.reject()
    hand.until(lambda: not dialog.isVisible())
    assert server.asked == []
    assert hand.rests()


def test_a_body_that_is_cut_off_leaves_what_was_there_and_nothing_else(
    hand: Hand, server: Server, tmp_path: Path
) -> None:
    hand.open("cut.yml")
    path = tmp_path / "files" / "kept.bin"
    path.parent.mkdir()
    path.write_bytes(b"kept")
    accept(ask_for_file(hand), path)
    hand.until(lambda: "Nothing was written to" in hand.bar())
    assert "is incomplete" in hand.bar()
    assert [(file.name, file.read_bytes()) for file in path.parent.iterdir()] == [("kept.bin", b"kept")]


def test_an_answer_that_is_an_error_is_written_and_said_to_be_one(hand: Hand, server: Server, tmp_path: Path) -> None:
    hand.open("missing.yml")
    accept(ask_for_file(hand), tmp_path / "a.txt")
    hand.until(lambda: "The server answered 404 Not Found." in hand.bar())
    assert (tmp_path / "a.txt").read_bytes() == b"ok"


def test_a_file_that_cannot_be_written_is_told_with_its_cause(hand: Hand, server: Server, tmp_path: Path) -> None:
    hand.open("big.yml")
    accept(ask_for_file(hand), tmp_path / "no folder" / "a.txt")
    hand.until(lambda: "could not be saved" in hand.bar())
    assert "No such file or directory" in hand.bar()


def test_the_next_send_writes_no_file(hand: Hand, server: Server, tmp_path: Path) -> None:
    hand.open("big.yml")
    path = tmp_path / "a.bin"
    accept(ask_for_file(hand), path)
    hand.until(lambda: "The body was written to" in hand.bar())
    path.unlink()
    hand.send()
    assert not hand.bar()
    assert not path.exists()


def test_the_ways_to_send_are_told_in_the_language_of_the_window(
    hand: Hand, qapp: QApplication, compiled: Path
) -> None:
    assert hand.window.desk is not None
    request = hand.window.desk.documents.request()
    assert request is not None
    install(qapp, compiled, "ko")
    try:
        hand.window.language_changed.emit()
        request.retranslate()
        hand.qtbot.mouseClick(hand.see(QPushButton, "sendMenuButton"), Qt.MouseButton.LeftButton)
        made = menu(hand)
        assert [action.text() for action in made.actions()] == ["보내기", "자격 증명 없이 보내기", "파일로 보내기…"]
        assert hand.see(QPushButton, "sendMenuButton").accessibleName() == "다른 방법으로 보내기"
        made.close()
    finally:
        install(qapp, Path(), "en")
