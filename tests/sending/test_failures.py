"""What a person sees when a server, the network or the disk fails: one row a fault."""

import errno
import gzip
import os
import socket
import ssl
import threading
import tracemalloc
import zlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest
import trustme

from restdesk.content.decode import STEP
from restdesk.model.exchange import Exchange
from restdesk.model.text import Secret, Text
from restdesk.sending.send import Sending
from restdesk.spool import Writer
from tests.sending.desk import Desk, finished, ready, trusting
from tests.servers.raw import Peer, answer, raw_server, read_request, response

AUTHORITY = trustme.CA()
HEAD = b"HTTP/1.1 200 OK\r\n"


def tls(*names: str, authority: trustme.CA = AUTHORITY, expires: datetime | None = None) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names, not_after=expires).configure_cert(context)
    return context


def failed(exchange: Exchange) -> str:
    assert exchange.failure is not None
    return exchange.failure.kind


# ---- Before an answer


def test_a_refused_connection(desk: Desk) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    exchange = desk.exchange(ready(f"http://127.0.0.1:{port}/"))
    assert failed(exchange) == "ConnectionRefused"
    assert exchange.failure is not None
    assert exchange.failure.what.english() == f"Nothing answers at 127.0.0.1, port {port}."
    (hop,) = exchange.hops
    assert hop.sent.head == ""
    assert hop.response is None
    assert [phase.name for phase in hop.phases] == ["connect"]


@pytest.mark.parametrize("host", ["nowhere.invalid", "a" * 64 + ".invalid"])
def test_a_name_that_is_not_found(desk: Desk, host: str) -> None:
    assert failed(desk.exchange(ready(f"http://{host}/"))) == "NameNotResolved"


def test_a_secret_host_is_not_shown(desk: Desk) -> None:
    exchange = desk.exchange(ready(Text("http://", Secret("hidden.invalid"), "/")))
    assert "hidden" not in repr(exchange)
    assert failed(exchange) == "NameNotResolved"


def test_a_host_that_never_answers_a_handshake(desk: Desk) -> None:
    with raw_server(Peer.hold) as server:
        exchange = desk.exchange(ready(f"https://127.0.0.1:{server.port}/"), connect_limit=0.1)
        assert server.peers[0].ended.wait(10)
    assert failed(exchange) == "ConnectTimedOut"
    assert exchange.failure is not None
    assert "within 0.1 seconds" in exchange.failure.what.english()


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (b"", "ConnectionLost"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "NotHttp"),
        (b"220 mail.example ESMTP\r\n", "NotHttp"),
        (b"<html>HTTP/0.9</html>", "NotHttp"),
        (b"\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0d", "NotHttp"),
        (b"\x15\x03\x01\0\x02\x02\x46", "TlsExpected"),
        (b"HTTP/1.1 ", "ConnectionLost"),
        (b"HTTP/1.1 200 OK\r\nX: 1\r\n", "ConnectionLost"),
        (b"HTTP/1.1 abc\r\n\r\n", "ProtocolBroken"),
        (b"HTTP/1.1 200 OK\r\nno colon\r\n\r\n", "ProtocolBroken"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000, "ConnectionLost"),
        (b"HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n", "ProtocolBroken"),
        (b"HTTP/1.1 101 Switching Protocols\r\n\r\n", "ProtocolBroken"),
        (HEAD + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", "ProtocolBroken"),
        (HEAD + b"Content-Length: -1\r\n\r\nab", "ProtocolBroken"),
    ],
)
def test_an_answer_that_is_no_response(desk: Desk, reply: bytes, kind: str) -> None:
    with raw_server(answer(reply)) as server:
        exchange = desk.exchange(ready(server.url, "POST", body=("text", "once")))
        assert len(server.peers) == 1
    assert failed(exchange) == kind
    assert exchange.response is None
    assert exchange.hops[0].sent.body == "once"


def test_what_is_not_http_is_told_at_once_and_shown(desk: Desk) -> None:
    def script(peer: Peer) -> None:
        peer.send(b"220 hello\x07\r\n")
        peer.hold()

    with raw_server(script) as server:
        exchange = desk.exchange(ready(server.url))
        assert server.peers[0].ended.wait(10)
    assert exchange.failure is not None
    assert exchange.failure.advice.english().endswith(r"220 hello\x07\r\n")


def test_a_reset_instead_of_an_answer(desk: Desk) -> None:
    def script(peer: Peer) -> None:
        peer.head()
        peer.reset()

    with raw_server(script) as server:
        assert failed(desk.exchange(ready(server.url))) == "ConnectionLost"


# ---- TLS


def test_a_trusted_certificate(desk: Desk) -> None:
    with raw_server(answer(response(b"ok")), tls("localhost")) as server:
        exchange = desk.exchange(ready(f"https://localhost:{server.port}"), trust=trusting(AUTHORITY))
    (hop,) = exchange.hops
    assert exchange.good
    assert hop.tls is not None
    assert hop.tls.version == "TLSv1.3"
    assert hop.tls.cipher
    assert [phase.name for phase in hop.phases] == ["dns", "connect", "tls", "sending", "waiting", "receiving"]


@pytest.mark.parametrize(
    ("context", "trusted", "kind"),
    [
        (lambda: tls("127.0.0.1"), False, "CertificateUnknownIssuer"),
        (lambda: tls("other.example"), True, "CertificateForOtherHost"),
        (lambda: tls("127.0.0.2"), True, "CertificateForOtherHost"),
        (lambda: tls("127.0.0.1", expires=datetime.now(UTC) - timedelta(days=1)), True, "CertificateExpired"),
    ],
)
def test_a_certificate_that_is_refused(
    desk: Desk, context: Callable[[], ssl.SSLContext], trusted: bool, kind: str
) -> None:
    got: list[bytes] = []
    with raw_server(lambda peer: got.append(peer.head()), context()) as server:
        trust = trusting(AUTHORITY if trusted else trustme.CA())
        exchange = desk.exchange(ready(server.url, headers=[("X-Secret", "1")]), trust=trust)
    assert failed(exchange) == kind
    assert b"".join(got) == b""
    assert exchange.hops[0].sent.head == ""


def test_a_self_signed_certificate(desk: Desk, tmp_path: Path) -> None:
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    key = tmp_path / "ca.pem"
    authority.private_key_pem.write_to_path(str(key))
    authority.cert_pem.write_to_path(str(key), append=True)
    context.load_cert_chain(key)
    with raw_server(Peer.hold, context) as server:
        assert failed(desk.exchange(ready(server.url), trust=trusting(AUTHORITY))) == "CertificateSelfSigned"


def test_the_system_store_does_not_trust_a_stranger(desk: Desk) -> None:
    with raw_server(Peer.hold, tls("127.0.0.1")) as server:
        assert failed(desk.exchange(ready(server.url))) == "CertificateUnknownIssuer"


def plain_answer(peer: Peer) -> None:
    peer.sock.recv(10)
    peer.send(b"HTTP/1.1 400 Bad Request\r\n\r\n")


def closes(peer: Peer) -> None:
    peer.sock.recv(10)


def resets(peer: Peer) -> None:
    peer.sock.recv(10)
    peer.reset()


@pytest.mark.parametrize(
    ("script", "kind"), [(plain_answer, "PlainExpected"), (closes, "TlsFailed"), (resets, "TlsFailed")]
)
def test_plain_http_where_tls_is_expected(desk: Desk, script: Callable[[Peer], None], kind: str) -> None:
    with raw_server(script) as server:
        exchange = desk.exchange(ready(f"https://127.0.0.1:{server.port}"))
    assert failed(exchange) == kind


def test_a_client_certificate_that_is_wanted(desk: Desk) -> None:
    context = tls("127.0.0.1")
    context.verify_mode = ssl.CERT_REQUIRED
    AUTHORITY.configure_trust(context)
    with raw_server(answer(response()), context) as server:
        exchange = desk.exchange(ready(server.url), trust=trusting(AUTHORITY))
    assert failed(exchange) == "ClientCertificateWanted"
    assert exchange.failure is not None
    assert "CERTIFICATE_REQUIRED" in exchange.failure.cause


# ---- In the body

ZIPPED = gzip.compress(b"hello " * 1000, mtime=0)


@pytest.mark.parametrize(
    ("reply", "kind", "kept"),
    [
        (HEAD + b"Content-Length: 10\r\n\r\nhello", "BodyIncomplete", b"hello"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", "BodyIncomplete", b"hello"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhel", "BodyIncomplete", b"hel"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n", "ProtocolBroken", b"hello"),
        (HEAD + b"Content-Length: 5\r\n\r\nhello, more", "BodyOverrun", b"hello"),
        (HEAD + b"Content-Encoding: gzip\r\n\r\n" + ZIPPED[:-9], "BodyIncomplete", None),
        (HEAD + b"Content-Encoding: gzip\r\n\r\nnot gzip", "BodyUndecodable", b""),
        (HEAD + b"Content-Encoding: br\r\n\r\n" + brotli.compress(b"x" * 999)[:-2], "BodyIncomplete", None),
        (HEAD + b"Content-Encoding: zstd\r\n\r\nxxxxxxxxx", "BodyUndecodable", b""),
        (HEAD + b"Content-Encoding: deflate\r\n\r\n" + zlib.compress(b"y" * 9)[:-1] + b"!", "BodyUndecodable", None),
    ],
)
def test_a_broken_body_is_kept_as_far_as_it_came(desk: Desk, reply: bytes, kind: str, kept: bytes | None) -> None:
    with raw_server(answer(reply)) as server:
        exchange = desk.exchange(ready(server.url))
    assert failed(exchange) == kind
    assert exchange.response is not None
    assert exchange.response.status == 200
    assert not exchange.response.complete
    assert kept is None or exchange.response.body.read() == kept


def test_a_reset_in_the_body(desk: Desk) -> None:
    def script(peer: Peer) -> None:
        peer.head()
        peer.send(HEAD + b"Content-Length: 10\r\n\r\nhello")
        seen.wait(10)
        peer.reset()

    async def work(sending: Sending) -> Exchange:
        send = sending.send(ready(server.url))
        async for event in send:
            if type(event).__name__ == "Received":
                seen.set()
                break
        return await finished(send)

    seen = threading.Event()
    with raw_server(script) as server:
        exchange = desk.run(work)
    assert failed(exchange) == "BodyIncomplete"
    assert exchange.response is not None


def test_a_connection_with_more_than_was_announced_is_not_used_again(desk: Desk) -> None:
    async def work(sending: Sending) -> None:
        await finished(sending.send(request))
        assert not (await finished(sending.send(request))).hops[0].reused

    with raw_server(answer(response(b"x") + b"HTTP/1.1 200 OK\r\n\r\nforged", times=2)) as server:
        request = ready(server.url)
        desk.run(work)


@pytest.mark.parametrize("coding", ["gzip, gzip", "br"])
def test_a_bomb_stops_at_the_limit_in_bounded_memory(desk: Desk, coding: str) -> None:
    zeros = bytes(64 * 1024 * 1024)
    bomb = gzip.compress(gzip.compress(zeros)) if coding != "br" else brotli.compress(zeros, quality=1)
    del zeros
    with raw_server(answer(response(bomb, b"Content-Encoding: " + coding.encode()))) as server:
        request = ready(server.url, body_limit=20 * 1024 * 1024)
        tracemalloc.start()
        exchange = desk.exchange(request)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert failed(exchange) == "BodyTooLarge"
    assert exchange.response is not None
    assert 20 * 1024 * 1024 < exchange.response.body.size <= 20 * 1024 * 1024 + 2 * STEP
    assert peak < 16 * 1024 * 1024
    exchange.response.body.discard()


def test_an_unknown_coding_is_shown_as_it_came(desk: Desk) -> None:
    with raw_server(answer(response(b"odd", b"Content-Encoding: snappy"))) as server:
        exchange = desk.exchange(ready(server.url))
    assert exchange.good
    assert exchange.response is not None
    assert exchange.response.body.read() == b"odd"
    assert "snappy" in exchange.notes[0].english()


def test_a_full_disk_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Writer, data: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Writer, "write", full)
    with raw_server(answer(response(b"x" * 4_000_000))) as server:
        exchange = desk.exchange(ready(server.url))
    assert failed(exchange) == "SpoolFailed"
    assert exchange.hops[0].response is not None


def test_a_bug_is_told_and_reported(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def bug(self: Sending, settings: object) -> None:
        raise ZeroDivisionError("one of ours")

    monkeypatch.setattr(Sending, "receiver", bug)
    exchange = desk.exchange(ready("http://127.0.0.1:1/"))
    assert failed(exchange) == "Unexpected"
    (report,) = desk.unexpected
    assert isinstance(report["exception"], ZeroDivisionError)
    desk.unexpected.clear()


def test_nothing_is_sent_where_a_server_closes_in_the_upload(desk: Desk) -> None:
    def script(peer: Peer) -> None:
        peer.head()
        peer.exactly(100_000)
        peer.reset()

    with raw_server(script) as server:
        exchange = desk.exchange(ready(server.url, "POST", body=("text", "x" * 30_000_000)))
        assert len(server.peers) == 1
    assert failed(exchange) == "ConnectionLost"


def test_a_slow_drip_ends_at_the_deadline(desk: Desk) -> None:
    def drip(peer: Peer) -> None:
        read_request(peer)
        peer.send(HEAD + b"\r\n")
        while not peer.ended.wait(0.01):
            peer.send(b".")

    with raw_server(drip) as server:
        exchange = desk.exchange(ready(server.url, timeout=0.2))
    assert failed(exchange) == "DeadlinePassed"
    assert exchange.response is not None
    assert exchange.response.body.read().startswith(b".")
    assert not exchange.response.complete
    assert exchange.failure is not None
    assert "0.2 seconds" in exchange.failure.what.english()


def test_the_deadline_covers_all_redirects(desk: Desk) -> None:
    def script(peer: Peer) -> None:
        while read_request(peer):
            peer.ended.wait(0.02)
            peer.send(response(b"", b"Location: /again", status=b"302 Found"))

    with raw_server(script) as server:
        exchange = desk.exchange(ready(server.url, timeout=0.3, max_redirects=100_000))
    assert failed(exchange) == "DeadlinePassed"
    assert len(exchange.hops) > 1
