"""Pieces of lines know which byte each column stands for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.gui.text.pieces import PIECE, piece_number, pieces_in, read_piece, shown
from restdesk.gui.text.source import MemorySource
from restdesk.gui.text.tokens import json_tokens, markup_tokens
from restdesk.gui.widgets.spans import utf16_length


@given(st.text(min_size=1).map(lambda text: (text * PIECE).encode("utf-8", "surrogatepass")[: 4 * PIECE]))
def test_the_pieces_of_a_line_hold_each_byte_once(data: bytes) -> None:
    source = MemorySource(data)
    pieces = [read_piece(source, 0, len(data), number) for number in range(pieces_in(0, len(data)))]
    assert [piece.start for piece in pieces[1:]] == [piece.end for piece in pieces[:-1]]
    assert (pieces[0].start, pieces[-1].end) == (0, len(data))
    for number, piece in enumerate(pieces):
        if piece.start < piece.end:
            assert piece_number(source, 0, len(data), piece.start) == number
            assert piece.column(piece.end) == utf16_length(piece.text)
            assert piece.offset(utf16_length(piece.text)) == piece.end


@pytest.mark.parametrize(
    ("raw", "text", "stops"),
    [
        ("가a".encode(), "가a", (0, 3, 4)),
        ("😀a".encode(), "😀a", (0, 0, 4, 5)),
        (b"\xffa", "\ufffda", (0, 1, 2)),
        (b"\x00", "⟨U+0000⟩", (0,) * 8 + (1,)),
        (b"\xed\xa0\x80", "\ufffd\ufffd\ufffd", (0, 1, 2, 3)),
    ],
)
def test_bytes_are_shown_as_utf8_with_what_is_wrong_in_it(raw: bytes, text: str, stops: tuple[int, ...]) -> None:
    piece = shown(raw, 0)
    assert piece.text == text
    assert piece.stops == stops
    assert [piece.offset(column) for column in range(len(stops))] == list(stops)


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ('  "a": "b",', ["key", "string"]),
        ('"n": [1, -2.5e10, true, null]', ["key", "number", "number", "literal", "literal"]),
        (r'"a\"b" : "c\\"', ["key", "string"]),
        ('"open', ["string"]),
        ('"a": "true 1"', ["key", "string"]),
        ("trueish v1x", []),
    ],
)
def test_the_parts_of_a_json_line_are_told_apart(line: str, roles: list[str]) -> None:
    assert [role for _start, _length, role in json_tokens(line)] == [f"json_{role}" for role in roles]


def test_a_line_of_quotes_and_backslashes_costs_no_more_than_its_length() -> None:
    assert list(json_tokens('"' + "\\" * 100_001)) != []


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ('<a href="x" b>t &amp; u</a>', ["key", "literal", "string", "literal", "key", "number", "key", "key"]),
        ("<!-- <b> -->", ["muted"]),
        ('<?xml version="1.0"?>', ["key", "literal", "string", "key"]),
        ("<br/>", ["key", "key"]),
        ("<목록>x</목록>", ["key", "key", "key", "key"]),
        ("1 < 2 and 3 > 2", ["key"]),
        ("plain", []),
    ],
)
def test_the_parts_of_a_line_of_markup_are_told_apart(line: str, roles: list[str]) -> None:
    assert [role.removeprefix("json_") for _start, _length, role in markup_tokens(line)] == roles


@pytest.mark.parametrize("line", ["<" * 100_000, "<a " + "x=" * 50_000, "<!--" + "-" * 100_000, "&" * 100_000])
def test_hostile_markup_costs_no_more_than_its_length(line: str) -> None:
    assert len(list(markup_tokens(line))) <= len(line)
