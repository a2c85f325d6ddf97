"""The editor of a body."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from restdesk.gui.look.style import apply_theme
from restdesk.gui.look.theme import Theme
from restdesk.gui.text.code_edit import LONGEST_LINE, LONGEST_TEXT, CodeEdit


@pytest.fixture
def edit(qtbot: QtBot) -> CodeEdit:
    made = CodeEdit()
    qtbot.addWidget(made)
    made.set_syntax("json")
    made.resize(400, 200)
    made.show()
    return made


@pytest.mark.parametrize(
    "text", ["a\r\nb", "a\u2028b\u2029c", "a\u00a0b", "a\rb", "\ud800", "x" * (LONGEST_TEXT + 1), ""]
)
def test_a_text_that_was_not_edited_comes_back_untouched(edit: CodeEdit, qtbot: QtBot, text: str) -> None:
    with qtbot.assertNotEmitted(edit.edited):
        edit.show_value(text)
    assert edit.value() == text


def test_an_edited_text_keeps_its_line_ends_and_its_fixed_spaces(edit: CodeEdit, qtbot: QtBot) -> None:
    edit.show_value("a\u00a0b\r\nc")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    with qtbot.waitSignal(edit.edited):
        QTest.keyClicks(edit, "d")
    assert edit.value() == "a\u00a0b\r\ncd"


def test_a_text_that_is_too_big_is_shown_in_part_and_not_edited(edit: CodeEdit) -> None:
    edit.show_value("x" * (LONGEST_LINE + 1))
    assert edit.isReadOnly()
    assert len(edit.toPlainText()) == LONGEST_LINE
    edit.show_value("small")
    assert not edit.isReadOnly()


def test_a_paste_that_would_stall_is_refused_and_told(edit: CodeEdit, qtbot: QtBot) -> None:
    edit.show_value("kept")
    data = QMimeData()
    data.setText("x" * (LONGEST_LINE + 1))
    with qtbot.waitSignal(edit.too_big) as told:
        edit.insertFromMimeData(data)
    assert told.args == [LONGEST_LINE + 1]
    assert edit.value() == "kept"


def test_colouring_is_not_editing(edit: CodeEdit, qtbot: QtBot, qapp: QApplication, themes: dict[str, Theme]) -> None:
    edit.show_value('{"a": "{{b}}"}')
    with qtbot.assertNotEmitted(edit.edited):
        edit.set_spans(lambda text: [(text.index("{{"), 5, "known")])
        apply_theme(qapp, themes["dark"])
        qapp.processEvents()
    image = edit.viewport().grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(40)}
    assert themes["dark"].variable_known_ground.name() in seen


def test_tab_indents_and_ctrl_m_lets_it_leave(edit: CodeEdit, qtbot: QtBot) -> None:
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert edit.value() == "  "
    QTest.keyClick(edit, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert edit.tabChangesFocus()
    QTest.keyClick(edit, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert not edit.tabChangesFocus()


def test_tab_moves_the_chosen_lines(edit: CodeEdit, qtbot: QtBot) -> None:
    edit.show_value("a\nb\nc")
    cursor = edit.textCursor()
    cursor.setPosition(3, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert edit.value() == "  a\n  b\nc"
    QTest.keyClick(edit, Qt.Key.Key_Backtab)
    assert edit.value() == "a\nb\nc"


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ("  a", "", "  a\n  "),
        ("{", "", "{\n  "),
        ("  {", "}", "  {\n    \n  }"),
        ("a", "b", "a\nb"),
    ],
)
def test_enter_keeps_the_indentation(edit: CodeEdit, qtbot: QtBot, before: str, after: str, text: str) -> None:
    edit.show_value(before + after)
    cursor = edit.textCursor()
    cursor.setPosition(len(before))
    edit.setTextCursor(cursor)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.value() == text


def test_a_korean_syllable_is_one_edit_when_it_is_done(edit: CodeEdit) -> None:
    heard: list[str] = []
    edit.edited.connect(lambda: heard.append(edit.value()))
    for composed in ("ㅎ", "하", "한"):
        QApplication.sendEvent(edit, QInputMethodEvent(composed, []))
    assert edit.value() == ""
    commit = QInputMethodEvent()
    commit.setCommitString("한")
    QApplication.sendEvent(edit, commit)
    assert edit.value() == "한"
    assert heard[-1] == "한"


@pytest.mark.parametrize(("own_undo", "taken"), [(True, True), (False, False)])
def test_undo_is_the_editors_or_left_to_the_tab(qtbot: QtBot, own_undo: bool, taken: bool) -> None:
    edit = CodeEdit(own_undo=own_undo)
    qtbot.addWidget(edit)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(edit, event)
    assert event.isAccepted() is taken
