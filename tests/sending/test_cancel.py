"""Cancel works in every phase, closes the socket, and Finished still comes."""

import asyncio
import socket
import threading
from collections.abc import Callable

import pytest
import trustme

from restdesk.model.event import Finished, PhaseBegan, Progress, SendEvent
from restdesk.model.exchange import Exchange
from restdesk.model.ready import Ready
from restdesk.sending.send import Send, Sending
from tests.sending.desk import Desk, finished, ready, trusting
from tests.sending.test_failures import tls
from tests.servers.raw import Peer, answer, raw_server, read_request, response

AUTHORITY = trustme.CA()


def head_then_silence(peer: Peer) -> None:
    peer.head()
    peer.hold()


def half_a_body(peer: Peer) -> None:
    peer.head()
    peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello")
    peer.hold()


def reads_nothing(peer: Peer) -> None:
    stop.wait(20)
    peer.hold()


stop = threading.Event()


def cancel_at(desk: Desk, request: Ready, when: Callable[[SendEvent], bool], **more: object) -> Exchange:
    async def work(sending: Sending) -> Exchange:
        send = sending.send(request)
        async for event in send:
            if when(event):
                send.cancel()
            if isinstance(event, Finished):
                return event.exchange
        raise AssertionError("no Finished")

    return desk.run(work, **more)


@pytest.mark.parametrize(
    ("phase", "script", "body"),
    [
        ("connect", head_then_silence, None),
        ("tls", Peer.hold, None),
        ("sending", reads_nothing, ("text", "x" * 30_000_000)),
        ("waiting", head_then_silence, None),
        ("receiving", half_a_body, None),
    ],
)
def test_cancel_in_each_phase_closes_the_socket(
    desk: Desk, phase: str, script: Callable[[Peer], None], body: tuple[str, str] | None
) -> None:
    stop.clear()
    with raw_server(script) as server:
        url = server.url.replace("http", "https") if phase == "tls" else server.url
        request = ready(url, "POST" if body else "GET", body=body)
        exchange = cancel_at(desk, request, lambda event: isinstance(event, PhaseBegan) and event.name == phase)
        stop.set()
        assert all(peer.ended.wait(10) for peer in server.peers)
    assert exchange.failure is not None
    assert exchange.failure.kind == "Cancelled"
    assert [known.name for known in exchange.hops[0].phases][-1] == phase


def test_cancel_while_a_name_is_looked_up_does_not_wait_for_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    hang, real = threading.Event(), socket.getaddrinfo

    def slow(host: bytes, *args: object, **more: object) -> object:
        if more.get("flags"):
            return real(host, *args, **more)  # type: ignore[arg-type]
        hang.wait(20)
        raise socket.gaierror("too late")

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    request = ready("http://hangs.invalid/")
    exchange = cancel_at(desk, request, lambda event: isinstance(event, PhaseBegan) and event.name == "dns")
    assert not hang.is_set()
    hang.set()
    assert exchange.failure is not None
    assert exchange.failure.kind == "Cancelled"


def test_cancel_keeps_what_came(desk: Desk) -> None:
    async def work(sending: Sending) -> Exchange:
        send = sending.send(ready(server.url))
        async for event in send:
            if isinstance(event, Progress) and event.received == 5:
                send.cancel()
            if isinstance(event, Finished):
                return event.exchange
        raise AssertionError

    with raw_server(half_a_body) as server:
        exchange = desk.run(work)
    assert exchange.response is not None
    assert exchange.response.body.read() == b"hello"
    assert exchange.response.wire_size == 5
    assert not exchange.response.complete


def test_cancel_before_the_first_event_sends_nothing(desk: Desk) -> None:
    async def work(sending: Sending) -> Exchange:
        send = sending.send(ready(server.url))
        send.cancel()
        return await finished(send)

    with raw_server(answer(response())) as server:
        exchange = desk.run(work)
        assert server.peers == []
    assert exchange.failure is not None
    assert exchange.failure.kind == "Cancelled"
    assert exchange.hops == ()


def test_cancel_comes_from_any_thread_and_after_the_end_too(desk: Desk) -> None:
    sends: list[Send] = []

    async def work(sending: Sending) -> Exchange:
        send = sending.send(ready(server.url))
        sends.append(send)
        async for event in send:
            if isinstance(event, PhaseBegan) and event.name == "waiting":
                threading.Thread(target=send.cancel).start()
            if isinstance(event, Finished):
                send.cancel()
                return event.exchange
        raise AssertionError

    with raw_server(head_then_silence) as server:
        exchange = desk.run(work)
    sends[0].cancel()  # the loop is closed
    assert exchange.failure is not None
    assert exchange.failure.kind == "Cancelled"


def test_a_consumer_that_is_cancelled_leaves_nothing(desk: Desk) -> None:
    arrived = threading.Event()

    def script(peer: Peer) -> None:
        arrived.set()
        head_then_silence(peer)

    async def work(sending: Sending) -> None:
        task = asyncio.create_task(finished(sending.send(ready(server.url))))
        assert await asyncio.to_thread(arrived.wait, 10)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await asyncio.to_thread(server.peers[0].ended.wait, 10)

    with raw_server(script) as server:
        desk.run(work)


@pytest.mark.parametrize("turns", range(4))
def test_closing_ends_what_runs_and_finished_comes(desk: Desk, turns: int) -> None:
    async def work(sending: Sending) -> Exchange:
        task = asyncio.create_task(finished(sending.send(ready(server.url))))
        for _ in range(turns):
            await asyncio.sleep(0)
        await sending.close()
        return await asyncio.wait_for(task, 10)

    with raw_server(answer(response())) as server:
        exchange = desk.run(work)
    assert exchange.failure is not None
    assert exchange.failure.kind == "Cancelled"


@pytest.mark.parametrize("secure", [False, True])
def test_cancel_at_any_turn_of_the_loop_leaves_no_socket(desk: Desk, secure: bool) -> None:
    async def work(sending: Sending) -> None:
        for turns in range(60):
            send = sending.send(ready(server.url))
            task = asyncio.create_task(finished(send))
            for _ in range(turns):
                await asyncio.sleep(0)
            send.cancel()
            exchange = await task
            assert exchange.failure is not None
            assert exchange.failure.kind == "Cancelled"
        for peer in tuple(server.peers):
            assert await asyncio.to_thread(peer.ended.wait, 10)

    context = tls("127.0.0.1", authority=AUTHORITY) if secure else None
    with raw_server(head_then_silence, context) as server:
        desk.run(work, trust=trusting(AUTHORITY))


def test_after_a_cancel_the_next_send_works(desk: Desk) -> None:
    def script(peer: Peer) -> None:
        request = read_request(peer)
        if b"/slow" in request:
            peer.hold()
        else:
            peer.send(response(b"ok"))

    async def work(sending: Sending) -> Exchange:
        send = sending.send(ready(f"{server.url}/slow"))
        async for event in send:
            if isinstance(event, PhaseBegan) and event.name == "waiting":
                send.cancel()
        return await finished(sending.send(ready(f"{server.url}/fast")))

    with raw_server(script, tls("127.0.0.1", authority=AUTHORITY)) as server:
        assert desk.run(work, trust=trusting(AUTHORITY)).good
