"""A file is written whole or not at all."""

import errno
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from restdesk.errors import (
    DiskFull,
    FileNotWritten,
    FolderGone,
    FolderReadOnly,
    NameInUse,
    PathTooLong,
    errors_of_disk,
)
from restdesk.storage.atomic_write import atomic_write
from restdesk.storage.disk import Disk
from tests.storage.failing_disk import CALLS, WRITING, FailingDisk, snapshot

OLD, NEW = b"old\n" * 300, b"new\n" * 300


def test_the_bytes_are_there_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    atomic_write(file, OLD, Disk())
    atomic_write(file, NEW, Disk())
    atomic_write(tmp_path / "empty.yml", b"", Disk())
    assert snapshot(tmp_path) == {"a.yml": NEW, "empty.yml": b""}


def test_a_new_file_has_the_mode_of_the_persons_files_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    file = tmp_path / "a.yml"
    atomic_write(file, OLD, Disk())
    assert file.stat().st_mode == usual.stat().st_mode
    file.chmod(0o640)
    atomic_write(file, NEW, Disk())
    assert file.stat().st_mode & 0o7777 == 0o640


def test_a_link_keeps_pointing_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    link = tmp_path / "link.yml"
    link.symlink_to(Path("in", "real.yml"))
    atomic_write(link, NEW, Disk())
    assert snapshot(tmp_path) == {"in": "/", "in/real.yml": NEW, "link.yml": "-> in/real.yml"}


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize("there", [True, False], ids=["replaced", "new"])
@pytest.mark.parametrize("at", range(1, 16))
def test_whichever_call_fails_the_file_is_old_or_new(tmp_path: Path, at: int, there: bool, error: int) -> None:
    file, folder = tmp_path / "in" / "a.yml", tmp_path / "in"
    folder.mkdir()
    if there:
        file.write_bytes(OLD)
    before = snapshot(folder)
    disk = FailingDisk(at, tmp_path / "trash", error=error)
    failure: FileNotWritten | None = None
    try:
        atomic_write(file, NEW, disk)
    except FileNotWritten as error_of_disk:
        failure = error_of_disk
    assert (failure is not None) == (disk.failed not in ("", "names"))
    assert isinstance(failure, DiskFull) == (error == errno.ENOSPC and failure is not None)
    took_place = disk.failed in ("", "sync_folders", "names")
    assert snapshot(folder) == ({"a.yml": NEW} if took_place else before)


def test_no_call_is_left_out_of_the_table(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(OLD)
    disk = FailingDisk(0, tmp_path / "trash", error=errno.EIO)
    atomic_write(tmp_path / "a.yml", NEW, disk)
    assert 8 <= disk.count < 16


@pytest.mark.parametrize("at", range(1, 4))
def test_a_full_disk_leaves_the_old_file_alone(tmp_path: Path, at: int) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(OLD)
    with pytest.raises(DiskFull):
        atomic_write(file, NEW, FailingDisk(at, tmp_path, WRITING, error=errno.ENOSPC, on=True))
    assert snapshot(tmp_path) == {"a.yml": OLD}


def test_a_disk_that_takes_a_few_bytes_at_a_time_gets_all(tmp_path: Path) -> None:
    class Slow(Disk):
        def write(self, handle: int, data: bytes | memoryview) -> int:
            return super().write(handle, data[:7])

    atomic_write(tmp_path / "a.yml", NEW, Slow())
    assert (tmp_path / "a.yml").read_bytes() == NEW


def test_what_the_disk_gives_back_otherwise_takes_no_ones_place(tmp_path: Path) -> None:
    class Lying(Disk):
        def read(self, path: Path) -> bytes:
            return super().read(path)[:-1]

    file = tmp_path / "a.yml"
    file.write_bytes(OLD)
    with pytest.raises(FileNotWritten, match="other bytes"):
        atomic_write(file, NEW, Lying())
    assert snapshot(tmp_path) == {"a.yml": OLD}


def test_what_the_caller_cannot_read_back_takes_no_ones_place(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(OLD)
    seen: list[bytes] = []

    def check(data: bytes) -> None:
        seen.append(data)
        raise LookupError

    with pytest.raises(LookupError):
        atomic_write(file, NEW, Disk(), check)
    assert seen == [NEW]
    assert snapshot(tmp_path) == {"a.yml": OLD}


def test_a_vanished_folder_is_not_made_anew(tmp_path: Path) -> None:
    with pytest.raises(FolderGone):
        atomic_write(tmp_path / "gone" / "a.yml", NEW, Disk())
    assert snapshot(tmp_path) == {}


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(PathTooLong):
        atomic_write(tmp_path / ("가" * 100 + ".yml"), NEW, Disk())
    assert snapshot(tmp_path) == {}


def test_a_folder_and_a_pipe_are_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name in ("folder", "pipe"):
        with pytest.raises(NameInUse):
            atomic_write(tmp_path / name, NEW, Disk())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "pipe"]


@pytest.mark.parametrize("name", ["nul\0.yml", "half\ud800.yml", "circle"])
def test_a_name_that_no_file_can_have_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "circle").symlink_to("circle")
    with pytest.raises(FileNotWritten):
        atomic_write(tmp_path / name, NEW, Disk())


def test_a_read_only_file_is_not_replaced_behind_its_owners_back(tmp_path: Path) -> None:
    class Bound(Disk):
        """Root may write everything; others may not."""

        def may_write(self, path: Path) -> bool:
            return bool(path.stat().st_mode & 0o200)

    file = tmp_path / "a.yml"
    file.write_bytes(OLD)
    file.chmod(0o444)
    with pytest.raises(FolderReadOnly):
        atomic_write(file, NEW, Bound())
    assert snapshot(tmp_path) == {"a.yml": OLD}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0o500)
    try:
        with pytest.raises(FolderReadOnly):
            atomic_write(folder / "a.yml", NEW, Disk())
    finally:
        folder.chmod(0o700)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.EROFS, FolderReadOnly),
        (errno.EACCES, FolderReadOnly),
        (errno.EPERM, FolderReadOnly),
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.ENOENT, FolderGone),
        (errno.ENOTDIR, FolderGone),
        (errno.ESTALE, FolderGone),
        (errno.ENAMETOOLONG, PathTooLong),
        (errno.EEXIST, NameInUse),
        (errno.ENOTEMPTY, NameInUse),
        (errno.EISDIR, NameInUse),
        (errno.EIO, FileNotWritten),
        (errno.ETXTBSY, FileNotWritten),
    ],
)
def test_each_error_of_the_system_says_what_it_means(tmp_path: Path, number: int, kind: type[FileNotWritten]) -> None:
    disk = FailingDisk(1, tmp_path, ("new",), error=number)
    with pytest.raises(FileNotWritten) as failure:
        atomic_write(tmp_path / "a.yml", NEW, disk)
    assert type(failure.value) is kind
    assert failure.value.cause == os.strerror(number)
    assert str(tmp_path / "a.yml") in failure.value.what.english()


def test_windows_says_not_found_of_a_path_that_is_too_long() -> None:
    error = OSError(errno.ENOENT, "The filename or extension is too long")
    error.winerror = 206  # type: ignore[attr-defined,unused-ignore]
    assert type(errors_of_disk(error, "a.yml")) is PathTooLong


_WRITER = """
import sys
from pathlib import Path
from restdesk.storage.atomic_write import atomic_write
from restdesk.storage.disk import Disk
while True:
    for letter in (b"a", b"b"):
        atomic_write(Path(sys.argv[1]), letter * 100_000, Disk())
        print("once", flush=True)
"""


@pytest.mark.parametrize("turn", range(10))
def test_a_writer_that_is_killed_leaves_the_old_bytes_or_the_new(tmp_path: Path, turn: int) -> None:
    file = tmp_path / "a.yml"
    with subprocess.Popen([sys.executable, "-c", _WRITER, str(file)], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        for _ in range(random.randint(1, 12)):
            assert writer.stdout.readline()
        for _ in range(random.randint(0, 20_000)):  # somewhere within the next writes
            pass
        writer.kill()
    assert file.read_bytes() in (b"a" * 100_000, b"b" * 100_000)
    others = [path.name for path in tmp_path.iterdir() if path != file]
    assert all(name.startswith(".") for name in others)
    atomic_write(file, NEW, Disk())
    assert file.read_bytes() == NEW


def test_every_call_can_fail() -> None:
    assert {"new", "write", "sync", "replace", "rename", "unlink", "make_folder", "sync_folders", "read"} <= set(CALLS)
