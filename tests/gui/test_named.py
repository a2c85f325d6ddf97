"""Every control says what it is: each widget that takes the focus has a name, in both languages."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.window import MainWindow
from tests.gui.conftest import Open


def nameless(top: QWidget) -> list[str]:
    """The widgets that take the focus by keys and have no name; a combo box has its label's or its field's."""
    labelled = {label.buddy() for label in top.findChildren(QLabel)}
    found = []
    for widget in top.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if not takes or not widget.isVisible() or widget in labelled:
            continue
        name = widget.accessibleName()
        if not name and not isinstance(widget, QComboBox):  # a combo box would say what is chosen in it
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        if not name:
            parent = widget.parentWidget()
            found.append(f"{type(widget).__name__} {widget.objectName()!r} in {type(parent).__name__}")
    return found


@pytest.fixture(params=[("en", "Send"), ("ko", "보내기")], ids=["en", "ko"])
def window(request: pytest.FixtureRequest, qtbot: QtBot, opened: Open, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window of each language with the sample's first request."""
    language, send = request.param
    monkeypatch.setenv("RESTDESK_LANGUAGE", language)
    made = opened()
    desk = made.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.documents.request() is not None)
    assert send in [button.text() for button in made.findChildren(QPushButton, "sendButton")]
    return made


def rows_of_panes(window: MainWindow) -> list[QTabWidget]:
    return [tabs for tabs in window.findChildren(QTabWidget) if tabs.isVisible() and tabs.objectName()]


def test_every_control_of_every_pane_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    rows = rows_of_panes(window)
    assert {tabs.objectName() for tabs in rows} == {"requestTabs", "responseTabs"}
    found = set()
    for tabs in rows:
        for index in range(tabs.count()):
            tabs.setCurrentIndex(index)
            found |= {f"{tabs.tabText(index)}: {one}" for one in nameless(window)}
    assert found == set()


@pytest.mark.parametrize(
    ("keys", "is_open"),
    [
        ("Ctrl+,", lambda: top_dialog() is not None),
        ("F1", lambda: top_dialog() is not None),
        ("Ctrl+K", lambda: QApplication.focusWidget() is not None),
    ],
)
def test_every_control_of_what_opens_has_a_name(
    qtbot: QtBot, window: MainWindow, keys: str, is_open: Callable[[], bool]
) -> None:
    sequence = QKeySequence(keys)[0]  # type: ignore[index]  # its stub does not know
    QTest.keyClick(window, sequence.key(), sequence.keyboardModifiers())
    qtbot.waitUntil(is_open)
    dialog = top_dialog()
    assert nameless(dialog or window) == []
    if dialog is not None:
        dialog.close()


def top_dialog() -> QDialog | None:
    """The dialog that is open."""
    return next((top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()), None)
