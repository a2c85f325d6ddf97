"""A window with a collection whose tree is organised by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from restdesk.gui.collections.clipboard import Carried, mime_of
from restdesk.gui.collections.rename import NameEdit
from restdesk.gui.widgets.message_bar import MessageBar
from restdesk.gui.window import MainWindow
from restdesk.model.collection import RequestNode
from restdesk.model.ready import Place
from restdesk.session.organising.items import Item
from tests.gui.conftest import Open

CTRL, ALT, SHIFT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("Control", "Alt", "Shift"))
NONE = Qt.KeyboardModifier.NoModifier
FILES = {
    "opencollection.yml": "opencollection: 1.0.0\ninfo: {name: Shop}\n",
    "first.yml": "# mine\ninfo:\n  name: First\n  type: http\n  seq: 1\nhttp:\n  url: http://a.test/one\n",
    "second.yml": "info:\n  name: Second\n  type: http\n  seq: 2\nhttp:\n  url: http://b.test/{{gone}}\n",
    "third.yml": "info:\n  name: Third\n  type: http\n  seq: 3\nhttp:\n  url: http://c.test\n",
    "cart/folder.yml": "info:\n  name: Cart\n  type: folder\n  seq: 4\n",
    "cart/add.yml": "info:\n  name: Add\n  type: http\n  seq: 1\nhttp:\n  url: http://d.test\n",
}


class Hand:
    """What a person does with the tree, and what they see."""

    def __init__(self, qtbot: QtBot, window: MainWindow, folder: Path) -> None:
        self.qtbot, self.window, self.folder = qtbot, window, folder
        self.tree = window.side_bar.tree

    def names(self, path: str = "", folder: Path | None = None) -> list[str]:
        assert self.window.desk is not None
        opened = self.window.desk.session.state.opened(folder or self.folder)
        assert opened is not None
        node = opened.collection.find(path) if path else opened.collection
        assert not isinstance(node, RequestNode)
        return [child.name for child in node.children] if node is not None else []

    def select(self, *paths: str) -> None:
        self.tree.setFocus()
        self.tree.select_several([(self.folder, path) for path in paths])
        assert [row.path for row in self.tree.selected_rows()] == list(paths)

    def selected(self) -> list[str]:
        return [row.path for row in self.tree.selected_rows()]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=20_000)

    def until_names(self, *names: str, path: str = "") -> None:
        self.until(lambda: self.names(path) == list(names))

    def edit(self) -> NameEdit:
        self.until(lambda: any(edit.isVisible() for edit in self.tree.findChildren(NameEdit)))
        return next(edit for edit in self.tree.findChildren(NameEdit) if edit.isVisible())

    def bar(self) -> MessageBar:
        assert self.window.desk is not None
        return self.window.desk.documents.bar

    def said(self) -> str:
        return self.bar().accessibleName() if self.bar().isVisible() else ""

    def click(self, label: str) -> None:
        buttons = [button for button in self.bar().findChildren(QPushButton) if button.isVisible()]
        next(button for button in buttons if button.text() == label).click()

    def do(self, name: str) -> None:
        action = self.window.findChild(QAction, name)
        assert isinstance(action, QAction)
        action.trigger()

    def open(self, path: str) -> None:
        assert self.window.desk is not None
        documents = self.window.desk.documents
        opened = self.window.desk.session.state.opened(self.folder)
        assert opened is not None
        documents.open_node(opened.collection, opened.collection.find(path))
        self.until(lambda: documents.of(Place(collection=self.folder, path=path)) is not None)

    def point(self, path: str, share: float) -> QPoint:
        """A point on a row, `share` of its height from the top."""
        rect = self.tree.visualRect(self.tree.rows.index_of((self.folder, path)))
        assert rect.isValid()
        return QPoint(rect.left() + 5, rect.top() + int(rect.height() * share))

    def drag(self, paths: list[str], at: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> bool:
        """Let requests go at a point; whether they were taken there."""
        view, data = self.tree.viewport(), mime_of(Carried(tuple(Item(self.folder, path) for path in paths)))
        copy = modifiers & CTRL
        both, button = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        QApplication.sendEvent(view, QDragEnterEvent(at, both, data, button, modifiers))
        over = QDragMoveEvent(at, both, data, button, modifiers)
        over.setDropAction(Qt.DropAction.CopyAction if copy else Qt.DropAction.MoveAction)
        QApplication.sendEvent(view, over)
        if not over.isAccepted():
            return False
        drop = QDropEvent(QPointF(at), both, data, button, modifiers)
        drop.setDropAction(Qt.DropAction.CopyAction if copy else Qt.DropAction.MoveAction)
        QApplication.sendEvent(view, drop)
        return drop.isAccepted()


@pytest.fixture
def hand(opened: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hand:
    folder = (tmp_path / "shop").resolve()
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    trash = tmp_path / "trash"
    trash.mkdir()
    window = opened(folder)
    assert window.desk is not None
    monkeypatch.setattr(window.desk.session.disk, "trash", lambda path: path.rename(trash / path.name))
    hand = Hand(qtbot, window, folder)
    qtbot.waitUntil(lambda: window.area.strip.bar.count() == 1)
    hand.until_names("First", "Second", "Third", "Cart")
    window.side_bar.tree.expandAll()
    return hand
