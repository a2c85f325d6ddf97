"""The operators of checks in plain words."""

from typing import NamedTuple

from restdesk.gui.translate import words
from restdesk.words import QT_TRANSLATE_NOOP, Words


class OperatorWords(NamedTuple):
    """An operator's name in the file, what it means, and whether it compares with a value."""

    name: str
    meaning: Words
    has_value: bool = True


OPERATORS = (
    OperatorWords("eq", QT_TRANSLATE_NOOP("Operators", "equals")),
    OperatorWords("neq", QT_TRANSLATE_NOOP("Operators", "does not equal")),
    OperatorWords("gt", QT_TRANSLATE_NOOP("Operators", "is greater than")),
    OperatorWords("gte", QT_TRANSLATE_NOOP("Operators", "is at least")),
    OperatorWords("lt", QT_TRANSLATE_NOOP("Operators", "is less than")),
    OperatorWords("lte", QT_TRANSLATE_NOOP("Operators", "is at most")),
    OperatorWords("in", QT_TRANSLATE_NOOP("Operators", "is one of (a, b, c)")),
    OperatorWords("notIn", QT_TRANSLATE_NOOP("Operators", "is none of (a, b, c)")),
    OperatorWords("contains", QT_TRANSLATE_NOOP("Operators", "contains")),
    OperatorWords("notContains", QT_TRANSLATE_NOOP("Operators", "does not contain")),
    OperatorWords("length", QT_TRANSLATE_NOOP("Operators", "has the length")),
    OperatorWords("matches", QT_TRANSLATE_NOOP("Operators", "matches the regular expression")),
    OperatorWords("notMatches", QT_TRANSLATE_NOOP("Operators", "does not match the regular expression")),
    OperatorWords("startsWith", QT_TRANSLATE_NOOP("Operators", "starts with")),
    OperatorWords("endsWith", QT_TRANSLATE_NOOP("Operators", "ends with")),
    OperatorWords("between", QT_TRANSLATE_NOOP("Operators", "is between (least, most)")),
    OperatorWords("isEmpty", QT_TRANSLATE_NOOP("Operators", "is empty"), has_value=False),
    OperatorWords("isNotEmpty", QT_TRANSLATE_NOOP("Operators", "is not empty"), has_value=False),
    OperatorWords("isNull", QT_TRANSLATE_NOOP("Operators", "is null"), has_value=False),
    OperatorWords("isUndefined", QT_TRANSLATE_NOOP("Operators", "is not there"), has_value=False),
    OperatorWords("isDefined", QT_TRANSLATE_NOOP("Operators", "is there"), has_value=False),
    OperatorWords("isTruthy", QT_TRANSLATE_NOOP("Operators", "is true"), has_value=False),
    OperatorWords("isFalsy", QT_TRANSLATE_NOOP("Operators", "is false"), has_value=False),
    OperatorWords("isJson", QT_TRANSLATE_NOOP("Operators", "is a JSON object"), has_value=False),
    OperatorWords("isNumber", QT_TRANSLATE_NOOP("Operators", "is a number"), has_value=False),
    OperatorWords("isString", QT_TRANSLATE_NOOP("Operators", "is a text"), has_value=False),
    OperatorWords("isBoolean", QT_TRANSLATE_NOOP("Operators", "is true or false"), has_value=False),
    OperatorWords("isArray", QT_TRANSLATE_NOOP("Operators", "is an array"), has_value=False),
)

_ALONE = frozenset(row.name for row in OPERATORS if not row.has_value)


def takes_value(operator: str) -> bool:
    """Return whether the operator compares with a value; one that is not known may."""
    return operator not in _ALONE


def operator_choices() -> list[tuple[str, str]]:
    """Return each operator's name and how it is offered: `eq — equals`; one that reads as its name is said once."""
    return [(row.name, _offered(row.name, words(row.meaning))) for row in OPERATORS]


def _offered(name: str, meaning: str) -> str:
    return meaning if meaning.replace(" ", "").casefold() == name.casefold() else f"{name} — {meaning}"
