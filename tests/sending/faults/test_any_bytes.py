"""Whatever bytes a server sends before it closes, a Send ends with a response or a failure that is told in words.

`RESTDESK_EXAMPLES` says how many answers are tried; 300 by itself.
"""

import asyncio
import logging
import os
import socket

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from restdesk import errors
from restdesk.clock import SystemClock
from restdesk.model.exchange import Exchange
from restdesk.sending.send import Sending
from tests.sending.desk import Desk, finished, ready
from tests.servers.raw import Peer, RawServer, raw_server, read_request

EXAMPLES = int(os.environ.get("RESTDESK_EXAMPLES", "300"))

PIECES = (
    *(b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 302 Found\r\n", b"HTTP/1.0 204 \r\n"),
    *(b"Content-Length: 5\r\n", b"Content-Length: 99\r\n", b"Transfer-Encoding: chunked\r\n", b"Connection: close\r\n"),
    *(b"Content-Encoding: gzip\r\n", b"Content-Encoding: br, zstd\r\n", b"Location: /x\r\n", b"Location: http://[\r\n"),
    *(
        b"Set-Cookie: a=b; Domain=.\xff; Max-Age=-9\r\n",
        b"X: \xed\x95\r\n",
        b" folded\r\n",
        b"\r\n",
        b"\n",
        b"\0",
        b":",
    ),
    *(
        b"hello",
        b"5\r\nhello\r\n",
        b"0\r\n\r\n",
        b"\x1f\x8b\x08\0\0\0\0\0\0\x03",
        b"\x28\xb5\x2f\xfd",
        b"X: y\r\n" * 300,
    ),
)
FRAMES = (
    *(b"\0\0\0\4\0\0\0\0\0", b"\0\0\0\4\1\0\0\0\0", b"\0\0\6\4\0\0\0\0\0\0\3\0\0\0\0", b"\0\0\1\1\4\0\0\0\1\x88"),
    *(b"\0\0\1\1\5\0\0\0\1\x88", b"\0\0\1\1\4\0\0\0\1\x89", b"\0\0\1\1\0\0\0\0\1\x88", b"\0\0\1\x09\4\0\0\0\1\x88"),
    *(
        b"\0\0\5\0\0\0\0\0\1hello",
        b"\0\0\5\0\1\0\0\0\1hello",
        b"\0\0\4\3\0\0\0\0\1\0\0\0\2",
        b"\0\0\4\3\0\0\0\0\3\0\0\0\7",
    ),
    *(
        b"\0\0\x08\7\0\0\0\0\0\0\0\0\0\0\0\0\0",
        b"\0\0\x08\7\0\0\0\0\0\0\0\0\1\0\0\0\x0b",
        b"\0\0\x08\6\0\0\0\0\0abcdefgh",
    ),
    *(b"\0\0\4\x08\0\0\0\0\0\x7f\xff\xff\xff", b"\0\0\4\x08\0\0\0\0\1\0\0\0\0", b"\0\0\5\2\0\0\0\0\1\0\0\0\0\x10"),
    *(
        b"\0\0\5\5\4\0\0\0\1\0\0\0\2\x88",
        b"\0\0\3\x0a\0\0\0\0\0abc",
        b"\xff\xff\xff\0\0\0\0\0\1",
        b"\0\0\1\1\5\0\0\0\1\x40",
    ),
)
answers = st.builds(
    lambda first, rest: first + b"".join(rest),
    st.sampled_from((*PIECES[:4], b"")),
    st.lists(st.sampled_from(PIECES) | st.binary(max_size=8), max_size=14),
)
frames = st.lists(st.sampled_from(FRAMES) | st.binary(max_size=12), max_size=10).map(
    lambda some: FRAMES[0] + b"".join(some)
)


class Talker:
    """Says `said` on each connection and closes."""

    def __init__(self) -> None:
        self.said = b""

    def script(self, peer: Peer) -> None:
        peer.some()
        peer.send(self.said)
        peer.sock.shutdown(socket.SHUT_WR)
        peer.hold()

    def script_after_the_request(self, peer: Peer) -> None:
        read_request(peer)
        peer.send(self.said)
        peer.sock.shutdown(socket.SHUT_WR)
        peer.hold()


def check(exchange: Exchange) -> None:
    failure = exchange.failure
    if failure is None:
        assert exchange.response is not None
        assert exchange.response.complete
        return
    assert issubclass(getattr(errors, failure.kind), errors.NetworkError), failure
    assert failure.kind != "DeadlinePassed", "it hung"
    assert f"{failure.what.english()} {failure.advice.english()} {failure.cause}".isprintable(), failure
    for hop in exchange.hops:
        if hop.response:
            hop.response.body.discard()


def talks(desk: Desk, talker: Talker, server: RawServer, said: st.SearchStrategy[bytes], version: str) -> None:
    """Send as many requests as there are examples, each to a server that answers by one of `said`."""
    with asyncio.Runner() as runner:
        runner.get_loop().set_exception_handler(lambda _loop, context: desk.unexpected.append(context))
        sending = Sending(desk.spool, SystemClock(), desk.dns, desk.files)

        @settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])
        @given(said)
        def ends(data: bytes) -> None:
            talker.said = data
            request = ready(server.url, "POST", body=("text", "once"), http_version=version, timeout=10.0)
            check(runner.run(finished(sending.send(request))))

        ends()
        runner.run(sending.close())


@pytest.mark.timeout(600)
def test_any_answer_in_http1(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    talker = Talker()
    with raw_server(talker.script_after_the_request) as server:
        talks(desk, talker, server, answers, "1.1")
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


@pytest.mark.timeout(600)
def test_any_frames_in_http2(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    talker = Talker()
    with raw_server(talker.script) as server:
        talks(desk, talker, server, frames, "2-prior-knowledge")
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
