"""Whether JSON is valid (RFC 8259), told chunk by chunk from what the layout found in it, and where it breaks.

Several documents one after the other are no fault: that is how streams of JSON are sent. Lone surrogates and any
number of levels are valid JSON too.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

_DEEPEST_CHECKED = 1 << 20
_LONGEST_SCALAR = 1 << 24

_SCALAR = re.compile(rb"(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)\Z")
_QUOTE, _COMMA, _U = 0x22, 0x2C, 0x75

# Kinds of events.
_OBJECT, _ARRAY, _OBJECT_END, _ARRAY_END, _COMMA_KIND, _COLON, _STRING, _SCALAR_KIND, _EDGE = range(9)
_KINDS = bytearray([_SCALAR_KIND]) * 256
for _byte, _kind in zip(b'{[}],:"', range(7), strict=True):
    _KINDS[_byte] = _kind

_VALUES = (_OBJECT, _ARRAY, _STRING, _SCALAR_KIND)
_ENDS = (_COMMA_KIND, _OBJECT_END, _ARRAY_END)
_VALUE_ENDS = (_STRING, _SCALAR_KIND, _OBJECT_END, _ARRAY_END)

# By the kind of an event times 16 and that of the next: whether it may follow, must not, or may outside of all else.
_MAY, _MUST_NOT, _OUTSIDE, _INSIDE = range(4)
_FOLLOWS = bytearray([_MUST_NOT]) * 256
for _before, _after in (
    (_OBJECT, (_STRING, _OBJECT_END)),
    (_ARRAY, (*_VALUES, _ARRAY_END)),
    (_COMMA_KIND, _VALUES),
    (_COLON, _VALUES),
    (_STRING, (_COLON,)),
    (_EDGE, _VALUES),
):
    for _kind in _after:
        _FOLLOWS[_before * 16 + _kind] = _MAY
for _before in _VALUE_ENDS:
    for _kind in _VALUES:
        _FOLLOWS[_before * 16 + _kind] = _OUTSIDE
    for _kind in _ENDS:
        _FOLLOWS[_before * 16 + _kind] = _INSIDE

_ESCAPES = np.isin(np.arange(256), list(b'"\\/bfnrtu'))
_HEX = np.isin(np.arange(256), list(b"0123456789abcdefABCDEF"))


class Chunk(NamedTuple):
    """What the layout found in one chunk; the masks have its length."""

    data: NDArray[np.uint8]
    is_token: NDArray[np.bool_]
    inside: NDArray[np.bool_]
    """Within a string, the opening quote included, the closing one not."""
    quotes: NDArray[np.intp]
    """Quotes that open or close."""
    escaped: NDArray[np.intp]
    """Bytes behind an odd number of backslashes."""
    events: NDArray[np.intp]
    """The marks and the first bytes of tokens."""
    depths: NDArray[np.int32]
    """Containers that are open behind each event."""
    placed: Callable[[int], int]
    """Where an event, by its number, stands in what was written."""


class Broken(NamedTuple):
    """The first fault: its offset in the document and in what was written."""

    read: int
    written: int


class JsonCheck:
    """Looks for the first fault; once it is found nothing more is looked at."""

    def __init__(self) -> None:
        self.broken_at: Broken | None = None
        """The first fault found so far."""
        self.ended_early = False
        """The document stops within a string or with something open, or has no value."""
        self._marks = _Marks()
        self._scalars = _Scalars()
        self._closed = False  # the last byte closed a string
        self._in_scalar = False  # the last byte was one of a number or a word
        self._hex_wanted = 0  # digits that the next chunk must begin with

    def feed(self, chunk: Chunk, read: int, written: int) -> None:
        """Look at a chunk that begins at `read` in the document and at `written` in what was written."""
        if self.broken_at is None:
            faults = (self._strings(chunk), self._scalars.feed(chunk))
            at = min((fault for fault in faults if fault is not None), default=None)
            if at is not None:
                self.broken_at = _placed(chunk, at + read, read, written)
        elif self._marks.judged > self.broken_at.read:
            return
        self._take(self._marks.feed(chunk, read))

    def finish(self, read: int, written: int, *, in_string: bool, depth: int) -> None:
        """The document has ended after so many bytes."""
        ended_early = in_string or depth > 0 or self._marks.is_empty
        if not ended_early:
            self._take(self._marks.finish())
            at = self._scalars.finish() if self.broken_at is None else None
            self._take(None if at is None else Broken(read + at, written + at))
        self.ended_early = ended_early and self.broken_at is None

    def _take(self, found: Broken | None) -> None:
        if found is not None and (self.broken_at is None or found.read < self.broken_at.read):
            self.broken_at = found

    def _strings(self, chunk: Chunk) -> int | None:
        """The first fault in or directly beside a string."""
        data, inside = chunk.data, chunk.inside
        opens = inside[chunk.quotes]
        opening, closing = chunk.quotes[opens], chunk.quotes[~opens]
        touched_before = opening[opening > 0]
        behind = closing + 1
        behind = behind[behind < len(data)]
        controls = np.flatnonzero(data < 0x20)
        faults = (
            touched_before[chunk.is_token[touched_before - 1]],
            behind[chunk.is_token[behind]],
            controls[inside[controls]],
            self._escapes(chunk),
            np.zeros(int(self._closed and bool(chunk.is_token[0])), np.intp),
            np.zeros(int(self._in_scalar and len(opening) > 0 and int(opening[0]) == 0), np.intp),
        )
        self._in_scalar = bool(chunk.is_token[-1]) and not inside[-1] and int(data[-1]) != _QUOTE
        self._closed = bool(len(closing)) and int(closing[-1]) == len(data) - 1
        return min((int(found[0]) for found in faults if len(found)), default=None)

    def _escapes(self, chunk: Chunk) -> NDArray[np.intp]:
        data = chunk.data
        wanted, self._hex_wanted = self._hex_wanted, 0
        digits = np.arange(min(wanted, len(data)))
        escaped = chunk.escaped[chunk.inside[chunk.escaped]]
        hexed = escaped[data[escaped] == _U]
        if len(hexed):
            self._hex_wanted = max(0, int(hexed[-1]) + 5 - len(data))
        elif wanted > len(data):
            self._hex_wanted = wanted - len(data)
        digits = np.concatenate((digits, (hexed[:, None] + np.arange(1, 5)).ravel()))
        digits = digits[digits < len(data)]
        wrong = (escaped[~_ESCAPES[data[escaped]]], digits[~_HEX[data[digits]]])
        return np.sort(np.concatenate(wrong))


class _Scalars:
    """Numbers and words: all of a chunk are read at once as an array."""

    def __init__(self) -> None:
        self._cut = b""  # the scalar that goes on in the next chunk
        self._cut_at = 0  # where it begins, from the next chunk's first byte

    def feed(self, chunk: Chunk) -> int | None:
        """Return where the first wrong one begins, from the chunk's first byte."""
        scalar = chunk.is_token & ~chunk.inside & (chunk.data != _QUOTE)
        before = np.empty_like(scalar)
        before[0], before[1:] = bool(self._cut), scalar[:-1]
        kept = scalar | before
        text = self._cut + np.where(scalar, chunk.data, _COMMA)[kept].tobytes()
        starts = np.flatnonzero(scalar & ~before)
        if self._cut:
            starts = np.concatenate(([self._cut_at], starts))
        whole, _, self._cut = text.rpartition(b",")
        if self._cut:
            self._cut_at = int(starts[-1]) - len(chunk.data)
        if len(self._cut) > _LONGEST_SCALAR:
            return int(starts[-1])
        return _first_wrong(whole, starts) if whole else None

    def finish(self) -> int | None:
        """Return where the one that the document ends with begins, from its end, if that is wrong."""
        return self._cut_at if self._cut and not _SCALAR.match(self._cut) else None


def _first_wrong(scalars: bytes, starts: NDArray[np.intp]) -> int | None:
    try:
        msgspec.json.decode(b"[%b]" % scalars, type=msgspec.Raw)
    except msgspec.DecodeError:
        for start, one in zip(starts, scalars.split(b","), strict=False):
            if not _SCALAR.match(one):
                return int(start)
    return None


class _Marks:
    """Which mark or value follows which, and whether each closing mark and comma suits what is open.

    A comma is an object's where a name and a colon follow it, so two events wait for what comes next.
    """

    def __init__(self) -> None:
        self._kinds = np.full(2, _EDGE, np.uint8)  # two that were judged, then those that wait
        self._depths = np.zeros(2, np.int32)
        self._places = [Broken(-1, 0)] * 2
        self._open = np.zeros(1024, np.bool_)  # by level: whether an object is open there
        self.is_empty = True

    @property
    def judged(self) -> int:
        """Where in the document the last event stands that was judged."""
        return self._places[1].read

    def feed(self, chunk: Chunk, read: int) -> Broken | None:
        """Return the first fault that is certain now."""
        count = len(chunk.events)
        if not count:
            return None
        self.is_empty = False
        new = np.frombuffer(chunk.data[chunk.events].tobytes().translate(_KINDS), np.uint8)
        kinds = np.concatenate((self._kinds, new))
        self._depths = np.concatenate((self._depths, chunk.depths))
        held = len(self._places)

        def place(at: int) -> Broken:
            number = at - held
            return self._places[at] if number < 0 else Broken(read + int(chunk.events[number]), chunk.placed(number))

        fault = self._judged(kinds) if len(kinds) > 4 else None
        broken = place(fault) if fault is not None else None
        self._places = [place(at) for at in range(max(len(kinds) - 4, 0), len(kinds))]
        self._kinds, self._depths = kinds[-4:], self._depths[-4:]
        return broken

    def finish(self) -> Broken | None:
        """Judge what still waits: nothing follows."""
        fault = self._judged(np.append(self._kinds, np.full(2, _EDGE, np.uint8)))
        return None if fault is None else self._places[min(fault, len(self._places) - 1)]

    def _judged(self, kinds: NDArray[np.uint8]) -> int | None:
        end = len(kinds) - 2
        now, last, second = kinds[2:end], kinds[1 : end - 1], kinds[: end - 2]
        outer = self._depths[1 : end - 1]
        follows = np.frombuffer((last * 16 + now).tobytes().translate(_FOLLOWS), np.uint8)
        is_outside = outer == 0
        is_colon = now == _COLON
        wrong = follows == _MUST_NOT
        wrong |= (follows == _INSIDE) & is_outside
        wrong |= (follows == _OUTSIDE) & ~is_outside
        wrong |= is_colon & (second != _OBJECT) & (second != _COMMA_KIND)
        wrong |= (second == _OBJECT) & (last == _STRING) & ~is_colon
        is_object_comma = (now == _COMMA_KIND) & (kinds[3:-1] == _STRING) & (kinds[4:] == _COLON)
        misfits = self._misfits(now, outer, is_object_comma)
        first = np.flatnonzero(wrong)[:1]
        at = min((int(found[0]) for found in (first, misfits) if len(found)), default=None)
        if at is None:
            return None
        is_comma = not wrong[at] and now[at] == _COMMA_KIND  # right in itself: what follows is of the other kind
        return at + 2 + (0 if not is_comma else 1 if kinds[at + 3] != _STRING else 2)

    def _misfits(
        self, now: NDArray[np.uint8], outer: NDArray[np.int32], is_object_comma: NDArray[np.bool_]
    ) -> NDArray[np.intp]:
        """The closing marks and commas that are of the other kind than what they stand in.

        In the order of levels, each of them stands directly behind the mark or comma before it in its container.
        """
        marks = np.flatnonzero(now <= _COMMA_KIND)
        kinds = now[marks]
        opens = kinds <= _ARRAY
        is_object = is_object_comma[marks] | (kinds == _OBJECT) | (kinds == _OBJECT_END)
        levels = outer[marks] + opens
        if len(marks) and levels.max() >= _DEEPEST_CHECKED:
            inner = levels < _DEEPEST_CHECKED
            marks, opens, is_object, levels = marks[inner], opens[inner], is_object[inner], levels[inner]
        if not len(marks):
            return marks
        highest = int(levels.max())
        if highest >= len(self._open):
            self._open = np.append(self._open, np.zeros(highest * 2 - len(self._open), np.bool_))
        # Numbers of 8 or 16 bits are sorted several times as fast.
        order = np.argsort(
            levels.astype(np.uint8 if highest < 256 else np.int16 if highest < 1 << 15 else np.int32), kind="stable"
        )
        levels, is_object, opens = levels[order], is_object[order], opens[order]
        borders = np.flatnonzero(levels[1:] != levels[:-1]) + 1
        first, last = np.append(0, borders), np.append(borders - 1, len(levels) - 1)
        container = np.empty_like(is_object)
        container[1:] = is_object[:-1]
        container[first] = self._open[levels[first]]
        self._open[levels[last]] = is_object[last]
        wrong = np.flatnonzero(~opens & (container != is_object))
        return np.sort(marks[order[wrong]])


def _placed(chunk: Chunk, at: int, read: int, written: int) -> Broken:
    """The fault at `at` in the document: within a token every byte stands as far from its beginning as it did."""
    number = int(np.searchsorted(chunk.events, at - read, "right")) - 1
    if number < 0:
        return Broken(at, max(written + at - read, 0))
    return Broken(at, chunk.placed(number) + at - read - int(chunk.events[number]))
