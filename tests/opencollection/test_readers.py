"""The two readers agree: what the fast one accepts, the exact one reads the same."""

from itertools import pairwise
from math import isnan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.model.request import Request
from restdesk.opencollection import exact, fast
from restdesk.opencollection.faults import Refused
from restdesk.opencollection.scalars import Spelled, Tagged
from restdesk.opencollection.shape import shaped

# text after `a: `, its meaning, and its spelling where it is not text
AGREED = [
    ("1.10", 1.1),
    ("0x10", 16),
    ("-0x1F", -31),
    ("0o17", 15),
    ("0b11", 3),
    ("1e3", 1000.0),
    ("1.e3", 1000.0),
    (".5", 0.5),
    ("+1", 1),
    ("1_000", "1_000"),
    ("12345678901234567890", 12345678901234567890),
    ("2020-01-01", "2020-01-01"),
    ("2020-01-01T00:00:00Z", "2020-01-01T00:00:00Z"),
    ("190:20:30", "190:20:30"),
    ("yes", "yes"),
    ("no", "no"),
    ("on", "on"),
    ("off", "off"),
    ("True", True),
    ("tRUE", "tRUE"),
    ("null", None),
    ("~", None),
    ("", None),
    (".inf", float("inf")),
    ("-.INF", float("-inf")),
    ('"1"', "1"),
    ("'null'", "null"),
    (r'"\u00e9\x41\t\e"', "éA\t\x1b"),
    ("|\n  x\n    y\n", "x\n  y\n"),
    ("|-\n  x\n\n", "x"),
    (">\n  x\n  y\n", "x y\n"),
    ("!!str 1", "1"),
    ("!!int '1'", 1),
    ("!!binary aGk=", "aGk="),
    ("=", "="),
    ("{<<: {b: 1}, c: 2}", {"<<": {"b": 1}, "c": 2}),
    ("[&x 1, *x]", [1, 1]),
    pytest.param("9" * 5000, "9" * 5000, id="5000 digits"),
]
_BOMB = "\n".join(f"{name}: &{name} [{', '.join([f'*{below}'] * 8)}]" for below, name in pairwise("abcdefghi"))


def _meant(value: object) -> object:
    match value:
        case Spelled(_, meaning):
            return meaning
        case dict():
            return {key: _meant(item) for key, item in value.items()}
        case list():
            return [_meant(item) for item in value]
    return value


@pytest.mark.parametrize(("written", "meaning"), AGREED)
def test_both_readers_find_the_same_meaning(written: str, meaning: object) -> None:
    text = f"a: {written}"
    assert fast.load(text) == {"a": meaning}
    assert _meant(exact.load(text)) == {"a": meaning}


@pytest.mark.parametrize("written", [".nan", ".NaN"])
def test_both_readers_find_no_number(written: str) -> None:
    (by_fast,) = fast.load(f"a: {written}").values()
    by_exact = _meant(exact.load(f"a: {written}"))
    assert isinstance(by_fast, float)
    assert isinstance(by_exact, dict)
    assert isnan(by_fast)
    assert isnan(by_exact["a"])


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("12345678901234567890123", Spelled("12345678901234567890123", 12345678901234567890123)),
        ("-9223372036854775809", Spelled("-9223372036854775809", -9223372036854775809)),
        ("!!bool yes", "yes"),
    ],
)
def test_what_the_fast_reader_refuses_without_reason_is_read_exactly(written: str, found: object) -> None:
    with pytest.raises(fast.Inexact):
        fast.load(f"a: {written}")
    assert exact.load(f"a: {written}") == {"a": found}


def test_a_tag_makes_no_object() -> None:
    assert exact.load("a: !foo x") == {"a": Tagged("!foo", "x")}
    assert exact.load("a: !!python/object/apply:os.getcwd []") == {"a": []}


@pytest.mark.parametrize(
    ("text", "line", "cause"),
    [
        ("a: 1\nb: 2\na: 3", 3, "twice"),
        ("a:\n\tb: 1", 2, "a tab"),
        ("a: |-\n\tx", 2, "a tab"),
        ("a: b: c", 1, "put the value in quotes"),
        ("a: @x", 1, "cannot begin with “@”"),
        ('a: 1\nb: "x\n\n', 2, "quote"),
        ("a: [1\nb: 2", 2, ""),
        ("a: *x", 1, "alias"),
        ("a: 1\n---\nb: 2", 2, "document"),
        ("a: x\x7f", 1, "U+007F"),
        ("a: 1\nb: \ud800", 2, "U+D800"),
        (r'a: "\ud83d\ude00"', 1, "escape"),
        ("[" * 200 + "]" * 200, 1, "128"),
        ("[" * 100_000, 1, "deep"),
        ("a: &x [*x]", 1, "its own anchor"),
        ("a: &a [x, x, x, x, x, x, x, x]\n" + _BOMB, 1, "unfold"),
    ],
)  # fmt: skip
def test_both_readers_refuse_and_the_exact_one_says_where(text: str, line: int, cause: str) -> None:
    with pytest.raises(fast.Inexact):
        fast.load(text)
    with pytest.raises(Refused) as refused:
        exact.load(text)
    assert refused.value.line == line
    assert cause in refused.value.cause


_SCALARS = st.sampled_from(
    [
        "1.10",
        "0x10",
        "1e3",
        "yes",
        "true",
        "null",
        "~",
        ".inf",
        ".nan",
        "'1'",
        "x",
        "[&x 1, *x]",
        "!foo 1",
        "! 1",
        "007",
    ]
)
_KEYS = st.sampled_from(
    ["info", "http", "name", "seq", "url", "headers", "value", "disabled", "auth", "type", "body", "data", "tags", "x"]
)
_FLOW = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda rows: "[" + ", ".join(row or "~" for row in rows) + "]")
        | st.dictionaries(_KEYS, inner, max_size=3).map(
            lambda rows: "{" + ", ".join(f"{key}: {row}" for key, row in rows.items()) + "}"
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(_KEYS, _FLOW, min_size=1, max_size=5))
def test_a_file_that_the_fast_reader_accepts_means_the_same_to_both(rows: dict[str, str]) -> None:
    text = "\n".join(f"{key}: {value}" for key, value in rows.items())
    try:
        by_fast = shaped(Request, fast.load(text))
    except fast.Inexact:
        return
    values = exact.load(text)
    assert isinstance(values, dict)
    assert shaped(Request, values) == by_fast
