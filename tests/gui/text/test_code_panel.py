"""What is said below an editor about its text, and the buttons that lay it out."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from restdesk.gui.background import Handle, Work
from restdesk.gui.text.code_panel import SMALL, CodePanel


class Later:
    """Work that is done when the test says so."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Work, Handle]] = []

    def run(self, work: Work, owner: QObject) -> Handle:
        handle = Handle(owner, lambda _handle: None)
        self.waiting.append((work, handle))
        return handle

    def finish(self) -> None:
        """Do all that waits."""
        for work, handle in self.waiting:
            assert callable(work)
            handle.put("done", work())
            handle.deliver(lambda error: None)
        self.waiting = []


@pytest.fixture
def later() -> Later:
    return Later()


@pytest.fixture
def panel(qtbot: QtBot, later: Later) -> CodePanel:
    made = CodePanel(later.run, "bodyEdit")
    qtbot.addWidget(made)
    made.set_syntax("json")
    made.resize(700, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_the_problem_is_said_after_a_pause_and_a_click_leads_there(panel: CodePanel, qtbot: QtBot) -> None:
    panel.show_value('{"한": 1,\n "b" 2}')
    qtbot.waitUntil(lambda: panel.line.words() == "Line 2, column 6: a colon is missing after the name")
    assert len(panel.edit.extraSelections()) == 1
    QTest.mouseClick(panel.line, Qt.MouseButton.LeftButton)
    cursor = panel.edit.textCursor()
    assert (cursor.blockNumber(), cursor.selectedText()) == (1, "2")
    assert panel.edit.hasFocus()


def test_enter_leads_to_the_problem_too_and_a_mended_text_has_none(panel: CodePanel, qtbot: QtBot) -> None:
    panel.show_value("[1 2]")
    qtbot.waitUntil(lambda: bool(panel.line.words()))
    panel.line.setFocus()
    QTest.keyClick(panel.line, Qt.Key.Key_Return)
    QTest.keyClicks(panel.edit, ",2")
    qtbot.waitUntil(lambda: not panel.line.words())
    assert panel.value() == "[1 ,2]"
    assert not panel.edit.extraSelections()
    assert panel.line.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_format_is_one_step_and_the_caret_stays_by_its_word(panel: CodePanel) -> None:
    panel.show_value('{"a":1.10,"b":{{v}}}')
    place = panel.value().index("{{v")
    panel.edit.select(place, place)
    told: list[object] = []
    panel.edit.splices().spliced.connect(told.append)
    panel.format.click()
    assert panel.value() == '{\n  "a": 1.10,\n  "b": {{v}}\n}'
    assert panel.value()[panel.edit.textCursor().position() :].lstrip().startswith("{{v}}")
    assert len(told) == 1
    panel.format.click()
    assert len(told) == 1


def test_minify_says_that_comments_were_left_out(panel: CodePanel) -> None:
    panel.show_value("[1, // one\n2]")
    panel.minify.click()
    assert panel.value() == "[1,2]"
    assert panel.line.words() == "The comments were left out. Undo brings them back."


def test_xml_that_is_broken_is_left_and_its_problem_shown(panel: CodePanel) -> None:
    panel.set_syntax("xml")
    panel.show_value("<a></b>")
    panel.format.click()
    assert panel.value() == "<a></b>"
    assert panel.line.words() == "Line 1, column 6: this tag does not close the one that is open"
    assert panel.edit.textCursor().hasSelection()


def test_a_big_text_is_laid_out_elsewhere_and_dropped_if_it_was_edited_meanwhile(
    panel: CodePanel, later: Later
) -> None:
    text = "[" + "1,\n" * SMALL + "1]"
    panel.show_value(text)
    panel.format.click()
    assert panel.value() == text
    QTest.keyClicks(panel.edit, " ")
    later.finish()
    assert panel.value() == " " + text
    panel.format.click()
    later.finish()
    assert panel.value().startswith("[\n  1,\n  1,")


def test_a_plain_text_has_no_line_below_it(panel: CodePanel) -> None:
    panel.set_syntax("text")
    panel.show_value("{")
    panel.judge()
    assert not panel.line.isVisible()
    assert not panel.format.isVisible()
    assert not [label for label in panel.findChildren(QLabel) if label.isVisible()]


def test_graphql_is_judged_and_not_laid_out(panel: CodePanel) -> None:
    panel.set_syntax("graphql")
    panel.show_value("{ a")
    panel.judge()
    assert panel.line.words() == "Line 1, column 4: “{” of line 1 is not closed"
    assert not panel.format.isVisible()
    panel.format_text()
    assert panel.value() == "{ a"
