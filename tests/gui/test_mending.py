"""One click mends it: the buttons beside a failure, in the whole window, against servers that fail for real."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import trustme
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from restdesk.gui.response.timeline_rows import as_text
from restdesk.gui.response.timeline_tree import TimelineTree
from restdesk.gui.text.code_edit import CodeEdit
from tests.gui.conftest import Open
from tests.gui.test_click_send import Hand
from tests.servers.raw import Peer, RawServer, answer, raw_server, read_request, response

TIMED = """\
info:
  name: Slow
  type: http
http:
  method: GET
  url: "{url}"
settings:
  timeout: 300
"""


@contextmanager
def secured(authority: trustme.CA) -> Iterator[RawServer]:
    """A server with a certificate for 127.0.0.1 that answers `hello` any number of times."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with raw_server(answer(response(b"hello"), times=9), context) as server:
        yield server


def plain_only(peer: Peer) -> None:
    """Answer HTTP with `plain`, and what begins a TLS handshake as most servers do."""
    begins_tls = peer.exactly(1) == b"\x16"
    peer.send(response(b"", status=b"400 Bad Request") if begins_tls else response(b"plain"))
    peer.hold()


def tls_only(peer: Peer) -> None:
    """Answer anything with the alert of TLS that a server for secure connections sends."""
    peer.exactly(1)
    peer.send(b"\x15\x03\x01\x00\x02\x02\x16")
    peer.hold()


@pytest.fixture
def hand(qtbot: QtBot, opened: Open, tmp_path: Path) -> Hand:
    """A window with an empty collection."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "opencollection.yml").write_text("opencollection: 1.0.0\ninfo:\n  name: Mine\n", "utf-8")
    hand = Hand(qtbot, opened(tmp_path / "mine"))
    hand.until(lambda: bool(hand.window.desk and hand.window.desk.session.state.collections))
    return hand


def press(hand: Hand, text: str) -> None:
    """Press the one button that says this, and wait until what it began has ended."""
    found = [button for button in hand.window.findChildren(QPushButton) if button.text() == text]
    [button] = [button for button in found if button.isVisible()]
    hand.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    hand.until(hand.rests)


def offered(hand: Hand) -> set[str]:
    return {button.text() for button in hand.window.findChildren(QPushButton) if button.isVisible()}


def timeline(hand: Hand) -> str:
    hand.answer("Timeline")
    rows = hand.see(TimelineTree, "timelineView").rows
    return as_text(row for index, row in rows.indexes() if not index.parent().isValid())


def marked(hand: Hand) -> str:
    found = [label for label in hand.window.findChildren(QLabel, "uncheckedStatus") if label.isVisible()]
    return found[0].text() if found else ""


def test_a_certificate_is_trusted_by_a_click_for_its_server_alone(hand: Hand) -> None:
    authority = trustme.CA()
    with secured(authority) as server, secured(authority) as other:
        hand.new(server.url)
        assert hand.send() == ""
        press(hand, f"Trust this certificate for 127.0.0.1:{server.port}")
        assert hand.status() == "200 OK"
        assert "certificate verified" in timeline(hand)
        assert marked(hand) == ""
        hand.new(other.url)
        assert hand.send() == ""
        assert "issuer that this system does not know" in hand.said()


def test_a_server_that_is_not_checked_is_marked_until_it_is_again(hand: Hand) -> None:
    with secured(trustme.CA()) as server:
        hand.new(server.url)
        hand.send()
        press(hand, "Send without checking")
        assert hand.status() == "200 OK"
        assert marked(hand) == f"Certificate not checked: 127.0.0.1:{server.port}"
        assert "The certificate was not checked" in hand.said()
        assert "certificate not verified" in timeline(hand)
        press(hand, "Check again")
        assert marked(hand) == ""
        assert hand.send() == ""
        assert "issuer that this system does not know" in hand.said()


def test_the_chain_of_a_refused_certificate_can_be_looked_at(hand: Hand) -> None:
    with secured(trustme.CA()) as server:
        hand.new(server.url)
        hand.send()
        press(hand, "Show the certificate")
    assert "Names: 127.0.0.1" in timeline(hand)


def test_plain_http_behind_https_is_mended_in_the_url(hand: Hand) -> None:
    with raw_server(plain_only) as server:
        hand.new(f"https://127.0.0.1:{server.port}/a?b=1")
        hand.send()
        press(hand, "Use http://")
        assert hand.status() == "200 OK"
        url = hand.see(QLineEdit, "urlEdit")
        assert url.text() == f"http://127.0.0.1:{server.port}/a?b=1"
        url.undo()
        assert url.text() == f"https://127.0.0.1:{server.port}/a?b=1"


def test_a_secure_server_behind_http_is_mended_in_the_url(hand: Hand) -> None:
    with raw_server(tls_only) as server:
        hand.new(f"127.0.0.1:{server.port}/")
        hand.send()
        press(hand, "Use https://")
        assert hand.see(QLineEdit, "urlEdit").text() == f"https://127.0.0.1:{server.port}/"
        assert "No secure connection" in hand.said()


def test_a_scheme_in_a_variable_is_left_to_the_person(hand: Hand) -> None:
    with raw_server(tls_only) as server:
        hand.new("{{base}}/")
        hand.click_send()
        hand.until(hand.rests)
        [field] = [edit for edit in hand.window.findChildren(QLineEdit) if edit.accessibleName() == "base"]
        hand.qtbot.keyClicks(field, f"http://127.0.0.1:{server.port}")
        hand.qtbot.keyClick(field, Qt.Key.Key_Return)
        hand.until(lambda: hand.rests() and "Use https://" in offered(hand))
        press(hand, "Use https://")
    assert "begin with https://" in hand.bar()
    assert hand.see(QLineEdit, "urlEdit").text() == "{{base}}/"


def test_the_time_limit_is_lifted_for_one_send(qtbot: QtBot, opened: Open, tmp_path: Path) -> None:
    def late(peer: Peer) -> None:
        read_request(peer)
        if len(server.peers) == 2:
            peer.send(response(b"at last"))
        peer.hold()

    with raw_server(late) as server:
        (tmp_path / "opencollection.yml").write_text("opencollection: 1.0.0\n", "utf-8")
        (tmp_path / "slow.yml").write_text(TIMED.format(url=server.url), "utf-8")
        hand = Hand(qtbot, opened(tmp_path))
        hand.until(lambda: hand.window.desk is not None and hand.window.desk.documents.request() is not None)
        assert hand.send() == ""
        assert "No complete response within 0.3 seconds" in hand.said()
        press(hand, "Send without the time limit")
        assert hand.status() == "200 OK"
        assert hand.send() == ""


def test_a_limit_is_raised_for_one_send(hand: Hand) -> None:
    large = response(b"here", *(b"X-%d: " % number + b"x" * 60_000 for number in range(20)))
    with raw_server(answer(large)) as server:
        hand.new(server.url)
        assert hand.send() == ""
        press(hand, "Raise the limit for this Send")
        assert hand.status() == "200 OK"
        hand.send()
        assert "Raise the limit for this Send" in offered(hand)


def test_a_body_is_sent_to_where_a_redirect_pointed_only_by_a_click_and_without_credentials(hand: Hand) -> None:
    got: list[bytes] = []
    with raw_server(answer(response(b"stored"), heads=got)) as stranger:
        where = f"Location: {stranger.url}/there".encode()
        moved = response(b"", where, status=b"307 Temporary Redirect")
        with raw_server(answer(moved, times=2)) as server:
            hand.new(f"{server.url}/here", "POST")
            assert hand.window.desk is not None
            request = hand.window.desk.documents.request()
            assert request is not None
            request.editor.tabs.show_pane("body")
            hand.choose("bodyTypeBox", "text")
            hand.see(CodeEdit, "bodyEdit").setPlainText("the body")
            request.editor.tabs.show_pane("auth")
            hand.choose("authTypeBox", "basic")
            hand.type_into("auth_basic_username", "kim")
            hand.type_into("auth_basic_password", "pw-of-kim")
            assert hand.send().startswith("307")
            assert not got
            press(hand, f"Send it to 127.0.0.1:{stranger.port}, without credentials")
            assert hand.status() == "200 OK"
    [request_bytes] = got
    assert request_bytes.startswith(b"POST /there HTTP/1.1")
    assert request_bytes.endswith(b"the body")
    assert b"authorization" not in request_bytes.lower()
    assert hand.see(QLineEdit, "urlEdit").text() == f"{server.url}/here"


def test_the_address_of_a_redirect_is_put_into_the_url(hand: Hand) -> None:
    moved = response(b"", b"Location: /next?a=1", status=b"302 Found")
    with raw_server(answer(moved, times=20)) as server:
        hand.new(server.url)
        assert hand.send().startswith("302")
        hand.answer("Timeline")
        buttons = [button for button in hand.window.findChildren(QPushButton) if button.text() == "Use this URL"]
        hand.qtbot.mouseClick(buttons[-1], Qt.MouseButton.LeftButton)
        url = hand.see(QLineEdit, "urlEdit")
        assert url.text() == f"{server.url}/next?a=1"
        assert url.hasFocus()


def test_the_systems_proxy_stands_in_the_status_bar(
    qtbot: QtBot, opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://user:secret@proxy.example:3128")
    (tmp_path / "opencollection.yml").write_text("opencollection: 1.0.0\n", "utf-8")
    hand = Hand(qtbot, opened(tmp_path))
    label = hand.window.findChild(QLabel, "proxyStatus")
    assert isinstance(label, QLabel)
    hand.until(lambda: label.text() == "Proxy: proxy.example:3128 (system)")
    with raw_server(answer(response(b"direct"))) as server:  # loopback is called directly all the same
        hand.new(server.url)
        assert hand.send() == "200 OK"


def test_that_there_is_no_proxy_is_said_too(hand: Hand) -> None:
    label = hand.window.findChild(QLabel, "proxyStatus")
    assert isinstance(label, QLabel)
    hand.until(lambda: label.text() == "No proxy")
