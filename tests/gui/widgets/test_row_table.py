"""A table of rows with choices, by keyboard: what is chosen, and what a key must not do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.widgets.row_columns import Kind, RowColumn, RowShape, cell
from restdesk.gui.widgets.row_table import RowTable
from restdesk.model.request import Header

Key = Qt.Key
Mod = Qt.KeyboardModifier
KINDS = (("eq", "equals"), ("gt", "is more"))
ROWS = (Header("first", "eq", description="a"), Header("second", "eq", description="b"))


def shape() -> RowShape:
    """Names, a choice, and a text."""
    return RowShape(
        blank=Header(),
        columns=(
            RowColumn(**cell("name"), width=220),
            RowColumn(**cell("value"), kind=Kind.CHOICE, width=120, choices=lambda: KINDS),
            RowColumn(**cell("description")),
            RowColumn(get=lambda _row: "", width=100, quiet=True),
        ),
        is_on=lambda row: not row.disabled,
        parse=lambda text: [Header(line) for line in text.splitlines()],
        write=lambda rows: "\n".join(row.name for row in rows),
    )


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    made = RowTable(shape())
    qtbot.addWidget(made)
    made.set_titles(("Name", "Kind", "Text", "Result"))
    made.resize(800, 300)
    made.show_rows(ROWS)
    with qtbot.waitActive(made):
        made.show()
    return made


def press(*keys: Key | tuple[Key, Mod]) -> None:
    """Press keys where the focus is."""
    for key in keys:
        pressed, held = key if isinstance(key, tuple) else (key, Mod.NoModifier)
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, pressed, held)
        QApplication.processEvents()


def chosen(table: RowTable) -> set[int]:
    """The rows that are selected."""
    return {index.row() for index in table.selectionModel().selectedIndexes()}


@pytest.mark.parametrize("typed", ["", "200", "gt"])
def test_enter_in_a_choice_goes_on_to_the_next_text(table: RowTable, typed: str) -> None:
    table.open_cell(0, 2)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QComboBox)
    QTest.keyClicks(focused, typed)
    press(Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (0, 3)
    press(Key.Key_Return)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 1)


def test_going_back_by_shift_and_tab_chooses_one_row(table: RowTable) -> None:
    table.open_cell(1, 1)
    press((Key.Key_Backtab, Mod.ShiftModifier), Key.Key_Escape)
    assert chosen(table) == {0}


def test_rows_pasted_by_the_keyboard_leave_one_row_chosen(table: RowTable) -> None:
    table.show_cell(0, 1)
    QApplication.clipboard().setText("third\nfourth")
    press((Key.Key_V, Mod.ControlModifier))
    assert [row.name for row in table.rows()] == ["first", "third", "fourth", "second"]
    assert len(chosen(table)) == 1


def test_a_table_shown_late_has_its_columns_as_wide_as_there_is_room(qtbot: QtBot) -> None:
    tabs = QTabWidget()
    qtbot.addWidget(tabs)
    tabs.resize(900, 300)
    tabs.addTab(QWidget(), "first")
    with qtbot.waitActive(tabs):
        tabs.show()
    made = RowTable(shape())
    made.show_rows(ROWS)
    tabs.addTab(made, "second")
    tabs.setCurrentWidget(made)
    assert made.columnWidth(1) == 220
