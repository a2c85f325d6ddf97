"""Times in words: how long, how long ago, and the date on the person's own clock."""

from PySide6.QtCore import QDateTime, QLocale

from restdesk.gui.translate import language, said, words
from restdesk.words import QT_TRANSLATE_NOOP, Words

_AGO = QT_TRANSLATE_NOOP("Moments", "{duration} ago")
_AHEAD = QT_TRANSLATE_NOOP("Moments", "in {duration}")
_NOW = QT_TRANSLATE_NOOP("Moments", "just now")
_BOTH = QT_TRANSLATE_NOOP("Moments", "{relative}, {date} local time")
_DATE = QT_TRANSLATE_NOOP("Moments", "d MMMM yyyy HH:mm")
_NO_TIME = QT_TRANSLATE_NOOP("Moments", "no time")

_UNITS: tuple[tuple[int, Words, Words], ...] = (
    (31_557_600, QT_TRANSLATE_NOOP("Moments", "1 year"), QT_TRANSLATE_NOOP("Moments", "{count} years")),
    (2_629_800, QT_TRANSLATE_NOOP("Moments", "1 month"), QT_TRANSLATE_NOOP("Moments", "{count} months")),
    (86_400, QT_TRANSLATE_NOOP("Moments", "1 day"), QT_TRANSLATE_NOOP("Moments", "{count} days")),
    (3_600, QT_TRANSLATE_NOOP("Moments", "1 hour"), QT_TRANSLATE_NOOP("Moments", "{count} hours")),
    (60, QT_TRANSLATE_NOOP("Moments", "1 minute"), QT_TRANSLATE_NOOP("Moments", "{count} minutes")),
    (1, QT_TRANSLATE_NOOP("Moments", "1 second"), QT_TRANSLATE_NOOP("Moments", "{count} seconds")),
)
_LOCALES = {"en": "en_GB", "ko": "ko_KR"}
_LATEST = 253_402_300_799.0
"""The last second of the year 9999: what lies beyond is not shown as a date."""


def duration(seconds: float) -> str:
    """Return a length of time in its largest unit: `2 hours`."""
    whole = int(seconds)
    larger = _UNITS[0]
    for unit in _UNITS:
        size, one, many = unit
        if whole >= size:
            count = round(whole / size)
            if unit is not larger and count * size >= larger[0]:  # 59 minutes and 50 seconds are an hour
                return words(larger[1])
            return words(one) if count == 1 else said(many.message(count=f"{count:,}"))
        larger = unit
    return words(_NO_TIME)


def date(moment: float) -> str:
    """Return the date and time on the person's clock: `24 November 2026 18:54`; empty for what no calendar has."""
    if not -_LATEST < moment <= _LATEST:
        return ""
    locale = QLocale(_LOCALES[language()])
    return locale.toString(QDateTime.fromSecsSinceEpoch(int(moment)), words(_DATE))


def clock_time(moment: float) -> str:
    """Return the time of the day on the person's clock: `18:54:03`."""
    return QDateTime.fromSecsSinceEpoch(int(moment)).toString("HH:mm:ss")


def moment_in_words(moment: float, now: float) -> str:
    """Return `2 hours ago, 24 November 2026 18:54 local time`."""
    shown, distance = date(moment), from_now(moment, now)
    return said(_BOTH.message(relative=distance, date=shown)) if shown else distance


def from_now(moment: float, now: float) -> str:
    """Return `2 hours ago` or `in 2 hours`."""
    distance = now - moment
    if abs(distance) < 1:
        return words(_NOW)
    return said((_AGO if distance > 0 else _AHEAD).message(duration=duration(abs(distance))))
