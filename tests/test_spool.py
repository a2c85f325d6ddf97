"""Bodies in memory and on disk."""

import os
from pathlib import Path

import pytest

from restdesk.spool import IN_MEMORY, Body, Spool


def test_a_small_body_stays_in_memory(tmp_path: Path) -> None:
    writer = Spool(tmp_path / "spool").writer()
    writer.write(b"hello ")
    writer.write(b"world")
    body = writer.finish()
    assert (body.size, body.read(), body.read(6, 2), body.path) == (11, b"hello world", b"wo", None)


def test_a_large_body_goes_to_a_file_that_only_its_owner_reads(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "spool")
    writer = spool.writer()
    for _ in range(3):
        writer.write(b"x" * IN_MEMORY)
    body = writer.finish()
    assert body.path is not None
    assert (body.size, body.read(IN_MEMORY * 3 - 2)) == (IN_MEMORY * 3, b"xx")
    assert (tmp_path / "spool").stat().st_mode & 0o077 == 0
    assert body.path.stat().st_mode & 0o077 == 0
    body.discard()
    assert not body.path.exists()
    spool.close()


def test_closing_the_spool_deletes_its_bodies(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "spool")
    writer = spool.writer()
    writer.write(b"x" * (IN_MEMORY + 1))
    body = writer.finish()
    spool.close()
    assert body.path is not None
    assert not body.path.exists()


def test_small_bodies_need_no_folder_and_after_closing_none_is_made_again(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "spool")
    late = spool.writer()
    late.write(b"x" * IN_MEMORY)
    assert not (tmp_path / "spool").exists()
    spool.close()
    with pytest.raises(OSError, match="closed"):
        late.write(b"x")
    assert not (tmp_path / "spool").exists()


def test_what_a_dead_process_left_is_deleted_and_a_living_one_keeps_its_own(tmp_path: Path) -> None:
    dead, alive = tmp_path / "4194305-abc", tmp_path / f"{os.getpid()}-abc"
    dead.mkdir()
    (dead / "body-1").write_bytes(b"secret")
    alive.mkdir()
    Spool(tmp_path).clear_left_behind()
    assert [folder.name for folder in tmp_path.iterdir()] == [alive.name]


@pytest.mark.parametrize("size", [IN_MEMORY, IN_MEMORY + 1])
def test_the_limit_is_64_kib(tmp_path: Path, size: int) -> None:
    writer = Spool(tmp_path).writer()
    writer.write(b"x" * size)
    body = writer.finish()
    assert (body.path is None) == (size <= IN_MEMORY)
    assert body.read() == b"x" * size
    body.discard()


def test_an_empty_body_reads_as_nothing() -> None:
    assert (Body().size, Body().read(), Body().read(5, 5)) == (0, b"", b"")
