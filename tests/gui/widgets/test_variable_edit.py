"""A field that colours its variables."""

import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent, QTextCharFormat
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


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("known", QTextCharFormat.UnderlineStyle.NoUnderline),
        ("dynamic", QTextCharFormat.UnderlineStyle.DashUnderline),
        ("secret", QTextCharFormat.UnderlineStyle.DotLine),
        ("unknown", QTextCharFormat.UnderlineStyle.WaveUnderline),
    ],
)
def test_each_kind_has_a_shape_besides_its_colour(
    themes: dict[str, Theme], kind: str, line: QTextCharFormat.UnderlineStyle
) -> None:
    (part,) = variable_formats(themes["light"], "{{a}}", lambda _text: [(0, 5, kind)])
    assert part.format.underlineStyle() == line


def test_the_colours_stay_while_typing_goes_on_behind_them(edit: VariableEdit, themes: dict[str, Theme]) -> None:
    ground = themes["light"].variable_unknown_ground
    edit.setText("{{name}}")
    before = edit.grab().toImage()
    QTest.keyClicks(edit, "abc")
    after = edit.grab().toImage()
    grounds = [sum(image.pixelColor(x, 15) == ground for x in range(image.width())) for image in (before, after)]
    assert grounds[0] == grounds[1] > 0


def test_the_colours_move_with_what_is_typed_before_them(edit: VariableEdit, themes: dict[str, Theme]) -> None:
    ground = themes["light"].variable_unknown_ground

    def left() -> int:
        image = edit.grab().toImage()
        return next(x for x in range(image.width()) if image.pixelColor(x, 8) == ground)

    edit.setText("{{name}}")
    before = left()
    edit.setCursorPosition(0)
    QTest.keyClicks(edit, "abc")
    assert left() - before == pytest.approx(edit.fontMetrics().horizontalAdvance("abc"), abs=2)


def test_the_selection_stays_when_the_colours_change(edit: VariableEdit) -> None:
    edit.setText("a {{name}} b")
    edit.setSelection(2, 8)
    edit.set_spans(lambda text: [(2, 8, "known")])
    assert edit.selectedText() == "{{name}}"


def test_unknown_variables_are_said(edit: VariableEdit) -> None:
    edit.setText("{{a}} {{b}} {{a}}")
    assert edit.accessibleDescription() == "Unknown variables: a, b"
    edit.describe("Not a URL.")
    assert edit.accessibleDescription() == "Not a URL. Unknown variables: a, b"
    edit.setText("{{a}}")
    assert edit.accessibleDescription() == "Not a URL. Unknown variable: a"
    edit.describe("")
    edit.setText("")
    assert edit.accessibleDescription() == ""


def test_hangul_typed_behind_a_variable_leaves_its_colours_in_place(
    edit: VariableEdit, themes: dict[str, Theme]
) -> None:
    ground = themes["light"].variable_unknown_ground

    def grounds() -> list[int]:
        image = edit.grab().toImage()
        return [x for x in range(image.width()) if image.pixelColor(x, 8) == ground]

    edit.setText("😀{{name}}")
    before = grounds()
    for done, composed in (("", "ㅎ"), ("", "한"), ("한", "ㄱ"), ("", "글"), ("글", "")):
        event = QInputMethodEvent(composed, [])
        event.setCommitString(done)
        QApplication.sendEvent(edit, event)
        assert grounds() == before
    assert edit.text() == "😀{{name}}한글"


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
