"""A GraphQL request: its document and variables, and what a server is sent."""

import json
from urllib.parse import parse_qs, urlsplit

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from restdesk.gui.request.tab import RequestTab
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.model.request import Graphql, GraphqlBody, Header, Http, Info, JsonBody, Own, Param, Request
from tests.gui.request.body.conftest import Echo, Show, Shown
from tests.gui.request.conftest import MakeTab

EXTRA = (("later", "1"),)
TWO = "query A { a } query B { b }"


def text_of(show: Show, name: str) -> CodeEdit:
    """One of the two texts."""
    found = show.pane.findChild(CodeEdit, name)
    assert isinstance(found, CodeEdit)
    return found


def operations(show: Show) -> QComboBox:
    """The box of operations."""
    found = show.pane.findChild(QComboBox, "graphqlOperation")
    assert isinstance(found, QComboBox)
    return found


def test_a_request_that_was_not_edited_comes_back_as_it_was(shown: Shown) -> None:
    request = Request(graphql=Graphql(body=GraphqlBody(query="{ a\r\n}", variables="{}", extra=EXTRA), extra=EXTRA))
    assert shown(request=request).take() is request
    empty = Request(graphql=Graphql())
    assert shown(request=empty).take() is empty


def test_hangul_is_composed_in_the_document(shown: Shown) -> None:
    show = shown(GraphqlBody(query="", extra=EXTRA))
    edit = text_of(show, "graphqlQuery")
    for composed in ("ㅎ", "하", "한"):
        QApplication.sendEvent(edit, QInputMethodEvent(composed, []))
    commit = QInputMethodEvent()
    commit.setCommitString("한")
    QApplication.sendEvent(edit, commit)
    QTest.keyClicks(text_of(show, "graphqlVariables"), "{")
    assert show.body() == GraphqlBody(query="한", variables="{}", extra=EXTRA)


def test_choosing_graphql_keeps_url_headers_and_auth_and_going_back_too(shown: Shown) -> None:
    http = Http(
        method="GET",
        url="{{u}}",
        headers=(Header(name="A"),),
        params=(Param(name="p"),),
        body=JsonBody(data="1"),
        auth="inherit",
        extra=EXTRA,
    )
    show = shown(request=Request(info=Info(name="X", type="http"), http=http))
    show.choose("graphql")
    QTest.keyClicks(text_of(show, "graphqlQuery"), "a")
    assert show.take() == Request(
        info=Info(name="X", type="graphql"),
        graphql=Graphql(
            url="{{u}}",
            headers=(Header(name="A"),),
            params=(Param(name="p"),),
            body=GraphqlBody(query="a"),
            auth="inherit",
            extra=EXTRA,
        ),
    )
    show.choose("json")
    back = show.take()
    assert back.info.type == "http"
    assert back.graphql is None
    assert back.http is not None
    assert (back.http.method, back.http.body, back.http.extra) == ("POST", JsonBody(data="1"), EXTRA)
    show.choose("graphql")
    assert show.body() == GraphqlBody(query="a")


def test_of_several_operations_one_can_be_chosen(shown: Shown) -> None:
    show = shown(GraphqlBody(query=TWO))
    box = operations(show)
    assert box.isVisible()
    assert [box.itemText(place) for place in range(box.count())] == ["The first one", "A", "B"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert show.take().own == Own(operation_name="B")
    text_of(show, "graphqlQuery").select(0, len(TWO))
    show.pane.show_value(Request(graphql=Graphql(body=GraphqlBody(query="{ a }"))))
    assert not box.isVisible()


def test_what_is_wrong_with_the_variables_is_shown_there(make_tab: MakeTab, qtbot: QtBot) -> None:
    body = GraphqlBody(query="{ a }", variables='{"a": 1,\n "b" 2}')
    tab = make_tab(request=Request(graphql=Graphql(url="http://localhost:1", body=body)))
    tab.send()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), CodeEdit))
    focus = QApplication.focusWidget()
    assert isinstance(focus, CodeEdit)
    assert focus.objectName() == "graphqlVariables"
    assert (focus.textCursor().blockNumber(), focus.textCursor().selectedText()) == (1, "2")


def sent(tab: RequestTab, echo: Echo, qtbot: QtBot) -> tuple[str, str, dict[str, str], bytes]:
    """Send and return what arrived."""
    before = len(echo.asked)
    tab.send()
    qtbot.waitUntil(lambda: len(echo.asked) > before and not tab.is_sending())
    return echo.asked[-1]


def test_a_server_gets_the_document_and_the_numbers_as_typed(make_tab: MakeTab, echo: Echo, qtbot: QtBot) -> None:
    body = GraphqlBody(
        query='query A($n: Int) { a(w: "{{word}}") }', variables='{"n": 12345678901234567890, "x": 1.10}'
    )
    tab = make_tab(request=Request(graphql=Graphql(url=f"{echo.url}/graphql", body=body)))
    method, path, headers, arrived = sent(tab, echo, qtbot)
    assert (method, path) == ("POST", "/graphql")
    assert headers["Content-Type"] == "application/json"
    assert headers["Accept"] == "application/json"  # the collection's own
    assert json.loads(arrived)["query"] == 'query A($n: Int) { a(w: "hello") }'
    assert arrived.endswith(b'"variables":{"n": 12345678901234567890, "x": 1.10}}')


def test_a_get_has_it_in_the_url(make_tab: MakeTab, echo: Echo, qtbot: QtBot) -> None:
    tab = make_tab(request=Request(graphql=Graphql(method="GET", url=echo.url, body=GraphqlBody(query="{ a }"))))
    method, path, _headers, arrived = sent(tab, echo, qtbot)
    assert (method, parse_qs(urlsplit(path).query), arrived) == ("GET", {"query": ["{ a }"]}, b"")


def test_the_method_box_follows_when_a_get_becomes_graphql(make_tab: MakeTab) -> None:
    tab = make_tab(Http(method="GET", url="http://localhost/"))
    tab.editor.tabs.show_pane("body")
    box = tab.editor.findChild(QComboBox, "bodyTypeBox")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("graphql"))
    assert tab.method() == "POST"
    assert tab.value().graphql == Graphql(url="http://localhost/", body=GraphqlBody())
    tab.undoing.undo()
    assert tab.value() == Request(http=Http(method="GET", url="http://localhost/"))
    assert tab.method() == "GET"
