"""Changes of several files: all or nothing, and back again."""

import errno
import os
import shutil
import stat
from collections.abc import Callable, Mapping, Sequence
from itertools import count
from pathlib import Path

import pytest

from restdesk.errors import (
    DiskFull,
    FileChangedOutside,
    FileNotWritten,
    FolderGone,
    FolderReadOnly,
    HalfDone,
    NameInUse,
    PathTooLong,
)
from restdesk.storage.changes import MakeFolder, Move, Put, Remove, Step, carry_out, take_back
from restdesk.storage.disk import Disk
from restdesk.storage.trash import forget, forget_older
from tests.storage.failing_disk import CHANGING, WRITING, CaseBlindDisk, FailingDisk, TwoDisks, snapshot

Steps = Callable[[Path], Sequence[Step]]
Found = dict[str, bytes | str]

KINDS: dict[str, Steps] = {
    "new file": lambda top: [Put(top / "new.yml", b"new", new=True)],
    "one file": lambda top: [Put(top / "a.yml", b"A", was=b"a")],
    "several files": lambda top: [Put(top / "a.yml", b"A"), Put(top / "b.yml", b"B"), Put(top / "in" / "c.yml", b"C")],
    "new folder": lambda top: [MakeFolder(top / "new"), Put(top / "new" / "folder.yml", b"f", new=True)],
    "rename": lambda top: [Move(top / "a.yml", top / "z.yml"), Put(top / "z.yml", b"A")],
    "move": lambda top: [Move(top / "a.yml", top / "in" / "a.yml"), Put(top / "b.yml", b"seq 1")],
    "move of a folder": lambda top: [Move(top / "in", top / "out"), Put(top / "out" / "c.yml", b"C")],
    "move to another disk": lambda top: [Move(top / "in", top / "far" / "in"), Move(top / "a.yml", top / "far" / "a")],
    "delete": lambda top: [Remove(top / "a.yml")],
    "delete a folder": lambda top: [Put(top / "a.yml", b"A"), Remove(top / "in"), Put(top / "b.yml", b"B")],
    "delete several": lambda top: [Remove(top / "a.yml"), Remove(top / "b.yml"), Remove(top / "in" / "deep")],
    "swap": lambda top: [
        Move(top / "a.yml", top / "x.yml"),
        Move(top / "b.yml", top / "a.yml"),
        Move(top / "x.yml", top / "b.yml"),
    ],
}
_IN: Found = {"": "/", "/.hidden": b"h", "/c.yml": b"c", "/deep": "/", "/deep/d.yml": b"d", "/link": "-> c.yml"}
_IN_GONE = {f"in{name}": None for name in _IN}

PROPER: dict[str, Mapping[str, bytes | str | None]] = {
    "new file": {"new.yml": b"new"},
    "one file": {"a.yml": b"A"},
    "several files": {"a.yml": b"A", "b.yml": b"B", "in/c.yml": b"C"},
    "new folder": {"new": "/", "new/folder.yml": b"f"},
    "rename": {"a.yml": None, "z.yml": b"A"},
    "move": {"a.yml": None, "in/a.yml": b"a", "b.yml": b"seq 1"},
    "move of a folder": {**_IN_GONE, **{f"out{name}": held for name, held in _IN.items()}, "out/c.yml": b"C"},
    "move to another disk": {
        **_IN_GONE,
        **{f"far/in{name}": held for name, held in _IN.items()},
        "a.yml": None,
        "far/a": b"a",
    },
    "delete": {"a.yml": None},
    "delete a folder": {**_IN_GONE, "a.yml": b"A", "b.yml": b"B"},
    "delete several": dict.fromkeys(("a.yml", "b.yml", "in/deep", "in/deep/d.yml"), None),
    "swap": {"a.yml": b"b", "b.yml": b"a"},
}
"""What is other than before in the end; None for what is gone."""


class Unsynced(TwoDisks):
    """Waits for no disk: some thousand changes are tried here."""

    def sync(self, handles: Sequence[int]) -> None:
        pass

    def sync_folders(self, folders: Sequence[Path]) -> None:
        pass


class Failing(FailingDisk, Unsynced):
    """Fails at a call, and the folder `far` is another disk."""


def _wanted(before: Found, kind: str) -> Found:
    changed = {**before, **PROPER[kind]}
    return {name: held for name, held in sorted(changed.items()) if held is not None}


@pytest.mark.parametrize("kind", KINDS)
def test_a_change_is_carried_out_taken_back_and_done_again(top: Path, copies: Path, tmp_path: Path, kind: str) -> None:
    disk = Failing(0, tmp_path / "trash", error=errno.EIO)
    before = snapshot(top)
    done = carry_out(KINDS[kind](top), disk, copies)
    assert snapshot(top) == _wanted(before, kind)
    undone = take_back(done, disk)
    assert snapshot(top) == before
    again = take_back(undone, disk)
    assert snapshot(top) == _wanted(before, kind)
    take_back(again, disk)
    assert snapshot(top) == before


@pytest.mark.parametrize("kind", KINDS)
def test_whichever_call_fails_all_is_as_before_or_as_wanted(top: Path, copies: Path, tmp_path: Path, kind: str) -> None:
    before = snapshot(top)
    for at in count(1):
        disk = Failing(at, tmp_path / "trash", error=errno.EIO)
        try:
            carry_out(KINDS[kind](top), disk, copies / str(at))
        except FileNotWritten:
            assert snapshot(top) == before, disk.failed
        else:
            assert _seen(snapshot(top)) == _wanted(before, kind), disk.failed
            _reset(top, before)
            if not disk.failed:
                break
    assert at > 5


@pytest.mark.parametrize("kind", KINDS)
def test_whichever_call_fails_in_taking_back_all_is_as_it_was_or_taken_back(
    top: Path, copies: Path, tmp_path: Path, kind: str
) -> None:
    before = snapshot(top)
    for at in count(1):
        disk = Failing(at, tmp_path / "trash", error=errno.EIO)
        done = carry_out(KINDS[kind](top), Failing(0, tmp_path / "trash", error=errno.EIO), copies / str(at))
        try:
            take_back(done, disk)
        except FileNotWritten:
            assert snapshot(top) == _wanted(before, kind), disk.failed
            _reset(top, before)
        else:
            assert _seen(snapshot(top)) == before, disk.failed
            _reset(top, before)
            if not disk.failed:
                break
    assert at > 5


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "move to another disk"])
def test_on_a_full_disk_nothing_happens(top: Path, copies: Path, tmp_path: Path, kind: str) -> None:
    before = snapshot(top)
    for at in count(1):
        disk = Failing(at, tmp_path / "trash", WRITING, error=errno.ENOSPC, on=True)
        try:
            carry_out(KINDS[kind](top), disk, copies / str(at))
        except DiskFull:
            assert snapshot(top) == before
        else:
            assert not disk.failed
            break


def test_what_another_disk_has_no_room_for_stays_where_it_is(top: Path, copies: Path, tmp_path: Path) -> None:
    class Full(TwoDisks):
        def create(self, path: Path, mode: int = 0o666) -> int:
            if "far" in path.parts and path.parent.name == "deep":
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return super().create(path, mode)

    before = snapshot(top)
    steps = [Move(top / "a.yml", top / "far" / "a.yml"), Move(top / "in", top / "far" / "in")]
    with pytest.raises(DiskFull):
        carry_out(steps, Full(), copies)
    assert snapshot(top) == before


@pytest.mark.parametrize("kind", KINDS)
def test_on_a_disk_that_takes_nothing_any_more_each_file_is_whole(
    top: Path, copies: Path, tmp_path: Path, kind: str
) -> None:
    before = snapshot(top)
    wanted = _wanted(before, kind)
    for at in count(1):
        disk = Failing(at, tmp_path / "trash", CHANGING, error=errno.EROFS, on=True)
        half = False
        try:
            carry_out(KINDS[kind](top), disk, copies / str(at))
        except FileNotWritten as failure:
            half = isinstance(failure, HalfDone)
        after = _seen(snapshot(top))
        assert half or not disk.failed or after in (before, wanted)
        assert all(held in (before.get(name), wanted.get(name), *_old(before)) for name, held in after.items())
        assert _old(before) <= _old(snapshot(tmp_path)) | _old(wanted) | _replaced(kind, top)
        _reset(top, before)
        if not disk.failed:
            break


def _old(found: Found) -> set[bytes]:
    return {held for held in found.values() if isinstance(held, bytes)}


def _replaced(kind: str, top: Path) -> set[bytes]:
    """Return what the steps were to write over."""
    names = [step.path.name for step in KINDS[kind](top) if isinstance(step, Put)]
    return {name[0].encode() for name in names} | ({b"a"} if "z.yml" in names else set())


def _seen(found: Found) -> Found:
    return {name: held for name, held in found.items() if ".restdesk-" not in name}


def _reset(top: Path, wanted: Found) -> None:
    """Make the folder as it was."""
    if snapshot(top) == wanted:
        return
    shutil.rmtree(top)
    top.mkdir()
    for name, held in wanted.items():
        path = top / name
        if held == "/":
            path.mkdir()
        elif isinstance(held, str):
            path.symlink_to(held.removeprefix("-> "))
        else:
            path.write_bytes(held)


def test_what_is_deleted_is_in_the_systems_trash_and_comes_back(top: Path, copies: Path) -> None:
    before = snapshot(top)
    done = carry_out([Remove(top / "in")], Disk(), copies)
    assert not (top / "in").exists()
    assert done.said is None
    trash = Path(os.environ["XDG_DATA_HOME"], "Trash", "files")
    assert any((found / "deep" / "d.yml").exists() for found in trash.iterdir())
    assert copies.stat().st_mode & 0o777 == 0o700
    take_back(done, Disk())
    assert snapshot(top) == before


def test_where_there_is_no_trash_our_own_copy_is_enough_and_that_is_said(
    top: Path, copies: Path, tmp_path: Path
) -> None:
    before = snapshot(top)
    done = carry_out([Remove(top / "in")], FailingDisk(1, tmp_path, ("trash",), error=errno.EACCES), copies)
    assert [name for name in snapshot(top) if name.startswith((".", "in"))] == []
    assert done.said is not None
    assert "did not take in:" in done.said.english()
    take_back(done, Disk())
    assert snapshot(top) == before


def test_a_trash_that_takes_half_of_a_folder_loses_nothing(top: Path, copies: Path) -> None:
    class Half(Disk):
        def trash(self, path: Path) -> None:
            (path / "c.yml").unlink()
            raise OSError(errno.EIO, "the stick was pulled out")

        def rename(self, old: Path, new: Path) -> None:
            if old == top / "in":
                raise OSError(errno.EACCES, "held")
            super().rename(old, new)

    before = snapshot(top)
    with pytest.raises(FolderReadOnly):
        carry_out([Remove(top / "in")], Half(), copies)
    assert snapshot(top) == before


@pytest.mark.parametrize(
    ("steps", "kind", "named"),
    [
        (lambda top: [Put(top / "a.yml", b"x", new=True)], NameInUse, "a.yml"),
        (lambda top: [Move(top / "a.yml", top / "b.yml")], NameInUse, "b.yml"),
        (lambda top: [Move(top / "in", top / "far")], NameInUse, "far"),
        (lambda top: [MakeFolder(top / "in")], NameInUse, "in"),
        (lambda top: [Put(top / "b.yml", b"x"), MakeFolder(top / "a.yml")], NameInUse, "a.yml"),
        (lambda top: [Put(top / "gone" / "a.yml", b"x")], FolderGone, "gone/a.yml"),
        (lambda top: [MakeFolder(top / "gone" / "new")], FolderGone, "gone/new"),
        (lambda top: [Move(top / "gone.yml", top / "x.yml")], FolderGone, "gone.yml"),
        (lambda top: [Move(top / "a.yml", top / "gone" / "a.yml")], FolderGone, "gone/a.yml"),
        (lambda top: [Remove(top / "gone")], FolderGone, "gone"),
        (lambda top: [Put(top / "a.yml" / "x.yml", b"x")], FolderGone, "a.yml/x.yml"),
        (lambda top: [Put(top / ("x" * 300), b"x")], PathTooLong, "x" * 300),
        (lambda top: [Move(top / "a.yml", top / ("x" * 300))], PathTooLong, "x" * 300),
        (lambda top: [MakeFolder(top / ("x" * 300))], PathTooLong, "x" * 300),
        (lambda top: [Put(top / "a.yml", b"x", was=b"other")], FileChangedOutside, "a.yml"),
        (lambda top: [Put(top / "gone.yml", b"x", was=b"other")], FileChangedOutside, "gone.yml"),
        (lambda top: [Move(top / "in", top / "in" / "deep" / "in")], FileNotWritten, "in/deep/in"),
        (lambda top: [Put(top / "half\ud800", b"x")], FileNotWritten, ""),
    ],
)
def test_what_cannot_be_done_says_why_and_takes_back_what_came_before(
    top: Path, copies: Path, steps: Steps, kind: type[FileNotWritten], named: str
) -> None:
    before = snapshot(top)
    first: list[Step] = [Put(top / "in" / "c.yml", b"other"), MakeFolder(top / "more")]
    with pytest.raises(kind) as failure:
        carry_out([*first, *steps(top)], Disk(), copies)
    assert type(failure.value) is kind
    assert f"{top / named}" in failure.value.what.english()
    assert snapshot(top) == before


def _write(top: Path) -> None:
    (top / "a.yml").write_text("by hand", "utf-8")


def _grow(top: Path) -> None:
    (top / "new" / "by-hand.yml").write_text("by hand", "utf-8")


def _come_back(top: Path) -> None:
    (top / "a.yml").write_text("a", "utf-8")


@pytest.mark.parametrize(
    ("steps", "outside", "kind"),
    [
        (lambda top: [Put(top / "a.yml", b"A")], _write, FileChangedOutside),
        (lambda top: [Put(top / "b.yml", b"B"), Put(top / "a.yml", b"A")], _write, FileChangedOutside),
        (lambda top: [Put(top / "a.yml", b"A"), Put(top / "b.yml", b"B")], _write, FileChangedOutside),
        (lambda top: [Put(top / "a.yml", b"A")], lambda top: (top / "a.yml").unlink(), FileChangedOutside),
        (lambda top: [MakeFolder(top / "new")], _grow, FileChangedOutside),
        (lambda top: [MakeFolder(top / "new")], lambda top: (top / "new").rmdir(), FileChangedOutside),
        (lambda top: [Move(top / "a.yml", top / "x.yml")], lambda top: (top / "x.yml").unlink(), FolderGone),
        (lambda top: [Move(top / "a.yml", top / "x.yml")], _come_back, NameInUse),
        (lambda top: [Remove(top / "a.yml")], _come_back, NameInUse),
    ],
)
def test_what_was_changed_outside_is_not_undone_over(
    top: Path, copies: Path, steps: Steps, outside: Callable[[Path], None], kind: type[FileNotWritten]
) -> None:
    done = carry_out(steps(top), Disk(), copies)
    outside(top)
    before = snapshot(top)
    with pytest.raises(kind):
        take_back(done, Disk())
    assert snapshot(top) == before


BECAME: dict[str, Callable[[Path], object]] = {
    "a folder": lambda path: path.mkdir(),
    "a pipe": os.mkfifo,
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "an endless link": lambda path: path.symlink_to(path.name),
    "nothing": lambda path: None,
    "another file": lambda path: path.write_bytes(b"theirs"),
}


@pytest.mark.parametrize("become", BECAME.values(), ids=BECAME.keys())
def test_what_a_file_becomes_while_it_is_written_is_not_written_over(
    top: Path, copies: Path, become: Callable[[Path], object]
) -> None:
    class Meanwhile(Unsynced):
        def sync(self, handles: Sequence[int]) -> None:
            if len(handles) == 2:
                (top / "b.yml").unlink()
                become(top / "b.yml")

    with pytest.raises(FileNotWritten):
        carry_out([Put(top / "a.yml", b"A", was=b"a"), Put(top / "b.yml", b"B", was=b"b")], Meanwhile(), copies)
    assert (top / "a.yml").read_bytes() == b"a"
    other = top / "other"
    become(other)
    assert _kind(top / "b.yml") == _kind(other)


def _kind(path: Path) -> object:
    return (stat.S_IFMT(path.lstat().st_mode), path.is_file() and path.read_bytes()) if os.path.lexists(path) else None


def test_a_restored_folder_that_was_changed_is_not_deleted_again(top: Path, copies: Path) -> None:
    undone = take_back(carry_out([Remove(top / "in")], Disk(), copies), Disk())
    (top / "in" / "deep" / "d.yml").write_text("by hand", "utf-8")
    with pytest.raises(FileChangedOutside):
        take_back(undone, Disk())
    assert (top / "in" / "deep" / "d.yml").read_text("utf-8") == "by hand"


def test_what_stayed_of_a_change_is_named(top: Path, copies: Path) -> None:
    class Sticking(Disk):
        def make_folder(self, path: Path, mode: int = 0o777) -> None:
            raise OSError(errno.EIO, "broken")

        def rename(self, old: Path, new: Path) -> None:
            if old == top / "x.yml":
                raise OSError(errno.EIO, "broken")
            super().rename(old, new)

    with pytest.raises(HalfDone) as failure:
        carry_out([Move(top / "a.yml", top / "x.yml"), MakeFolder(top / "new")], Sticking(), copies)
    assert str(top / "x.yml") in failure.value.what.english()
    assert (top / "x.yml").read_text("utf-8") == "a"


@pytest.mark.parametrize(("old", "new"), [("a.yml", "A.yml"), ("in", "IN")])
def test_the_case_of_a_name_changes_where_the_system_does_not_tell_cases_apart(
    top: Path, copies: Path, old: str, new: str
) -> None:
    done = carry_out([Move(top / old, top / new)], CaseBlindDisk(), copies)
    names = {path.name for path in top.iterdir()}
    assert new in names
    assert old not in names
    take_back(done, CaseBlindDisk())
    assert old in {path.name for path in top.iterdir()}


@pytest.mark.parametrize("at", [1, 2])
def test_a_name_whose_case_cannot_change_stays(top: Path, copies: Path, at: int) -> None:
    class Failing(FailingDisk, CaseBlindDisk):
        pass

    before = snapshot(top)
    with pytest.raises(FolderReadOnly):
        carry_out([Move(top / "in", top / "IN")], Failing(at, top, ("rename",), error=errno.EACCES), copies)
    assert snapshot(top) == before


def test_the_case_of_a_name_changes_where_the_system_tells_cases_apart(top: Path, copies: Path) -> None:
    carry_out([Move(top / "a.yml", top / "A.yml")], Disk(), copies)
    assert "A.yml" in snapshot(top)
    os.link(top / "A.yml", top / "a.yml")
    with pytest.raises(NameInUse):
        carry_out([Move(top / "A.yml", top / "a.yml")], Disk(), copies)


def test_a_link_is_written_through_and_taken_back(top: Path, copies: Path) -> None:
    before = snapshot(top)
    done = carry_out([Put(top / "in" / "link", b"new")], Disk(), copies)
    assert snapshot(top) == {**before, "in/c.yml": b"new"}
    take_back(done, Disk())
    assert snapshot(top) == before


def test_a_change_that_fails_leaves_no_copies(top: Path, copies: Path, tmp_path: Path) -> None:
    with pytest.raises(NameInUse):
        carry_out([Remove(top / "in"), Move(top / "a.yml", top / "b.yml")], Unsynced(), copies)
    assert snapshot(copies) == {}


def test_copies_are_forgotten_with_their_change_or_by_age(top: Path, copies: Path) -> None:
    disk = Disk()
    carry_out([Remove(top / "a.yml")], disk, copies)
    carry_out([Remove(top / "b.yml")], disk, copies.with_name("2"))
    forget(copies, disk)
    assert [path.name for path in copies.parent.iterdir()] == ["2"]
    made = copies.with_name("2").stat().st_mtime
    forget_older(copies.parent, made - 1, disk)
    assert copies.with_name("2").exists()
    forget_older(copies.parent, made + 1, disk)
    assert list(copies.parent.iterdir()) == []
    forget_older(copies.parent / "none", made, disk)
