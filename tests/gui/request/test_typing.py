"""Hangul is composed syllable by syllable, in every field, and is sent whole."""

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.request.tab import RequestTab
from restdesk.gui.widgets.pairs_model import Column
from restdesk.gui.widgets.pairs_table import PairsTable
from restdesk.model.request import Http, Request, TextBody
from tests.gui.request.conftest import MakeTab, seen
from tests.servers.raw import answer, raw_server, response

STEPS = (("", "ㅎ"), ("", "하"), ("", "한"), ("한", "ㄱ"), ("", "그"), ("", "글"), ("글", ""))
"""What an input method says while 한글 is typed: what is done, and what is still composed."""


def compose(widget: QWidget) -> None:
    """Type 한글."""
    for done, composed in STEPS:
        event = QInputMethodEvent(composed, [])
        event.setCommitString(done)
        QApplication.sendEvent(widget, event)


def cell(tab: RequestTab, row: int, column: Column) -> QLineEdit:
    """Open the editor of a cell of the parameters."""
    table = seen(tab, PairsTable, "paramsTable")
    index = table.model().index(row, column)
    table.setCurrentIndex(index)
    table.edit(index)
    editor = table.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    return editor


def test_hangul_in_the_url_arrives_whole_and_the_table_follows(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://x/?q={{word}}"))
    url = seen(tab, QLineEdit, "urlEdit")
    url.setFocus()
    url.end(False)
    compose(url)
    assert url.text() == "http://x/?q={{word}}한글"
    assert [row.value for row in seen(tab, PairsTable, "paramsTable").rows()] == ["{{word}}한글"]


def test_hangul_in_a_new_row_arrives_whole(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://x/?a=1"))
    editor = cell(tab, 1, Column.NAME)
    compose(editor)
    assert editor.text() == "한글"
    assert seen(tab, QLineEdit, "urlEdit").text() == "http://x/?a=1&한글="


def test_hangul_from_every_field_is_sent(make_tab: MakeTab, qtbot: QtBot) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(b"ok"), heads=heads)) as server:
        made = Request(http=Http(method="POST", url=f"{server.url}/?a=", body=TextBody()))
        tab = make_tab(request=made)
        compose(seen(tab, QPlainTextEdit, "bodyEdit"))
        tab.editor.tabs.show_pane("params")
        compose(cell(tab, 0, Column.VALUE))
        url = seen(tab, QLineEdit, "urlEdit")
        url.setFocus()
        url.setCursorPosition(len(server.url) + 1)
        compose(url)
        tab.send()
        qtbot.waitUntil(lambda: bool(heads) and not tab.is_sending())
    percent = b"%ED%95%9C%EA%B8%80"
    assert heads[0].startswith(b"POST /" + percent + b"?a=" + percent + b" HTTP/1.1\r\n")
    assert heads[0].endswith(b"\r\n\r\n" + "한글".encode())


def test_a_press_of_send_while_a_syllable_is_composed_writes_into_no_field(make_tab: MakeTab, qtbot: QtBot) -> None:
    tab = make_tab(Http(url="htp:/"))
    url = seen(tab, QLineEdit, "urlEdit")
    url.setFocus()
    url.end(False)
    QApplication.sendEvent(url, QInputMethodEvent("하", []))
    tab.send()
    qtbot.waitUntil(lambda: not tab.is_sending())
    done = QInputMethodEvent("", [])
    done.setCommitString("한")
    QApplication.sendEvent(url, done)
    assert url.text() == "htp:/한"
