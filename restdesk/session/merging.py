"""Three-way merge of one file's content, field by field."""

from typing import Any, TypeVar

import msgspec

T = TypeVar("T")
_ONE = ("url", "params")
"""Fields that tell the same thing in two ways: what was changed in one of them does not fit another in the other."""


class _Both(Exception):
    """One field was changed on both sides."""


def merged(base: T, mine: T, theirs: T) -> T | None:
    """Return `theirs` with the fields that `mine` changed since `base`; None where both changed one field.

    A list is one field: which of its rows are the same ones cannot be told.
    """
    try:
        found: T = _merged(base, mine, theirs)
    except _Both:
        return None
    return found


def rebased(base: T, mine: T, theirs: T) -> T:
    """Return `mine` with what `theirs` changed since `base`; where both changed a field it stays mine."""
    found: T = _merged(base, mine, theirs, mine_wins=True)
    return found


def _merged(base: Any, mine: Any, theirs: Any, *, mine_wins: bool = False) -> Any:
    if theirs in (base, mine):
        return mine
    if mine == base:
        return theirs
    if isinstance(mine, msgspec.Struct) and type(base) is type(mine) is type(theirs):
        if not mine_wins and _cross(base, mine, theirs):
            raise _Both
        fields = {
            name: _merged(*(getattr(one, name) for one in (base, mine, theirs)), mine_wins=mine_wins)
            for name in mine.__struct_fields__
        }
        return type(mine)(**fields)
    if mine_wins:
        return mine
    raise _Both


def _cross(base: Any, mine: Any, theirs: Any) -> bool:
    """Whether each side changed another one of the fields that belong together."""
    if any(name not in base.__struct_fields__ for name in _ONE):
        return False
    was, here, there = ([getattr(one, name) for name in _ONE] for one in (base, mine, theirs))
    return was not in (here, there) and here != there
