"""The query of `res("a.items.id")`: a path that goes through arrays by itself, as npm `@usebruno/query` reads it.

An array on the way gives what the path leads to in each of its items, in one flat array without null; an empty one is
undefined. `..` looks for a name at every depth, `[0]` takes one item. Filters (`[?]`) are functions, so not for us.
"""

import re
from collections.abc import Iterable, Iterator

import msgspec

from restdesk.checks.value import UNDEFINED, Number, Structure, TooDeep, Value, entries, is_array, items, step

_TOKENS = re.compile(r"(\.{1,2}|\[\?\]|\[\d+\])")
_INDEX = re.compile(r"[+-]?\d{1,10}")
_SPACE = re.compile(r"\s+")
FILTER = "?"


class ThroughNull(Exception):
    """The path asks null for a member: an error in JavaScript."""


def query(body: Value, path: str) -> Value:
    """Return what `path` leads to in `body`, UNDEFINED for nothing; raises ThroughNull and TooDeep."""
    try:
        value, before = body, ""
        for token in tokens(path):
            if value is None or value is UNDEFINED:
                break
            if token not in (".", ".."):
                index = _INDEX.match(token)
                value = _flat(_item(value, int(index[0]))) if index else _member(value, token, deep=before == "..")
            before = token
    except RecursionError as error:
        raise TooDeep from error
    return value


def tokens(path: str) -> list[str]:
    """Return a path's names, indexes, dots and FILTERs, in order."""
    return [re.sub(r"[\[\]]", "", token) for token in _TOKENS.split(_SPACE.sub("", path)) if token]


def _item(value: Value, index: int) -> Value:
    if isinstance(value, str):
        return value[index] if 0 <= index < len(value) else UNDEFINED
    return step(value, str(index))


def _member(source: Value, name: str, *, deep: bool) -> Value:
    if source is None:
        raise ThroughNull
    if not isinstance(source, Structure):
        return UNDEFINED
    if is_array(source):
        return _array(_member(item, name, deep=deep) for item in items(source))
    return _array(_everywhere(source, name)) if deep else _flat(step(source, name))


def _everywhere(source: Structure, name: str) -> Iterator[Value]:
    """Give what an object has under a name, then what all else in it has."""
    members = entries(source)
    yield members.get(name, UNDEFINED)
    for key, item in members.items():
        if key != name and (item is None or isinstance(item, Structure)):
            yield _member(item, name, deep=True)


def _flat(value: Value) -> Value:
    return _array(items(value)) if isinstance(value, Structure) and is_array(value) else value


def _array(values: Iterable[Value]) -> Value:
    """Return these as one flat array without null, UNDEFINED for none."""
    found = [_spelled(value) for value in _leaves(values)]
    return Structure(b"[" + b", ".join(found) + b"]") if found else UNDEFINED


def _leaves(values: Iterable[Value]) -> Iterator[Value]:
    for value in values:
        if isinstance(value, Structure) and is_array(value):
            yield from _leaves(items(value))
        elif value is not None and value is not UNDEFINED:
            yield value


def _spelled(value: Value) -> bytes:
    if isinstance(value, Structure):
        return value.text
    return value.spelling.encode() if isinstance(value, Number) else msgspec.json.encode(value)
