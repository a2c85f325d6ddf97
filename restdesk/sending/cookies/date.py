"""Dates as cookies spell them (RFC 6265bis, section 5.1.1)."""

import re
from datetime import UTC, datetime

_TOKEN = re.compile(r"[^\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+")
_TIME = re.compile(r"([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?![0-9])")
_DAY = re.compile(r"([0-9]{1,2})(?![0-9])")
_MONTH = re.compile("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.IGNORECASE | re.ASCII)
_YEAR = re.compile(r"([0-9]{2,4})(?![0-9])")
_PARTS = (_TIME, _DAY, _MONTH, _YEAR)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_EARLIEST_YEAR = 1601


def cookie_date(text: str) -> float | None:
    """Return seconds since 1970-01-01 UTC, or None for what is no date."""
    found: dict[re.Pattern[str], re.Match[str]] = {}
    for token in _TOKEN.findall(text):
        for part in _PARTS:
            if part not in found and (match := part.match(token)):
                found[part] = match
                break
    if len(found) < len(_PARTS):
        return None
    year = _whole_year(int(found[_YEAR][1]))
    month = _MONTHS.index(found[_MONTH][0].lower()) + 1
    try:
        hour, minute, second = map(int, found[_TIME].groups())
        date = datetime(year, month, int(found[_DAY][1]), hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None
    return date.timestamp() if year >= _EARLIEST_YEAR else None


def _whole_year(year: int) -> int:
    if year < 70:
        return year + 2000
    return year + 1900 if year < 100 else year
