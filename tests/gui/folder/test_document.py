"""Folders and collections are edited and saved as documents of their own."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.folder.document import FolderDocument
from restdesk.gui.request.settings.pane import SettingsPane
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.gui.window import MainWindow
from tests.gui.conftest import Open

W = TypeVar("W", bound=QWidget)

ROOT = """\
# my collection
opencollection: 1.0.0
info: {name: Shop}   # its name
request:
  headers:
    - name: Accept
      value: application/json
  auth:
    type: basic
    username: kim
    password: "{{key}}"
docs: |
  # The shop
"""
FILES = {
    "opencollection.yml": ROOT,
    "cart/folder.yml": "info:\n  name: Cart\n  type: folder\ndocs: |\n  # The cart\n\n  [Add](add.yml)\n",
    "cart/add.yml": "info: {name: Add, type: http}\nhttp: {method: POST, url: 'http://localhost/', auth: inherit}\n",
    "bare/list.yml": "info: {name: List, type: http}\nhttp: {method: GET, url: 'http://localhost/list'}\n",
    "environments/local.yml": "name: local\nvariables:\n  - name: key\n    secret: true\n",
}


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "shop" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "shop"


@pytest.fixture
def window(opened: Open, shop: Path, qtbot: QtBot) -> MainWindow:
    made = opened(shop)
    qtbot.waitUntil(lambda: made.area.strip.bar.count() == 1)
    return made


def show(window: MainWindow, path: str) -> FolderDocument:
    """Click a folder in the tree, or the collection."""
    assert window.desk is not None
    collection = window.desk.session.state.collections[0].collection
    window.desk.documents.open_node(collection, collection.find(path) if path else None)
    current = window.desk.documents.current()
    assert isinstance(current, FolderDocument)
    return current


def see(document: QWidget, kind: type[W], name: str) -> W:
    found = [widget for widget in document.findChildren(kind, name) if widget.isVisible()]
    assert len(found) == 1, f"{name}: {len(found)} are visible"
    return found[0]


def do(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()


def save(window: MainWindow, document: FolderDocument, qtbot: QtBot) -> None:
    with qtbot.waitSignal(document.written):
        do(window, "document.save")


def type_docs(document: FolderDocument, text: str) -> CodeEdit:
    document.editor.edit_docs()
    edit = see(document, CodeEdit, "docsEdit")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(edit, text)
    return edit


def titles(window: MainWindow) -> list[str]:
    return [window.area.strip.bar.tab(index).title for index in range(window.area.strip.bar.count())]


def test_saving_edited_docs_changes_their_lines_alone(window: MainWindow, shop: Path, qtbot: QtBot) -> None:
    document = show(window, "")
    edit = type_docs(document, "More of it.")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(document.is_modified)
    assert window.area.strip.bar.tab(1).modified
    save(window, document, qtbot)
    assert (shop / "opencollection.yml").read_text() == ROOT + "  More of it.\n"
    assert not window.area.strip.bar.tab(1).modified
    see(document, QPushButton, "docsEditButton").click()
    assert "More of it." in see(document, QTextBrowser, "docsView").toPlainText()


def test_another_name_stands_in_the_tree_once_it_is_saved(window: MainWindow, shop: Path, qtbot: QtBot) -> None:
    document = show(window, "cart")
    name = see(document, QLineEdit, "folderName")
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Basket")
    assert titles(window)[1] == "Basket"
    save(window, document, qtbot)
    assert (shop / "cart/folder.yml").read_text() == FILES["cart/folder.yml"].replace("Cart", "Basket", 1)
    assert window.desk is not None
    assert window.desk.session.state.collections[0].collection.find("cart").name == "Basket"  # type: ignore[union-attr]


def test_a_folder_without_a_file_gets_one_when_it_says_something(window: MainWindow, shop: Path, qtbot: QtBot) -> None:
    document = show(window, "bare")
    assert see(document, QLineEdit, "folderName").placeholderText() == "bare"
    type_docs(document, "Hello")
    assert not (shop / "bare/folder.yml").exists()
    save(window, document, qtbot)
    assert "Hello" in (shop / "bare/folder.yml").read_text()


def test_what_was_typed_is_undone_and_done_again_field_by_field(window: MainWindow) -> None:
    document = show(window, "cart")
    type_docs(document, "x")
    name = see(document, QLineEdit, "folderName")
    name.setFocus()
    name.setCursorPosition(len(name.text()))
    QTest.keyClicks(name, "!")
    assert document.value().info.name == "Cart!"
    do(window, "edit.undo")
    assert (document.value().info.name, document.value().docs_text[-1:]) == ("Cart", "x")
    do(window, "edit.undo")
    assert not document.is_modified()
    do(window, "edit.redo")
    assert document.value().docs_text.endswith("x")


def test_a_walk_through_folders_leaves_one_tab_and_keeps_what_is_edited_or_pinned(window: MainWindow) -> None:
    show(window, "")
    show(window, "cart")
    assert titles(window) == ["List", "Cart"]
    type_docs(show(window, "cart"), "x")
    show(window, "bare")
    assert titles(window) == ["List", "Cart", "bare"]
    do(window, "tab.pin")
    show(window, "")
    assert titles(window) == ["bare", "List", "Cart", "Shop"]


def test_a_folder_shows_what_it_inherits_and_not_itself(window: MainWindow) -> None:
    document = show(window, "cart")
    document.editor.tabs.show_pane("auth")
    box = see(document, QComboBox, "authTypeBox")
    assert box.currentData() == "inherit"
    assert box.itemData(0) == "inherit"
    root = show(window, "")
    root.editor.tabs.show_pane("auth")
    box = see(root, QComboBox, "authTypeBox")
    assert box.currentData() == "basic"
    assert box.findData("inherit") < 0


def test_a_typed_password_gets_a_lasting_name_and_is_in_no_file(window: MainWindow, shop: Path, qtbot: QtBot) -> None:
    document = show(window, "")
    document.editor.tabs.show_pane("auth")
    password = see(document, QLineEdit, "auth_basic_password")
    password.setFocus()
    password.selectAll()
    QTest.keyClicks(password, "hunter2-hunter2")
    save(window, document, qtbot)
    texts = "".join(path.read_text() for path in shop.rglob("*.yml"))
    assert "hunter2" not in texts
    assert "draft-" not in texts
    assert not document.is_modified()


def test_a_change_from_outside_to_the_same_field_is_asked_about(window: MainWindow, shop: Path, qtbot: QtBot) -> None:
    document = show(window, "cart")
    edit = type_docs(document, "mine")
    (shop / "cart/folder.yml").write_text(FILES["cart/folder.yml"].replace("# The cart", "# Theirs"))
    do(window, "document.save")
    qtbot.waitUntil(document.bar.isVisible)
    theirs = next(b for b in document.bar.findChildren(QPushButton) if "file's version" in b.text())
    theirs.click()
    assert "# Theirs" in edit.value()
    do(window, "edit.undo")
    assert edit.value().endswith("mine")
    assert "# Theirs" in (shop / "cart/folder.yml").read_text()


def pane_labels(document: FolderDocument) -> list[str]:
    bar = document.editor.tabs.tabBar()
    return [bar.tabText(at) for at in range(bar.count()) if bar.isTabVisible(at)]


def test_scripts_of_a_folder_are_shown_while_it_has_some_and_stay(opened: Open, shop: Path, qtbot: QtBot) -> None:
    text = """\
info: {name: Cart, type: folder}
request:
  scripts:
    - type: before-request
      code: |-
        req.setHeader("a", "b");   // kept
"""
    (shop / "cart/folder.yml").write_text(text)
    window = opened(shop)
    qtbot.waitUntil(lambda: window.area.strip.bar.count() == 1)
    assert not any(label.startswith("Scripts") for label in pane_labels(show(window, "")))
    document = show(window, "cart")
    assert pane_labels(document)[-1] == "Scripts 1"
    document.editor.tabs.show_pane("scripts")
    assert see(document, CodeEdit, "scriptText").value() == 'req.setHeader("a", "b");   // kept'
    name = see(document, QLineEdit, "folderName")
    name.setFocus()
    QTest.keyClicks(name, "s")
    save(window, document, qtbot)
    assert (shop / "cart/folder.yml").read_text() == text.replace("Cart", "Carts", 1)


def test_only_a_request_says_that_it_is_safe(window: MainWindow) -> None:
    document = show(window, "cart")
    document.editor.tabs.show_pane("settings")
    pane = document.editor.tabs.pane("settings")
    assert isinstance(pane, SettingsPane)
    assert "timeout" in pane.rows
    assert "safe" not in pane.rows


def test_what_another_program_dropped_from_a_folder_is_offered_back(opened: Open, shop: Path, qtbot: QtBot) -> None:
    (shop / ".restdesk").mkdir()
    (shop / ".restdesk/kept.yml").write_text("cart/folder.yml:\n  sni: a.example\n")
    window = opened(shop)
    qtbot.waitUntil(lambda: window.area.strip.bar.count() == 1)
    document = show(window, "cart")
    qtbot.waitUntil(document.bar.isVisible)
    [title] = [label.text() for label in document.bar.findChildren(QLabel) if "dropped" in label.text()]
    assert "cart/folder.yml" in title
    [button] = [button for button in document.bar.findChildren(QPushButton) if button.text() == "Put back"]
    button.click()
    assert document.is_modified()
    save(window, document, qtbot)
    assert "x-restdesk:\n  sni: a.example\n" in (shop / "cart/folder.yml").read_text()
