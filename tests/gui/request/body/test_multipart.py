"""The table of parts: texts, files by drop, their sizes, and what is wrong."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from restdesk.gui.request.body.drop_table import DropTable
from restdesk.gui.widgets.row_delegate import CellEdit
from restdesk.model.ready import Place
from restdesk.model.request import MultipartBody, Part
from tests.gui.request.body.conftest import Show, Shown, drop

EXTRA = (("later", "1"),)
ROWS = (
    Part(name="a", value="{{word}}", content_type="text/plain", extra=EXTRA),
    Part(name="f", type="file", value=("one.png", "two.png")),
)


@pytest.fixture
def folder(place: Place) -> Path:
    """The collection's folder, with a file in it."""
    assert place.collection is not None
    (place.collection / "pics").mkdir()
    (place.collection / "pics" / "one.png").write_bytes(b"x" * 1500)
    return place.collection


def table_of(show: Show) -> DropTable:
    """The table that is shown."""
    found = show.pane.findChild(DropTable)
    assert isinstance(found, DropTable)
    return found


def cell(show: Show, row: int, section: int) -> str:
    """What a cell shows."""
    table = table_of(show)
    return str(table.model().index(row, section).data())


def test_parts_that_were_not_edited_come_back_as_they_were(shown: Shown) -> None:
    body = MultipartBody(data=ROWS, extra=EXTRA)
    assert shown(body).body() is body


def test_files_show_their_sizes_and_that_they_are_not_there(shown: Shown, folder: Path, qtbot: QtBot) -> None:
    show = shown(MultipartBody(data=(Part(name="f", type="file", value=("pics/one.png", "gone.png")),)))
    qtbot.waitUntil(lambda: cell(show, 0, 3) == "pics/one.png  (1.5 KB), gone.png  (not found)")


def test_a_dropped_file_of_the_collection_is_named_from_its_folder(shown: Shown, folder: Path, qtbot: QtBot) -> None:
    show = shown(MultipartBody())
    with qtbot.waitSignal(show.pane.edited):
        drop(table_of(show).viewport(), folder / "pics" / "one.png")
    assert show.body() == MultipartBody(data=(Part(name="file", type="file", value="pics/one.png"),))


def test_files_dropped_on_a_part_with_files_are_added_to_it(
    shown: Shown, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("x")
    show = shown(MultipartBody(data=ROWS))
    table = table_of(show)
    place = table.visualRect(table.model().index(1, 1)).center()
    with qtbot.waitSignal(show.pane.edited):
        drop(table.viewport(), folder / "pics" / "one.png", outside, at=QPoint(place))
    body = show.body()
    assert isinstance(body, MultipartBody)
    assert body.data[1].value == ("one.png", "two.png", "pics/one.png", str(outside))
    assert body.data[0] is ROWS[0]


def test_a_picked_file_outside_the_collection_may_be_read_at_once(shown: Shown, tmp_path: Path, qtbot: QtBot) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("hello")
    show = shown(MultipartBody())
    drop(table_of(show).viewport(), outside)
    qtbot.waitUntil(lambda: "(5 B)" in cell(show, 0, 3))


def test_another_kind_of_part_begins_without_a_value(shown: Shown) -> None:
    show = shown(MultipartBody(data=ROWS))
    model = table_of(show).model()
    model.setData(model.index(0, 2), "file")
    assert cell(show, 0, 3) == "Choose files or type a path…"
    model.setData(model.index(1, 2), "text")
    body = show.body()
    assert isinstance(body, MultipartBody)
    assert [(part.type, part.value) for part in body.data] == [("file", ""), ("text", "")]
    assert body.data[0].extra == EXTRA


def test_types_of_content_are_edited_a_part(shown: Shown) -> None:
    show = shown(MultipartBody(data=ROWS))
    model = table_of(show).model()
    model.setData(model.index(1, 4), "image/png", Qt.ItemDataRole.EditRole)
    body = show.body()
    assert isinstance(body, MultipartBody)
    assert body.data[1].content_type == "image/png"


@pytest.mark.parametrize(("field", "section"), [("body[1].value", 3), ("body[1].contentType", 4), ("body[0].name", 1)])
def test_what_is_wrong_with_a_part_is_said_in_its_row(shown: Shown, field: str, section: int) -> None:
    show = shown(MultipartBody(data=ROWS))
    assert show.pane.show_error(field, "wrong")
    row = int(field[5])
    note = table_of(show).note(row)
    assert note is not None
    assert note.text == "wrong"
    assert (table_of(show).currentIndex().row(), table_of(show).currentIndex().column()) == (row, section)
    show.pane.clear_errors()
    assert table_of(show).note(row) is None


VALUE = 3
ONE = Part(name="f", type="file", value="pics/a, b.png")


def at_value(show: Show, row: int = 0) -> DropTable:
    """The table with the cell of a value as its current one, and no editor open in it."""
    table = table_of(show)
    table.activateWindow()
    table.open_cell(row, VALUE)
    assert table.findChild(CellEdit) is None
    return table


def value_of(show: Show, row: int = 0) -> object:
    body = show.body()
    assert isinstance(body, MultipartBody)
    return body.data[row].value


def typed(table: DropTable) -> CellEdit:
    """The editor that is open in a cell."""
    found = table.findChild(CellEdit)
    assert isinstance(found, CellEdit)
    return found


def test_a_path_with_a_variable_is_typed_in_the_cell_of_a_file(shown: Shown) -> None:
    show = shown(MultipartBody(data=(Part(name="f", type="file"),)))
    table = at_value(show)
    QTest.keyClicks(table, "{")
    assert typed(table).placeholderText() == "Choose files or type a path…"
    QTest.keyClicks(typed(table), "{file}}")
    assert value_of(show) == "{{file}}"
    assert cell(show, 0, VALUE) == "{{file}}"


def test_f2_edits_the_path_of_a_file_whatever_it_has_in_it(shown: Shown) -> None:
    show = shown(MultipartBody(data=(ONE,)))
    table = at_value(show)
    QTest.keyClick(table, Qt.Key.Key_F2)
    assert typed(table).text() == "pics/a, b.png"
    QTest.keyClick(typed(table), Qt.Key.Key_End)
    QTest.keyClicks(typed(table), "x")
    assert value_of(show) == "pics/a, b.pngx"


def test_several_files_stay_until_a_path_is_typed_in_their_place(shown: Shown) -> None:
    show = shown(MultipartBody(data=ROWS))
    table = at_value(show, 1)
    QTest.keyClick(table, Qt.Key.Key_F2)
    assert typed(table).text() == ""
    assert typed(table).placeholderText() == "Type a path in place of these 2 files"
    QTest.keyClick(typed(table), Qt.Key.Key_Escape)
    assert value_of(show, 1) is ROWS[1].value
    QTest.keyClick(table, Qt.Key.Key_F2)
    QTest.keyClicks(table.findChildren(CellEdit)[-1], "b")
    assert value_of(show, 1) == "b"


def test_a_typed_path_outside_is_asked_about_when_it_is_sent(shown: Shown, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "out.txt").write_text("x")
    show = shown(MultipartBody(data=(Part(name="f", type="file"),)))
    table = at_value(show)
    QTest.keyClick(table, Qt.Key.Key_F2)
    QTest.keyClicks(typed(table), str(tmp_path / "out.txt"))
    qtbot.waitUntil(lambda: cell(show, 0, VALUE).endswith("(asked about when sent)"))


@pytest.mark.parametrize("by", ["enter", "click", "double click"])
def test_enter_and_clicks_open_the_dialog_and_no_editor(shown: Shown, qtbot: QtBot, by: str) -> None:
    show = shown(MultipartBody(data=(Part(name="f", type="file"),)))
    table = at_value(show)
    place = table.visualRect(table.model().index(0, VALUE)).center()
    if by == "enter":
        QTest.keyClick(table, Qt.Key.Key_Return)
    else:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    if by == "double click":  # the second of the two clicks
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    (dialog,) = show.pane.findChildren(QFileDialog)
    assert table.findChild(CellEdit) is None
    dialog.reject()
    qtbot.waitUntil(lambda: show.pane.findChild(QFileDialog) is None)


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
def test_the_menu_of_a_part_with_files_offers_to_type_the_path(shown: Shown) -> None:
    show = shown(MultipartBody(data=(ONE,)))
    table = at_value(show)
    QTest.keyClick(table, Qt.Key.Key_Return)
    menu = show.pane.findChild(QMenu)
    assert isinstance(menu, QMenu)
    entry = next(action for action in menu.actions() if action.text().startswith("Type a path…"))
    menu.close()
    entry.trigger()
    assert typed(table).text() == "pics/a, b.png"
    assert QApplication.focusWidget() is typed(table)
