"""Where Tab goes, and that its walk leaves the widgets as they were."""

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QTabWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.widgets.tab_order import tab_on


class Window(QWidget):
    """A field, a button and tabs with a text, one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.button, self.tabs, self.text = QLineEdit(), QPushButton(), QTabWidget(), QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.tabs.addTab(self.text, "text")
        column = QVBoxLayout(self)
        for widget in (self.field, self.button, self.tabs):
            column.addWidget(widget)

    def focusNextPrevChild(self, following: bool) -> bool:
        return tab_on(self, following)


def test_widgets_live_on_when_a_control_that_tab_went_through_is_deleted(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    bar = window.text.verticalScrollBar()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.field.setFocus()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        for _ in range(6):
            focus = window.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, key)
    with qtbot.waitSignal(window.button.destroyed):
        window.button.deleteLater()
    assert shiboken6.isValid(window)
    assert shiboken6.isValid(window.text)
    assert shiboken6.isValid(bar)
