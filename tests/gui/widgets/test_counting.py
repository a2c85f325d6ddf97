"""Ctrl+Up and Ctrl+Down count what is under the caret."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from restdesk.gui.widgets.counting import counted
from restdesk.gui.widgets.variable_edit import VariableEdit

Ctrl, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("before", "step", "after"),
    [
        ("?page=|9", 1, "?page=10"),
        ("?page=10|", -1, "?page=9"),
        ("?page=|007", 1, "?page=008"),
        ("?page=099|", 1, "?page=100"),
        ("?x=|0", -1, "?x=-1"),
        ("?x=-1|", 1, "?x=0"),
        ("?x=|-9", -1, "?x=-10"),
        ("?x=|-05", 1, "?x=-04"),
        ("a-5|", 1, "a-6"),
        ("/v1|/2", 1, "/v2/2"),
        ("?d=2026-11|-24", 1, "?d=2026-11-25"),
        ("?d=|2026-11-30", 1, "?d=2026-12-01"),
        ("?d=2024-02-28|", 1, "?d=2024-02-29"),
        ("?d=2026-01-01|", -1, "?d=2025-12-31"),
        ("?d=2026-11-|24T10:00:00Z", 10, "?d=2026-12-04T10:00:00Z"),
        ("?d=2026-11-24T|10:00:00Z", 1, "?d=2026-11-24T11:00:00Z"),
        ("9999-12-31|", 1, "9999-12-31"),
        ("2026-02-30|", -1, "2026-02-29"),
        ("99999999999999999999|", 1, "100000000000000000000"),
    ],
)
def test_a_number_or_a_date_goes_on(before: str, step: int, after: str) -> None:
    caret, text = before.index("|"), before.replace("|", "")
    found = counted(text, caret, step)
    assert found is not None
    assert text[: found.start] + found.text + text[found.end :] == after


@pytest.mark.parametrize("text", ["", "abc|", "1 |x", "%2|0", "1" * 4000 + "|", "٣|", "1\n|"])
def test_anything_else_stays(text: str) -> None:
    assert counted(text.replace("|", ""), max(text.find("|"), 0), 1) is None


@pytest.fixture
def edit(qtbot: QtBot) -> VariableEdit:
    made = VariableEdit()
    qtbot.addWidget(made)
    made.setText("http://😀/?page=09&x=1")
    made.setCursorPosition(16)
    return made


@pytest.mark.parametrize(
    ("key", "modifiers", "page"),
    [
        (Qt.Key.Key_Up, Ctrl, "10"),
        (Qt.Key.Key_Down, Ctrl, "08"),
        (Qt.Key.Key_Up, Ctrl | Shift, "19"),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, "09"),
    ],
)
def test_the_keys_count(edit: VariableEdit, key: Qt.Key, modifiers: Qt.KeyboardModifier, page: str) -> None:
    QTest.keyClick(edit, key, modifiers)
    assert edit.text() == f"http://😀/?page={page}&x=1"


def test_counting_is_one_edit_and_keeps_the_caret(edit: VariableEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(edit.textEdited) as edited:
        QTest.keyClick(edit, Qt.Key.Key_Up, Ctrl)
    assert edited.args == ["http://😀/?page=10&x=1"]
    assert edit.cursorPosition() == 16
    edit.undo()
    assert edit.text() == "http://😀/?page=09&x=1"


def test_what_is_hidden_or_read_only_is_not_counted(edit: VariableEdit) -> None:
    edit.setEchoMode(VariableEdit.EchoMode.Password)
    assert not edit.count(1)
    edit.setEchoMode(VariableEdit.EchoMode.Normal)
    edit.setReadOnly(True)
    assert not edit.count(1)
