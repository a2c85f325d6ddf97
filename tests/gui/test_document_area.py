"""The area of the documents: it scrolls only where the window is too small for what is in it."""

from PySide6.QtWidgets import QScrollArea, QStackedWidget, QTabWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.widgets.message_bar import Kind
from tests.gui.conftest import Open


def test_a_message_in_the_bar_does_not_make_the_whole_request_scroll(opened: Open, qtbot: QtBot) -> None:
    window = opened()
    window.resize(1200, 600)
    qtbot.waitUntil(lambda: window.area.strip.bar.count() == 1)
    assert window.desk is not None
    tab = window.desk.documents.request()
    assert tab is not None
    tab.bar.show_message(Kind.INFO, "The demo server was not running.")
    qtbot.waitUntil(tab.bar.isVisible)
    [panes] = tab.findChildren(QTabWidget, "requestTabs")
    [area] = [area for area in window.area.findChildren(QScrollArea) if isinstance(area.widget(), QStackedWidget)]
    for pane in range(panes.count()):
        panes.setCurrentIndex(pane)
        qtbot.wait(20)
        assert area.verticalScrollBar().maximum() == 0, panes.tabText(pane)
