"""Tabs are pinned, moved, closed together and had back, and a list finds those that do not fit."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from restdesk.gui.palette.palette import Palette
from restdesk.gui.window import MainWindow
from tests.gui.conftest import Open


@pytest.fixture
def window(opened: Open, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """A window with four requests, R1 to R4, the last in front."""
    folder = tmp_path / "many"
    folder.mkdir()
    (folder / "opencollection.yml").write_text("opencollection: 1.0.0\ninfo: {name: Many}\nbundled: false\n")
    for number in range(1, 5):
        text = f"info: {{name: R{number}, type: http, seq: {number}}}\nhttp: {{method: GET, url: http://a/{number}}}\n"
        (folder / f"r{number}.yml").write_text(text)
    made = opened(folder)
    qtbot.waitUntil(lambda: made.area.strip.bar.count() == 1)
    assert made.desk is not None
    collection = made.desk.session.state.collections[0].collection
    for node in collection.requests():
        made.desk.documents.open_node(collection, node)
    return made


def titles(window: MainWindow) -> list[str]:
    bar = window.area.strip.bar
    return [bar.tab(index).title for index in range(bar.count())]


def do(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()


def show(window: MainWindow, number: int) -> None:
    window.area.strip.bar.setCurrentIndex(number)


def type_url(window: MainWindow, text: str) -> None:
    url = next(edit for edit in window.findChildren(QLineEdit, "urlEdit") if edit.isVisible())
    url.setFocus()
    url.selectAll()
    QTest.keyClicks(url, text)


def test_a_closed_request_is_had_back_with_what_was_typed(window: MainWindow) -> None:
    type_url(window, "http://b/")
    do(window, "tab.close")
    assert window.desk is not None
    request = window.desk.documents.request()
    assert request is not None
    discard = next(button for button in request.bar.findChildren(QPushButton) if "Discard" in button.text())
    discard.click()
    assert titles(window) == ["R1", "R2", "R3"]
    do(window, "tab.reopen")
    assert titles(window) == ["R1", "R2", "R3", "R4"]
    again = window.desk.documents.request()
    assert again is not None
    assert again.value().http.url == "http://b/"  # type: ignore[union-attr]
    assert again.is_modified()


def test_the_others_close_but_what_is_pinned_stays(window: MainWindow) -> None:
    show(window, 2)
    do(window, "tab.pin")
    assert titles(window) == ["R3", "R1", "R2", "R4"]
    show(window, 1)
    do(window, "tab.close_others")
    assert titles(window) == ["R3", "R1"]
    do(window, "tab.close_all")
    assert titles(window) == ["R3"]
    do(window, "tab.pin")
    do(window, "tab.close_all")
    assert titles(window) == []


def test_those_to_the_right_close(window: MainWindow) -> None:
    show(window, 1)
    do(window, "tab.close_right")
    assert titles(window) == ["R1", "R2"]


def test_modified_ones_among_the_others_are_asked_for(window: MainWindow) -> None:
    type_url(window, "http://b/")
    show(window, 0)
    do(window, "tab.close_others")
    assert titles(window) == ["R1", "R4"]
    assert window.area.strip.bar.currentIndex() == 1


def test_a_tab_is_moved_by_key(window: MainWindow) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_PageUp, modifiers)
    assert titles(window) == ["R1", "R2", "R4", "R3"]
    QTest.keyClick(window, Qt.Key.Key_PageDown, modifiers)
    assert titles(window) == ["R1", "R2", "R3", "R4"]


def test_a_pinned_tab_says_so_and_its_pin_lets_it_go(window: MainWindow) -> None:
    bar = window.area.strip.bar
    do(window, "tab.pin")
    assert bar.accessibleTabName(0) == "GET R4, pinned"
    QTest.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(0).center())
    assert len(titles(window)) == 4
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.cross_rect(0).center())
    assert bar.accessibleTabName(0) == "GET R4"
    QTest.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(0).center())
    assert len(titles(window)) == 3


def test_the_menu_of_a_tab_is_of_the_one_under_the_mouse(window: MainWindow, qtbot: QtBot) -> None:
    bar = window.area.strip.bar
    bar.menu_requested.emit(bar.mapToGlobal(QPoint(0, 0)))
    menu = next(menu for menu in window.findChildren(QMenu) if menu.isVisible())
    assert [action.objectName() for action in menu.actions()][:2] == ["tab.close", "tab.reopen"]
    assert not menu.actions()[1].isEnabled()
    menu.close()


def test_tabs_that_do_not_fit_are_found_in_a_list(window: MainWindow, qtbot: QtBot) -> None:
    button = window.area.strip.list_button
    window.resize(1600, 700)
    qtbot.waitUntil(lambda: not button.isVisible())
    for _ in range(20):
        do(window, "request.new")
    qtbot.waitUntil(button.isVisible)
    button.click()
    palette = window.findChild(Palette)
    assert palette is not None
    assert palette.isVisible()
    field = palette.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "R2")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.area.strip.bar.currentIndex() == 1
