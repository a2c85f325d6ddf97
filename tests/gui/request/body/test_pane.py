"""The kinds of body: their text stays when the kind changes, and what is not known is kept."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from restdesk.gui.request.body import BODY_FORMS, BodyForm
from restdesk.gui.request.body.pane import BodyPane
from restdesk.gui.request.surroundings import Surroundings
from restdesk.model.request import Body, Http, JsonBody, Request, TextBody
from restdesk.model.struct import Unknown
from restdesk.words import Words

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
        found = pane.findChild(QPlainTextEdit, "bodyEdit")
        assert isinstance(found, QPlainTextEdit)
        self.edit = found

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
    assert not show.edit.isVisible()
    shown = [edit for edit in show.pane.findChildren(QPlainTextEdit) if edit.isVisible()]
    assert [edit.toPlainText() for edit in shown] == [body.raw]
    assert shown[0].isReadOnly()
    assert show.body() is body


@pytest.mark.parametrize("kind", ["none", "json"])
def test_a_kind_that_is_not_known_can_be_replaced(qtbot: QtBot, surroundings: Surroundings, kind: str) -> None:
    show = Show(qtbot, BodyPane(surroundings), Unknown("xml", "type: xml\n"))
    show.choose(kind)
    assert show.body() == (None if kind == "none" else JsonBody())


class CsvBody(TextBody, frozen=True, tag_field="type", tag="csv"):
    """A kind of body that a row alone adds."""


def test_one_row_in_the_table_adds_a_kind(qtbot: QtBot, surroundings: Surroundings) -> None:
    rows = (*BODY_FORMS, BodyForm("csv", Words("Test", "CSV"), CsvBody, "text"))
    show = Show(qtbot, BodyPane(surroundings, rows), None)
    show.choose("csv")
    QTest.keyClicks(show.edit, "a,b")
    assert show.body() == CsvBody(data="a,b")
