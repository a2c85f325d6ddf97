"""A secret field gives its text to the vault and a reference to the request."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.look.style import apply_theme
from restdesk.gui.look.theme import Theme
from restdesk.gui.request.secret_edit import SecretEdit
from restdesk.gui.request.surroundings import Surroundings
from restdesk.variables.find import draft_name

CANARY = "c4n4ry-value"
REFERENCE = "{{draft-0123456789abcdef}}"


class Form(QWidget):
    """A secret field and another one to leave it for."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self.kept: list[tuple[str, str]] = []
        self._surroundings = surroundings
        self.edit = SecretEdit(self._keep, surroundings.spans)
        self.other = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.edit)
        column.addWidget(self.other)

    def _keep(self, typed: str, reference: str) -> str:
        self.kept.append((typed, reference))
        return self._surroundings.keep(typed, reference)


@pytest.fixture
def form(qtbot: QtBot, surroundings: Surroundings) -> Form:
    made = Form(surroundings)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.edit.setFocus()
    return made


def dots(edit: SecretEdit) -> bool:
    """Whether the field shows dots and holds no text."""
    return not edit.text() and set(edit.placeholderText()) == {"•"}


def test_what_was_typed_is_taken_when_the_field_is_left(form: Form) -> None:
    QTest.keyClicks(form.edit, CANARY)
    assert form.edit.value() == ""
    form.other.setFocus()
    assert draft_name(form.edit.value())
    assert dots(form.edit)
    assert form.kept == [(CANARY, "")]


def test_what_was_typed_is_taken_after_a_pause_and_the_field_keeps_it(form: Form, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.edit.edited):
        QTest.keyClicks(form.edit, CANARY)
    assert draft_name(form.edit.value())
    assert form.edit.text() == CANARY
    assert CANARY not in form.edit.displayText()
    assert form.edit.cursorPosition() == len(CANARY)


def test_one_typing_has_one_name_and_the_next_another(form: Form) -> None:
    QTest.keyClicks(form.edit, "one")
    form.edit.flush()
    first = form.edit.value()
    QTest.keyClicks(form.edit, "two")
    form.edit.flush()
    assert form.edit.value() == first
    assert form.kept == [("one", ""), ("onetwo", first)]
    form.other.setFocus()
    form.edit.setFocus()
    QTest.keyClicks(form.edit, "x")
    form.other.setFocus()
    assert draft_name(form.edit.value())
    assert form.edit.value() != first


@pytest.mark.parametrize("instead", ["", "{{word}}"])
def test_no_step_back_leads_to_what_was_taken(form: Form, instead: str) -> None:
    QTest.keyClicks(form.edit, CANARY)
    form.edit.flush()
    form.edit.selectAll()
    QTest.keyClick(form.edit, Qt.Key.Key_Delete)
    QTest.keyClicks(form.edit, instead)
    form.other.setFocus()
    assert form.edit.value() == instead
    form.edit.setFocus()
    for _ in range(20):
        form.edit.undo()
        assert CANARY not in form.edit.text()


def test_the_caret_stays_when_the_field_is_taken(form: Form) -> None:
    QTest.keyClicks(form.edit, "abcd")
    QTest.keyClick(form.edit, Qt.Key.Key_Left)
    QTest.keyClick(form.edit, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    form.edit.flush()
    assert form.edit.selectedText() == "c"
    QTest.keyClicks(form.edit, "x")
    assert form.edit.text() == "abxd"


@pytest.mark.parametrize(
    ("text", "clear"),
    [("{", False), ("{{", True), ("{{to", True), ("{{token}}", True), ("key {{token}}", True), ("key {{to", False)],
)
def test_a_variable_is_in_clear_and_anything_else_is_dots(form: Form, text: str, clear: bool) -> None:
    QTest.keyClicks(form.edit, text)
    assert form.edit.text() == text
    assert (form.edit.displayText() == text) is clear


def test_a_text_with_a_whole_variable_stays_text(form: Form) -> None:
    QTest.keyClicks(form.edit, "Key {{token}}")
    form.other.setFocus()
    assert form.edit.value() == "Key {{token}}"
    assert form.edit.displayText() == "Key {{token}}"


def test_a_stored_value_is_shown_as_dots_and_never_by_its_name(form: Form) -> None:
    form.edit.show_value(REFERENCE)
    assert dots(form.edit)
    assert form.edit.value() == REFERENCE
    form.other.setFocus()
    assert form.edit.value() == REFERENCE
    assert not form.kept


def test_typing_takes_the_place_of_a_stored_value_whole(form: Form) -> None:
    form.edit.show_value(REFERENCE)
    QTest.keyClicks(form.edit, "new")
    form.other.setFocus()
    assert form.kept == [("new", "")]
    assert form.edit.value() != REFERENCE


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_a_stored_value_is_rubbed_out(form: Form, qtbot: QtBot, key: Qt.Key) -> None:
    form.edit.show_value(REFERENCE)
    with qtbot.waitSignal(form.edit.edited):
        QTest.keyClick(form.edit, key)
    assert form.edit.value() == ""
    assert form.edit.placeholderText() == ""


def test_a_value_from_a_file_is_shown_as_dots_and_stays_as_it_is(form: Form) -> None:
    form.edit.show_value("from-the-file")
    assert "from-the-file" not in form.edit.displayText()
    form.other.setFocus()
    assert form.edit.value() == "from-the-file"
    assert not form.kept


@pytest.mark.parametrize("text", ["two\nlines", "x" * 40_000])
def test_a_value_from_a_file_that_the_field_cannot_hold_stays_as_it_is(form: Form, text: str) -> None:
    form.edit.show_value(text)
    form.edit.flush()
    form.other.setFocus()
    assert form.edit.value() == text
    assert not form.kept


def test_no_dots_are_left_of_a_typing_that_was_rubbed_out(form: Form) -> None:
    form.edit.show_value(REFERENCE)
    QTest.keyClicks(form.edit, "a")
    form.edit.flush()
    QTest.keyClick(form.edit, Qt.Key.Key_Backspace)
    form.edit.flush()
    assert form.edit.value() == ""
    assert form.edit.placeholderText() == ""


def test_a_typing_that_was_rubbed_out_at_once_leaves_the_stored_value(form: Form) -> None:
    form.edit.show_value(REFERENCE)
    QTest.keyClicks(form.edit, "a")
    QTest.keyClick(form.edit, Qt.Key.Key_Backspace)
    form.other.setFocus()
    assert form.edit.value() == REFERENCE
    assert dots(form.edit)


def test_a_text_that_no_key_brought_is_dots_and_is_taken_too(form: Form) -> None:
    form.edit.show_value("{{token}}")
    form.edit.setText(CANARY)
    assert CANARY not in form.edit.displayText()
    form.edit.flush()
    assert draft_name(form.edit.value())


def test_a_text_that_is_dropped_into_the_field_does_not_stay_in_it(form: Form, qtbot: QtBot) -> None:
    form.other.setFocus()
    with qtbot.waitSignal(form.edit.edited):
        form.edit.insert(CANARY)
    assert draft_name(form.edit.value())
    assert dots(form.edit)


def test_dots_cannot_be_copied(form: Form, qapp: QApplication) -> None:
    qapp.clipboard().setText("before")
    QTest.keyClicks(form.edit, CANARY)
    form.edit.selectAll()
    form.edit.copy()
    form.edit.cut()
    assert qapp.clipboard().text() == "before"


def test_the_dots_of_a_stored_value_follow_the_theme(form: Form, qapp: QApplication, themes: dict[str, Theme]) -> None:
    form.edit.show_value(REFERENCE)
    for name in ("dark", "light"):
        apply_theme(qapp, themes[name])
        qapp.processEvents()
        assert form.edit.palette().color(QPalette.ColorRole.PlaceholderText) == themes[name].text
