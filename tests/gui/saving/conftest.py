"""A window with requests that are saved by keys, and a look at the bytes of their files."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from restdesk.gui.request.tab import RequestTab
from restdesk.gui.widgets.message_bar import MessageBar
from restdesk.gui.window import MainWindow
from tests.gui.conftest import Open

CANARY = "swordfish-3141592"
ONE = """info:
  name: One
  type: http
  seq: 1

http:
  method: GET # how
  url: http://a/one
  auth:
    type: basic
    username: admin
    password: ""
docs: mine
"""
LOCAL = "name: local\nvariables:\n  - name: baseUrl # where\n    value: http://a\n"


W = TypeVar("W", bound=QWidget)


def part(of: QWidget, kind: type[W], name: str) -> W:
    """The widget of that name in another one."""
    found = of.findChild(kind, name)
    assert isinstance(found, kind)
    return found


class Hand:
    """What a person does, and what they see."""

    def __init__(self, qtbot: QtBot, window: MainWindow, folder: Path) -> None:
        self.qtbot = qtbot
        self.window = window
        self.folder = folder

    @property
    def request(self) -> RequestTab:
        assert self.window.desk is not None
        request = self.window.desk.documents.request()
        assert request is not None
        return request

    def do(self, name: str) -> None:
        action = self.window.findChild(QAction, name)
        assert isinstance(action, QAction)
        action.trigger()

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=20_000)

    def open(self, path: str) -> None:
        assert self.window.desk is not None
        collection = self.window.desk.session.state.collections[0].collection
        documents = self.window.desk.documents
        documents.open_node(collection, collection.find(path))
        self.until(lambda: (now := documents.current()) is not None and now.place.path == path)

    def type_into(self, name: str, text: str) -> QLineEdit:
        field = next(edit for edit in self.window.findChildren(QLineEdit, name) if edit.isVisible())
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        return field

    def type_url(self, text: str) -> QLineEdit:
        return self.type_into("urlEdit", text)

    def press_save(self) -> None:
        focus = QApplication.focusWidget() or self.window
        QTest.keyClick(focus, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    def save(self) -> None:
        """Press Ctrl+S and wait until it is written."""
        with self.qtbot.waitSignal(self.request.written, timeout=20_000):
            self.press_save()

    def bars(self) -> list[MessageBar]:
        return [bar for bar in self.window.findChildren(MessageBar) if bar.isVisible()]

    def said(self) -> str:
        return "\n".join(label.text() for bar in self.bars() for label in bar.findChildren(QLabel))

    def press(self, text: str) -> None:
        """Press a button of the bar."""
        buttons = [button for bar in self.bars() for button in bar.findChildren(QPushButton) if button.text() == text]
        assert len(buttons) == 1, (text, self.said())
        buttons[0].click()

    def until_said(self, text: str) -> None:
        self.until(lambda: text in self.said())

    def dialog(self, name: str = "saveAsDialog") -> QDialog:
        def found() -> list[QDialog]:
            return [dialog for dialog in self.window.findChildren(QDialog, name) if dialog.isVisible()]

        self.until(lambda: bool(found()))
        return found()[0]

    def text(self, path: str = "one.yml") -> str:
        return (self.folder / path).read_bytes().decode()

    def titles(self) -> list[str]:
        bar = self.window.area.strip.bar
        return [bar.tab(index).title + ("*" if bar.tab(index).modified else "") for index in range(bar.count())]

    def nowhere(self, home: Path) -> None:
        for folder in (self.folder, home):
            for file in folder.rglob("*"):
                assert not file.is_file() or CANARY.encode() not in file.read_bytes(), file


@pytest.fixture
def hand(qtbot: QtBot, opened: Open, tmp_path: Path) -> Hand:
    """A window with a collection of one request in front, and one in a folder."""
    folder = tmp_path / "mine"
    files = {
        "opencollection.yml": "opencollection: 1.0.0\ninfo: {name: Mine}\n",
        "one.yml": ONE,
        "f/folder.yml": "info: {name: Users, type: folder, seq: 2}\n",
        "f/two.yml": ONE.replace("One", "Two"),
        "environments/local.yml": LOCAL,
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, "utf-8")
    window = opened(folder)
    hand = Hand(qtbot, window, folder)
    hand.until(lambda: window.area.strip.bar.count() == 1)
    return hand
