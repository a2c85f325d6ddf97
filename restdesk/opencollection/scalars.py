"""What a plain scalar means by the core rules of YAML 1.2 (section 10.3), as far as the fast reader shares them."""

import re
from typing import NamedTuple


class Spelled(NamedTuple):
    """A plain scalar that is not text: a field of text takes its spelling, any other its meaning."""

    spelling: str
    meaning: int | float | bool


class Tagged(NamedTuple):
    """A value with a tag of its own (`!foo x`), which no field takes."""

    tag: str
    value: object


_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_DECIMAL = re.compile(r"[-+]?[0-9]+")
# The core rules know no sign and no binary here; the fast reader does, and the two must agree.
_WITH_BASE = re.compile(r"([-+]?)(0x[0-9a-fA-F]+|0o[0-7]+|0b[01]+)")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_INFINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)")
_NOT_A_NUMBER = (".nan", ".NaN", ".NAN")
_LONGEST = 4000
"""Digits; Python refuses to read integers of more than 4300."""


def meaning(spelling: str) -> str | Spelled | None:
    """Return what a plain scalar of that spelling is: text, null, or a number or truth value with its spelling."""
    if spelling in _WORDS:
        word = _WORDS[spelling]
        return None if word is None else Spelled(spelling, word)
    number = _number(spelling) if spelling[0] in "+-.0123456789" and len(spelling) <= _LONGEST else None
    return spelling if number is None else Spelled(spelling, number)


def _number(spelling: str) -> int | float | None:
    if _DECIMAL.fullmatch(spelling):
        return int(spelling)
    if based := _WITH_BASE.fullmatch(spelling):
        return int(based[1] + based[2], 0)
    if _FLOAT.fullmatch(spelling):
        return float(spelling)
    if _INFINITE.fullmatch(spelling):
        return float(spelling.replace(".", ""))
    return float("nan") if spelling in _NOT_A_NUMBER else None
