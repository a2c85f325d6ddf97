"""The list of collections: opened again at the next start, made, put in order, closed."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.collections.recent_menu import RecentMenu
from restdesk.gui.desk import Desk
from restdesk.gui.dialogs.new_collection import NewCollectionDialog
from restdesk.gui.window import MainWindow
from tests.gui.conftest import Open

REQUEST = "info: {name: List, type: http}\nhttp: {method: GET, url: 'http://localhost/list'}\n"


def collection(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "opencollection.yml").write_text(f"opencollection: 1.0.0\ninfo: {{name: {folder.name}}}\n")
    (folder / "list.yml").write_text(REQUEST)
    return folder


def desk_of(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def names(window: MainWindow) -> list[str]:
    return [opened.collection.name for opened in desk_of(window).session.state.collections]


def do(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()


def press(widget: QWidget, label: str) -> None:
    next(button for button in widget.findChildren(QPushButton) if label in button.text()).click()


def seen(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def recent(window: MainWindow) -> list[QToolButton]:
    return [button for button in window.findChildren(QToolButton, "recentCollection") if button.isVisible()]


@pytest.fixture
def shops(opened: Open, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """A window with the collections one and two."""
    window = opened(collection(tmp_path / "one"), collection(tmp_path / "two"))
    qtbot.waitUntil(lambda: len(names(window)) == 2 and len(desk_of(window).opening.recent) == 2)
    return window


def test_what_was_open_at_the_last_quit_is_opened_again_in_its_order(
    opened: Open, shops: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    desk_of(shops).opening.order([tmp_path / "two", tmp_path / "one"])
    assert names(shops) == ["two", "one"]
    shops.close()
    again = opened()
    qtbot.waitUntil(lambda: names(again) == ["two", "one"])
    qtbot.waitUntil(lambda: again.area.strip.bar.count() == 1)
    marked = again.side_bar.tree.selected()
    assert marked is not None
    assert marked.key == (tmp_path / "two", "list.yml"), "what is in front, not the collection that came last"


def test_a_folder_that_is_gone_is_told_and_the_others_open(
    opened: Open, shops: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    shops.close()
    (tmp_path / "one").rename(tmp_path / "moved")
    again = opened()
    qtbot.waitUntil(lambda: names(again) == ["two"])
    assert "There is no folder" in seen(again)


def test_a_collection_closes_with_its_tabs_after_a_question_about_changes(
    shops: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = desk_of(shops)
    request = desk.documents.request()
    assert request is not None
    folder = request.place.collection
    assert folder is not None
    request.editor.line.url.setFocus()
    QTest.keyClicks(request.editor.line.url, "x")
    desk.opening.close(folder)
    assert len(names(shops)) == 2
    assert request.bar.isVisible()
    press(request.bar, "Discard")
    assert names(shops) == [name for name in ("one", "two") if name != folder.name]
    assert all(document.place.collection != folder for document in desk.documents.open())
    assert (folder / "list.yml").read_text() == REQUEST


def test_an_empty_window_offers_where_to_begin_and_stays_empty_at_the_next_start(
    opened: Open, shops: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = desk_of(shops)
    for name in ("one", "two"):
        desk.opening.close(tmp_path / name)
    assert "No collection is open" in seen(shops)
    shops.close()
    again = opened()
    qtbot.waitUntil(lambda: "No collection is open" in seen(again))
    assert names(again) == []
    qtbot.waitUntil(lambda: {button.text() for button in recent(again)} == {"one", "two"})
    next(button for button in recent(again) if button.text() == "two").click()
    qtbot.waitUntil(lambda: names(again) == ["two"])
    assert "No collection is open" not in seen(again)


def test_a_collection_moves_up_and_down_by_its_action(shops: MainWindow) -> None:
    front = desk_of(shops).opening.current()
    assert front is not None
    before = names(shops)
    do(shops, "collection.up" if before.index(front.name) else "collection.down")
    assert names(shops) == before[::-1]
    rows = shops.side_bar.tree.model()
    assert [rows.index(at, 0).data() for at in range(2)] == before[::-1]


def test_a_folder_that_is_no_collection_becomes_one_by_a_click(shops: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    plain = tmp_path / "plain"
    plain.mkdir()
    desk_of(shops).open_folder(plain)
    qtbot.waitUntil(shops.area.bar.isVisible)
    assert list(plain.iterdir()) == []
    press(shops.area.bar, "Make it a collection")
    qtbot.waitUntil(lambda: "plain" in names(shops))
    assert [path.name for path in plain.iterdir()] == ["opencollection.yml"]
    assert not shops.area.bar.isVisible()


def test_a_new_collection_is_named_placed_and_opened(shops: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    do(shops, "collection.new")
    dialog = shops.findChild(NewCollectionDialog)
    assert isinstance(dialog, NewCollectionDialog)
    assert dialog.place.text() == str(tmp_path)
    assert dialog.focusWidget() is dialog.name
    assert not dialog.create_button.isEnabled()
    QTest.keyClicks(dialog.name, "one")
    dialog.create_button.click()
    qtbot.waitUntil(lambda: "already" in "\n".join(label.text() for label in dialog.findChildren(QLabel)))
    dialog.name.clear()
    QTest.keyClicks(dialog.name, "Third API")
    dialog.create_button.click()
    qtbot.waitUntil(lambda: "Third API" in names(shops))
    assert [path.name for path in (tmp_path / "third-api").iterdir()] == ["opencollection.yml"]
    qtbot.waitUntil(lambda: shops.findChild(NewCollectionDialog) is None)


def test_a_new_collection_is_proposed_in_a_folder_that_is_there(
    shops: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    desk_of(shops).opening.recent = (tmp_path / "gone" / "away" / "shop",)
    do(shops, "collection.new")
    dialog = shops.findChild(NewCollectionDialog)
    assert isinstance(dialog, NewCollectionDialog)
    qtbot.waitUntil(lambda: dialog.place.text() == str(tmp_path))
    QTest.keyClicks(dialog.place, "/mine")
    dialog.propose(tmp_path / "other")
    assert dialog.place.text() == f"{tmp_path}/mine", "what was typed stays"


def test_recent_collections_that_are_not_open_stand_in_the_menu(
    shops: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    desk_of(shops).opening.close(tmp_path / "two")
    menu = shops.findChild(RecentMenu)
    assert isinstance(menu, RecentMenu)
    menu.aboutToShow.emit()
    assert [action.text().split()[0] for action in menu.actions()] == ["two"]
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: len(names(shops)) == 2)
    qtbot.waitUntil(lambda: desk_of(shops).opening.recent[0] == tmp_path / "two")


def test_every_control_of_the_dialog_has_a_name(shops: MainWindow) -> None:
    do(shops, "collection.new")
    dialog = shops.findChild(NewCollectionDialog)
    assert isinstance(dialog, NewCollectionDialog)
    edits = dialog.findChildren(QLineEdit)
    assert len(edits) == 2
    assert all(edit.accessibleName() for edit in edits)
    dialog.reject()


def test_the_sample_is_not_among_the_recent_ones_and_its_place_is_not_proposed(opened: Open, qtbot: QtBot) -> None:
    window = opened()
    qtbot.waitUntil(lambda: names(window) == ["Demo API"])
    desk = desk_of(window)
    sample = desk.session.state.collections[0].collection.folder
    desk.opening.close(sample)
    qtbot.waitUntil(lambda: "No collection is open" in seen(window))
    assert (desk.opening.recent, recent(window)) == ((), [])
    do(window, "collection.new")
    dialog = window.findChild(NewCollectionDialog)
    assert isinstance(dialog, NewCollectionDialog)
    QTest.keyClicks(dialog.name, "Mine")
    folder = dialog.folder()
    assert folder is not None
    assert folder.parent != sample.parent
    dialog.reject()
