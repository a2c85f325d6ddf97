"""The order in a folder: numbers (`info.seq`) for what gets another place, so that as few files change as can be."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_INFINITE = math.inf
_FINEST = 6
"""Digits behind the point; where no number so short lies between two, their neighbours are numbered anew too."""
_NEAR = 200
"""Neighbours up to which the fewest that must change are looked for; beyond, all of the folder are numbered."""


class Placed(NamedTuple):
    """One request or folder among those of its folder."""

    key: str
    seq: float | None
    """None stands behind all that have a number."""
    whole: bool = False
    """Whether only a whole number will do: Bruno orders folders by those alone."""


def numbered(row: Sequence[Placed], start: int, stop: int) -> dict[str, float]:
    """Return the numbers to be written so that `row` stands as it is given.

    All but those from `start` up to `stop` stand in order already, and keep their numbers where there is room.
    """
    left, right = _bound(row, start - 1), _bound(row, stop)
    if _stand([left, *(_number(one) for one in row[start:stop]), right]):
        return {}
    for first, last in _windows(start, stop, len(row)):
        window = row[first:last]
        whole = any(one.whole for one in window)
        found = between(_bound(row, first - 1), _bound(row, last), len(window), whole=whole)
        if found:
            pairs = zip(window, found, strict=True)
            return {one.key: number for one, number in pairs if one.seq != number}
    return {}


def between(left: float, right: float, count: int, *, whole: bool = False) -> list[float]:
    """Return `count` rising numbers between two, whole ones if there are enough, else short ones; empty for no room.

    An infinite `left` below is the beginning of the folder, where numbers begin with 1.
    """
    if left == -_INFINITE:
        left = 0 if right > 0 else right - count - 1
    if left == _INFINITE:
        return []
    if right == _INFINITE:
        return [float(math.floor(left) + 1 + at) for at in range(count)]
    for digits in range(1 if whole else _FINEST + 1):
        scale = 10**digits
        low, high = math.floor(left * scale), math.ceil(right * scale)
        while low / scale <= left:
            low += 1
        while high / scale >= right:
            high -= 1
        room = high - low + 1
        if room >= count:
            return [(low + (2 * at + 1) * room // (2 * count)) / scale for at in range(count)]
    return []


def _windows(start: int, stop: int, count: int) -> Iterator[tuple[int, int]]:
    """Give what could be numbered anew: that which was placed, then with ever more of its neighbours."""
    most = count - (stop - start)
    for more in range(min(most, _NEAR) + 1):
        for before in range(min(more, start) + 1):
            behind = more - before
            if stop + behind <= count:
                yield start - before, stop + behind
    yield 0, count


def _bound(row: Sequence[Placed], at: int) -> float:
    if at < 0:
        return -_INFINITE
    return _number(row[at]) if at < len(row) else _INFINITE


def _number(one: Placed) -> float:
    return _INFINITE if one.seq is None else one.seq


def _stand(numbers: Sequence[float]) -> bool:
    """Whether the numbers rise; those that are placed need one of their own."""
    inner = numbers[1:-1]
    if any(math.isinf(number) for number in inner):
        return False
    return all(one < other for one, other in pairwise(numbers))
