"""A view of a text of any size: one for 1 KB and for 1 GB."""

import re
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from restdesk.gui.look.shapes import ROW_RADIUS, box
from restdesk.gui.look.style import theme_of
from restdesk.gui.look.theme import Theme
from restdesk.gui.text.caret import Caret, moved
from restdesk.gui.text.lazy_copy import LazyCopy, decoded
from restdesk.gui.text.line_index import LineIndex, build
from restdesk.gui.text.line_layouts import LaidPiece, LineLayouts
from restdesk.gui.text.source import BytesSource, MemorySource
from restdesk.gui.text.spoken_page import SpokenPage
from restdesk.gui.widgets.spans import utf16_length

LINE_HEIGHT = 18
_BASELINE = 13
_GUTTER_GAP, _TEXT_GAP = 12, 18
_COPIED_AT_ONCE = 1 << 20
_WORD = re.compile(r"\w+")

Syntax = Literal["json", "text"]


class TextView(QAbstractScrollArea):
    """Shows lines with their numbers; the vertical bar counts lines.

    Only what is visible is read, laid out and painted. The caret and the selection are offsets of bytes.
    The caller gives an index that was built off the GUI thread; nothing of the text is kept.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        nothing = MemorySource(b"")
        self._layouts = LineLayouts(nothing, _whole_index(nothing), "text", theme_of(self))
        self._caret = Caret(0, 0)
        self._anchor = 0
        self._wanted_x = 0.0
        self._widest = 0.0
        self._page = SpokenPage(self, self.keyPressEvent, self._focus_changed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._page)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.horizontalScrollBar().setSingleStep(20)

    def show_source(self, source: BytesSource, index: LineIndex, syntax: Syntax = "json") -> None:
        """Show a text from its first line."""
        self._layouts = LineLayouts(source, index, syntax, theme_of(self))
        self._caret, self._anchor, self._wanted_x, self._widest = Caret(0, 0), 0, 0.0, 0.0
        self._page.forget()
        self._page.follow(self._layouts, 0, 0)
        self._fit_bars()
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)
        self.viewport().update()

    def show_text(self, text: str, syntax: Syntax = "text") -> None:
        """Show a small text that is in memory already."""
        source = MemorySource(text.encode("utf-8", "surrogatepass"))
        self.show_source(source, _whole_index(source), syntax)

    def clear(self) -> None:
        """Show nothing."""
        self.show_text("")

    def line_count(self) -> int:
        """Number of lines."""
        return self._layouts.index.count

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

    def copy(self) -> None:
        """Copy the selection; a big one is read when it is pasted."""
        start, end = self.selection()
        if end - start > _COPIED_AT_ONCE:
            QApplication.clipboard().setMimeData(LazyCopy(self._layouts.source, start, end))
        elif end > start:
            QApplication.clipboard().setText(self.selected_text())

    def go_to(self, line: int, offset: int | None = None, *, select: bool = False) -> None:
        """Put the caret into a line, at its beginning or at `offset`, and show it."""
        line = min(max(line, 0), self.line_count() - 1)
        start, end = self._layouts.span(line)
        self._put(Caret(line, start if offset is None else min(max(offset, start), end)), select)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._page.setAccessibleName(name)

    def _put(self, caret: Caret, select: bool, keep_x: bool = False) -> None:
        self._caret = caret
        if not select:
            self._anchor = caret.offset
        x = self._layouts.x(caret.line, caret.offset)
        if not keep_x:
            self._wanted_x = x
        self._show_caret(x)
        self._page.follow(self._layouts, caret.line, caret.offset)
        self.viewport().update()

    def _show_caret(self, x: float) -> None:
        rows, bar = self._whole_rows(), self.verticalScrollBar()
        if self._caret.line < bar.value():
            bar.setValue(self._caret.line)
        elif self._caret.line >= bar.value() + rows:
            bar.setValue(self._caret.line - rows + 1)
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
        digits = max(len(str(self.line_count())), 2)
        return int(_GUTTER_GAP + digits * self._layouts.cell + _TEXT_GAP)

    def _room(self) -> int:
        return max(self.viewport().width() - self._gutter(), 1)

    def _whole_rows(self) -> int:
        return max(self.viewport().height() // LINE_HEIGHT, 1)

    def _fit_bars(self) -> None:
        rows = self._whole_rows()
        bar = self.verticalScrollBar()
        bar.setPageStep(rows)
        bar.setRange(0, max(self.line_count() - rows, 0))
        across = self.horizontalScrollBar()
        across.setPageStep(self._room())
        across.setRange(0, max(min(int(self._widest) + 24 - self._room(), 2**31 - 1), 0))

    def _widen(self, width: float) -> None:
        if width > self._widest:
            self._widest = width
            self._fit_bars()

    def _caret_at(self, at: QPoint) -> Caret:
        line = self.verticalScrollBar().value() + at.y() // LINE_HEIGHT
        line = min(max(line, 0), self.line_count() - 1)
        x = at.x() - self._gutter()
        last = None
        for left, piece in self._layouts.placed(line, self.horizontalScrollBar().value(), self._room()):
            last = piece.offset(x - left)
            if x < left + piece.width:
                break
        return Caret(line, self._layouts.span(line)[1] if last is None else last)

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.background)
        first = self.verticalScrollBar().value()
        last = min(first + self._whole_rows() + 2, self.line_count())
        for line in range(first, last):
            self._widen(self._layouts.width(line))
            self._paint_number(painter, theme, line, (line - first) * LINE_HEIGHT)
        painter.setClipRect(QRect(self._gutter() - 1, 0, self._room() + 1, self.viewport().height()))
        for line in range(first, last):
            self._paint_line(painter, theme, line, (line - first) * LINE_HEIGHT)
        painter.setClipping(False)
        if self._page.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box(painter, self.viewport().rect(), ROW_RADIUS, None, theme.focus, 2)
        painter.end()

    def _paint_number(self, painter: QPainter, theme: Theme, line: int, top: int) -> None:
        painter.setFont(self._layouts.font)
        painter.setPen(theme.muted)
        room = QRect(0, top, self._gutter() - _TEXT_GAP, LINE_HEIGHT)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(line + 1))

    def _paint_line(self, painter: QPainter, theme: Theme, line: int, top: int) -> None:
        gutter = self._gutter()
        painter.setPen(theme.text)
        caret_here = line == self._caret.line and self._page.hasFocus()
        for x, piece in self._layouts.placed(line, self.horizontalScrollBar().value(), self._room()):
            at = QPointF(gutter + x, top + _BASELINE - piece.line.ascent())
            piece.layout.draw(painter, at, self._selected_part(theme, piece))
            if caret_here and piece.piece.start <= self._caret.offset <= piece.piece.end:
                left = int(gutter + x + piece.x(self._caret.offset))
                painter.fillRect(QRect(left, top + 1, 1, LINE_HEIGHT - 2), theme.text)

    def _selected_part(self, theme: Theme, piece: LaidPiece) -> list[QTextLayout.FormatRange]:
        start, end = self.selection()
        first, last = piece.piece.column(max(start, piece.piece.start)), piece.piece.column(min(end, piece.piece.end))
        if start >= end or first >= last or start > piece.piece.end or end < piece.piece.start:
            return []
        look, part = QTextCharFormat(), QTextLayout.FormatRange()
        look.setBackground(theme.text_selection)
        look.setForeground(theme.text)
        part.start, part.length, part.format = first, last - first, look
        return [part]

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._page.setGeometry(self.viewport().geometry())
        self._fit_bars()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

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
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif (to := moved(self._layouts, self._caret, event, self._whole_rows(), self._wanted_x)) is not None:
            select = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._put(to, select, keep_x=to.vertical)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_layouts"):
            self._layouts.set_theme(theme_of(self))
            self.viewport().update()


def _whole_index(source: BytesSource) -> LineIndex:
    index = build(source)
    assert index is not None, "nothing cancels it"
    return index
