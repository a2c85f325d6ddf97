"""A request has variables of its own, in a pane beside its checks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from restdesk.gui.request.tab import RequestTab
from restdesk.gui.widgets.row_table import RowTable
from restdesk.model.request import Http, Request, Runtime, TypedValue, Variable
from restdesk.model.struct import Unknown
from tests.gui.request.conftest import MakeTab, seen

NAME, VALUE = 1, 2
KEPT = Variable(name="kept", value=Unknown("", "[1, 2]"))
REQUEST = Request(
    http=Http("GET", "http://localhost/{{size}}"),
    runtime=Runtime(variables=(Variable(name="size", value=TypedValue(type="number", data="10")), KEPT)),
)


@pytest.fixture
def tab(make_tab: MakeTab) -> RequestTab:
    made = make_tab(request=REQUEST)
    made.editor.tabs.show_pane("variables")
    return made


def table(tab: RequestTab) -> RowTable:
    return seen(tab, RowTable, "variablesTable")


def type_into(qtbot: QtBot, tab: RequestTab, row: int, section: int, text: str) -> None:
    table(tab).open_cell(row, section)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    table(tab).setFocus()


def test_an_edited_value_keeps_its_type_and_what_is_only_kept_stays(qtbot: QtBot, tab: RequestTab) -> None:
    type_into(qtbot, tab, 0, VALUE, "12")
    size, kept = tab.value().runtime.variables
    assert size.value == TypedValue(type="number", data="12")
    assert kept == KEPT
    assert not table(tab).model().index(1, VALUE).flags() & Qt.ItemFlag.ItemIsEditable


def test_the_tab_counts_those_that_are_on(qtbot: QtBot, tab: RequestTab) -> None:
    bar = tab.editor.tabs.tabBar()
    assert "Variables 2" in [bar.tabText(at) for at in range(bar.count())]
    table(tab).show_cell(0, NAME)
    qtbot.keyClick(table(tab), Qt.Key.Key_Space)
    assert "Variables 1" in [bar.tabText(at) for at in range(bar.count())]
    assert tab.value().runtime.variables[0].disabled


def test_a_new_variable_is_known_in_the_url_at_once(qtbot: QtBot, tab: RequestTab) -> None:
    tab.editor.line.url.setText("{{more}}")
    assert [kind for _start, _length, kind in tab.editor.line.url.spans("{{more}}")] == ["unknown"]
    type_into(qtbot, tab, 2, NAME, "more")
    assert [kind for _start, _length, kind in tab.editor.line.url.spans("{{more}}")] == ["known"]


def test_a_bad_name_is_marked_and_undo_brings_the_pane_back(qtbot: QtBot, tab: RequestTab) -> None:
    type_into(qtbot, tab, 0, NAME, "a b")
    note = table(tab).note(0)
    assert note is not None
    assert note.is_error
    assert "blanks" in note.text
    tab.editor.tabs.show_pane("params")
    tab.undoing.undo()
    assert tab.editor.tabs.current_name() == "variables"
    assert tab.value() == REQUEST


def test_a_tab_that_is_opened_makes_no_table_of_them(make_tab: MakeTab) -> None:
    made = make_tab(request=REQUEST)
    assert made.editor.tabs.made("variables") is None
    assert made.value() == REQUEST
