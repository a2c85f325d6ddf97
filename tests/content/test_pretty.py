"""JSON laid out for reading."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.content.pretty import DEEPEST, INDENT, pretty_json


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ('{"a":1.10,"b":[1,2],"c":{}}', '{\n  "a": 1.10,\n  "b": [\n    1,\n    2\n  ],\n  "c": {}\n}'),
        ('{"a" : 1,"a": 2}', '{\n  "a": 1,\n  "a": 2\n}'),
        ('"\\u00e9\\/é"', '"\\u00e9\\/é"'),
        (" [ ] \r\n", "[]"),
        ("12345678901234567890123.0e+05", "12345678901234567890123.0e+05"),
        ("-0", "-0"),
        ('["\\ud800"]', '[\n  "\\ud800"\n]'),
        ("[true,false,null]", "[\n  true,\n  false,\n  null\n]"),
        ("[[],{}]", "[\n  [],\n  {}\n]"),
    ],
)
def test_every_token_stays_as_it_was_sent(sent: str, shown: str) -> None:
    assert pretty_json(sent) == shown


@pytest.mark.parametrize(
    "sent",
    ["", " ", "{", "]", "[1,]", "[,1]",
     '{"a"}', '{"a":}', '{"a":1,}', "{1:2}", "[1 2]", '["a" "b"]', "NaN", "Infinity",
     "01", "1.", ".5", "+1", "1e", "'a'", '"a', '"\n"', '"\\x"', '"\\u12"', "[1]]", "1 2",
     "[1}", "{]", "// x\n1", "[1]x",
     "nul", "\ufeff1", "\u00a01"],
)  # fmt: skip
def test_what_is_not_json_is_not_touched(sent: str) -> None:
    assert pretty_json(sent) is None


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


@given(VALUES, st.booleans(), st.sampled_from([None, 1]))
def test_the_meaning_and_the_tokens_stay(value: Any, ascii_only: bool, indent: int | None) -> None:
    sent = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    shown = pretty_json(sent)
    assert shown is not None
    assert json.loads(shown) == value
    assert tokens(shown) == tokens(sent)
    assert pretty_json(shown) == shown


def tokens(text: str) -> list[str]:
    return re.findall(r'"(?:[^"\\]|\\.)*"|[^\s{}\[\],:]+|[{}\[\],:]', text)


@given(st.text(st.sampled_from('{}[],:"\\ 01-.etrufalsn\n'), max_size=20))
def test_exactly_json_is_laid_out(sent: str) -> None:
    try:
        json.loads(sent)
    except ValueError:
        assert pretty_json(sent) is None
    else:
        assert pretty_json(sent) is not None


def test_deep_nesting_does_not_break_it() -> None:
    depth = 100_000
    shown = pretty_json("[" * depth + "]" * depth)
    assert shown is not None
    assert max(len(line) for line in shown.split("\n")) <= DEEPEST * len(INDENT) + 2
