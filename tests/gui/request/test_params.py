"""The table of query parameters keeps step with the URL, whatever happens round it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from restdesk.gui.request.tab import RequestTab
from restdesk.gui.widgets.pairs_model import Column
from restdesk.gui.widgets.pairs_table import PairsTable
from restdesk.model.ready import Place
from restdesk.model.request import Http, Param
from restdesk.session.build import Session
from restdesk.session.state import CollectionOpened
from tests.gui.request.conftest import MakeTab, seen


def table(tab: RequestTab) -> PairsTable:
    """The visible table."""
    return seen(tab, PairsTable, "paramsTable")


def rows(tab: RequestTab) -> list[tuple[str, str]]:
    """Name and value of each row of the person's."""
    return [(row.name, row.value) for row in table(tab).rows()]


def type_into(tab: RequestTab, row: int, column: Column, text: str) -> QLineEdit:
    """Type into a cell and return its editor, which stays open."""
    index = table(tab).model().index(row, column)
    table(tab).setCurrentIndex(index)
    table(tab).edit(index)
    editor = table(tab).viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    return editor


def url(tab: RequestTab) -> str:
    """What the URL says."""
    return seen(tab, QLineEdit, "urlEdit").text()


def test_another_language_keeps_the_rows_that_were_typed(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://x/?a=1"))
    type_into(tab, 1, Column.NAME, "b")
    tab.retranslate()
    assert rows(tab) == [("a", "1"), ("b", "")]
    assert url(tab) == "http://x/?a=1&b="


def test_another_theme_keeps_the_cell_that_is_typed_into(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://x/?a=1"))
    editor = type_into(tab, 0, Column.VALUE, "22")
    tab.refresh_theme()
    QTest.keyClicks(editor, "2")
    assert url(tab) == "http://x/?a=222"


@pytest.mark.parametrize(
    ("typed", "sent"), [("x&y", "x%26y"), ("a#b", "a%23b"), ("1+1=2", "1+1=2"), ("{{word}}", "{{word}}")]
)
def test_a_value_with_a_separator_is_one_value(make_tab: MakeTab, typed: str, sent: str) -> None:
    tab = make_tab(Http(url="http://x/?a=1"))
    editor = type_into(tab, 0, Column.VALUE, typed)
    assert editor.text() == typed
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert url(tab) == f"http://x/?a={sent}"
    assert rows(tab) == [("a", sent)]


def test_a_row_that_was_missing_loses_its_mark_when_it_is_edited(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://x/", params=(Param(name="a", value="1", description="d"),)))
    assert table(tab).note(0) is not None
    type_into(tab, 0, Column.VALUE, "2")
    assert url(tab) == "http://x/?a=2"
    assert table(tab).note(0) is None


def test_a_url_that_no_key_brought_reaches_the_table_at_the_latest_with_send(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://x/?a=1"))
    seen(tab, QLineEdit, "urlEdit").setText("http://y/?b=2&c=3")
    http = tab.value().http
    assert http is not None
    assert http.url == "http://y/?b=2&c=3"
    assert rows(tab) == [("b", "2"), ("c", "3")]
    assert tab.editor.tabs.tabText(0).endswith("2")


def test_a_url_over_two_lines_is_kept_until_it_is_edited(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://x/\n?a=1"))
    assert not tab.is_modified()
    QTest.keyClicks(seen(tab, QLineEdit, "urlEdit"), "y")
    http = tab.value().http
    assert http is not None
    assert "\n" not in http.url


PATH = Http(url="http://x/:id/{kind}?a=1", params=(Param("id", "42", "path", "the user"),))


def path_cells(tab: RequestTab) -> list[list[str]]:
    """What the table of path parameters shows."""
    model = seen(tab, PairsTable, "pathTable").model()
    return [[str(model.index(row, column).data()) for column in (1, 2, 3)] for row in range(model.rowCount())]


def type_path(tab: RequestTab, row: int, text: str) -> QLineEdit:
    """Give a path parameter a value, and leave its editor open."""
    shown = seen(tab, PairsTable, "pathTable")
    shown.open_cell(row, Column.VALUE)
    editor = shown.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    return editor


def params(tab: RequestTab) -> tuple[Param, ...]:
    """The rows of the request."""
    http = tab.value().http
    assert http is not None
    return http.params


def test_path_parameters_are_found_in_the_url_and_filled(make_tab: MakeTab) -> None:
    tab = make_tab(PATH)
    assert path_cells(tab) == [["id", "42", "the user"], ["kind", "", "has no value yet"]]
    assert not tab.is_modified()
    type_path(tab, 1, "big")
    assert path_cells(tab)[1] == ["kind", "big", ""]
    assert params(tab) == (*PATH.params, Param("kind", "big", "path"))
    QTest.keyClick(type_path(tab, 1, " "), Qt.Key.Key_Backspace)
    assert not tab.is_modified()


def test_a_path_parameter_that_is_renamed_in_the_url_keeps_its_value(make_tab: MakeTab) -> None:
    tab = make_tab(PATH)
    edit = seen(tab, QLineEdit, "urlEdit")
    edit.setFocus()
    edit.setCursorPosition(len("http://x/:id"))
    QTest.keyClicks(edit, "entity")
    assert path_cells(tab)[0] == ["identity", "42", "the user"]
    assert params(tab) == (Param("identity", "42", "path", "the user"),)


def test_a_value_whose_name_the_url_lost_is_kept_and_says_so(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://x/", params=(Param("id", "42", "path"),)))
    assert path_cells(tab) == [["id", "42", "not in the URL"]]
    shown = seen(tab, PairsTable, "pathTable")
    shown.show_cell(0, Column.VALUE)
    QTest.keyClick(shown, Qt.Key.Key_Delete)
    assert params(tab) == ()
    assert not shown.isVisible()


def test_a_send_names_the_path_parameter_that_has_no_value(make_tab: MakeTab, qtbot: QtBot) -> None:
    tab = make_tab(PATH)
    tab.editor.tabs.show_pane("headers")
    tab.send()
    qtbot.waitUntil(lambda: not tab.is_sending())
    shown = seen(tab, PairsTable, "pathTable")
    note = shown.note(1)
    assert note is not None
    assert note.is_error
    assert "kind" in note.text
    assert shown.currentIndex() == shown.model().index(1, Column.VALUE)
    tab.editor.clear_errors()
    assert path_cells(tab)[1] == ["kind", "", "has no value yet"]


def test_a_request_without_path_parameters_has_no_table_of_them(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://x:8080/?a=:b"))
    assert not any(table.isVisible() for table in tab.findChildren(PairsTable, "pathTable"))


@pytest.mark.parametrize(
    "query", ["a=1&a=2&a=1", "a&b=&c=1", "a==&b=x=y", "a&&b", "&a", "a=%20+%2B", "{{a&b}}=1&c", "?a=1", "한=글"]
)
def test_looking_at_a_query_changes_nothing_and_an_edit_changes_its_row_alone(make_tab: MakeTab, query: str) -> None:
    tab = make_tab(Http(url=f"http://x/?{query}&last=1"))
    assert not tab.is_modified()
    type_into(tab, len(rows(tab)) - 1, Column.VALUE, "2")
    assert url(tab) == f"http://x/?{query}&last=2"


def sent(tab: RequestTab) -> str:
    """What the line says about the URL as it will be sent."""
    return seen(tab, QLabel, "sentUrl").text()


def test_the_url_is_shown_as_it_will_be_sent_where_that_is_not_what_is_typed(make_tab: MakeTab, qtbot: QtBot) -> None:
    tab = make_tab(Http(url="http://x/?q=a b&w={{word}}"))
    qtbot.waitUntil(lambda: sent(tab) == "Sent as http://x/?q=a%20b&w=hello")
    seen(tab, QLineEdit, "urlEdit").setText("http://x/?q=a")
    tab.value()
    qtbot.waitUntil(lambda: sent(tab) == "")


def test_encoding_is_turned_off_for_the_request_and_back_to_what_is_inherited(make_tab: MakeTab, qtbot: QtBot) -> None:
    tab = make_tab(Http(url="http://x/?q=a|b"))
    box = seen(tab, QCheckBox, "encodeUrlBox")
    assert box.isChecked()
    box.click()
    assert tab.value().settings.encode_url is False
    assert tab.is_modified()
    tab.undoing.undo()
    assert box.isChecked()
    assert not tab.is_modified()
    box.click()
    box.click()
    assert tab.value().settings.encode_url is None
    assert not tab.is_modified()


def test_encoding_says_from_where_it_is_inherited(
    make_tab: MakeTab, session: Session, place: Place, tmp_path: Path
) -> None:
    text = "info: {name: Cart, type: folder}\nrequest: {settings: {http: {encodeUrl: false}}}\n"
    (tmp_path / "shop" / "cart" / "folder.yml").write_text(text, "utf-8")
    collection = session.engine.submit(session.open(tmp_path / "shop")).result()
    session.apply(CollectionOpened(collection, "local"))
    tab = make_tab(Http(url="http://x/"))
    box = seen(tab, QCheckBox, "encodeUrlBox")
    assert (box.isChecked(), box.text()) == (False, "Encode the URL (as Cart says)")
    box.click()
    assert tab.value().settings.encode_url is True
    assert box.text() == "Encode the URL"


def test_a_url_of_100_kb_and_its_thousands_of_rows_are_edited(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://x/?" + "&".join(f"a{number}=1234567" for number in range(6000))))
    type_into(tab, 5999, Column.VALUE, "2")
    tab.value()  # which asks at once for what waits for a pause
    assert url(tab).endswith("&a5999=2")
    assert sent(tab) == ""
