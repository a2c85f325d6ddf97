"""A body in hexadecimal as a text with lines, made where it is read: 1 GB is looked at without a conversion."""

from collections.abc import Iterator

from restdesk.content import hex as rows
from restdesk.gui.text.source import BytesSource


class HexSource:
    """The rows of some bytes, as a source of text whose lines are all equally wide."""

    def __init__(self, body: BytesSource) -> None:
        self.body = body
        self._places = rows.digits(body.size)
        self._stride = rows.width(body.size) + 1
        self.count = max((body.size + rows.ROW - 1) // rows.ROW, 1)
        """Number of rows."""

    @property
    def size(self) -> int:
        """Number of bytes of the text; the last row has no line break."""
        return self.count * self._stride - 1

    def read(self, offset: int, count: int) -> bytes:
        """Up to `count` bytes of the text from `offset`."""
        end = min(offset + count, self.size)
        if end <= offset:
            return b""
        first, last = offset // self._stride, (end - 1) // self._stride
        data = self.body.read(first * rows.ROW, (last - first + 1) * rows.ROW)
        lines = [self._row(data, first, number) for number in range(first, last + 1)]
        start = first * self._stride
        return "\n".join((*lines, "")).encode("ascii")[offset - start : end - start]

    def byte_at(self, offset: int) -> int:
        """The byte whose row the text at `offset` stands in."""
        return offset // self._stride * rows.ROW

    def cells(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where the bytes from `start` to `end` stand in the text, as hexadecimal, row by row."""
        for number in range(start // rows.ROW, (max(end - 1, start)) // rows.ROW + 1):
            first = max(start - number * rows.ROW, 0)
            last = min(end - number * rows.ROW, rows.ROW) - 1
            base = number * self._stride
            yield (
                base + rows.columns(self._places, first)[0],
                base + rows.columns(self._places, last)[0] + 2,
            )

    def span(self, line: int) -> tuple[int, int]:
        """Offsets of a row's first character and of its end; IndexError beyond the last."""
        if not 0 <= line < self.count:
            raise IndexError(line)
        return line * self._stride, (line + 1) * self._stride - 1

    def spans(self, first: int) -> Iterator[tuple[int, int]]:
        """The spans of this row and of all that follow."""
        return (self.span(line) for line in range(first, self.count))

    def line_at(self, offset: int) -> int:
        """The row that holds the character at `offset`."""
        return min(max(offset, 0) // self._stride, self.count - 1)

    def _row(self, data: bytes, first: int, number: int) -> str:
        at = (number - first) * rows.ROW
        return rows.row(data[at : at + rows.ROW], number * rows.ROW, self._places)
