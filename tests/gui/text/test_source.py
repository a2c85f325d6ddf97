"""Bytes of a file are what the file has, wherever they are read."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from restdesk.gui.text.source import WINDOW, FileSource

BYTES = bytes(range(256)) * (WINDOW * 3 // 256) + b"end"
NEAR = st.integers(0, 4).flatmap(lambda window: st.integers(window * WINDOW - 5, window * WINDOW + 5)).map(abs)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> FileSource:
    path = tmp_path_factory.mktemp("source") / "body"
    path.write_bytes(BYTES)
    return FileSource(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(offset=NEAR, count=st.integers(0, 10) | st.sampled_from([WINDOW, WINDOW + 1, 4 * WINDOW]))
def test_what_is_read_is_what_is_there(source: FileSource, offset: int, count: int) -> None:
    assert source.read(offset, count) == BYTES[offset : offset + count]


def test_a_place_that_was_read_is_not_read_again(tmp_path: Path) -> None:
    path = tmp_path / "body"
    path.write_bytes(b"first")
    source = FileSource(path)
    assert source.read(0, 2) == b"fi"
    os.truncate(path, 0)
    assert source.read(2, 3) == b"rst"
    assert source.size == 5
    source.close()


def test_a_file_that_is_gone_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        FileSource(tmp_path / "gone")
