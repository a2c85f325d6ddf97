"""Many files get to the disk together: it is waited for once, not once a file."""

import errno
from collections.abc import Sequence
from pathlib import Path

from restdesk.storage.changes import MakeFolder, Put, Remove, carry_out, take_back
from tests.storage.failing_disk import FailingDisk, snapshot


class Noting(FailingDisk):
    """Notes which calls are made, in their order, and how many files are waited for."""

    def __init__(self, trash: Path) -> None:
        super().__init__(0, trash, error=errno.EIO)
        self.calls: list[str] = []
        self.synced: list[int] = []
        self.folders: list[Path] = []

    def ask(self, name: str) -> None:
        self.calls.append(name)

    def sync(self, handles: Sequence[int]) -> None:
        self.synced.append(len(handles))
        super().sync(handles)

    def sync_folders(self, folders: Sequence[Path]) -> None:
        self.folders += folders
        super().sync_folders(folders)


def _many(top: Path) -> list[Put]:
    for number in range(3):
        (top / f"f{number}").mkdir()
    return [Put(top / f"f{number % 3}" / f"{number}.yml", b"%d" % number) for number in range(200)]


def test_many_files_get_to_the_disk_together_before_the_first_changes(top: Path, copies: Path, tmp_path: Path) -> None:
    puts = _many(top)
    disk = Noting(tmp_path / "trash")
    done = carry_out(puts, disk, copies)
    assert disk.synced == [64, 64, 64, 8]
    assert disk.folders == [top / "f0", top / "f1", top / "f2"]
    assert max(at for at, call in enumerate(disk.calls) if call == "sync") < disk.calls.index("replace")
    assert disk.calls.index("sync_folders") > len(disk.calls) - disk.calls[::-1].index("replace") - 1
    assert all(put.path.read_bytes() == put.data for put in puts)
    take_back(done, disk)
    assert not list((top / "f0").iterdir())


def test_files_in_a_new_folder_get_to_the_disk_together(top: Path, copies: Path, tmp_path: Path) -> None:
    disk = Noting(tmp_path / "trash")
    new = [Put(top / "new" / f"{number}.yml", b"n", new=True) for number in range(20)]
    done = carry_out([Put(top / "a.yml", b"A"), MakeFolder(top / "new"), *new], disk, copies)
    assert disk.synced == [1, 20]
    disk.synced.clear()
    take_back(take_back(done, disk), disk)
    assert disk.synced == [1, 1, 20]


def test_what_is_deleted_is_copied_together(top: Path, copies: Path, tmp_path: Path) -> None:
    before = snapshot(top)
    disk = Noting(tmp_path / "trash")
    done = carry_out([Remove(top / "in"), Remove(top / "a.yml"), Remove(top / "b.yml")], disk, copies)
    assert disk.synced == [5]
    disk.synced.clear()
    take_back(done, disk)
    assert disk.synced == [5]
    assert snapshot(top) == before


def test_a_big_file_is_not_kept_open_while_others_are_written(top: Path, copies: Path, tmp_path: Path) -> None:
    disk = Noting(tmp_path / "trash")
    big = bytes(16 << 20)
    carry_out([Put(top / "a.yml", b"A"), Put(top / "b.yml", big), Put(top / "in" / "c.yml", b"C")], disk, copies)
    assert disk.synced == [2, 1]
