"""What is saved, made, moved and deleted changes the rows it is about: nothing collapses, scrolls or loses its mark."""

from collections.abc import Callable
from pathlib import Path
from random import Random

import msgspec
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from restdesk.gui.collections.rows import Key, Row
from restdesk.gui.collections.tree import CollectionTree
from restdesk.gui.collections.tree_model import MODIFIED_ROLE, TreeModel
from restdesk.model.collection import Collection, Folder, FolderNode, RequestNode
from restdesk.model.patching import GONE, Content, patched
from restdesk.model.request import Http, Info, Request
from tests.gui.collections.conftest import broken, request_node
from tests.gui.collections.test_tree import at, shown

SHOP = Path("/shop")


@pytest.fixture
def tree(qtbot: QtBot, shop: Collection) -> CollectionTree:
    """A tree on the screen that shows the shop."""
    made = CollectionTree()
    qtbot.addWidget(made)
    made.resize(268, 500)
    made.show_collections((shop,))
    made.show()
    return made


def request(name: str, seq: float | None = None) -> Request:
    """A request of that name."""
    return Request(info=Info(name=name, type="http", seq=seq), http=Http())


def selected(tree: CollectionTree) -> list[str]:
    """The paths of the rows that are selected."""
    return [row.path for row in tree.selected_rows()]


Files = list[tuple[str, Content]]


@pytest.mark.parametrize(
    ("files", "names"),
    [
        ([("list.yml", request("Listed"))], ["Shop", "Cart", "Add", "Empty", "Graph", "Listed", "x"]),
        ([("cart/new.yml", request("New"))], ["Shop", "Cart", "Add", "Empty", "New", "List <b>&all</b>", "x", "Graph"]),
        ([("cart/add.yml", GONE)], ["Shop", "Cart", "Empty", "List <b>&all</b>", "x", "Graph"]),
        ([("cart", GONE)], ["Shop", "Graph", "List <b>&all</b>", "x"]),
        ([("x.yml", request("Mended", 1))], ["Shop", "Mended", "Cart", "Add", "Empty", "Graph", "List <b>&all</b>"]),
        ([("list.yml", broken())], ["Shop", "Cart", "Add", "Empty", "Graph", "list", "x"]),
        (
            [("new/folder.yml", Folder(info=Info(name="Made"))), ("new/in.yml", request("In"))],
            ["Shop", "Cart", "Add", "Empty", "Graph", "List <b>&all</b>", "Made", "x"],
        ),
    ],
)
def test_a_change_shows_at_once_and_the_rest_stays(
    tree: CollectionTree, shop: Collection, files: Files, names: list[str]
) -> None:
    shop = patched(shop, tuple(files))
    tree.show_collections((shop,))
    assert shown(tree) == names


def test_a_request_in_front_is_marked_once_its_file_is_there(tree: CollectionTree, shop: Collection) -> None:
    tree.collapse(at(tree, "Cart"))
    tree.select((SHOP, "cart/new.yml"))
    assert selected(tree) == []
    shop = patched(shop, (("cart/new.yml", request("New")),))
    tree.show_collections((shop,))
    assert selected(tree) == ["cart/new.yml"]
    assert tree.isExpanded(at(tree, "Cart"))
    tree.select((SHOP, "list.yml"))
    tree.show_collections((patched(shop, (("x.yml", request("X")),)),))
    assert selected(tree) == ["list.yml"], "what is there already is not taken back"


def test_a_saved_request_keeps_the_selection_the_focus_and_what_is_collapsed(
    tree: CollectionTree, shop: Collection
) -> None:
    tree.collapse(at(tree, "Cart"))
    tree.select_several([(SHOP, "list.yml"), (SHOP, "graph.yml")])
    kept = tree.rows.row_at((SHOP, "list.yml"))
    tree.show_collections((patched(shop, (("list.yml", request("Zed")),)),))
    assert shown(tree) == ["Shop", "Cart", "Graph", "x", "Zed"]
    assert selected(tree) == ["graph.yml", "list.yml"]
    current = tree.rows.row_of(tree.currentIndex())
    assert current is kept


def test_a_tree_that_is_scrolled_stays_where_it_is(tree: CollectionTree, shop: Collection, qtbot: QtBot) -> None:
    many = tuple(request_node(f"m{number:03}.yml", f"M{number:03}") for number in range(300))
    shop = msgspec.structs.replace(shop, children=(*shop.children, *many))
    tree.show_collections((shop,))
    tree.verticalScrollBar().setValue(100)
    top = tree.indexAt(tree.viewport().rect().topLeft()).data()
    tree.show_collections((patched(shop, (("cart/new.yml", request("New")), ("m299.yml", request("A")))),))
    assert tree.indexAt(tree.viewport().rect().topLeft()).data() == top


def test_what_was_moved_is_still_expanded_and_selected(tree: CollectionTree, shop: Collection) -> None:
    outer = FolderNode(path="outer", content=Folder(info=Info(name="Outer")))
    tree.show_collections((msgspec.structs.replace(shop, children=(*shop.children, outer)),))
    tree.setExpanded(at(tree, "Outer"), True)
    tree.select_several([(SHOP, "cart/add.yml"), (SHOP, "list.yml")])
    cart = shop.children[0]
    assert isinstance(cart, FolderNode)
    inside = msgspec.structs.replace(
        cart, path="outer/cart", children=(request_node("outer/cart/add.yml", "Add", "POST"),)
    )
    after = (*shop.children[1:], msgspec.structs.replace(outer, children=(inside,)))
    tree.setExpanded(at(tree, "Outer"), True)
    moved: list[tuple[Key, Key]] = [((SHOP, "cart"), (SHOP, "outer/cart"))]
    tree.show_collections((msgspec.structs.replace(shop, children=after),), moved)
    assert selected(tree) == ["list.yml", "outer/cart/add.yml"]
    tree.setExpanded(at(tree, "Outer"), True)
    assert shown(tree)[-3:] == ["Outer", "Cart", "Add"]
    current = tree.rows.row_of(tree.currentIndex())
    assert current is not None
    assert current.path == "outer/cart/add.yml"


def test_a_deleted_row_hands_the_focus_to_its_neighbour(tree: CollectionTree, shop: Collection) -> None:
    tree.select((SHOP, "cart/add.yml"))
    tree.show_collections((patched(shop, (("cart/add.yml", GONE),)),))
    assert tree.currentIndex().data() == "Empty"


def test_several_rows_are_selected_with_ctrl_and_shift_and_nothing_opens(tree: CollectionTree) -> None:
    chosen: list[Row] = []
    tree.chosen.connect(chosen.append)
    for name, keys in (
        ("Add", Qt.KeyboardModifier.ControlModifier),
        ("List <b>&all</b>", Qt.KeyboardModifier.ShiftModifier),
    ):
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, keys, tree.visualRect(at(tree, name)).center())
    assert selected(tree) == ["cart/add.yml", "cart/empty.yml", "list.yml"]
    assert chosen == []


def test_what_is_not_saved_is_marked_and_said(tree: CollectionTree) -> None:
    plain = tree.grab().toImage()
    tree.show_modified([(SHOP, "cart/add.yml")])
    assert [name for name in shown(tree) if at(tree, name).data(MODIFIED_ROLE)] == ["Add"]
    assert at(tree, "Add").data(Qt.ItemDataRole.AccessibleTextRole) == "POST Add, not saved"
    assert tree.grab().toImage() != plain
    tree.show_modified([])
    assert tree.grab().toImage() == plain


def test_rows_are_made_when_they_are_asked_for(shop: Collection) -> None:
    model = TreeModel()
    model.show_collections((shop,))
    top = model.index(0, 0)
    assert model.hasChildren(top)
    (row,) = model.rows_below(None)
    assert row.rows is None
    assert model.rowCount(top) == 4
    cart = model.rows_below(row)[0]
    assert cart.rows is None
    model.show_collections((patched(shop, (("cart/new.yml", request("New")),)),))
    assert cart.rows is None
    assert model.rowCount(model.index_at(cart)) == 3


def test_random_changes_leave_what_is_there_and_keep_qts_rules(qtbot: QtBot, shop: Collection) -> None:
    random = Random(6)
    model = TreeModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tree = CollectionTree()
    qtbot.addWidget(tree)
    for _ in range(60):
        changed = patched(shop, tuple(_change(random) for _ in range(random.choice((1, 2, 30)))))
        collections = (changed,) if random.random() < 0.9 else ()
        model.show_collections(collections)
        tree.show_collections(collections)
        assert _listed(model) == ([("", 0), *_of(changed.children, 1)] if collections else [])
        shop = changed
    assert tester.model() is model


def _change(random: Random) -> tuple[str, Content]:
    folder = random.choice(("", "a/", "a/b/", "c/"))
    if random.random() < 0.1:
        return ("a", GONE)
    seq = random.choice((None, 1, 2, 3))
    made: Callable[[], Content] = random.choice(
        (lambda: GONE, lambda: request("x", seq), lambda: request("y", seq), broken)
    )
    return f"{folder}{random.randrange(30)}.yml", made()


def _listed(model: TreeModel, parent: QModelIndex = QModelIndex(), depth: int = 0) -> list[tuple[str, int]]:  # noqa: B008
    found = []
    for at_row in range(model.rowCount(parent)):
        index = model.index(at_row, 0, parent)
        row = model.row_of(index)
        assert row is not None
        assert model.parent(index) == parent
        found += [(row.path, depth), *_listed(model, index, depth + 1)]
    return found


def _of(nodes: tuple[FolderNode | RequestNode, ...], depth: int) -> list[tuple[str, int]]:
    found = []
    for node in nodes:
        found.append((node.path, depth))
        if isinstance(node, FolderNode):
            found += _of(node.children, depth + 1)
    return found
