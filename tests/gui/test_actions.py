"""Menus, shortcuts and their help are the table of actions, and the keys work wherever the focus is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.actions import ACTIONS, HELP
from restdesk.gui.dialogs.about import AboutDialog
from restdesk.gui.dialogs.shortcuts import ShortcutsDialog
from restdesk.gui.menus import Menus
from restdesk.gui.translate import words
from restdesk.gui.window import MainWindow
from restdesk.words import Words
from tests.gui.conftest import Open


@pytest.fixture
def window(qtbot: QtBot, opened: Open) -> MainWindow:
    """A window with the sample and its first request."""
    made = opened()
    qtbot.waitUntil(lambda: made.area.strip.bar.count() == 1)
    return made


def focus(window: MainWindow) -> QWidget:
    """Put the focus into the URL, where line edits take keys for themselves."""
    url = next(edit for edit in window.findChildren(QLineEdit, "urlEdit") if edit.isVisible())
    url.setFocus()
    return url


def titles(window: MainWindow) -> list[str]:
    """The titles of the tabs."""
    bar = window.area.strip.bar
    return [bar.tab(index).title for index in range(bar.count())]


def test_every_row_of_the_table_is_in_a_menu_with_its_shortcut(window: MainWindow) -> None:
    menus = [menu for menu in window.menuBar().findChildren(QMenu) if menu.title()]
    drawn = {action.objectName(): action for menu in menus for action in menu.actions()}
    assert set(drawn) == {row.name for row in ACTIONS}
    for row in ACTIONS:
        assert drawn[row.name].text().startswith(words(row.text))
        if row.shortcuts and not row.if_unclaimed:
            assert drawn[row.name].shortcut() == QKeySequence(row.shortcuts[0])


def test_no_shortcut_is_given_twice() -> None:
    keys = [QKeySequence(key).toString() for row in ACTIONS for key in row.shortcuts]
    assert len(keys) == len(set(keys))


def test_an_action_is_added_by_one_row(window: MainWindow) -> None:
    done: list[MainWindow] = []
    row = replace(
        ACTIONS[0], name="own", text=Words("Actions", "Own"), shortcuts=("Ctrl+9",), menu=HELP, do=done.append
    )
    window.menuBar().clear()
    for action in window.actions():
        window.removeAction(action)
    menus = Menus(window, (*ACTIONS, row))
    assert menus["own"].text() == "Own"
    QTest.keyClick(focus(window), Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    assert done == [window]


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_T])
def test_a_key_opens_a_new_request_while_a_field_has_the_focus(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(focus(window), key, Qt.KeyboardModifier.ControlModifier)
    assert titles(window) == ["Get data", "New request"]


def test_ctrl_w_closes_the_tab_in_front(window: MainWindow) -> None:
    QTest.keyClick(focus(window), Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert titles(window) == []
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform, of a popup
def test_ctrl_e_opens_the_environments_though_line_edits_want_that_key(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(focus(window), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    box = window.area.environments.box
    qtbot.waitUntil(lambda: box.view().isVisible())
    box.hidePopup()


def test_ctrl_tab_goes_round_the_tabs(window: MainWindow) -> None:
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(focus(window), Qt.Key.Key_N, control)
    bar = window.area.strip.bar
    QTest.keyClick(focus(window), Qt.Key.Key_Tab, control)
    assert bar.currentIndex() == 0
    QTest.keyClick(focus(window), Qt.Key.Key_Backtab, control | shift)
    assert bar.currentIndex() == 1
    QTest.keyClick(focus(window), Qt.Key.Key_PageDown, control)
    assert bar.currentIndex() == 0


def test_ctrl_l_goes_to_the_url(window: MainWindow) -> None:
    window.side_bar.tree.setFocus()
    QTest.keyClick(window.side_bar.tree, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget().objectName() == "urlEdit"


def test_f6_goes_round_the_panes_and_comes_back_to_the_tree(window: MainWindow) -> None:
    window.side_bar.tree.setFocus()
    seen = []
    for _step in range(6):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_F6)
        seen.append(window.focusWidget().objectName())
    assert seen[0] == "urlEdit"
    assert "collectionTree" in seen


def test_ctrl_backslash_hides_the_side_bar_and_shows_it_again(window: MainWindow) -> None:
    for shown in (False, True):
        QTest.keyClick(focus(window), Qt.Key.Key_Backslash, Qt.KeyboardModifier.ControlModifier)
        assert window.side_bar.isVisible() is shown


def test_f1_lists_every_shortcut(window: MainWindow) -> None:
    QTest.keyClick(focus(window), Qt.Key.Key_F1)
    dialog = window.findChild(ShortcutsDialog)
    assert isinstance(dialog, ShortcutsDialog)
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    assert {words(row.text) for row in ACTIONS if row.shortcuts} <= shown
    dialog.close()


def test_about_names_the_program(window: MainWindow) -> None:
    action(window, "about").trigger()
    dialog = window.findChild(AboutDialog)
    assert isinstance(dialog, AboutDialog)
    assert any("RestDesk" in label.text() for label in dialog.findChildren(QLabel))
    dialog.close()


def test_a_chosen_folder_is_opened(qtbot: QtBot, window: MainWindow) -> None:
    assert window.desk is not None
    sample = window.desk.session.paths.resources / "sample"
    action(window, "collection.open").trigger()
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(sample))
    dialog.reject()
    qtbot.waitUntil(lambda: window.desk is not None and len(window.desk.session.state.collections) == 2)


def test_the_demo_server_is_started_and_stopped_by_the_menu(qtbot: QtBot, window: MainWindow) -> None:
    label = window.status.findChild(QLabel, "demoStatus")
    assert isinstance(label, QLabel)
    assert label.text() == "Demo server: stopped"
    action(window, "demo.start").trigger()
    qtbot.waitUntil(lambda: "http://127.0.0.1:" in label.text(), timeout=30_000)
    action(window, "demo.stop").trigger()
    qtbot.waitUntil(lambda: label.text() == "Demo server: stopped", timeout=30_000)


def test_a_menu_greys_what_is_not_possible_now(window: MainWindow) -> None:
    menu = next(menu for menu in window.menuBar().findChildren(QMenu) if menu.title() == "&Request")
    menu.aboutToShow.emit()
    assert action(window, "request.send").isEnabled()
    assert not action(window, "request.cancel").isEnabled()
    menu.aboutToHide.emit()
    assert action(window, "request.cancel").isEnabled()


def test_escape_is_left_to_who_wants_it(window: MainWindow) -> None:
    assert action(window, "request.cancel").shortcut().isEmpty()
    QTest.keyClick(focus(window), Qt.Key.Key_Escape)
    assert titles(window) == ["Get data"]


def test_the_button_beside_the_tabs_names_its_shortcut(window: MainWindow) -> None:
    assert window.area.strip.new_button.toolTip() == "New request (Ctrl+N)"


def action(window: MainWindow, name: str) -> QAction:
    """The action of that name."""
    found = window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found
