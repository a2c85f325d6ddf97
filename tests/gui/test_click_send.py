"""Click Send: the whole window against the real demo server, by object names, as a person would use it."""

import ssl
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TypeVar

import pytest
import trustme
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTableView, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.text.text_view import TextView
from restdesk.gui.widgets.message_bar import MessageBar
from restdesk.gui.window import MainWindow
from tests.demo.server import free_port
from tests.gui.conftest import Open
from tests.servers.raw import Peer, raw_server

W = TypeVar("W", bound=QWidget)

SECONDS = 20_000


class Hand:
    """What a person does at the window, and what they see."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window

    def see(self, kind: type[W], name: str) -> W:
        """Return the visible widget of that name."""
        found = [widget for widget in self.window.findChildren(kind, name) if widget.isVisible()]
        assert len(found) == 1, f"{name}: {len(found)} are visible"
        return found[0]

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=SECONDS)

    def open(self, path: str) -> None:
        """Click a request in the tree."""
        assert self.window.desk is not None
        collection = self.window.desk.session.state.collections[0].collection
        self.window.desk.documents.open_node(collection, collection.find(path))

    def new(self, url: str, method: str = "GET") -> None:
        """Press + and type a URL."""
        self.qtbot.mouseClick(self.see(QWidget, "newRequestButton"), Qt.MouseButton.LeftButton)
        self.see(QComboBox, "methodBox").setCurrentText(method)
        self.qtbot.keyClicks(self.see(QLineEdit, "urlEdit"), url)

    def pane(self, index: int, tabs: str = "requestTabs") -> None:
        self.see(QTabWidget, tabs).setCurrentIndex(index)

    def answer(self, name: str) -> str:
        """Bring a pane of the response to the front, by the word on its tab, and return all that the tab says."""
        tabs = self.see(QTabWidget, "responseTabs")
        index = next(index for index in range(tabs.count()) if tabs.tabText(index).split()[0] == name)
        tabs.setCurrentIndex(index)
        return tabs.tabText(index)

    def type_into(self, name: str, text: str) -> None:
        field = self.see(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)

    def choose(self, name: str, data: str) -> None:
        box = self.see(QComboBox, name)
        index = box.findData(data)
        assert index >= 0
        box.setCurrentIndex(index)
        box.activated.emit(index)

    def click_send(self) -> None:
        self.qtbot.mouseClick(self.see(QPushButton, "sendButton"), Qt.MouseButton.LeftButton)

    def send(self) -> str:
        """Click Send, wait for the end, and return what the status says."""
        self.click_send()
        self.until(self.rests)
        return self.status()

    def running(self) -> float:
        """Return the seconds that the running clock shows."""
        labels = [label for label in self.window.findChildren(QLabel, "responseTime") if label.isVisible()]
        return float(labels[0].text().split()[0]) if labels else 0.0

    def rests(self) -> bool:
        assert self.window.desk is not None
        request = self.window.desk.documents.request()
        return request is not None and not request.is_sending()

    def status(self) -> str:
        labels = [label for label in self.window.findChildren(QLabel, "responseStatus") if label.isVisible()]
        return labels[0].text() if labels else ""

    def body(self) -> str:
        """Return the text of the response, once it is there."""
        return self._text("responseBody")

    def sent(self) -> str:
        self.answer("Sent")
        return self._text("sentView")

    def _text(self, name: str) -> str:
        def views() -> list[TextView]:
            return [view for view in self.window.findChildren(TextView, name) if view.isVisible()]

        self.until(lambda: any(view.text_of_line(0) for view in views()))
        [view] = views()
        return "\n".join(view.text_of_line(number) for number in range(view.line_count()))

    def said(self) -> str:
        """Return all plain texts that stand in the response's place and in the bar."""
        return "\n".join(label.text() for label in self.window.findChildren(QLabel) if label.isVisible())

    def bar(self) -> str:
        bars = [bar for bar in self.window.findChildren(MessageBar) if bar.isVisible()]
        return "\n".join(label.text() for bar in bars for label in bar.findChildren(QLabel))

    def everything(self) -> str:
        """Return every text of every widget, for what must never stand there."""
        texts = []
        for widget in self.window.findChildren(QWidget):
            for read in ("text", "toPlainText", "currentText", "placeholderText", "toolTip", "accessibleName"):
                getter = getattr(widget, read, None)
                if callable(getter):
                    try:
                        texts.append(str(getter()))
                    except TypeError:
                        continue
        return "\n".join(texts)


@pytest.fixture
def hand(qtbot: QtBot, opened: Open) -> Hand:
    """A window with the sample open."""
    hand = Hand(qtbot, opened())
    hand.until(lambda: hand.window.desk is not None and hand.window.desk.documents.request() is not None)
    return hand


@pytest.fixture
def empty(qtbot: QtBot, opened: Open, tmp_path: Path) -> Hand:
    """A window with an empty collection: no demo server is started."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "opencollection.yml").write_text("opencollection: 1.0.0\ninfo:\n  name: Mine\n", "utf-8")
    hand = Hand(qtbot, opened(tmp_path / "mine"))
    hand.until(lambda: bool(hand.window.desk and hand.window.desk.session.state.collections))
    return hand


def test_the_first_click_on_send_starts_the_demo_server_says_so_and_shows_the_response(hand: Hand) -> None:
    assert hand.send() == "200 OK"
    assert "The demo server was not running. It was started at http://127.0.0.1:" in hand.bar()
    assert "GET 요청이 성공적으로 처리되었습니다" in hand.body()
    assert hand.see(QLabel, "responseTime").text().endswith("ms")
    assert hand.see(QLabel, "responseSize").text().endswith("B")


@pytest.mark.parametrize(
    ("path", "status", "answer"),
    [
        ("open/post-data.yml", "200 OK", "12345678901234567890"),
        ("open/missing-parameter.yml", "400 Bad Request", "Parameter is missing"),
        ("basic-auth/get-data.yml", "200 OK", "성공적으로"),
        ("basic-auth/wrong-password.yml", "401 Unauthorized", "error"),
        ("api-key/get-data.yml", "200 OK", "성공적으로"),
        ("api-key/wrong-key.yml", "401 Unauthorized", "Unauthorized access"),
        ("token/no-token.yml", "401 Unauthorized", "msg"),
    ],
)
def test_each_way_of_authenticating_right_and_wrong(hand: Hand, path: str, status: str, answer: str) -> None:
    hand.open(path)
    assert hand.send() == status
    assert answer in hand.body()


def test_the_token_of_the_log_in_is_carried_by_the_next_request(hand: Hand) -> None:
    hand.open("token/get-data.yml")
    hand.click_send()
    hand.until(hand.rests)
    assert "accessToken" in hand.bar()
    hand.open("token/log-in.yml")
    assert hand.send() == "200 OK"
    hand.open("token/get-data.yml")
    assert hand.send() == "200 OK"
    assert "admintak01" in hand.body()
    assert "Authorization: Bearer ••••••" in hand.sent()


def test_what_was_sent_is_shown_with_its_secrets_masked(hand: Hand) -> None:
    hand.open("basic-auth/get-data.yml")
    hand.send()
    sent = hand.sent()
    assert "GET /basic/api/data?param=1 HTTP/1.1" in sent
    assert "Authorization: Basic ••••••" in sent
    assert "pwdforapitest" not in hand.everything()


def test_a_password_typed_into_the_auth_tab_is_sent_and_stands_nowhere(
    hand: Hand, restdesk_home: Path, qtbot: QtBot
) -> None:
    hand.open("basic-auth/get-data.yml")
    hand.pane(3)
    hand.choose("authTypeBox", "basic")
    hand.type_into("auth_basic_username", "admintak")
    hand.type_into("auth_basic_password", "pwdforapitest")
    assert hand.see(QLineEdit, "auth_basic_password").echoMode() == QLineEdit.EchoMode.Password
    hand.see(QLineEdit, "urlEdit").setFocus()
    assert hand.send() == "200 OK"
    assert hand.window.desk is not None
    request = hand.window.desk.documents.request()
    assert request is not None
    assert "pwdforapitest" not in repr(request.value()) + hand.everything() + hand.sent()
    files = [file.read_bytes() for file in restdesk_home.rglob("*") if file.is_file()]
    assert files
    assert not any(b"pwdforapitest" in content for content in files)


def test_send_takes_a_password_that_is_still_being_typed(hand: Hand) -> None:
    hand.open("basic-auth/get-data.yml")
    hand.pane(3)
    hand.choose("authTypeBox", "basic")
    hand.type_into("auth_basic_username", "admintak")
    hand.type_into("auth_basic_password", "pwdforapitest")
    hand.qtbot.keyClick(hand.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hand.until(lambda: hand.rests() and hand.status() != "")
    assert hand.status() == "200 OK"


def test_the_checks_are_shown_with_their_results(hand: Hand) -> None:
    hand.open("open/missing-parameter.yml")
    hand.send()
    assert hand.answer("Checks").endswith("2/2")
    table = hand.see(QTableView, "checksTable")
    model = table.model()
    texts = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert any("res.status" in text for text in texts)


def test_cancel_ends_a_slow_request_at_once_and_says_so(hand: Hand) -> None:
    hand.send()
    hand.new("{{baseUrl}}/delay/30")
    hand.click_send()
    cancel = hand.see(QPushButton, "cancelButton")
    hand.until(lambda: hand.running() > 0.6)  # longer than a double click
    hand.qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    hand.until(hand.rests)
    assert "Cancelled." in hand.said()
    assert hand.see(QPushButton, "sendButton").isVisible()


def test_a_double_click_on_send_sends_once_and_does_not_cancel(hand: Hand) -> None:
    hand.send()
    hand.new("{{baseUrl}}/delay/0.2")
    hand.qtbot.mouseClick(hand.see(QPushButton, "sendButton"), Qt.MouseButton.LeftButton)
    hand.qtbot.mouseClick(hand.see(QPushButton, "cancelButton"), Qt.MouseButton.LeftButton)
    hand.until(hand.rests)
    assert hand.status() == "200 OK"


def test_enter_in_the_url_sends(hand: Hand) -> None:
    hand.send()
    hand.new("{{baseUrl}}/status/204")
    hand.qtbot.keyClick(hand.see(QLineEdit, "urlEdit"), Qt.Key.Key_Return)
    hand.until(lambda: hand.status().startswith("204"))


def test_a_redirect_is_followed_and_each_hop_is_shown(hand: Hand) -> None:
    hand.send()
    hand.new("{{baseUrl}}/redirect/2")
    assert hand.send() == "200 OK"
    sent = hand.sent()
    assert sent.count("HTTP/1.1") == 3


def test_a_refused_connection_says_what_to_do(empty: Hand) -> None:
    port = free_port()
    empty.new(f"http://127.0.0.1:{port}/")
    assert empty.send() == ""
    assert f"Nothing answers at 127.0.0.1, port {port}." in empty.said()
    assert "Start the server" in empty.said()


def test_a_server_that_is_not_http_is_told_with_its_first_bytes(empty: Hand) -> None:
    def banner(peer: Peer) -> None:
        peer.send(b"SSH-2.0-Server\r\n")
        peer.hold()

    with raw_server(banner) as server:
        empty.new(server.url)
        empty.send()
    assert "is not HTTP" in empty.said()
    assert "SSH-2.0" in empty.said()


class _Hello(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "5")
        self.end_headers()
        self.wfile.write(b"hello")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def unknown_issuer() -> Iterator[int]:
    """The port of a TLS server whose certificate comes from an issuer that nobody knows."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Hello)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.handle_error = lambda request, client_address: None  # type: ignore[method-assign]  # refused handshakes
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_bad_certificate_is_refused_in_words_and_nothing_is_sent(empty: Hand, unknown_issuer: int) -> None:
    empty.new(f"https://127.0.0.1:{unknown_issuer}/")
    assert empty.send() == ""
    assert "issuer that this system does not know" in empty.said()
    assert "Nothing was sent." in empty.said()


def test_an_unknown_variable_is_asked_for_in_the_bar_and_its_answer_is_sent(hand: Hand) -> None:
    hand.send()
    hand.new("{{baseUrl}}/status/{{code}}")
    hand.click_send()
    hand.until(hand.rests)
    assert "“code”" in hand.bar()
    [bar] = [bar for bar in hand.window.findChildren(MessageBar) if bar.isVisible()]
    [field] = [edit for edit in bar.findChildren(QLineEdit) if edit.isVisible()]
    hand.qtbot.keyClicks(field, "201")
    hand.qtbot.keyClick(field, Qt.Key.Key_Return)
    hand.until(lambda: hand.status().startswith("201"))


def test_a_header_with_a_line_break_is_refused_at_its_field(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    (tmp_path / "opencollection.yml").write_text("opencollection: 1.0.0\n", "utf-8")
    (tmp_path / "a.yml").write_text(
        'info:\n  type: http\nhttp:\n  method: GET\n  url: "http://127.0.0.1:1/"\n'
        '  headers:\n    - name: X-A\n      value: "a\\r\\nX-B: b"\n',
        "utf-8",
    )
    hand = Hand(qtbot, opened(tmp_path))
    hand.until(lambda: hand.window.desk is not None and hand.window.desk.documents.request() is not None)
    hand.send()
    assert "line break" in hand.said()
    table = hand.see(QTableView, "headersTable")
    assert (table.currentIndex().row(), table.currentIndex().data()) != (-1, None)


def test_a_url_that_cannot_be_called_is_marked_and_gets_the_focus(empty: Hand) -> None:
    empty.new("http://[::1")
    empty.see(QWidget, "collectionTree").setFocus()
    empty.send()
    assert "not a URL" in empty.said()
    url = empty.see(QLineEdit, "urlEdit")
    assert url.hasFocus()
    assert url.accessibleDescription() != ""


def test_markup_from_a_server_is_shown_as_text(empty: Hand, tmp_path: Path) -> None:
    def markup(peer: Peer) -> None:
        peer.head()
        peer.send(b"HTTP/1.1 200 <img/src=/etc/passwd>\r\nX-A: <b>bold</b>\r\nContent-Length: 2\r\n\r\nhi")
        peer.hold()

    with raw_server(markup) as server:
        empty.new(server.url)
        status = empty.send()
    assert status == "200 <img/src=/etc/passwd>"
    label = empty.see(QLabel, "responseStatus")
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_edits_mark_the_tab_as_modified_and_closing_it_asks(hand: Hand) -> None:
    bar = hand.window.area.strip.bar
    assert not bar.tab(0).modified
    hand.qtbot.keyClicks(hand.see(QLineEdit, "urlEdit"), "x")
    assert bar.tab(0).modified
    hand.qtbot.keyClick(hand.window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert "changes that are not saved" in hand.bar()
    assert bar.count() == 1


def test_every_control_of_a_request_has_a_name(hand: Hand) -> None:
    hand.send()
    for index in range(5):
        hand.pane(index)
    names = {}
    for widget in hand.window.findChildren(QWidget):
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if widget.isVisible() and reached:
            interface = QAccessible.queryAccessibleInterface(widget)
            named = interface.text(QAccessible.Text.Name) or widget.accessibleName()
            names[f"{type(widget).__name__} {widget.objectName()}"] = named
    assert names
    assert [widget for widget, name in names.items() if not name] == []


class _Repaints(QObject):
    """Counts the repaints of a window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.count = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.UpdateRequest
        return False


@pytest.mark.parametrize("url", ["", "{{nobody}}/path", "http://127.0.0.1:1/"])
def test_a_window_in_which_nothing_happens_is_not_painted_again(hand: Hand, url: str) -> None:
    hand.send()
    if url:
        hand.new(url)
        hand.send()
    hand.see(QWidget, "collectionTree").setFocus()  # no caret blinks
    hand.qtbot.wait(400)
    repaints = _Repaints(hand.window)
    hand.qtbot.wait(400)
    assert repaints.count <= 2
