"""The Checks pane: checks and captures in tables, and what came of them beside each."""

from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.request.checks.pane import ChecksPane
from restdesk.gui.request.checks.shapes import read_checks, written_checks
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.widgets.row_table import RowTable
from restdesk.log import MASK
from restdesk.model.exchange import Captured, CheckResult, Exchange, Field, Hop, Response, Sent
from restdesk.model.request import Assertion, Http, Request, Runtime, Selector, SetVariable, Target
from restdesk.model.struct import Unknown
from restdesk.spool import Body
from restdesk.words import QT_TRANSLATE_NOOP
from tests.gui.request.conftest import MakeTab, Server, seen

# The offscreen screen can neither raise a popup nor grab the keyboard for a menu.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")

W = TypeVar("W", bound=QWidget)
WHY = QT_TRANSLATE_NOOP("Tests", "no path")

_BOX, _EXPRESSION, _OPERATOR, _VALUE, _RESULT = range(5)


def check(expression: str = "res.status", operator: str = "eq", value: str = "200", **more: Any) -> Assertion:
    return Assertion(expression=expression, operator=operator, value=value, **more)


def capture(expression: str, name: str, **more: Any) -> SetVariable:
    return SetVariable(selector=Selector(expression=expression), variable=Target(name=name), **more)


def request_of(*assertions: Assertion, actions: tuple[SetVariable | Unknown, ...] = ()) -> Request:
    return Request(http=Http(url="http://a.example/"), runtime=Runtime(assertions=assertions, actions=actions))


def result(outcome: str, actual: str = "", **more: Any) -> CheckResult:
    return CheckResult(expression="", operator="", value="", outcome=outcome, actual=actual, **more)


def exchange(*checks: CheckResult, captures: tuple[Captured, ...] = (), body: str = "", status: int = 404) -> Exchange:
    response = Response(
        http_version="HTTP/1.1",
        status=status,
        reason="",
        headers=(Field("Content-Type", "application/json; charset=utf-8"),),
        body=Body(body.encode()),
        wire_size=len(body),
    )
    hop = Hop(method="GET", url="http://a.example/", sent=Sent("", "", 0), response=response)
    return Exchange(began=0, seconds=0.123, hops=(hop,), checks=checks, captures=captures)


@pytest.fixture
def pane(qtbot: QtBot, surroundings: Surroundings) -> ChecksPane:
    made = ChecksPane(surroundings)
    qtbot.addWidget(made)
    made.resize(900, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def table(pane: QWidget, name: str = "checksTable") -> RowTable:
    found = pane.findChild(RowTable, name)
    assert found is not None
    return found


def cells(pane: QWidget, name: str = "checksTable", column: int = _RESULT) -> list[str]:
    rows = table(pane, name)
    return [str(rows.model().index(row, column).data() or "") for row in range(len(rows.rows()))]


def type_cell(qtbot: QtBot, rows: RowTable, row: int, column: int, text: str) -> None:
    rows.setFocus()
    rows.open(rows.model().index(row, column))
    editor = QApplication.focusWidget()
    assert editor is not None
    qtbot.keyClicks(editor, text)


def value(pane: ChecksPane) -> Runtime:
    return pane.value(request_of()).runtime


def test_a_check_is_typed_into_the_blank_row(qtbot: QtBot, pane: ChecksPane) -> None:
    rows = table(pane)
    with qtbot.waitSignal(pane.edited):
        type_cell(qtbot, rows, 0, _EXPRESSION, "res.status")
    type_cell(qtbot, rows, 0, _VALUE, "201")
    assert value(pane).assertions == (check(value="201"),)


def test_hangul_is_composed_in_a_check(qtbot: QtBot, pane: ChecksPane) -> None:
    rows = table(pane)
    pane.show_value(request_of(check()))
    rows.open(rows.model().index(0, _VALUE))
    editor = QApplication.focusWidget()
    assert editor is not None
    composing = QInputMethodEvent("하", [])
    QApplication.sendEvent(editor, composing)
    pane.show_results(request_of(check()), exchange(result("passed"), body='{"이름": 1}'))
    done = QInputMethodEvent()
    done.setCommitString("한")
    QApplication.sendEvent(editor, done)
    assert value(pane).assertions == (check(value="한"),)


def test_operators_are_shown_in_words_and_those_without_a_value_hide_it(pane: ChecksPane) -> None:
    pane.show_value(request_of(check(), check(operator="isDefined", value="kept"), check(operator="sameAs")))
    assert cells(pane, column=_OPERATOR) == ["eq — equals", "isDefined — is there", "sameAs"]
    assert cells(pane, column=_VALUE) == ["200", "", "200"]
    index = table(pane).model().index(1, _VALUE)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    assert value(pane).assertions[1].value == "kept"


UNKNOWN = Unknown("script", "{type: script}")
KEPT = request_of(
    check(disabled=True, description="why", extra=(("note", "1"),)),
    check(operator="odd"),
    actions=(UNKNOWN, capture("res.body.a", "a", extra=(("x", "1"),)), UNKNOWN, capture("res.body.b", "b")),
)


def test_what_is_not_edited_comes_back_as_it_was(pane: ChecksPane) -> None:
    pane.show_value(KEPT)
    pane.refresh()
    pane.retranslate()
    assert pane.value(KEPT) is KEPT


def test_actions_that_are_only_kept_keep_their_places(qtbot: QtBot, pane: ChecksPane) -> None:
    pane.show_value(KEPT)
    captures = table(pane, "capturesTable")
    type_cell(qtbot, captures, 2, 1, "res.body.c")
    type_cell(qtbot, captures, 2, 2, "c")
    first, second = KEPT.runtime.actions[1], KEPT.runtime.actions[3]
    assert value(pane).actions == (UNKNOWN, first, UNKNOWN, second, capture("res.body.c", "c"))
    captures.show_cell(0, 1)
    captures.clearSelection()
    captures.delete_chosen()
    assert value(pane).actions == (UNKNOWN, second, UNKNOWN, capture("res.body.c", "c"))


ROWS = (check(), check(value="201"), check("x", "isJson", ""), check(disabled=True), check("res.body", "isDefined", ""))
SENT = request_of(*ROWS, actions=(capture("res.body.a", "a"), capture("res.body.b", "b"), UNKNOWN))
CAME = exchange(
    result("passed", "200"),
    result("failed", "404"),
    result("error", why=WHY.message()),
    result("failed"),
    captures=(
        Captured("inherited", "runtime", found=True),
        Captured("a", "runtime", found=True),
        Captured("b", "runtime", found=False, why=WHY.message()),
        Captured("", "", found=False),
    ),
)


def test_what_came_of_each_stands_beside_it_in_words_and_shape(pane: ChecksPane) -> None:
    pane.show_value(SENT)
    pane.show_results(SENT, CAME)
    assert cells(pane) == ["✓ passed", "✗ failed: got 404", "⚠ no path", "", "✗ failed: got nothing"]
    assert cells(pane, "capturesTable", 4) == [f"✓ captured: {MASK}", "✗ not captured. no path"]


def test_a_long_error_is_shown_whole_in_a_tooltip_and_told_to_a_reader(pane: ChecksPane) -> None:
    actual = "<b>" + "word " * 60 + "end"
    request = request_of(check())
    pane.show_value(request)
    pane.show_results(request, exchange(result("failed", actual)))
    cell = table(pane).model().index(0, _RESULT)
    assert cell.data().endswith("…")
    hint = cell.data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;word" in hint
    assert "end" in hint
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == f"Result, ✗ failed: got {actual}"


def test_a_row_that_was_edited_since_has_no_result(qtbot: QtBot, pane: ChecksPane) -> None:
    pane.show_value(SENT)
    pane.show_results(SENT, CAME)
    type_cell(qtbot, table(pane), 0, _VALUE, "4")
    type_cell(qtbot, table(pane), 1, _VALUE, "4")
    assert cells(pane)[:3] == ["", "", "⚠ no path"]


def test_results_of_a_request_that_was_sent_otherwise_are_not_shown(pane: ChecksPane) -> None:
    pane.show_value(SENT)
    pane.show_results(SENT, exchange(result("passed")))
    assert set(cells(pane)) == {""}


def test_an_error_of_a_send_is_said_in_its_row(pane: ChecksPane) -> None:
    pane.show_value(request_of(check(), check(), actions=(capture("x", "y"),)))
    assert pane.show_error("assertions[1].value", "no such variable")
    assert cells(pane) == ["", "no such variable"]
    current = table(pane).currentIndex()
    assert (current.row(), current.column(), table(pane).hasFocus()) == (1, _VALUE, True)
    pane.clear_errors()
    assert cells(pane) == ["", ""]
    assert not pane.show_error("assertions[7]", "x")
    assert not pane.show_error("headers[0]", "x")
    assert pane.show_error("actions[0]", "odd")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("res.status eq 200", [check()]),
        ("# res.status neq a b ", [check(operator="neq", value="a b", disabled=True)]),
        ("res.body.a\nres.body isJson", [check("res.body.a", "isDefined", ""), check("res.body", "isJson", "")]),
        ('res.body["a b"] gt 3', [check('res.body["a b"]', "gt", "3")]),
        ("\n #\n", []),
    ],
)
def test_pasted_lines_become_checks(text: str, rows: list[Assertion]) -> None:
    assert read_checks(text) == rows
    assert read_checks(written_checks(rows)) == rows


def _menu(qtbot: QtBot, pane: QWidget, button: str) -> list[Any]:
    qtbot.mouseClick(pane.findChild(QPushButton, button), Qt.MouseButton.LeftButton)
    menu = pane.findChild(QMenu, "quickMenu")
    assert menu is not None
    return list(menu.actions())


def test_one_click_adds_a_check_of_the_last_response(qtbot: QtBot, pane: ChecksPane) -> None:
    came = exchange(body='{"token": "t", "items": [1]}', status=201)
    pane.show_results(request_of(), came)
    qtbot.waitUntil(lambda: bool(pane._paths))
    actions = _menu(qtbot, pane, "addCheckButton")
    assert [action.text() for action in actions][:5] == [
        "The status is 201",
        "The time is below 500 ms",
        "The content type contains application/json",
        "The body has res.body.token",
        "The body has res.body.items",
    ]
    with qtbot.waitSignal(pane.edited):
        actions[0].trigger()
    assert value(pane).assertions == (check(value="201"),)
    actions[1].parent().close()


def test_one_click_adds_a_capture_and_before_a_response_says_what_to_do(qtbot: QtBot, pane: ChecksPane) -> None:
    [hint] = _menu(qtbot, pane, "addCaptureButton")
    assert not hint.isEnabled()
    hint.parent().close()
    qtbot.waitUntil(lambda: pane.findChild(QMenu, "quickMenu") is None)
    pane.show_results(request_of(), exchange(body='{"token": "t"}'))
    qtbot.waitUntil(lambda: bool(pane._paths))
    actions = _menu(qtbot, pane, "addCaptureButton")
    assert [action.text() for action in actions] == ["Capture res.body.token as token"]
    actions[0].trigger()
    assert value(pane).actions == (capture("res.body.token", "token"),)
    actions[0].parent().close()


def test_expressions_are_completed_with_what_the_response_has(qtbot: QtBot, pane: ChecksPane) -> None:
    pane.show_results(request_of(), exchange(body='{"token": {"id": 1}}'))
    qtbot.waitUntil(lambda: bool(pane._paths))
    offered = table(pane).shape.columns[0].complete
    assert [offer.text for offer in offered(check(), "res.body")] == [
        "res.body",
        "res.body.token",
        "res.body.token.id",
    ]
    assert [offer.text for offer in offered(check(), "token.id")] == ["res.body.token.id"]
    assert "res.status" in [offer.text for offer in offered(check(), "")]
    assert 'res.headers["content-type"]' in [offer.text for offer in offered(check(), "")]


def test_each_table_shows_all_its_rows_and_the_pane_follows_the_current_one(qtbot: QtBot, pane: ChecksPane) -> None:
    pane.show_value(request_of(*(check(value=str(number)) for number in range(40)), actions=(capture("x", "y"),)))
    rows, captures = table(pane), table(pane, "capturesTable")
    assert rows.visualRect(rows.model().index(40, _EXPRESSION)).bottom() < rows.viewport().height()
    rows.show_cell(39, _EXPRESSION)
    last = rows.visualRect(rows.model().index(39, _EXPRESSION))
    qtbot.waitUntil(lambda: rows.viewport().visibleRegion().contains(last.center()))
    captures.show_cell(0, _EXPRESSION)
    qtbot.keyClick(captures, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: not captures.viewport().visibleRegion().isEmpty())
    before = rows.height()
    rows.show_cell(0, _EXPRESSION)
    rows.delete_chosen()
    assert rows.height() < before


def test_the_tables_have_names_for_a_screen_reader(pane: ChecksPane) -> None:
    names = [
        QAccessible.queryAccessibleInterface(table(pane, name)).text(QAccessible.Text.Name)
        for name in ("checksTable", "capturesTable")
    ]
    assert names == ["Checks", "Captures"]


def test_a_send_shows_its_results_in_the_pane_and_the_count_on_its_tab(
    qtbot: QtBot, make_tab: MakeTab, server: Server
) -> None:
    sent = Request(
        http=Http(url=server.url),
        runtime=Runtime(assertions=(check(), check(value="404"), check(disabled=True))),
    )
    tab = make_tab(request=sent)
    tabs = seen(tab, QTabWidget, "requestTabs")
    index = next(number for number in range(tabs.count()) if tabs.tabText(number).startswith("Checks"))
    assert tabs.tabText(index) == "Checks 2"
    tab.send()
    qtbot.waitUntil(lambda: not tab.is_sending())
    tabs.setCurrentIndex(index)  # the pane is made after the results came
    pane = tab.findChild(ChecksPane)
    assert pane is not None
    assert cells(pane) == ["✓ passed", "✗ failed: got 200", ""]
    type_cell(qtbot, table(pane), 2, _BOX + 1, "")
    table(pane).show_cell(2, _BOX)
    table(pane).toggle_chosen()
    assert tabs.tabText(index) == "Checks 3"
    tab.send()
    qtbot.waitUntil(lambda: cells(pane) == ["✓ passed", "✗ failed: got 200", "✓ passed"])
