"""The table of headers: what it does not show stays, and a mark is there until the row is edited."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from restdesk.gui.request.headers import HeadersPane
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.widgets.pairs_model import Column
from restdesk.gui.widgets.pairs_table import PairsTable
from restdesk.model.request import Header, Http, Request

EXTRA = (("later", "1"),)
HEADERS = (
    Header(name="X-A", value="1", description="a", extra=EXTRA),
    Header(name="X-A", value="2", disabled=True),
    Header(description="only said", extra=EXTRA),
    Header(extra=EXTRA),
)


class Show:
    """A pane that shows headers."""

    def __init__(self, qtbot: QtBot, surroundings: Surroundings, headers: tuple[Header, ...]) -> None:
        self.pane = HeadersPane(surroundings)
        self.request = Request(http=Http(headers=headers))
        qtbot.addWidget(self.pane)
        self.pane.show_value(self.request)
        self.pane.show()
        self.pane.activateWindow()
        qtbot.waitUntil(self.pane.isActiveWindow)
        self.table = cast(PairsTable, self.pane.findChild(PairsTable, "headersTable"))

    def headers(self) -> tuple[Header, ...]:
        """The headers as they stand."""
        http = self.pane.value(self.request).http
        assert http is not None
        return http.headers

    def type_into(self, row: int, column: Column, text: str) -> None:
        """Type into a cell in place of what is there, and leave its editor open."""
        index = self.table.model().index(row, column)
        self.table.setCurrentIndex(index)
        self.table.edit(index)
        editor = self.editor()
        editor.selectAll()
        QTest.keyClicks(editor, text)

    def editor(self) -> QLineEdit:
        """The open editor of a cell."""
        found = self.table.viewport().findChild(QLineEdit)
        assert isinstance(found, QLineEdit)
        return found


def test_headers_that_were_only_looked_at_are_the_very_same(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, surroundings, HEADERS)
    assert show.pane.value(show.request) is show.request


def test_an_edit_of_one_row_leaves_the_others_alone(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, surroundings, HEADERS)
    show.type_into(1, Column.NAME, "X-B")
    assert show.headers() == (HEADERS[0], Header(name="X-B", value="2", disabled=True), *HEADERS[2:])


def test_a_deleted_row_takes_only_its_own_description_along(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, surroundings, HEADERS)
    show.table.setFocus()
    show.table.selectRow(1)
    QTest.keyClick(show.table, Qt.Key.Key_Delete)
    assert show.headers() == (HEADERS[0], *HEADERS[2:])


def test_a_row_without_its_tick_is_kept_disabled(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, surroundings, HEADERS[:1])
    show.table.setCurrentIndex(show.table.model().index(0, Column.NAME))
    QTest.keyClick(show.table, Qt.Key.Key_Space)
    assert show.headers() == (Header(name="X-A", value="1", description="a", disabled=True, extra=EXTRA),)


def test_a_row_that_was_begun_and_emptied_is_no_header(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, surroundings, ())
    show.type_into(0, Column.NAME, "X")
    QTest.keyClick(show.editor(), Qt.Key.Key_Backspace)
    assert show.headers() == ()


@pytest.mark.parametrize(
    ("field", "column"),
    [("headers[1]", Column.NAME), ("headers[1].name", Column.NAME), ("headers[1].value", Column.VALUE)],
)
def test_the_cell_at_fault_is_current_and_its_row_marked(
    qtbot: QtBot, surroundings: Surroundings, field: str, column: Column
) -> None:
    show = Show(qtbot, surroundings, HEADERS)
    assert show.pane.show_error(field, "is wrong")
    assert [row.error for row in show.table.rows()] == ["", "is wrong", "", ""]
    assert (show.table.currentIndex().row(), show.table.currentIndex().column()) == (1, column)
    show.pane.clear_errors()
    assert not any(row.error for row in show.table.rows())


@pytest.mark.parametrize("field", ["headers[9]", "headers", "url"])
def test_a_fault_that_is_in_no_row_is_not_marked_here(qtbot: QtBot, surroundings: Surroundings, field: str) -> None:
    show = Show(qtbot, surroundings, HEADERS)
    assert not show.pane.show_error(field, "is wrong")


def test_a_mark_goes_when_its_row_is_edited(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, surroundings, HEADERS)
    show.pane.show_error("headers[0].value", "is wrong")
    show.type_into(0, Column.VALUE, "3")
    assert not any(row.error for row in show.table.rows())


def test_a_send_does_not_close_the_cell_that_is_typed_into(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, surroundings, HEADERS)
    show.type_into(4, Column.NAME, "X-C")
    show.pane.clear_errors()
    assert show.editor().text() == "X-C"
