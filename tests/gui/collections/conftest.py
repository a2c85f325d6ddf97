"""A themed application and collections as values."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from restdesk.gui.look.style import apply_theme
from restdesk.gui.look.theme import read_theme
from restdesk.model.collection import Broken, Collection, Folder, FolderNode, RequestNode, Root
from restdesk.model.request import Http, Info, Request
from restdesk.words import Words

THEMES = Path(__file__).parents[3] / "resources" / "themes"


@pytest.fixture(autouse=True)
def themed(qapp: QApplication) -> None:
    """The light look on the application."""
    apply_theme(qapp, read_theme(THEMES, "light"))


def request_node(path: str, name: str, method: str = "GET") -> RequestNode:
    """A request in the tree."""
    return RequestNode.of(path, Request(info=Info(name=name, type="http"), http=Http(method=method)))


def broken(text: str = "a: [\n", line: int = 1) -> Broken:
    """A file that cannot be read."""
    what = Words("Errors", "“{path}” cannot be read: line {line}.").message(path="x.yml", line=line)
    advice = Words("Errors", "Open the file in a text editor and mend that line.").message()
    return Broken(what=what, advice=advice, cause="unexpected end", line=line, text=text)


@pytest.fixture
def shop() -> Collection:
    """A collection with a folder, four requests and a broken file."""
    cart = FolderNode(
        path="cart",
        content=Folder(info=Info(name="Cart"), docs="# The cart"),
        children=(request_node("cart/add.yml", "Add", "POST"), request_node("cart/empty.yml", "Empty", "DELETE")),
    )
    graph = RequestNode.of("graph.yml", Request(info=Info(name="Graph", type="graphql")))
    return Collection(
        folder=Path("/shop"),
        content=Root(info=Info(name="Shop")),
        children=(
            cart,
            request_node("list.yml", "List <b>&all</b>"),
            RequestNode.of("x.yml", broken()),
            graph,
        ),
    )
