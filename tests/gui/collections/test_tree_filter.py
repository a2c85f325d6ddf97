"""The filter finds by name, method and URL, in any order and case, and in Korean by what is typed so far."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from restdesk.gui.collections.listings import Listings
from restdesk.gui.collections.side_bar import SideBar
from restdesk.gui.collections.tree import CollectionTree
from restdesk.gui.collections.tree_filter import Listing
from restdesk.model.collection import Brief, Collection, Folder, FolderNode, RequestNode, Root
from restdesk.model.request import Info
from tests.gui.collections.test_tree import shown


def node(path: str, name: str, method: str = "GET", url: str = "") -> RequestNode:
    """A request that is told in brief."""
    return RequestNode(path=path, brief=Brief(name=name, type="http", method=method, url=url))


def folder(path: str, name: str, *children: RequestNode | FolderNode) -> FolderNode:
    """A folder."""
    return FolderNode(path=path, content=Folder(info=Info(name=name)), children=children)


SHOP = Collection(
    folder=Path("/shop"),
    content=Root(info=Info(name="Shop")),
    children=(
        folder(
            "u",
            "Users",
            node("u/all.yml", "All", "GET", "http://x/users"),
            node("u/new.yml", "New", "POST", "http://x/Users"),
            folder("u/in", "Inner", node("u/in/one.yml", "One", "GET", "http://x/users/1")),
        ),
        folder("k", "회원", node("k/list.yml", "사용자 조회", "GET", "http://x/k")),
        node("login.yml", "Log in", "POST", "{{baseUrl}}/login"),
        RequestNode(path="g.yml", brief=Brief(name="Graph", type="graphql", method="POST", url="http://x/graph")),
        RequestNode(path="ws.yml", brief=Brief(name="Chat", type="websocket")),
    ),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("post /users", ["u/new.yml"]),
        ("/users post", ["u/new.yml"]),
        ("LOG", ["login.yml"]),
        ("baseurl", ["login.yml"]),
        ("users/1", ["u/in/one.yml"]),
        ("users", ["u/all.yml", "u/new.yml", "u/in/one.yml"]),
        ("users one", ["u/in/one.yml"]),
        ("inner", ["u/in/one.yml"]),
        ("사용자", ["k/list.yml"]),
        ("조호", ["k/list.yml"]),
        ("ㅅㅇㅈ", ["k/list.yml"]),
        ("ㅅㅇㅈ get", ["k/list.yml"]),
        ("회원", ["k/list.yml"]),
        ("websocket", ["ws.yml"]),
        ("shop", ["u/all.yml", "u/new.yml", "u/in/one.yml", "k/list.yml", "login.yml", "g.yml", "ws.yml"]),
        ("users nothing", []),
        ("[.*", []),
    ],
)
def test_all_words_must_stand_in_a_request_or_in_what_it_lies_in(typed: str, found: list[str]) -> None:
    paths = Listing(SHOP).find(typed.split())
    assert [path for path in paths if path.endswith(".yml")] == found
    assert not found or paths[0] == ""


def test_what_is_above_a_match_is_shown_too(qtbot: QtBot) -> None:
    tree = CollectionTree()
    qtbot.addWidget(tree)
    tree.show_collections((SHOP,))
    tree.filter_names("users/1")
    assert shown(tree) == ["Shop", "Users", "Inner", "One"]


BIG = Collection(
    folder=Path("/big"),
    content=Root(info=Info(name="Big")),
    children=tuple(
        folder(f"f{outer}", f"F{outer}", *(node(f"f{outer}/{inner}.yml", f"Get {inner}") for inner in range(30)))
        for outer in range(20)
    ),
)


def test_of_many_matches_the_first_are_shown_at_once_and_the_others_after_a_moment(qtbot: QtBot) -> None:
    tree = CollectionTree()
    qtbot.addWidget(tree)
    tree.resize(268, 400)
    tree.show()
    tree.show_collections((BIG,))
    tree.filter_names("get")
    first = shown(tree)
    assert first[:3] == ["Big", "F0", "Get 0"]
    assert len(first) < 60  # as many as there is room for, with what they lie in
    qtbot.waitUntil(lambda: len(shown(tree)) == 1 + 20 * 31)
    assert shown(tree)[-1] == "Get 29"
    tree.filter_names("get 29")
    qtbot.waitUntil(lambda: len(shown(tree)) == 41)
    tree.filter_names("")
    assert shown(tree) == ["Big", *(f"F{outer}" for outer in range(20))]


def test_each_word_counts_however_the_text_came_to_be(qtbot: QtBot) -> None:
    tree = CollectionTree()
    qtbot.addWidget(tree)
    tree.show_collections((BIG,))
    texts = ("get", "get 2", "get 29 f1", "get f1 29", "f1", "29 F1 GET")
    typed = {}
    for text in texts:
        tree.filter_names(text)
        typed[text] = tree.listings.find(text.split())
    for text in texts:
        assert Listing(BIG).find(text.split()) == typed[text][BIG.folder]
    assert typed["get 29 f1"] == typed["29 F1 GET"] != typed["f1"]


def test_a_row_that_is_saved_meanwhile_is_found_by_its_new_name(qtbot: QtBot) -> None:
    tree = CollectionTree()
    qtbot.addWidget(tree)
    tree.show_collections((SHOP,))
    tree.filter_names("out")
    assert shown(tree) == []
    changed = (*SHOP.children[:2], node("login.yml", "Log out", "POST", "x"), *SHOP.children[3:])
    tree.show_collections((Collection(folder=SHOP.folder, content=SHOP.content, children=changed),))
    assert shown(tree) == ["Shop", "Log out"]


def test_listing_goes_on_elsewhere_and_only_what_is_typed_last_is_shown() -> None:
    waiting: list[tuple[object, object]] = []

    class Elsewhere:
        """Work that is done when the test says so."""

        def __init__(self, work: object) -> None:
            self.work = work

        def done(self, hear: object) -> None:
            waiting.append((self.work, hear))

    listings, heard = Listings(), list[str]()
    run: object = Elsewhere
    listings.run = run  # type: ignore[assignment]
    listings.want((SHOP,), lambda: heard.append("first"))
    listings.want((SHOP,), lambda: heard.append("last"))
    assert len(waiting) == 1
    assert heard == []
    ((work, hear),) = waiting
    hear(work())  # type: ignore[operator]
    assert heard == ["last"]
    listings.want((SHOP,), lambda: heard.append("at once"))
    assert heard == ["last", "at once"]
    assert listings.find(["post", "/users"]) == {SHOP.folder: ["", "u", "u/new.yml"]}


def test_the_arrow_down_goes_from_the_filter_to_what_was_found_and_esc_shows_all_again(qtbot: QtBot) -> None:
    bar = SideBar()
    qtbot.addWidget(bar)
    bar.tree.show_collections((SHOP,))
    bar.show()
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    bar.filter_edit.setFocus()
    QTest.keyClicks(bar.filter_edit, "post")
    assert shown(bar.tree) == ["Shop", "Users", "New", "Log in", "Graph"]
    QTest.keyClick(bar.filter_edit, Qt.Key.Key_Down)
    assert bar.tree.hasFocus()
    assert bar.tree.currentIndex().data() == "Shop"
    bar.filter_edit.setFocus()
    QTest.keyClick(bar.filter_edit, Qt.Key.Key_Escape)
    assert bar.filter_edit.text() == ""
    assert len(shown(bar.tree)) == 11
