"""Hands that press at random: whatever they do in the tree and the menus, what is shown is what lies on the disk."""

import random
from collections.abc import Iterable, Iterator
from typing import TypeAlias

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from restdesk.gui.actions import ACTIONS
from restdesk.model.collection import Collection, FolderNode, Node
from restdesk.model.patching import Content
from tests.gui.collections.organising.conftest import CTRL, NONE, Hand, hand

__all__ = ["hand"]

_PRESSES = 150
_LEAVES = (
    *("quit", "request.send", "request.send_without", "request.send_to_file", "demo.start", "demo.stop"),
    *("tree.reveal", "collection.sample", "collection.close"),
)
"""Actions that leave the window or the collection."""
_KEYS = [getattr(Qt.Key, f"Key_{name}") for name in ("Delete", "F2", "Return", "Escape", "Up", "Down", "Tab", "A")]
_WITH_CTRL = [getattr(Qt.Key, f"Key_{name}") for name in ("D", "C", "X", "V", "Z", "Y", "S", "N", "W")]
_TYPED = ("abc", "{{x}}", "con", "../x", "a/b", "  ", "x" * 80)

Flat: TypeAlias = dict[str, tuple[str, Content | None]]


class Storm:
    """Presses; `log` says what, for a failure."""

    def __init__(self, hand: Hand, seed: int) -> None:
        self._hand = hand
        self._random = random.Random(seed)
        names = [action.name for action in ACTIONS if action.name not in _LEAVES]
        self._actions = [action for name in names if (action := hand.window.findChild(QAction, name)) is not None]
        self.log: list[str] = []

    def press(self) -> None:
        """Do one thing."""
        how = self._random.choice((self._action, self._action, self._key, self._select, self._drag, self._type))
        self.log.append(how())
        QApplication.processEvents()

    def _action(self) -> str:
        action = self._random.choice(self._actions)
        action.trigger()
        return action.objectName()

    def _key(self) -> str:
        keys, modifier = self._random.choice(((_KEYS, NONE), (_WITH_CTRL, CTRL)))
        key = self._random.choice(keys)
        self._hand.press(key, modifier)
        return str(key)

    def _select(self) -> str:
        paths = self._paths(3)
        self._hand.tree.setFocus()
        self._hand.tree.select_several([(self._hand.folder, path) for path in paths])
        return f"select {paths}"

    def _drag(self) -> str:
        paths, onto = self._paths(2), self._paths(1)
        rect = self._hand.tree.visualRect(self._hand.tree.rows.index_of((self._hand.folder, onto[0])))
        if rect.isValid():
            at = self._hand.point(onto[0], self._random.choice((0.1, 0.5, 0.9)))
            self._hand.drag(paths, at, self._random.choice((NONE, NONE, CTRL)))
        return f"drag {paths} to {onto}"

    def _type(self) -> str:
        typed, focus = self._random.choice(_TYPED), QApplication.focusWidget()
        if focus is not None:
            QTest.keyClicks(focus, typed)
        return f"type {typed}"

    def _paths(self, most: int) -> list[str]:
        paths = sorted(shown(self._hand))
        return self._random.sample(paths, min(len(paths), self._random.randint(1, most))) or [""]


def shown(hand: Hand) -> Flat:
    """What the tree shows, by path."""
    assert hand.window.desk is not None
    opened = hand.window.desk.session.state.opened(hand.folder)
    assert opened is not None
    return flat(opened.collection)


def flat(collection: Collection) -> Flat:
    return {node.path: (node.name, node.content) for node in _all(collection.children)}


def _all(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        if isinstance(node, FolderNode):
            yield from _all(node.children)


def _close_what_popped_up() -> None:
    for widget in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
        if widget is not None:
            widget.close()


@pytest.mark.parametrize("seed", [1, 2])
def test_after_a_storm_of_keys_and_clicks_the_tree_is_what_lies_on_the_disk(
    hand: Hand, qtbot: QtBot, seed: int
) -> None:
    assert hand.window.desk is not None
    session = hand.window.desk.session
    closing = QTimer()
    closing.timeout.connect(_close_what_popped_up)  # a menu or dialog that waits for an answer
    closing.start(20)
    storm = Storm(hand, seed)
    for _ in range(_PRESSES):
        storm.press()

    def agrees() -> None:
        read = session.engine.submit(session.open(hand.folder)).result(20)
        assert list(flat(read).items()) == list(shown(hand).items()), storm.log
        assert not list(hand.folder.rglob(".restdesk-*")), storm.log

    qtbot.waitUntil(agrees, timeout=20_000)
