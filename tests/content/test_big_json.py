"""JSON laid out in chunks: as the small one is, whatever the chunks are."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.content.big_json import JsonLayout
from restdesk.content.pretty import DEEPEST, INDENT, pretty_json

STEPS = (1, 2, 3, 7, 64, 1 << 20)

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)
NEARLY = st.lists(
    st.sampled_from(
        [
            b"{",
            b"}",
            b"[",
            b"]",
            b",",
            b":",
            b'"',
            b"\\",
            b"\\u00e9",
            b'"a"',
            b" ",
            b"\n",
            b"1",
            b"-0.5e3",
            b"true",
            b"x",
        ]
    ),
    max_size=24,
).map(b"".join)


def laid_out(document: bytes, step: int = 1 << 20) -> tuple[bytes, JsonLayout]:
    layout = JsonLayout()
    shown = b"".join(layout.feed(document[at : at + step]) for at in range(0, len(document), step))
    layout.finish()
    return shown, layout


@given(VALUES, st.booleans(), st.sampled_from([None, 1, "\t"]), st.sampled_from(STEPS))
def test_a_document_is_laid_out_as_a_small_one(value: Any, ascii_only: bool, indent: Any, step: int) -> None:
    sent = json.dumps(value, ensure_ascii=ascii_only, indent=indent).encode("utf-8", "surrogatepass")
    shown, layout = laid_out(sent, step)
    expected = pretty_json(sent.decode("utf-8", "surrogatepass"))
    assert expected is not None
    assert shown.decode("utf-8", "surrogatepass") == expected
    assert layout.check.broken_at is None
    assert not layout.check.ended_early


@given(VALUES)
def test_it_is_what_another_formatter_gives(value: Any) -> None:
    sent = json.dumps(value).encode()
    assert laid_out(sent)[0] == msgspec.json.format(sent, indent=len(INDENT))


@given(NEARLY, st.sampled_from(STEPS))
def test_exactly_what_is_no_json_is_called_so(sent: bytes, step: int) -> None:
    shown, layout = laid_out(sent, step)
    valid = _documents(sent.decode()) if sent.strip(b" \n") else False
    assert (layout.check.broken_at is None and not layout.check.ended_early) is valid
    assert shown.translate(None, b" \t\r\n") == sent.translate(None, b" \t\r\n")
    assert (shown, layout.check.broken_at) == (laid_out(sent)[0], laid_out(sent)[1].check.broken_at)


def _documents(text: str) -> bool:
    """Whether a reader that knows JSON reads one document after the other up to the end."""
    at, decoder = 0, json.JSONDecoder(parse_constant=lambda name: 1 // 0)
    while True:
        while at < len(text) and text[at] in " \t\r\n":
            at += 1
        if at == len(text):
            return True
        try:
            _, end = decoder.raw_decode(text, at)
        except (ValueError, ZeroDivisionError):
            return False
        # Two scalars that touch are one token, and no JSON.
        if end < len(text) and text[end - 1] not in "}]" and text[end] not in " \t\r\n{[":
            return False
        if text[end - 1] not in "}]" and end < len(text) and text[end] not in " \t\r\n":
            return text[end] in "{[" and _documents(text[end:])
        at = end


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        (b'{"a":1}\n{"b":[]}\n', b'{\n  "a": 1\n}\n{\n  "b": []\n}'),
        (b"1 2\n3", b"1\n2\n3"),
        (b"{}{}[ ]", b"{}\n{}\n[]"),
        (b" \n{ }", b"{}"),
        (b'["\\\\","\\\\\\"x"]', b'[\n  "\\\\",\n  "\\\\\\"x"\n]'),
    ],
)
def test_several_documents_begin_a_line_each(sent: bytes, shown: bytes, step: int) -> None:
    assert laid_out(sent, step)[0] == shown
    assert laid_out(sent, step)[1].check.broken_at is None


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(
    ("sent", "read", "line"),
    [
        (b'{"a":NaN,"b":2}', 5, 1),
        (b'{"a":[1,2,],"b":2}', 10, 4),
        (b'{"a":1 "b":2}', 7, 1),
        (b'{"a":1,b:2}', 7, 2),
        (b"[1,2}", 4, 3),
        (b"[1 2]", 3, 1),
        (b'["a\nb"]', 3, 1),
        (b'["\\x"]', 3, 1),
        (b'["\\u12g4"]', 6, 1),
        (b'["a"b]', 4, 1),
        (b"[1]]", 3, 3),
        (b"[[1:2]]", 3, 2),
        (b'{"a"}', 4, 2),
        (b"01", 0, 0),
        (b'[1,"a":2]', 6, 2),
        (b'{"a":1,"b",2:3}', 10, 2),
        (b'[1 2,"\\x"]', 3, 1),
    ],
)
def test_the_first_fault_is_told_with_its_place(sent: bytes, read: int, line: int, step: int) -> None:
    shown, layout = laid_out(sent, step)
    assert layout.check.broken_at is not None
    assert layout.check.broken_at.read == read
    assert shown[: layout.check.broken_at.written].count(b"\n") == line
    assert shown[layout.check.broken_at.written] == sent[read]


@pytest.mark.parametrize("sent", [b"[", b'{"a":', b'{"a":1,', b'"abc', b'["a\\', b"", b" "])
def test_a_document_that_ends_too_early_is_told(sent: bytes) -> None:
    layout = laid_out(sent)[1]
    assert layout.check.ended_early
    assert layout.check.broken_at is None


@pytest.mark.parametrize("step", [4096, 1 << 20])
def test_a_hundred_thousand_levels_are_indented_up_to_the_deepest(step: int) -> None:
    depth = 100_000
    shown, layout = laid_out(b"[" * depth + b"]" * depth, step)
    assert layout.check.broken_at is None
    assert max(len(line) for line in shown.split(b"\n")) <= DEEPEST * len(INDENT) + 2
    assert shown.count(b"\n") == 2 * depth - 2


def test_lone_surrogates_and_long_numbers_are_valid() -> None:
    layout = laid_out(b'["\\ud800", ' + b"9" * 100_000 + b"]", 1000)[1]
    assert layout.check.broken_at is None
