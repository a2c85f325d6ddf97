from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from restdesk.gui.response.header_words import value_in_words
from restdesk.gui.response.moments import clock_time, date, duration, moment_in_words
from restdesk.model.exchange import Field

MOMENT = 784111777.0
"""Sun, 06 Nov 1994 08:49:37 GMT."""


@pytest.fixture(autouse=True)
def clock_of_utc(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    import time

    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "no time"),
        (1, "1 second"),
        (59, "59 seconds"),
        (60, "1 minute"),
        (3_569, "59 minutes"),
        (3_599, "1 hour"),
        (7_200, "2 hours"),
        (86_399, "1 day"),
        (31_536_000, "1 year"),
        (86_400, "1 day"),
        (5_259_600, "2 months"),
        (31_557_600, "1 year"),
        (31_557_600_000, "1,000 years"),
    ],
)
def test_a_length_of_time_has_its_largest_unit(seconds: int, words: str) -> None:
    assert duration(seconds) == words


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (MOMENT, "just now, 6 November 1994 08:49 local time"),
        (MOMENT + 7_200, "2 hours ago, 6 November 1994 08:49 local time"),
        (MOMENT - 86_400, "in 1 day, 6 November 1994 08:49 local time"),
    ],
)
def test_a_moment_is_told_from_now_and_as_a_date(now: float, words: str) -> None:
    assert moment_in_words(MOMENT, now) == words


def test_a_moment_that_no_calendar_has_is_no_date() -> None:
    assert date(1e18) == ""
    assert moment_in_words(1e18, 0) == "in 31,688,087,814 years"


def test_the_time_of_the_day_has_seconds() -> None:
    assert clock_time(MOMENT) == "08:49:37"


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("Date", "Sun, 06 Nov 1994 08:49:37 GMT", "1 hour ago, 6 November 1994 08:49 local time"),
        ("EXPIRES", "0", ""),
        ("Age", "7200", "2 hours in a cache"),
        ("Age", "-1", ""),
        ("Retry-After", "120", "wait 2 minutes, until 6 November 1994 09:51 local time"),
        ("Retry-After", "Sun, 06 Nov 1994 10:49:37 GMT", "in 1 hour, 6 November 1994 10:49 local time"),
        ("Cache-Control", "public, max-age=3600", "for 1 hour"),
        ("Cache-Control", "s-maxage=3600", ""),
        ("Cache-Control", "no-store", ""),
        ("Strict-Transport-Security", 'max-age="31557600"; includeSubDomains', "for 1 year"),
        ("Access-Control-Max-Age", "600", "for 10 minutes"),
        ("Access-Control-Max-Age", "9" * 100_000, ""),
        ("Deprecation", "@784111777", "1 hour ago, 6 November 1994 08:49 local time"),
        ("X-Other", "Sun, 06 Nov 1994 08:49:37 GMT", ""),
    ],
)
def test_dates_and_seconds_of_headers_stand_in_words(name: str, value: str, words: str) -> None:
    assert value_in_words(Field(name, value), MOMENT + 3_600) == words
