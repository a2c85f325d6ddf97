"""Lines are found while a text goes by, whatever the pieces it comes in."""

import io
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.content.lines import Lines
from restdesk.model.shown import EVERY

TEXTS = st.lists(st.sampled_from([b"a", b"\xea", b"\n", b"\r", b"\r\n", b"line\n" * EVERY])).map(b"".join)


def lines_of(text: bytes, step: int) -> Lines:
    lines = Lines()
    for at in range(0, len(text), step):
        lines.feed(text[at : at + step])
    lines.finish()
    return lines


@given(TEXTS, st.sampled_from([1, 2, 3, 7, 1 << 20]))
def test_every_64th_line_is_kept_and_all_are_counted(text: bytes, step: int) -> None:
    lines = lines_of(text, step)
    starts = [0, *(found.end() for found in re.finditer(rb"\r\n|\n|\r", text))]
    assert lines.breaks == len(starts) - 1
    assert np.frombuffer(lines.index(), np.int64).tolist() == starts[::EVERY]
    assert lines.size == len(text)
    assert lines.longest == max(end - start for start, end in zip(starts, [*starts[1:], len(text)], strict=True))


@given(TEXTS, st.sampled_from([1, 3, 1 << 20]))
def test_no_line_break_is_in_a_stretch_that_is_jumped_over(text: bytes, step: int) -> None:
    runs = np.frombuffer(lines_of(text, step).runs(), np.int64).reshape(-1, 2)
    for start, end in runs.tolist():
        assert start < end
        assert re.search(rb"[\r\n]", text[start:end]) is None


def test_a_line_of_many_pieces_is_one_stretch() -> None:
    lines = lines_of(b"x" * 1000, 10)
    assert np.frombuffer(lines.runs(), np.int64).tolist() == [0, 1000]


@pytest.mark.parametrize("line", [0, 1, 63, 64, 65, 199])
def test_the_line_of_a_byte_is_found(line: int) -> None:
    text = b"".join(b"line %d\n" % number for number in range(200))
    place = text.index(b"line %d\n" % line) + 3
    assert lines_of(text, 17).line_at(io.BytesIO(text), place) == line
