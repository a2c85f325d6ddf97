"""What killed writers left is cleared away at the next write, nothing else."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from restdesk.errors import FileNotWritten
from restdesk.storage.atomic_write import atomic_write
from restdesk.storage.changes import Put, carry_out
from restdesk.storage.disk import Disk
from restdesk.storage.moves import move
from tests.storage.failing_disk import snapshot

DAY = 86_400


class Older(Disk):
    """Says of all that is hidden that it is so many seconds older than it is."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def state(self, path: Path) -> os.stat_result | None:
        found = super().state(path)
        if found is None or not path.name.startswith("."):
            return found
        return os.stat_result((*found[:7], *(time - self._seconds for time in found[7:10])))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file, and what two killed writers and others left in it."""
    (tmp_path / ".restdesk-7-3.part" / "in").mkdir(parents=True)
    for name in (
        "a.yml",
        ".restdesk-7-0.part",
        ".restdesk-7-3.part/in/b.yml",
        ".restdesk-7-4.name",
        ".restdesk-notes",
        ".other.part",
    ):
        (tmp_path / name).write_text("left")
    return tmp_path


@pytest.mark.parametrize("as_change", [True, False])
def test_what_is_older_than_a_day_goes_with_the_next_write(folder: Path, as_change: bool) -> None:
    disk = Older(DAY + 60)
    if as_change:
        carry_out([Put(folder / "a.yml", b"new")], disk, folder / "copies")
    else:
        atomic_write(folder / "a.yml", b"new", disk)
    assert snapshot(folder) == {
        "a.yml": b"new",
        ".restdesk-7-4.name": b"left",
        ".restdesk-notes": b"left",
        ".other.part": b"left",
    }


def test_what_is_younger_may_be_another_writers_and_stays(folder: Path) -> None:
    before = snapshot(folder)
    atomic_write(folder / "a.yml", b"left", Older(DAY - 60))
    assert snapshot(folder) == before


def test_a_write_that_fails_clears_nothing(folder: Path) -> None:
    class Full(Older):
        def sync(self, handles: Sequence[int]) -> None:
            raise OSError("full")

    before = snapshot(folder)
    with pytest.raises(FileNotWritten):
        atomic_write(folder / "a.yml", b"new", Full(DAY + 60))
    assert snapshot(folder) == before


def test_what_cannot_be_cleared_does_not_end_the_write(folder: Path) -> None:
    class Held(Older):
        def unlink(self, path: Path) -> None:
            raise PermissionError(13, "held", str(path))

    atomic_write(folder / "a.yml", b"new", Held(DAY + 60))
    assert (folder / "a.yml").read_bytes() == b"new"
    assert (folder / ".restdesk-7-0.part").exists()


def test_a_file_that_was_left_between_two_spellings_of_its_name_is_never_cleared(tmp_path: Path) -> None:
    class Killed(BaseException):
        pass

    class OneName(Older):
        """Takes two spellings for one file, and is killed between two renames."""

        def state(self, path: Path) -> os.stat_result | None:
            return super().state(path.with_name(path.name.lower()))

        def rename(self, old: Path, new: Path) -> None:
            if new.name == "A.yml" or old.name.startswith(".restdesk-"):
                raise Killed
            super().rename(old, new)

    (tmp_path / "a.yml").write_text("all there is")
    with pytest.raises(Killed):
        move(tmp_path / "a.yml", tmp_path / "A.yml", OneName(0))
    atomic_write(tmp_path / "b.yml", b"new", Older(DAY * 400))
    assert sorted(snapshot(tmp_path).values(), key=bytes) == [b"all there is", b"new"]  # type: ignore[arg-type]
