"""The table of query parameters keeps step with the URL, whatever happens round it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from restdesk.gui.request.tab import RequestTab
from restdesk.gui.widgets.pairs_model import Column
from restdesk.gui.widgets.pairs_table import PairsTable
from restdesk.model.request import Http, Param
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
    assert table(tab).rows()[0].mark
    type_into(tab, 0, Column.VALUE, "2")
    assert url(tab) == "http://x/?a=2"
    assert not table(tab).rows()[0].mark


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
