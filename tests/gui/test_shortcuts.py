"""Every shortcut can be changed, a conflict is said before it is made, and a change is kept in the settings."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QKeySequenceEdit, QLabel, QPushButton, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.actions import ACTIONS
from restdesk.gui.dialogs.preferences import PreferencesDialog, show_preferences
from restdesk.gui.shortcuts import shortcuts_of
from restdesk.gui.window import MainWindow
from tests.gui.conftest import Open

ROWS = {row.name: row for row in ACTIONS}
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(opened: Open, qtbot: QtBot) -> MainWindow:
    made = opened()
    qtbot.waitUntil(lambda: made.area.strip.bar.count() == 1)
    return made


@pytest.fixture
def page(window: MainWindow) -> QWidget:
    """The page of shortcuts in Preferences."""
    show_preferences(window, page="shortcuts")
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    return dialog


def choose(page: QWidget, text: str) -> None:
    view = page.findChild(QTreeWidget, "shortcutsList")
    assert view is not None
    item = next(iter(view.findItems(text, Qt.MatchFlag.MatchEndsWith)))
    view.setCurrentItem(item)


def press(page: QWidget, keys: str) -> None:
    edit = page.findChild(QKeySequenceEdit)
    assert edit is not None
    edit.setKeySequence(QKeySequence(keys))


def click(page: QWidget, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_another_key_does_it_and_the_old_one_no_longer(window: MainWindow, page: QWidget, qtbot: QtBot) -> None:
    choose(page, "New request")
    press(page, "F9")
    click(page, "shortcut_use")
    page.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    bar = window.area.strip.bar
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert bar.count() == 2
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    assert bar.count() == 2


def test_a_conflict_is_said_and_the_other_action_loses_the_key(window: MainWindow, page: QWidget) -> None:
    choose(page, "New request")
    press(page, "Ctrl+K")
    assert any("Find an action" in label.text() for label in page.findChildren(QLabel) if label.isVisible())
    click(page, "shortcut_add")
    shortcuts = shortcuts_of(window)
    assert shortcuts.of(ROWS["request.new"]) == ("Ctrl+N", "Ctrl+T", "Ctrl+K")
    assert shortcuts.of(ROWS["palette"]) == ()


def test_the_usual_keys_come_back(window: MainWindow, page: QWidget) -> None:
    choose(page, "New request")
    click(page, "shortcut_none")
    shortcuts = shortcuts_of(window)
    assert shortcuts.of(ROWS["request.new"]) == ()
    click(page, "shortcut_usual")
    assert shortcuts.of(ROWS["request.new"]) == ROWS["request.new"].shortcuts
    assert not shortcuts.are_own(ROWS["request.new"])


def test_changed_keys_are_there_at_the_next_start(opened: Open, qtbot: QtBot) -> None:
    first = opened()
    shortcuts_of(first).give(ROWS["request.new"], ("F9",))
    first.settings.save(lambda: "now")
    second = opened()
    assert shortcuts_of(second).of(ROWS["request.new"]) == ("F9",)
    path = first.settings.path
    assert isinstance(path, Path)
    assert '[shortcuts.request]\nnew = ["F9"]' in path.read_text()


def test_a_key_of_the_file_that_is_none_is_left_out(opened: Open, tmp_path: Path) -> None:
    window = opened()
    shortcuts = shortcuts_of(window)
    shortcuts.give(ROWS["request.new"], ("", "F9"))
    assert shortcuts.of(ROWS["request.new"]) == ("F9",)


def test_all_keys_of_an_action_can_be_read(page: QWidget, qtbot: QtBot) -> None:
    view = page.findChild(QTreeWidget, "shortcutsList")
    assert view is not None
    qtbot.waitUntil(lambda: view.columnWidth(1) >= view.sizeHintForColumn(1))


def test_esc_is_not_recorded_but_empties_the_field_and_then_closes(page: QWidget) -> None:
    edit = page.findChild(QKeySequenceEdit)
    assert edit is not None
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_F9)
    assert edit.keySequence() == QKeySequence("F9")
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.keySequence().isEmpty()
    assert page.isVisible()
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.keySequence().isEmpty()
    assert not page.isVisible()
