"""One Send from a tab: questions before it, Cancel in its place, its outcome, and what is wrong at its field."""

import socket

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from restdesk.gui.context import Context
from restdesk.gui.request.tab import RequestTab
from restdesk.gui.widgets.message_bar import MessageBar
from restdesk.gui.widgets.pairs_model import Column
from restdesk.gui.widgets.pairs_table import PairsTable
from restdesk.model.auth import BasicAuth, BearerAuth
from restdesk.model.event import VariableCaptured
from restdesk.model.ready import Place
from restdesk.model.request import Header, Http, Request, Runtime, Selector, SetVariable, Target
from restdesk.model.text import Text
from restdesk.session.build import Session
from restdesk.session.state import CollectionOpened
from tests.gui.request.conftest import MakeTab, Server, seen

CANARY = "c4n4ry-value"


def click(tab: RequestTab, name: str) -> None:
    """Click a button of the request line."""
    QTest.mouseClick(seen(tab, QPushButton, name), Qt.MouseButton.LeftButton)


def wait_for_end(qtbot: QtBot, tab: RequestTab) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: not tab.is_sending())


def status(tab: RequestTab) -> str:
    """What the response's status says."""
    return "".join(label.text() for label in tab.findChildren(QLabel, "responseStatus") if label.isVisible())


def bar(tab: RequestTab) -> str:
    """What the bar says; nothing while it is hidden."""
    shown = tab.findChild(MessageBar, "messageBar")
    assert isinstance(shown, MessageBar)
    labels = [label for label in shown.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


def bar_fields(tab: RequestTab) -> list[QLineEdit]:
    """The fields in the bar, top to bottom."""
    return [edit for edit in tab.bar.findChildren(QLineEdit) if edit.isVisible()]


def bar_button(tab: RequestTab, text: str) -> QPushButton:
    """The bar's button that says this."""
    return next(button for button in tab.bar.findChildren(QPushButton) if button.text() == text)


def type_into(edit: QLineEdit, text: str) -> None:
    """Type in place of what is there."""
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def test_a_click_on_send_shows_the_response(make_tab: MakeTab, server: Server, qtbot: QtBot) -> None:
    tab = make_tab(Http(url=f"{server.url}/a?b=1"))
    click(tab, "sendButton")
    qtbot.waitUntil(lambda: status(tab).startswith("200"))
    assert [path for path, _ in server.asked] == ["/a?b=1"]
    assert seen(tab, QPushButton, "sendButton").isVisible()


def test_enter_in_the_url_sends_what_stands_there(make_tab: MakeTab, server: Server, qtbot: QtBot) -> None:
    tab = make_tab(Http())
    url = seen(tab, QLineEdit, "urlEdit")
    type_into(url, f"{server.url}/typed")
    QTest.keyClick(url, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: status(tab).startswith("200"))
    assert [path for path, _ in server.asked] == ["/typed"]


def test_what_still_waits_in_a_field_is_sent_too(make_tab: MakeTab, server: Server, qtbot: QtBot) -> None:
    tab = make_tab(Http(url=server.url, auth=BearerAuth()))
    tab.editor.tabs.show_pane("auth")
    type_into(seen(tab, QLineEdit, "auth_bearer_token"), CANARY)
    tab.send()
    qtbot.waitUntil(lambda: status(tab).startswith("200"))
    assert server.asked[0][1]["Authorization"] == f"Bearer {CANARY}"
    assert CANARY not in repr(tab.value())


def test_cancel_takes_the_place_of_send_and_the_focus_with_it(
    make_tab: MakeTab, server: Server, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "doubleClickInterval", lambda: -1)
    tab = make_tab(Http(url=f"{server.url}/wait"))
    send = seen(tab, QPushButton, "sendButton")
    place = send.geometry()
    send.setFocus()
    click(tab, "sendButton")
    cancel = seen(tab, QPushButton, "cancelButton")
    assert not send.isVisible()
    assert cancel.hasFocus()
    tab.layout().activate()  # type: ignore[union-attr]  # it has one
    assert cancel.geometry().topLeft() == place.topLeft()
    qtbot.waitUntil(lambda: bool(server.asked))
    click(tab, "cancelButton")
    wait_for_end(qtbot, tab)
    assert send.isVisible()
    assert send.hasFocus()
    assert not cancel.isVisible()


def test_the_second_press_of_a_double_click_does_not_cancel(
    make_tab: MakeTab, server: Server, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "doubleClickInterval", lambda: 60_000)
    tab = make_tab(Http(url=f"{server.url}/wait"))
    click(tab, "sendButton")
    click(tab, "cancelButton")
    assert tab.is_sending()
    tab.cancel()
    wait_for_end(qtbot, tab)


def test_the_second_press_of_a_double_click_does_not_send_again(
    make_tab: MakeTab, server: Server, qtbot: QtBot
) -> None:
    tab = make_tab(Http(url=server.url))
    send = seen(tab, QPushButton, "sendButton")
    click(tab, "sendButton")
    qtbot.waitUntil(lambda: status(tab).startswith("200"))
    left = Qt.MouseButton.LeftButton
    at = QPointF(send.rect().center())
    place = send.mapToGlobal(at)
    press = QMouseEvent(QEvent.Type.MouseButtonDblClick, at, place, left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(send, press)
    QTest.mouseRelease(send, left)
    assert not tab.is_sending()
    assert len(server.asked) == 1


def test_a_cancel_that_comes_after_the_preparation_still_sends_nothing(
    make_tab: MakeTab, server: Server, session: Session, qtbot: QtBot
) -> None:
    async def after_it() -> None:
        """Runs on the engine when the preparation has ended."""

    tab = make_tab(Http(url=f"{server.url}/one"))
    tab.send()
    session.engine.submit(after_it()).result()
    tab.cancel()
    assert not tab.is_sending()
    tab.editor.line.url.setText(f"{server.url}/two")
    tab.send()
    qtbot.waitUntil(lambda: status(tab).startswith("200"))
    assert [path for path, _ in server.asked] == ["/two"]


def test_a_second_send_does_not_begin_while_one_runs(make_tab: MakeTab, server: Server, qtbot: QtBot) -> None:
    tab = make_tab(Http(url=f"{server.url}/wait"))
    tab.send()
    tab.send()
    qtbot.waitUntil(lambda: bool(server.asked))
    tab.send()
    server.go.set()
    wait_for_end(qtbot, tab)
    assert [path for path, _ in server.asked] == ["/wait"]


def test_all_that_is_missing_is_asked_in_one_message(make_tab: MakeTab, server: Server, qtbot: QtBot) -> None:
    http = Http(
        url=f"{server.url}/{{{{place}}}}?word={{{{word}}}}",
        headers=(Header(name="X-Asked", value="{{?Your name}}"),),
        auth=BasicAuth(username="kim", password="{{key}}"),
    )
    tab = make_tab(http)
    click(tab, "sendButton")
    qtbot.waitUntil(lambda: bool(bar(tab)))
    assert not tab.is_sending()
    said = bar(tab)
    assert all(name in said for name in ("place", "URL", "Your name", "Headers", "key", "Auth"))
    assert "word" not in said
    values = {"place": "here", "key": CANARY, "Your name": "Kim"}
    for field in bar_fields(tab):
        type_into(field, values[field.accessibleName()])
        assert (field.displayText() == field.text()) is (field.accessibleName() == "place")
    QTest.mouseClick(bar_button(tab, "Send"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: status(tab).startswith("200"))
    [(path, headers)] = server.asked
    assert path == "/here?word=hello"
    assert headers["X-Asked"] == "Kim"
    assert headers["Authorization"] == "Basic a2ltOmM0bjRyeS12YWx1ZQ=="
    assert not bar(tab)


def test_a_secret_that_was_answered_is_not_asked_again_and_a_prompt_is(
    make_tab: MakeTab, server: Server, qtbot: QtBot
) -> None:
    tab = make_tab(Http(url=f"{server.url}/{{{{?Word}}}}", auth=BasicAuth(username="kim", password="{{key}}")))
    tab.send()
    qtbot.waitUntil(lambda: len(bar_fields(tab)) == 2)
    for field in bar_fields(tab):
        type_into(field, CANARY)
    QTest.keyClick(bar_fields(tab)[-1], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: status(tab).startswith("200"))
    tab.send()
    qtbot.waitUntil(lambda: len(bar_fields(tab)) == 1)
    assert bar_fields(tab)[0].accessibleName() == "Word"


def test_a_secret_left_empty_is_asked_again_and_the_other_answers_stay(
    make_tab: MakeTab, server: Server, qtbot: QtBot
) -> None:
    tab = make_tab(Http(url=f"{server.url}/{{{{?Word}}}}", auth=BasicAuth(username="kim", password="{{key}}")))
    tab.send()
    qtbot.waitUntil(lambda: len(bar_fields(tab)) == 2)
    type_into(next(field for field in bar_fields(tab) if field.accessibleName() == "Word"), "one")
    QTest.mouseClick(bar_button(tab, "Send"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [field.accessibleName() for field in bar_fields(tab)] == ["key"])
    type_into(bar_fields(tab)[0], "x")
    QTest.keyClick(bar_fields(tab)[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: status(tab).startswith("200"))
    assert [path for path, _ in server.asked] == ["/one"]


def test_an_answer_sends_the_request_as_it_stands_then(make_tab: MakeTab, server: Server, qtbot: QtBot) -> None:
    tab = make_tab(Http(url=f"{server.url}/old/{{{{place}}}}"))
    tab.send()
    qtbot.waitUntil(lambda: bool(bar_fields(tab)))
    type_into(seen(tab, QLineEdit, "urlEdit"), f"{server.url}/new")
    QTest.mouseClick(bar_button(tab, "Send"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: status(tab).startswith("200"))
    assert [path for path, _ in server.asked] == ["/new"]


def test_a_question_names_the_request_that_answers_it_and_goes_when_that_was_sent(
    make_tab: MakeTab, session: Session, place: Place, qtbot: QtBot
) -> None:
    tab = make_tab(Http(url="http://localhost/{{ticket}}/{{seat}}"))
    tab.send()
    qtbot.waitUntil(lambda: bool(bar(tab)))
    assert "“ticket”. Used in: URL. The request “Log in” sets it: send that one first." in bar(tab)
    assert "“seat”. Used in: URL.\n" in bar(tab) + "\n"
    session.apply(VariableCaptured(place, "ticket", "runtime", Text("t").secret()))
    assert bar(tab)
    session.apply(VariableCaptured(place, "seat", "runtime", Text("s").secret()))
    assert not bar(tab)


def test_a_question_into_which_something_was_typed_stays(
    make_tab: MakeTab, session: Session, place: Place, qtbot: QtBot
) -> None:
    tab = make_tab(Http(url="http://localhost/{{ticket}}"))
    tab.send()
    qtbot.waitUntil(lambda: bool(bar_fields(tab)))
    type_into(bar_fields(tab)[0], "mine")
    session.apply(VariableCaptured(place, "ticket", "runtime", Text("t").secret()))
    assert bar_fields(tab)[0].text() == "mine"


@pytest.mark.parametrize(("method", "hint"), [("post", "post is not POST"), ("POST", ""), ("find", "")])
def test_a_usual_method_in_small_letters_is_pointed_out_and_stays(
    make_tab: MakeTab, qtbot: QtBot, method: str, hint: str
) -> None:
    tab = make_tab(Http(url="http://localhost/"))
    line = tab.editor.line.method.lineEdit()
    assert line is not None
    type_into(line, method)
    assert hint in line.accessibleDescription()
    assert bool(line.actions()) is bool(hint)
    assert tab.method() == method


def test_a_variable_of_the_machine_is_refused_and_not_asked_for(make_tab: MakeTab, qtbot: QtBot) -> None:
    tab = make_tab(Http(url="http://localhost/{{process.env.HOME}}/{{place}}"))
    tab.send()
    qtbot.waitUntil(lambda: "process.env.HOME" in bar(tab))
    assert not bar_fields(tab)


@pytest.mark.parametrize(
    ("http", "name"),
    [
        (Http(url="htp:/x"), "urlEdit"),
        (Http(url="http://localhost/", auth=BasicAuth(username="a:b")), "auth_basic_username"),
    ],
)
def test_what_cannot_be_sent_is_marked_and_has_the_focus(
    make_tab: MakeTab, qtbot: QtBot, http: Http, name: str
) -> None:
    tab = make_tab(http)
    tab.send()
    wait_for_end(qtbot, tab)
    field = seen(tab, QLineEdit, name)
    assert field.hasFocus()
    assert field.accessibleDescription()
    QTest.keyClicks(field, "x")
    assert not field.accessibleDescription()


def test_a_method_that_cannot_be_sent_is_marked_and_has_the_focus(make_tab: MakeTab, qtbot: QtBot) -> None:
    tab = make_tab(Http(method="A B", url="http://localhost/"))
    tab.send()
    wait_for_end(qtbot, tab)
    box = seen(tab, QComboBox, "methodBox")
    line = box.lineEdit()
    assert line is not None
    assert box.hasFocus()
    assert "A B" in line.accessibleDescription()


def test_a_header_that_cannot_be_sent_is_marked_and_has_the_focus(make_tab: MakeTab, qtbot: QtBot) -> None:
    tab = make_tab(Http(url="http://localhost/", headers=(Header(name="X"), Header(name="a b", value="1"))))
    tab.send()
    wait_for_end(qtbot, tab)
    table = seen(tab, PairsTable, "headersTable")
    assert table.hasFocus()
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, Column.NAME)
    assert [table.note(row) is not None for row in range(2)] == [False, True]


def test_a_mark_goes_with_the_next_send(make_tab: MakeTab, server: Server, qtbot: QtBot) -> None:
    tab = make_tab(Http(url="htp:/x"))
    tab.send()
    url = seen(tab, QLineEdit, "urlEdit")
    qtbot.waitUntil(lambda: bool(url.accessibleDescription()))
    url.setText(server.url)
    tab.send()
    qtbot.waitUntil(lambda: status(tab).startswith("200"))
    assert not url.accessibleDescription()


def test_a_refused_connection_stands_where_the_response_would_be(make_tab: MakeTab, qtbot: QtBot) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    tab = make_tab(Http(url=f"http://127.0.0.1:{port}/"))
    tab.send()
    wait_for_end(qtbot, tab)
    said = "\n".join(label.text() for label in tab.response.findChildren(QLabel) if label.isVisible())
    assert f"Nothing answers at 127.0.0.1, port {port}." in said


def test_a_closed_tab_ends_its_send(context: Context, place: Place, server: Server, qtbot: QtBot) -> None:
    tab = RequestTab(context, place, Request(http=Http(url=f"{server.url}/wait")), "x")
    tab.send()
    qtbot.waitUntil(lambda: bool(server.asked))
    tab.close_down()
    tab.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(tab))
    qtbot.waitUntil(server.gone.is_set)


def test_a_captured_value_is_known_and_coloured_after_the_send(
    make_tab: MakeTab, server: Server, qtbot: QtBot, session: Session, place: Place
) -> None:
    capture = SetVariable(
        selector=Selector(expression="res.headers['content-length']"), variable=Target(name="length", scope="runtime")
    )
    tab = make_tab(request=Request(http=Http(url=server.url), runtime=Runtime(actions=(capture,))))
    tab.send()
    qtbot.waitUntil(lambda: status(tab).startswith("200"))
    assert session.scopes(place, Request()).lookup("length") is not None


def test_the_focus_is_not_taken_from_a_field_by_a_send(make_tab: MakeTab, server: Server, qtbot: QtBot) -> None:
    tab = make_tab(Http())
    url = seen(tab, QLineEdit, "urlEdit")
    type_into(url, server.url)
    QTest.keyClick(url, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: status(tab).startswith("200"))
    assert url.hasFocus()


def test_the_demo_server_is_started_for_the_sample_and_that_is_said(
    context: Context, qtbot: QtBot, session: Session
) -> None:
    sample = session.engine.submit(session.open_sample()).result()
    session.apply(CollectionOpened(sample, "local"))
    node = sample.requests()[0]
    assert isinstance(node.content, Request)
    tab = RequestTab(context, Place(collection=sample.folder, path=node.path, environment="local"), node.content, "x")
    qtbot.addWidget(tab, before_close_func=RequestTab.close_down)
    tab.show()
    tab.send()
    tab.cancel()
    assert not tab.is_sending()
    tab.send()
    qtbot.waitUntil(lambda: status(tab).startswith("200"), timeout=20_000)
    assert session.state.demo.address in bar(tab)
    assert "was not running" in bar(tab)


def test_a_tab_that_is_closed_while_the_demo_server_starts_leaves_its_values_to_the_others(
    context: Context, qtbot: QtBot, session: Session
) -> None:
    sample = session.engine.submit(session.open_sample()).result()
    session.apply(CollectionOpened(sample, "local"))
    node = sample.requests()[0]
    assert isinstance(node.content, Request)
    place = Place(collection=sample.folder, path=node.path, environment="local")
    tab = RequestTab(context, place, node.content, "x")
    tab.send()
    tab.close_down()
    tab.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(tab))
    qtbot.waitUntil(lambda: bool(session.state.demo.address), timeout=20_000)
    assert session.scopes(place, Request()).lookup("baseUrl") is not None


def all_texts(root: QWidget) -> list[str]:
    """Every text that a line edit in the window holds."""
    return [edit.text() for edit in root.findChildren(QLineEdit)]


def test_no_widget_holds_an_answered_secret(make_tab: MakeTab, server: Server, qtbot: QtBot) -> None:
    tab = make_tab(Http(url=server.url, auth=BasicAuth(username="kim", password="{{key}}")))
    tab.send()
    qtbot.waitUntil(lambda: bool(bar_fields(tab)))
    type_into(bar_fields(tab)[0], CANARY)
    QTest.keyClick(bar_fields(tab)[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: status(tab).startswith("200"))
    assert all(CANARY not in text for text in all_texts(tab))
