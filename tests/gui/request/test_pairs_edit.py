"""Rows edited as text: what is not changed stays, and what cannot be read is told and kept."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from restdesk.gui.look.theme import Theme
from restdesk.gui.request.pairs_edit import PairsEdit
from restdesk.gui.widgets.pairs_model import Column, pair_shape
from restdesk.gui.widgets.variable_edit import MOST_PASTED
from restdesk.model.request import Header

EXTRA = (("later", "1"),)
ROWS = (
    Header("X-A", "1", "the first", extra=EXTRA),
    Header("odd: name", "2", "the second"),
    Header("X-Off", "3", "off for now", disabled=True),
    Header("# not off", "4"),
    Header("X-Lines", "a\nb"),
)
LINES = "X-A: 1\nodd: name: 2\n# X-Off: 3\n# not off: 4\nX-Lines: a↵b"


class Show:
    """Rows that are on the screen."""

    def __init__(self, qtbot: QtBot, rows: tuple[Header, ...] = ROWS) -> None:
        self.edit = PairsEdit(pair_shape(Header()), "headersTable")
        self.heard: list[tuple[Header, ...]] = []
        self.edit.edited.connect(lambda: self.heard.append(self.edit.rows()))
        qtbot.addWidget(self.edit)
        qtbot.addWidget(self.edit.button)
        self.edit.resize(600, 300)
        self.edit.show_rows(rows)
        with qtbot.waitActive(self.edit):
            self.edit.show()

    def lines(self) -> QPlainTextEdit:
        """The text, shown."""
        self.edit.button.setChecked(True)
        found = self.edit.findChild(QPlainTextEdit, "headersLines")
        assert isinstance(found, QPlainTextEdit)
        return found

    def type(self, text: str) -> None:
        """Put this in place of all lines, as a person does."""
        lines = self.lines()
        lines.selectAll()
        lines.insertPlainText(text)
        self.edit.flush()


@pytest.fixture
def show(qtbot: QtBot, themes: dict[str, Theme]) -> Show:
    """The rows, shown."""
    return Show(qtbot)


def test_rows_become_lines_and_come_back_whole(show: Show) -> None:
    assert show.lines().toPlainText() == LINES
    show.edit.button.setChecked(False)
    assert show.edit.rows() == ROWS
    assert not show.heard
    assert show.edit.table.isVisible()
    assert show.edit.table.hasFocus()


def test_a_changed_line_keeps_its_description_and_the_others_are_untouched(show: Show) -> None:
    show.type(LINES.replace("X-A: 1", "X-A: 10").replace("# X-Off", "X-Off"))
    first = Header("X-A", "10", "the first", extra=EXTRA)
    assert show.edit.rows() == (first, ROWS[1], Header("X-Off", "3", "off for now"), *ROWS[3:])
    assert len(show.heard) == 1


def test_lines_may_be_moved_added_and_taken_away(show: Show) -> None:
    show.type("# X-Off: 3\nX-New = 5\n\nX-A: 1\n")
    assert show.edit.rows() == (ROWS[2], Header("X-New", "5"), ROWS[0])


def test_a_line_that_cannot_be_read_is_told_by_its_number_and_kept(show: Show) -> None:
    show.type("X-A: 1\nno separator\n# a remark")
    assert [row.name for row in show.edit.rows()] == ["X-A", "no separator", "a remark"]
    told = [label.text() for label in show.edit.findChildren(QLabel) if label.isVisible()]
    assert told == ["No colon in line 2: kept as a name without a value."]
    assert "no separator" in show.lines().toPlainText()
    show.type("X-A: 1")
    assert not any(label.isVisible() for label in show.edit.findChildren(QLabel))


def test_what_is_typed_is_told_after_a_pause_or_when_it_is_wanted(show: Show, qtbot: QtBot) -> None:
    lines = show.lines()
    QTest.keyClicks(lines, "B: 2")
    QTest.keyClick(lines, Qt.Key.Key_Return)
    assert not show.heard
    with qtbot.waitSignal(show.edit.edited):
        pass
    assert show.edit.rows()[0] == Header("B", "2")


def test_rows_from_elsewhere_are_written_anew_and_the_same_ones_leave_the_text_alone(show: Show) -> None:
    show.type("A:   1")
    assert show.edit.rows()[0].value == "1"
    show.edit.show_rows(show.edit.rows())
    assert show.lines().toPlainText() == "A:   1"
    show.edit.show_rows((Header("B", "2"),))
    assert show.lines().toPlainText() == "B: 2"


def test_hangul_is_composed_whole_in_the_lines(show: Show) -> None:
    show.type("")
    lines = show.lines()
    for done, composed in (("", "ㅎ"), ("", "하"), ("", "한"), ("한", "ㄱ"), ("", "그"), ("", "글"), ("글", "")):
        event = QInputMethodEvent(composed, [])
        event.setCommitString(done)
        QApplication.sendEvent(lines, event)
        show.edit.flush()
        show.edit.show_rows(show.edit.rows())
    assert lines.toPlainText() == "한글"
    assert show.edit.rows() == (Header("한글"),)


def test_undo_in_the_lines_is_left_to_the_tab(show: Show) -> None:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    event.setAccepted(False)
    QApplication.sendEvent(show.lines(), event)
    assert not event.isAccepted()


def test_another_language_keeps_what_is_typed(show: Show) -> None:
    show.type("A: 1\nalone")
    show.edit.retranslate()
    assert show.lines().toPlainText() == "A: 1\nalone"
    assert show.edit.table.model().index(0, Column.NAME).data() == "A"


def test_a_text_that_would_stall_the_lines_is_not_pasted(show: Show) -> None:
    lines = show.lines()
    for count, after in ((MOST_PASTED + 1, LINES), (10, LINES + "x" * 10)):
        QGuiApplication.clipboard().setText("x" * count)
        lines.moveCursor(QTextCursor.MoveOperation.End)
        lines.paste()
        assert lines.toPlainText() == after
