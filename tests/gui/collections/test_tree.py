"""The tree shows names and methods, filters, keeps what is expanded, and is used by keyboard alone."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from restdesk.gui.collections.rows import Row
from restdesk.gui.collections.tree import CollectionTree
from restdesk.gui.collections.tree_model import FAULT_ROLE, METHOD_ROLE, TreeModel
from restdesk.model.collection import Collection
from tests.gui.collections.conftest import request_node


@pytest.fixture
def tree(qtbot: QtBot, shop: Collection) -> CollectionTree:
    """A tree on the screen that shows the shop."""
    made = CollectionTree()
    qtbot.addWidget(made)
    made.resize(268, 500)
    made.show_collections((shop,))
    made.show()
    return made


def shown(tree: CollectionTree) -> list[str]:
    """What is visible, top to bottom."""
    index, names = tree.model().index(0, 0), []
    while index.isValid():
        names.append(index.data())
        index = tree.indexBelow(index)
    return names


def at(tree: CollectionTree, name: str) -> QModelIndex:
    """The index of the visible row of that name."""
    index = tree.model().index(0, 0)
    while index.data() != name:
        index = tree.indexBelow(index)
        assert index.isValid(), name
    return index


ALL = ["Shop", "Cart", "Add", "Empty", "List <b>&all</b>", "x", "Graph"]


def test_a_small_collection_stands_open_and_each_row_is_its_name_alone(tree: CollectionTree) -> None:
    assert shown(tree) == ALL


def test_a_big_collection_shows_its_first_level(tree: CollectionTree, shop: Collection) -> None:
    many = tuple(request_node(f"{number}.yml", str(number)) for number in range(300))
    big = msgspec.structs.replace(shop, folder=Path("/big"), children=(*shop.children, *many))
    tree.show_collections((big,))
    assert shown(tree)[:4] == ["Shop", "Cart", "List <b>&all</b>", "x"]


@pytest.mark.parametrize(
    ("name", "method", "broken"),
    [("Add", "POST", False), ("Graph", "graphql", False), ("x", "", True), ("Cart", "", False)],
)
def test_methods_and_broken_files_are_told_beside_the_name(
    tree: CollectionTree, name: str, method: str, broken: bool
) -> None:
    index = at(tree, name)
    assert (index.data(METHOD_ROLE), bool(index.data(FAULT_ROLE))) == (method, broken)


def test_a_reader_hears_the_method_and_what_is_wrong_with_a_file(tree: CollectionTree) -> None:
    assert at(tree, "Add").data(Qt.ItemDataRole.AccessibleTextRole) == "POST Add"
    assert "line 1" in at(tree, "x").data(Qt.ItemDataRole.AccessibleDescriptionRole)


def test_a_tooltip_shows_foreign_text_as_it_is(tree: CollectionTree, shop: Collection) -> None:
    evil = msgspec.structs.replace(shop, children=(request_node("<img src=x>.yml", "Evil"),))
    tree.show_collections((evil,))
    assert "<img" not in at(tree, "Evil").data(Qt.ItemDataRole.ToolTipRole)


def test_the_filter_shows_matching_names_with_their_folders(tree: CollectionTree) -> None:
    tree.filter_names("ADD")
    assert shown(tree) == ["Shop", "Cart", "Add"]
    tree.filter_names("cart")
    assert shown(tree) == ["Shop", "Cart", "Add", "Empty"]
    tree.filter_names("[.*")
    assert shown(tree) == []


def test_the_filter_does_not_move_the_selection(tree: CollectionTree) -> None:
    tree.select((Path("/shop"), "list.yml"))
    tree.filter_names("add")
    assert tree.selected() is None
    tree.filter_names("")
    selected = tree.selected()
    assert selected is not None
    assert selected.path == "list.yml"


def test_a_broken_file_says_why_beside_its_name_and_whole_on_hover(tree: CollectionTree) -> None:
    broken = at(tree, "x")
    assert broken.data(FAULT_ROLE) == "Line 1: unexpected end"
    assert "unexpected end" in broken.data(Qt.ItemDataRole.ToolTipRole)


def test_after_the_filter_the_tree_is_as_it_was(tree: CollectionTree) -> None:
    tree.collapse(at(tree, "Cart"))
    tree.filter_names("add")
    tree.filter_names("")
    assert shown(tree) == ["Shop", "Cart", "List <b>&all</b>", "x", "Graph"]


def test_reading_a_collection_again_keeps_what_is_expanded_and_selected(tree: CollectionTree, shop: Collection) -> None:
    tree.collapse(at(tree, "Cart"))
    tree.select((Path("/shop"), "list.yml"))
    tree.show_collections((msgspec.structs.replace(shop, children=shop.children[:2]),))
    assert shown(tree) == ["Shop", "Cart", "List <b>&all</b>"]
    selected = tree.selected()
    assert selected is not None
    assert selected.path == "list.yml"


def test_a_click_and_the_enter_key_choose_a_row(qtbot: QtBot, tree: CollectionTree) -> None:
    chosen: list[Row] = []
    tree.chosen.connect(chosen.append)
    where = tree.visualRect(at(tree, "Add")).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.keyClick(tree, Qt.Key.Key_Down)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert [row.path for row in chosen] == ["cart/add.yml", "cart/empty.yml"]


def test_choosing_a_closed_folder_opens_it(qtbot: QtBot, tree: CollectionTree) -> None:
    tree.collapse(at(tree, "Cart"))
    tree.setCurrentIndex(at(tree, "Cart"))
    QTest.keyClick(tree, Qt.Key.Key_Enter)
    assert shown(tree) == ALL


def test_arrow_keys_close_and_open_a_folder(qtbot: QtBot, tree: CollectionTree) -> None:
    tree.setCurrentIndex(at(tree, "Cart"))
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert "Add" not in shown(tree)
    QTest.keyClick(tree, Qt.Key.Key_Right)
    assert shown(tree) == ALL


def test_the_method_is_painted_in_its_colour_left_of_the_name(tree: CollectionTree) -> None:
    image = tree.grab().toImage()
    rect = tree.visualRect(at(tree, "Add"))
    colours = {
        image.pixelColor(x, y).name()
        for x in range(rect.left(), rect.left() + 50)
        for y in range(rect.top(), rect.bottom())
    }
    assert "#8a5a00" in colours


def test_a_name_is_cut_with_dots_at_the_edge_of_what_is_seen(tree: CollectionTree, shop: Collection) -> None:
    long = request_node("long.yml", "W" * 60)
    tree.show_collections((msgspec.structs.replace(shop, children=(long,)),))
    tree.setColumnWidth(0, 900)
    tree.header().setStretchLastSection(False)
    tree.setColumnWidth(0, 900)
    row = tree.visualRect(at(tree, "W" * 60))
    assert row.right() > tree.viewport().width()
    image = tree.viewport().grab().toImage()
    edge, ground = tree.viewport().width() - 1, image.pixelColor(1, row.bottom() + 20).name()
    margin = {image.pixelColor(edge - x, y).name() for x in range(4) for y in range(row.top(), row.bottom())}
    assert margin == {ground}  # letters would run on over the edge


def test_the_model_keeps_qts_rules(shop: Collection) -> None:
    model = TreeModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_collections((shop,))
    model.show_collections(())
    assert tester.model() is model
