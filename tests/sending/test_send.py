"""One Send against real sockets."""

import asyncio
import threading

import pytest
from msgspec.structs import replace

from restdesk.model.event import Finished, PhaseBegan, Progress, Received, Started
from restdesk.model.ready import Ready
from restdesk.model.text import Secret, Text
from restdesk.sending.outgoing import own_version
from restdesk.sending.send import Sending
from tests.sending.desk import SECRET, Desk, finished, ready
from tests.servers.raw import Peer, RawServer, answer, raw_server, read_request, response


def test_a_get_arrives_as_designed_and_its_answer_is_told(desk: Desk) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(b"hello", b"X-One: 1", b"x-ONE: 2"), heads=heads)) as server:
        events = desk.events(ready(f"{server.url}/a?b=c#fragment"))
    assert heads == [
        b"GET /a?b=c HTTP/1.1\r\n"
        + f"Host: 127.0.0.1:{server.port}\r\nUser-Agent: RestDesk/{own_version()}\r\n".encode()
        + b"Accept: */*\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n\r\n"
    ]
    assert isinstance(events[0], Started)
    assert events[0].url == f"{server.url}/a?b=c"
    phases = [event.name for event in events if isinstance(event, PhaseBegan)]
    assert phases == ["connect", "sending", "waiting", "receiving"]
    assert [event.response.status for event in events if isinstance(event, Received)] == [200]
    last = events[-1]
    assert isinstance(last, Finished)
    exchange = last.exchange
    assert exchange.failure is None
    assert exchange.good
    (hop,) = exchange.hops
    assert hop.response is not None
    assert hop.response.complete
    assert hop.response.body.read() == b"hello"
    assert hop.response.wire_size == 5
    assert [(field.name, field.value) for field in hop.response.headers[:2]] == [("X-One", "1"), ("x-ONE", "2")]
    assert hop.response.reason == "OK"
    assert hop.response.http_version == "HTTP/1.1"
    assert hop.remote == f"127.0.0.1:{server.port}"
    assert not hop.reused
    assert [phase.name for phase in hop.phases] == phases
    assert sum(phase.seconds for phase in hop.phases) <= exchange.seconds


def test_a_name_is_looked_up_first(desk: Desk) -> None:
    with raw_server(answer(response())) as server:
        events = desk.events(ready(f"localhost:{server.port}"))
    phases = [event.name for event in events if isinstance(event, PhaseBegan)]
    assert phases == ["dns", "connect", "sending", "waiting", "receiving"]
    started = events[0]
    assert isinstance(started, Started)
    assert started.url.startswith("http://localhost:")


@pytest.mark.parametrize("method", ["get", "PATCH", "pRoP!", "DELETE", "OPTIONS"])
def test_the_wire_has_what_was_typed_and_sent_shows_it_masked(desk: Desk, method: str) -> None:
    heads: list[bytes] = []
    request = ready(
        Text("{url}/Path/%7e/x?a=1&key=", Secret(SECRET), "&b"),
        method,
        headers=[
            ("x-LOWER", "1"),
            ("X-Two", "a"),
            ("x-two", Text("b ", Secret(SECRET), " c")),
            ("Accept", ""),
            ("X-Umlaut", "ä"),
            ("X-Korean", "한"),
        ],
        body=("text", Text("one ", Secret(SECRET), " two 한")),
    )
    with raw_server(answer(response(), heads=heads)) as server:
        exchange = desk.exchange(_at(server, request))
    (wire,) = heads
    head, _, body = wire.partition(b"\r\n\r\n")
    assert head.split(b"\r\n") == [
        f"{method} /Path/%7e/x?a=1&key={SECRET}&b HTTP/1.1".encode(),
        f"Host: 127.0.0.1:{server.port}".encode(),
        f"User-Agent: RestDesk/{own_version()}".encode(),
        b"Accept-Encoding: gzip, deflate, br, zstd",
        b"Content-Type: text/plain; charset=utf-8",
        b"Content-Length: 24",
        b"x-LOWER: 1",
        b"X-Two: a",
        f"x-two: b {SECRET} c".encode(),
        b"Accept: ",
        b"X-Umlaut: \xe4",
        "X-Korean: 한".encode(),
    ]
    assert body == f"one {SECRET} two 한".encode()
    sent = exchange.hops[0].sent
    shown = sent.head.replace("••••••", SECRET)
    assert shown.replace("ä", "\udce4").encode("utf-8", "surrogateescape") == (head + b"\r\n").replace(b"\r\n", b"\n")
    assert SECRET not in sent.head + sent.body + exchange.hops[0].url
    assert sent.body == "one •••••• two 한"
    assert sent.size == 24


def test_a_path_is_sent_to_the_byte_without_encoding(desk: Desk) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(), heads=heads)) as server:
        desk.exchange(ready(f'{server.url}/a/../b|{{x}}\\c?q="<>"`#gone', encode_url=False))
    assert heads[0].startswith(b'GET /a/../b|{x}\\c?q="<>"` HTTP/1.1\r\n')


def test_a_connection_is_used_again(desk: Desk) -> None:
    async def work(sending: Sending) -> list[bool]:
        exchanges = [await finished(sending.send(request)) for _ in range(3)]
        assert all(exchange.good for exchange in exchanges)
        return [exchange.hops[0].reused for exchange in exchanges]

    with raw_server(answer(response(b"x"), times=3)) as server:
        request = ready(server.url)
        assert desk.run(work) == [False, True, True]
        assert len(server.peers) == 1


def test_a_connection_that_died_idle_is_replaced(desk: Desk) -> None:
    async def work(sending: Sending) -> None:
        assert (await finished(sending.send(request))).good
        await asyncio.to_thread(server.peers[0].ended.wait)
        exchange = await finished(sending.send(request))
        assert exchange.good
        assert not exchange.hops[0].reused

    with raw_server(answer(response(b"x"))) as server:
        request = ready(server.url, "POST", body=("text", "once"))
        desk.run(work)
        assert len(server.peers) == 2


def test_bytes_beyond_a_response_are_never_taken_for_the_next_one(desk: Desk) -> None:
    forged = response(b"forged")
    chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"

    async def work(sending: Sending) -> None:
        assert (await finished(sending.send(request))).good
        second = await finished(sending.send(request))
        assert second.failure is not None
        assert second.failure.kind == "ProtocolBroken"
        third = await finished(sending.send(request))
        assert third.good
        assert third.response is not None
        assert third.response.body.read() == b"ok"

    with raw_server(answer(chunked + forged, times=2)) as server:
        request = ready(server.url)
        desk.run(work)


def test_a_large_body_is_on_disk_and_progress_is_joined(desk: Desk) -> None:
    body = bytes(range(256)) * 40_000
    with raw_server(answer(response(body))) as server:
        events = desk.events(ready(server.url))
    last = events[-1]
    assert isinstance(last, Finished)
    assert last.exchange.response is not None
    stored = last.exchange.response.body
    assert stored.path is not None
    assert stored.read() == body
    stored.discard()
    told = [event for event in events if isinstance(event, Progress)]
    assert told[-1] == Progress(0, 0, len(body), len(body))
    assert len(told) <= last.exchange.seconds * 20 + 2


def test_an_upload_arrives_whole_and_tells_its_progress(desk: Desk) -> None:
    heads: list[bytes] = []
    body = "한글" * 100_000
    with raw_server(answer(response(), heads=heads)) as server:
        events = desk.events(ready(server.url, "PUT", body=("text", body)))
    assert heads[0].partition(b"\r\n\r\n")[2].decode() == body
    told = [event for event in events if isinstance(event, Progress)]
    assert told[-1] == Progress(600_000, 600_000, 0, 0)
    last = events[-1]
    assert isinstance(last, Finished)
    assert len(last.exchange.hops[0].sent.body) == 65536 // 3
    assert last.exchange.hops[0].sent.size == 600_000


def test_progress_of_an_upload_is_what_left_and_not_what_was_handed_over(desk: Desk) -> None:
    total = 60_000_000
    over = threading.Event()

    async def work(sending: Sending) -> list[int]:
        told = []
        send = sending.send(ready(server.url, "PUT", body=("text", "x" * total)))
        async for event in send:
            if isinstance(event, Progress):
                told.append(event.sent)
                send.cancel()
        over.set()
        return told

    def script(peer: Peer) -> None:
        over.wait(20)
        peer.hold()

    with raw_server(script) as server:
        told = desk.run(work)
    assert told == sorted(told)
    assert 0 < told[-1] < total


def test_an_answer_that_comes_before_the_body_is_sent_is_shown(desk: Desk) -> None:
    def refuse(peer: Peer) -> None:
        peer.head()
        peer.send(response(b"too large", status=b"413 Content Too Large"))
        peer.hold()

    with raw_server(refuse) as server:
        exchange = desk.exchange(ready(server.url, "POST", body=("text", "x" * 20_000_000)))
    assert exchange.failure is None
    assert exchange.response is not None
    assert exchange.response.status == 413
    assert exchange.response.body.read() == b"too large"


def test_an_interim_answer_does_not_stop_an_upload(desk: Desk) -> None:
    got: list[int] = []

    def script(peer: Peer) -> None:
        peer.head()
        peer.send(b"HTTP/1.1 100 Continue\r\n\r\n")
        got.append(len(peer.exactly(5_000_000)))
        peer.send(response(b"done"))

    with raw_server(script) as server:
        exchange = desk.exchange(ready(server.url, "POST", body=("text", "x" * 5_000_000)))
    assert got == [5_000_000]
    assert exchange.good


@pytest.mark.parametrize("status", [b"204 No Content", b"304 Not Modified"])
def test_a_response_without_body_is_complete(desk: Desk, status: bytes) -> None:
    with raw_server(answer(b"HTTP/1.1 " + status + b"\r\nContent-Length: 10\r\n\r\n")) as server:
        exchange = desk.exchange(ready(server.url))
    assert exchange.good
    assert exchange.response is not None
    assert exchange.response.body.size == 0


def test_head_has_no_body(desk: Desk) -> None:
    with raw_server(answer(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\nContent-Encoding: gzip\r\n\r\n")) as server:
        assert desk.exchange(ready(server.url, "HEAD")).good


@pytest.mark.parametrize("status", [b"299 Odd", b"599 \xed\x95\x9c", b"700 X", b"200 "])
def test_an_odd_status_is_shown(desk: Desk, status: bytes) -> None:
    with raw_server(answer(b"HTTP/1.1 " + status + b"\r\nConnection: close\r\n\r\n")) as server:
        exchange = desk.exchange(ready(server.url))
    assert exchange.response is not None
    assert exchange.response.status == int(status[:3])
    assert exchange.response.reason == status[4:].decode()
    assert exchange.good


def test_the_time_and_the_comments_are_said(desk: Desk) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(), heads=heads)) as server:
        request = ready(server.url, "POST", body=("json", '{"a": "//no" /* x */, // y\n "b": 1.10}'))
        exchange = desk.exchange(request)
    assert heads[0].endswith(b'\r\n\r\n{"a": "//no" , \n "b": 1.10}')
    assert b"Content-Type: application/json\r\n" in heads[0]
    assert [note.english() for note in exchange.notes] == ["The comments in the JSON body were not sent."]


def test_two_sends_at_once_have_a_connection_each(desk: Desk) -> None:
    async def work(sending: Sending) -> None:
        first, second = await asyncio.gather(*(finished(sending.send(request)) for _ in range(2)))
        assert first.good
        assert second.good

    with raw_server(answer(response(b"x"))) as server:
        request = ready(server.url)
        desk.run(work)
        assert len(server.peers) == 2


def test_what_a_server_must_read_is_one_request(desk: Desk) -> None:
    """Nothing follows a request that was answered."""
    rest: list[bytes] = []

    def script(peer: Peer) -> None:
        read_request(peer)
        peer.send(response(b"x"))
        peer.until(b"never")
        rest.append(peer.got)

    with raw_server(script) as server:
        assert desk.exchange(ready(server.url, "POST", body=("text", "abc"))).good
        assert server.peers[0].ended.wait(10)
    assert rest == [b""]


def test_a_warmed_sending_sends(desk: Desk) -> None:
    async def work(sending: Sending) -> None:
        await sending.warm()
        assert (await finished(sending.send(ready(server.url)))).good

    with raw_server(answer(response())) as server:
        desk.run(work)


def _at(server: RawServer, request: Ready) -> Ready:
    first, *others = request.url.parts
    return replace(request, url=Text(str(first).replace("{url}", server.url), *others))
