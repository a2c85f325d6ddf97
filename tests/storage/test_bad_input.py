"""Nothing that a folder may hold ends the reading, vanishes from the tree, or is written to."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from restdesk.model.collection import Broken, Collection, FolderNode, Node, RequestNode
from restdesk.storage import tree_index
from restdesk.storage.collections import read_collection, read_file
from restdesk.storage.tree_index import TreeIndex
from tests.storage.bad_files import SOUND, write_bad_files, write_odd_things

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links, pipes and rights are those of POSIX")

ROOT = "opencollection: 1.0.0\ninfo:\n  name: Bad\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A collection's folder, with what is odd in it."""
    made = tmp_path / "bad"
    made.mkdir()
    (made / "opencollection.yml").write_text(ROOT)
    return made


@pytest.fixture(autouse=True)
def indexed(monkeypatch: pytest.MonkeyPatch) -> None:
    """No collection is too small for an index."""
    monkeypatch.setattr(tree_index, "_SMALL", 0)


def walk(nodes: Iterable[Node]) -> Iterator[Node]:
    """All nodes, top to bottom."""
    for node in nodes:
        yield node
        if isinstance(node, FolderNode):
            yield from walk(node.children)


def seen(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Size, time and rights of all files, to find out whether one was touched."""
    paths = [path for path in folder.rglob("*") if not path.is_symlink()]
    return {str(path): (path.stat().st_size, path.stat().st_mtime_ns, path.stat().st_mode) for path in paths}


def shown(path: Path, folder: Path) -> str:
    """The path of a file in the tree."""
    return path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def told(collection: Collection) -> dict[str, bool]:
    """All that stands in the tree, with whether it is broken."""
    return {node.path: isinstance(node.content, Broken) for node in walk(collection.children)}


def test_500_mutated_files_stand_in_the_tree_and_none_is_rewritten(folder: Path, tmp_path: Path) -> None:
    made = write_bad_files(folder, 500, seed=6)
    before = seen(folder)

    def index(root: Path) -> TreeIndex:
        indexes.append(TreeIndex(tmp_path / "trees", root, 4e9))
        return indexes[-1]

    indexes: list[TreeIndex] = []
    whole = read_collection(folder)
    brief = read_collection(folder, index)
    indexes[-1].save()
    again = read_collection(folder, index)
    assert {shown(path, folder) for path in made} == {node.path for node in whole.requests()}
    assert told(whole) == told(brief) == told(again)
    assert [node.path for node in walk(whole.children)] == [node.path for node in walk(again.children)]
    assert 100 < sum(told(whole).values()) < 450
    for one, known, from_index in zip(whole.requests(), brief.requests(), again.requests(), strict=True):
        assert one.brief == known.brief == from_index.brief
        assert not isinstance(one.content, Broken) or one.content.what.english()
    assert seen(folder) == before


def test_what_is_no_usual_file_stands_in_the_tree(folder: Path) -> None:
    made = write_odd_things(folder)
    before = seen(folder)
    nodes = {node.path: node for node in walk(read_collection(folder).children)}
    assert {shown(path, folder) for path in made} <= nodes.keys()
    faults = {
        name: node.content.what.english() + node.content.cause
        for name in ("loop", "other", "nothing", "out", "pipe", "sparse")
        if isinstance((node := nodes[f"a/{name}.yml"]).content, Broken)
    }
    assert len(faults) == 6
    assert "more than 50 MB" in faults["sparse"]
    assert "regular" in faults["pipe"]
    assert isinstance(nodes["up"].content, Broken)
    assert seen(folder) == before


@pytest.mark.skipif(os.name != "nt" and os.geteuid() == 0, reason="nothing is locked for root")
def test_a_locked_file_and_a_locked_folder_say_so(folder: Path) -> None:
    (folder / "in").mkdir()
    (folder / "a.yml").write_text(SOUND)
    (folder / "a.yml").chmod(0)
    (folder / "in").chmod(0)
    try:
        nodes = read_collection(folder).children
    finally:
        (folder / "in").chmod(0o700)
    assert len(nodes) == 2
    assert all(isinstance(node.content, Broken) for node in nodes)


def test_requests_of_the_same_order_or_name_all_stand_in_the_tree_in_a_lasting_order(folder: Path) -> None:
    for number in range(5):
        (folder / f"{number}.yml").write_text(SOUND)
        (folder / f"no order {number}.yml").write_text(SOUND.replace("  seq: 2\n", ""))
    collection = read_collection(folder)
    assert [node.path for node in collection.children] == [
        *(f"{number}.yml" for number in range(5)),
        *(f"no order {number}.yml" for number in range(5)),
    ]
    assert {node.name for node in collection.children} == {"Log in"}


def test_a_collection_inside_a_collection_is_a_folder_of_it_and_its_root_says_so(folder: Path) -> None:
    inner = folder / "inner"
    (inner / "environments").mkdir(parents=True)
    (inner / "opencollection.yml").write_text(ROOT.replace("Bad", "Inner") + "docs: x\n")
    (inner / "get.yml").write_text(SOUND)
    collection = read_collection(folder)
    found = collection.find("inner")
    assert isinstance(found, FolderNode)
    assert found.name == "inner"
    root = collection.find("inner/opencollection.yml")
    assert isinstance(root, RequestNode)
    assert isinstance(root.content, Broken)
    assert "inside this one" in root.content.what.english()
    assert "docs: x" in root.content.text
    assert read_file(folder, "inner/opencollection.yml") == root.content
    request = collection.find("inner/get.yml")
    assert request is not None
    assert request.name == "Log in"
    assert collection.chain("inner/get.yml") == (collection.content, found.content)
