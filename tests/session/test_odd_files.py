"""What is odd in a folder, or becomes so while it is worked on: it is changed with care or left alone."""

import errno
import os
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from msgspec.structs import replace

from restdesk.errors import FileError, FileNotWritten, FolderGone, FolderReadOnly
from restdesk.model.collection import Collection
from restdesk.model.request import Http, Info, Request
from restdesk.session.organising.items import Item, Target
from restdesk.session.outcome import NewPlace, Written
from restdesk.session.state import RequestsMoved
from tests.session.conftest import Desk, place, request_at
from tests.storage.failing_disk import FailingDisk, snapshot

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links, pipes and such names are those of POSIX")


def request(name: str, seq: str = "", url: str = "http://a.test") -> str:
    return f"info:\n  name: {name}\n  type: http\n{f'  seq: {seq}' if seq else ''}\nhttp:\n  url: {url}\n"


class Hand:
    """A collection, and what can be done with it."""

    def __init__(self, desk: Desk, folder: Path, files: dict[str, str]) -> None:
        self.desk, self.session = desk, desk.session
        self.folder = desk.open(folder, files).folder

    @property
    def collection(self) -> Collection:
        opened = self.session.state.opened(self.folder)
        assert opened is not None
        return opened.collection

    def do(self, name: str, *given: object) -> None:
        """Do a verb of the tree; afterwards the state is what a fresh reading of the files gives."""
        done = self.desk.wait(getattr(self.session.organising, name)(*given))
        if done.moved:
            self.session.apply(RequestsMoved(tuple((*one.old, *one.new) for one in done.moved)))
        for change in done.changes:
            self.session.apply(change)
        assert self.collection == self.desk.wait(self.session.open(self.folder))

    def items(self, *paths: str) -> list[Item]:
        return [Item(self.folder, path) for path in paths]

    def save(self, path: str, **fields: object) -> object:
        """Change the request at `path` and save it."""
        saved = request_at(self.collection, path)
        assert saved.http is not None
        wanted = replace(saved, http=replace(saved.http, **(fields or {"url": "http://b.test"})))
        outcome = self.desk.wait(self.session.saving.save(place(self.collection, path), wanted, saved))
        if isinstance(outcome, Written):
            self.session.apply(outcome.change)
        return outcome

    def paths(self) -> list[str]:
        return [node.path for node in self.collection.children]


@pytest.fixture
def make(desk: Desk, tmp_path: Path) -> Callable[[dict[str, str]], Hand]:
    return lambda files: Hand(desk, tmp_path / "mine", files)


NEW = Request(info=Info(type="http"), http=Http(url="http://a.test"))
Make = Callable[[dict[str, str]], Hand]


@pytest.mark.parametrize("seq", ["1", "", ".nan", "1e999", "two"])
def test_requests_of_one_order_and_one_name_are_ordered_moved_and_saved_one_by_one(make: Make, seq: str) -> None:
    hand = make({f"{letter}.yml": request("Same", seq) for letter in "abcd"})
    assert hand.paths() == ["a.yml", "b.yml", "c.yml", "d.yml"]
    hand.do("move", hand.items("d.yml"), Target(hand.folder, "", "b.yml"))
    assert hand.paths() == ["a.yml", "d.yml", "b.yml", "c.yml"]
    hand.do("duplicate", hand.items("b.yml"))
    hand.do("rename", hand.items("c.yml")[0], "Other")
    assert isinstance(hand.save("b.yml"), Written)
    assert "http://b.test" in (hand.folder / "b.yml").read_text()
    assert "http://b.test" not in (hand.folder / "a.yml").read_text()


def test_a_collection_inside_a_collection_goes_along_whole_and_its_root_is_left_alone(make: Make) -> None:
    root = "opencollection: 1.0.0\ninfo: {name: Inner}\n"
    inner = {
        "inner/opencollection.yml": root,
        "inner/environments/local.yml": "name: local\nvariables: []\n",
        "inner/get.yml": request("Get"),
    }
    hand = make({**inner, "f/folder.yml": "info: {name: F, type: folder}\n"})
    hand.save("inner/get.yml")
    before = snapshot(hand.folder / "inner")
    hand.do("move", hand.items("inner"), Target(hand.folder, "f"))
    own = (hand.folder / "f" / "inner" / "folder.yml").read_bytes()  # its place in the order
    assert snapshot(hand.folder / "f" / "inner") == {**before, "folder.yml": own}
    hand.do("duplicate", hand.items("f/inner"))
    copied = snapshot(hand.folder / "f" / "inner-copy")
    assert copied["opencollection.yml"] == before["opencollection.yml"]
    assert copied["environments/local.yml"] == before["environments/local.yml"]
    hand.do("delete", hand.items("f"))
    assert hand.paths() == []
    hand.desk.wait(hand.session.undo_files.undo())
    assert snapshot(hand.folder / "f" / "inner") == {**before, "folder.yml": own}


NAME = "가나다 요청"
TWINS = {
    "case": ("Get Users.yml", "get users.yml"),
    "unicode form": (f"{unicodedata.normalize('NFC', NAME)}.yml", f"{unicodedata.normalize('NFD', NAME)}.yml"),
}


@pytest.mark.parametrize("twins", TWINS.values(), ids=TWINS.keys())
def test_files_that_another_system_takes_for_one_are_two_here(make: Make, twins: tuple[str, str]) -> None:
    one, other = twins
    hand = make({one: request("One", "1"), other: request("Other", "2")})
    assert sorted(hand.paths()) == sorted(twins)
    hand.save(one)
    assert "http://b.test" in (hand.folder / one).read_text()
    assert (hand.folder / other).read_text() == request("Other", "2")
    hand.do("rename", hand.items(other)[0], "New name")
    assert sorted(hand.paths()) == sorted([one, "new-name.yml"])
    hand.do("delete", hand.items(one))
    assert hand.paths() == ["new-name.yml"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_korean_names_are_kept_in_the_form_that_the_files_have(make: Make, form: Literal["NFC", "NFD"]) -> None:
    folder, name = (unicodedata.normalize(form, text) for text in ("사용자", "목록 보기.yml"))
    path = f"{folder}/{name}"
    hand = make({path: request("목록", "1"), f"{folder}/folder.yml": "info: {name: 사용자, type: folder, seq: 1}\n"})
    assert isinstance(hand.save(path), Written)
    hand.do("tag", hand.items(path), ["느림"], [])
    assert sorted(snapshot(hand.folder)) == sorted(["opencollection.yml", folder, path, f"{folder}/folder.yml"])
    outcome = hand.desk.wait(
        hand.session.saving.create(NewPlace(folder=hand.folder, above=folder, name="목록 보기"), NEW)
    )
    assert isinstance(outcome, Written)
    assert outcome.path == f"{folder}/목록-보기.yml"


@pytest.mark.parametrize("name", ["x" * 251, "가" * 83 + "xx", "😀" * 62 + "xxx"])
def test_names_as_long_as_a_name_can_be_are_worked_with(make: Make, name: str) -> None:
    path = f"{name}.yml"
    assert len(path.encode()) == 255
    hand = make({path: request("Long", "1"), f"{'f' * 255}/in.yml": request("In")})
    assert isinstance(hand.save(path), Written)
    hand.do("duplicate", hand.items(path, "f" * 255))
    assert len(hand.paths()) == 4
    hand.do("move", hand.items(path), Target(hand.folder, "f" * 255))
    hand.do("delete", hand.items(f"{'f' * 255}/{path}"))
    assert len(hand.paths()) == 3


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "in.yml").write_text("x")


def _endless(path: Path) -> None:
    path.symlink_to(path.name)


def _socket(path: Path) -> None:
    import socket

    before = Path.cwd()
    os.chdir(path.parent)  # a socket's path has room for some 100 bytes
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(before)


REPLACED: dict[str, Callable[[Path], None]] = {
    "folder": _folder,
    "pipe": os.mkfifo,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "endless link": _endless,
    "link to nothing": lambda path: path.symlink_to("nothing.yml"),
    "socket": _socket,
}


def _kinds(folder: Path) -> dict[str, tuple[int, str]]:
    """What lies there, without opening it."""
    found = sorted(folder.rglob("*"))
    return {path.name: (path.lstat().st_mode, str(path.readlink()) if path.is_symlink() else "") for path in found}


@pytest.mark.parametrize("become", REPLACED.values(), ids=REPLACED.keys())
def test_a_file_that_became_something_else_is_not_written_over(make: Make, become: Callable[[Path], None]) -> None:
    hand = make({"one.yml": request("One", "1"), "two.yml": request("Two", "2")})
    (hand.folder / "one.yml").unlink()
    become(hand.folder / "one.yml")
    before, one = _kinds(hand.folder), hand.items("one.yml")
    with pytest.raises((FileError, FileNotWritten), match=r"one\.yml"):
        hand.save("one.yml")
    for work in (hand.session.organising.tag(one, ["x"], []), hand.session.organising.inherit(one)):
        with pytest.raises((FileError, FileNotWritten)):
            hand.desk.wait(work)
    assert _kinds(hand.folder) == before
    assert isinstance(hand.save("two.yml"), Written)


@pytest.mark.parametrize("become", REPLACED.values(), ids=REPLACED.keys())
def test_what_became_something_else_can_be_deleted_and_comes_back(make: Make, become: Callable[[Path], None]) -> None:
    hand = make({"one.yml": request("One", "1")})
    (hand.folder / "one.yml").unlink()
    become(hand.folder / "one.yml")
    before = _kinds(hand.folder)
    try:
        hand.desk.wait(hand.session.organising.delete(hand.items("one.yml")))
    except FileNotWritten:  # no copy can be kept of a pipe
        pass
    else:
        assert not os.path.lexists(hand.folder / "one.yml")
        hand.desk.wait(hand.session.undo_files.undo())
    assert _kinds(hand.folder) == before


@pytest.mark.parametrize("gone", ["f", ""], ids=["folder", "collection"])
def test_a_folder_that_vanished_is_said_and_not_made_anew(make: Make, tmp_path: Path, gone: str) -> None:
    hand = make({"f/one.yml": request("One", "1"), "two.yml": request("Two", "2")})
    (hand.folder / gone).rename(tmp_path / "elsewhere")
    before = snapshot(tmp_path)
    works = (
        lambda: hand.session.organising.create_folder(Target(hand.folder, "f"), "New"),
        lambda: hand.session.organising.move(hand.items("f/one.yml"), Target(hand.folder)),
        lambda: hand.session.organising.rename(hand.items("f")[0], "G"),
        lambda: hand.session.organising.delete(hand.items("f/one.yml")),
        lambda: hand.session.organising.duplicate(hand.items("f")),
        lambda: hand.session.saving.create(NewPlace(folder=hand.folder, above="f", name="New"), NEW),
    )
    with pytest.raises(FolderGone):
        hand.save("f/one.yml")
    for work in works:
        with pytest.raises(FolderGone):
            hand.desk.wait(work())
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("call", ["new", "rename", "make_folder", "replace"])
def test_in_a_folder_that_is_read_only_nothing_changes(make: Make, tmp_path: Path, call: str) -> None:
    hand = make({"one.yml": request("One", "1"), "f/two.yml": request("Two", "2")})
    before = snapshot(hand.folder)
    disk = FailingDisk(1, tmp_path / "trash", (call,), error=errno.EACCES, on=True)
    hand.session.undo_files._disk = disk
    organising = hand.session.organising
    works = {
        "new": lambda: organising.duplicate(hand.items("one.yml")),
        "rename": lambda: organising.rename(hand.items("f")[0], "G"),
        "make_folder": lambda: organising.create_folder(Target(hand.folder), "New"),
        "replace": lambda: organising.tag(hand.items("one.yml"), ["x"], []),
    }
    with pytest.raises(FolderReadOnly):
        hand.desk.wait(works[call]())
    assert snapshot(hand.folder) == before
