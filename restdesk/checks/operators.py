"""The operators of checks, each comparing what was found with what was written, as Bruno does."""

from collections.abc import Callable
from typing import NamedTuple

from restdesk.checks.value import UNDEFINED, Structure, Value, equal, items, spelled


class Operator(NamedTuple):
    """A row of the table."""

    name: str
    holds: Callable[[Value, Value], bool]
    """Takes the actual value and the written one."""


def contains(actual: Value, wanted: Value) -> bool:
    """Return whether a text has the wanted one in it, or an array an equal value."""
    if isinstance(actual, str):
        return spelled(wanted) in actual
    return isinstance(actual, Structure) and any(equal(item, wanted) for item in items(actual))


def starts_with(actual: Value, wanted: Value) -> bool:
    """Return whether both are texts and the actual one begins with the wanted one."""
    return isinstance(actual, str) and isinstance(wanted, str) and actual.startswith(wanted)


OPERATORS = (
    Operator("eq", equal),
    Operator("neq", lambda actual, wanted: not equal(actual, wanted)),
    Operator("contains", contains),
    Operator("startsWith", starts_with),
    Operator("isDefined", lambda actual, _: actual is not UNDEFINED),
)
