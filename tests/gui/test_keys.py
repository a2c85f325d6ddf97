"""The window's shortcuts work also where a field claims the keys for itself."""

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.keys import ShortcutsFirst


class Greedy(QLineEdit):
    """A field that claims every key, as line edits do with Ctrl+E on some systems."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """An active window with two greedy fields."""
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    for _field in range(2):
        column.addWidget(Greedy())
    return made


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize(("ours", "heard"), [("Ctrl+E", 1), ("Ctrl+J", 0)])
def test_a_shortcut_of_the_window_goes_before_the_field(
    qtbot: QtBot, window: QWidget, number: int, ours: str, heard: int
) -> None:
    pressed: list[str] = []
    shortcut = QShortcut(QKeySequence("Ctrl+E"), window)
    shortcut.activated.connect(lambda: pressed.append("Ctrl+E"))
    ShortcutsFirst(window, lambda key: key == QKeySequence(ours))
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    fields = window.findChildren(Greedy)
    fields[1 - number].setFocus()
    fields[number].setFocus()
    QTest.keyClick(fields[number], Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert len(pressed) == heard


def test_typing_is_left_to_the_field(qtbot: QtBot, window: QWidget) -> None:
    ShortcutsFirst(window, lambda key: key == QKeySequence("Ctrl+E"))
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    field = window.findChildren(Greedy)[0]
    field.setFocus()
    QTest.keyClicks(field, "e")
    assert field.text() == "e"


def test_a_field_that_is_deleted_while_it_is_watched_harms_nothing(qtbot: QtBot, window: QWidget) -> None:
    ShortcutsFirst(window, lambda _key: True)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    first, second = window.findChildren(Greedy)
    first.setFocus()
    shiboken6.delete(first)
    second.setFocus()
    assert second.hasFocus()
