"""Bytes as rows."""

import pytest

from restdesk.content.hex import columns, digits, row, width


@pytest.mark.parametrize(
    ("data", "offset", "wanted"),
    [
        (
            b"Hello, world!\0\xff~",
            0,
            "00000000  48 65 6C 6C 6F 2C 20 77 6F 72 6C 64 21 00 FF 7E  |Hello, world!..~|",
        ),
        (b"\x7f", 16, "00000010  7F" + " " * 47 + "|." + " " * 15 + "|"),
    ],
)
def test_a_row_shows_offset_bytes_and_characters(data: bytes, offset: int, wanted: str) -> None:
    assert row(data, offset, 8) == wanted
    assert len(wanted) == width(100)


@pytest.mark.parametrize(("size", "wanted"), [(0, 8), (2**32, 8), (2**32 + 1, 9)])
def test_offsets_have_as_many_digits_as_the_largest_needs(size: int, wanted: int) -> None:
    assert digits(size) == wanted


def test_each_byte_is_found_in_both_columns() -> None:
    text = row(bytes(range(0x41, 0x51)), 0, 8)
    for number in range(16):
        left, right = columns(8, number)
        assert text[left : left + 2] == f"{0x41 + number:02X}"
        assert text[right] == chr(0x41 + number)
