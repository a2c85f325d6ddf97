"""Dates as HTTP spells them (RFC 9110, section 5.6.7): today's form and the two obsolete ones."""

import re
from datetime import UTC, datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FORMS = (
    # Sun, 06 Nov 1994 08:49:37 GMT, and Sunday, 06-Nov-94 08:49:37 GMT
    re.compile(
        r"[A-Za-z]{3,9}, (?P<day>[0-9]{2})[ -](?P<month>[A-Za-z]{3})[ -](?P<year>[0-9]{4}|[0-9]{2}) "
        r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2}) (?:GMT|UTC)"
    ),
    # Sun Nov  6 08:49:37 1994
    re.compile(
        r"[A-Za-z]{3} (?P<month>[A-Za-z]{3}) (?P<day>[ 0-9][0-9]) "
        r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2}) (?P<year>[0-9]{4})"
    ),
)
_LONGEST = 64
_LATEST_OF_CENTURY = 70
"""Two digits below it are of this century."""


def http_date(text: str) -> float | None:
    """Return seconds since 1970-01-01 UTC, or None for what is no date of HTTP."""
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    found = next((match for form in _FORMS if (match := form.fullmatch(text))), None)
    if found is None or found["month"].lower() not in _MONTHS:
        return None
    year = int(found["year"])
    if len(found["year"]) == 2:
        year += 2000 if year < _LATEST_OF_CENTURY else 1900
    month = _MONTHS.index(found["month"].lower()) + 1
    hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"])
    try:
        date = datetime(year, month, int(found["day"]), hour, minute, min(second, 59), tzinfo=UTC)
    except ValueError:
        return None
    return date.timestamp()
