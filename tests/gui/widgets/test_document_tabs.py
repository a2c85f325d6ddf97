"""Tabs of what is open."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from restdesk.gui.widgets.document_tabs import DocumentStrip, DocumentTab, DocumentTabs


@pytest.fixture
def tabs(qtbot: QtBot) -> DocumentTabs:
    bar = DocumentTabs()
    qtbot.addWidget(bar)
    bar.resize(600, 36)
    bar.add(DocumentTab("Post data", "POST", modified=True))
    bar.add(DocumentTab("R&D\u202e <b>", "GET"))
    bar.show()
    return bar


def test_a_tab_is_named_by_method_and_title(tabs: DocumentTabs) -> None:
    assert tabs.tabText(0) == "POST Post data"
    assert tabs.tabText(1) == "GET R&&D⟨U+202E⟩ <b>"
    assert tabs.accessibleTabName(0) == "POST Post data, not saved"
    assert tabs.accessibleTabName(1) == "GET R&D⟨U+202E⟩ <b>"


def test_saying_something_else_keeps_the_tab(tabs: DocumentTabs) -> None:
    tabs.show_tab(0, DocumentTab("Post data", "PUT"))
    assert tabs.tabText(0) == "PUT Post data"
    assert tabs.accessibleTabName(0) == "PUT Post data"
    assert tabs.tab(0) == DocumentTab("Post data", "PUT")


def test_a_title_without_room_is_cut_at_its_end(tabs: DocumentTabs) -> None:
    title = "Long title " * 5
    tabs.show_tab(0, DocumentTab(title + "first"))
    first = tabs.grab(tabs.tabRect(0)).toImage()
    tabs.show_tab(0, DocumentTab(title + "second"))
    assert tabs.grab(tabs.tabRect(0)).toImage() == first


def test_the_cross_asks_to_close_its_tab(tabs: DocumentTabs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tabs.tabCloseRequested) as asked:
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.cross_rect(1).center())
    assert asked.args == [1]
    assert tabs.currentIndex() == 0


def test_the_middle_button_asks_to_close_a_tab(tabs: DocumentTabs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tabs.tabCloseRequested) as asked:
        QTest.mouseClick(tabs, Qt.MouseButton.MiddleButton, pos=tabs.tabRect(0).center())
    assert asked.args == [0]


def test_leaving_the_cross_before_the_button_is_up_closes_nothing(tabs: DocumentTabs, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(tabs.tabCloseRequested):
        QTest.mousePress(tabs, Qt.MouseButton.LeftButton, pos=tabs.cross_rect(1).center())
        QTest.mouseRelease(tabs, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def test_a_moved_tab_takes_what_it_says_along(tabs: DocumentTabs) -> None:
    tabs.moveTab(0, 1)
    assert tabs.tab(1).title == "Post data"


def test_a_dot_stands_where_something_is_not_saved(tabs: DocumentTabs, qtbot: QtBot) -> None:
    dotted = tabs.grab(tabs.cross_rect(0)).toImage()
    tabs.show_tab(0, DocumentTab("Post data", "POST"))
    assert tabs.grab(tabs.cross_rect(0)).toImage() != dotted


@pytest.mark.parametrize("method", ["GET", "PROPFIND", ""])
def test_of_many_tabs_each_keeps_room_for_its_method_and_some_of_its_title(tabs: DocumentTabs, method: str) -> None:
    for number in range(20):
        tabs.add(DocumentTab(f"A request with a long title {number}", method))
    tabs.resize(600, 36)
    room = tabs.fontMetrics().horizontalAdvance(method) + tabs.fontMetrics().horizontalAdvance("A req")
    assert tabs.tabRect(10).width() >= max(110, room + 16)


def test_plus_stands_beside_one_short_tab(qtbot: QtBot) -> None:
    strip = DocumentStrip()
    qtbot.addWidget(strip)
    strip.resize(600, 36)
    strip.bar.add(DocumentTab("In", "GET"))
    strip.show()
    qtbot.waitUntil(lambda: strip.bar.width() == strip.bar.tabRect(0).width())
    assert strip.new_button.x() <= strip.bar.tabRect(0).right() + 8


def test_plus_is_a_button_and_no_tab(qtbot: QtBot) -> None:
    strip = DocumentStrip()
    qtbot.addWidget(strip)
    strip.new_button.set_words("New request")
    assert strip.bar.count() == 0
    assert strip.new_button.accessibleName() == "New request"
    with qtbot.waitSignal(strip.new_button.clicked):
        QTest.mouseClick(strip.new_button, Qt.MouseButton.LeftButton)
