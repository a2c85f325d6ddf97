"""A line in pieces that are small enough to paint, each knowing which byte every column stands for.

Pieces are cut by bytes, at the edges of characters, so the piece in the middle of a line of 100 MB is
found without reading what stands before it. Nothing here knows Qt's widgets; columns are UTF-16 units,
as Qt counts.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from restdesk.gui.text.source import BytesSource
from restdesk.gui.widgets.plain import visible

PIECE = 512
"""Bytes of a piece, up to three more for the character at its end."""

_REPLACEMENT = "\ufffd"


@dataclass(frozen=True)
class Piece:
    """The text of some bytes as it is shown; `stops` has each column's offset, None where columns are bytes."""

    start: int
    end: int
    text: str
    stops: Sequence[int] | None = None

    def column(self, offset: int) -> int:
        """The column of the byte at `offset`, at most the end of the piece."""
        if self.stops is None:
            return min(max(offset - self.start, 0), self.end - self.start)
        return min(bisect_left(self.stops, offset), len(self.stops) - 1)

    def offset(self, column: int) -> int:
        """The offset of the byte that the column stands for."""
        if self.stops is None:
            return min(self.start + max(column, 0), self.end)
        return self.stops[min(max(column, 0), len(self.stops) - 1)]


def pieces_in(start: int, end: int) -> int:
    """Number of pieces of a line with these offsets; an empty line has one."""
    return max((end - start + PIECE - 1) // PIECE, 1)


def read_piece(source: BytesSource, start: int, end: int, number: int) -> Piece:
    """The piece of that number in the line from `start` to `end`."""
    first = edge(source, start, end, start + number * PIECE)
    last = edge(source, start, end, start + (number + 1) * PIECE)
    return shown(source.read(first, last - first), first)


def piece_number(source: BytesSource, start: int, end: int, offset: int) -> int:
    """The number of the piece that holds the byte at `offset`."""
    number = min((offset - start) // PIECE, pieces_in(start, end) - 1)
    return number - 1 if number > 0 and offset < edge(source, start, end, start + number * PIECE) else number


def shown(raw: bytes, start: int) -> Piece:
    """What these bytes are as UTF-8: bytes that are not become U+FFFD, unseen characters their number."""
    text = raw.decode("utf-8", "surrogateescape")
    if raw.isascii() and visible(text) == text:
        return Piece(start, start + len(raw), text)
    parts, stops, at = [], [], start
    for character in text:
        stray = "\udc80" <= character <= "\udcff"
        part = _REPLACEMENT if stray else visible(character)
        parts.append(part)
        stops += [at] * (len(part) + (part > "\uffff"))
        at += 1 if stray else len(character.encode("utf-8"))
    return Piece(start, start + len(raw), "".join(parts), (*stops, at))


def edge(source: BytesSource, start: int, end: int, offset: int) -> int:
    """The first edge of a character at or after `offset`, within the line."""
    if offset >= end:
        return end
    if offset <= start:
        return start
    following = source.read(offset, 4)
    continued = 0
    while continued < min(3, len(following)) and following[continued] & 0xC0 == 0x80:
        continued += 1
    return min(offset + continued, end)
