from PySide6.QtWidgets import QLabel, QTableView
from pytestqt.qtbot import QtBot

from restdesk.gui.look.theme import Theme
from restdesk.gui.response.headers import HeadersPane
from restdesk.gui.response.outcome import Outcome
from restdesk.model.exchange import Exchange, Field
from tests.gui.response.exchanges import HOSTILE, HOSTILE_SEEN, exchange, hop, response


def shown(qtbot: QtBot, value: Exchange | None) -> HeadersPane:
    pane = HeadersPane()
    qtbot.addWidget(pane)
    pane.resize(600, 300)
    pane.show()
    pane.show_outcome(Outcome(value))
    return pane


def table(pane: HeadersPane, name: str) -> list[tuple[str, ...]]:
    view = pane.findChild(QTableView, name)
    assert isinstance(view, QTableView)
    if not view.isVisible():
        return []
    model = view.model()
    columns = range(model.columnCount())
    return [tuple(model.index(row, column).data() for column in columns) for row in range(model.rowCount())]


def test_headers_stand_in_order_and_as_often_as_they_came(qtbot: QtBot, theme: Theme) -> None:
    fields = (Field("Set-Cookie", "a=1"), Field("server", "x"), Field("Set-Cookie", "b=2"))
    pane = shown(qtbot, exchange(hop(response(headers=fields))))
    assert table(pane, "responseHeaders") == [("Set-Cookie", "a=1"), ("server", "x"), ("Set-Cookie", "b=2")]
    assert table(pane, "responseHops") == []


def test_a_header_with_markup_is_shown_as_text(qtbot: QtBot, theme: Theme) -> None:
    pane = shown(qtbot, exchange(hop(response(headers=(Field("X", HOSTILE),)))))
    assert table(pane, "responseHeaders") == [("X", HOSTILE_SEEN)]


def test_redirects_say_where_they_led_and_what_was_not_sent_there(qtbot: QtBot, theme: Theme) -> None:
    first = hop(response(status=302, reason="Found"), url="http://one.example/a")
    last = hop(response(status=200), url="http://two.example/b", dropped=("Authorization", "Cookie"))
    assert table(shown(qtbot, exchange(first, last)), "responseHops") == [
        ("GET http://one.example/a", "→ 302 Found", ""),
        ("GET http://two.example/b", "→ 200 OK", "Authorization, Cookie"),
    ]


def test_a_hop_without_an_answer_says_so(qtbot: QtBot, theme: Theme) -> None:
    pane = shown(qtbot, exchange(hop(response(status=302, reason="Found")), hop(None)))
    assert [row[1] for row in table(pane, "responseHops")] == ["→ 302 Found", "→ no response"]


def test_before_the_first_response_one_line_says_what_comes(qtbot: QtBot, theme: Theme) -> None:
    pane = shown(qtbot, None)
    assert [label.text() for label in pane.findChildren(QLabel) if label.isVisible()] == [
        "The headers of the response stand here."
    ]
    assert table(pane, "responseHeaders") == []
