"""The kinds of body: their text stays when the kind changes, and what is not known is kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from restdesk.gui.request.body import BODY_FORMS, BodyForm
from restdesk.gui.request.body.pane import BodyPane
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.text.code_edit import LONGEST_LINE, CodeEdit
from restdesk.model.ready import Place
from restdesk.model.request import (
    Body,
    FileBody,
    FileChoice,
    FormBody,
    FormField,
    Http,
    JsonBody,
    Request,
    TextBody,
    XmlBody,
)
from restdesk.model.struct import Unknown
from restdesk.words import Words
from tests.gui.request.conftest import MakeTab

EXTRA = (("later", "1"),)


class Show:
    """A pane that shows a body."""

    def __init__(self, qtbot: QtBot, pane: BodyPane, body: Body) -> None:
        self.pane = pane
        self.request = Request(http=Http(body=body))
        qtbot.addWidget(pane)
        pane.show_value(self.request)
        pane.show()
        assert pane.corner is not None
        qtbot.addWidget(pane.corner)

    @property
    def edit(self) -> CodeEdit:
        """The editor of the kinds that are one text."""
        found = self.pane.findChild(CodeEdit, "bodyEdit")
        assert isinstance(found, CodeEdit)
        return found

    def choose(self, kind: str) -> None:
        """Choose a kind in the box."""
        index = self.pane.box.findData(kind)
        self.pane.box.setCurrentIndex(index)
        self.pane.box.activated.emit(index)

    def body(self) -> Body:
        """The body as it stands."""
        self.pane.flush()
        self.request = self.pane.value(self.request)
        assert self.request.http is not None
        return self.request.http.body


def test_a_typed_text_is_taken_after_a_pause(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, BodyPane(surroundings), JsonBody(data="1", extra=EXTRA))
    with qtbot.waitSignal(show.pane.edited):
        QTest.keyClicks(show.edit, "2")
    assert show.body() == JsonBody(data="21", extra=EXTRA)


def test_a_typed_text_is_taken_at_once_when_it_is_asked_for(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, BodyPane(surroundings), TextBody(data=""))
    QTest.keyClicks(show.edit, "ab")
    assert show.body() == TextBody(data="ab")


def test_another_kind_keeps_the_text(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, BodyPane(surroundings), JsonBody(data="{}"))
    show.choose("text")
    assert show.body() == TextBody(data="{}")
    show.choose("none")
    assert not show.edit.isVisible()
    assert show.body() is None
    show.choose("json")
    assert show.edit.isVisible()
    assert show.body() == JsonBody(data="{}")


def test_a_text_that_no_editor_gives_back_whole_stays_as_it_was(qtbot: QtBot, surroundings: Surroundings) -> None:
    body = TextBody(data="a\u00a0b\r\nc\u2028d")
    assert Show(qtbot, BodyPane(surroundings), body).body() is body


def test_a_kind_that_is_not_known_is_shown_and_kept(qtbot: QtBot, surroundings: Surroundings) -> None:
    body = Unknown("xml", "type: xml\ndata: <a/>\n")
    show = Show(qtbot, BodyPane(surroundings), body)
    shown = [edit for edit in show.pane.findChildren(QPlainTextEdit) if edit.isVisible()]
    assert [edit.toPlainText() for edit in shown] == [body.raw]
    assert shown[0].isReadOnly()
    assert show.body() is body


@pytest.mark.parametrize("kind", ["none", "json"])
def test_a_kind_that_is_not_known_can_be_replaced(qtbot: QtBot, surroundings: Surroundings, kind: str) -> None:
    show = Show(qtbot, BodyPane(surroundings), Unknown("xml", "type: xml\n"))
    show.choose(kind)
    assert show.body() == (None if kind == "none" else JsonBody())


def test_a_kind_that_is_not_known_can_be_chosen_again(qtbot: QtBot, surroundings: Surroundings) -> None:
    body = Unknown("xml", "type: xml\n")
    show = Show(qtbot, BodyPane(surroundings), body)
    show.choose("json")
    QTest.keyClicks(show.edit, "1")
    assert show.body() == JsonBody(data="1")
    show.pane.box.setCurrentIndex(show.pane.box.count() - 1)
    assert show.body() is body
    show.choose("json")
    assert show.body() == JsonBody(data="1")


@pytest.mark.parametrize("kind", ["json", "none", ""])
def test_a_body_that_calls_itself_by_a_known_name_and_is_not_one_is_kept(
    qtbot: QtBot, surroundings: Surroundings, kind: str
) -> None:
    body = Unknown(kind, "type: [odd]\n")
    show = Show(qtbot, BodyPane(surroundings), body)
    assert show.pane.box.currentText() == (kind or "?")
    assert show.body() is body


def test_another_kind_and_back_keeps_what_was_unknown(qtbot: QtBot, surroundings: Surroundings) -> None:
    body = JsonBody(data="1\r\n\u00a0", extra=EXTRA)
    show = Show(qtbot, BodyPane(surroundings), body)
    for kind in ("none", "text", "json"):
        show.choose(kind)
        show.body()
    assert show.body() == body


def test_another_request_does_not_get_the_text_of_the_one_before(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, BodyPane(surroundings), JsonBody(data="1"))
    show.request = Request(http=Http())
    show.pane.show_value(show.request)
    show.choose("json")
    assert show.body() == JsonBody()


def test_a_paste_that_is_too_big_is_refused_in_words_until_something_is_typed(
    qtbot: QtBot, surroundings: Surroundings
) -> None:
    show = Show(qtbot, BodyPane(surroundings), JsonBody())
    data = QMimeData()
    data.setText("x" * 200_000)
    show.edit.insertFromMimeData(data)
    assert any("200,000 characters" in label.text() for label in shown_labels(show.pane))
    QTest.keyClicks(show.edit, "1")
    assert not any("200,000 characters" in label.text() for label in shown_labels(show.pane))
    assert show.body() == JsonBody(data="1")


def shown_labels(pane: BodyPane) -> list[QLabel]:
    """The labels that are seen."""
    return [label for label in pane.findChildren(QLabel) if label.isVisible()]


def test_xml_is_a_text_to_edit(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, BodyPane(surroundings), XmlBody(data="a>", extra=EXTRA))
    QTest.keyClicks(show.edit, "<")
    assert show.body() == XmlBody(data="<a>", extra=EXTRA)


@pytest.mark.parametrize("field", ["body", "body[1]", "body[0].value", "body.data"])
def test_what_is_wrong_in_a_body_is_found_here(qtbot: QtBot, surroundings: Surroundings, field: str) -> None:
    show = Show(qtbot, BodyPane(surroundings), FormBody())
    assert show.pane.show_error(field, "wrong")
    assert not show.pane.show_error("bodyguard", "wrong")


class CsvBody(TextBody, frozen=True, tag_field="type", tag="csv"):
    """A kind of body that a row alone adds."""


def test_one_row_in_the_table_adds_a_kind(qtbot: QtBot, surroundings: Surroundings) -> None:
    rows = (*BODY_FORMS, BodyForm("csv", Words("Test", "CSV"), CsvBody, "text"))
    show = Show(qtbot, BodyPane(surroundings, rows), None)
    show.choose("csv")
    QTest.keyClicks(show.edit, "a,b")
    assert show.body() == CsvBody(data="a,b")


def test_a_text_that_is_too_long_to_edit_says_so_and_is_sent_whole(qtbot: QtBot, surroundings: Surroundings) -> None:
    text = "x" * (LONGEST_LINE + 1)
    show = Show(qtbot, BodyPane(surroundings), TextBody(data=text))
    said = [label.text() for label in shown_labels(show.pane)]
    assert said == ["100,001 characters are too many to edit here: the beginning is shown, all is sent."]
    assert show.edit.isReadOnly()
    assert show.pane.value(show.request) == show.request
    show.pane.show_value(Request(http=Http(body=TextBody(data="short"))))
    assert not shown_labels(show.pane)


def test_a_paste_that_is_too_big_can_be_sent_as_a_file(
    qtbot: QtBot, surroundings: Surroundings, tmp_path: Path, place: Place
) -> None:
    show = Show(qtbot, BodyPane(surroundings), JsonBody(data="{}"))
    data = QMimeData()
    data.setText("[" + "1," * 2_500_000 + "\x00]")
    show.edit.insertFromMimeData(data)
    save = show.pane.findChild(QPushButton, "bodyTooBigSave")
    assert isinstance(save, QPushButton)
    assert save.isVisible()
    assert place.collection is not None
    target = place.collection / "big.json"
    show.pane.save_as_file(target, data.text())
    qtbot.waitUntil(lambda: show.pane.box.currentData() == "file")
    assert show.body() == FileBody(data=(FileChoice(file_path="big.json", selected=True),))
    assert target.read_bytes() == data.text().encode()
    show.choose("json")
    assert show.body() == JsonBody(data="{}")
    assert not save.isVisible()


def test_a_file_that_cannot_be_written_is_said_and_the_text_is_still_there(
    qtbot: QtBot, surroundings: Surroundings, tmp_path: Path
) -> None:
    show = Show(qtbot, BodyPane(surroundings), JsonBody(data="{}"))
    data = QMimeData()
    data.setText("x" * 200_000)
    show.edit.insertFromMimeData(data)
    show.pane.save_as_file(tmp_path / "no" / "folder", data.text())
    qtbot.waitUntil(
        lambda: (
            [label.text() for label in shown_labels(show.pane) if label.text()]
            == ["The file could not be written: No such file or directory"]
        )
    )
    assert show.pane.box.currentData() == "json"


def test_cancel_takes_the_note_about_a_big_paste_away(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, BodyPane(surroundings), JsonBody(data="{}"))
    data = QMimeData()
    data.setText("x" * 200_000)
    show.edit.insertFromMimeData(data)
    cancel = show.pane.findChild(QPushButton, "bodyTooBigCancel")
    assert isinstance(cancel, QPushButton)
    cancel.click()
    assert not cancel.isVisible()
    assert show.body() == JsonBody(data="{}")


def test_each_kind_keeps_what_it_held(qtbot: QtBot, surroundings: Surroundings) -> None:
    form = FormBody(data=(FormField(name="a", value="1"),))
    show = Show(qtbot, BodyPane(surroundings), form)
    show.choose("json")
    QTest.keyClicks(show.edit, "1")
    show.choose("file")
    assert show.body() == FileBody()
    show.choose("form-urlencoded")
    assert show.body() == form
    show.choose("xml")
    assert show.body() == XmlBody(data="1")


def test_an_undo_takes_back_what_was_typed_and_then_the_kind(make_tab: MakeTab) -> None:
    tab = make_tab(Http(method="POST", url="http://localhost/"))
    tab.editor.tabs.show_pane("body")
    box = tab.editor.findChild(QComboBox, "bodyTypeBox")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("json"))
    [edit] = tab.editor.texts()
    QTest.keyClicks(edit, "[1")
    assert tab.value().http == Http(method="POST", url="http://localhost/", body=JsonBody(data="[1]"))
    tab.undoing.undo()
    tab.undoing.undo()
    while tab.undoing.can_undo():
        tab.undoing.undo()
    assert tab.value() == Request(http=Http(method="POST", url="http://localhost/"))
    while tab.undoing.can_redo():
        tab.undoing.redo()
    assert tab.value().http == Http(method="POST", url="http://localhost/", body=JsonBody(data="[1]"))
