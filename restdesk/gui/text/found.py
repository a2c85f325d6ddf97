"""Places that were found in a text, as a view marks them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from restdesk.content.hex import ROW
from restdesk.gui.text.hex_source import HexSource


class Found(Protocol):
    """What a view asks of the places that were found; offsets are bytes of the text that is shown."""

    @property
    def current(self) -> tuple[int, int] | None:
        """Start and end of the place that the person is at."""

    def within(self, start: int, end: int) -> Iterable[tuple[int, int]]:
        """The places, or the parts of places, that touch the bytes from `start` to `end`."""


@dataclass(frozen=True)
class Places:
    """Starts and ends of places, in order and without overlap."""

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    current: tuple[int, int] | None = None

    def within(self, start: int, end: int) -> Iterable[tuple[int, int]]:
        """The places that touch the bytes from `start` to `end`."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return zip(self.starts[first:last], self.ends[first:last], strict=True)


@dataclass(frozen=True)
class HexPlaces:
    """Places in a body whose bytes are shown as hexadecimal rows: each is marked by its cells, row by row."""

    source: HexSource
    starts: Sequence[int]
    ends: Sequence[int]
    current: tuple[int, int] | None = None

    def within(self, start: int, end: int) -> Iterable[tuple[int, int]]:
        """The cells in the rows from `start` to `end` of the text."""
        first = bisect_right(self.ends, self.source.byte_at(start))
        last = bisect_left(self.starts, self.source.byte_at(max(end - 1, start)) + ROW)
        for place in zip(self.starts[first:last], self.ends[first:last], strict=True):
            yield from (cell for cell in self.source.cells(*place) if start < cell[1] and cell[0] < end)


NOTHING = Places()


def is_current(found: Found, start: int, end: int) -> bool:
    """Whether this place is the one the person is at, or a part of it."""
    return found.current is not None and found.current[0] <= start and end <= found.current[1]
