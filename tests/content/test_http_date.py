import pytest

from restdesk.content.http_date import http_date

MOMENT = 784111777.0


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sun, 06 Nov 1994 08:49:37 GMT", MOMENT),
        ("Sunday, 06-Nov-94 08:49:37 GMT", MOMENT),
        ("Sun Nov  6 08:49:37 1994", MOMENT),
        (" Sun, 06 Nov 1994 08:49:37 GMT ", MOMENT),
        ("Sunday, 06-Nov-30 08:49:37 GMT", 1920185377.0),
        ("Sat, 31 Dec 2016 23:59:60 GMT", 1483228799.0),
        ("0", None),
        ("-1", None),
        ("", None),
        ("Sun, 31 Feb 1994 08:49:37 GMT", None),
        ("Sun, 06 Foo 1994 08:49:37 GMT", None),
        ("Sun, 06 Nov 1994 25:49:37 GMT", None),
        ("Sun, 06 Nov 0000 08:49:37 GMT", None),
        ("Sun, ٠٦ Nov 1994 08:49:37 GMT", None),
        ("x" * 1_000_000, None),
    ],
)
def test_dates_of_http_are_read_in_their_three_forms(text: str, wanted: float | None) -> None:
    assert http_date(text) == wanted
