"""JSON of any size laid out for reading in bounded memory: chunk by chunk, its tokens exactly as they were sent.

Made with numpy over whole chunks: what is inside a string is known by the parity of its quotes, the depth by a running
sum. Only single values go from one chunk to the next, never a run of bytes, so a string of 100 MB costs no more than
many short ones. What `restdesk.content.pretty` gives for a small document, this gives for it too. Lines are indented
up to `DEEPEST` (40) levels: 100,000 levels would be 20 GB of blanks.

Several documents one after the other begin a line each. What is not JSON is laid out as far as it goes, and told.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from restdesk.content.big_json_check import Chunk, JsonCheck
from restdesk.content.pretty import DEEPEST, INDENT

TOKEN, BLANK, OPEN, CLOSE, COMMA, COLON, NOTHING = range(7)

_CLASSES = bytearray(256)
for _class, _bytes in ((BLANK, b" \t\n\r"), (OPEN, b"{["), (CLOSE, b"}]"), (COMMA, b","), (COLON, b":")):
    for _byte in _bytes:
        _CLASSES[_byte] = _class

_QUOTE, _BACKSLASH, _SPACE, _NEWLINE = 0x22, 0x5C, 0x20, 0x0A

# What is written before an event, by the class of the event before it times 8 and its own.
_NO_GAP, _LINE, _GAP, _APART = range(4)
_GAPS = bytearray(256)
for _last in (TOKEN, OPEN, CLOSE, COMMA, COLON):
    _GAPS[_last * 8 + CLOSE] = _NO_GAP if _last == OPEN else _LINE
    for _now in (TOKEN, OPEN, COMMA, COLON):
        if _last in (OPEN, COMMA):
            _GAPS[_last * 8 + _now] = _LINE
        elif _last == COLON:
            _GAPS[_last * 8 + _now] = _GAP
        elif _now in (TOKEN, OPEN):  # two values without a comma: of two documents, or a fault
            _GAPS[_last * 8 + _now] = _APART


class _Strings(NamedTuple):
    """Where the strings of a chunk are."""

    inside: NDArray[np.bool_]
    """True from an opening quote up to the byte before the closing one."""
    quotes: NDArray[np.intp]
    """The quotes that open or close, not the escaped ones."""
    escaped: NDArray[np.intp]
    """The bytes behind an odd number of backslashes."""


class _Gaps(NamedTuple):
    """What is written between the tokens of a chunk, where that is anything."""

    events: NDArray[np.intp]
    """The events before which it is written, by their number."""
    at: NDArray[np.intp]
    """Where these stand in the chunk."""
    widths: NDArray[np.int32]
    breaks: NDArray[np.bool_]
    """Whether it begins with a line break; the rest of it is blanks."""


class JsonLayout:
    """Takes a document in chunks and gives its lines as they come."""

    def __init__(self) -> None:
        self.check = JsonCheck()
        self._in_string = False
        self._escaped = False
        self._last_class = BLANK  # of the last byte
        self._last_event = NOTHING  # the class of the last event
        self._depth = 0
        self._read = 0
        self._written = 0

    def feed(self, text: bytes) -> bytes:
        """Return what is to be written for the next bytes of the document."""
        if not text:
            return b""
        data = np.frombuffer(text, np.uint8)
        strings = self._strings(data)
        classes = np.frombuffer(text.translate(_CLASSES), np.uint8) & (strings.inside.view(np.uint8) - 1)
        before = np.empty_like(classes)
        before[0], before[1:] = self._last_class, classes[:-1]
        self._last_class = int(classes[-1])
        # An event is a mark, or the first byte of a token: what is written before the others never changes.
        is_token = classes == TOKEN
        events = np.flatnonzero((classes >= OPEN) | (is_token & (before != TOKEN)))
        own = classes[events]
        depths = self._depths(own)
        gaps = self._gaps(own, before, events, depths)
        out, blanks = _written(data, classes == BLANK, gaps)

        def placed(event: int) -> int:
            at = int(events[event])
            wider = int(gaps.widths[: np.searchsorted(gaps.events, event, "right")].sum())
            return self._written + at + wider - int(np.count_nonzero(blanks[:at]))

        self.check.feed(Chunk(data, is_token, *strings, events, depths, placed), self._read, self._written)
        if len(events):
            self._last_event, self._depth = int(own[-1]), int(depths[-1])
        self._read += len(data)
        self._written += len(out)
        return out.tobytes()

    def finish(self) -> None:
        """The document has no more bytes: `check.broken_at` is certain from now on."""
        self.check.finish(self._read, self._written, in_string=self._in_string, depth=self._depth)

    def _strings(self, data: NDArray[np.uint8]) -> _Strings:
        quotes = np.flatnonzero(data == _QUOTE)
        escaped = self._escapes(data)
        if len(escaped):
            is_escaped = np.zeros(len(data), np.bool_)
            is_escaped[escaped] = True
            quotes = quotes[~is_escaped[quotes]]
        inside = _between(quotes, len(data), self._in_string)
        self._in_string = bool(inside[-1])
        return _Strings(inside, quotes, escaped)

    def _escapes(self, data: NDArray[np.uint8]) -> NDArray[np.intp]:
        """The bytes behind an odd number of backslashes."""
        carried, self._escaped = self._escaped, False
        slashes = np.flatnonzero(data == _BACKSLASH)
        goes_on = carried and int(data[0]) == _BACKSLASH
        escaped = slashes[:0]
        if len(slashes):
            first = np.flatnonzero(np.diff(slashes, prepend=-2) != 1)  # of each run of them
            lengths = np.diff(first, append=len(slashes))
            behind = slashes[first] + lengths
            lengths[0] += goes_on
            escaped = behind[lengths % 2 == 1]
        if carried and not goes_on:
            escaped = np.append(0, escaped)
        if len(escaped) and int(escaped[-1]) == len(data):
            self._escaped, escaped = True, escaped[:-1]
        return escaped

    def _depths(self, classes: NDArray[np.uint8]) -> NDArray[np.int32]:
        """How many containers are open behind each event; a closing mark too many closes nothing."""
        steps = (classes == OPEN).view(np.int8) - (classes == CLOSE).view(np.int8)
        depths = np.cumsum(steps, dtype=np.int32)
        if len(depths):
            depths += self._depth
            if depths.min() < 0:
                depths -= np.minimum(np.minimum.accumulate(depths), 0)
        return depths

    def _gaps(
        self,
        own: NDArray[np.uint8],
        before: NDArray[np.uint8],
        events: NDArray[np.intp],
        depths: NDArray[np.int32],
    ) -> _Gaps:
        """What is written before each event, of which `own` are the classes."""
        last = np.empty_like(own)
        if len(own):
            last[0], last[1:] = self._last_event, own[:-1]
        found = np.frombuffer((last * 8 + own).tobytes().translate(_GAPS), np.uint8)
        numbers = np.flatnonzero(found)
        gaps, at = found[numbers], events[numbers]
        levels = depths[numbers] - (own[numbers] == OPEN)
        if (gaps == _APART).any():
            numbers, gaps, at, levels = _set_apart(
                numbers, gaps, at, levels, is_close=last[numbers] == CLOSE, is_blank=before[at] == BLANK
            )
        breaks = gaps == _LINE
        widths = np.where(breaks, len(INDENT) * np.minimum(levels, DEEPEST) + 1, 1).astype(np.int32)
        return _Gaps(numbers, at, widths, breaks)


def _set_apart(
    numbers: NDArray[np.intp],
    gaps: NDArray[np.uint8],
    at: NDArray[np.intp],
    levels: NDArray[np.int32],
    *,
    is_close: NDArray[np.bool_],
    is_blank: NDArray[np.bool_],
) -> tuple[NDArray[np.intp], NDArray[np.uint8], NDArray[np.intp], NDArray[np.int32]]:
    """Decide the gaps between two values: a line for documents, a blank within one if there was any."""
    apart = gaps == _APART
    decided = np.where((levels == 0) & (is_close | is_blank), _LINE, np.where(is_blank, _GAP, _NO_GAP))
    gaps = np.where(apart, decided, gaps).astype(np.uint8)
    kept = gaps != _NO_GAP
    return numbers[kept], gaps[kept], at[kept], levels[kept]


def _written(
    data: NDArray[np.uint8], blanks: NDArray[np.bool_], gaps: _Gaps
) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """The bytes to write; gives the mask of the blanks back."""
    kept, moved = data, gaps.at
    if blanks.any():
        kept, moved = data[~blanks], gaps.at - np.cumsum(blanks, dtype=np.int32)[gaps.at]
    ends = moved + np.cumsum(gaps.widths)
    size = len(kept) + (int(ends[-1] - moved[-1]) if len(ends) else 0)
    turns = np.empty((len(ends), 2), np.intp)
    turns[:, 0], turns[:, 1] = ends - gaps.widths, ends
    out = np.full(size, _SPACE, np.uint8)
    out[~_between(turns.ravel(), size, False)] = kept
    out[turns[:, 0][gaps.breaks]] = _NEWLINE
    return out, blanks


def _between(turns: NDArray[np.integer[Any]], size: int, begun: bool) -> NDArray[np.bool_]:
    """For each of `size` places whether the number of turns up to it is odd: 64 at a time, six shifts a word."""
    marks = np.zeros(-(-size // 64) * 64, np.bool_)
    marks[turns] = True
    if begun:
        marks[0] ^= True
    words = np.packbits(marks, bitorder="little").view(np.uint64)
    for shift in (1, 2, 4, 8, 16, 32):
        words ^= words << np.uint64(shift)
    odd = np.bitwise_xor.accumulate(words >> np.uint64(63))  # up to the end of each word
    words[1:] ^= np.uint64(0) - odd[:-1]
    return np.unpackbits(words.view(np.uint8), count=size, bitorder="little").view(np.bool_)
