"""Finding and replacing in an editor, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from restdesk.gui.text.code_edit import CodeEdit
from restdesk.gui.text.find_bar import FindBar

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def edit(qtbot: QtBot) -> CodeEdit:
    made = CodeEdit()
    qtbot.addWidget(made)
    made.resize(600, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_value("one 😀 two\nTwo three\ntwo(2) {2}")
    return made


def opened(edit: CodeEdit, text: str, *, replace: bool = False) -> FindBar:
    """The bar with this in its field."""
    edit.find_open(replace=replace)
    bar = edit.find_bar()
    bar.field.clear()
    QTest.keyClicks(bar.field, text)
    return bar


def chosen(edit: CodeEdit) -> tuple[int, str]:
    """The line that is chosen in, and what."""
    return edit.textCursor().blockNumber(), edit.textCursor().selectedText()


def test_places_are_counted_and_stepped_through_round_and_round(edit: CodeEdit) -> None:
    bar = opened(edit, "two")
    assert bar.count.text() == "1 of 3"
    assert chosen(edit) == (0, "two")
    for line, told in ((1, "2 of 3"), (2, "3 of 3"), (0, "1 of 3")):
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
        assert (chosen(edit)[0], bar.count.text()) == (line, told)
    QTest.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert chosen(edit)[0] == 2
    edit.find_next(back=True)
    assert chosen(edit)[0] == 1


@pytest.mark.parametrize(
    ("case", "pattern", "text", "told"),
    [
        (True, False, "two", "1 of 2"),
        (False, True, r"t\w+", "1 of 4"),
        (False, True, "^two", "1 of 2"),
        (False, False, "t.o", "Nothing found"),
        (False, True, "(", "Not a pattern"),
        (False, True, "x*", "Nothing found"),
        (False, False, "", ""),
        (False, False, "{2}", "1 of 1"),
    ],
)
def test_case_and_patterns_are_switches(edit: CodeEdit, case: bool, pattern: bool, text: str, told: str) -> None:
    bar = opened(edit, text)
    bar.case.setChecked(case)
    bar.pattern.setChecked(pattern)
    assert bar.count.text() == told


def test_a_pattern_that_would_never_end_gives_up(edit: CodeEdit) -> None:
    edit.show_value("a" * 60 + "!")
    bar = opened(edit, "")
    bar.pattern.setChecked(True)
    bar.field.setText("^(a+)+$")
    assert bar.count.text() == "Nothing found"


def test_esc_goes_back_to_the_text_and_takes_the_marks_away(edit: CodeEdit) -> None:
    bar = opened(edit, "two")
    assert edit.extraSelections()
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert edit.hasFocus()
    assert not edit.extraSelections()
    assert edit.value() == "one 😀 two\nTwo three\ntwo(2) {2}"


def test_the_bar_opens_with_what_is_chosen(edit: CodeEdit) -> None:
    edit.select(0, 3)
    edit.find_open()
    assert edit.find_bar().field.text() == "one"
    assert not edit.find_bar().replacement.isVisible()


def test_one_place_is_replaced_after_the_other(edit: CodeEdit) -> None:
    bar = opened(edit, "two", replace=True)
    QTest.keyClicks(bar.replacement, "2")
    QTest.keyClick(bar.replacement, Qt.Key.Key_Return)
    assert edit.value() == "one 😀 2\nTwo three\ntwo(2) {2}"
    assert chosen(edit) == (1, "Two")
    assert bar.count.text() == "1 of 2"


def test_all_places_are_replaced_in_one_step(edit: CodeEdit, qtbot: QtBot) -> None:
    bar = opened(edit, r"(t)(\w)o", replace=True)
    bar.pattern.setChecked(True)
    bar.replacement.setText(r"$2$1$$\n")
    told: list[object] = []
    edit.splices().spliced.connect(told.append)
    bar.replace_all.click()
    assert edit.value() == "one 😀 wt$\n\nwT$\n three\nwt$\n(2) {2}"
    assert bar.count.text() == "3 replaced"
    assert len(told) == 1


def test_typing_in_the_text_counts_anew(edit: CodeEdit, qtbot: QtBot) -> None:
    bar = opened(edit, "two")
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    QTest.keyClicks(edit, " two")
    qtbot.waitUntil(lambda: bar.count.text() == "4 found")


def test_keys_of_the_bar_never_reach_the_text(edit: CodeEdit) -> None:
    bar = opened(edit, "zzz")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Insert):
        QTest.keyClick(bar.field, key)
    assert edit.value() == "one 😀 two\nTwo three\ntwo(2) {2}"
    assert QApplication.focusWidget() is bar.field


def test_what_cannot_be_edited_is_not_replaced(edit: CodeEdit) -> None:
    edit.setReadOnly(True)
    edit.replace_open()
    assert not edit.find_bar().replacement.isVisible()
