"""The response side as a whole."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QTableView, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from restdesk.errors import BodyIncomplete, Cancelled, ConnectionRefused, UrlRefused
from restdesk.gui.look.style import apply_theme
from restdesk.gui.look.theme import Theme
from restdesk.gui.response.lines import LineLabel
from restdesk.gui.response.pane import ResponsePane
from restdesk.gui.text.text_view import TextView
from restdesk.model.event import PhaseBegan, Progress, Received, Started
from restdesk.model.exchange import Exchange, Failure
from restdesk.spool import Body, Spool
from restdesk.words import QT_TRANSLATE_NOOP
from tests.gui.response.conftest import SetClock
from tests.gui.response.exchanges import HOSTILE, HOSTILE_SEEN, answered, check, exchange, hop, response

NOTE = QT_TRANSLATE_NOOP("Tests", "Comments were not sent.")


def label(pane: ResponsePane, name: str) -> QLabel:
    found = pane.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found


def seen(pane: QWidget) -> list[str]:
    """The texts of the labels that a person sees."""
    return [one.text() for one in pane.findChildren(QLabel) if one.isVisible() and one.text()]


def body_lines(pane: ResponsePane) -> list[str]:
    view = pane.findChild(TextView, "responseBody")
    assert isinstance(view, TextView)
    return [view.text_of_line(line) for line in range(view.line_count())] if view.isVisible() else []


def wait_for_body(qtbot: QtBot, pane: ResponsePane, *lines: str) -> None:
    qtbot.waitUntil(lambda: body_lines(pane) == list(lines))


def tabs(pane: ResponsePane) -> list[str]:
    found = pane.findChild(QTabWidget, "responseTabs")
    assert isinstance(found, QTabWidget)
    return [found.tabText(index) for index in range(found.count())]


def choose(pane: ResponsePane, index: int) -> None:
    found = pane.findChild(QTabWidget, "responseTabs")
    assert isinstance(found, QTabWidget)
    found.setCurrentIndex(index)


def test_before_the_first_send_one_line_says_what_to_do(pane: ResponsePane) -> None:
    assert seen(pane) == ["Click Send to see the response here."]


def test_a_response_shows_status_time_size_and_body(qtbot: QtBot, pane: ResponsePane) -> None:
    pane.show_exchange(answered(b'{"a":1.10}'))
    assert label(pane, "responseStatus").text() == "200 OK"
    assert label(pane, "responseTime").text() == "23 ms"
    assert label(pane, "responseSize").text() == "10 B"
    wait_for_body(qtbot, pane, "{", '  "a": 1.10', "}")


def test_the_size_names_the_bytes_on_the_wire(pane: ResponsePane) -> None:
    pane.show_exchange(exchange(hop(response(b"x" * 2000, wire_size=321))))
    assert label(pane, "responseSize").text() == "2.0 KB"
    assert "2,000 bytes, 321 bytes on the wire" in label(pane, "responseSize").toolTip()


def test_json_can_be_seen_as_it_came(qtbot: QtBot, pane: ResponsePane) -> None:
    pane.show_exchange(answered(b'{"a":1}'))
    wait_for_body(qtbot, pane, "{", '  "a": 1', "}")
    box = pane.findChild(QComboBox, "responseForm")
    assert isinstance(box, QComboBox)
    assert [box.itemText(index) for index in range(box.count())] == ["Pretty · JSON", "Raw", "Hex"]
    QTest.keyClick(box, Qt.Key.Key_Down)
    wait_for_body(qtbot, pane, '{"a":1}')
    pane.show_exchange(answered(b"[2]"))
    wait_for_body(qtbot, pane, "[2]")


def test_what_has_no_pretty_form_offers_none(qtbot: QtBot, pane: ResponsePane) -> None:
    pane.show_exchange(exchange(hop(response(b"plain", headers=()))))
    wait_for_body(qtbot, pane, "plain")
    box = pane.findChild(QComboBox, "responseForm")
    assert isinstance(box, QComboBox)
    assert [box.itemText(index) for index in range(box.count())] == ["Raw", "Hex"]


def test_an_empty_body_is_said(qtbot: QtBot, pane: ResponsePane) -> None:
    pane.show_exchange(answered(b"", 204, ""))
    qtbot.waitUntil(lambda: "204 No Content: the response has no body." in seen(pane))
    assert label(pane, "responseSize").text() == "0 B"


def test_tabs_count_headers_and_checks(pane: ResponsePane) -> None:
    assert tabs(pane) == ["Response", "Headers", "Cookies", "Timeline", "Checks", "Sent"]
    pane.show_exchange(answered(b"{}", checks=(check("passed"), check("failed"), check("passed"))))
    assert tabs(pane) == ["Response", "Headers 1", "Cookies", "Timeline", "Checks 2/3", "Sent"]


def test_a_refused_connection_is_shown_where_the_response_would_be(pane: ResponsePane) -> None:
    error = ConnectionRefused("[Errno 111] Connection refused", host="127.0.0.1", port=5999)
    choose(pane, 1)
    pane.show_exchange(exchange(hop(None), failure=Failure.of(error)))
    assert label(pane, "responseTime").text() == "23 ms"
    assert seen(pane)[:3] == [
        "Nothing answers at 127.0.0.1, port 5999.",
        "Start the server, or check host and port.",
        "[Errno 111] Connection refused",
    ]
    assert label(pane, "responseStatus").text() == ""


def test_input_that_cannot_be_sent_is_shown_the_same_way(pane: ResponsePane) -> None:
    pane.show_error(UrlRefused(url=HOSTILE))
    assert seen(pane) == [
        f"“{HOSTILE_SEEN}” is not a URL that can be called.",
        "A URL looks like https://example.com/path. Check scheme, host and port.",
    ]


def test_what_came_before_a_failure_is_shown_below_it(qtbot: QtBot, pane: ResponsePane) -> None:
    failure = Failure.of(BodyIncomplete("received 5 of 9 bytes"))
    pane.show_exchange(exchange(hop(response(b"start", headers=(), complete=False)), failure=failure))
    wait_for_body(qtbot, pane, "start")
    (line,) = pane.findChildren(LineLabel)
    assert line.text().startswith("The response is incomplete: the connection ended too early.")
    assert line.text().endswith("(received 5 of 9 bytes)")
    assert label(pane, "responseStatus").text() == "200 OK"


def test_notes_and_an_incomplete_body_are_quiet_lines(pane: ResponsePane) -> None:
    pane.show_exchange(exchange(hop(response(b"start", complete=False)), notes=(NOTE.message(),)))
    lines = [line.text() for line in pane.findChildren(LineLabel)]
    assert lines == ["The body is incomplete.", "Comments were not sent."]


def test_a_hostile_status_is_plain_text(pane: ResponsePane) -> None:
    pane.show_exchange(answered(b"", 500, HOSTILE))
    chip = label(pane, "responseStatus")
    assert chip.text() == f"500 {HOSTILE_SEEN}"
    assert chip.textFormat() == Qt.TextFormat.PlainText
    assert "<img" not in chip.toolTip()


def test_a_running_clock_shows_how_long_it_takes(qtbot: QtBot, pane: ResponsePane, clock: SetClock) -> None:
    pane.begin()
    assert label(pane, "responseTime").text() == "0.0 s"
    clock.seconds += 1.52
    qtbot.waitUntil(lambda: label(pane, "responseTime").text() == "1.5 s")
    pane.show_exchange(answered(b"{}"))
    clock.seconds += 5
    assert label(pane, "responseTime").text() == "23 ms"


def test_a_long_send_says_its_phase_and_the_bytes(qtbot: QtBot, pane: ResponsePane) -> None:
    pane.show_exchange(answered(b'{"old":1}', checks=(check("passed"),)))
    wait_for_body(qtbot, pane, "{", '  "old": 1', "}")
    pane.begin()
    pane.progress(Started("GET", "http://example.com/bytes"))
    pane.progress(PhaseBegan("waiting"))
    qtbot.waitUntil(lambda: "Waiting for the response…" in seen(pane))
    assert "GET http://example.com/bytes" in seen(pane)
    assert tabs(pane) == ["Response", "Headers", "Cookies", "Timeline", "Checks", "Sent"]
    pane.progress(PhaseBegan("receiving"))
    pane.progress(Received(response()))
    pane.progress(Progress(0, 0, 1_500_000, 3_000_000))
    assert {"Receiving the response…", "200 OK  ·  1.5 MB of 3.0 MB"} <= set(seen(pane))
    pane.progress(Progress(0, 0, 1_600_000, None))
    assert "200 OK  ·  1.6 MB" in seen(pane)


def test_a_send_that_asks_first_leaves_the_response_before_and_no_running_clock(
    qtbot: QtBot, pane: ResponsePane, clock: SetClock
) -> None:
    pane.show_exchange(answered(b"[1]"))
    wait_for_body(qtbot, pane, "[", "  1", "]")
    pane.begin()
    assert label(pane, "responseStatus").text() == ""
    pane.end()
    assert label(pane, "responseStatus").text() == "200 OK"
    assert label(pane, "responseTime").text() == "23 ms"
    assert body_lines(pane) == ["[", "  1", "]"]


def test_a_long_preparation_that_ends_in_a_question_goes_back_to_the_beginning(
    qtbot: QtBot, pane: ResponsePane
) -> None:
    pane.begin()
    qtbot.waitUntil(lambda: "Sending…" in seen(pane))
    pane.end()
    assert seen(pane) == ["Click Send to see the response here."]


def test_a_cancelled_send_keeps_what_came(qtbot: QtBot, pane: ResponsePane) -> None:
    pane.begin()
    part = response(b"part", headers=(), complete=False)
    pane.show_exchange(exchange(hop(part), failure=Failure.of(Cancelled())))
    wait_for_body(qtbot, pane, "part")
    assert [line.text() for line in pane.findChildren(LineLabel)] == ["Cancelled. If something came, it is shown."]


def test_the_last_of_quick_sends_is_what_stays(qtbot: QtBot, pane: ResponsePane) -> None:
    for number in range(30):
        pane.show_exchange(answered(f"[{number}]".encode()))
    wait_for_body(qtbot, pane, "[", "  29", "]")


def spooled(folder: Path, size: int) -> Body:
    writer = Spool(folder).writer()
    writer.write(b"x" * size)
    return writer.finish()


def test_bodies_leave_the_disk_with_the_pane(qtbot: QtBot, pane: ResponsePane, tmp_path: Path) -> None:
    redirect, last = spooled(tmp_path, 70_000), spooled(tmp_path, 2_000_000)
    moved = hop(response(redirect, 302, "Found", headers=()))
    pane.show_exchange(exchange(moved, hop(response(last, headers=()))))
    wait_for_body(qtbot, pane, "x" * 2_000_000)
    paths = [body.path for body in (redirect, last) if body.path is not None]
    assert len(paths) == 2
    pane.show_exchange(answered(b"{}"))
    assert all(path.exists() for path in paths)  # it can be looked at again
    pane.clear()
    qtbot.waitUntil(lambda: not any(path.exists() for path in paths))


def test_clearing_goes_back_to_the_beginning(pane: ResponsePane) -> None:
    pane.show_exchange(answered(b"{}"))
    pane.clear()
    assert seen(pane) == ["Click Send to see the response here."]
    assert tabs(pane) == ["Response", "Headers", "Cookies", "Timeline", "Checks", "Sent"]


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (answered(b"{}", checks=(check("passed"),) * 3), "200 OK, 23 ms, 3 of 3 checks passed"),
        (answered(b"{}", 404, HOSTILE), f"404 {HOSTILE_SEEN}, 23 ms"),
        (exchange(hop(None), failure=Failure.of(Cancelled())), "Cancelled."),
    ],
)
def test_the_result_of_a_send_is_announced(
    pane: ResponsePane, monkeypatch: pytest.MonkeyPatch, shown: Exchange, said: str
) -> None:
    heard: list[str] = []

    class Ears(QAccessible):
        @staticmethod
        def updateAccessibility(event: object) -> None:
            assert isinstance(event, QAccessibleAnnouncementEvent)
            heard.append(event.message())

    monkeypatch.setattr(QtGui, "QAccessible", Ears)
    pane.show_exchange(shown)
    assert heard == [said]


def test_panes_that_nobody_looks_at_are_not_built(pane: ResponsePane) -> None:
    pane.show_exchange(answered(b"{}"))
    assert pane.findChild(QTableView, "responseHeaders") is None
    choose(pane, 1)
    assert pane.findChild(QTableView, "responseHeaders") is not None


def test_a_send_before_the_pane_was_ever_shown_is_not_lost(
    qtbot: QtBot, make_pane: Callable[[], ResponsePane], pane: ResponsePane
) -> None:
    hidden = ResponsePane(pane._context)
    qtbot.addWidget(hidden)
    hidden.show_exchange(answered(b"[1]"))
    hidden.show()
    wait_for_body(qtbot, hidden, "[", "  1", "]")


def test_a_narrow_pane_keeps_the_number_of_the_status(qtbot: QtBot, pane: ResponsePane) -> None:
    pane.show_exchange(answered(b"", 500, "Internal Server Error"))
    chip = label(pane, "responseStatus")
    wide = chip.sizeHint().width()
    pane.resize(420, 300)
    assert chip.sizeHint().width() < wide / 2
    assert chip.text() == "500 Internal Server Error"


OF_THE_WIRE = ("Secure", "HttpOnly", "SameSite", "Lax", "Strict", "None")
"""Words that are the same in every language."""


class Marking(QTranslator):
    """A language in which each text stands in guillemets."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, count: int = -1) -> str:
        return f"«{text}»"


def test_each_text_changes_with_the_language(qtbot: QtBot, pane: ResponsePane, qapp: QApplication) -> None:
    pane.show_exchange(answered(b'{"a":1}', checks=(check("passed"),)))
    for index in range(6):
        choose(pane, index)
    marking = Marking()
    qapp.installTranslator(marking)
    try:
        pane.retranslate()
        found = [*tabs(pane), label(pane, "responseTime").toolTip(), label(pane, "responseSize").toolTip()]
        for table in pane.findChildren(QTableView):
            model = table.model()
            found += [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
            found += [table.accessibleName(), *(action.text() for action in table.actions())]
        for combo in pane.findChildren(QComboBox):
            found += [combo.itemText(index) for index in range(combo.count())]
        found += [view.accessibleName() for view in pane.findChildren(TextView)]
        found += [button.text() for button in pane.findChildren(QPushButton)]
        results = pane.findChild(QTableView, "checksTable")
        assert isinstance(results, QTableView)
        found.append(results.model().index(0, 0).data())
    finally:
        qapp.removeTranslator(marking)
    assert len(found) > 25
    assert [text for text in found if "«" not in text and text not in OF_THE_WIRE] == []


def test_a_change_of_the_look_repaints_the_chip(
    qtbot: QtBot, pane: ResponsePane, qapp: QApplication, theme: Theme, themes: dict[str, Theme]
) -> None:
    pane.show_exchange(answered(b"", 200, "OK"))
    chip = label(pane, "responseStatus")
    qtbot.waitUntil(lambda: chip.width() > 0)

    def ground() -> QColor:
        return chip.grab().toImage().pixelColor(chip.width() // 2, 3)

    assert ground() == theme.good_ground
    apply_theme(qapp, themes["dark"])
    pane.refresh_theme()
    assert ground() == themes["dark"].good_ground
