"""The Cookies pane: those of an exchange, and the store."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from restdesk.gui.context import Context
from restdesk.gui.response.cookies import CookiesPane
from restdesk.gui.response.lines import Lines
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.table import RowsView
from restdesk.model.cookie import Cookie
from restdesk.model.exchange import Field, Sent, SentLine
from restdesk.model.ready import Place
from restdesk.model.text import Secret
from restdesk.session.state import CookieKept
from tests.gui.response.exchanges import exchange, hop, response

PLACE = Place()


@pytest.fixture
def pane(qtbot: QtBot, context: Context) -> CookiesPane:
    context.session._tell = context.changes.tell
    made = CookiesPane(context, PLACE)
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    return made


def cookie(name: str = "sid", value: str = "abcdef", **more: object) -> Cookie:
    values = {"domain": "example.com", "host_only": True, "path": "/", "created": 1.0, "updated": 1.0} | more
    return Cookie(name=name, value=Secret(value), **values)  # type: ignore[arg-type]


def keep(context: Context, *cookies: Cookie) -> None:
    for one in cookies:
        context.session.apply(CookieKept(PLACE, one, context.session.clock.now()))


def rows(pane: CookiesPane, name: str) -> list[list[str]]:
    view = pane.findChild(RowsView, name)
    assert isinstance(view, RowsView)
    if not view.isVisible():
        return []
    model = view.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def press(pane: CookiesPane, name: str) -> None:
    button = pane.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_into(pane: CookiesPane, name: str, text: str) -> QLineEdit:
    edit = pane.findChild(QLineEdit, f"cookie_{name}")
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    return edit


def notes(pane: CookiesPane) -> tuple[str, ...]:
    lines = pane.findChild(Lines)
    assert isinstance(lines, Lines)
    return lines.texts() if lines.isVisible() else ()


def test_what_was_sent_and_received_is_said_with_its_attributes(pane: CookiesPane, context: Context) -> None:
    keep(context, cookie("old", "kept-value"))
    lines = (SentLine("Cookie", "old=••••••", "cookies"),)
    headers = (Field("Set-Cookie", "a=1; Path=/; HttpOnly"), Field("Set-Cookie", "b=2; Domain=other.com"))
    one = hop(response(headers=headers), sent=Sent("", "", 0, lines), url="https://example.com/")
    pane.show_outcome(Outcome(exchange(one)))
    assert rows(pane, "exchangeCookies") == [
        ["sent, from the store", "old", "kept-value", ""],
        ["kept", "a", "1", "Path=/; HttpOnly"],
        ["refused: its Domain is not this server's", "b", "2", "Domain=other.com"],
    ]
    assert notes(pane) == ()


def test_that_cookies_were_off_is_said(pane: CookiesPane) -> None:
    headers = (Field("Set-Cookie", "a=1"),)
    pane.show_outcome(Outcome(exchange(hop(response(headers=headers)), cookies_off=True)))
    assert rows(pane, "exchangeCookies")[0][0] == "not kept: cookies are off for this request"
    assert "Cookies were off for this request" in notes(pane)[0]


def test_an_exchange_without_cookies_says_so(pane: CookiesPane) -> None:
    assert notes(pane) == ()
    pane.show_outcome(Outcome(exchange(hop(response()))))
    assert notes(pane) == ("This exchange has no cookies.",)


def test_the_store_follows_what_is_kept(pane: CookiesPane, context: Context) -> None:
    assert rows(pane, "storeCookies") == []
    keep(context, cookie(secure=True, same_site="Lax"), cookie("b", host_only=False, http_only=True, path="/x"))
    assert rows(pane, "storeCookies") == [
        ["sid", "abcdef", "example.com", "/", "yes", "", "Lax", "until RestDesk quits"],
        ["b", "abcdef", ".example.com", "/x", "", "yes", "", "until RestDesk quits"],
    ]


def test_a_secret_in_a_cookie_stays_hidden(pane: CookiesPane, context: Context) -> None:
    context.session.mask.add("hush-hush-hush")
    keep(context, cookie(value="x-hush-hush-hush"))
    assert rows(pane, "storeCookies")[0][1] == "x-••••••"
    press(pane, "cookieEdit")
    assert "hush" not in pane.findChild(QLineEdit, "cookie_value").displayText()  # type: ignore[union-attr]


def test_a_cookie_is_written_by_hand(pane: CookiesPane, context: Context) -> None:
    pane.show_outcome(Outcome(exchange(hop(response(), url="https://example.com/a"))))
    press(pane, "cookieAdd")
    type_into(pane, "name", "mine")
    QTest.keyClick(type_into(pane, "value", "1"), Qt.Key.Key_Return)
    assert rows(pane, "storeCookies")[0][:4] == ["mine", "1", "example.com", "/"]
    assert not pane.findChild(QLineEdit, "cookie_name").isVisible()  # type: ignore[union-attr]


def test_what_is_wrong_with_a_cookie_is_said_and_nothing_is_lost(pane: CookiesPane) -> None:
    press(pane, "cookieAdd")
    type_into(pane, "name", "mine")
    press(pane, "cookieSave")
    error = pane.findChild(QLabel, "cookieError")
    assert isinstance(error, QLabel)
    assert error.text() == "The domain is a host name, such as example.com."
    type_into(pane, "domain", "example.com")
    press(pane, "cookieSave")
    assert rows(pane, "storeCookies")[0][0] == "mine"


def test_a_cookie_is_changed_in_its_form(pane: CookiesPane, context: Context) -> None:
    keep(context, cookie(secure=True, same_site="Strict"))
    press(pane, "cookieEdit")
    assert [box.isChecked() for box in pane.findChildren(QCheckBox)] == [False, True, False]
    assert pane.findChild(QComboBox, "cookie_same_site").currentText() == "Strict"  # type: ignore[union-attr]
    type_into(pane, "name", "other")
    type_into(pane, "path", "/new")
    press(pane, "cookieSave")
    assert [row[:4] for row in rows(pane, "storeCookies")] == [["other", "abcdef", "example.com", "/new"]]


def test_a_form_that_is_left_changes_nothing(pane: CookiesPane, context: Context) -> None:
    keep(context, cookie())
    press(pane, "cookieEdit")
    QTest.keyClick(type_into(pane, "value", "new"), Qt.Key.Key_Escape)
    assert rows(pane, "storeCookies")[0][1] == "abcdef"


def test_one_cookie_and_all_are_deleted(pane: CookiesPane, context: Context) -> None:
    keep(context, cookie("a"), cookie("b"), cookie("c"))
    press(pane, "cookieDelete")
    assert [row[0] for row in rows(pane, "storeCookies")] == ["b", "c"]
    view = pane.findChild(RowsView, "storeCookies")
    assert isinstance(view, RowsView)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert [row[0] for row in rows(pane, "storeCookies")] == ["c"]
    press(pane, "cookieDeleteAll")
    assert rows(pane, "storeCookies") == []


def test_enter_opens_the_form(pane: CookiesPane, context: Context) -> None:
    keep(context, cookie())
    view = pane.findChild(RowsView, "storeCookies")
    assert isinstance(view, RowsView)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert pane.findChild(QLineEdit, "cookie_name").isVisible()  # type: ignore[union-attr]
