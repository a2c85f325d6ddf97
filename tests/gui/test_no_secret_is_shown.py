"""Secrets go through every pane of a real window, and stand nowhere: on no widget, in no file, in no copy."""

import base64
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import quote

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QMetaObject, QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from restdesk.gui.text.text_view import TextView
from restdesk.gui.widgets.message_bar import MessageBar
from restdesk.gui.widgets.variable_edit import VariableEdit
from tests.gui.conftest import Open
from tests.gui.test_click_send import Hand
from tests.servers.raw import Peer, RawServer, raw_server

CANARIES = {
    name: f"zq{name}7Kx/+.~9w=="
    for name in ("basic", "bearer", "apikey", "proxy", "passphrase", "environment", "pasted", "captured", "given")
}
FILES = {
    "opencollection.yml": "opencollection: 1.0.0\ninfo: {name: Mine}\n",
    "environments/local.yml": "name: local\nvariables:\n  - {name: envSecret, secret: true}\n",
    "call.yml": """\
info: {name: Call, type: http}
http:
  method: GET
  url: "URL/path?e={{envSecret}}"
  headers:
    - {name: X-Env, value: "{{envSecret}}"}
runtime:
  assertions:
    - {expression: res.status, operator: eq, value: "200"}
    - {expression: res.body.token, operator: eq, value: "{{envSecret}}"}
  actions:
    - type: set-variable
      phase: after-response
      selector: {expression: res.body.token}
      variable: {name: ticket, scope: runtime}
""",
}
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def spellings(secret: str) -> list[str]:
    """Return what stands for a secret in any text: itself and as it is encoded in Base64, wherever that begins."""
    core = secret.partition("/")[0]  # letters and digits: URLs, JSON and YAML spell them alike
    made = [core, quote(secret, safe=""), secret.encode().hex()]
    for before in range(3):
        encoded = base64.b64encode(b"\0" * before + core.encode()).decode()
        made.append(encoded[(0, 2, 3)[before] : len(core) * 4 // 3 - 4])
    return made


MARKS = {name: spellings(secret) for name, secret in CANARIES.items()}


def found_in(text: str) -> list[str]:
    """Return the names of the secrets that stand in a text."""
    return [name for name, marks in MARKS.items() if any(mark in text for mark in marks)]


_PROPERTIES: dict[str, list[str]] = {}


def _text_properties(meta: QMetaObject) -> list[str]:
    """Return the names of the properties of a class that are texts."""
    if meta.className() not in _PROPERTIES:
        all_of_them = [meta.property(number) for number in range(meta.propertyCount())]
        texts = [str(made.name()) for made in all_of_them if str(made.typeName()) == "QString"]
        _PROPERTIES[meta.className()] = texts
    return _PROPERTIES[meta.className()]


def texts_of(widget: QObject) -> Iterator[str]:
    """Give every text of an object: its properties, what a view shows, what a screen reader hears."""
    for name in _text_properties(widget.metaObject()):
        yield str(widget.property(name))
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from texts_in(widget.model())
    if isinstance(widget, QComboBox):
        yield from texts_in(widget.model())
    if isinstance(widget, QTabBar):
        for index in range(widget.count()):
            yield from (widget.tabText(index), widget.tabToolTip(index), widget.accessibleTabName(index))
    if isinstance(widget, TextView):
        yield from (widget.text_of_line(line) for line in range(min(widget.line_count(), 500)))
    if isinstance(widget, QWidget):
        heard = QAccessible.queryAccessibleInterface(widget)
        if heard.isValid():
            yield from texts_heard(heard)


def texts_in(model: QAbstractItemModel | None, above: QModelIndex = QModelIndex()) -> Iterator[str]:  # noqa: B008
    """Give every text of a model, in all roles."""
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)
    for row in range(model.rowCount(above)):
        for column in range(columns):
            index = model.index(row, column, above)
            for role in (*range(14), *range(0x100, 0x110)):
                value = index.data(role)
                if value is not None:
                    yield str(value)
            if column == 0:
                yield from texts_in(model, index)


def texts_heard(heard: QAccessibleInterface) -> Iterator[str]:
    """Give what a screen reader hears of one object."""
    for part in QAccessible.Text:
        yield heard.text(part)


class Eye:
    """Looks everywhere, after each thing that a person does."""

    def __init__(self, hand: Hand, folders: tuple[Path, ...]) -> None:
        self.hand = hand
        self.folders = folders

    def look(self, after: str, but: tuple[str, ...] = ()) -> None:
        """Fail where a secret is seen; `but` are those that a response has in it, which is shown as it came."""
        assert self.hand.window.desk is not None
        seen = []
        for top in QApplication.topLevelWidgets():
            for widget in (top, *top.findChildren(QWidget), *top.findChildren(QAction)):
                for text in texts_of(widget):
                    names = [name for name in found_in(text) if name not in but]
                    if names:
                        seen.append(f"{names} in {type(widget).__name__} {widget.objectName()}: {text[:300]!r}")
        requests = self.hand.window.desk.documents.requests()
        seen += [f"{names} in a request" for made in requests if (names := found_in(repr(made.value())))]
        assert not seen, f"after {after}: " + "\n".join(dict.fromkeys(seen))
        self.look_at_files(after, but)

    def look_at_files(self, after: str, but: tuple[str, ...] = ()) -> None:
        """Fail where a file has a secret in it."""
        for folder in self.folders:
            for file in folder.rglob("*"):
                if file.is_file():
                    names = [name for name in found_in(file.read_bytes().decode("latin-1")) if name not in but]
                    assert not names, f"after {after}: {names} in {file}"


def body_of(peer: Peer) -> bytes:
    """Answer the first Send with a token and a cookie, the others without."""
    head = peer.head()
    if b"/path" in head and b"ticket=" not in head:
        return b'{"token": "%s"}' % CANARIES["captured"].encode()
    return b'{"ok": true}'


def answered(peer: Peer) -> None:
    body = body_of(peer)
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\nConnection: close\r\n"
    peer.send(head.encode() + b"\r\n" + body)


@pytest.fixture
def server() -> Iterator[RawServer]:
    with raw_server(answered) as made:
        yield made


@pytest.fixture
def hand(qtbot: QtBot, opened: Open, tmp_path: Path, server: RawServer) -> Hand:
    """A window with the collection of this test, its request in front."""
    for name, text in FILES.items():
        (tmp_path / "mine" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "mine" / name).write_text(text.replace("URL", server.url), "utf-8")
    made = Hand(qtbot, opened(tmp_path / "mine"))
    made.until(lambda: made.window.desk is not None and made.window.desk.documents.request() is not None)
    return made


@pytest.fixture
def eye(hand: Hand, restdesk_home: Path, tmp_path: Path) -> Eye:
    return Eye(hand, (restdesk_home, tmp_path))


def panes(hand: Hand, tabs: str) -> int:
    return hand.see(QTabWidget, tabs).count()


def walk(hand: Hand, eye: Eye, after: str, but: tuple[str, ...] = ()) -> None:
    """Bring every pane of the request and of the response to the front, and look."""
    for tabs in ("requestTabs", "responseTabs"):
        for pane in range(panes(hand, tabs)):
            hand.pane(pane, tabs)
            QApplication.processEvents()
    eye.look(after, but)


def trigger(hand: Hand, name: str) -> None:
    action = hand.window.findChild(QAction, name)
    assert isinstance(action, QAction), name
    action.trigger()


def press(hand: Hand, text: str) -> None:
    bars = [bar for bar in hand.window.findChildren(MessageBar) if bar.isVisible()]
    [button] = [made for bar in bars for made in bar.findChildren(QPushButton) if made.text() == text]
    hand.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def answer_bar(hand: Hand, text: str) -> None:
    """Type a secret into the field of the question in the bar, and press Enter."""

    def field() -> list[QLineEdit]:
        bars = [bar for bar in hand.window.findChildren(MessageBar) if bar.isVisible()]
        return [edit for bar in bars for edit in bar.findChildren(QLineEdit) if edit.isVisible()]

    hand.until(lambda: bool(field()))
    [edit] = field()
    assert edit.echoMode() == QLineEdit.EchoMode.Password
    hand.qtbot.keyClicks(edit, text)
    hand.qtbot.keyClick(edit, Qt.Key.Key_Return)


def leave(hand: Hand) -> None:
    hand.see(QLineEdit, "urlEdit").setFocus()


def type_secrets(hand: Hand) -> None:
    """Fill in every secret field that there is."""
    hand.pane(3)
    for scheme, fields in (
        ("basic", {"username": "sam", "password": CANARIES["basic"]}),
        ("bearer", {"token": CANARIES["bearer"]}),
        ("apikey", {"key": "X-Key", "value": CANARIES["apikey"]}),
    ):
        hand.choose("authTypeBox", scheme)
        for name, text in fields.items():
            hand.type_into(f"auth_{scheme}_{name}", text)
        leave(hand)


def type_settings(hand: Hand, server: RawServer) -> None:
    hand.pane(6)
    hand.choose("setting_proxy", "http")
    fields = {"hostname": "127.0.0.1", "port": str(server.port), "username": "sam", "password": CANARIES["proxy"]}
    for name, text in fields.items():
        hand.type_into(f"setting_proxy_{name}", text)
    hand.choose("setting_certificate", "pkcs12")
    hand.type_into("setting_certificate_pkcs12", "mine.p12")
    hand.type_into("setting_certificate_passphrase", CANARIES["passphrase"])
    leave(hand)


def test_the_eye_sees_what_is_there(hand: Hand, eye: Eye, tmp_path: Path) -> None:
    eye.look("nothing")
    label = QLabel(hand.window)
    for text in (CANARIES["basic"], base64.b64encode(f"x:{CANARIES['proxy']}".encode()).decode()):
        label.setAccessibleDescription(text)
        with pytest.raises(AssertionError, match="after a leak"):
            eye.look("a leak")
    label.setAccessibleDescription("")
    (tmp_path / "leak").write_text(f"sam:{CANARIES['given']}", "utf-8")
    with pytest.raises(AssertionError, match="given"):
        eye.look("a leak")


def test_secrets_that_are_typed_stand_in_no_pane_and_no_file(hand: Hand, eye: Eye, server: RawServer) -> None:
    type_secrets(hand)
    type_settings(hand, server)
    walk(hand, eye, "typing")
    hand.click_send()
    answer_bar(hand, CANARIES["environment"])
    hand.until(lambda: hand.rests() and hand.status() != "")
    assert hand.status() == "200 OK"
    assert CANARIES["apikey"].encode() in server.peers[0].heard
    walk(hand, eye, "a Send", ("captured",))
    for scheme in ("basic", "bearer"):
        hand.pane(3)
        hand.choose("authTypeBox", scheme)
        assert hand.send() == "200 OK"
        walk(hand, eye, scheme, ("captured",))
    hand.window.close_unasked()
    eye.look_at_files("Quit")


def test_values_of_secret_variables_are_offered_and_explained_without_them(
    hand: Hand, eye: Eye, server: RawServer
) -> None:
    hand.click_send()
    answer_bar(hand, CANARIES["environment"])
    hand.until(lambda: hand.rests() and hand.status() != "")
    url = hand.see(QLineEdit, "urlEdit")
    url.setFocus()
    url.end(False)
    hand.qtbot.keyClicks(url, "&ticket={{tick")
    assert isinstance(url, VariableEdit)
    eye.look("the list of variables", ("captured",))
    hand.qtbot.keyClick(url, Qt.Key.Key_Return)
    assert url.text().endswith("{{ticket}}")
    for _ in range(2):
        trigger(hand, "variable.show")
        assert any(label.isVisible() for label in hand.window.findChildren(QLabel))
        eye.look("the card of a variable", ("captured",))
        hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        url.setFocus()
        url.setCursorPosition(url.text().index("envSecret"))
    assert hand.send() == "200 OK"  # this answer has no secret in it, so now none is to be seen at all
    assert b"ticket=" in server.peers[-1].heard
    walk(hand, eye, "a Send of a captured value")
    hand.window.close_unasked()
    eye.look_at_files("Quit")


@pytest.mark.parametrize(
    "text",
    [
        "curl -u 'sam:{secret}' URL/x",
        "curl -H 'Authorization: Bearer {secret}' -U 'u:{secret}' --tlspassword '{secret}' URL/x URL/y",
        "fetch('URL/x', {{headers: {{'Authorization': 'Bearer {secret}'}}}})",
        "GET /x HTTP/1.1\nHost: HOST\nAuthorization: Basic {basic}\n",
        "Authorization: Bearer {secret}\nAccept: text/plain\n",
    ],
    ids=["user", "header", "fetch", "message", "lines"],
)
def test_a_pasted_credential_is_in_no_pane_no_step_of_undo_and_no_copy(
    hand: Hand, eye: Eye, server: RawServer, text: str
) -> None:
    hand.new(f"{server.url}/before")
    secret = CANARIES["pasted"]
    basic = base64.b64encode(f"sam:{secret}".encode()).decode()
    pasted = text.format(secret=secret, basic=basic).replace("URL", server.url)
    QGuiApplication.clipboard().setText(pasted.replace("HOST", f"127.0.0.1:{server.port}"))
    url = hand.see(QLineEdit, "urlEdit")
    url.setFocus()
    hand.qtbot.keyClick(url, Qt.Key.Key_V, CTRL)
    hand.until(lambda: "The request was made of what you pasted" in hand.bar())
    QGuiApplication.clipboard().clear()
    walk(hand, eye, "pasting")
    for key, name in ((CTRL, "undo"), (CTRL | SHIFT, "redo")):
        hand.qtbot.keyClick(hand.window, Qt.Key.Key_Z, key)
        walk(hand, eye, name)
    assert hand.send() == "200 OK", hand.said()
    assert base64.b64encode(f"sam:{secret}".encode()) in server.peers[-1].heard or (
        secret.encode() in server.peers[-1].heard
    )
    walk(hand, eye, "a Send")
    for action in ("request.curl", "request.curl_variables"):
        trigger(hand, action)
        hand.until(lambda: QGuiApplication.clipboard().text() != "")
        assert not found_in(QGuiApplication.clipboard().text()), action
        QGuiApplication.clipboard().clear()
    eye.look("copies")


def test_a_closed_tab_the_palette_and_another_language_show_none(hand: Hand, eye: Eye, server: RawServer) -> None:
    type_secrets(hand)
    type_settings(hand, server)
    with ExitStack() as after:
        after.callback(hand.window.settings.set, "appearance.language", "en")
        hand.window.settings.set("appearance.language", "ko")
        walk(hand, eye, "another language")
    hand.window.settings.set("appearance.theme", "dark")
    trigger(hand, "palette")
    eye.look("the palette")
    hand.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    trigger(hand, "tab.close")
    press(hand, "Discard changes")
    trigger(hand, "tab.reopen")
    hand.until(lambda: bool(hand.window.desk and hand.window.desk.documents.request()))
    walk(hand, eye, "reopening")
    hand.click_send()
    answer_bar(hand, CANARIES["environment"])
    hand.until(lambda: hand.rests() and hand.status() != "")
    assert CANARIES["apikey"].encode() in server.peers[-1].heard
    hand.window.close_unasked()
    eye.look_at_files("Quit")
