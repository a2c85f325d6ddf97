"""A collection with files as they are now: as a fresh reading would give it, for one file and for many at once."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.model.collection import Collection, Folder, FolderNode, Root
from restdesk.model.patching import GONE, Content, Files, patched
from restdesk.model.request import Info, Request


def request(name: str, seq: float | None = None) -> Request:
    return Request(info=Info(name=name, seq=seq))


def shown(collection: Collection) -> list[str]:
    """The paths, top to bottom."""

    def walk(nodes: tuple[object, ...]) -> list[str]:
        return [
            path
            for node in nodes
            for path in (node.path, *(walk(node.children) if isinstance(node, FolderNode) else ()))  # type: ignore[attr-defined]
        ]

    return walk(collection.children)


BEFORE = patched(
    Collection(folder=Path("/c"), content=Root()),
    (("a/folder.yml", Folder(info=Info(seq=2))), ("a/b/x.yml", request("X")), ("y.yml", request("Y", 1))),
)


@pytest.mark.parametrize(
    ("files", "after"),
    [
        ((), ["y.yml", "a", "a/b", "a/b/x.yml"]),
        ((("a", GONE),), ["y.yml"]),
        ((("a", GONE), ("z/folder.yml", Folder()), ("z/b/x.yml", request("X"))), ["y.yml", "z", "z/b", "z/b/x.yml"]),
        ((("a/b/x.yml", GONE),), ["y.yml", "a", "a/b"]),
        ((("a", GONE), ("a/new.yml", request("N"))), ["y.yml", "a", "a/new.yml"]),
        ((("nothing/here.yml", GONE),), ["y.yml", "a", "a/b", "a/b/x.yml"]),
        ((("a/folder.yml", GONE), ("y.yml", request("Y", 9))), ["y.yml", "a", "a/b", "a/b/x.yml"]),
        ((("a/folder.yml", Folder(info=Info(seq=0))),), ["a", "a/b", "a/b/x.yml", "y.yml"]),
    ],
)
def test_the_tree_after_some_files(files: Files, after: list[str]) -> None:
    assert shown(patched(BEFORE, files)) == after


paths = st.sampled_from(["a", "a/b", "a/x.yml", "a/b/x.yml", "y.yml", "c/d/e.yml", "c"])
contents: st.SearchStrategy[Content] = st.one_of(st.just(GONE), st.builds(request, st.sampled_from(["P", "Q"])))


@given(
    st.lists(st.tuples(paths, contents).filter(lambda pair: pair[0].endswith(".yml") or pair[1] is GONE), max_size=8)
)
def test_many_files_at_once_are_as_one_after_the_other(files: list[tuple[str, Content]]) -> None:
    one_by_one = BEFORE
    for file in files:
        one_by_one = patched(one_by_one, (file,))
    assert patched(BEFORE, tuple(files)) == one_by_one
