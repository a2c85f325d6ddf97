"""The table of headers: what it does not show stays, and a mark is there until the row is edited."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from restdesk.gui.request.headers import HeadersPane
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.request.tab import RequestTab
from restdesk.gui.widgets.pairs_model import Column
from restdesk.gui.widgets.pairs_table import PairsTable
from restdesk.model.auth import INHERIT, BearerAuth
from restdesk.model.request import Header, Http, JsonBody, Request, Settings
from tests.gui.request.conftest import MakeTab, Server, seen

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

    def errors(self) -> list[str]:
        """What is said about each row."""
        notes = (self.table.note(number) for number in range(len(self.table.rows())))
        return [note.text if note is not None else "" for note in notes]

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
    assert show.errors() == ["", "is wrong", "", ""]
    assert (show.table.currentIndex().row(), show.table.currentIndex().column()) == (1, column)
    show.pane.clear_errors()
    assert not any(show.errors())


@pytest.mark.parametrize("field", ["headers[9]", "headers", "url"])
def test_a_fault_that_is_in_no_row_is_not_marked_here(qtbot: QtBot, surroundings: Surroundings, field: str) -> None:
    show = Show(qtbot, surroundings, HEADERS)
    assert not show.pane.show_error(field, "is wrong")


def test_a_mark_goes_when_its_row_is_edited(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, surroundings, HEADERS)
    show.pane.show_error("headers[0].value", "is wrong")
    show.type_into(0, Column.VALUE, "3")
    assert not any(show.errors())


def test_a_send_does_not_close_the_cell_that_is_typed_into(qtbot: QtBot, surroundings: Surroundings) -> None:
    show = Show(qtbot, surroundings, HEADERS)
    show.type_into(4, Column.NAME, "X-C")
    show.pane.clear_errors()
    assert show.editor().text() == "X-C"


def beside(table: PairsTable) -> dict[str, tuple[str, str, object]]:
    """The greyed rows: value, where it comes from, and the box, by name."""
    model, first = table.model(), len(table.rows()) + 1
    state = Qt.ItemDataRole.CheckStateRole
    return {
        str(model.index(row, Column.NAME).data()): (
            str(model.index(row, Column.VALUE).data()),
            str(model.index(row, Column.DESCRIPTION).data()),
            model.index(row, Column.ENABLED).data(state),
        )
        for row in range(first, model.rowCount())
    }


def headers_of(tab: RequestTab) -> PairsTable:
    """The table, in front."""
    tab.editor.tabs.show_pane("headers")
    return seen(tab, PairsTable, "headersTable")


ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


def test_what_is_sent_besides_is_shown_with_where_it_comes_from(make_tab: MakeTab) -> None:
    table = headers_of(make_tab(Http(method="POST", url="http://h/", body=JsonBody(data="{}"), auth=INHERIT)))
    shown = beside(table)
    assert shown["Accept"] == ("application/json", "from Shop", ON)
    assert shown["x-where"] == ("cart", "from Cart", ON)
    assert shown["Host"] == ("h", "URL", None)
    assert shown["User-Agent"][1:] == ("RestDesk", ON)
    assert shown["Content-Type"] == ("application/json", "Body: JSON", ON)
    assert shown["Content-Length"] == ("counted when sent", "Body: JSON", None)
    assert shown["Authorization"] == ("Basic ••••••", "Auth: Basic, from Cart", None)


def test_it_follows_the_request(make_tab: MakeTab, qtbot: QtBot) -> None:
    tab = make_tab(Http(url="http://h/"))
    table = headers_of(tab)
    tab.editor.line.type_url("http://other:81/")
    qtbot.waitUntil(lambda: beside(table)["Host"][0] == "other:81")
    index = table.model().index(0, Column.NAME)
    table.open_cell(0, Column.NAME)
    QTest.keyClicks(table.indexWidget(index), "user-agent")
    qtbot.waitUntil(lambda: "User-Agent" not in beside(table))


def test_a_header_is_left_out_by_its_box_and_sent_again(make_tab: MakeTab, qtbot: QtBot) -> None:
    tab = make_tab(Http(url="http://h/"))
    table = headers_of(tab)
    names = list(beside(table))

    def turn(name: str) -> None:
        table.show_cell(1 + names.index(name), Column.ENABLED)
        QTest.keyClick(table, Qt.Key.Key_Space)

    turn("User-Agent")
    assert tab.value().settings.omit_headers == ("User-Agent",)
    assert beside(table)["User-Agent"][1:] == ("left out (RestDesk)", OFF)
    turn("x-where")
    assert beside(table)["x-where"][1:] == ("left out (from Cart)", OFF)
    tab.undoing.undo()
    tab.undoing.undo()
    assert tab.value().settings.omit_headers is None
    turn("User-Agent")
    turn("User-Agent")
    assert not tab.is_modified()
    assert beside(table)["User-Agent"][1:] == ("RestDesk", ON)


def test_a_header_is_made_an_own_one_to_be_changed(make_tab: MakeTab, qtbot: QtBot) -> None:
    tab = make_tab(Http(url="http://h/"))
    table = headers_of(tab)
    table.show_cell(1 + list(beside(table)).index("Accept"), Column.VALUE)
    QTest.keyClick(table, Qt.Key.Key_Return)
    editor = table.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    assert editor.selectedText() == "application/json"
    QTest.keyClicks(editor, "text/csv")
    assert table.rows() == (Header("Accept", "text/csv"),)
    qtbot.waitUntil(lambda: "Accept" not in beside(table))


def test_a_credential_is_changed_in_its_own_pane(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://h/", auth=BearerAuth(token="{{t}}")))
    table = headers_of(tab)
    assert beside(table)["Authorization"] == ("Bearer ••••••", "Auth: Bearer token", None)
    table.show_cell(1 + list(beside(table)).index("Authorization"), Column.VALUE)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert tab.editor.tabs.current_name() == "auth"
    assert not table.rows()


def test_what_is_left_out_is_not_sent_inherited_or_not(make_tab: MakeTab, server: Server, qtbot: QtBot) -> None:
    request = Request(
        http=Http(url=f"{server.url}/", headers=(Header("Accept", "text/plain"),)),
        settings=Settings(omit_headers=("user-agent", "X-WHERE", "accept")),
    )
    tab = make_tab(request=request)
    tab.send()
    qtbot.waitUntil(lambda: bool(server.asked) and not tab.is_sending())
    _, sent = server.asked[0]
    assert "User-Agent" not in sent
    assert "x-where" not in {name.lower() for name in sent}
    assert sent["Accept"] == "text/plain"  # typed into the request itself
