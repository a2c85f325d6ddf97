"""The operators of checks, each comparing what was found with what was written, as Bruno does."""

from collections.abc import Callable
from decimal import Decimal
from typing import Generic, NamedTuple, TypeVar

from restdesk.checks.pattern import Pattern
from restdesk.checks.value import UNDEFINED, Number, Structure, Value, equal, items, spelled, step, written_value

W = TypeVar("W")


class Operator(NamedTuple):
    """A row of the table."""

    name: str
    judge: Callable[[Value, str], bool]
    """Takes the actual value and the written text."""


class _Compare(Generic[W]):
    """Reads the written text before it compares."""

    def __init__(self, read: Callable[[str], W], holds: Callable[[Value, W], bool]) -> None:
        self._read = read
        self._holds = holds

    def __call__(self, actual: Value, written: str) -> bool:
        return self._holds(actual, self._read(written))


def contains(actual: Value, wanted: Value) -> bool:
    """Return whether a text has the wanted one in it, or an array an equal value."""
    if isinstance(actual, str):
        return spelled(wanted) in actual
    return isinstance(actual, Structure) and any(equal(item, wanted) for item in items(actual))


def lacks(actual: Value, wanted: Value) -> bool:
    """Return whether a text or an array does not contain it; anything else has no inside to look into."""
    return (isinstance(actual, str) or _is_array(actual)) and not contains(actual, wanted)


def has_length(actual: Value, wanted: Value) -> bool:
    """Return whether a text, an array or an object with a `length` has that one."""
    return isinstance(actual, str | Structure) and equal(step(actual, "length"), wanted)


def starts_with(actual: Value, wanted: Value) -> bool:
    """Return whether both are texts and the actual one begins with the wanted one."""
    return isinstance(actual, str) and isinstance(wanted, str) and actual.startswith(wanted)


def ends_with(actual: Value, wanted: Value) -> bool:
    """Return whether both are texts and the actual one ends with the wanted one."""
    return isinstance(actual, str) and isinstance(wanted, str) and actual.endswith(wanted)


def is_one_of(actual: Value, wanted: tuple[Value, ...]) -> bool:
    """Return whether it equals one of the list."""
    return any(equal(actual, one) for one in wanted)


def is_between(actual: Value, wanted: tuple[Value, ...]) -> bool:
    """Return whether all three are numbers and the actual one is not outside of the other two."""
    if len(wanted) < 2:
        return False
    least, most = wanted[:2]
    return _ordered(least, actual, equal_too=True) and _ordered(actual, most, equal_too=True)


def matches(actual: Value, wanted: Pattern) -> bool:
    """Return whether the expression is found in it, read as text; nothing is found in what is undefined."""
    return actual is not UNDEFINED and wanted.is_in(spelled(actual))


def is_empty(actual: Value) -> bool:
    """Return whether a text, an array or an object has nothing in it."""
    return actual == "" if isinstance(actual, str) else isinstance(actual, Structure) and not _inside(actual)


def is_filled(actual: Value) -> bool:
    """Return whether a text, an array or an object has something in it."""
    return isinstance(actual, str | Structure) and not is_empty(actual)


def listed(text: str) -> tuple[Value, ...]:
    """Return the values of `a, b` or `[a, b]`."""
    text = text.strip()
    inside = text[1:-1] if text.startswith("[") and text.endswith("]") else text
    return tuple(written_value(part) for part in inside.split(","))


def _ordered(low: Value, high: Value, *, equal_too: bool) -> bool:
    """Return whether both are numbers and in this order."""
    if not (isinstance(low, Number) and isinstance(high, Number)):
        return False
    try:
        one, other = Decimal(low.spelling), Decimal(high.spelling)
        return one < other or (equal_too and one == other)
    except ArithmeticError:  # an exponent beyond all bounds
        return False


def _inside(value: Structure) -> bytes:
    return value.text[1:-1].strip(b" \t\r\n")


def _is_array(value: Value) -> bool:
    return isinstance(value, Structure) and value.text.startswith(b"[")


def _is_object(value: Value) -> bool:
    return isinstance(value, Structure) and value.text.startswith(b"{")


def _with(holds: Callable[[Value, Value], bool]) -> Callable[[Value, str], bool]:
    return _Compare(written_value, holds)


def _with_list(holds: Callable[[Value, tuple[Value, ...]], bool]) -> Callable[[Value, str], bool]:
    return _Compare(listed, holds)


def _with_pattern(holds: Callable[[Value, Pattern], bool]) -> Callable[[Value, str], bool]:
    return _Compare(Pattern.read, holds)


def _alone(holds: Callable[[Value], bool]) -> Callable[[Value, str], bool]:
    return lambda actual, _: holds(actual)


OPERATORS = (
    Operator("eq", _with(equal)),
    Operator("neq", _with(lambda actual, wanted: not equal(actual, wanted))),
    Operator("gt", _with(lambda actual, wanted: _ordered(wanted, actual, equal_too=False))),
    Operator("gte", _with(lambda actual, wanted: _ordered(wanted, actual, equal_too=True))),
    Operator("lt", _with(lambda actual, wanted: _ordered(actual, wanted, equal_too=False))),
    Operator("lte", _with(lambda actual, wanted: _ordered(actual, wanted, equal_too=True))),
    Operator("in", _with_list(is_one_of)),
    Operator("notIn", _with_list(lambda actual, wanted: not is_one_of(actual, wanted))),
    Operator("contains", _with(contains)),
    Operator("notContains", _with(lacks)),
    Operator("length", _with(has_length)),
    Operator("matches", _with_pattern(matches)),
    Operator("notMatches", _with_pattern(lambda actual, wanted: not matches(actual, wanted))),
    Operator("startsWith", _with(starts_with)),
    Operator("endsWith", _with(ends_with)),
    Operator("between", _with_list(is_between)),
    Operator("isEmpty", _alone(is_empty)),
    Operator("isNotEmpty", _alone(is_filled)),
    Operator("isNull", _alone(lambda actual: actual is None)),
    Operator("isUndefined", _alone(lambda actual: actual is UNDEFINED)),
    Operator("isDefined", _alone(lambda actual: actual is not UNDEFINED)),
    Operator("isTruthy", _alone(lambda actual: actual is True)),
    Operator("isFalsy", _alone(lambda actual: actual is False)),
    Operator("isJson", _alone(_is_object)),
    Operator("isNumber", _alone(lambda actual: isinstance(actual, Number))),
    Operator("isString", _alone(lambda actual: isinstance(actual, str))),
    Operator("isBoolean", _alone(lambda actual: isinstance(actual, bool))),
    Operator("isArray", _alone(_is_array)),
)

SEARCHING = ("matches", "notMatches")
"""Those that may take long."""
