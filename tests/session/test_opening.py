"""Opening collections."""

from pathlib import Path

import pytest

from restdesk.errors import FolderNotFound, NotACollection
from restdesk.model.collection import Broken
from restdesk.model.ready import Place
from restdesk.model.request import Request
from restdesk.storage import tree_index
from tests.session.conftest import Desk
from tests.storage.bad_files import write_bad_files


def test_the_sample_is_opened_from_a_copy_that_is_made_once_and_never_overwritten(desk: Desk) -> None:
    sample = desk.wait(desk.session.open_sample())
    assert sample.folder == desk.session.paths.sample.resolve()
    assert sample.requests()
    edited, removed = sample.folder / "opencollection.yml", sample.folder / "posts" / "folder.yml"
    edited.write_text("opencollection: 1.0.0\ninfo: {name: My own}\n", "utf-8")
    removed.unlink()
    assert desk.wait(desk.session.open_sample()).name == "My own"
    assert not removed.exists()


@pytest.mark.parametrize(("name", "error"), [("absent", FolderNotFound), ("", NotACollection)])
def test_what_is_no_collection_is_said_so(desk: Desk, tmp_path: Path, name: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        desk.wait(desk.session.open(tmp_path / name))


def _wait_for_index(desk: Desk, trees: Path) -> None:
    """It is written when there is time for it."""
    deadline = desk.session.clock.monotonic() + 20
    while not any(trees.glob("*.msgpack")):
        assert desk.session.clock.monotonic() < deadline
        desk.wait(desk.session.files.run(lambda: None))


def test_a_big_collection_is_known_from_its_index_when_it_is_opened_again(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree_index, "_SMALL", 0)
    files = {f"{name}.yml": f"info: {{name: {name}, type: http}}\nhttp: {{url: x}}\n" for name in ("a", "b")}
    first = desk.open(tmp_path / "big", files)
    trees = desk.session.paths.cache / "trees"
    _wait_for_index(desk, trees)
    assert desk.wait(desk.session.open(tmp_path / "big")) == first
    assert [node.brief.name for node in first.requests()] == ["a", "b"]
    assert [node.content for node in first.requests()] == [None, None]


def test_500_mutated_files_of_one_folder_are_opened_read_and_left_as_they_are(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "bad"
    desk.open(folder, {})
    made = write_bad_files(folder, 500, seed=66, folders=1)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in made}
    whole = desk.wait(desk.session.open(folder))
    monkeypatch.setattr(tree_index, "_SMALL", 0)
    in_brief = desk.wait(desk.session.open(folder))
    _wait_for_index(desk, desk.session.paths.cache / "trees")
    from_index = desk.wait(desk.session.open(folder))
    for collection in (whole, in_brief, from_index):
        assert {node.path for node in collection.requests()} == {f"f0/{path.name}" for path in made}
        assert [node.brief for node in collection.requests()] == [node.brief for node in whole.requests()]
    desk.opened(from_index)
    for node in whole.requests()[::7]:
        assert desk.wait(desk.session.read(Place(collection=whole.folder, path=node.path))) == node.content
    assert {type(node.content) for node in whole.requests()} == {Request, Broken}
    assert None in [node.content for node in from_index.requests()]
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in made} == before
    assert {path.name for path in (folder / "f0").iterdir()} == {path.name for path in made}
