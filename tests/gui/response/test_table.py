import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from restdesk.gui.look.theme import Theme
from restdesk.gui.response.table import Cell, RowsView
from tests.gui.response.exchanges import HOSTILE, HOSTILE_SEEN


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> RowsView:
    made = RowsView(": ")
    qtbot.addWidget(made)
    made.set_words("Headers", ("Name", "Value"), "Copy")
    made.show_rows([(Cell("A"), Cell("1")), (Cell("B"), Cell(HOSTILE)), (Cell("C"), Cell("x\ny", role="bad"))])
    return made


def select(view: RowsView, *places: tuple[int, int]) -> None:
    for place in places:
        view.selectionModel().select(view.model().index(*place), QItemSelectionModel.SelectionFlag.Select)


@pytest.mark.parametrize(
    ("places", "copied"),
    [
        ([(0, 1)], "1"),
        ([(1, 1)], HOSTILE),
        ([(0, 1), (0, 0)], "A: 1"),
        ([(2, 0), (0, 0), (0, 1)], "A: 1\nC"),
        ([(2, 1)], "x\ny"),
    ],
)
def test_ctrl_c_copies_what_is_selected_as_it_came(view: RowsView, places: list[tuple[int, int]], copied: str) -> None:
    select(view, *places)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == copied


def test_ctrl_c_with_nothing_selected_leaves_the_clipboard_alone(view: RowsView) -> None:
    QGuiApplication.clipboard().setText("before")
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "before"


def test_a_cell_shows_markup_as_text_and_unseen_characters_by_number(view: RowsView) -> None:
    index = view.model().index(1, 1)
    assert index.data() == HOSTILE_SEEN
    assert "&lt;img src=&quot;/etc/hostname&quot;&gt;⟨U+202E⟩" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_cell_is_shown_on_one_line(view: RowsView) -> None:
    assert view.model().index(2, 1).data() == "x↵y"


def test_a_cell_has_the_colour_of_its_role(view: RowsView, theme: Theme) -> None:
    assert view.model().index(2, 1).data(Qt.ItemDataRole.ForegroundRole) == theme.bad
