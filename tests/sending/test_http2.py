"""HTTP/2 against a server that follows the rules: chosen or known, as typed as it allows, one request at a time."""

import asyncio
import ssl
from collections.abc import Callable

import pytest
from h2 import events

from restdesk.model.event import PhaseBegan
from restdesk.model.exchange import Exchange
from restdesk.sending import http2
from restdesk.sending.send import Sending
from tests.sending.desk import Desk, finished, ready, trusting
from tests.servers.faults.talk import PING, Talk
from tests.servers.faults.tls import AUTHORITY, certified
from tests.servers.raw import Peer, Script, answer, raw_server, response

Heads = list[list[tuple[str, str]]]


def speaks(act: Callable[[Talk], None], heads: Heads | None = None) -> Script:
    """Return a script that does `act` for each request of a connection."""

    def script(peer: Peer) -> None:
        talk = Heard(peer, heads)
        while talk.request():
            act(talk)

    return script


class Heard(Talk):
    """Keeps the headers of the requests."""

    def __init__(self, peer: Peer, heads: Heads | None = None) -> None:
        self._heads = heads
        self.body = b""
        super().__init__(peer, {})

    def _events(self) -> list[events.Event]:
        found = super()._events()
        for event in found:
            if isinstance(event, events.RequestReceived) and self._heads is not None:
                self._heads.append([(name.decode(), value.decode()) for name, value in event.headers or ()])
            if isinstance(event, events.DataReceived):
                self.body += event.data or b""
        return found


def hello(talk: Talk) -> None:
    talk.head(("x-one", "1"))
    talk.data(b"hello", end=True)


def offering(*protocols: str) -> ssl.SSLContext:
    context = certified("127.0.0.1")
    context.set_alpn_protocols(list(protocols))
    return context


PRIOR = {"http_version": "2-prior-knowledge"}


@pytest.mark.parametrize(
    ("choice", "offered", "spoken"),
    [
        ("auto", ("http/1.1", "h2"), "http/1.1"),
        ("auto", ("h2", "http/1.1"), "HTTP/2"),
        ("auto", ("h2",), "HTTP/2"),
        ("2", ("http/1.1", "h2"), "HTTP/2"),
        ("2-prior-knowledge", ("h2",), "HTTP/2"),
        ("1.1", ("h2", "http/1.1"), "http/1.1"),
    ],
)
def test_the_version_is_agreed_on_in_the_handshake(
    desk: Desk, choice: str, offered: tuple[str, ...], spoken: str
) -> None:
    def script(peer: Peer) -> None:
        assert isinstance(peer.sock, ssl.SSLSocket)
        if peer.sock.selected_alpn_protocol() == "h2":
            speaks(hello)(peer)
        else:
            answer(response(b"hello"))(peer)

    with raw_server(script, offering(*offered)) as server:
        exchange = desk.exchange(ready(server.url, http_version=choice), trust=trusting(AUTHORITY))
    assert exchange.good
    assert exchange.response is not None
    assert exchange.response.http_version == ("HTTP/1.1" if spoken == "http/1.1" else spoken)
    assert exchange.response.body.read() == b"hello"
    (hop,) = exchange.hops
    assert hop.tls is not None
    assert hop.tls.alpn == ("h2" if spoken == "HTTP/2" else "http/1.1")


def test_http2_without_tls_needs_to_be_known(desk: Desk) -> None:
    with raw_server(speaks(hello)) as server:
        exchange = desk.exchange(ready(server.url, http_version="2"))
        assert server.peers == []
        assert exchange.failure is not None
        assert exchange.failure.kind == "Http2NotOffered"
        assert desk.exchange(ready(server.url, **PRIOR)).good


def test_sent_shows_the_same_head_and_what_http2_forbids_is_said(desk: Desk) -> None:
    heads: Heads = []
    headers = [("X-Mixed", "A"), ("Connection", "close"), ("TE", "gzip"), ("Keep-Alive", "1"), ("x-mixed", "b")]
    with raw_server(speaks(hello, heads)) as server:
        exchange = desk.exchange(ready(f"{server.url}/a?b", "pAtCh", headers=headers, body=("text", "abc"), **PRIOR))
    (head,) = heads
    assert head[:4] == [
        (":method", "pAtCh"),
        (":scheme", "http"),
        (":authority", f"127.0.0.1:{server.port}"),
        (":path", "/a?b"),
    ]
    assert [field for field in head if field[0] == "x-mixed"] == [("x-mixed", "A"), ("x-mixed", "b")]
    assert {"connection", "te", "keep-alive", "host"}.isdisjoint(name for name, _ in head)
    assert exchange.good
    sent = exchange.hops[0].sent
    assert sent.head.startswith(f"pAtCh /a?b HTTP/2\nHost: 127.0.0.1:{server.port}\n")
    assert "X-Mixed: A\nx-mixed: b\n" in sent.head
    assert "close" not in sent.head
    assert sent.body == "abc"
    assert [note.english() for note in exchange.notes] == [
        "Not sent, because HTTP/2 does not allow it: connection, te, keep-alive."
    ]


def test_interim_responses_and_trailers_are_kept(desk: Desk) -> None:
    def act(talk: Talk) -> None:
        for link in ("a", "b"):
            talk.h2.send_headers(talk.stream, [(":status", "103"), ("link", link)])
        talk.head()
        talk.data(b"x")
        talk.h2.send_headers(talk.stream, [("x-sum", "1"), ("x-sum", "2")], end_stream=True)
        talk.flush()

    with raw_server(speaks(act)) as server:
        exchange = desk.exchange(ready(server.url, **PRIOR))
    (hop,) = exchange.hops
    assert [(one.status, one.headers[0].value) for one in hop.interim] == [(103, "a"), (103, "b")]
    assert hop.response is not None
    assert [(field.name, field.value) for field in hop.response.trailers] == [("x-sum", "1"), ("x-sum", "2")]


def test_phases_are_those_of_the_request_and_not_of_the_frames(desk: Desk) -> None:
    with raw_server(speaks(hello)) as server:
        events = desk.events(ready(server.url, "POST", body=("text", "x" * 300_000), **PRIOR))
    phases = [event.name for event in events if isinstance(event, PhaseBegan)]
    assert phases == ["connect", "sending", "waiting", "receiving"]


def test_a_connection_is_used_again_after_pings(desk: Desk) -> None:
    def act(talk: Talk) -> None:
        hello(talk)
        talk.frame(PING, 0, b"12345678", 0)

    async def work(sending: Sending) -> list[Exchange]:
        return [await finished(sending.send(ready(server.url, **PRIOR))) for _ in range(3)]

    with raw_server(speaks(act)) as server:
        exchanges = desk.run(work)
        assert len(server.peers) == 1
    assert all(exchange.good for exchange in exchanges)
    assert [exchange.hops[0].reused for exchange in exchanges] == [False, True, True]


def test_more_at_once_than_the_peer_allows_streams(desk: Desk) -> None:
    async def work(sending: Sending) -> None:
        exchanges = await asyncio.gather(*(finished(sending.send(ready(server.url, **PRIOR))) for _ in range(12)))
        assert all(exchange.good for exchange in exchanges)

    with raw_server(speaks(hello)) as server:
        desk.run(work)


def test_cancel_ends_one_request_and_no_other(desk: Desk) -> None:
    def act(talk: Talk) -> None:
        if talk.peer is server.peers[0]:
            talk.peer.hold()
        else:
            hello(talk)

    async def work(sending: Sending) -> None:
        slow = sending.send(ready(server.url, **PRIOR))
        async for event in slow:
            if isinstance(event, PhaseBegan) and event.name == "waiting":
                assert (await finished(sending.send(ready(server.url, **PRIOR)))).good
                slow.cancel()
        assert await asyncio.to_thread(server.peers[0].ended.wait, 10)
        exchange = await finished(sending.send(ready(server.url, **PRIOR)))
        assert exchange.good
        assert exchange.hops[0].reused

    with raw_server(speaks(act)) as server:
        desk.run(work)


def test_large_bodies_pass_both_ways(desk: Desk) -> None:
    got: list[bytes] = []
    body = bytes(range(256)) * 20_000

    def act(talk: Talk) -> None:
        assert isinstance(talk, Heard)
        got.append(talk.body)
        talk.head()
        sent = 0
        while sent < len(body):
            room = min(16_384, talk.h2.local_flow_control_window(talk.stream), len(body) - sent)
            if room:
                talk.h2.send_data(talk.stream, body[sent : sent + room])
                sent += room
                talk.flush()
            else:
                talk._events()
        talk.h2.end_stream(talk.stream)
        talk.flush()

    with raw_server(speaks(act)) as server:
        exchange = desk.exchange(ready(server.url, "POST", body=("text", "한" * 500_000), **PRIOR))
    assert exchange.good
    assert got == [("한" * 500_000).encode()]
    assert exchange.response is not None
    assert exchange.response.body.read() == body
    exchange.response.body.discard()


def waiting(act: Callable[[Heard], None]) -> Script:
    """Return a script that acts as soon as the headers are there, without the body."""

    def script(peer: Peer) -> None:
        talk = Heard(peer)
        talk.request(whole=False)
        act(talk)
        peer.hold()

    return script


EXPECT = {"headers": [("Expect", "100-continue")], "body": ("text", "mine"), **PRIOR}


def test_a_body_that_waits_is_sent_when_it_is_asked_for(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http2, "EXPECT_LIMIT", 30.0)

    def act(talk: Heard) -> None:
        assert talk.body == b""
        talk.h2.send_headers(talk.stream, [(":status", "100")])
        talk.flush()
        while talk.body != b"mine":
            talk._events()
        hello(talk)

    with raw_server(waiting(act)) as server:
        exchange = desk.exchange(ready(server.url, "POST", **EXPECT))
    assert exchange.good
    assert [one.status for one in exchange.hops[0].interim] == [100]


def test_a_body_that_waits_is_not_sent_after_a_refusal(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http2, "EXPECT_LIMIT", 30.0)
    talks: list[Heard] = []

    def act(talk: Heard) -> None:
        talks.append(talk)
        talk.head(status="417")
        talk.data(b"no", end=True)

    with raw_server(waiting(act)) as server:
        exchange = desk.exchange(ready(server.url, "POST", **EXPECT))
        assert server.peers[0].ended.wait(10)
    assert exchange.response is not None
    assert exchange.response.status == 417
    assert talks[0].body == b""


def test_a_body_that_waits_is_sent_after_a_while(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http2, "EXPECT_LIMIT", 0.05)
    with raw_server(speaks(hello)) as server:
        assert desk.exchange(ready(server.url, "POST", **EXPECT)).good
