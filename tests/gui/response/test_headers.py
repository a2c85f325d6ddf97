from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from restdesk.gui.look.theme import Theme
from restdesk.gui.response.headers import HeadersPane
from restdesk.gui.response.note_area import LONGEST, NoteArea
from restdesk.gui.response.outcome import Outcome
from restdesk.model.exchange import Exchange, Field
from tests.gui.response.conftest import SetClock
from tests.gui.response.exchanges import HOSTILE, HOSTILE_SEEN, exchange, hop, response


def shown(qtbot: QtBot, value: Exchange | None) -> HeadersPane:
    pane = HeadersPane(SetClock())
    qtbot.addWidget(pane)
    pane.resize(800, 300)
    pane.show()
    pane.show_outcome(Outcome(value))
    return pane


def answered(*fields: Field) -> Exchange:
    return exchange(hop(response(headers=fields)))


def view(pane: HeadersPane, name: str = "responseHeaders") -> QTableView:
    found = pane.findChild(QTableView, name)
    assert isinstance(found, QTableView)
    return found


def table(pane: HeadersPane, name: str, columns: int = 9) -> list[tuple[str, ...]]:
    found = view(pane, name)
    if not found.isVisible():
        return []
    model = found.model()
    seen = range(min(columns, model.columnCount()))
    return [tuple(model.index(row, column).data() for column in seen) for row in range(model.rowCount())]


def select(pane: HeadersPane, row: int) -> None:
    model = view(pane).selectionModel()
    model.setCurrentIndex(view(pane).model().index(row, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)


def note(pane: HeadersPane) -> tuple[str, str] | None:
    area = pane.findChild(NoteArea, "headerNote")
    assert isinstance(area, NoteArea)
    return area.texts() if area.isVisible() else None


def test_headers_stand_in_order_and_as_often_as_they_came(qtbot: QtBot, theme: Theme) -> None:
    pane = shown(qtbot, answered(Field("Set-Cookie", "a=1"), Field("server", "x"), Field("Set-Cookie", "b=2")))
    assert table(pane, "responseHeaders", 2) == [("Set-Cookie", "a=1"), ("server", "x"), ("Set-Cookie", "b=2")]
    assert table(pane, "responseHops") == []


def test_well_known_headers_are_explained_and_dates_stand_in_words(qtbot: QtBot, theme: Theme) -> None:
    pane = shown(qtbot, answered(Field("Age", "120"), Field("SERVER", "x"), Field("X-Own", "y")))
    assert [row[2] for row in table(pane, "responseHeaders")] == [
        "2 minutes in a cache · How long the response has lain in a cache, in seconds.",
        "The software of the server.",
        "",
    ]


def test_a_header_with_markup_is_shown_as_text(qtbot: QtBot, theme: Theme) -> None:
    pane = shown(qtbot, answered(Field("X", HOSTILE)))
    assert table(pane, "responseHeaders", 2) == [("X", HOSTILE_SEEN)]
    select(pane, 0)
    assert note(pane) == (f"X: {HOSTILE_SEEN}", "")


def test_the_selected_header_stands_below_as_a_whole(qtbot: QtBot, theme: Theme) -> None:
    pane = shown(qtbot, answered(Field("Server", "x" * 300), Field("X", "y")))
    assert note(pane) is None
    view(pane).setFocus()
    select(pane, 1)
    assert note(pane) == ("X: y", "")
    QTest.keyClick(view(pane), Qt.Key.Key_Up)
    assert note(pane) == ("Server: " + "x" * 300, "The software of the server.")


def test_a_header_of_a_megabyte_is_cut_and_says_so_but_copied_whole(qtbot: QtBot, theme: Theme) -> None:
    pane = shown(qtbot, answered(Field("X", "v" * 1_000_000)))
    select(pane, 0)
    text, words = note(pane) or ("", "")
    assert len(text) == LONGEST
    assert words == "The first 16.0 KB of 1.0 MB are shown; a copy has all of it."
    QTest.keyClick(view(pane), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view(pane), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "X: " + "v" * 1_000_000


def test_all_headers_are_copied_at_once(qtbot: QtBot, theme: Theme) -> None:
    pane = shown(qtbot, answered(Field("A", "1"), Field("Server", "2")))
    button = pane.findChild(QPushButton, "headersCopy")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "A: 1\nServer: 2"


def test_five_thousand_headers_are_shown_and_filtered(qtbot: QtBot, theme: Theme) -> None:
    pane = shown(qtbot, answered(*(Field(f"X-{number}", f"value {number}") for number in range(5_000))))
    field = pane.findChild(QLineEdit, "headersFilter")
    assert isinstance(field, QLineEdit)
    assert field.isVisible()
    assert view(pane).model().rowCount() == 5_000
    QTest.keyClicks(field, "VALUE 499")
    assert len(table(pane, "responseHeaders")) == 11
    select(pane, 1)
    assert note(pane) == ("X-4990: value 4990", "")


def test_a_few_headers_need_no_filter(qtbot: QtBot, theme: Theme) -> None:
    pane = shown(qtbot, answered(Field("A", "1")))
    field = pane.findChild(QLineEdit, "headersFilter")
    assert isinstance(field, QLineEdit)
    assert not field.isVisible()


def test_a_narrow_pane_leaves_the_room_to_the_values(qtbot: QtBot, theme: Theme) -> None:
    pane = shown(qtbot, answered(Field("Server", "1")))
    pane.resize(400, 300)
    qtbot.waitUntil(lambda: view(pane).isColumnHidden(2))
    pane.resize(800, 300)
    qtbot.waitUntil(lambda: not view(pane).isColumnHidden(2))


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
