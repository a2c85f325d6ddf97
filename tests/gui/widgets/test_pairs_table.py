"""The table of names and values, by keyboard and mouse."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.widgets.pairs_model import Column
from restdesk.gui.widgets.row_columns import Below, Note
from restdesk.gui.widgets.row_menu import row_menu
from restdesk.gui.widgets.row_paint import GRIP
from tests.gui.widgets.pairs import CROSS, ROWS, Alt, Ctrl, Key, Place, Row, Shift


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


def test_enter_goes_on_to_the_value_and_then_to_the_next_row(place: Place, qtbot: QtBot) -> None:
    click(place, qtbot, place.index(0, Column.NAME))
    visited = []
    for _ in range(5):
        visited.append((place.table.currentIndex().row(), place.table.currentIndex().column()))
        QTest.keyClick(place.editor(), Key.Key_Return)
    assert visited == [(0, 1), (0, 2), (1, 1), (1, 2), (2, 1)]
    assert place.table.hasFocus()  # in the blank row Enter ends the editing


def test_enter_in_the_description_begins_the_next_row(place: Place, qtbot: QtBot) -> None:
    click(place, qtbot, place.index(0, Column.DESCRIPTION))
    QTest.keyClick(place.editor(), Qt.Key.Key_Return)
    assert place.table.currentIndex() == place.index(1, Column.NAME)
    assert place.editor().text() == "size"


def test_esc_ends_the_editing_and_keeps_what_is_typed(place: Place, qtbot: QtBot) -> None:
    click(place, qtbot, place.index(0, Column.VALUE))
    QTest.keyClicks(place.editor(), "2")
    QTest.keyClick(place.editor(), Key.Key_Escape)
    assert place.table.hasFocus()
    assert place.table.rows()[0].value == "12"
    qtbot.waitUntil(lambda: place.table.viewport().findChild(QLineEdit) is None)


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_Return])
def test_a_key_opens_the_cell(place: Place, qtbot: QtBot, key: Qt.Key) -> None:
    place.table.show_cell(0, Column.VALUE)
    QTest.keyClick(place.table, key)
    assert place.editor().text() == "1"


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
    assert header.sectionSize(Column.VALUE) >= (room - 70) * 0.4 - 1
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
    place.table.show_rows((Row("Bad Header", "1", description="mine"),))
    place.table.show_notes({0: Note("It has a blank.", is_error=True)})
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
    assert [row.disabled for row in place.table.rows()] == [False, False]
    click(place, qtbot, place.index(0, Column.ENABLED))
    assert [row.disabled for row in place.table.rows()] == [True, False]


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


BELOW = (Below("accept", ("Accept", "*/*", "RestDesk"), True), Below("host", ("Host", "x", "URL"), None))


def test_greyed_rows_are_shown_and_not_edited(place: Place, qtbot: QtBot) -> None:
    place.table.show_below(BELOW)
    model = place.table.model()
    index = place.index(3, Column.VALUE)
    assert [model.index(3, column).data() for column in range(1, 4)] == ["Accept", "*/*", "RestDesk"]
    assert not model.flags(index) & Qt.ItemFlag.ItemIsEditable
    assert place.table.rows() == ROWS
    place.table.show_below(())
    assert model.rowCount() == 3


def test_a_click_or_enter_wants_a_greyed_row_and_its_box_turns_it(place: Place, qtbot: QtBot) -> None:
    heard: list[tuple[str, object]] = []
    place.table.below_chosen.connect(lambda key: heard.append(("chosen", key)))
    place.table.below_toggled.connect(lambda key: heard.append(("turned", key)))
    place.table.show_below(BELOW)
    click(place, qtbot, place.index(3, Column.NAME))
    click(place, qtbot, place.index(3, Column.ENABLED))
    click(place, qtbot, place.index(4, Column.ENABLED))  # it has no box
    place.table.show_cell(4, Column.VALUE)
    QTest.keyClick(place.table, Key.Key_Return)
    place.table.show_cell(3, Column.VALUE)
    QTest.keyClick(place.table, Key.Key_Space)
    assert heard == [("chosen", "accept"), ("turned", "accept"), ("chosen", "host"), ("turned", "accept")]


def test_a_note_is_shown_and_spoken(place: Place) -> None:
    place.table.show_rows((Row("ghost", "1"),))
    place.table.show_notes({0: Note("Not in the URL")})
    name = place.index(0, Column.NAME)
    assert place.index(0, Column.DESCRIPTION).data() == "Not in the URL"
    assert name.data(Qt.ItemDataRole.AccessibleTextRole) == "Name, ghost, Not in the URL"
    assert "Not in the URL" in name.data(Qt.ItemDataRole.ToolTipRole)


def test_the_state_of_a_row_is_told_in_words(place: Place) -> None:
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert place.index(0, Column.ENABLED).data(spoken) == "page, on"
    assert place.index(1, Column.ENABLED).data(spoken) == "size, off"
    assert place.index(1, Column.NAME).data(spoken) == "Name, size, off"
    assert place.index(0, CROSS).data(spoken) == "Delete row"


def test_a_cell_that_is_edited_has_a_name(place: Place, qtbot: QtBot) -> None:
    click(place, qtbot, place.index(0, Column.VALUE))
    assert place.editor().accessibleName() == "Value 1"


def move(port: QWidget, at: QPoint) -> None:
    """Move the mouse with its left button held."""
    event = QMouseEvent(
        *(QEvent.Type.MouseMove, QPointF(at), port.mapToGlobal(QPointF(at))),
        *(Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier),
    )
    QApplication.sendEvent(port, event)


def drag(place: Place, row: int, y: int) -> None:
    """Take a row by its grip and let go at that height."""
    port, start = place.table.viewport(), place.table.visualRect(place.index(row, 0))
    grip = QPoint(start.left() + GRIP // 2, start.center().y())
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=grip)
    for at in (grip.y() + (12 if y > grip.y() else -12), y):
        move(port, QPoint(grip.x(), at))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(grip.x(), y))


FOUR = tuple(Row(name) for name in "abcd")


@pytest.mark.parametrize(
    ("row", "to", "after"), [(0, 2, "bcad"), (3, 0, "dabc"), (1, 9, "acdb"), (2, 2, "abcd"), (0, 1, "bacd")]
)
def test_a_row_is_dragged_by_its_grip_to_another_place(place: Place, row: int, to: int, after: str) -> None:
    heard: list[str] = []
    place.table.show_rows(FOUR)
    place.table.edited.connect(lambda: heard.append("".join(row.name for row in place.table.rows())))
    below = to > row
    rect = place.table.visualRect(place.index(min(to, 4), 0))
    drag(place, row, rect.bottom() - 2 if below else rect.top() + 2)
    assert "".join(row.name for row in place.table.rows()) == after
    assert heard == ([] if after == "abcd" else [after])


def test_alt_with_the_arrows_moves_the_row_even_while_it_is_typed_into(place: Place, qtbot: QtBot) -> None:
    place.table.show_rows(FOUR)
    click(place, qtbot, place.index(1, Column.NAME))
    editor = place.editor()
    QTest.keyClick(editor, Key.Key_Down, Alt)
    assert [row.name for row in place.table.rows()] == list("acbd")
    assert place.editor() is editor
    QTest.keyClicks(editor, "x")
    assert [row.name for row in place.table.rows()] == ["a", "c", "bx", "d"]
    for _ in range(4):  # beyond the top it stays
        QTest.keyClick(editor, Key.Key_Up, Alt)
    assert [row.name for row in place.table.rows()] == ["bx", "a", "c", "d"]


def test_a_row_is_doubled_by_key(place: Place, qtbot: QtBot) -> None:
    place.table.show_cell(1, Column.NAME)
    with qtbot.waitSignal(place.table.edited):
        QTest.keyClick(place.table, Key.Key_Down, Alt | Shift)
    assert place.table.rows() == (ROWS[0], ROWS[1], ROWS[1])


def test_ctrl_delete_deletes_the_row_that_is_typed_into(place: Place, qtbot: QtBot) -> None:
    click(place, qtbot, place.index(0, Column.VALUE))
    QTest.keyClick(place.editor(), Key.Key_Delete, Ctrl)
    assert place.table.rows() == ROWS[1:]
    assert place.table.currentIndex() == place.index(0, Column.VALUE)


def test_the_cross_of_a_row_deletes_it(place: Place, qtbot: QtBot) -> None:
    click(place, qtbot, place.index(0, CROSS))
    assert place.table.rows() == ROWS[1:]


def test_several_chosen_rows_take_one_state(place: Place) -> None:
    place.table.show_rows((Row("a"), Row("b", disabled=True), Row("c")))
    place.table.setFocus()
    place.table.selectAll()
    QTest.keyClick(place.table, Key.Key_Space)
    assert [row.disabled for row in place.table.rows()] == [True, True, True]


def test_descriptions_are_hidden_while_no_row_has_one_unless_they_are_wanted(place: Place, qtbot: QtBot) -> None:
    table = place.table
    table.show_rows((Row("a", "b"),))
    assert table.isColumnHidden(Column.DESCRIPTION)
    table.show_notes({0: Note("odd")})
    assert not table.isColumnHidden(Column.DESCRIPTION)
    table.show_notes({})
    menu = table.header.menu()
    assert menu is not None
    (action,) = menu.actions()
    assert (action.text(), action.isChecked()) == ("Show Description", False)
    action.trigger()
    assert not table.isColumnHidden(Column.DESCRIPTION)


def test_a_width_that_was_given_is_kept_when_rows_change(place: Place) -> None:
    header = place.table.header
    edge = QPoint(header.sectionViewportPosition(Column.VALUE) - 1, 10)
    QTest.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    for by in (30, 70):
        move(header.viewport(), edge - QPoint(by, 0))
    QTest.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=edge - QPoint(70, 0))
    assert header.sectionSize(Column.NAME) == 150
    place.table.show_rows((Row("a", "b"),))
    place.table.show_rows((Row("a", "b", description="d"), Row("c")))
    assert place.table.header.sectionSize(Column.NAME) == 150


def test_rows_from_elsewhere_leave_the_cell_that_is_typed_into(place: Place, qtbot: QtBot) -> None:
    place.table.show_rows(FOUR)
    click(place, qtbot, place.index(2, Column.NAME))
    editor = place.editor()
    place.table.show_rows((Row("new"), *FOUR))
    QTest.keyClicks(editor, "!")
    assert [row.name for row in place.table.rows()] == ["new", "a", "b", "c!", "d"]


def test_many_rows_are_shown_and_edited(place: Place, qtbot: QtBot) -> None:
    rows = tuple(Row(f"X-{number}", "v") for number in range(5000))
    place.table.show_rows(rows)
    click(place, qtbot, place.index(3, Column.VALUE))
    QTest.keyClicks(place.editor(), "!")
    assert place.table.rows()[3].value == "v!"
    assert len(place.table.viewport().findChildren(QWidget)) < 5


def test_the_menu_of_a_row_names_its_keys(place: Place) -> None:
    place.table.show_cell(0, Column.NAME)
    menu = row_menu(place.table)
    assert menu is not None
    texts = [action.text().replace("\t", " ") for action in menu.actions() if not action.isSeparator()]
    assert "Delete row Del" in texts
    assert "Duplicate row Alt+Shift+Down" in texts
    next(action for action in menu.actions() if action.text().startswith("Move down")).trigger()
    assert place.table.rows() == ROWS[::-1]
