"""A window over two collections, and a hand that finds in them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from restdesk.gui.desk import Desk
from restdesk.gui.finding.document import FindDocument
from restdesk.gui.request.tab import RequestTab
from restdesk.gui.window import MainWindow
from restdesk.model.ready import Place
from tests.gui.conftest import Open
from tests.session.finding.conftest import OTHER, SHOP

_SECONDS = 20_000


class Hand:
    """What a person does with the window by keys, and what they read."""

    def __init__(self, qtbot: QtBot, window: MainWindow, shop: Path) -> None:
        self.qtbot = qtbot
        self.window = window
        self.shop = shop

    @property
    def desk(self) -> Desk:
        assert self.window.desk is not None
        return self.window.desk

    @property
    def find(self) -> FindDocument:
        found = next(one for one in self.desk.documents.open() if isinstance(one, FindDocument))
        assert isinstance(found, FindDocument)
        return found

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=_SECONDS)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifiers)

    def open_find(self, *, replace: bool = False) -> None:
        key = Qt.Key.Key_H if replace else Qt.Key.Key_F
        self.press(key, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        self.until(lambda: isinstance(self.desk.documents.current(), FindDocument))

    def type(self, text: str) -> None:
        """Type into the field that has the focus, in place of what stands there."""
        focus = QApplication.focusWidget()
        assert focus is not None
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.keyClicks(focus, text)

    def search(self, text: str, *, count: str) -> None:
        self.open_find()
        self.type(text)
        self.finds(count)

    def finds(self, count: str) -> None:
        """Wait until a search has ended with that many."""
        self.until(lambda: not self.find.is_searching() and self.find.query.count.text() == count)

    def lines(self) -> list[str]:
        """All rows, as they are heard."""
        rows = self.find.results.rows
        found = []
        for at in range(rows.rowCount()):
            top = rows.index(at, 0)
            found += [
                rows.text_of(top),
                *(f"  {rows.text_of(rows.index(n, 0, top))}" for n in range(rows.rowCount(top))),
            ]
        return found

    def open(self, path: str) -> RequestTab:
        """Open a request and go to its URL."""
        opened = self.desk.session.state.opened(self.shop)
        assert opened is not None
        self.desk.documents.open_node(opened.collection, opened.collection.find(path))
        self.until(lambda: self.desk.documents.of(Place(collection=self.shop, path=path)))
        tab = self.desk.documents.of(Place(collection=self.shop, path=path))
        assert isinstance(tab, RequestTab)
        tab.focus_url()
        return tab

    def text(self, path: str) -> str:
        return (self.shop / path).read_bytes().decode()


@pytest.fixture
def hand(opened: Open, qtbot: QtBot, tmp_path: Path) -> Hand:
    """The window, with the first request of each collection open."""
    shop, other = (tmp_path / "shop").resolve(), (tmp_path / "other").resolve()
    broken = {path: text for path, text in SHOP.items() if path != "broken.yml"}
    root = {"opencollection.yml": "opencollection: 1.0.0\ninfo: {name: Mine}\n"}
    for folder, files in ((shop, broken), (other, {**root, **OTHER})):
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.replace("old%20cart", "old").replace("old cart", "old").encode())
    window = opened(shop, other)
    hand = Hand(qtbot, window, shop)
    hand.until(lambda: len(hand.desk.session.state.collections) == 2 and len(hand.desk.documents.requests()) == 2)
    hand.open("clear.yml")
    return hand
