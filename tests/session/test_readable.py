"""Whether a file can be read is told only where it is not known."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from restdesk.model.collection import (
    Broken,
    Collection,
    Environment,
    EnvironmentNode,
    Folder,
    FolderNode,
    RequestNode,
    Root,
)
from restdesk.model.patching import GONE, Content
from restdesk.model.ready import Place
from restdesk.model.request import Request
from restdesk.session.readable import news
from restdesk.session.state import FilesChanged, Opened, State
from restdesk.words import Words

FOLDER = Path("/shop")
WORDS = Words("Errors", "“{path}” cannot be read: line {line}.").message(path="x", line=1)
BROKEN = Broken(what=WORDS, advice=WORDS, line=1)
WORSE = replace(BROKEN, line=2)


def state(content: Content | None, path: str) -> State:
    """A state with one collection, in which that is known of that file."""
    collection = Collection(folder=FOLDER, content=Root())
    if path == "opencollection.yml":
        collection = replace(collection, content=content)
    elif path.startswith("environments/"):
        collection = replace(collection, environments=(EnvironmentNode(path=path, content=content),))  # type: ignore[arg-type]
    elif path.endswith("/folder.yml"):
        node = FolderNode(path=path.rpartition("/")[0], content=content)  # type: ignore[arg-type]
        collection = replace(collection, children=(node,))
    else:
        collection = replace(collection, children=(RequestNode(path=path, content=content),))  # type: ignore[arg-type]
    return State(collections=(Opened(collection=collection),))


@pytest.mark.parametrize(
    ("path", "whole"),
    [
        ("one.yml", Request()),
        ("cart/folder.yml", Folder()),
        ("opencollection.yml", Root()),
        ("environments/local.yml", Environment(name="local")),
    ],
)
def test_it_is_told_of_every_kind_of_file(path: str, whole: Content) -> None:
    place = Place(collection=FOLDER, path=path)
    assert news(state(whole, path), place, BROKEN) == FilesChanged(FOLDER, ((path, BROKEN),))
    assert news(state(BROKEN, path), place, whole) == FilesChanged(FOLDER, ((path, whole),))
    assert news(state(BROKEN, path), place, WORSE) == FilesChanged(FOLDER, ((path, WORSE),))
    assert news(state(BROKEN, path), place, BROKEN) is None
    assert news(state(whole, path), place, whole) is None
    assert news(state(BROKEN, path), place, GONE) is None


def test_a_file_that_was_not_read_yet_and_is_whole_is_no_news() -> None:
    place = Place(collection=FOLDER, path="one.yml")
    assert news(state(None, "one.yml"), place, Request()) is None
    assert news(state(None, "one.yml"), place, BROKEN) is not None


def test_of_a_collection_that_is_not_open_or_older_nothing_is_told() -> None:
    place = Place(collection=FOLDER, path="one.yml")
    known = state(Request(), "one.yml")
    [opened] = known.collections
    older = State(collections=(replace(opened, collection=replace(opened.collection, read_only=True)),))
    assert news(State(), place, BROKEN) is None
    assert news(older, place, BROKEN) is None
