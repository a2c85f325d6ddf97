"""What is edited in the builder, and what comes back as it was."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.request.editor import Editor
from restdesk.gui.request.tab import RequestTab
from restdesk.gui.widgets.pairs_model import Column
from restdesk.gui.widgets.pairs_table import PairsTable
from restdesk.model.auth import INHERIT, ApiKeyAuth, Auth, BasicAuth
from restdesk.model.request import Body, Header, Http, Info, JsonBody, Param, Request, Runtime, TextBody
from restdesk.model.struct import Unknown
from tests.gui.request.conftest import MakeTab, seen

EXTRA = (("later", "[1, 2]"),)
REQUEST = Request(
    info=Info(name="Add", type="http", extra=EXTRA),
    http=Http(
        method="PURGE",
        url="{{host}}/a?b=1&c={{d&e}}#f",
        headers=(Header(name="X-A", value="1", description="a", extra=EXTRA), Header(name="X-B", disabled=True)),
        params=(
            Param(name="b", value="1", description="the b", extra=EXTRA),
            Param(name="off", value="x", disabled=True),
            Param(name="id", value="7", type="path"),
        ),
        body=JsonBody(data='{"a":\u00a01}\r\n', extra=EXTRA),
        auth=BasicAuth(username="kim", password="{{key}}", extra=EXTRA),
        extra=EXTRA,
    ),
    runtime=Runtime(extra=EXTRA),
    docs="# Docs",
    extra=EXTRA,
)
PANES = ("params", "headers", "body", "auth", "docs")


def show_all(tab: RequestTab) -> None:
    """Bring each pane to the front once."""
    for name in PANES:
        tab.editor.tabs.show_pane(name)


def type_url(tab: RequestTab, text: str) -> None:
    """Type a URL in place of the one that is there."""
    edit = seen(tab, QLineEdit, "urlEdit")
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def type_cell(tab: RequestTab, name: str, row: int, column: Column, text: str) -> None:
    """Type into a cell of a table, in place of what is there."""
    table = seen(tab, PairsTable, name)
    index = table.model().index(row, column)
    table.setCurrentIndex(index)
    table.edit(index)
    editor = next(edit for edit in table.viewport().findChildren(QLineEdit) if edit.isVisible())
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Escape)


def cells(tab: RequestTab, name: str) -> list[list[str]]:
    """Name, value and description of each row of a table, the blank one included."""
    model = seen(tab, QTableView, name).model()
    return [
        [str(model.index(row, column).data() or "") for column in (Column.NAME, Column.VALUE, Column.DESCRIPTION)]
        for row in range(model.rowCount())
    ]


def test_a_request_that_was_only_looked_at_comes_back_as_it_was(make_tab: MakeTab) -> None:
    tab = make_tab(request=REQUEST)
    show_all(tab)
    assert tab.value() is REQUEST
    assert not tab.is_modified()


def test_panes_are_made_when_they_are_first_shown(make_tab: MakeTab) -> None:
    tab = make_tab(request=replace(REQUEST, http=Http()))
    assert [name for name in PANES if tab.editor.tabs.made(name)] == ["params"]


def test_a_request_with_a_body_shows_it_first(make_tab: MakeTab) -> None:
    tab = make_tab(request=REQUEST)
    assert tab.editor.tabs.current_name() == "body"
    assert seen(tab, QComboBox, "bodyTypeBox").currentText() == "JSON"


def test_the_box_of_a_pane_is_seen_with_its_pane_alone(make_tab: MakeTab) -> None:
    tab = make_tab(request=REQUEST)
    show_all(tab)
    boxes = {"body": "bodyTypeBox", "auth": "authTypeBox"}
    for name in PANES:
        tab.editor.tabs.show_pane(name)
        shown = {box for box in boxes.values() if tab.findChild(QWidget, box).isVisible()}  # type: ignore[union-attr]
        assert shown == ({boxes[name]} if name in boxes else set())


def test_each_edit_changes_its_part_alone_and_taking_it_back_leaves_nothing(make_tab: MakeTab, qtbot: QtBot) -> None:
    tab = make_tab(request=REQUEST)
    assert REQUEST.http is not None
    with qtbot.waitSignal(tab.changed):
        type_url(tab, "http://x/")
    assert tab.is_modified()
    typed = tab.value()
    assert typed.http == replace(REQUEST.http, url="http://x/", params=REQUEST.http.params[1:])
    assert typed.http.body is REQUEST.http.body
    with qtbot.waitSignal(tab.changed):
        type_url(tab, REQUEST.http.url)
    assert tab.value() == REQUEST
    assert not tab.is_modified()


def test_any_method_can_be_typed_and_its_case_stays(make_tab: MakeTab, qtbot: QtBot) -> None:
    tab = make_tab(Http())
    line = seen(tab, QComboBox, "methodBox").lineEdit()
    assert line is not None
    line.selectAll()
    with qtbot.waitSignal(tab.changed):
        QTest.keyClicks(line, "pUrge")
    assert tab.method() == "pUrge"
    assert tab.value().http == Http(method="pUrge")


def test_a_pasted_line_break_is_no_part_of_the_url(make_tab: MakeTab) -> None:
    tab = make_tab(Http())
    edit = seen(tab, QLineEdit, "urlEdit")
    edit.insert("http://x/\n")
    assert edit.text() == "http://x/"


def test_the_table_follows_the_url_and_the_url_the_table(make_tab: MakeTab) -> None:
    tab = make_tab(request=REQUEST)
    tab.editor.tabs.show_pane("params")
    type_url(tab, "http://x/?b=2&n=3")
    assert cells(tab, "paramsTable") == [["b", "2", "the b"], ["off", "x", ""], ["n", "3", ""], ["", "", ""]]
    type_cell(tab, "paramsTable", 2, Column.VALUE, "30")
    type_cell(tab, "paramsTable", 3, Column.NAME, "new")
    assert seen(tab, QLineEdit, "urlEdit").text() == "http://x/?b=2&n=30&new="
    http = tab.value().http
    assert http is not None
    assert http.params[0] == Param(name="b", value="2", description="the b", extra=EXTRA)
    assert Param(name="id", value="7", type="path") in http.params


def test_a_url_that_was_cleared_and_typed_anew_keeps_its_descriptions(make_tab: MakeTab) -> None:
    tab = make_tab(request=REQUEST)
    tab.editor.tabs.show_pane("params")
    edit = seen(tab, QLineEdit, "urlEdit")
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, "http://y/?b=5")
    assert cells(tab, "paramsTable")[0] == ["b", "5", "the b"]


def test_a_row_without_its_tick_leaves_the_url_and_comes_back(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://x/?a=1&b=2"))
    table = seen(tab, PairsTable, "paramsTable")
    table.setCurrentIndex(table.model().index(0, Column.NAME))
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert seen(tab, QLineEdit, "urlEdit").text() == "http://x/?b=2"
    assert tab.editor.tabs.tabText(0).endswith("1")
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert seen(tab, QLineEdit, "urlEdit").text() == "http://x/?a=1&b=2"


def test_a_row_that_the_url_lacks_is_marked(make_tab: MakeTab) -> None:
    tab = make_tab(Http(url="http://x/", params=(Param(name="a", value="1", description="d"),)))
    assert cells(tab, "paramsTable")[0] == ["a", "1", "not in the URL"]


def test_headers_keep_what_the_table_does_not_show(make_tab: MakeTab) -> None:
    tab = make_tab(request=REQUEST)
    tab.editor.tabs.show_pane("headers")
    type_cell(tab, "headersTable", 0, Column.VALUE, "2")
    type_cell(tab, "headersTable", 2, Column.NAME, "X-C")
    http = tab.value().http
    assert http is not None
    assert http.headers == (
        Header(name="X-A", value="2", description="a", extra=EXTRA),
        Header(name="X-B", disabled=True),
        Header(name="X-C"),
    )
    assert tab.editor.tabs.tabText(1).endswith("2")


def test_inherited_headers_stand_below_with_their_owner_until_one_is_typed(make_tab: MakeTab, qtbot: QtBot) -> None:
    tab = make_tab(Http(headers=(Header(name="X-A", value="1"),)))
    tab.editor.tabs.show_pane("headers")
    inherited = [["Accept", "application/json", "from Shop"], ["x-where", "cart", "from Cart"]]
    assert cells(tab, "headersTable")[:4] == [["X-A", "1", ""], ["", "", ""], *inherited]
    type_cell(tab, "headersTable", 1, Column.NAME, "ACCEPT")
    qtbot.waitUntil(lambda: cells(tab, "headersTable")[3] == inherited[1])


@pytest.mark.parametrize(
    ("body", "shown", "pane"),
    [
        (None, "No body", "body"),
        (JsonBody(data="{}"), "JSON", "body"),
        (TextBody(data="x"), "Text", "body"),
        (Unknown("xml", "type: xml\n"), "xml", "body"),
    ],
)
def test_a_kind_of_body_is_shown_and_kept(make_tab: MakeTab, body: Body, shown: str, pane: str) -> None:
    tab = make_tab(Http(body=body))
    tab.editor.tabs.show_pane(pane)
    assert seen(tab, QComboBox, "bodyTypeBox").currentText() == shown
    assert not tab.is_modified()


@pytest.mark.parametrize(
    ("auth", "shown"),
    [
        (None, "No auth"),
        (INHERIT, "Inherit"),
        (BasicAuth(username="u", password="{{p}}"), "Basic"),
        (ApiKeyAuth(key="k", value="{{v}}", placement="query"), "API key"),
        (Unknown("oauth2", "type: oauth2\n"), "oauth2"),
    ],
)
def test_a_scheme_is_shown_and_kept(make_tab: MakeTab, auth: Auth, shown: str) -> None:
    tab = make_tab(Http(auth=auth))
    tab.editor.tabs.show_pane("auth")
    assert seen(tab, QComboBox, "authTypeBox").currentText() == shown
    assert not tab.is_modified()


def test_everything_that_takes_the_focus_has_a_name(make_tab: MakeTab) -> None:
    tab = make_tab(request=REQUEST)
    nameless: list[str] = []
    for name in PANES:
        tab.editor.tabs.show_pane(name)
        for widget in tab.editor.findChildren(QWidget):
            if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy():
                continue
            if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name):
                nameless.append(f"{name}: {type(widget).__name__} {widget.objectName()}")
    assert nameless == []


def test_tab_goes_through_the_line_in_order(make_tab: MakeTab) -> None:
    tab = make_tab(request=REQUEST)
    line = seen(tab, QComboBox, "methodBox").lineEdit()
    assert line is not None
    line.setFocus()
    order = []
    for _ in range(4):
        focus = tab.focusWidget()
        assert focus is not None
        order.append(focus.objectName() or type(focus).__name__)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert order[1:3] == ["urlEdit", "sendButton"]


def test_another_request_takes_the_place_of_the_first_in_every_pane(make_tab: MakeTab) -> None:
    tab = make_tab(request=REQUEST)
    show_all(tab)
    other = Request(http=Http(method="PUT", url="http://y/?z=1"))
    editor: Editor = tab.editor
    editor.show_value(other)
    assert tab.value() is other
    editor.show_value(REQUEST)
    assert tab.value() is REQUEST
