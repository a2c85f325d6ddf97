"""A field that colours its variables."""

import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from restdesk.gui.look.style import apply_theme
from restdesk.gui.look.theme import Theme
from restdesk.gui.widgets.spans import LONGEST, Span, variable_formats
from restdesk.gui.widgets.variable_edit import VariableEdit


def spans(text: str) -> list[Span]:
    return [(found.start(), len(found[0]), "unknown") for found in re.finditer(r"\{\{\w+\}\}", text)]


@pytest.fixture
def edit(qtbot: QtBot) -> VariableEdit:
    made = VariableEdit(spans=spans)
    qtbot.addWidget(made)
    made.resize(400, 30)
    made.show()
    return made


def shows(edit: VariableEdit, colour: QColor) -> bool:
    image = edit.grab().toImage()
    return any(
        image.pixelColor(x, y) == colour for x in range(4, image.width() - 4) for y in range(4, image.height() - 4)
    )


def test_a_variable_is_coloured_as_it_is_typed(edit: VariableEdit, qtbot: QtBot, themes: dict[str, Theme]) -> None:
    ground = themes["light"].variable_unknown_ground
    QTest.keyClicks(edit, "{{name}")
    assert not shows(edit, ground)
    QTest.keyClicks(edit, "}")
    assert shows(edit, ground)
    assert edit.text() == "{{name}}"


def test_the_colours_follow_the_theme(edit: VariableEdit, qapp: QApplication, themes: dict[str, Theme]) -> None:
    edit.setText("{{name}}")
    apply_theme(qapp, themes["dark"])
    qapp.processEvents()
    assert shows(edit, themes["dark"].variable_unknown_ground)


def test_colouring_is_not_editing(edit: VariableEdit, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(edit.textEdited):
        edit.setText("{{name}}")
        edit.set_spans(spans)
    assert not edit.isUndoAvailable()


def test_colours_are_counted_as_qt_counts(themes: dict[str, Theme]) -> None:
    (part,) = variable_formats(themes["light"], "😀{{a}}", spans)
    assert (part.start, part.length) == (2, 5)


def test_a_very_long_text_is_not_coloured(themes: dict[str, Theme]) -> None:
    assert variable_formats(themes["light"], "{{a}}" + "x" * LONGEST, spans) == []


def test_a_korean_syllable_stays_whole_beside_a_variable(edit: VariableEdit, themes: dict[str, Theme]) -> None:
    edit.setText("{{name}}")
    edit.setCursorPosition(0)
    for composed in ("ㅎ", "하", "한"):
        QApplication.sendEvent(edit, QInputMethodEvent(composed, []))
        assert edit.text() == "{{name}}"
        assert shows(edit, themes["light"].variable_unknown_ground)
    commit = QInputMethodEvent()
    commit.setCommitString("한")
    QApplication.sendEvent(edit, commit)
    assert edit.text() == "한{{name}}"
    assert edit.cursorPosition() == 1


@pytest.mark.parametrize("pasted", ["http://a/\n", "http://a/\r\n", "\nhttp:\u2028//a/"])
def test_a_pasted_line_break_is_dropped(edit: VariableEdit, qtbot: QtBot, pasted: str) -> None:
    QApplication.clipboard().setText(pasted)
    with qtbot.waitSignal(edit.textEdited) as edited:
        edit.paste()
    assert edited.args == ["http://a/"]
    assert edit.text() == "http://a/"


def test_ctrl_e_is_left_to_the_window(edit: VariableEdit) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    event.accept()
    QApplication.sendEvent(edit, event)
    assert not event.isAccepted()


def test_a_long_text_is_not_cut(qtbot: QtBot) -> None:
    edit = VariableEdit()
    qtbot.addWidget(edit)
    edit.setText("x" * 50_000)
    assert len(edit.text()) == 50_000
