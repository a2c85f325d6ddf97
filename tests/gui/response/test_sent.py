import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from restdesk.gui.context import Context
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.sent import SentPane
from restdesk.gui.text.text_view import TextView
from restdesk.model.exchange import Sent
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
    button = pane.findChild(QPushButton)
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
