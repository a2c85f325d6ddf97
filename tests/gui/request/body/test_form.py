"""The table of a form that is sent as one line."""

from PySide6.QtTest import QTest

from restdesk.gui.request.body.form import FormEditor
from restdesk.model.request import FormBody, FormField
from tests.gui.request.body.conftest import Shown

EXTRA = (("later", "1"),)
ROWS = (FormField(name="a", value="{{word}}", extra=EXTRA), FormField(name="b", value="c", disabled=True))


def test_a_form_that_was_not_edited_comes_back_as_it_was(shown: Shown) -> None:
    body = FormBody(data=ROWS, extra=EXTRA)
    assert shown(body).body() is body


def test_a_new_row_is_a_field(shown: Shown) -> None:
    show = shown(FormBody(data=ROWS))
    editor = show.pane.findChild(FormEditor)
    assert isinstance(editor, FormEditor)
    table = editor.pairs.table
    table.open(table.model().index(2, 1))
    field = table.indexWidget(table.model().index(2, 1))
    assert field is not None
    QTest.keyClicks(field, "n")
    assert show.body() == FormBody(data=(*ROWS, FormField(name="n")))


def test_rows_can_be_edited_as_lines(shown: Shown) -> None:
    show = shown(FormBody(data=ROWS))
    editor = show.pane.findChild(FormEditor)
    assert isinstance(editor, FormEditor)
    editor.pairs.button.setChecked(True)
    lines = editor.pairs.focusProxy()
    assert lines is not None
    lines.selectAll()  # type: ignore[attr-defined]  # the lines are a plain text edit
    QTest.keyClicks(lines, "x: 1")
    assert show.body() == FormBody(data=(FormField(name="x", value="1"),))


def test_what_is_wrong_with_a_field_is_said_in_its_row(shown: Shown) -> None:
    show = shown(FormBody(data=ROWS))
    editor = show.pane.findChild(FormEditor)
    assert isinstance(editor, FormEditor)
    assert show.pane.show_error("body[1].value", "wrong")
    note = editor.pairs.table.note(1)
    assert note is not None
    assert note.text == "wrong"
    assert editor.pairs.table.currentIndex().row() == 1
    show.pane.clear_errors()
    assert editor.pairs.table.note(1) is None
