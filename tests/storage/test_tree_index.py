"""The second opening reads what changed alone, and never believes an index that may be wrong."""

import os
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from restdesk.model.collection import Broken, Collection, FolderNode, Node, Root
from restdesk.storage import tree_index
from restdesk.storage.collections import read_collection
from restdesk.storage.tree_index import TreeIndex

NOW = 4_000_000_000.0
"""When the collection is read; its files are older."""


def request(name: str, url: str = "http://x") -> str:
    """A request's file."""
    return f"info:\n  name: {name}\n  type: http\nhttp:\n  method: PUT\n  url: {url}\n"


def put(path: Path, text: str, age: float = 100) -> None:
    """Write a file that was last changed so many seconds before the reading."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    os.utime(path, (NOW - age, NOW - age))


@pytest.fixture(autouse=True)
def indexed(monkeypatch: pytest.MonkeyPatch) -> None:
    """No collection is too small for an index."""
    monkeypatch.setattr(tree_index, "_SMALL", 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A collection with two requests, one of them in a folder, and one that is broken."""
    made = tmp_path / "demo"
    put(made / "opencollection.yml", "opencollection: 1.0.0\ninfo:\n  name: Demo\n")
    put(made / "cart" / "folder.yml", "info:\n  name: Cart\n  type: folder\n")
    put(made / "cart" / "add.yml", request("Add"))
    put(made / "list.yml", request("List"))
    put(made / "broken.yml", "http: [")
    return made


Read = Callable[..., Collection]


@pytest.fixture
def read(folder: Path, tmp_path: Path) -> Read:
    """Reads the collection with its index at a time, and brings the index up to date."""

    def read_it(now: float = NOW) -> Collection:
        made: list[TreeIndex] = []

        def index(root: Path) -> TreeIndex:
            made.append(TreeIndex(tmp_path / "trees", root, now))
            return made[0]

        collection = read_collection(folder, index)
        made[0].save()
        return collection

    return read_it


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the requests whose files were read."""
    from restdesk.opencollection.brief import read_brief

    paths: list[str] = []

    def noted(text: str, path: str) -> object:
        paths.append(path)
        return read_brief(text, path)

    monkeypatch.setattr("restdesk.storage.collections.read_brief", noted)
    return paths


def index_file(tmp_path: Path) -> Path:
    """The one index there is."""
    (found,) = (tmp_path / "trees").iterdir()
    return found


def test_the_second_reading_takes_requests_from_the_index_and_reads_broken_files_again(
    read: Read, parsed: list[str]
) -> None:
    first = read()
    assert sorted(parsed) == ["broken.yml", "cart/add.yml", "list.yml"]
    parsed.clear()
    second = read()
    assert parsed == ["broken.yml"]
    assert second == first
    known = [node for node in second.requests() if node.path != "broken.yml"]
    assert [(node.name, node.brief.method, node.content) for node in known] == [
        ("Add", "PUT", None),
        ("List", "PUT", None),
    ]
    broken = second.find("broken.yml")
    assert broken is not None
    assert isinstance(broken.content, Broken)


def test_folders_environments_and_the_root_are_always_read(read: Read, folder: Path) -> None:
    read()
    put(folder / "cart" / "folder.yml", "info:\n  name: Korb\n  type: folder\n")
    put(folder / "opencollection.yml", "opencollection: 1.0.0\ninfo:\n  name: Omed\n")
    put(folder / "environments" / "local.yml", "name: local\n")
    collection = read()
    assert isinstance(collection.content, Root)
    assert collection.name == "Omed"
    assert [node.name for node in collection.children if isinstance(node, FolderNode)] == ["Korb"]
    assert [node.name for node in collection.environments] == ["local"]


def _longer(path: Path) -> None:
    put(path, request("Longer"))


def _later(path: Path) -> None:
    put(path, request("Last"), age=99)


def _earlier(path: Path) -> None:
    put(path, request("Last"), age=101)


def _mended_time(path: Path) -> None:
    put(path, request("Last"))  # the same size and time: that the system keeps when it was done tells


def _gone(path: Path) -> None:
    path.unlink()


def _in_its_place(path: Path) -> None:
    put(path.with_name("other"), request("Last"))
    path.with_name("other").replace(path)


@pytest.mark.parametrize("change", [_longer, _later, _earlier, _mended_time, _gone, _in_its_place])
@pytest.mark.skipif(os.name == "nt", reason="when a file was changed is not kept there")
def test_a_file_that_is_another_one_is_read_again(read: Read, folder: Path, change: Callable[[Path], None]) -> None:
    read()
    change(folder / "list.yml")
    assert read() == read_again(folder)


def read_again(folder: Path) -> Collection:
    """What is in the folder, without contents."""
    whole = read_collection(folder)
    return msgspec.structs.replace(whole, children=tuple(_brief(node) for node in whole.children))


def _brief(node: Node) -> Node:
    if isinstance(node, FolderNode):
        return msgspec.structs.replace(node, children=tuple(_brief(child) for child in node.children))
    return node if isinstance(node.content, Broken) else msgspec.structs.replace(node, content=None)


def test_a_file_that_was_written_right_before_the_reading_is_read_again(
    read: Read, folder: Path, parsed: list[str]
) -> None:
    written = (folder / "list.yml").stat().st_ctime_ns / 1e9
    for path in folder.rglob("*.yml"):
        os.utime(path, (written - 100, written - 100))
    read(written + 1)
    parsed.clear()
    read(written + 1)
    assert {"list.yml", "cart/add.yml"} <= set(parsed)
    parsed.clear()
    read(written + 1_000)
    read(written + 1_001)
    assert parsed.count("list.yml") == 1


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: b"\xff" * 1_000,
        lambda data: msgspec.msgpack.encode(["other", "x", 0, {}]),
        lambda data: data.replace(b"list.yml", b"list.ym\xff"),
        lambda data: data.replace(b"Demo", b"demo").replace(b"/demo", b"/else"),
        lambda data: b"\x91" * 100_000,
        lambda data: msgspec.msgpack.encode({"files": 1}),
    ],
)
def test_a_spoilt_index_is_read_over(read: Read, folder: Path, tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    read()
    file = index_file(tmp_path)
    file.write_bytes(spoil(file.read_bytes()))
    assert read() == read_again(folder)
    assert read() == read_again(folder)


def test_an_index_may_be_deleted_and_its_place_may_be_taken(read: Read, folder: Path, tmp_path: Path) -> None:
    read()
    file = index_file(tmp_path)
    file.unlink()
    assert read() == read_again(folder)
    file.unlink()
    file.mkdir()
    assert read() == read_again(folder)
    file.rmdir()
    file.parent.rmdir()
    file.parent.write_text("not a folder")
    assert read() == read_again(folder)


def test_what_is_gone_leaves_the_index_and_nothing_is_written_without_news(
    read: Read, folder: Path, tmp_path: Path
) -> None:
    read()
    file = index_file(tmp_path)
    assert b"cart/add.yml" in file.read_bytes()
    before = file.stat().st_mtime_ns
    read()
    assert file.stat().st_mtime_ns == before
    (folder / "cart" / "add.yml").unlink()
    read()
    assert b"cart/add.yml" not in file.read_bytes()


def test_an_order_beyond_all_numbers_does_not_spoil_the_index(read: Read, folder: Path, parsed: list[str]) -> None:
    put(folder / "far.yml", request("Far").replace("type: http", "type: http\n  seq: " + "9" * 30))
    first = read()
    parsed.clear()
    assert read() == first
    assert sorted(parsed) == ["broken.yml", "far.yml"]


def test_only_the_person_can_read_an_index(read: Read, tmp_path: Path) -> None:
    read()
    assert index_file(tmp_path).stat().st_mode & 0o077 == 0 or os.name == "nt"


def test_a_small_collection_is_read_whole_and_has_no_index(
    read: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree_index, "_SMALL", 200)
    assert all(node.content is not None for node in read().requests())
    assert not (tmp_path / "trees").exists()
