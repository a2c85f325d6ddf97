"""Beside head and body: interim responses, `Expect`, trailers, limits of heads, addresses."""

import socket
from typing import Any

import pytest

from restdesk.sending import connection
from restdesk.sending.connection import asks_to_continue, final_head, final_status
from restdesk.sending.record import MOST_INTERIM
from tests.sending.desk import Desk, ready, trusting
from tests.servers.faults.tls import AUTHORITY, certified
from tests.servers.raw import Peer, answer, raw_server, read_request, response

CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"
HINTS = b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\nlink: </b>\r\n\r\n"


def test_interim_responses_are_kept_in_order(desk: Desk) -> None:
    with raw_server(answer(CONTINUE + HINTS + response(b"ok"))) as server:
        exchange = desk.exchange(ready(server.url))
    assert exchange.good
    one, two = exchange.hops[0].interim
    assert (one.status, one.reason, one.headers) == (100, "Continue", ())
    assert [(field.name, field.value) for field in two.headers] == [("Link", "</a>"), ("link", "</b>")]


def test_interim_responses_without_end_are_stopped(desk: Desk) -> None:
    with raw_server(answer(CONTINUE * (MOST_INTERIM + 1) + response(b"ok"))) as server:
        exchange = desk.exchange(ready(server.url))
    assert exchange.failure is not None
    assert exchange.failure.kind == "InterimEndless"
    assert len(exchange.hops[0].interim) == MOST_INTERIM


def test_trailers_are_kept(desk: Desk) -> None:
    chunks = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nX-Sum: 1\r\nx-sum: 2\r\n\r\n"
    with raw_server(answer(chunks)) as server:
        exchange = desk.exchange(ready(server.url))
    assert exchange.response is not None
    assert [(field.name, field.value) for field in exchange.response.trailers] == [("X-Sum", "1"), ("x-sum", "2")]


def test_a_switch_of_protocols_that_was_asked_for_is_the_response(desk: Desk) -> None:
    switch = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n\x81\x02hi"
    with raw_server(answer(switch)) as server:
        exchange = desk.exchange(ready(server.url, headers=[("Connection", "Upgrade"), ("Upgrade", "websocket")]))
    assert exchange.good
    assert exchange.response is not None
    assert exchange.response.status == 101
    assert exchange.hops[0].interim == ()


# ---- Expect: 100-continue

EXPECT = {"headers": [("Expect", "100-continue")], "body": ("text", "mine")}


@pytest.mark.parametrize("first", [b"", HINTS, HINTS[:20]])
def test_a_body_waits_until_it_is_asked_for(desk: Desk, monkeypatch: pytest.MonkeyPatch, first: bytes) -> None:
    monkeypatch.setattr(connection, "EXPECT_LIMIT", 30.0)
    before: list[bytes] = []

    def script(peer: Peer) -> None:
        peer.head()
        peer.send(first)
        before.append(peer.got)
        peer.send((HINTS[20:] if first == HINTS[:20] else b"") + CONTINUE)
        before.append(peer.exactly(4))
        peer.send(response(b"thanks"))

    with raw_server(script) as server:
        exchange = desk.exchange(ready(server.url, "POST", **EXPECT))
    assert exchange.good
    assert before == [b"", b"mine"]
    assert [one.status for one in exchange.hops[0].interim] == ([103, 100] if first else [100])


@pytest.mark.parametrize("status", [b"200 OK", b"401 Unauthorized", b"417 Expectation Failed"])
def test_a_body_is_not_sent_after_a_final_answer(desk: Desk, monkeypatch: pytest.MonkeyPatch, status: bytes) -> None:
    monkeypatch.setattr(connection, "EXPECT_LIMIT", 30.0)
    rest: list[bytes] = []

    def script(peer: Peer) -> None:
        peer.head()
        peer.send(response(b"no", status=status))
        rest.append(peer.until(b"mine"))

    with raw_server(script) as server:
        exchange = desk.exchange(ready(server.url, "POST", **EXPECT))
        assert server.peers[0].ended.wait(10)
    assert exchange.response is not None
    assert exchange.response.status == int(status[:3])
    assert rest == [b""]


def test_a_body_is_sent_after_a_while_to_a_server_that_does_not_know(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "EXPECT_LIMIT", 0.05)
    with raw_server(answer(response(b"ok"))) as server:
        assert desk.exchange(ready(server.url, "POST", **EXPECT)).good


def closes(peer: Peer) -> None:
    peer.head()


def test_a_server_that_closes_while_a_body_waits(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "EXPECT_LIMIT", 30.0)
    with raw_server(closes) as server:
        exchange = desk.exchange(ready(server.url, "POST", **EXPECT))
    assert exchange.failure is not None
    assert exchange.failure.kind == "ConnectionLost"


@pytest.mark.parametrize(
    ("answered", "asks"),
    [
        (b"", False),
        (CONTINUE[:10], False),
        (CONTINUE, True),
        (HINTS, False),
        (HINTS + CONTINUE, True),
        (HINTS[:30], False),
        (b"HTTP/1.1 200", True),
        (b"SSH", False),
    ],
)
def test_what_asks_for_a_body(answered: bytes, asks: bool) -> None:
    assert asks_to_continue(answered) == asks


def test_where_a_final_response_begins_and_its_head_ends() -> None:
    whole = HINTS + b"HTTP/1.1 204 No\nX: 1\n\nrest\r\n\r\n"
    assert final_status(whole) == 204
    assert final_head(whole) == whole.index(b"rest")
    assert final_status(HINTS) is None
    assert final_head(HINTS[:20]) is None


# ---- Limits


@pytest.mark.parametrize(
    ("head", "settings", "kind"),
    [
        (b"X: " + b"y" * 9_000 + b"\r\n", {"head_limit": 8_000}, "HeadTooLarge"),
        (b"X: y\r\n" * 50, {"fields_limit": 40}, "TooManyFields"),
        (b"X: y\r\n" * 30_000, {"head_limit": 100_000, "fields_limit": 99_999}, "HeadTooLarge"),
        (b"X: y\r\n" * 30_000, {}, "TooManyFields"),
        (b"X: y\r\n" * 30_000, {"fields_limit": 40_000}, None),
        (b"X: " + b"y" * 900_000 + b"\r\n", {}, None),
        (b"X: " + b"y" * 1_900_000 + b"\r\n", {"head_limit": 2_000_000}, None),
    ],
)
def test_the_limits_of_a_head_can_be_raised(
    desk: Desk, head: bytes, settings: dict[str, Any], kind: str | None
) -> None:
    with raw_server(answer(b"HTTP/1.1 200 OK\r\n" + head + b"Content-Length: 2\r\n\r\nok")) as server:
        exchange = desk.exchange(ready(server.url, **settings))
    assert (exchange.failure.kind if exchange.failure else None) == kind
    if kind is None:
        assert exchange.good
    else:
        assert exchange.response is None


def test_lines_of_a_body_are_no_fields(desk: Desk) -> None:
    with raw_server(answer(response(b"a\n" * 60_000))) as server:
        assert desk.exchange(ready(server.url)).good


@pytest.mark.parametrize(("settings", "kind"), [({}, "RatioTooHigh"), ({"ratio_limit": 2_000}, None)])
def test_a_body_of_a_suspicious_ratio(desk: Desk, settings: dict[str, Any], kind: str | None) -> None:
    import gzip

    bomb = gzip.compress(bytes(70_000_000), 9)
    with raw_server(answer(response(bomb, b"Content-Encoding: gzip"))) as server:
        exchange = desk.exchange(ready(server.url, **settings))
    assert (exchange.failure.kind if exchange.failure else None) == kind
    assert exchange.response is not None
    assert exchange.response.body.size > 64_000_000
    exchange.response.body.discard()


# ---- Addresses


def test_another_address_is_called_under_the_same_name(desk: Desk) -> None:
    heads: list[bytes] = []
    names: list[str | None] = []
    context = certified("api.example")
    context.sni_callback = lambda _sock, name, _context: names.append(name)
    with raw_server(answer(response(b"ok"), heads=heads), context) as server:
        request = ready("https://api.example/x", connect_to=f"127.0.0.1:{server.port}")
        exchange = desk.exchange(request, trust=trusting(AUTHORITY))
        assert exchange.hops[0].remote == f"127.0.0.1:{server.port}"
    assert exchange.good
    assert names == ["api.example"]
    assert b"Host: api.example\r\n" in heads[0]
    assert exchange.hops[0].url == "https://api.example/x"


def test_a_redirect_elsewhere_is_not_called_there(desk: Desk) -> None:
    with raw_server(answer(response(b"end"))) as other:
        moved = response(b"", f"Location: {other.url}/".encode(), status=b"302 Found")
        with raw_server(answer(moved, times=2)) as server:
            exchange = desk.exchange(ready("http://api.example/", connect_to=f"127.0.0.1:{server.port}"))
        assert exchange.hops[1].remote == f"127.0.0.1:{other.port}"
    assert exchange.good


def test_our_own_address_is_told(desk: Desk) -> None:
    ports: list[int] = []

    def script(peer: Peer) -> None:
        ports.append(peer.sock.getpeername()[1])
        read_request(peer)
        peer.send(response())

    with raw_server(script) as server:
        exchange = desk.exchange(ready(server.url))
    assert exchange.hops[0].local == f"127.0.0.1:{ports[0]}"


def test_an_address_of_the_sixth_version_is_in_brackets(desk: Desk) -> None:
    try:
        with socket.create_server(("::1", 0), family=socket.AF_INET6) as taken:
            port = taken.getsockname()[1]
    except OSError:
        pytest.skip("this machine has no IPv6")
    exchange = desk.exchange(ready(f"http://[::1]:{port}/"))
    assert exchange.failure is not None
    assert exchange.failure.kind == "ConnectionRefused"
