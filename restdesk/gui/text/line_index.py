"""Where the lines of a long text begin, without a number for each of them.

The offset of every 64th line is kept (15 MB for 67 million lines); a line is found by reading on from
there. Lines end with LF, CRLF or CR. Nothing here knows Qt: `build` is called off the GUI thread.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator

from restdesk.gui.text.source import BytesSource

EVERY = 64
"""One line of so many has its offset kept."""

_STEP = 1 << 20
_WINDOW = 1 << 14
_BREAK = re.compile(rb"\r\n|\n|\r")
_LINES_OF_LF = re.compile(rb"(?:[^\n]*+\n){%d}" % EVERY)
_LINES = re.compile(rb"(?:[^\r\n]*+(?:\r\n|\n|\r(?!\n))){%d}" % EVERY)


class LineIndex:
    """The lines of one source; the source must not change while it is used.

    A text that ends with a line break has an empty last line, as editors show it. `runs` are the
    stretches without a line break that are jumped over (starts and ends, ascending): so the end of a
    line of 100 MB is found at once.
    """

    def __init__(self, source: BytesSource, offsets: "array[int]", count: int, runs: list[tuple[int, int]]) -> None:
        self._source = source
        self._offsets = offsets
        self._runs = runs
        self.count = count

    def span(self, line: int) -> tuple[int, int]:
        """Offsets of a line's first byte and of the end of its text, without the line break.

        Lines count from 0; IndexError beyond the last.
        """
        return next(self.spans(line))

    def spans(self, first: int) -> Iterator[tuple[int, int]]:
        """The spans of this line and of all that follow, read as they are asked for."""
        if not 0 <= first < self.count:
            raise IndexError(first)
        start = self._offsets[first // EVERY]
        skip = first % EVERY
        for end, following in self._breaks(start):
            if skip:
                skip -= 1
            else:
                yield start, end
            start = following
        yield start, self._source.size

    def line_at(self, offset: int) -> int:
        """The number of the line that holds the byte at `offset`."""
        kept = max(bisect_right(self._offsets, offset) - 1, 0)
        line = kept * EVERY
        for _end, following in self._breaks(self._offsets[kept]):
            if following > offset:
                break
            line += 1
        return line

    def _breaks(self, offset: int) -> Iterator[tuple[int, int]]:
        """Each line break from `offset` on: where it begins and where the next line does."""
        window = _WINDOW
        while (offset := self._past_run(offset)) < self._source.size:
            chunk = self._source.read(offset, window)
            if not chunk:
                return
            used = len(chunk)
            if chunk.endswith(b"\r") and used > 1 and offset + used < self._source.size:
                used -= 1
            for found in _BREAK.finditer(chunk, 0, used):
                yield offset + found.start(), offset + found.end()
            offset += used
            window = min(window * 2, _STEP)

    def _past_run(self, offset: int) -> int:
        at = bisect_right(self._runs, (offset, self._source.size)) - 1
        return max(offset, self._runs[at][1]) if at >= 0 else offset


def build(source: BytesSource, cancelled: Callable[[], bool] = lambda: False) -> LineIndex | None:
    """Index a source, reading it in steps of 1 MB; None if `cancelled` said so between two steps."""
    offsets = array("Q", [0])
    runs: list[tuple[int, int]] = []
    lines, offset = 0, 0
    while offset < source.size:
        if cancelled():
            return None
        chunk = source.read(offset, _STEP)
        if not chunk:
            break
        if chunk.endswith(b"\r") and len(chunk) > 1 and offset + len(chunk) < source.size:
            chunk = chunk[:-1]
        before, lines = lines, _index(chunk, offset, lines, offsets)
        if lines == before:
            start = runs.pop()[0] if runs and runs[-1][1] == offset else offset
            runs.append((start, offset + len(chunk)))
        offset += len(chunk)
    return LineIndex(source, offsets, lines + 1, runs)


def _index(chunk: bytes, base: int, lines: int, offsets: "array[int]") -> int:
    """Add what this chunk has to the offsets; the number of line breaks so far."""
    if b"\n" not in chunk and b"\r" not in chunk:
        return lines
    at = 0
    for _ in range(-lines % EVERY):
        found = _BREAK.search(chunk, at)
        if found is None:
            return lines
        at, lines = found.end(), lines + 1
        if lines % EVERY == 0:
            offsets.append(base + at)
    pattern = _LINES if b"\r" in chunk else _LINES_OF_LF
    while (found := pattern.match(chunk, at)) is not None:
        at, lines = found.end(), lines + EVERY
        offsets.append(base + at)
    return lines + sum(1 for _ in _BREAK.finditer(chunk, at))
