"""Where the caret is in a line view, and where a key takes it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from restdesk.gui.text.line_layouts import LineLayouts
from restdesk.gui.text.pieces import pieces_in
from restdesk.gui.text.rows import Rows

_Key = Qt.Key
_MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)


@dataclass(frozen=True)
class Caret:
    """A line, counted from 0, and the offset of a byte in it; `vertical` if it came there by going up or down."""

    line: int
    offset: int
    vertical: bool = False


def moved(layouts: LineLayouts, rows: Rows, caret: Caret, event: QKeyEvent, page: int, wanted_x: float) -> Caret | None:
    """Where a key takes the caret; None if the key is no movement. A page is `page` rows."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier not in _MODIFIERS:
        return None
    key, whole = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    vertical = {_Key.Key_Up: -1, _Key.Key_Down: 1, _Key.Key_PageUp: -page, _Key.Key_PageDown: page}
    if key in vertical:
        row = rows.step(rows.row(caret.line, caret.offset), vertical[_Key(key)])
        return Caret(row.line, rows.offset(row, wanted_x), vertical=True)
    if key == _Key.Key_Home:
        line = 0 if whole else caret.line
        return Caret(line, layouts.span(line)[0])
    if key == _Key.Key_End:
        line = layouts.index.count - 1 if whole else caret.line
        return Caret(line, layouts.span(line)[1])
    if key == _Key.Key_Left:
        return _left(layouts, caret)
    return _right(layouts, caret) if key == _Key.Key_Right else None


def _left(layouts: LineLayouts, caret: Caret) -> Caret:
    number, laid = layouts.piece_at(caret.line, caret.offset)
    column = laid.piece.column(caret.offset)
    while column > 0:
        column = laid.layout.previousCursorPosition(column)
        if laid.piece.offset(column) < caret.offset:
            return Caret(caret.line, laid.piece.offset(column))
    if number > 0:
        before = layouts.laid(caret.line, number - 1)
        return Caret(caret.line, before.piece.offset(before.layout.previousCursorPosition(len(before.layout.text()))))
    if caret.line == 0:
        return Caret(0, 0)
    return Caret(caret.line - 1, layouts.span(caret.line - 1)[1])


def _right(layouts: LineLayouts, caret: Caret) -> Caret:
    start, end = layouts.span(caret.line)
    if caret.offset >= end:
        last = caret.line + 1 >= layouts.index.count
        return Caret(caret.line, end) if last else Caret(caret.line + 1, layouts.span(caret.line + 1)[0])
    number, laid = layouts.piece_at(caret.line, caret.offset)
    if caret.offset >= laid.piece.end and number + 1 < pieces_in(start, end):
        laid = layouts.laid(caret.line, number + 1)
    column, limit = laid.piece.column(caret.offset), len(laid.layout.text())
    while column < limit:
        following = laid.layout.nextCursorPosition(column)
        if following <= column:
            break
        column = following
        if laid.piece.offset(column) > caret.offset:
            return Caret(caret.line, laid.piece.offset(column))
    return Caret(caret.line, laid.piece.end)
