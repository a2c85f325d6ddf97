"""Laid-out pieces of lines: where they stand, which byte is at which pixel.

Distances are pixels of the content, 0 at the beginning of a line. In a line of up to `EXACT` pieces they
are exact. In a longer one each piece takes the room of as many narrow characters as it has bytes, and
what is seen is exact from the first piece on: a bar over 100 MB need not know all widths.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol, cast

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.theme import Theme
from restdesk.gui.text.pieces import PIECE, Piece, piece_number, pieces_in, read_piece, shown
from restdesk.gui.text.source import BytesSource
from restdesk.gui.text.steady_source import SteadySource
from restdesk.gui.text.tokens import SYNTAXES
from restdesk.gui.widgets.spans import utf16_length

EXACT = 32
"""Pieces of a line whose widths are all known."""

_KEPT_LAYOUTS, _KEPT_SPANS = 400, 4096
_TAB_COLUMNS = 4
_ROW, _BASELINE = 1.5, 13 / 12
"""Height of a row and place of its baseline, in pixels of the font."""

_APART = 4
"""Heights between the rows of a wrapped layout, so that one can be painted without what is above and below it."""


class Lines(Protocol):
    """Where the lines of a text are; lines count from 0."""

    count: int
    """Number of lines."""

    def span(self, line: int) -> tuple[int, int]:
        """Offsets of a line's first byte and of the end of its text; IndexError beyond the last."""

    def spans(self, first: int) -> Iterator[tuple[int, int]]:
        """The spans of this line and of all that follow."""

    def line_at(self, offset: int) -> int:
        """The line that holds the byte at `offset`."""


@dataclass(frozen=True)
class LaidPiece:
    """A piece, its layout, and the width it takes; of a wrapped one, the row of that number alone is meant."""

    piece: Piece
    layout: QTextLayout
    width: float
    row: int = 0

    @property
    def line(self) -> QTextLine:
        """The line of the layout that is meant."""
        return self.layout.lineAt(self.row)

    def x(self, offset: int) -> float:
        """Pixels from the piece's left edge to the byte at `offset`."""
        return self.column_x(self.piece.column(offset))

    def column_x(self, column: int) -> float:
        """Pixels from the piece's left edge to that column."""
        return _x(self.line, column)

    def offset(self, x: float) -> int:
        """The byte nearest to that many pixels from the piece's left edge."""
        line = self.line
        column = line.xToCursor(x)
        if self.row + 1 < self.layout.lineCount() and column >= line.textStart() + line.textLength():
            column = self.layout.previousCursorPosition(line.textStart() + line.textLength())
        return self.piece.offset(column)

    def columns(self) -> tuple[int, int]:
        """The first and the last column, in the layout's own counting."""
        return self.line.textStart(), self.line.textStart() + self.line.textLength()


class LineLayouts:
    """The layouts of one source, the latest kept."""

    def __init__(self, source: BytesSource, index: Lines, syntax: str, theme: Theme) -> None:
        self.source, self.index = SteadySource(source), index
        self._tokens = SYNTAXES[syntax]
        self._theme = theme
        self._laid: OrderedDict[tuple[int, int], LaidPiece] = OrderedDict()
        self._spans: OrderedDict[int, tuple[int, int]] = OrderedDict()
        self._take_font()

    def refresh(self, theme: Theme) -> None:
        """Use the colours and the font of now."""
        self._theme = theme
        self._laid.clear()
        self._take_font()

    def _take_font(self) -> None:
        self.font: QFont = mono_font()
        self.cell = QFontMetricsF(self.font).horizontalAdvance("0")
        pixels = self.font.pixelSize()
        self.row_height, self.baseline = round(pixels * _ROW), round(pixels * _BASELINE)

    def span(self, line: int) -> tuple[int, int]:
        """Offsets of the line's first byte and of its end."""
        if line not in self._spans:
            try:
                for number, span in zip(range(line, line + 64), self.index.spans(line), strict=False):
                    self._spans[number] = span
            except OSError:  # the file is gone: its lines are empty
                self._spans.setdefault(line, (self.source.size, self.source.size))
            while len(self._spans) > _KEPT_SPANS:
                self._spans.popitem(last=False)
        return self._spans[line]

    def line_at(self, offset: int) -> int:
        """The line that holds the byte at `offset`; the first where the file is gone."""
        try:
            return self.index.line_at(offset)
        except OSError:
            return 0

    def width(self, line: int) -> float:
        """Pixels that the line takes."""
        start, end = self.span(line)
        count = pieces_in(start, end)
        return self.laid(line, 0).width if count == 1 else (end - start) * self.cell

    def placed(self, line: int, scrolled: int, room: int) -> Iterator[tuple[float, LaidPiece]]:
        """The pieces that are seen when scrolled so far in so much room, with their places on the screen."""
        count = pieces_in(*self.span(line))
        number, x = 0, float(-scrolled)
        if count > EXACT:
            slot = PIECE * self.cell
            number = min(int(scrolled / slot), count - 1)
            x = -(scrolled / slot - number) * self.laid(line, number).width
        while number < count and x < room:
            piece = self.laid(line, number)
            if x + piece.width >= 0:
                yield x, piece
            x += piece.width
            number += 1

    def x(self, line: int, offset: int) -> float:
        """Pixels from the beginning of the line to the byte at `offset`."""
        span = self.span(line)
        number = piece_number(self.source, *span, offset)
        piece = self.laid(line, number)
        if pieces_in(*span) <= EXACT:
            return sum(self.laid(line, before).width for before in range(number)) + piece.x(offset)
        share = piece.x(offset) / piece.width if piece.width else 0.0
        return (number + share) * PIECE * self.cell

    def offset(self, line: int, x: float) -> int:
        """The byte nearest to that many pixels from the beginning of the line."""
        count = pieces_in(*self.span(line))
        if count > EXACT:
            slot = PIECE * self.cell
            number = min(max(int(x / slot), 0), count - 1)
            piece = self.laid(line, number)
            return piece.offset((x / slot - number) * piece.width)
        for number in range(count):
            piece = self.laid(line, number)
            if x < piece.width or number == count - 1:
                return piece.offset(x)
            x -= piece.width
        raise AssertionError("a line has at least one piece")

    def piece_at(self, line: int, offset: int) -> tuple[int, LaidPiece]:
        """The number of the piece that holds the byte at `offset`, and the piece."""
        number = piece_number(self.source, *self.span(line), offset)
        return number, self.laid(line, number)

    def text(self, line: int) -> str:
        """The text of the line's first piece, which need not be laid out for it."""
        laid = self._laid.get((line, 0))
        return laid.piece.text if laid is not None else read_piece(self.source, *self.span(line), 0).text

    def laid(self, line: int, number: int) -> LaidPiece:
        """The piece of that number in a line, laid out."""
        key = (line, number)
        if key in self._laid:
            self._laid.move_to_end(key)
            return self._laid[key]
        piece = read_piece(self.source, *self.span(line), number)
        layout = self._lay_out(piece)
        self._laid[key] = LaidPiece(piece, layout, _x(layout.lineAt(0), utf16_length(piece.text)))
        if len(self._laid) > _KEPT_LAYOUTS:
            self._laid.popitem(last=False)
        return self._laid[key]

    def wrapped(self, start: int, end: int, room: float) -> LaidPiece:
        """The bytes from `start` to `end` in rows of that many pixels, laid out anew."""
        piece = shown(self.source.read(start, end - start), start)
        return LaidPiece(piece, self._lay_out(piece, room), room)

    def _lay_out(self, piece: Piece, room: float | None = None) -> QTextLayout:
        layout = QTextLayout(piece.text, self.font)
        option = QTextOption()
        wrap = QTextOption.WrapMode.NoWrap if room is None else QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        option.setWrapMode(wrap)
        option.setTabStopDistance(_TAB_COLUMNS * self.cell)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.setFormats([self._format(piece.text, *token) for token in self._tokens(piece.text)])
        layout.beginLayout()
        line = layout.createLine()
        while room is not None and line.isValid():
            line.setLineWidth(max(room, 4 * self.cell))
            line.setPosition(QPointF(0, layout.lineCount() * _APART * self.row_height))
            line = layout.createLine()
        layout.endLayout()
        return layout

    def _format(self, text: str, start: int, length: int, role: str) -> QTextLayout.FormatRange:
        count: Callable[[str], int] = len if text.isascii() else utf16_length
        made = QTextLayout.FormatRange()
        made.start, made.length = count(text[:start]), count(text[start : start + length])
        look = QTextCharFormat()
        look.setForeground(self._theme.colour(role))
        made.format = look
        return made


def _x(line: QTextLine, column: int) -> float:
    return cast("tuple[float, int]", line.cursorToX(column))[0]
