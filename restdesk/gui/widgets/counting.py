"""The number or the date under the caret, counted up or down as the keys of a stepper would."""

import re
from typing import NamedTuple

_DATE = re.compile(r"(?<![0-9])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])")
_NUMBER = re.compile(r"[0-9]+")
_SIGNED = re.compile(r"(?<![\w)\]}.%-])-$")
"""A minus sign before the number, and no hyphen between two words."""

_MOST_DIGITS = 300


class Counted(NamedTuple):
    """What stands in place of the characters from `start` to before `end`."""

    start: int
    end: int
    text: str


def counted(text: str, caret: int, step: int) -> Counted | None:
    """Return the number or ISO 8601 date that the caret is in or beside, `step` further; None where there is none.

    A date goes by days and knows the ends of months. A number keeps its leading zeros; a percent-encoded character
    is none. `caret` counts characters.
    """
    line = max(text.rfind("\n", 0, caret), 0)
    start, end = max(line, caret - _MOST_DIGITS - 1), caret + _MOST_DIGITS + 1
    return _date(text, start, end, caret, step) or _number(text, start, end, caret, step)


def _date(text: str, start: int, end: int, caret: int, step: int) -> Counted | None:
    from datetime import date, timedelta  # not for the first paint

    for found in _DATE.finditer(text, start, end):
        if found.start() <= caret <= found.end():
            try:
                day = date(*(int(part) for part in found.groups())) + timedelta(days=step)
            except ValueError:  # no such day: a number may be counted until there is one
                return None
            except OverflowError:  # the last day there is
                return Counted(found.start(), found.end(), found[0])
            return Counted(found.start(), found.end(), day.isoformat())
    return None


def _number(text: str, start: int, end: int, caret: int, step: int) -> Counted | None:
    found = next((one for one in _NUMBER.finditer(text, start, end) if one.start() <= caret <= one.end()), None)
    if found is None and text[caret : caret + 1] == "-":  # the caret stands before the sign
        found = _NUMBER.match(text, caret + 1)
    if found is None or len(found[0]) > _MOST_DIGITS or _is_percent(text, found.start()):
        return None
    signed = _SIGNED.search(text, max(found.start() - 2, 0), found.start()) is not None
    first = found.start() - signed
    number = int(text[first : found.end()]) + step
    width = len(found[0]) if found[0].startswith("0") else 1
    return Counted(first, found.end(), f"{'-' if number < 0 else ''}{abs(number):0{width}}")


def _is_percent(text: str, start: int) -> bool:
    """Whether the digits at `start` are of a percent-encoded byte (RFC 3986, section 2.1)."""
    return re.search(r"%[0-9A-Fa-f]?$", text[max(start - 2, 0) : start]) is not None
