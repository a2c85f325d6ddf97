"""Reading a collection's folder: what is broken stands in the tree, the rest opens."""

import os
from pathlib import Path

import pytest

from restdesk.errors import FolderNotFound, NotACollection
from restdesk.model.collection import Broken, Collection, EnvironmentNode, Folder, FolderNode, RequestNode, Root
from restdesk.model.request import Request
from restdesk.storage.collections import read_collection

ROOT = "opencollection: 1.0.0\ninfo:\n  name: Demo\n"


def _request(name: str, seq: object = "") -> str:
    return f"info:\n  name: {name}\n  type: http\n  seq: {seq}\nhttp:\n  url: x\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a collection without requests."""
    made = tmp_path / "demo"
    made.mkdir()
    (made / "opencollection.yml").write_text(ROOT)
    return made


def _write(folder: Path, **files: str | bytes) -> None:
    for name, content in files.items():
        path = folder / f"{name.replace('__', '/')}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def _names(collection: Collection) -> list[str]:
    return [node.name for node in collection.children]


def _broken(node: object) -> Broken:
    assert isinstance(node, RequestNode | FolderNode | EnvironmentNode)
    assert isinstance(node.content, Broken)
    return node.content


def test_a_collection_is_read_with_folders_requests_and_environments(folder: Path) -> None:
    _write(
        folder,
        open__folder="info:\n  name: Open\n  type: folder\n  seq: 1\n",
        open__get=_request("Get", 1),
        open__inner__deep=_request("Deep"),
        environments__local="name: local\nvariables: []\n",
        environments__b="variables: []\n",
    )
    collection = read_collection(folder)
    assert collection.folder == folder.resolve()
    assert isinstance(collection.content, Root)
    assert collection.name == "Demo"
    assert [node.path for node in collection.requests()] == ["open/get.yml", "open/inner/deep.yml"]
    assert [type(content) for content in collection.chain("open/inner/deep.yml")] == [Root, Folder, Folder]
    assert [(node.path, node.name) for node in collection.environments] == [
        ("environments/b.yml", "b"),
        ("environments/local.yml", "local"),
    ]


def test_the_tree_is_ordered_by_seq_then_name(folder: Path) -> None:
    _write(
        folder,
        a=_request("last"),
        b=_request("second", 2),
        c=_request("half", 1.5),
        d=_request("B equal", 1),
        e=_request("a equal", 1),
        f__folder="info: {name: folder, type: folder, seq: 3}",
    )
    assert _names(read_collection(folder)) == ["a equal", "B equal", "half", "second", "folder", "last"]


def test_other_files_and_hidden_folders_are_passed_over(folder: Path) -> None:
    _write(folder, node_modules__x=_request("x"), **{".git__x": _request("x"), ".hidden": _request("x")})
    (folder / "README.md").write_text("# x")
    _write(folder, a__environments__x=_request("a folder may have that name"))
    collection = read_collection(folder)
    assert [node.path for node in collection.requests()] == ["a/environments/x.yml"]


@pytest.mark.parametrize(
    ("content", "line", "cause"),
    [
        ("http:\n  url: x\n  url: y\n", 3, "twice"),
        ("http:\n  url: x\n<<<<<<< HEAD\n  a: 1\n=======\n>>>>>>> b\n", 3, "conflict"),
        ("info: {type: script}", 1, "script"),
        ("services: {}", 1, "not a request"),
        (b"http:\n  url: caf\xe9\n", 2, "UTF-8"),
        (b"\x00\x01", 1, "U+0000"),
    ],
)
def test_a_broken_file_stands_in_its_place_and_the_rest_opens(
    folder: Path, content: str | bytes, line: int, cause: str
) -> None:
    _write(folder, open__bad=content, open__good=_request("Good", 1))
    (opened,) = read_collection(folder).children
    assert isinstance(opened, FolderNode)
    good, bad = opened.children
    assert isinstance(good.content, Request)
    row = _broken(bad)
    assert (bad.path, bad.name) == ("open/bad.yml", "bad")
    assert row.line == line
    assert row.what.english() == f"“open/bad.yml” cannot be read: line {line}."
    assert cause in row.cause
    assert row.text == (content if isinstance(content, str) else content.decode("utf-8", "replace"))


@pytest.mark.parametrize("content", ["", "\n  \n", "# later\n"])
def test_an_empty_file_says_that_it_is_empty(folder: Path, content: str) -> None:
    _write(folder, empty=content)
    row = _broken(read_collection(folder).children[0])
    assert row.what.english() == "The file is empty."
    assert "line" not in row.advice.english()


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ("a: [", "A bracket or brace is not closed, or a value is missing."),
        ("<<<<<<< a\n=======\n>>>>>>> b\n", "The file has conflict markers of git: choose one side and remove"),
        ("info: {type: script}", "It is a script file, not a request."),
    ],
)
def test_why_a_file_cannot_be_read_is_a_whole_sentence(folder: Path, content: str, cause: str) -> None:
    _write(folder, bad=content)
    assert _broken(read_collection(folder).children[0]).cause.startswith(cause)


def test_broken_root_folder_and_environment_do_not_hide_what_is_below(folder: Path) -> None:
    _write(folder, opencollection="a: [", open__folder="", open__get=_request("Get"), environments__local="- x")
    collection = read_collection(folder)
    assert isinstance(collection.content, Broken)
    assert collection.name == "demo"
    assert isinstance(collection.children[0].content, Broken)
    assert [node.name for node in collection.requests()] == ["Get"]
    assert _broken(collection.environments[0]).cause
    assert collection.environment("local") is None


def test_a_byte_order_mark_is_accepted(folder: Path) -> None:
    _write(folder, a=b"\xef\xbb\xbf" + _request("Marked").encode())
    assert _names(read_collection(folder)) == ["Marked"]


def test_a_file_over_50_mb_is_not_read(folder: Path) -> None:
    with (folder / "big.yml").open("wb") as big:
        big.truncate(50_000_001)
    row = _broken(read_collection(folder).children[0])
    assert "more than 50 MB" in row.what.english()
    assert row.text == ""


def test_a_bundled_collection_says_that_it_is_not_read(folder: Path) -> None:
    _write(folder, opencollection=ROOT + "bundled: true\nitems: []\n", stray=_request("x"))
    collection = read_collection(folder)
    assert isinstance(collection.content, Root)
    (row,) = collection.children
    assert "bundled" in _broken(row).what.english()


@pytest.mark.skipif(os.name == "nt", reason="links and pipes need POSIX")
class TestLinks:
    """What strangers' folders may hold besides files."""

    def test_links_out_of_the_collection_are_not_followed(self, folder: Path, tmp_path: Path) -> None:
        (tmp_path / "outside").mkdir()
        (tmp_path / "outside" / "secret.yml").write_text(_request("Secret"))
        (folder / "a.yml").symlink_to(tmp_path / "outside" / "secret.yml")
        (folder / "b").symlink_to(tmp_path / "outside")
        (folder / "environments").symlink_to(tmp_path / "outside")
        collection = read_collection(folder)
        for node in (*collection.children, *collection.environments):
            assert "leads out" in _broken(node).what.english()
        assert [node.path for node in collection.children] == ["a.yml", "b"]

    def test_links_inside_are_read_once_and_circles_end(self, folder: Path) -> None:
        _write(folder, a__get=_request("Get"))
        (folder / "copy.yml").symlink_to(folder / "a" / "get.yml")
        (folder / "a" / "up").symlink_to(folder)
        (folder / "circle.yml").symlink_to(folder / "circle.yml")
        (folder / "dangling.yml").symlink_to(folder / "nothing.yml")
        collection = read_collection(folder)
        assert [node.path for node in collection.requests() if isinstance(node.content, Request)] == [
            "a/get.yml",
            "copy.yml",
        ]
        assert {node.path for node in collection.requests() if isinstance(node.content, Broken)} == {
            "circle.yml",
            "dangling.yml",
        }

    def test_a_pipe_does_not_hold_the_reader(self, folder: Path) -> None:
        os.mkfifo(folder / "pipe.yml")
        assert _broken(read_collection(folder).children[0]).cause == "Not a regular file."

    def test_a_name_that_is_no_text_is_told(self, folder: Path) -> None:
        Path(os.fsdecode(bytes(folder) + b"/caf\xe9.yml")).write_text(_request("x"))
        Path(os.fsdecode(bytes(folder) + b"/caf\xe9")).mkdir()
        for node in read_collection(folder).children:
            assert "not UTF-8" in _broken(node).what.english()
            node.path.encode()

    def test_very_deep_folders_end(self, folder: Path) -> None:
        deep = folder
        for _ in range(80):
            deep = deep / "d"
        deep.mkdir(parents=True)
        (node,) = read_collection(folder).children
        while isinstance(node, FolderNode) and node.children:
            (node,) = node.children
        assert "64" in _broken(node).what.english()


@pytest.mark.parametrize("name", ["nothing", "file/x", "file", "nul\0"])
def test_a_folder_that_is_not_there_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FolderNotFound):
        read_collection(tmp_path / name)


def test_a_folder_without_a_root_file_is_no_collection(tmp_path: Path) -> None:
    with pytest.raises(NotACollection):
        read_collection(tmp_path)


def test_the_example_collection_is_read_whole() -> None:
    sample = Path(__file__).parents[2] / "resources" / "sample"
    collection = read_collection(sample)
    assert collection.requests()
    assert all(isinstance(node.content, Request) for node in collection.requests())
