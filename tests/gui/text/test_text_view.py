"""The line view: what is painted, read, selected and copied."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.look.style import apply_theme, theme_of
from restdesk.gui.look.theme import Theme
from restdesk.gui.text.found import HexPlaces, Places
from restdesk.gui.text.hex_source import HexSource
from restdesk.gui.text.lazy_copy import LazyCopy
from restdesk.gui.text.line_index import build
from restdesk.gui.text.source import FileSource, MemorySource
from restdesk.gui.text.text_view import TextView
from restdesk.spool import Body

LINE_HEIGHT = 18

_Shift, _Control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot: QtBot) -> TextView:
    made = TextView()
    qtbot.addWidget(made)
    made.resize(500, 10 * LINE_HEIGHT)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    return made


class Counting(MemorySource):
    """Tells how much was read."""

    total = 0

    def read(self, offset: int, count: int) -> bytes:
        found = super().read(offset, count)
        self.total += len(found)
        return found


def show(view: TextView, source: MemorySource) -> None:
    index = build(source)
    assert index is not None
    view.show_source(source, index, "json")


def page_of(view: TextView) -> QPlainTextEdit:
    """What has the focus for the view."""
    page = view.focusProxy()
    assert isinstance(page, QPlainTextEdit)
    return page


def keys(
    qtbot: QtBot, view: TextView, *pressed: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    for key in pressed:
        QTest.keyClick(page_of(view), key, modifier)


def test_the_bar_counts_lines(view: TextView) -> None:
    view.show_text("\n".join(map(str, range(100))))
    assert view.verticalScrollBar().maximum() + view.verticalScrollBar().pageStep() == 100
    assert view.line_count() == 100
    assert view.text_of_line(99) == "99"
    with pytest.raises(IndexError):
        view.text_of_line(100)


def test_a_big_text_is_read_only_where_it_is_seen(view: TextView) -> None:
    source = Counting(b'  "key": 12345,\n' * 1_000_000)
    show(view, source)
    source.total = 0
    view.verticalScrollBar().setValue(900_000)
    view.grab()
    assert source.total < 200_000


def test_one_very_long_line_is_read_only_where_it_is_seen(view: TextView) -> None:
    source = Counting(b"[" + b'"0123456789",' * 500_000 + b"0]")
    show(view, source)
    view.grab()
    source.total = 0
    across = view.horizontalScrollBar()
    assert across.maximum() > 6_000_000 * 5
    across.setValue(across.maximum())
    view.grab()
    assert source.total < 100_000


def test_a_file_is_shown(view: TextView, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "body"
    path.write_bytes("첫 줄\r\nsecond".encode())
    source = FileSource(path)
    index = build(source)
    assert index is not None
    view.show_source(source, index)
    assert [view.text_of_line(line) for line in (0, 1)] == ["첫 줄", "second"]
    source.close()
    view.set_wrapped(True)
    view.grab()  # what cannot be read any more is empty
    keys(qtbot, view, Qt.Key.Key_Down, Qt.Key.Key_End)


def test_shift_and_arrows_select_whole_characters(view: TextView, qtbot: QtBot) -> None:
    view.show_text("가😀\nx")
    keys(qtbot, view, Qt.Key.Key_Right, modifier=_Shift)
    assert view.selected_text() == "가"
    keys(qtbot, view, Qt.Key.Key_Right, modifier=_Shift)
    assert view.selected_text() == "가😀"
    keys(qtbot, view, Qt.Key.Key_Right, Qt.Key.Key_Right, modifier=_Shift)
    assert view.selected_text() == "가😀\nx"
    keys(qtbot, view, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, modifier=_Shift)
    assert view.selected_text() == "가"


def test_the_caret_crosses_the_pieces_of_a_long_line(view: TextView, qtbot: QtBot) -> None:
    text = "가" * 400
    view.show_text(text)
    for _ in range(400):
        keys(qtbot, view, Qt.Key.Key_Right, modifier=_Shift)
    assert view.selected_text() == text
    for _ in range(399):
        keys(qtbot, view, Qt.Key.Key_Left, modifier=_Shift)
    assert view.selected_text() == "가"


@pytest.mark.parametrize(
    ("key", "modifier", "line"),
    [
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, 51),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, 49),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, 60),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, 40),
        (Qt.Key.Key_Home, _Control, 0),
        (Qt.Key.Key_End, _Control, 99),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, 50),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 49),
    ],
)
def test_keys_move_the_caret_and_show_it(
    view: TextView, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, line: int
) -> None:
    view.show_text("\n".join(f"line {number}" for number in range(100)))
    view.go_to(50)
    keys(qtbot, view, key, modifier=modifier)
    assert view.caret_line() == line
    first = view.verticalScrollBar().value()
    assert first <= line < first + 10


def test_the_caret_remembers_its_column_past_a_short_line(view: TextView, qtbot: QtBot) -> None:
    view.show_text("long line\n\nlong line")
    view.go_to(0, 4)
    keys(qtbot, view, Qt.Key.Key_Down, Qt.Key.Key_Down)
    keys(qtbot, view, Qt.Key.Key_End, modifier=_Shift)
    assert view.selected_text() == " line"


def test_everything_is_selected_and_copied_as_it_came(view: TextView, qtbot: QtBot) -> None:
    view.show_text('{"a":\t"\u202e"}\r\n')
    keys(qtbot, view, Qt.Key.Key_A, Qt.Key.Key_C, modifier=_Control)
    assert QApplication.clipboard().text() == '{"a":\t"\u202e"}\r\n'


def test_a_big_selection_is_read_when_it_is_pasted(view: TextView, monkeypatch: pytest.MonkeyPatch) -> None:
    source = Counting(b"x" * 3_000_000)
    show(view, source)
    view.select_all()
    source.total = 0
    given: list[QMimeData] = []
    monkeypatch.setattr("restdesk.gui.text.text_view.QApplication.clipboard", lambda: _Board(given))
    view.copy()
    assert source.total == 0
    (data,) = given
    assert data.hasText()
    assert data.text() == "x" * 3_000_000


class _Board:
    """A clipboard that nobody else reads."""

    def __init__(self, given: list[QMimeData]) -> None:
        self.setMimeData = given.append


def test_mouse_selects_by_dragging_and_a_word_by_two_clicks(view: TextView, qtbot: QtBot) -> None:
    view.show_text("alpha beta\ngamma")
    viewport = view.viewport()
    start, end = QPoint(0, 5), QPoint(480, LINE_HEIGHT + 5)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    assert view.selected_text() == "alpha beta\ngamma"
    view.go_to(0)
    for x in range(0, 480, 4):
        QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(x, 5))
        if view.selected_text() == "beta":
            break
    assert view.selected_text() == "beta"


def test_keys_are_coloured_and_follow_the_theme(view: TextView, qapp: QApplication, themes: dict[str, Theme]) -> None:
    view.show_text('"wwwwwwwwww": 1', "json")
    for name in ("light", "dark"):
        apply_theme(qapp, themes[name])
        qapp.processEvents()
        image = view.viewport().grab().toImage()
        seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(LINE_HEIGHT)}
        assert themes[name].json_key.name() in seen


def test_unseen_characters_are_shown(view: TextView) -> None:
    view.show_text("a\x00b")
    plain = view.grab().toImage()
    view.show_text("ab")
    assert view.grab().toImage() != plain


def test_a_screen_reader_reads_the_page_round_the_caret(view: TextView, qtbot: QtBot) -> None:
    view.setAccessibleName("Response body")
    view.show_text("\n".join(f"line {number}" for number in range(1000)))
    page = page_of(view)
    assert page.accessibleName() == "Response body"
    assert page.isVisible()
    assert page.isReadOnly()
    view.go_to(500, None)
    keys(qtbot, view, Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert page.textCursor().block().text() == "line 501"
    assert page.textCursor().positionInBlock() == 1
    assert page.blockCount() == 64


def test_the_view_is_one_stop_of_the_tab_key(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    before, view, after = QLineEdit(), TextView(), QLineEdit()
    for widget in (before, view, after):
        column.addWidget(widget)
    with qtbot.waitActive(window):
        window.show()
    before.setFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    assert view.hasFocus()
    QTest.keyClick(page_of(view), Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_a_ring_shows_that_the_text_has_the_focus(view: TextView) -> None:
    at = QPoint(40, 0)
    assert view.viewport().grab().toImage().pixelColor(at) == theme_of(view).focus
    other = QLineEdit(view)
    other.show()
    other.setFocus()
    assert view.viewport().grab().toImage().pixelColor(at) != theme_of(view).focus


def test_wrapped_lines_go_on_in_the_next_row(view: TextView, qtbot: QtBot) -> None:
    view.show_text("word " * 100 + "\nlast")
    view.set_wrapped(True)
    keys(qtbot, view, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert view.caret_line() == 0
    keys(qtbot, view, *[Qt.Key.Key_Down] * 30)
    assert view.caret_line() == 1
    keys(qtbot, view, Qt.Key.Key_Home, modifier=_Control)
    keys(qtbot, view, Qt.Key.Key_End, modifier=_Control | _Shift)
    assert view.selected_text() == "word " * 100 + "\nlast"


def test_a_wrapped_text_is_scrolled_row_by_row_to_its_end(view: TextView) -> None:
    text = "\n".join(f"{number} " + "가나다 " * 40 for number in range(50))
    view.show_text(text)
    view.set_wrapped(True)
    bar = view.verticalScrollBar()
    before = -1
    while bar.value() > before:
        before = bar.value()
        bar.triggerAction(QAbstractSlider.SliderAction.SliderSingleStepAdd)
    assert bar.value() == bar.maximum()
    steps = 0
    while bar.value() > 0:
        bar.triggerAction(QAbstractSlider.SliderAction.SliderSingleStepSub)
        steps += 1
    assert steps > 50


def test_the_middle_of_a_long_wrapped_line_is_read_only_where_it_is_seen(view: TextView) -> None:
    source = Counting(b"[" + b'"0123456789", ' * 500_000 + b"0]")
    show(view, source)
    view.set_wrapped(True)
    source.total = 0
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    view.grab()
    assert source.total < 200_000


def test_each_row_of_a_wrapped_line_is_painted_once(view: TextView, themes: dict[str, Theme]) -> None:
    view.show_text("\n\n\n\n" + '"wwwwwwwwwwwwwwwwwwwww" ' * 12, "json")
    view.set_wrapped(True)
    image = view.viewport().grab().toImage()
    coloured = {
        y // LINE_HEIGHT
        for y in range(image.height())
        for x in range(60, image.width())
        if image.pixelColor(x, y) == themes["light"].json_string
    }
    assert min(coloured) == 4
    assert len(coloured) > 2


def test_a_click_in_a_wrapped_row_puts_the_caret_there(view: TextView) -> None:
    text = "".join(f"{number:04} " for number in range(200))
    view.show_text(text)
    view.set_wrapped(True)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(0, LINE_HEIGHT + 5))
    first = view.selection()[0]
    assert 0 < first < len(text)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(499, 5))
    assert view.selection()[0] == first - 1


def test_found_places_are_marked_where_they_are_seen(view: TextView, themes: dict[str, Theme]) -> None:
    show(view, MemorySource(b"wwwwww\n" * 1000))
    view.mark(Places([0, 7], [6, 13], current=(7, 13)))
    image = view.viewport().grab().toImage()
    marked = {
        y // LINE_HEIGHT
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y) == themes["light"].found
    }
    assert marked == {0, 1}


def test_a_body_is_read_as_hexadecimal_only_where_it_is_seen(view: TextView) -> None:
    body = Counting(bytes(range(256)) * 40_000)
    source = HexSource(body)
    view.show_source(source, source, "hex")
    assert view.line_count() == 640_000
    assert view.text_of_line(15) == "000000F0  F0 F1 F2 F3 F4 F5 F6 F7 F8 F9 FA FB FC FD FE FF  |" + "." * 16 + "|"
    body.total = 0
    view.verticalScrollBar().setValue(600_000)
    view.grab()
    assert body.total < 100_000


@pytest.mark.parametrize(("start", "end"), [(0, 1), (15, 17), (3, 40)])
def test_places_in_a_body_are_marked_by_their_cells(start: int, end: int) -> None:
    data = bytes(range(48))
    source = HexSource(MemorySource(data))
    text = source.read(0, source.size)
    cells = list(HexPlaces(source, [start], [end]).within(0, source.size))
    assert bytes.fromhex(" ".join(text[first:last].decode() for first, last in cells)) == data[start:end]


def test_a_copy_outlives_the_file_it_came_from(view: TextView, tmp_path: Path) -> None:
    path = tmp_path / "body"
    path.write_bytes(b"x" * 3_000_000)
    copied = LazyCopy(Body(path=path, size=3_000_000), 0, 3_000_000)
    path.unlink()
    assert copied.text() == "x" * 3_000_000


def test_what_grows_stays_where_it_is(view: TextView) -> None:
    view.show_text("\n".join(map(str, range(50))))
    view.go_to(30)
    top = view.verticalScrollBar().value()
    longer = MemorySource("\n".join(map(str, range(500))).encode())
    index = build(longer)
    assert index is not None
    view.grow(longer, index, "text")
    assert (view.verticalScrollBar().value(), view.caret_line(), view.line_count()) == (top, 30, 500)
