import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from restdesk.gui.context import Context
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.remedies import CopyCurl, Mend, ShowField
from restdesk.gui.response.sent import SentPane
from restdesk.gui.response.table import RowsView
from restdesk.gui.text.text_view import TextView
from restdesk.model.exchange import Sent, SentLine
from restdesk.session.copying import usual_shell
from tests.gui.response.exchanges import exchange, hop, response

ONE = hop(response(), sent=Sent("POST /a HTTP/1.1\nauthorization: Basic ••••••••\n", '{"a": 1}', 8))
TWO = hop(response(), sent=Sent("GET /b HTTP/1.1\nhost: b\n\n", "", 0))
LINES = [
    "POST /a HTTP/1.1",
    "authorization: Basic ••••••••",
    "",
    '{"a": 1}',
    "",
    "GET /b HTTP/1.1",
    "host: b",
]


@pytest.fixture
def pane(qtbot: QtBot, context: Context) -> SentPane:
    made = SentPane(context)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def lines(pane: SentPane) -> list[str]:
    view = pane.findChild(TextView, "sentView")
    assert isinstance(view, TextView)
    return [view.text_of_line(line) for line in range(view.line_count())]


def texts(pane: SentPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def test_each_hop_is_shown_as_it_was_sent(qtbot: QtBot, pane: SentPane) -> None:
    pane.show_outcome(Outcome(exchange(ONE, TWO)))
    qtbot.waitUntil(lambda: lines(pane) == LINES)
    assert texts(pane) == ["As it was sent. Secrets are masked."]


def test_all_of_it_can_be_copied(pane: SentPane) -> None:
    pane.show_outcome(Outcome(exchange(ONE, TWO)))
    button = pane.findChild(QPushButton, "sentCopy")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "\n".join(LINES)


def test_a_body_that_was_cut_says_so(qtbot: QtBot, pane: SentPane) -> None:
    long = hop(response(), sent=Sent("POST / HTTP/1.1\n", "x" * 65_536, 2_000_000))
    pane.show_outcome(Outcome(exchange(long)))
    assert "The body that was sent has 2.0 MB; its first 64 KB are shown." in texts(pane)
    qtbot.waitUntil(lambda: lines(pane)[-1] == "x" * 65_536)


def test_before_the_first_send_one_line_says_what_comes(pane: SentPane) -> None:
    assert texts(pane) == ["The bytes that were sent stand here."]


LINES_SENT = (SentLine("Host", "x", "automatic"), SentLine("X-Own", "1", "header", "headers[1]"))


@pytest.fixture
def origins(pane: SentPane) -> RowsView:
    """The table of origins of a request with a header of its own."""
    pane.show_outcome(Outcome(exchange(hop(response(), sent=Sent("GET / HTTP/1.1\n", "", 0, LINES_SENT)))))
    found = pane.findChild(RowsView, "sentOrigins")
    assert isinstance(found, RowsView)
    return found


def cells(view: RowsView) -> list[tuple[str, str]]:
    model = view.model()
    return [(model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())]


def test_beside_the_bytes_stands_where_each_part_came_from(origins: RowsView) -> None:
    assert cells(origins) == [
        ("URL", "the URL field"),
        ("Host", "added by RestDesk"),
        ("X-Own", "Headers, row 2"),
    ]


def test_a_click_or_enter_leads_to_the_input(qtbot: QtBot, pane: SentPane, origins: RowsView) -> None:
    led: list[Mend] = []
    pane.mend.connect(led.append)
    place = origins.visualRect(origins.model().index(2, 1)).center()
    QTest.mouseClick(origins.viewport(), Qt.MouseButton.LeftButton, pos=place)
    origins.selectRow(0)
    QTest.keyClick(origins, Qt.Key.Key_Return)
    origins.selectRow(1)
    QTest.keyClick(origins, Qt.Key.Key_Return)  # what RestDesk added leads nowhere
    assert led == [ShowField("headers[1]"), ShowField("url")]


def test_the_url_of_each_hop_has_the_whole_row(pane: SentPane, origins: RowsView) -> None:
    pane.show_outcome(Outcome(exchange(ONE, TWO)))
    heads = [row for row, (part, _origin) in enumerate(cells(origins)) if part.startswith("GET http")]
    assert len(heads) == 2
    assert [origins.columnSpan(row, 0) for row in heads] == [2, 2]
    pane.show_outcome(Outcome(exchange(ONE)))
    assert [origins.columnSpan(row, 0) for row in range(origins.row_count())] == [1] * origins.row_count()


def test_the_request_is_copied_as_curl_for_each_shell(pane: SentPane, origins: RowsView) -> None:
    asked: list[Mend] = []
    pane.mend.connect(asked.append)
    button = pane.findChild(QPushButton, "sentCurl")
    assert isinstance(button, QPushButton)
    menu = button.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    actions = [action for action in menu.actions() if action.text() and action.menu() is None]
    for action in actions:
        action.trigger()
    shell = usual_shell()
    assert asked == [CopyCurl("masked", shell), CopyCurl("variables", shell), CopyCurl("secrets", shell)]
    below = [made for made in menu.findChildren(QMenu) if len(made.actions()) == 3]
    assert len(below) == 2


def test_a_narrow_pane_puts_them_below_one_another(qtbot: QtBot, pane: SentPane, origins: RowsView) -> None:
    pane.resize(900, 300)
    qtbot.waitUntil(lambda: origins.y() == 0 and origins.x() > 0)
    pane.resize(400, 400)
    qtbot.waitUntil(lambda: origins.x() == 0 and origins.y() > 0)
