"""Which row of a new list is which row of the old one, found by a difference, so that what is said of a row stays."""

from collections.abc import Sequence

Pair = tuple[str, ...]
"""Name and value of a row, then what else it is known by."""


def pairing(old: Sequence[Pair], new: Sequence[Pair]) -> list[int | None]:
    """Return for each row of `new` the place it had in `old`, or None for one that was not there.

    What is equal at both ends belongs together. Of the rest the equal rows do, then those of one name and value, then
    those of one name, then, if as many came as went, those in one place.
    """
    head = _equal(old, new, len(old), len(new))
    tail = _equal(old[::-1], new[::-1], len(old) - head, len(new) - head)
    found: list[int | None] = [None] * len(new)
    found[:head] = range(head)
    found[len(new) - tail :] = range(len(old) - tail, len(old))
    left = list(range(head, len(old) - tail))
    for part in (slice(None), slice(0, 2), slice(0, 1)):
        left = _take(old, new, left, found, part)
    open_places = [place for place, origin in enumerate(found) if origin is None]
    if len(open_places) == len(left):
        for place, origin in zip(open_places, left, strict=True):
            found[place] = origin
    return found


def _equal(old: Sequence[Pair], new: Sequence[Pair], most_old: int, most_new: int) -> int:
    count = 0
    while count < min(most_old, most_new) and old[count] == new[count]:
        count += 1
    return count


def _take(old: Sequence[Pair], new: Sequence[Pair], left: list[int], found: list[int | None], part: slice) -> list[int]:
    """Give the open places of `new` the old rows that are equal in that part; return the old ones still left."""
    waiting: dict[tuple[str, ...], list[int]] = {}
    for origin in reversed(left):
        waiting.setdefault(old[origin][part], []).append(origin)
    for place, pair in enumerate(new):
        if found[place] is None and waiting.get(pair[part]):
            found[place] = waiting[pair[part]].pop()
    return sorted(origin for origins in waiting.values() for origin in origins)
