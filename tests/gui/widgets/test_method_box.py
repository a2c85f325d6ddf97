"""The box of methods."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from restdesk.gui.look.style import apply_theme
from restdesk.gui.look.theme import Theme
from restdesk.gui.widgets.method_box import METHODS, MethodBox


def make(qtbot: QtBot) -> tuple[MethodBox, QLineEdit]:
    box = MethodBox()
    qtbot.addWidget(box)
    line = box.lineEdit()
    assert line is not None
    return box, line


def colour(line: QLineEdit) -> str:
    return line.palette().color(QPalette.ColorRole.Text).name()


def test_any_token_can_be_typed_and_keeps_its_case(qtbot: QtBot) -> None:
    box, line = make(qtbot)
    heard: list[object] = []
    box.edited.connect(heard.append)
    line.selectAll()
    QTest.keyClicks(line, "get")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert box.method() == "get"
    assert heard == ["g", "ge", "get"]
    assert box.count() == len(METHODS)


def test_a_chosen_method_is_told(qtbot: QtBot) -> None:
    box, _line = make(qtbot)
    with qtbot.waitSignal(box.edited) as edited:
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert edited.args == ["POST"]


def test_showing_is_not_editing_and_the_list_opens_at_what_is_shown(qtbot: QtBot) -> None:
    box, _line = make(qtbot)
    with qtbot.assertNotEmitted(box.edited):
        box.show_method("DELETE")
        assert box.currentIndex() == METHODS.index("DELETE")
        box.show_method("Purge")
    assert box.method() == "Purge"


def test_the_method_has_its_colour_in_each_theme(qtbot: QtBot, qapp: QApplication, themes: dict[str, Theme]) -> None:
    box, line = make(qtbot)
    box.show_method("POST")
    assert colour(line) == themes["light"].method_post.name()
    apply_theme(qapp, themes["dark"])
    qapp.processEvents()
    assert colour(line) == themes["dark"].method_post.name()
    assert line.accessibleName() == "Method"


@pytest.mark.parametrize(("typed", "taken"), [("pa", "PATCH"), ("GE", "GET"), ("PROPF", "PROPFIND")])
def test_a_method_is_completed_by_enter(qtbot: QtBot, typed: str, taken: str) -> None:
    box, line = focused(qtbot)
    QTest.keyClicks(line, typed)
    assert box.method() == typed
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert box.method() == taken


@pytest.mark.parametrize("typed", ["get", "PURGE", "XX"])
def test_a_method_of_ones_own_stays_as_typed(qtbot: QtBot, typed: str) -> None:
    box, line = focused(qtbot)
    QTest.keyClicks(line, typed)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert box.method() == typed


def focused(qtbot: QtBot) -> tuple[MethodBox, QLineEdit]:
    """A box that is on the screen, its field empty and with the focus."""
    box, line = make(qtbot)
    box.show()
    box.activateWindow()
    line.clear()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    return box, line
