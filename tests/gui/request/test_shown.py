"""A text from a file that a line edit cannot hold is not lost by being shown."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from restdesk.gui.look.theme import Theme
from restdesk.gui.request.shown import Shown
from restdesk.gui.widgets.variable_edit import VariableEdit

ODD = ["", "plain", "two\nlines", "a\r\nb", "a\u2028b", "a\ud800b", "a\tb", "x" * 40_000]


@pytest.mark.parametrize("text", ODD)
def test_what_was_only_shown_comes_back_as_it_was(qtbot: QtBot, themes: dict[str, Theme], text: str) -> None:
    edit = VariableEdit()
    qtbot.addWidget(edit)
    shown = Shown(edit)
    shown.show_text(text)
    assert shown.text() is text


def test_what_was_typed_takes_its_place(qtbot: QtBot, themes: dict[str, Theme]) -> None:
    edit = VariableEdit()
    qtbot.addWidget(edit)
    shown = Shown(edit)
    shown.show_text("two\nlines")
    QTest.keyClicks(edit, "!")
    assert shown.text() == "twolines!"
    edit.backspace()
    assert shown.text() == "two\nlines"
