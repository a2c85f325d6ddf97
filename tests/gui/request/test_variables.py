"""Variables are chosen and shown in every field of a request."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.request.tab import RequestTab
from restdesk.model.auth import BasicAuth
from restdesk.model.request import Http, JsonBody, Request
from tests.gui.request.conftest import MakeTab, seen

VALUE = 2


def names(tab: RequestTab) -> list[str]:
    return [entry.name for entry in tab.editor.aid.completer.entries()]


def cell(tab: RequestTab, name: str, column: int = VALUE) -> QLineEdit:
    """Open the editor of a cell of the first row."""
    table = seen(tab, QTableView, name)
    index = table.model().index(0, column)
    table.setCurrentIndex(index)
    table.setFocus()
    table.edit(index)
    editor = table.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    return editor


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_a_name_is_taken_in_the_url_and_the_request_has_it(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url=""))
    tab.focus_url()
    url = seen(tab, QLineEdit, "urlEdit")
    QTest.keyClicks(url, "http://x/{{wo")
    assert names(tab) == ["word"]
    QTest.keyClick(url, Qt.Key.Key_Return)
    assert url.text() == "http://x/{{word}}"
    assert not tab.is_sending()
    http = tab.value().http
    assert http is not None
    assert http.url == "http://x/{{word}}"


def test_a_name_is_taken_in_a_cell_that_stays_open(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://x/?a="))
    tab.editor.tabs.show_pane("params")
    editor = cell(tab, "paramsTable")
    QTest.keyClicks(editor, "{{WO")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.text() == "{{word}}"
    assert editor.hasFocus()
    assert seen(tab, QLineEdit, "urlEdit").text() == "http://x/?a={{word}}"
    QTest.keyClick(editor, Qt.Key.Key_Escape)


def test_hangul_in_a_cell_with_a_variable_stays_whole(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://x/?a="))
    tab.editor.tabs.show_pane("params")
    editor = cell(tab, "paramsTable")
    QTest.keyClicks(editor, "{{word}}")
    for done, composed in (("", "ㅎ"), ("", "한"), ("한", "ㄱ"), ("", "글"), ("글", "")):
        event = QInputMethodEvent(composed, [])
        event.setCommitString(done)
        QApplication.sendEvent(editor, event)
    assert editor.text() == "{{word}}한글"
    assert seen(tab, QLineEdit, "urlEdit").text() == "http://x/?a={{word}}한글"


def test_the_card_leaves_the_editor_of_a_cell_open(make_tab: MakeTab, qtbot: QtBot) -> None:
    tab = make_tab(Http(url="http://x/?a={{word}}"))
    tab.editor.tabs.show_pane("params")
    editor = cell(tab, "paramsTable")
    tab.editor.aid.show_card()
    card = tab.editor.aid.cards.shown()
    assert card is not None
    assert card.text().startswith("word\nvariable\nhello\nComes from: collection Shop (opencollection.yml)")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert editor.isVisible()
    assert editor.hasFocus()
    QTest.keyClicks(editor, "x")
    assert seen(tab, QLineEdit, "urlEdit").text().endswith("x")


def test_a_cell_that_is_not_open_has_a_card(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://x/?a={{ticket}}"))
    tab.editor.tabs.show_pane("params")
    table = seen(tab, QTableView, "paramsTable")
    table.setCurrentIndex(table.model().index(0, VALUE))
    table.setFocus()
    tab.editor.aid.show_card()
    card = tab.editor.aid.cards.shown()
    assert card is not None
    assert "The request “Log in” sets it" in card.text()


def test_a_name_is_taken_in_the_body(make_tab: MakeTab) -> None:
    tab = make_tab(request=Request(http=Http(url="http://x/", body=JsonBody(data=""))))
    body = seen(tab, QPlainTextEdit, "bodyEdit")
    body.setFocus()
    QTest.keyClicks(body, "a {{wo")
    assert names(tab) == ["word"]
    QTest.keyClick(body, Qt.Key.Key_Return)
    assert body.toPlainText() == "a {{word}}"


def test_a_secret_field_takes_a_name_and_keeps_a_secret_to_itself(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://x/", auth=BasicAuth(username="kim")))
    tab.editor.tabs.show_pane("auth")
    password = seen(tab, QLineEdit, "auth_basic_password")
    password.setFocus()
    QTest.keyClicks(password, "{{k")
    assert names(tab) == ["key"]
    QTest.keyClick(password, Qt.Key.Key_Return)
    http = tab.value().http
    assert http is not None
    assert http.auth == BasicAuth(username="kim", password="{{key}}")
    password.clear()
    QTest.keyClicks(password, "p{{")
    assert names(tab) == []


def test_unknown_variables_of_the_url_are_said(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://x/{{word}}/{{nope}}"))
    assert seen(tab, QLineEdit, "urlEdit").accessibleDescription() == "Unknown variable: nope"
