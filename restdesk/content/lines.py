"""Where the lines of a text begin, found while the text goes by: the offset of every 64th is kept.

Lines end with LF, CRLF or CR. 15 MB of offsets are enough for 67 million lines.
"""

import re
from bisect import bisect_right
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from restdesk.model.shown import EVERY

_LF, _CR = 0x0A, 0x0D
_BREAK = re.compile(rb"\r\n|\n|\r")
_STEP = 1 << 20


class Lines:
    """Takes the bytes of a text in order and notes its lines."""

    def __init__(self) -> None:
        self.size = 0
        """Bytes taken."""
        self.breaks = 0
        """Line breaks among them."""
        self.longest = 0
        """Bytes of the longest line that has ended, its line break among them."""
        self._offsets = [np.zeros(1, np.int64).tobytes()]  # blocks: a growing array would be copied again and again
        self._runs: list[tuple[int, int]] = []
        self._line_start = 0
        self._after_cr = False

    def feed(self, text: bytes) -> None:
        """Take the next bytes."""
        if not text:
            return
        starts = self._starts(text)
        if len(starts):
            self._take(starts)
        elif not self._after_cr:
            begun = self._runs.pop()[0] if self._runs and self._runs[-1][1] == self.size else self.size
            self._runs.append((begun, self.size + len(text)))
        self.size += len(text)

    def finish(self) -> None:
        """The text has no more bytes."""
        if self._after_cr:
            self._after_cr = False
            self._take(np.array([self.size], np.int64))
        self.longest = max(self.longest, self.size - self._line_start)

    def index(self) -> bytes:
        """The offset of every 64th line, 8 bytes each."""
        self._offsets = [b"".join(self._offsets)]
        return self._offsets[0]

    def runs(self) -> bytes:
        """Stretches without a line break, start and end of each, 8 bytes each."""
        return np.array(self._runs, np.int64).tobytes()

    def line_at(self, file: BinaryIO, offset: int) -> int:
        """The number, from 0, of the line that holds the byte at `offset` of the same text in `file`."""
        offsets = np.frombuffer(self.index(), np.int64)
        kept = bisect_right(offsets, offset) - 1
        line, at = kept * EVERY, int(offsets[kept])
        file.seek(at)
        while at < offset:
            piece = file.read(min(_STEP, offset - at))
            if not piece:
                break
            line += len(_BREAK.findall(piece))
            at += len(piece)
        return line

    def _starts(self, text: bytes) -> NDArray[np.int64]:
        """The offsets at which lines begin, as far as these bytes tell."""
        data = np.frombuffer(text, np.uint8)
        before, self._after_cr = self._after_cr, text.endswith(b"\r")
        ends = data == _LF
        if before or b"\r" in text:
            alone = data == _CR
            alone[:-1] &= data[1:] != _LF
            alone[-1] = False
            ends |= alone
        starts = np.flatnonzero(ends).astype(np.int64) + (self.size + 1)
        if before and data[0] != _LF:
            starts = np.append(np.int64(self.size), starts)
        return starts

    def _take(self, starts: NDArray[np.int64]) -> None:
        self._offsets.append(starts[-(self.breaks + 1) % EVERY :: EVERY].tobytes())
        self.breaks += len(starts)
        self.longest = max(self.longest, int(np.diff(starts, prepend=self._line_start).max()))
        self._line_start = int(starts[-1])
