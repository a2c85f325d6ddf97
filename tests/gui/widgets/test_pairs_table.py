"""The table of names and values, by keyboard and mouse."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.widgets.pairs_model import Column, Row
from restdesk.gui.widgets.pairs_table import PairsTable

ROWS = (Row("page", "1"), Row("size", "{{size}}", enabled=False, description="rows of a page"))


class Place(QWidget):
    """A table between two fields."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.before, self.table, self.after = QLineEdit(), PairsTable(), QLineEdit()
        for widget in (self.before, self.table, self.after):
            column.addWidget(widget)
        self.resize(800, 400)

    def index(self, row: int, column: Column) -> QModelIndex:
        return self.table.model().index(row, column)

    def editor(self) -> QLineEdit:
        """The field that is open in a cell."""
        focused = QApplication.focusWidget()
        assert isinstance(focused, QLineEdit)
        assert self.table.isAncestorOf(focused)
        return focused


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    made = Place()
    qtbot.addWidget(made)
    made.table.show_rows(ROWS)
    with qtbot.waitActive(made):
        made.show()
    return made


def click(place: Place, qtbot: QtBot, index: QModelIndex, at: QPoint | None = None) -> None:
    where = at or place.table.visualRect(index).center()
    QTest.mouseClick(place.table.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_showing_rows_is_not_editing(place: Place, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(place.table.edited):
        place.table.show_rows((Row("a", "b"),))
    assert place.table.rows() == (Row("a", "b"),)


def test_each_key_is_told(place: Place, qtbot: QtBot) -> None:
    heard: list[str] = []
    place.table.edited.connect(lambda: heard.append(place.table.rows()[0].value))
    click(place, qtbot, place.index(0, Column.VALUE))
    editor = place.editor()
    editor.selectAll()
    QTest.keyClicks(editor, "23")
    assert heard == ["2", "23"]


def test_typing_into_the_blank_row_adds_one(place: Place, qtbot: QtBot) -> None:
    click(place, qtbot, place.index(2, Column.NAME))
    QTest.keyClicks(place.editor(), "q")
    assert place.table.rows() == (*ROWS, Row("q"))
    QTest.keyClicks(place.editor(), "x")
    assert place.table.rows() == (*ROWS, Row("qx"))
    assert place.table.model().rowCount() == 4


def test_tab_goes_from_cell_to_cell_and_leaves_the_table_at_its_end(place: Place, qtbot: QtBot) -> None:
    click(place, qtbot, place.index(2, Column.NAME))
    visited = []
    for _ in range(3):
        visited.append((place.table.currentIndex().row(), place.table.currentIndex().column()))
        QTest.keyClick(place.editor(), Qt.Key.Key_Tab)
    assert visited == [(2, Column.NAME), (2, Column.VALUE), (2, Column.DESCRIPTION)]
    assert QApplication.focusWidget() is place.after


def test_tab_goes_from_the_tick_box_to_the_name(place: Place, qtbot: QtBot) -> None:
    place.table.setFocus()
    place.table.setCurrentIndex(place.index(0, Column.ENABLED))
    QTest.keyClick(place.table, Qt.Key.Key_Tab)
    assert place.table.currentIndex() == place.index(0, Column.NAME)


def test_shift_tab_goes_back(place: Place, qtbot: QtBot) -> None:
    click(place, qtbot, place.index(1, Column.NAME))
    QTest.keyClick(place.editor(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert place.table.currentIndex() == place.index(0, Column.DESCRIPTION)


def test_enter_goes_down_in_the_column(place: Place, qtbot: QtBot) -> None:
    click(place, qtbot, place.index(0, Column.VALUE))
    QTest.keyClicks(place.editor(), "9")
    QTest.keyClick(place.editor(), Qt.Key.Key_Return)
    assert place.table.currentIndex() == place.index(1, Column.VALUE)
    assert place.editor().text() == "{{size}}"
    assert place.table.rows()[0].value == "9"


def test_enter_in_the_last_column_begins_the_next_row(place: Place, qtbot: QtBot) -> None:
    click(place, qtbot, place.index(0, Column.DESCRIPTION))
    QTest.keyClick(place.editor(), Qt.Key.Key_Return)
    assert place.table.currentIndex() == place.index(1, Column.NAME)
    assert place.editor().text() == "size"


def test_the_blank_row_says_what_is_typed_where(place: Place, qtbot: QtBot) -> None:
    click(place, qtbot, place.index(2, Column.NAME))
    assert place.editor().placeholderText() == "Name"
    with_text = place.table.grab(place.table.visualRect(place.index(2, Column.VALUE)).translated(4, 30)).toImage()
    assert any(with_text.pixelColor(x, 15) != with_text.pixelColor(0, 15) for x in range(with_text.width()))


@pytest.mark.parametrize("width", [900, 500, 360, 300])
def test_a_narrow_table_shows_all_columns_and_leaves_the_values_room(place: Place, width: int) -> None:
    place.resize(width, 400)
    QApplication.processEvents()
    header, room = place.table.horizontalHeader(), place.table.viewport().width()
    assert header.length() <= room
    assert header.sectionSize(Column.VALUE) >= (room - 32) * 0.4 - 1
    assert header.sectionSize(Column.NAME) >= 60


def test_the_model_can_be_written_by_any_view(place: Place, qtbot: QtBot) -> None:
    model = place.table.model()
    assert model.setData(place.index(0, Column.VALUE), "7")
    assert model.setData(place.index(2, Column.NAME), "new")
    state = Qt.ItemDataRole.CheckStateRole
    assert model.setData(place.index(1, Column.ENABLED), Qt.CheckState.Checked, state)
    assert not model.setData(place.index(3, Column.ENABLED), Qt.CheckState.Checked, state)
    assert place.table.rows() == (
        Row("page", "7"),
        Row("size", "{{size}}", description="rows of a page"),
        Row("new"),
    )


def test_an_error_is_shown_whole_on_hover(place: Place) -> None:
    place.table.show_rows((Row("Bad Header", "1", description="mine", error="It has a blank."),))
    description = place.index(0, Column.DESCRIPTION)
    assert description.data() == "It has a blank."
    assert "It has a blank." in description.data(Qt.ItemDataRole.ToolTipRole)
    assert place.index(0, Column.NAME).data(Qt.ItemDataRole.AccessibleTextRole) == "Name, Bad Header, It has a blank."


def test_delete_deletes_the_chosen_rows(place: Place, qtbot: QtBot) -> None:
    place.table.setFocus()
    place.table.setCurrentIndex(place.index(0, Column.NAME))
    with qtbot.waitSignal(place.table.edited):
        QTest.keyClick(place.table, Qt.Key.Key_Delete)
    assert place.table.rows() == ROWS[1:]


def test_delete_in_a_cell_deletes_a_character(place: Place, qtbot: QtBot) -> None:
    click(place, qtbot, place.index(0, Column.NAME))
    editor = place.editor()
    editor.home(False)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    assert place.table.rows()[0].name == "age"


def test_space_and_click_tick_a_row(place: Place, qtbot: QtBot) -> None:
    place.table.setFocus()
    place.table.setCurrentIndex(place.index(1, Column.NAME))
    QTest.keyClick(place.table, Qt.Key.Key_Space)
    assert [row.enabled for row in place.table.rows()] == [True, True]
    click(place, qtbot, place.index(0, Column.ENABLED))
    assert [row.enabled for row in place.table.rows()] == [False, True]


def test_rows_that_come_while_typing_leave_the_editor_alone(place: Place, qtbot: QtBot) -> None:
    click(place, qtbot, place.index(0, Column.VALUE))
    editor = place.editor()
    editor.end(False)
    QApplication.sendEvent(editor, QInputMethodEvent("하", []))
    place.table.show_rows((Row("page", "other"), ROWS[1]))
    commit = QInputMethodEvent()
    commit.setCommitString("한")
    QApplication.sendEvent(editor, commit)
    assert place.editor().text() == "1한"
    assert place.table.rows()[0].value == "1한"


def test_automatic_rows_are_shown_and_not_edited(place: Place, qtbot: QtBot) -> None:
    place.table.show_automatic((Row("Accept", "*/*", note="sent by itself"),))
    model = place.table.model()
    index = place.index(3, Column.VALUE)
    assert [model.index(3, column).data() for column in range(1, 4)] == ["Accept", "*/*", "sent by itself"]
    assert not model.flags(index) & Qt.ItemFlag.ItemIsEditable
    assert place.table.rows() == ROWS
    place.table.show_automatic(())
    assert model.rowCount() == 3


def test_a_mark_is_shown_and_spoken(place: Place) -> None:
    place.table.show_rows((Row("ghost", "1", mark="Not in the URL"),))
    name = place.index(0, Column.NAME)
    assert place.index(0, Column.DESCRIPTION).data() == "Not in the URL"
    assert name.data(Qt.ItemDataRole.AccessibleTextRole) == "Name, ghost, Not in the URL"
    assert "Not in the URL" in name.data(Qt.ItemDataRole.ToolTipRole)


def test_a_cell_that_is_edited_has_a_name(place: Place, qtbot: QtBot) -> None:
    click(place, qtbot, place.index(0, Column.VALUE))
    assert place.editor().accessibleName() == "Value 1"
