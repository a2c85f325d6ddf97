"""How the pieces of a row are painted: the text, what is selected in it, and what was found."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextCharFormat, QTextLayout

from restdesk.gui.look.theme import Theme
from restdesk.gui.text.found import Found, is_current
from restdesk.gui.text.line_layouts import LaidPiece


@dataclass(frozen=True)
class Marks:
    """What is marked in a text: the selection, and the places that were found."""

    selection: tuple[int, int]
    found: Found

    def formats(self, theme: Theme, piece: LaidPiece) -> list[QTextLayout.FormatRange]:
        """The grounds of what is marked in this piece; the selection wins but over the place that was found."""
        start, end = piece.piece.start, piece.piece.end
        parts = [_part(piece, *place, theme.found, theme) for place in self.found.within(start, end)]
        first, last = max(self.selection[0], start), min(self.selection[1], end)
        if first < last and self.selection != self.found.current:
            parts.append(_part(piece, first, last, theme.text_selection, theme))
        return parts

    def framed(self, piece: LaidPiece) -> Iterator[tuple[float, float]]:
        """From where to where the current place goes in this piece, in pixels from its left edge."""
        if self.found.current is None:
            return
        low, high = piece.columns()
        for first, last in self.found.within(piece.piece.start, piece.piece.end):
            if is_current(self.found, first, last):
                left, right = (min(max(piece.piece.column(at), low), high) for at in (first, last))
                if left < right:
                    yield piece.column_x(left), piece.column_x(right)


def paint_piece(
    painter: QPainter, theme: Theme, piece: LaidPiece, marks: Marks, left: float, top: int, height: int, baseline: int
) -> None:
    """Paint one piece whose left edge is at `left`, in a row of that height with its baseline so far down."""
    line = piece.line
    up = top + baseline - line.ascent()
    painter.save()
    painter.setPen(theme.text)
    if piece.layout.lineCount() > 1:  # the layout's own clip lets the row above through
        alone = QRectF(left - 1, up, line.width() + 2, line.height())
        painter.setClipRect(alone, Qt.ClipOperation.IntersectClip)
        piece.layout.draw(painter, QPointF(left, up - line.y()), marks.formats(theme, piece), alone)
    else:
        piece.layout.draw(painter, QPointF(left, up - line.y()), marks.formats(theme, piece))
    painter.restore()
    for start, end in marks.framed(piece):
        painter.setPen(QPen(theme.focus, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left + start - 0.5, top + 1.5, end - start + 1, height - 3))


def _part(piece: LaidPiece, start: int, end: int, ground: QColor, theme: Theme) -> QTextLayout.FormatRange:
    first, last = (piece.piece.column(min(max(at, piece.piece.start), piece.piece.end)) for at in (start, end))
    look, part = QTextCharFormat(), QTextLayout.FormatRange()
    look.setBackground(ground)
    if ground == theme.text_selection:
        look.setForeground(theme.text)
    part.start, part.length, part.format = first, last - first, look
    return part
