"""A view of a text of any size: one for 1 KB and for 1 GB."""

import re
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QMenu, QWidget

from restdesk.gui.look.scale import px
from restdesk.gui.look.shapes import ROW_RADIUS, box
from restdesk.gui.look.style import theme_of
from restdesk.gui.look.theme import Theme
from restdesk.gui.text.caret import Caret, moved
from restdesk.gui.text.found import NOTHING, Found
from restdesk.gui.text.lazy_copy import LazyCopy, decoded
from restdesk.gui.text.line_index import LineIndex, build
from restdesk.gui.text.line_layouts import LineLayouts, Lines
from restdesk.gui.text.row_paint import Marks, paint_piece
from restdesk.gui.text.rows import Row
from restdesk.gui.text.scroller import Scroller
from restdesk.gui.text.source import BytesSource, MemorySource
from restdesk.gui.text.spoken_page import SpokenPage
from restdesk.gui.widgets.spans import utf16_length

_GUTTER_GAP, _TEXT_GAP = 12, 18
"""Pixels at 100 % before the line numbers, and between them and the text."""

_COPIED_AT_ONCE = 1 << 20
_WORD = re.compile(r"\w+")

Syntax = Literal["json", "xml", "html", "hex", "text"]


class TextView(QAbstractScrollArea):
    """Shows lines with their numbers; the vertical bar counts lines, but for wrapped ones bytes.

    Only what is visible is read, laid out and painted. The caret and the selection are offsets of bytes.
    The caller gives an index that was built off the GUI thread; nothing of the text is kept. `menu_opens` carries
    the context menu before it is shown.
    """

    menu_opens = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        nothing = MemorySource(b"")
        self._layouts = LineLayouts(nothing, _whole_index(nothing), "text", theme_of(self))
        self._scroller = Scroller(self.verticalScrollBar(), self._layouts)
        self._scroller.scrolled.connect(self.viewport().update)
        self._caret = Caret(0, 0)
        self._anchor = 0
        self._wanted_x = 0.0
        self._widest = 0.0
        self._wraps = False
        self._numbered = True
        self._found: Found = NOTHING
        self._page = SpokenPage(self.viewport(), self.keyPressEvent, self._focus_changed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._page)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.horizontalScrollBar().setSingleStep(20)

    def show_source(self, source: BytesSource, index: Lines, syntax: Syntax = "json") -> None:
        """Show a text from its first line; nothing in it is marked as found."""
        self._caret, self._anchor, self._wanted_x = Caret(0, 0), 0, 0.0
        self._found = NOTHING
        self._numbered = syntax != "hex"
        self._take(LineLayouts(source, index, syntax, theme_of(self)), 0)
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)

    def grow(self, source: BytesSource, index: Lines, syntax: Syntax) -> None:
        """Show a text that goes on where the one before ended; caret, selection and place stay."""
        self._take(LineLayouts(source, index, syntax, theme_of(self)), self._scroller.top.start)
        self._scroller.go_to(self._scroller.top)

    def show_text(self, text: str, syntax: Syntax = "text") -> None:
        """Show a small text that is in memory already."""
        source = MemorySource(text.encode("utf-8", "surrogatepass"))
        self.show_source(source, _whole_index(source), syntax)

    def clear(self) -> None:
        """Show nothing."""
        self.show_text("")

    def set_wrapped(self, wraps: bool) -> None:
        """Let long lines go on in the next row, or not."""
        if wraps != self._wraps:
            self._wraps = wraps
            self.horizontalScrollBar().setValue(0)
            self._fit_rows(self._scroller.top.start)

    def line_count(self) -> int:
        """Number of lines."""
        return self._layouts.index.count

    def line_height(self) -> int:
        """Pixels from one row to the next."""
        return self._layouts.row_height

    def text_of_line(self, line: int) -> str:
        """The text of one line, counted from 0; IndexError if there is none."""
        if not 0 <= line < self.line_count():
            raise IndexError(line)
        return decoded(self._layouts.source, *self._layouts.span(line))

    def selected_text(self) -> str:
        """The text that is selected, as it was received."""
        return decoded(self._layouts.source, *self.selection())

    def selection(self) -> tuple[int, int]:
        """Offsets of the selected bytes; the same twice if nothing is selected."""
        return min(self._anchor, self._caret.offset), max(self._anchor, self._caret.offset)

    def caret_line(self) -> int:
        """The line of the caret, counted from 0."""
        return self._caret.line

    def select_all(self) -> None:
        """Select the whole text; the view stays where it is."""
        source = self._layouts.source
        self._anchor = 0
        self._caret = Caret(self.line_count() - 1, source.size)
        self.viewport().update()

    def select(self, start: int, end: int) -> None:
        """Select the bytes from `start` to `end` and show them."""
        self._put(Caret(self._layouts.line_at(start), start), select=False)
        self._put(Caret(self._layouts.line_at(end), end), select=True)

    def copy(self) -> None:
        """Copy the selection; a big one is read when it is pasted."""
        self._copy(*self.selection())

    def copy_all(self) -> None:
        """Copy the whole text; a big one is read when it is pasted."""
        self._copy(0, self._layouts.source.size)

    def mark(self, found: Found) -> None:
        """Mark what was found; the current place is framed. The view stays where it is."""
        self._found = found
        self.viewport().update()

    def go_to(self, line: int, offset: int | None = None, *, select: bool = False) -> None:
        """Put the caret into a line, at its beginning or at `offset`, and show it."""
        line = min(max(line, 0), self.line_count() - 1)
        start, end = self._layouts.span(line)
        self._put(Caret(line, start if offset is None else min(max(offset, start), end)), select)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._page.setAccessibleName(name)

    def _take(self, layouts: LineLayouts, top: int) -> None:
        self._layouts, self._widest = layouts, 0.0
        self._page.forget()
        self._fit_rows(top)
        self._page.follow(layouts, self._caret.line, self._caret.offset)
        self.viewport().update()

    def _fit_rows(self, top: int) -> None:
        self._scroller.show(self._layouts, wrapped=self._wraps, room=self._room(), at=top)
        self._fit_bars()
        self.viewport().update()

    def _copy(self, start: int, end: int) -> None:
        if end - start > _COPIED_AT_ONCE:
            QApplication.clipboard().setMimeData(LazyCopy(self._layouts.source, start, end))
        elif end > start:
            QApplication.clipboard().setText(decoded(self._layouts.source, start, end))

    def _put(self, caret: Caret, select: bool, keep_x: bool = False) -> None:
        self._caret = caret
        if not select:
            self._anchor = caret.offset
        row = self._scroller.rows.row(caret.line, caret.offset)
        x = self._scroller.rows.x(row, caret.offset)
        if not keep_x:
            self._wanted_x = x
        self._show_caret(row, x)
        self._page.follow(self._layouts, caret.line, caret.offset)
        self.viewport().update()

    def _show_caret(self, row: Row, x: float) -> None:
        self._scroller.reveal(row)
        across, room = self.horizontalScrollBar(), self._room()
        self._widen(x)
        if x < across.value():
            across.setValue(max(int(x) - room // 4, 0))
        elif x > across.value() + room - 8:
            across.setValue(int(x) - room + room // 4)

    def _focus_changed(self) -> None:
        self.viewport().update()

    # Geometry

    def _gutter(self) -> int:
        if not self._numbered:
            return px(_GUTTER_GAP)
        digits = max(len(str(self.line_count())), 2)
        return px(_GUTTER_GAP) + int(digits * self._layouts.cell) + px(_TEXT_GAP)

    def _room(self) -> int:
        return max(self.viewport().width() - self._gutter(), 1)

    def _whole_rows(self) -> int:
        return max(self.viewport().height() // self.line_height(), 1)

    def _fit_bars(self) -> None:
        self._scroller.fit(self._whole_rows())
        across = self.horizontalScrollBar()
        across.setPageStep(self._room())
        width = 0 if self._wraps else int(self._widest) + 24 - self._room()
        across.setRange(0, max(min(width, 2**31 - 1), 0))

    def _widen(self, width: float) -> None:
        if width > self._widest and not self._wraps:
            self._widest = width
            self._fit_bars()

    def _caret_at(self, at: QPoint) -> Caret:
        rows = self._scroller.rows
        row = rows.step(self._scroller.top, at.y() // self.line_height())
        x = at.x() - self._gutter()
        last = None
        for left, piece in rows.placed(row, self.horizontalScrollBar().value(), self._room()):
            last = piece.offset(x - left)
            if x < left + piece.width:
                break
        return Caret(row.line, row.end if last is None else last)

    def _caret_rect(self) -> QRect:
        """Where the caret is seen; where the text begins if it is not."""
        row, top = self._scroller.top, 0
        for _ in range(self._whole_rows()):
            if row.line == self._caret.line and row.start <= self._caret.offset <= row.end:
                x = self._scroller.rows.x(row, self._caret.offset) - self.horizontalScrollBar().value()
                return QRect(self._gutter() + int(max(x, 0)), top, 1, self.line_height())
            row, top = self._scroller.rows.step(row, 1), top + self.line_height()
        return QRect(self._gutter(), 0, 1, self.line_height())

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.background)
        height = self.line_height()
        seen = self._seen_rows()
        for number, row in enumerate(seen):
            if not self._wraps:
                self._widen(self._layouts.width(row.line))
            if row.first and self._numbered:
                self._paint_number(painter, theme, row.line, number * height)
        painter.setClipRect(QRect(self._gutter() - 1, 0, self._room() + 1, self.viewport().height()))
        for number, row in enumerate(seen):
            self._paint_row(painter, theme, row, number * height)
        painter.setClipping(False)
        if self._page.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box(painter, self.viewport().rect(), ROW_RADIUS, None, theme.focus, 2)
        painter.end()

    def _seen_rows(self) -> list[Row]:
        seen = [self._scroller.top]
        while len(seen) < self._whole_rows() + 2:
            following = self._scroller.rows.step(seen[-1], 1)
            if following == seen[-1]:
                break
            seen.append(following)
        return seen

    def _paint_number(self, painter: QPainter, theme: Theme, line: int, top: int) -> None:
        painter.setFont(self._layouts.font)
        painter.setPen(theme.muted)
        room = QRect(0, top, self._gutter() - px(_TEXT_GAP), self.line_height())
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(line + 1))

    def _paint_row(self, painter: QPainter, theme: Theme, row: Row, top: int) -> None:
        gutter, height, marks = self._gutter(), self.line_height(), Marks(self.selection(), self._found)
        offset = self._caret.offset
        here = self._page.hasFocus() and self._scroller.rows.row(self._caret.line, offset) == row
        for x, piece in self._scroller.rows.placed(row, self.horizontalScrollBar().value(), self._room()):
            paint_piece(painter, theme, piece, marks, gutter + x, top, height, self._layouts.baseline)
            if here and piece.piece.start <= offset <= piece.piece.end:
                left = int(gutter + x + piece.x(offset))
                painter.fillRect(QRect(left, top + 1, 1, height - 2), theme.text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._page.setGeometry(self.viewport().rect())
        if self._wraps and event.oldSize().width() != event.size().width():
            self._fit_rows(self._scroller.top.start)
        else:
            self._fit_bars()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._wraps:
            self._scroller.turn(event.angleDelta().y())
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        start, end = self.selection()
        menu.addAction(self.tr("Copy"), self.copy).setEnabled(start < end)
        menu.addAction(self.tr("Copy all"), self.copy_all)
        menu.addAction(self.tr("Select all"), self.select_all)
        self.menu_opens.emit(menu)
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        menu.popup(self.viewport().mapToGlobal(self._caret_rect().bottomLeft()) if by_key else event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            select = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._put(self._caret_at(event.position().toPoint()), select)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._put(self._caret_at(event.position().toPoint()), select=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        caret = self._caret_at(event.position().toPoint())
        piece = self._layouts.piece_at(caret.line, caret.offset)[1].piece
        column = piece.column(caret.offset)
        for found in _WORD.finditer(piece.text):
            first, last = (utf16_length(piece.text[:place]) for place in found.span())
            if first <= column <= last:
                self._anchor = piece.offset(first)
                self._put(Caret(caret.line, piece.offset(last)), select=True)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = self._scroller.rows
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif (to := moved(self._layouts, rows, self._caret, event, self._whole_rows(), self._wanted_x)) is not None:
            select = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._put(to, select, keep_x=to.vertical)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if event.type() in kinds and hasattr(self, "_page"):
            self._layouts.refresh(theme_of(self))
            self._widest = 0.0
            self._fit_rows(self._scroller.top.start)


def _whole_index(source: BytesSource) -> LineIndex:
    index = build(source)
    assert index is not None, "nothing cancels it"
    return index
