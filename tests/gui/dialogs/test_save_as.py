"""The dialog that asks where a request goes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.dialogs.save_as import At, SaveAs
from restdesk.model.collection import Broken, Collection, Folder, FolderNode, RequestNode, Root
from restdesk.model.request import Info, Request
from restdesk.session.outcome import NewPlace
from restdesk.words import QT_TRANSLATE_NOOP

BROKEN = Broken(what=QT_TRANSLATE_NOOP("x", "x").message(), advice=QT_TRANSLATE_NOOP("x", "x").message())


def folder(path: str, name: str, *children: FolderNode | RequestNode) -> FolderNode:
    return FolderNode(path=path, content=Folder(info=Info(name=name)), children=children)


def request(path: str, name: str) -> RequestNode:
    return RequestNode.of(path, Request(info=Info(name=name)))


SHOP = Collection(
    folder=Path("/shop"),
    content=Root(info=Info(name="Shop")),
    children=(
        request("one.yml", "Get users"),
        folder("users", "Users", folder("users/admin", "Admin", request("users/admin/a.yml", "get USERS"))),
        FolderNode(path="broken", content=BROKEN),
    ),
)
OTHER = Collection(folder=Path("/other"), content=Root(info=Info(name="Other")))
OLD = Collection(folder=Path("/old"), content=Root(info=Info(name="Old")), read_only=True)


class Hand:
    """What a person does with the dialog."""

    def __init__(self, qtbot: QtBot, at: At, name: str = "Get users") -> None:
        self.parent = QWidget()
        qtbot.addWidget(self.parent)
        self.dialog = SaveAs((SHOP, OTHER, OLD), name, at, self.parent)
        self.chosen: list[NewPlace] = []
        self.dialog.chosen.connect(self.chosen.append)
        self.dialog.show()
        self.dialog.activateWindow()
        qtbot.waitUntil(self.dialog.isActiveWindow)

    def rows(self) -> list[str]:
        found: list[str] = []
        items: list[tuple[QTreeWidgetItem | None, int]] = [(self.dialog.tree.invisibleRootItem(), -1)]
        while items:
            item, depth = items.pop(0)
            assert item is not None
            found += ["  " * depth + item.text(0)] if depth >= 0 else []
            items = [(item.child(number), depth + 1) for number in range(item.childCount())] + items
        return found

    def choose(self, *names: str) -> None:
        item: QTreeWidgetItem | None = self.dialog.tree.invisibleRootItem()
        for name in names:
            assert item is not None
            below = [item.child(number) for number in range(item.childCount())]
            item = next(one for one in below if one is not None and one.text(0) == name)
        assert item is not None
        self.dialog.tree.setCurrentItem(item)

    def key(self, key: Qt.Key) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


@pytest.fixture
def hand(qtbot: QtBot) -> Hand:
    return Hand(qtbot, At(SHOP.folder))


def test_it_offers_the_folders_that_can_be_written(hand: Hand) -> None:
    assert hand.rows() == ["Shop", "  Users", "    Admin", "Other"]


@pytest.mark.parametrize(
    ("at", "name"),
    [(At(SHOP.folder), "Get users 2"), (At(SHOP.folder, "users"), "Get users"), (At(None), "Get users 2")],
)
def test_a_name_is_proposed_that_nothing_else_there_has(qtbot: QtBot, at: At, name: str) -> None:
    hand = Hand(qtbot, at)
    assert hand.dialog.name.text() == name
    hand.choose("Shop", "Users", "Admin")
    assert hand.dialog.name.text() == "Get users 2"


def test_a_name_that_was_typed_stays_and_the_same_one_is_said(hand: Hand) -> None:
    QTest.keyClicks(hand.dialog.name, "Get users")
    hand.choose("Shop", "Users", "Admin")
    assert hand.dialog.name.text() == "Get users"
    shown = [label.text() for label in hand.dialog.findChildren(QLabel) if label.isVisible()]
    assert any("has this name already" in text for text in shown)


def test_the_place_is_chosen_by_keys_alone(hand: Hand) -> None:
    QTest.keyClicks(hand.dialog.name, "Mine")
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Return)
    assert hand.chosen == [NewPlace(folder=SHOP.folder, above="users", name="Mine")]
    assert not hand.dialog.isVisible()


def test_tab_walks_through_it_in_the_order_of_reading(hand: Hand) -> None:
    walked = []
    for _ in range(5):
        focus = QApplication.focusWidget()
        assert focus is not None
        walked.append(focus)
        hand.key(Qt.Key.Key_Tab)
    dialog = hand.dialog
    assert walked == [dialog.name, dialog.tree, dialog.new_folder, dialog.save, dialog.cancel]
    assert all(widget.accessibleName() for widget in (dialog.name, dialog.tree))


def test_without_a_name_nothing_can_be_saved(hand: Hand) -> None:
    hand.dialog.name.selectAll()
    QTest.keyClicks(hand.dialog.name, "  ")
    assert not hand.dialog.save.isEnabled()
    hand.dialog.accept()
    assert not hand.chosen


def test_new_folders_lie_in_one_another(hand: Hand, qtbot: QtBot) -> None:
    hand.choose("Shop", "Users")
    hand.dialog.new_folder.click()
    editor = QApplication.focusWidget()
    assert editor is not None
    with qtbot.waitSignal(editor.destroyed):
        hand.key(Qt.Key.Key_Return)
    assert hand.dialog.isVisible()
    hand.dialog.new_folder.click()
    typed = QApplication.focusWidget()
    assert typed is not None
    QTest.keyClicks(typed, "Inner")
    hand.dialog.accept()
    assert hand.chosen[0].above == "users"
    assert hand.chosen[0].new_folders == ("New folder", "Inner")


def test_markup_in_a_name_is_shown_as_it_is(qtbot: QtBot) -> None:
    hand = Hand(qtbot, At(SHOP.folder), "<b>x</b>")
    assert hand.dialog.name.text() == "<b>x</b>"
