"""Laid-out pieces of lines: where they stand, which byte is at which pixel.

Distances are pixels of the content, 0 at the beginning of a line. In a line of up to `EXACT` pieces they
are exact. In a longer one each piece takes the room of as many narrow characters as it has bytes, and
what is seen is exact from the first piece on: a bar over 100 MB need not know all widths.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.theme import Theme
from restdesk.gui.text.line_index import LineIndex
from restdesk.gui.text.pieces import PIECE, Piece, piece_number, pieces_in, read_piece
from restdesk.gui.text.source import BytesSource
from restdesk.gui.text.tokens import SYNTAXES
from restdesk.gui.widgets.spans import utf16_length

EXACT = 32
"""Pieces of a line whose widths are all known."""

_KEPT_LAYOUTS, _KEPT_SPANS = 400, 4096
_TAB_COLUMNS = 4


@dataclass(frozen=True)
class LaidPiece:
    """A piece, its layout, and the width it takes."""

    piece: Piece
    layout: QTextLayout
    width: float

    @property
    def line(self) -> QTextLine:
        """The one line of the layout."""
        return self.layout.lineAt(0)

    def x(self, offset: int) -> float:
        """Pixels from the piece's left edge to the byte at `offset`."""
        return _x(self.line, self.piece.column(offset))

    def offset(self, x: float) -> int:
        """The byte nearest to that many pixels from the piece's left edge."""
        return self.piece.offset(self.line.xToCursor(x))


class LineLayouts:
    """The layouts of one source, the latest kept."""

    def __init__(self, source: BytesSource, index: LineIndex, syntax: str, theme: Theme) -> None:
        self.source, self.index = source, index
        self._tokens = SYNTAXES[syntax]
        self.font: QFont = mono_font()
        self.cell = QFontMetricsF(self.font).horizontalAdvance("0")
        self._theme = theme
        self._laid: OrderedDict[tuple[int, int], LaidPiece] = OrderedDict()
        self._spans: OrderedDict[int, tuple[int, int]] = OrderedDict()

    def set_theme(self, theme: Theme) -> None:
        """Colour by another theme from now on."""
        self._theme = theme
        self._laid.clear()

    def span(self, line: int) -> tuple[int, int]:
        """Offsets of the line's first byte and of its end."""
        if line not in self._spans:
            for number, span in zip(range(line, line + 64), self.index.spans(line), strict=False):
                self._spans[number] = span
            while len(self._spans) > _KEPT_SPANS:
                self._spans.popitem(last=False)
        return self._spans[line]

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

    def laid(self, line: int, number: int) -> LaidPiece:
        """The piece of that number in a line, laid out."""
        key = (line, number)
        if key in self._laid:
            self._laid.move_to_end(key)
            return self._laid[key]
        made = self._lay_out(read_piece(self.source, *self.span(line), number))
        self._laid[key] = made
        if len(self._laid) > _KEPT_LAYOUTS:
            self._laid.popitem(last=False)
        return made

    def _lay_out(self, piece: Piece) -> LaidPiece:
        layout = QTextLayout(piece.text, self.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        option.setTabStopDistance(_TAB_COLUMNS * self.cell)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.setFormats([self._format(piece.text, *token) for token in self._tokens(piece.text)])
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        return LaidPiece(piece, layout, _x(line, utf16_length(piece.text)))

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
