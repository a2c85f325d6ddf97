"""From the response back to the request: origins, a challenge, cURL, the last answers, in the whole window."""

import shlex
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.response.table import RowsView
from tests.gui.conftest import Open
from tests.gui.test_click_send import Hand
from tests.servers.raw import answer, raw_server, response

FILES = {
    "opencollection.yml": """\
opencollection: 1.0.0
info: {name: Mine}
request:
  headers:
    - {name: X-All, value: "1"}
""",
    "open/folder.yml": "info: {name: Open}\nrequest:\n  headers:\n    - {name: X-Folder, value: f}\n",
    "open/call.yml": """\
info: {name: Call, type: http}
http:
  method: GET
  url: "URL/path"
  headers:
    - {name: X-One, value: "1"}
    - {name: X-Own, value: "2"}
  auth: {type: bearer, token: "{{token}}"}
runtime:
  variables:
    - {name: token, value: abcdef-token}
""",
}


def opened_at(qtbot: QtBot, opened: Open, folder: Path, url: str) -> Hand:
    """A window with the collection, its one request in front."""
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text.replace("URL", url), "utf-8")
    hand = Hand(qtbot, opened(folder))
    hand.until(lambda: hand.window.desk is not None and hand.window.desk.documents.request() is not None)
    return hand


def lead(hand: Hand, part: str) -> None:
    """Press Enter on that part among the origins."""
    hand.answer("Sent")
    view = hand.see(RowsView, "sentOrigins")
    model = view.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data().strip() == part)
    view.selectRow(row)
    view.setFocus()
    hand.qtbot.keyClick(view, Qt.Key.Key_Return)


def test_origins_lead_to_their_inputs(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    with raw_server(answer(response(b"{}"))) as server:
        hand = opened_at(qtbot, opened, tmp_path / "mine", server.url)
        assert hand.send() == "200 OK"
    lead(hand, "X-Own")
    table = hand.see(QTableView, "headersTable")
    assert table.hasFocus()
    assert table.currentIndex().row() == 1
    lead(hand, "URL")
    assert hand.see(QLineEdit, "urlEdit").hasFocus()
    lead(hand, "{{token}}")
    assert hand.see(QLineEdit, "auth_bearer_token").hasFocus()
    lead(hand, "X-Folder")
    documents = hand.window.desk.documents  # type: ignore[union-attr]
    assert documents.current().title() == "Open"  # type: ignore[union-attr]


def test_a_kept_cookie_leads_to_the_store(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    with raw_server(answer(response(b"{}", b"Set-Cookie: sid=1"), times=2)) as server:
        hand = opened_at(qtbot, opened, tmp_path / "mine", server.url)
        hand.send()
        assert hand.answer("Cookies") == "Cookies 1"
        store = hand.see(RowsView, "storeCookies")
        assert store.model().index(0, 0).data() == "sid"
        hand.send()
    lead(hand, "Cookie")
    assert hand.see(QWidget, "cookiesView").isVisible()


def test_a_challenge_sets_its_scheme_up(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    refused = response(b"", b'WWW-Authenticate: Basic realm="the shop"', status=b"401 Unauthorized")
    (tmp_path / "opencollection.yml").write_text("opencollection: 1.0.0\n", "utf-8")
    with raw_server(answer(refused)) as server:
        hand = Hand(qtbot, opened(tmp_path))
        hand.until(lambda: bool(hand.window.desk and hand.window.desk.session.state.collections))
        hand.new(server.url)
        assert hand.send() == "401 Unauthorized"
    assert "This server asks for Basic authentication for the area “the shop”" in hand.said()
    found = [button for button in hand.window.findChildren(QPushButton) if button.text() == "Set up Basic"]
    [button] = [button for button in found if button.isVisible()]
    hand.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert hand.see(QComboBox, "authTypeBox").currentData() == "basic"
    assert hand.see(QLineEdit, "auth_basic_username").hasFocus()


def copied(hand: Hand, action: str) -> None:
    from PySide6.QtGui import QAction

    QGuiApplication.clipboard().clear()
    made = hand.window.findChild(QAction, action)
    assert isinstance(made, QAction)
    made.trigger()


def press(hand: Hand, text: str) -> None:
    found = [button for button in hand.window.findChildren(QPushButton) if button.text() == text]
    [button] = [button for button in found if button.isVisible()]
    hand.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("action", "pressed", "credential"),
    [
        ("request.curl", "", "Authorization: Bearer ••••••"),
        ("request.curl_variables", "", "Authorization: Bearer {{token}}"),
        ("request.curl_secrets", "Copy with secrets", "Authorization: Bearer abcdef-token"),
        ("request.curl_secrets", "Copy masked", "Authorization: Bearer ••••••"),
    ],
)
def test_a_request_is_copied_as_curl_before_it_is_sent(
    qtbot: QtBot, opened: Open, tmp_path: Path, action: str, pressed: str, credential: str
) -> None:
    hand = opened_at(qtbot, opened, tmp_path / "mine", "http://example.com")
    copied(hand, action)
    if pressed:
        assert QGuiApplication.clipboard().text() == ""
        press(hand, pressed)
    hand.until(lambda: QGuiApplication.clipboard().text() != "")
    told = shlex.split(QGuiApplication.clipboard().text().replace(" \\\n", " "))
    assert told[1] == "http://example.com/path"
    assert credential in told
    assert "Copied as cURL" in hand.bar()


def test_what_has_no_value_is_said_and_can_be_copied_by_its_name(hand_of_none: Hand) -> None:
    hand_of_none.new("{{nobody}}/x")
    copied(hand_of_none, "request.curl")
    hand_of_none.until(lambda: "there is no value yet for nobody" in hand_of_none.bar())
    press(hand_of_none, "Copy with variables")
    hand_of_none.until(lambda: "{{nobody}}/x" in QGuiApplication.clipboard().text())


def test_what_cannot_be_sent_cannot_be_copied_and_says_why(hand_of_none: Hand) -> None:
    hand_of_none.new("http://[::1")
    copied(hand_of_none, "request.curl")
    hand_of_none.until(lambda: "not a URL" in hand_of_none.bar())


@pytest.fixture
def hand_of_none(qtbot: QtBot, opened: Open, tmp_path: Path) -> Hand:
    """A window with an empty collection."""
    (tmp_path / "opencollection.yml").write_text("opencollection: 1.0.0\n", "utf-8")
    hand = Hand(qtbot, opened(tmp_path))
    hand.until(lambda: bool(hand.window.desk and hand.window.desk.session.state.collections))
    return hand


def test_the_last_answers_are_a_key_away(hand_of_none: Hand) -> None:
    with raw_server(answer(response(b"", status=b"201 Created"))) as server:
        hand_of_none.new(server.url)
        hand_of_none.send()
    with raw_server(answer(response(b"", status=b"202 Accepted"))) as server:
        hand_of_none.see(QLineEdit, "urlEdit").selectAll()
        hand_of_none.qtbot.keyClicks(hand_of_none.see(QLineEdit, "urlEdit"), server.url)
        assert hand_of_none.send() == "202 Accepted"
    hand_of_none.qtbot.keyClick(hand_of_none.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert hand_of_none.status() == "201 Created"
    places = hand_of_none.window.findChildren(QLabel, "answerPlace")
    assert [label.accessibleName().partition(",")[0] for label in places if label.isVisible()] == ["1 of 2"]
    assert hand_of_none.see(QLineEdit, "urlEdit").text() == server.url
    hand_of_none.qtbot.keyClick(hand_of_none.window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert hand_of_none.status() == "202 Accepted"
