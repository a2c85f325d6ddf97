"""What a header of a response says, in words: a date as a date, a number of seconds as a time."""

import re
from collections.abc import Callable

from restdesk.content.http_date import http_date
from restdesk.gui.response.moments import date, duration, moment_in_words
from restdesk.gui.translate import said
from restdesk.model.exchange import Field
from restdesk.words import QT_TRANSLATE_NOOP

_FOR = QT_TRANSLATE_NOOP("HeaderWords", "for {duration}")
_IN_ALL = QT_TRANSLATE_NOOP("HeaderWords", "{duration} in a cache")
_WAIT = QT_TRANSLATE_NOOP("HeaderWords", "wait {duration}, until {date} local time")
_LONGEST = 9
"""Digits of a number of seconds that is read; more is no time."""

_READ_OF = 2000
"""Characters in which a directive is looked for."""

_MAX_AGE = re.compile(r'(?:^|[,; ])max-age="?([0-9]+)', re.IGNORECASE)


def value_in_words(field: Field, now: float) -> str:
    """Return the value in words, or an empty text where it needs none. `now` is in seconds since 1970-01-01 UTC."""
    read = _READ.get(field.name.lower())
    return read(field.value.strip(), now) if read is not None else ""


def _moment(value: str, now: float) -> str:
    moment = http_date(value)
    return moment_in_words(moment, now) if moment is not None else ""


def _age(value: str, _now: float) -> str:
    seconds = _seconds(value)
    return said(_IN_ALL.message(duration=duration(seconds))) if seconds is not None else ""


def _retry(value: str, now: float) -> str:
    seconds = _seconds(value)
    if seconds is None:
        return _moment(value, now)
    return said(_WAIT.message(duration=duration(seconds), date=date(now + seconds)))


def _max_age(value: str, _now: float) -> str:
    """Read the directive `max-age`, or a value that is seconds and nothing else."""
    found = _MAX_AGE.search(value[:_READ_OF])
    seconds = _seconds(found[1] if found is not None else value)
    return said(_FOR.message(duration=duration(seconds))) if seconds else ""


def _deprecated(value: str, now: float) -> str:
    """Read `@1234567890` (RFC 9745) or a date."""
    seconds = _seconds(value.removeprefix("@"), longest=11) if value.startswith("@") else None
    return moment_in_words(seconds, now) if seconds is not None else _moment(value, now)


def _seconds(value: str, longest: int = _LONGEST) -> int | None:
    return int(value) if value.isascii() and value.isdecimal() and len(value) <= longest else None


_READ: dict[str, Callable[[str, float], str]] = {
    **dict.fromkeys(("date", "expires", "last-modified", "sunset", "if-modified-since"), _moment),
    "age": _age,
    "retry-after": _retry,
    "deprecation": _deprecated,
    **dict.fromkeys(("cache-control", "cdn-cache-control", "strict-transport-security"), _max_age),
    "access-control-max-age": _max_age,
}
