"""Dates in every spelling that cookies are found with."""

from datetime import UTC, datetime

import pytest

from restdesk.sending.cookies.date import cookie_date


@pytest.mark.parametrize(
    "text",
    [
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
        "6 nov 1994 8:49:37",
        "1994 nov 6 08:49:37",
        "08:49:37 6 November 1994 +0900",
        "6th November-1994;08:49:37",
        "06 94 Nov 08:49:37",
        "(Sun) 06/Nov/1994@08:49:37 UTC",
        "06 NOVEMBRE 1994 08:49:37.5",
        "06 Nov 1994AD 08:49:37Z",
    ],
)
def test_a_date_is_read_whatever_its_spelling(text: str) -> None:
    assert cookie_date(text) == datetime(1994, 11, 6, 8, 49, 37, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("year", "whole"), [("00", 2000), ("69", 2069), ("70", 1970), ("99", 1999), ("100", None), ("1601", 1601)]
)
def test_a_short_year_is_of_this_age_or_the_last(year: str, whole: int | None) -> None:
    expected = None if whole is None else datetime(whole, 3, 1, tzinfo=UTC).timestamp()
    assert cookie_date(f"1 Mar {year} 00:00:00") == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tomorrow",
        "06 Nov 08:49:37",
        "06 1994 08:49:37",
        "Nov 1994 08:49:37",
        "06 Nov 1994",
        "06 Nov 1994 08:49",
        "06 Nov 1994 24:00:00",
        "06 Nov 1994 08:60:00",
        "06 Nov 1994 08:49:60",
        "06 Nov 1994 08:49:377",
        "00 Nov 1994 08:49:37",
        "32 Nov 1994 08:49:37",
        "31 Nov 1994 08:49:37",
        "29 Feb 1995 08:49:37",
        "06 Nov 1600 08:49:37",
        "06 Nov 19945 08:49:37",
        "٠٦ Nov 1994 08:49:37",
    ],
)
def test_what_is_no_date_has_no_time(text: str) -> None:
    assert cookie_date(text) is None


def test_a_leap_day_is_a_date() -> None:
    assert cookie_date("29 Feb 1996 00:00:00") == datetime(1996, 2, 29, tzinfo=UTC).timestamp()
