"""Lines are found in any text, of any kind of line end."""

import os
import re
from array import array
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.content.lines import Lines
from restdesk.gui.text.line_index import EVERY, LineIndex, build
from restdesk.gui.text.source import FileSource, MemorySource

TEXTS = st.lists(st.sampled_from([b"a", b"\xea", b"\n", b"\r", b"\r\n", b"line\n" * EVERY])).map(b"".join)


def index_of(data: bytes) -> LineIndex:
    index = build(MemorySource(data))
    assert index is not None
    return index


@given(TEXTS, st.integers(0), st.sampled_from([2, 3, 7, 64, 1 << 20]))
def test_the_lines_are_those_between_the_line_ends(data: bytes, some: int, step: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("restdesk.gui.text.line_index._STEP", step)
        patch.setattr("restdesk.gui.text.line_index._WINDOW", step)
        lines = re.split(rb"\r\n|\n|\r", data)
        index = index_of(data)
        assert index.count == len(lines)
        first = some % len(lines)
        spans = list(index.spans(first))
        assert [data[start:end] for start, end in spans] == lines[first:]
        assert index.line_at(spans[0][0]) == first


@given(TEXTS, st.sampled_from([2, 7, 1 << 20]))
def test_the_lines_that_a_worker_found_are_the_same(data: bytes, step: int) -> None:
    lines = Lines()
    for at in range(0, len(data), step):
        lines.feed(data[at : at + step])
    lines.finish()
    runs = array("Q", lines.runs())
    pairs = list(zip(runs[::2], runs[1::2], strict=True))
    index = LineIndex(MemorySource(data), array("Q", lines.index()), lines.breaks + 1, pairs)
    assert list(index.spans(0)) == list(index_of(data).spans(0))


def test_the_last_line_is_there_and_no_further() -> None:
    index = index_of(b"a\nb\n")
    assert [index.span(line) for line in range(3)] == [(0, 1), (2, 3), (4, 4)]
    with pytest.raises(IndexError):
        index.span(3)


def test_an_empty_text_has_one_empty_line() -> None:
    assert index_of(b"").count == 1
    assert index_of(b"").span(0) == (0, 0)


def test_indexing_can_be_cancelled() -> None:
    assert build(MemorySource(b"a\n"), lambda: True) is None


class Counting(MemorySource):
    """Tells how much was read."""

    total = 0

    def read(self, offset: int, count: int) -> bytes:
        found = super().read(offset, count)
        self.total += len(found)
        return found


def test_the_end_of_a_very_long_line_is_found_without_reading_it() -> None:
    source = Counting(b"{\n" + b"x" * 8_000_000 + b"\n}")
    index = build(source)
    assert index is not None
    source.total = 0
    assert index.span(1) == (2, 8_000_002)
    assert index.span(2) == (8_000_003, 8_000_004)
    assert source.total < 8_000_000


def test_a_file_that_is_cut_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "body"
    path.write_bytes(b"line\n" * 1000)
    source = FileSource(path)
    index = build(source)
    assert index is not None
    os.truncate(path, 7)
    assert source.read(0, 100) == b"line\nli"
    assert index.span(900)[0] <= source.size
    source.close()
