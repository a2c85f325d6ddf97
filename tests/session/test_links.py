"""A collection whose links lead out of its folder: whatever is done, nothing behind one is written, read or deleted."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from restdesk.errors import FileNotWritten
from restdesk.model.collection import Collection, Environment
from restdesk.model.ready import Place
from restdesk.model.request import Http, Info, Request
from restdesk.session.organising.items import Item, Organised, Target
from restdesk.session.outcome import Answered, NewPlace
from tests.session.conftest import Desk, request_at

REQUEST = "info:\n  name: Get\n  type: http\n  seq: 1\nhttp:\n  method: GET\n  url: http://localhost/\n"
PRIVATE = f"{REQUEST}docs: not of this collection\n"
NEW = Request(info=Info(type="http"), http=Http())
Do = Callable[[Desk, Path], object]

pytestmark = pytest.mark.skipif(not hasattr(Path, "symlink_to"), reason="no links here")


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder beside the collection."""
    folder = tmp_path / "outside"
    folder.mkdir()
    for name in ("private.yml", "get.yml", "folder.yml", "e.yml"):
        (folder / name).write_text(PRIVATE if name == "private.yml" else REQUEST)
    return folder


@pytest.fixture
def mine(tmp_path: Path, outside: Path) -> Path:
    """The collection, with one link to a file and one to a folder."""
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "file.yml").symlink_to(outside / "private.yml")
    (folder / "linked").symlink_to(outside)
    return folder


def _all_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def _open(desk: Desk, mine: Path) -> Collection:
    return desk.open(mine, {"top.yml": REQUEST, "in/get.yml": REQUEST})


def _organise(desk: Desk, work: object) -> Organised:
    organised: Organised = desk.wait(work)  # type: ignore[arg-type]
    for change in organised.changes:
        desk.session.apply(change)
    return organised


def _becomes_a_link(folder: Path, outside: Path) -> None:
    shutil.rmtree(folder)
    folder.symlink_to(outside)


def _save(desk: Desk, mine: Path) -> object:
    opened = desk.session.state.opened(mine)
    assert opened is not None
    was = request_at(opened.collection, "in/get.yml")
    place = Place(collection=mine, path="in/get.yml")
    return desk.wait(desk.session.saving.save(place, replace(was, docs="mine"), was, Answered(overwrite=True)))


VERBS: dict[str, Do] = {
    "save": _save,
    "save as": lambda desk, mine: desk.wait(
        desk.session.saving.create(NewPlace(folder=mine, above="in", new_folders=(), name="New"), NEW)
    ),
    "rename": lambda desk, mine: _organise(desk, desk.session.organising.rename(Item(mine, "in/get.yml"), "Other")),
    "delete": lambda desk, mine: _organise(desk, desk.session.organising.delete([Item(mine, "in/get.yml")])),
    "duplicate": lambda desk, mine: _organise(desk, desk.session.organising.duplicate([Item(mine, "in/get.yml")])),
    "copy folder": lambda desk, mine: _organise(desk, desk.session.organising.duplicate([Item(mine, "in")])),
    "move out": lambda desk, mine: _organise(
        desk, desk.session.organising.move([Item(mine, "in/get.yml")], Target(mine))
    ),
    "move in": lambda desk, mine: _organise(
        desk, desk.session.organising.move([Item(mine, "top.yml")], Target(mine, "in"))
    ),
    "create": lambda desk, mine: _organise(
        desk, desk.session.organising.create_request(Target(mine, "in"), "New", NEW)
    ),
    "tag": lambda desk, mine: _organise(desk, desk.session.organising.tag([Item(mine, "in/get.yml")], ["new"], [])),
}


@pytest.mark.parametrize("verb", VERBS)
def test_a_folder_that_became_a_link_since_it_was_read_is_left_alone(
    desk: Desk, mine: Path, outside: Path, verb: str
) -> None:
    _open(desk, mine)
    _becomes_a_link(mine / "in", outside)
    before = _all_in(outside)
    with pytest.raises(FileNotWritten, match="leads out"):
        VERBS[verb](desk, mine)
    assert _all_in(outside) == before
    assert (mine / "top.yml").read_text() == REQUEST


@pytest.mark.parametrize("path", ["file.yml", "linked"])
def test_a_link_is_not_copied_with_what_it_leads_to(desk: Desk, mine: Path, path: str) -> None:
    _open(desk, mine)
    with pytest.raises(FileNotWritten, match="leads out"):
        _organise(desk, desk.session.organising.duplicate([Item(mine, path)]))
    assert len(list(mine.iterdir())) == 5


@pytest.mark.parametrize("path", ["file.yml", "linked"])
def test_deleting_a_link_deletes_the_link_alone_and_undo_brings_it_back(
    desk: Desk, mine: Path, outside: Path, path: str
) -> None:
    _open(desk, mine)
    before, led_to = _all_in(outside), (mine / path).readlink()
    _organise(desk, desk.session.organising.delete([Item(mine, path)]))
    assert not (mine / path).is_symlink()
    _organise(desk, desk.session.undo_files.undo())
    assert (mine / path).readlink() == led_to
    assert _all_in(outside) == before


@pytest.mark.parametrize("path", ["file.yml", "linked"])
def test_a_link_can_be_renamed_and_stays_one(desk: Desk, mine: Path, outside: Path, path: str) -> None:
    _open(desk, mine)
    before, led_to = _all_in(outside), (mine / path).readlink()
    [made] = _organise(desk, desk.session.organising.rename(Item(mine, path), "Other")).made
    assert (mine / made.path).readlink() == led_to
    assert _all_in(outside) == before


def test_undo_brings_nothing_back_into_a_folder_that_became_a_link(desk: Desk, mine: Path, outside: Path) -> None:
    _open(desk, mine)
    _organise(desk, desk.session.organising.delete([Item(mine, "in/get.yml")]))
    (outside / "get.yml").unlink()
    _becomes_a_link(mine / "in", outside)
    with pytest.raises(FileNotWritten, match="leads out"):
        desk.wait(desk.session.undo_files.undo())
    assert not (outside / "get.yml").exists()


@pytest.mark.parametrize("link", [".restdesk", ".restdesk/kept.yml"])
def test_what_is_kept_a_second_time_is_not_written_behind_a_link(
    desk: Desk, mine: Path, outside: Path, link: str
) -> None:
    (mine / link).parent.mkdir(exist_ok=True)
    (mine / link).symlink_to(outside / "private.yml" if link.endswith(".yml") else outside)
    collection = _open(desk, mine)
    before, was = _all_in(outside), request_at(collection, "top.yml")
    wanted = replace(was, own=replace(was.own, safe=True))
    desk.wait(desk.session.saving.save(Place(collection=mine, path="top.yml"), wanted, was))
    assert "safe: true" in (mine / "top.yml").read_text()
    assert _all_in(outside) == before


def test_no_environment_is_made_behind_a_link(desk: Desk, mine: Path, outside: Path) -> None:
    (mine / "environments").symlink_to(outside)
    _open(desk, mine)
    before = _all_in(outside)
    with pytest.raises(FileNotWritten, match="leads out"):
        desk.wait(desk.session.environments.create(mine, Environment(name="New")))
    assert _all_in(outside) == before


def test_links_within_the_collection_are_written_through(desk: Desk, mine: Path) -> None:
    (mine / "in").mkdir()
    (mine / "in" / "get.yml").symlink_to("../top.yml")
    collection = _open_with_link(desk, mine)
    was = request_at(collection, "in/get.yml")
    place = Place(collection=mine, path="in/get.yml")
    desk.wait(desk.session.saving.save(place, replace(was, docs="mine"), was))
    assert "docs: mine" in (mine / "top.yml").read_text()
    assert (mine / "in" / "get.yml").is_symlink()


def _open_with_link(desk: Desk, mine: Path) -> Collection:
    return desk.open(mine, {"top.yml": REQUEST})
