"""Which row of a list was which before, so that it keeps its text when it is moved or edited."""

from collections import defaultdict, deque

import msgspec

from restdesk.opencollection.rendering import Value

_NAMES = ("name", "expression", "domain", "filePath")
"""Keys that tell rows apart."""


def matched(old: list[Value], new: list[Value]) -> list[int | None]:
    """Return for each new row the index of the old row that it is, or None for one that is new."""
    found: list[int | None] = [None] * len(new)
    left = _by_key(found, {index: _spelled(row) for index, row in enumerate(old)}, [_spelled(row) for row in new])
    named = {index: name for index in left if (name := _name(old[index]))}
    _by_key(found, named, [_name(row) for row in new])
    _by_place(found, old, new)
    return found


def _by_key(found: list[int | None], old: dict[int, bytes], new: list[bytes]) -> list[int]:
    """Match what is not matched yet and has the same key; return the old indices that are left."""
    waiting: dict[bytes, deque[int]] = defaultdict(deque)
    for index, key in old.items():
        waiting[key].append(index)
    for place, key in enumerate(new):
        if found[place] is None and key and waiting[key]:
            found[place] = waiting[key].popleft()
    return sorted(index for indices in waiting.values() for index in indices)


def _by_place(found: list[int | None], old: list[Value], new: list[Value]) -> None:
    """Match what stands between the same neighbours: all where their number is the same, else the alike."""
    taken = {index for index in found if index is not None}
    place = 0
    while place < len(new):
        if found[place] is not None:
            place += 1
            continue
        first = place
        while place < len(new) and found[place] is None:
            place += 1
        before = found[first - 1] if first else -1
        olds = _free_after(-1 if before is None else before, taken, len(old))
        for offset, index in enumerate(olds[: place - first]):
            if len(olds) == place - first or _alike(old[index], new[first + offset]):
                found[first + offset] = index
                taken.add(index)


def _free_after(index: int, taken: set[int], count: int) -> list[int]:
    free = []
    for following in range(index + 1, count):
        if following in taken:
            break
        free.append(following)
    return free


def _alike(one: Value, other: Value) -> bool:
    """Return whether two rows share a value that says something."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return False
    return any(
        value not in ("", True, False) and other.get(key) == value for key, value in one.items() if key != "type"
    )


def _name(row: Value) -> bytes:
    if isinstance(row, dict):
        return next((_spelled(row[key]) for key in _NAMES if row.get(key)), b"")
    return b""


def _spelled(row: Value) -> bytes:
    return msgspec.json.encode(row)
