"""A window with a collection that has environments, and the tab in which they are edited."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.environments.document import EnvironmentsDocument
from restdesk.gui.environments.table import VALUE
from restdesk.gui.widgets.message_bar import MessageBar
from restdesk.gui.window import MainWindow
from restdesk.model.ready import Place
from restdesk.model.text import Secret
from tests.gui.conftest import Open

FILES = {
    "opencollection.yml": "opencollection: 1.0.0\ninfo: {name: Shop}\n",
    "cart/folder.yml": "info: {name: Cart, type: folder}\n",
    "cart/add.yml": """\
info: {name: Add, type: http}
http: {method: POST, url: "{{baseUrl}}/cart?k={{apiKey}}&m={{missing}}"}
runtime:
  variables:
    - {name: size, value: "10"}
""",
    "environments/live.yml": """\
name: live
extends: local
variables: []
""",
    "environments/local.yml": """\
# the local server
name: local
variables:
  - name: baseUrl   # where it is
    value: http://localhost:8080
  - name: apiKey
    secret: true
  - name: pages
    value: {type: number, data: "10"}
  - name: kept
    value:
      - {title: one, value: "1"}
  - name: clear
    value: hunter2-hunter2
""",
}
W = TypeVar("W", bound=QWidget)
LOCAL, LIVE = "environments/local.yml", "environments/live.yml"
CTRL = Qt.KeyboardModifier.ControlModifier


class Editor:
    """The tab, and hands for it."""

    def __init__(self, qtbot: QtBot, window: MainWindow, folder: Path) -> None:
        assert window.desk is not None
        self.qtbot, self.window, self.folder, self.desk = qtbot, window, folder.resolve(), window.desk
        self.desk.open_environments(LOCAL)
        document = self.desk.documents.current()
        assert isinstance(document, EnvironmentsDocument)
        self.document = document
        self.sheet = document.sheet
        self.table = document.sheet.table

    def row(self, name: str) -> int:
        return [row.name for row in self.table.rows()].index(name)

    def index(self, row: int, section: int = VALUE) -> QModelIndex:
        return self.table.model().index(row, section)

    def shown(self, name: str, section: int = VALUE) -> str:
        return str(self.index(self.row(name), section).data() or "")

    def type_into(self, row: int, section: int, text: str, *, leave: bool = True) -> QLineEdit:
        """Type into a cell, from which the text of before is taken out."""
        self.table.open_cell(row, section)
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        self.qtbot.keyClicks(editor, text)
        if leave:
            self.table.setFocus()
        return editor

    def press(self, name: str, section: int) -> None:
        self.table.show_cell(self.row(name), section)
        self.qtbot.keyClick(self.table, Qt.Key.Key_Space)

    def save(self) -> None:
        with self.qtbot.waitSignal(self.document.written):
            self.document.save()

    def text(self, path: str) -> str:
        return (self.folder / path).read_text("utf-8")

    def until(self, said: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(said()))

    def find(self, kind: type[W], name: str) -> W:
        """Return the one widget of that name in the tab."""
        [found] = self.document.findChildren(kind, name)
        return found

    def bar(self) -> MessageBar:
        return self.document.bar

    def bar_button(self, text: str) -> None:
        [button] = [one for one in self.bar().findChildren(QPushButton) if one.text() == text]
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def secret(self, scope: str, name: str) -> str | None:
        """What the vault has."""
        session = self.desk.session
        found = session.engine.submit(
            session.secrets.find([name], Place(collection=self.folder), {name: (scope,)})
        ).result()
        value = found.get(name)
        return value.reveal() if isinstance(value, Secret) else None

    def own(self) -> dict[tuple[str, str], str | None]:
        opened = self.desk.session.state.opened(self.folder)
        assert opened is not None
        return {(one.scope, one.name): one.text for one in opened.own}


def write(folder: Path) -> Path:
    """Write the collection of these tests."""
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def editor(qtbot: QtBot, opened: Open, tmp_path: Path) -> Editor:
    folder = write(tmp_path / "shop")
    window = opened(folder)
    desk = window.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.session.state.opened(folder.resolve()) is not None)
    qtbot.waitUntil(lambda: desk.documents.current() is not None)
    return Editor(qtbot, window, folder)
