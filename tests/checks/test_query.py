"""Queries of the body, with what npm `@usebruno/query` 0.2.2 makes of the same."""

import pytest

from restdesk.checks.query import ThroughNull, query
from restdesk.checks.value import UNDEFINED, Structure, TooDeep, Value, body_value, spelled

BODY = """{"a": {"b": 1, "list": [1, [2, null, [3]]], "none": null, "empty": []},
 "rows": [{"id": 1, "tags": ["x", "y"]}, {"id": 2, "sub": {"id": 9}}, "s"],
 "deep": {"id": 1, "sub": [{"id": 2}, {"more": {"id": 3}}]}, "2fa": "q", "2": "two", "s": "abc",
 "big": 12345678901234567890}"""


def _found(path: str, body: str = BODY) -> Value:
    return query(body_value(body), path)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("a.b", "1"), ("a . b", "1"), (".a.b", "1"), ("big", "12345678901234567890"),
        ("a.list", "[1, 2, 3]"), ("a.list[1]", "2"), ("a.none", "null"), ("a.none.x", "null"),
        ("rows.id", "[1, 2]"), ("rows[1].id", "2"), ("rows.tags", '["x", "y"]'), ("rows.tags[0]", "x"),
        ("rows[0]tags", '["x", "y"]'), ("rows..id", "[1, 2, 9]"), ("deep..id", "[1, 2, 3]"),
        ("rows[1]", '{"id": 2, "sub": {"id": 9}}'), ("2fa", "two"), ("s[0]", "a"),
    ],
)  # fmt: skip
def test_a_query_goes_through_arrays_by_itself(path: str, found: str) -> None:
    value = _found(path)
    assert spelled(value) == found
    assert value is not UNDEFINED


@pytest.mark.parametrize(
    "path",
    ["a.empty", "a.zip.x", "rows[0].tags.length", "s.length", "s[9]", "rows[7]", "rows[-1]", "a[b]", "rows.nothing"],
)
def test_a_query_that_finds_nothing_gives_undefined(path: str) -> None:
    assert _found(path) is UNDEFINED


def test_an_empty_query_is_the_body() -> None:
    assert _found("") == body_value(BODY)
    assert _found("a", "plain text") is UNDEFINED
    assert _found("rows.id", '{"rows": [null]}') is UNDEFINED


@pytest.mark.parametrize(("path", "body"), [("..id", BODY), ("..id", '[{"x": [null]}]'), ("..a", '{"b": null}')])
def test_a_query_through_null_is_an_error_as_in_javascript(path: str, body: str) -> None:
    with pytest.raises(ThroughNull):
        _found(path, body)


def test_a_number_keeps_its_spelling_through_an_array() -> None:
    assert _found("rows.n", '{"rows": [{"n": 1.10}, {"n": 1e400}, {"n": "안"}]}') == Structure(
        '[1.10, 1e400, "안"]'.encode()
    )


@pytest.mark.parametrize("levels", [50, 500, 950, 100_000])
@pytest.mark.parametrize("path", ["a", "a.a", "..b", "[0]", "[0][0]..a"])
def test_a_deep_body_never_crashes(path: str, levels: int) -> None:
    for opening, closing in (("[", "]"), ('{"a":', "}"), ('[{"a":', "}]")):
        try:
            _found(path, opening * levels + "1" + closing * levels)
        except TooDeep:
            continue
