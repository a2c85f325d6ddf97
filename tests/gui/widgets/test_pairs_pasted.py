"""What is pasted into the table of names and values, and what it offers while one types."""

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from restdesk.gui.widgets.pairs_model import Column
from restdesk.gui.widgets.row_delegate import CellEdit
from tests.gui.widgets.pairs import ROWS, Key, Place, Row


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


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Accept: */*\nX-A: b: c\n", (Row("Accept", "*/*"), Row("X-A", "b: c"))),
        ("a=1\r\n# b=2=3\r\n\r\n", (Row("a", "1"), Row("b", "2=3", disabled=True))),
        ("n\tv\tsaid\nm\tw", (Row("n", "v", "said"), Row("m", "w"))),
        ("{{a:b}}: 1\n:path: /", (Row("{{a:b}}", "1"), Row(":path", "/"))),
    ],
)
@pytest.mark.parametrize("opened", [False, True])
def test_several_pasted_lines_become_rows_in_one_step(
    place: Place, qtbot: QtBot, text: str, rows: tuple[Row, ...], opened: bool
) -> None:
    heard: list[int] = []
    place.table.edited.connect(lambda: heard.append(len(place.table.rows())))
    mime = QMimeData()
    mime.setText(text)
    if opened:
        click(place, qtbot, place.index(2, Column.NAME))
        cell = place.editor()
        assert isinstance(cell, CellEdit)
        cell.insert_mime(mime)
    else:
        place.table.show_cell(0, Column.NAME)
        place.table.paste(mime)
    assert place.table.rows() == ((*ROWS, *rows) if opened else (ROWS[0], *rows, ROWS[1]))
    assert heard == [4]


def test_one_pasted_line_goes_into_the_cell(place: Place, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setText("a: b")
    click(place, qtbot, place.index(0, Column.VALUE))
    cell = place.editor()
    assert isinstance(cell, CellEdit)
    cell.end(False)
    cell.insert_mime(mime)
    assert place.table.rows()[0].value == "1a: b"


@pytest.mark.parametrize("text", ["x" * 1_000_001, "a: b\n" * 100_000], ids=["one line", "rows"])
@pytest.mark.parametrize("opened", [False, True])
def test_a_text_that_would_stall_the_table_is_not_pasted(place: Place, qtbot: QtBot, text: str, opened: bool) -> None:
    mime = QMimeData()
    mime.setText(text)
    place.table.show_cell(0, Column.VALUE)
    if opened:
        click(place, qtbot, place.index(0, Column.VALUE))
        cell = place.editor()
        assert isinstance(cell, CellEdit)
        cell.insert_mime(mime)
    else:
        place.table.paste(mime)
    assert place.table.rows() == ROWS


def test_a_value_too_long_for_a_line_edit_is_shown_pasted_and_deleted(place: Place, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setText("x" * 1_000_000)
    click(place, qtbot, place.index(0, Column.VALUE))
    cell = place.editor()
    assert isinstance(cell, CellEdit)
    cell.insert_mime(mime)
    assert place.table.rows()[0].value == mime.text()
    assert len(place.index(0, Column.VALUE).data()) <= 200
    qtbot.waitUntil(lambda: place.table.viewport().findChild(QLineEdit) is None)
    QTest.keyClick(place.table, Key.Key_Return)
    assert place.table.viewport().findChild(QLineEdit) is None
    QTest.keyClick(place.table, Key.Key_Delete)
    assert place.table.rows() == ROWS[1:]


def test_hangul_in_a_cell_is_composed_whole_while_its_list_is_there(place: Place, qtbot: QtBot) -> None:
    click(place, qtbot, place.index(2, Column.NAME))
    editor = place.editor()
    QTest.keyClicks(editor, "Acc")
    assert offered(editor) == ["Accept", "Accept-Encoding"]
    for done, composed in (("", "ㅎ"), ("", "하"), ("", "한"), ("한", "ㄱ"), ("", "그"), ("", "글"), ("글", "")):
        event = QInputMethodEvent(composed, [])
        event.setCommitString(done)
        QApplication.sendEvent(editor, event)
    assert editor.text() == "Acc한글"
    assert place.table.rows()[2].name == "Acc한글"
    assert not offered(editor)


def offered(editor: QLineEdit) -> list[str]:
    """What is offered below the cell."""
    assert isinstance(editor, CellEdit)
    assert editor.offers is not None
    return editor.offers.texts()


@pytest.mark.parametrize(
    ("keys", "name", "cell"),
    [
        ((Key.Key_Return,), "Accept", (2, Column.VALUE)),
        ((Key.Key_Tab,), "Accept", (2, Column.VALUE)),
        ((Key.Key_Down, Key.Key_Return), "Accept-Encoding", (2, Column.VALUE)),
        ((Key.Key_Escape,), "Acc", (2, Column.NAME)),
        ((Key.Key_Escape, Key.Key_Return), "Acc", (2, Column.VALUE)),
    ],
)
def test_enter_and_tab_take_what_is_offered_and_esc_does_not(
    place: Place, qtbot: QtBot, keys: tuple[Qt.Key, ...], name: str, cell: tuple[int, int]
) -> None:
    click(place, qtbot, place.index(2, Column.NAME))
    QTest.keyClicks(place.editor(), "Acc")
    for key in keys:
        QTest.keyClick(place.editor(), key)
    assert place.table.rows()[2].name == name
    assert (place.table.currentIndex().row(), place.table.currentIndex().column()) == cell
    assert place.editor().isVisible()


def test_what_is_offered_only_inside_a_name_is_not_taken_unasked(place: Place, qtbot: QtBot) -> None:
    click(place, qtbot, place.index(2, Column.NAME))
    QTest.keyClicks(place.editor(), "Enc")
    assert offered(place.editor()) == ["Accept-Encoding"]
    QTest.keyClick(place.editor(), Key.Key_Return)
    assert place.table.rows()[2].name == "Enc"


def test_an_empty_value_offers_what_is_usual_and_a_beginning_goes_on(place: Place, qtbot: QtBot) -> None:
    place.table.show_rows((Row("Accept"),))
    click(place, qtbot, place.index(0, Column.VALUE))
    qtbot.waitUntil(lambda: offered(place.editor()) == ["Bearer ", "*/*"])
    QTest.keyClick(place.editor(), Key.Key_Down)
    QTest.keyClick(place.editor(), Key.Key_Return)
    assert place.editor().text() == "Bearer "
    QTest.keyClicks(place.editor(), "x")
    assert place.table.rows()[0].value == "Bearer x"
