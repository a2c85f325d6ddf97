"""The rows of a line view: one a line, or as many as a line needs in the room there is.

A wrapped line is laid out in stretches of `STRETCH` bytes, each beginning a row: so a row in the middle of a line of
100 MB is found without laying out what stands before it.
"""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from restdesk.gui.text.line_layouts import LaidPiece, LineLayouts
from restdesk.gui.text.pieces import edge

STRETCH = 4096
"""Bytes of a wrapped line that are laid out at once."""

_KEPT = 100


@dataclass(frozen=True)
class Row:
    """What stands side by side on the screen: bytes of one line; `first` if the line begins there."""

    line: int
    start: int
    end: int
    first: bool = True


class Rows(Protocol):
    """Finds rows and what stands in them."""

    def row(self, line: int, offset: int) -> Row:
        """The row of the byte at `offset`."""

    def step(self, row: Row, by: int) -> Row:
        """The row so many further down, or up; the last or the first where there are not so many."""

    def placed(self, row: Row, scrolled: int, room: int) -> Iterator[tuple[float, LaidPiece]]:
        """The pieces that are seen when scrolled so far, with their places on the screen."""

    def x(self, row: Row, offset: int) -> float:
        """Pixels from the beginning of the row to the byte at `offset`."""

    def offset(self, row: Row, x: float) -> int:
        """The byte nearest to that many pixels from the beginning of the row."""


class LineRows:
    """Each line is a row."""

    def __init__(self, layouts: LineLayouts) -> None:
        self._layouts = layouts

    def row(self, line: int, _offset: int) -> Row:
        """The row of that line."""
        return Row(line, *self._layouts.span(line))

    def step(self, row: Row, by: int) -> Row:
        """The row so many further down, or up."""
        return self.row(min(max(row.line + by, 0), self._layouts.index.count - 1), 0)

    def placed(self, row: Row, scrolled: int, room: int) -> Iterator[tuple[float, LaidPiece]]:
        """The pieces that are seen when scrolled so far, with their places on the screen."""
        return self._layouts.placed(row.line, scrolled, room)

    def x(self, row: Row, offset: int) -> float:
        """Pixels from the beginning of the row to the byte at `offset`."""
        return self._layouts.x(row.line, offset)

    def offset(self, row: Row, x: float) -> int:
        """The byte nearest to that many pixels from the beginning of the row."""
        return self._layouts.offset(row.line, x)


class WrappedRows:
    """Lines go on in the next row where the room of `room` pixels ends."""

    def __init__(self, layouts: LineLayouts, room: int) -> None:
        self._layouts = layouts
        self._room = room
        self._laid: OrderedDict[tuple[int, int], LaidPiece] = OrderedDict()

    def row(self, line: int, offset: int) -> Row:
        """The row of the byte at `offset`."""
        return self._row(line, *self._find(line, offset))

    def step(self, row: Row, by: int) -> Row:
        """The row so many further down, or up; the last or the first where there are not so many."""
        line, (stretch, number) = row.line, self._find(row.line, row.start)
        for _ in range(abs(by)):
            following = self._down(line, stretch, number) if by > 0 else self._up(line, stretch, number)
            if following is None:
                break
            line, stretch, number = following
        return self._row(line, stretch, number)

    def placed(self, row: Row, _scrolled: int, _room: int) -> Iterator[tuple[float, LaidPiece]]:
        """The one piece of the row."""
        yield 0.0, self._piece(row)

    def x(self, row: Row, offset: int) -> float:
        """Pixels from the beginning of the row to the byte at `offset`."""
        return self._piece(row).x(offset)

    def offset(self, row: Row, x: float) -> int:
        """The byte nearest to that many pixels from the beginning of the row."""
        return self._piece(row).offset(x)

    def _down(self, line: int, stretch: int, number: int) -> tuple[int, int, int] | None:
        if number + 1 < self._stretch(line, stretch).layout.lineCount():
            return line, stretch, number + 1
        if stretch + 1 < self._stretches(line):
            return line, stretch + 1, 0
        return (line + 1, 0, 0) if line + 1 < self._layouts.index.count else None

    def _up(self, line: int, stretch: int, number: int) -> tuple[int, int, int] | None:
        if number > 0:
            return line, stretch, number - 1
        if stretch == 0:
            if line == 0:
                return None
            line, stretch = line - 1, self._stretches(line - 1)
        return line, stretch - 1, self._stretch(line, stretch - 1).layout.lineCount() - 1

    def _piece(self, row: Row) -> LaidPiece:
        stretch, number = self._find(row.line, row.start)
        laid = self._stretch(row.line, stretch)
        return LaidPiece(laid.piece, laid.layout, laid.width, number)

    def _row(self, line: int, stretch: int, number: int) -> Row:
        laid = self._stretch(line, stretch)
        first, last = LaidPiece(laid.piece, laid.layout, laid.width, number).columns()
        return Row(line, laid.piece.offset(first), laid.piece.offset(last), stretch == number == 0)

    def _find(self, line: int, offset: int) -> tuple[int, int]:
        """The stretch and the row in it that hold the byte at `offset`."""
        stretch = min(max((offset - self._layouts.span(line)[0]) // STRETCH, 0), self._stretches(line) - 1)
        laid = self._stretch(line, stretch)
        if offset < laid.piece.start and stretch > 0:
            stretch -= 1
            laid = self._stretch(line, stretch)
        found = laid.layout.lineForTextPosition(laid.piece.column(offset))
        return stretch, found.lineNumber() if found.isValid() else 0

    def _stretches(self, line: int) -> int:
        start, end = self._layouts.span(line)
        return max((end - start + STRETCH - 1) // STRETCH, 1)

    def _stretch(self, line: int, number: int) -> LaidPiece:
        key = (line, number)
        if key in self._laid:
            self._laid.move_to_end(key)
            return self._laid[key]
        start, end = self._layouts.span(line)
        source = self._layouts.source
        first = edge(source, start, end, start + number * STRETCH)
        last = edge(source, start, end, start + (number + 1) * STRETCH)
        self._laid[key] = self._layouts.wrapped(first, last, self._room)
        if len(self._laid) > _KEPT:
            self._laid.popitem(last=False)
        return self._laid[key]
