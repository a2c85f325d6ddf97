"""The timeline: everything that a Send did, as rows that are read, heard, copied and clicked."""

from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from restdesk.errors import CertificateUnknownIssuer
from restdesk.gui.look.style import apply_theme
from restdesk.gui.look.theme import Theme
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.remedies import UseUrl
from restdesk.gui.response.timeline import TimelinePane
from restdesk.gui.response.timeline_rows import MOST, as_text, rows_of
from restdesk.gui.response.timeline_tree import NAME, VALUE, WHEN, TimelineTree
from restdesk.model.exchange import Certificate, Exchange, Failure, Field, Interim, Phase, Sent, Tls
from restdesk.words import QT_TRANSLATE_NOOP
from tests.gui.response.exchanges import HOSTILE, HOSTILE_SEEN, exchange, hop, response

NOTE = QT_TRANSLATE_NOOP("Tests", "Comments were not sent.")

PHASES = (
    Phase("dns", 0.0, 0.0012),
    Phase("connect", 0.0012, 0.0105),
    Phase("tls", 0.0117, 0.02),
    Phase("sending", 0.0317, 0.0001),
    Phase("waiting", 0.0318, 1.25),
    Phase("receiving", 1.2818, 0.5),
)


def certificate(subject: str = "CN=api.example.com", **more: Any) -> Certificate:
    values: dict[str, Any] = {
        "subject": subject,
        "issuer": "CN=Example CA",
        "not_before": "2026-01-01T00:00:00Z",
        "not_after": "2027-01-01T00:00:00Z",
        "names": ("api.example.com", "*.example.com"),
        "fingerprint": "ab" * 32,
        "pem": f"PEM of {subject}",
    }
    return Certificate(**values | more)


def text(value: Exchange) -> str:
    return as_text(rows_of(Outcome(value)))


def shown(qtbot: QtBot, value: Exchange | None) -> TimelinePane:
    pane = TimelinePane()
    qtbot.addWidget(pane)
    pane.resize(900, 500)
    pane.show_outcome(Outcome(value))
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def tree(pane: TimelinePane) -> TimelineTree:
    found = pane.findChild(TimelineTree, "timelineView")
    assert isinstance(found, TimelineTree)
    return found


def index(pane: TimelinePane, name: str) -> QModelIndex:
    return next(index for index, row in tree(pane).rows.indexes() if row.name == name)


def buttons(pane: TimelinePane) -> dict[str, QPushButton]:
    return {button.text(): button for button in tree(pane).findChildren(QPushButton)}


def test_each_phase_says_how_long_it_took_and_when_it_began() -> None:
    said = text(exchange(hop(response(), phases=PHASES)))
    assert "DNS: 1.20 ms, begun at 0.00 ms" in said
    assert "Connect: 10.50 ms, begun at 1.20 ms" in said
    assert "TLS: 20.00 ms, begun at 11.70 ms" in said
    assert "Sending: 0.10 ms, begun at 31.70 ms" in said
    assert "Waiting: 1,250.00 ms, begun at 31.80 ms" in said
    assert "Receiving: 500.00 ms, begun at 1,281.80 ms" in said


def test_a_hop_tells_its_request_answer_protocol_and_connection() -> None:
    one = hop(response(b"x" * 2000, wire_size=321), remote="203.0.113.9:443", local="192.0.2.1:50000")
    said = text(exchange(one))
    assert said.startswith("GET http://example.com/data → 200 OK\n")
    assert "Answer: 200 OK" in said
    assert "Protocol: HTTP/1.1" in said
    assert "Connection: new" in said
    assert "Server's address: 203.0.113.9:443" in said
    assert "Own address: 192.0.2.1:50000" in said
    assert "Body received: 321 bytes on the wire, 2,000 bytes decoded" in said
    assert "Proxy" not in said


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ({"reused": True, "remote": "203.0.113.9:443"}, "Connection: used again"),
        ({"proxy": "http://proxy.example:3128"}, "Proxy: http://proxy.example:3128"),
        ({"sent": Sent("POST / HTTP/1.1\n", "x", 70_000)}, "Body sent: 70,000 bytes"),
        ({"dropped": ("Authorization", "Cookie")}, "Not carried here: Authorization, Cookie"),
        (
            {"interim": (Interim(103, "Early Hints", (Field("Link", "</a.css>"),)),)},
            "Interim response: 103 Early Hints",
        ),
        ({"interim": (Interim(103, "Early Hints", (Field("Link", "</a.css>"),)),)}, "Link: </a.css>"),
        ({"tls": Tls("TLSv1.3", "TLS_AES_128_GCM_SHA256", "h2")}, "TLS version: TLSv1.3"),
        ({"tls": Tls("TLSv1.3", "TLS_AES_128_GCM_SHA256", "h2")}, "Cipher: TLS_AES_128_GCM_SHA256"),
        ({"tls": Tls("TLSv1.3", "TLS_AES_128_GCM_SHA256", "h2")}, "ALPN: h2"),
        ({"tls": Tls("TLSv1.3", "x")}, "Certificate check: certificate verified"),
        ({"tls": Tls("TLSv1.3", "x", verified=False)}, "Certificate check: certificate not verified"),
        ({"response": response(trailers=(Field("Digest", "abc"),))}, "Digest: abc"),
        (
            {"response": response(b"12", complete=False)},
            "Body received: 2 bytes on the wire, 2 bytes decoded, incomplete",
        ),
        ({"response": None}, "Answer: no response"),
    ],
)
def test_what_a_hop_has_besides_is_a_line(more: dict[str, Any], line: str) -> None:
    lines = text(exchange(hop(**{"response": response()} | more))).splitlines()
    assert line in [part.strip() for part in lines]


def test_a_certificate_chain_is_shown_with_all_its_facts() -> None:
    chain = (certificate(), certificate("CN=Example CA", names=()))
    said = text(exchange(hop(response(), tls=Tls("TLSv1.3", "x", chain=chain))))
    for line in (
        "Certificate: CN=api.example.com",
        "Issuer: CN=Example CA",
        "Valid from: 2026-01-01T00:00:00Z",
        "Valid until: 2027-01-01T00:00:00Z",
        "Names: api.example.com, *.example.com",
        f"SHA-256: {'ab' * 32}",
        "Issuer's certificate: CN=Example CA",
    ):
        assert line in said


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("2026-01-31T00:00:00Z", "Valid until: 2026-01-31T00:00:00Z (in 30 days)"),
        ("2025-12-31T00:00:00Z", "Valid until: 2025-12-31T00:00:00Z (1 day ago)"),
        ("whenever", "Valid until: whenever"),
    ],
)
def test_how_long_a_certificate_was_good_stands_in_words(written: str, line: str) -> None:
    tls = Tls("TLSv1.3", "x", chain=(certificate(not_after=written),))
    assert line in text(exchange(hop(response(), tls=tls), began=1_767_225_600.0))


def test_the_chain_of_a_refused_certificate_is_seen_open_below_the_hop(qtbot: QtBot, theme: Theme) -> None:
    error = CertificateUnknownIssuer("unable to get local issuer certificate", host="api.example.com")
    failure = Failure("CertificateUnknownIssuer", error.what, error.advice, error.cause, (certificate(),))
    pane = shown(qtbot, exchange(hop(None, url="https://api.example.com/"), failure=failure))
    said = as_text(rows_of(Outcome(exchange(hop(None), failure=failure))))
    assert "Failure: The certificate of api.example.com comes from an issuer" in said
    assert "Cause: unable to get local issuer certificate" in said
    assert tree(pane).isExpanded(index(pane, "Certificate"))
    QTest.mouseClick(buttons(pane)["Copy PEM"], Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "PEM of CN=api.example.com"


def test_notes_stand_below_the_hops() -> None:
    assert text(exchange(hop(response()), notes=(NOTE.message(),))).endswith("Note: Comments were not sent.")


def test_a_redirect_offers_its_address_as_the_url(qtbot: QtBot, theme: Theme) -> None:
    moved = response(status=302, reason="Found", headers=(Field("Location", "/next?a=1"),))
    pane = shown(qtbot, exchange(hop(moved)))
    button = buttons(pane)["Use this URL"]
    with qtbot.waitSignal(pane.mend) as told:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args == [UseUrl("http://example.com/next?a=1")]
    assert button.accessibleDescription() == "/next?a=1"


def test_the_button_of_a_row_is_pressed_by_enter(qtbot: QtBot, theme: Theme) -> None:
    moved = response(status=302, reason="Found", headers=(Field("Location", "https://other.example/"),))
    pane = shown(qtbot, exchange(hop(moved)))
    tree(pane).setCurrentIndex(index(pane, "Redirect to"))
    with qtbot.waitSignal(pane.mend) as told:
        QTest.keyClick(tree(pane), Qt.Key.Key_Return)
    assert told.args == [UseUrl("https://other.example/")]


@pytest.mark.parametrize(
    "where", ["javascript:alert(1)", "file:///etc/passwd", "http://[::1", "http://a@b/", "/••••••", "mailto:x"]
)
def test_a_redirect_to_what_cannot_be_called_has_no_button(qtbot: QtBot, theme: Theme, where: str) -> None:
    pane = shown(qtbot, exchange(hop(response(status=302, reason="Found", headers=(Field("Location", where),)))))
    assert not buttons(pane)


def test_a_server_cannot_put_a_variable_into_the_url(qtbot: QtBot, theme: Theme) -> None:
    where = "http://evil.example/?q={{apiKey}}"
    pane = shown(qtbot, exchange(hop(response(status=302, reason="Found", headers=(Field("Location", where),)))))
    with qtbot.waitSignal(pane.mend) as told:
        buttons(pane)["Use this URL"].click()
    assert told.args == [UseUrl("http://evil.example/?q=%7B%7BapiKey%7D%7D")]


def test_what_a_server_wrote_is_plain_text_on_one_line(qtbot: QtBot, theme: Theme) -> None:
    pane = shown(qtbot, exchange(hop(response(trailers=(Field("X", HOSTILE),)))))
    assert index(pane, "X").siblingAtColumn(VALUE).data() == HOSTILE_SEEN
    assert "<img" not in str(index(pane, "X").siblingAtColumn(VALUE).data(Qt.ItemDataRole.ToolTipRole))


def test_the_last_hop_is_open_and_the_ones_before_are_not(qtbot: QtBot, theme: Theme) -> None:
    pane = shown(qtbot, exchange(hop(response(status=302, reason="Found")), hop(response())))
    model = tree(pane).model()
    assert [tree(pane).isExpanded(model.index(row, 0)) for row in range(model.rowCount())] == [False, True]


def test_any_number_of_interim_responses_is_limited() -> None:
    hints = tuple(Interim(103, "Early Hints", ()) for _ in range(MOST + 7))
    said = text(exchange(hop(response(), interim=hints)))
    assert said.count("103 Early Hints") == MOST
    assert "7 more are not shown" in said


def test_all_of_it_is_copied_as_text(qtbot: QtBot, theme: Theme) -> None:
    value = exchange(hop(response(), phases=PHASES))
    pane = shown(qtbot, value)
    button = pane.findChild(QPushButton, "timelineCopy")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == text(value) + "\n"


def test_a_selected_row_is_copied_with_what_is_below_it(qtbot: QtBot, theme: Theme) -> None:
    pane = shown(qtbot, exchange(hop(response(), phases=PHASES)))
    tree(pane).setCurrentIndex(index(pane, "Waiting"))
    QTest.keyClick(tree(pane), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Waiting: 1,250.00 ms, begun at 31.80 ms"


def test_a_row_is_heard_with_its_value(qtbot: QtBot, theme: Theme) -> None:
    pane = shown(qtbot, exchange(hop(response(), phases=PHASES)))
    heard = index(pane, "DNS").data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "DNS 1.20 ms, begun at 0.00 ms"
    assert tree(pane).accessibleName() == "Timeline"


@pytest.mark.parametrize("look", ["light", "dark"])
def test_bars_stand_at_their_time(qtbot: QtBot, qapp: QApplication, themes: dict[str, Theme], look: str) -> None:
    apply_theme(qapp, themes[look])
    pane = shown(qtbot, exchange(hop(response(), phases=PHASES), seconds=1.7818))
    picture = tree(pane).viewport().grab().toImage()

    def columns(name: str, role: str) -> list[int]:
        cell = tree(pane).visualRect(index(pane, name).siblingAtColumn(WHEN))
        colour, middle = themes[look].colour(role), cell.center().y()
        return [x for x in range(cell.left(), cell.right()) if picture.pixelColor(x, middle) == colour]

    waiting, receiving = columns("Waiting", "muted"), columns("Receiving", "method_get")
    assert waiting
    assert receiving
    assert waiting[-1] <= receiving[0] + 1
    assert len(waiting) == pytest.approx(2.5 * len(receiving), rel=0.1)


def test_before_a_send_one_line_says_what_will_stand_here(qtbot: QtBot, theme: Theme) -> None:
    pane = shown(qtbot, None)
    assert not tree(pane).isVisible()
    pane.show_outcome(Outcome(exchange(hop(response()))))
    assert tree(pane).isVisible()
    assert index(pane, "GET").siblingAtColumn(NAME).data() == "GET"
