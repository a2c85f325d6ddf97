"""Proxies that are down, refuse, ask, lie, or hang: CONNECT, SOCKS 5, and those that are given the whole request."""

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from restdesk.model.ready import ReadyProxy
from restdesk.model.text import Secret, Text
from tests.servers.faults.fault import MARK, Fault, Site, Stand
from tests.servers.faults.tls import certified
from tests.servers.raw import Peer, Script, answer, raw_server, response

_TUNNEL = f"https://origin.test{MARK}"
"""A name that leads nowhere: whoever answers is the proxy."""

_PLAIN = f"http://origin.test{MARK}"
_LOGIN: dict[str, Any] = {"username": Text("me"), "password": Text(Secret("pass:word"))}
_LIMIT = {"connect_limit": 0.3}
_YES = b"HTTP/1.1 200 Connection established\r\n\r\n"
_GRANTED = b"\x05\0\0\x01\x7f\0\0\1\0\x50"


def behind(script: Script, url: str = _TUNNEL, tls: Callable[[], ssl.SSLContext] | None = None, **more: Any) -> Stand:
    """Return a fault of a proxy that runs `script`; `more` is what the request knows of the proxy."""

    @contextmanager
    def stand(_folder: Path) -> Iterator[Site]:
        with raw_server(script, tls() if tls else None) as server:
            proxy = ReadyProxy(host="127.0.0.1", port=server.port, **more)
            yield Site(url, (server,), {"proxy": proxy})

    return stand


def _at(host: str, port: int, **more: Any) -> Stand:
    @contextmanager
    def stand(_folder: Path) -> Iterator[Site]:
        yield Site(_TUNNEL, (), {"proxy": ReadyProxy(host=host, port=port, **more)})

    return stand


@contextmanager
def _down(_folder: Path) -> Iterator[Site]:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield Site(_TUNNEL, (), {"proxy": ReadyProxy(host="127.0.0.1", port=taken.getsockname()[1])})


def _says(data: bytes, *, hold: bool = False) -> Script:
    """Answer a CONNECT by `data`."""

    def script(peer: Peer) -> None:
        peer.head()
        peer.send(data)
        if hold:
            peer.hold()

    return script


def _never_ends(peer: Peer) -> None:
    peer.head()
    peer.send(b"HTTP/1.1 200 OK\r\n")
    while not peer.ended.is_set():
        peer.send(b"X: 1\r\n" * 999)


def _connects(then: Script, *names: str) -> Script:
    """Connect as asked, and be the server that is reached: with a certificate for `names`, or without TLS."""

    def script(peer: Peer) -> None:
        peer.head()
        peer.send(_YES)
        if names:
            peer.sock = certified(*names).wrap_socket(peer.sock, server_side=True)
        then(peer)

    return script


def _socks(*steps: bytes, then: Script | None = None) -> Script:
    """Answer the client's steps of SOCKS 5 one by one."""

    def script(peer: Peer) -> None:
        for step in steps:
            if not peer.some():
                return
            peer.send(step)
        if then:
            then(peer)

    return script


def _socks_to(then: Script) -> Script:
    def secured(peer: Peer) -> None:
        peer.sock = certified("origin.test").wrap_socket(peer.sock, server_side=True)
        then(peer)

    return _socks(b"\x05\0", _GRANTED, then=secured)


def _answers_in_plain(peer: Peer) -> None:
    peer.some()
    peer.send(response(b"plain", status=b"400 Bad Request"))


def _resets(peer: Peer) -> None:
    peer.head()
    peer.reset()


def _expired() -> ssl.SSLContext:
    now = datetime.now(UTC)
    return certified("127.0.0.1", begins=now - timedelta(9), ends=now - timedelta(1))


_ORIGIN = answer(response(b"through"))

DOWN = (
    Fault(
        "a proxy that is down",
        _down,
        "ProxyUnreachable",
        says=("The proxy http://127.0.0.1:", "cannot be reached", "Nothing was sent"),
    ),
    Fault(
        "a proxy whose name is not found",
        _at("proxy.invalid", 3128),
        "ProxyUnreachable",
        says=("http://proxy.invalid:3128",),
    ),
    Fault("a proxy that cannot be reached", _at("255.255.255.255", 3128), "ProxyUnreachable"),
    Fault("a proxy on port 99999", _at("127.0.0.1", 99_999), "ProxyNameRefused", hops=0, says=("127.0.0.1:99999",)),
    Fault("a proxy with a URL for a host", _at("http://x/", 80), "ProxyNameRefused", hops=0),
)

CONNECT = (
    Fault("a proxy that connects", behind(_connects(_ORIGIN, "origin.test")), status=200, kept=b"through"),
    *(
        Fault(
            f"a proxy that says {status}",
            behind(_says(response(b"<html>no</html>", status=status.encode()))),
            "ProxyRefused",
            says=("did not connect to origin.test, port 443", status),
        )
        for status in ("403 Forbidden", "502 Bad Gateway", "504 Gateway Timeout", "301 Moved")
    ),
    Fault(
        "a proxy that asks who you are",
        behind(_says(response(b"", b"Proxy-Authenticate: Basic", status=b"407 X"))),
        "ProxyAuthenticationWanted",
        says=("wants a user name", "Nothing was sent"),
    ),
    Fault(
        "a proxy that does not know you",
        behind(_says(response(b"", b"Proxy-Authenticate: Basic", status=b"407 X")), **_LOGIN),
        "ProxyAuthenticationRefused",
        says=("did not accept",),
    ),
    Fault(
        "a proxy that hangs in CONNECT",
        behind(Peer.hold),
        "ProxyUnreachable",
        engine=_LIMIT,
        cancel="connect",
        says=("0.3 seconds",),
    ),
    Fault(
        "a proxy that hangs in its head",
        behind(_says(b"HTTP/1.1 200 OK\r\n", hold=True)),
        "ProxyUnreachable",
        engine=_LIMIT,
        cancel="connect",
    ),
    Fault("a proxy whose head never ends", behind(_never_ends), "ProxyBroken", grows=32_000_000),
    *(
        Fault(f"a proxy that answers {data[:20]!r}", behind(_says(data)), "ProxyBroken", says=("is not such a proxy",))
        for data in (
            b"",
            b"SSH-2.0-OpenSSH\r\n",
            b"<html>",
            b"HTTP/1.1 200",
            b"HTTP/1.1 200 OK\r\nX: 1\r\n",
            b"HTTP/1.1 99 X\r\n\r\n",
            b"HTTP/2 200\r\n\r\n",
            b"\x05\0",
            b"\0" * 99,
        )
    ),
    Fault("a proxy that closes at once", behind(lambda peer: None), "ProxyBroken"),
    Fault("a proxy that resets", behind(_resets), "ProxyBroken"),
    Fault("a proxy that connects to plain HTTP", behind(_connects(_answers_in_plain)), "PlainExpected"),
    Fault(
        "a proxy that connects to another server",
        behind(_connects(_ORIGIN, "other.test")),
        "CertificateForOtherHost",
        says=("origin.test",),
    ),
    Fault("a proxy that connects to nobody", behind(_connects(lambda peer: None)), "TlsFailed"),
    Fault(
        "a proxy that connects to silence", behind(_connects(Peer.hold)), "ConnectTimedOut", engine=_LIMIT, cancel="tls"
    ),
    Fault(
        "a proxy that ends in the answer",
        behind(_connects(answer(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ncut"), "origin.test")),
        "BodyIncomplete",
        status=200,
        kept=b"cut",
    ),
)

FORWARD = (
    Fault(
        "a proxy that asks who you are, given the request",
        behind(answer(response(b"who?", b"Proxy-Authenticate: Basic", status=b"407 X")), _PLAIN),
        status=407,
        kept=b"who?",
        notes=("comes from the proxy http://127.0.0.1:",),
    ),
    Fault(
        "a server that asks who you are",
        behind(answer(response(b"who?", b"WWW-Authenticate: Basic", status=b"401 X")), _PLAIN),
        status=401,
        kept=b"who?",
    ),
    Fault("a proxy that is given the request", behind(_ORIGIN, _PLAIN), status=200, kept=b"through"),
    Fault(
        "a proxy that cannot give it on",
        behind(answer(response(b"no", status=b"502 Bad Gateway")), _PLAIN),
        status=502,
        kept=b"no",
    ),
    Fault("a proxy that is given the request and closes", behind(_says(b""), _PLAIN), "ConnectionLost"),
    Fault(
        "a proxy that is given the request and is none",
        behind(lambda peer: peer.send(b"SSH-2.0-x\r\n"), _PLAIN),
        "NotHttp",
    ),
    Fault(
        "a proxy that is given the request and hangs",
        behind(Peer.hold, _PLAIN),
        "DeadlinePassed",
        limit=0.3,
        cancel="waiting",
    ),
)

SECURE = (
    Fault(
        "a proxy behind TLS",
        behind(_ORIGIN, _PLAIN, lambda: certified("127.0.0.1"), protocol="https"),
        status=200,
        kept=b"through",
    ),
    Fault(
        "a proxy behind TLS that expired",
        behind(_ORIGIN, _PLAIN, _expired, protocol="https"),
        "ProxyUnreachable",
        says=("expired",),
    ),
    Fault("a proxy that speaks no TLS", behind(_answers_in_plain, _TUNNEL, protocol="https"), "ProxyUnreachable"),
    Fault(
        "a proxy that hangs in TLS",
        behind(Peer.hold, _TUNNEL, protocol="https"),
        "ProxyUnreachable",
        engine=_LIMIT,
        cancel="connect",
    ),
)

SOCKS = (
    Fault("SOCKS that connects", behind(_socks_to(_ORIGIN), protocol="socks5"), status=200, kept=b"through"),
    *(
        Fault(
            f"SOCKS that says: {word}",
            behind(_socks(b"\x05\0", bytes((5, code)) + _GRANTED[2:]), protocol="socks5"),
            "ProxyRefused",
            says=(word, "origin.test"),
        )
        for code, word in (
            (1, "general failure"),
            (2, "not allowed"),
            (4, "host unreachable"),
            (5, "connection refused"),
            (99, "99"),
        )
    ),
    Fault("SOCKS that asks who you are", behind(_socks(b"\x05\xff"), protocol="socks5"), "ProxyAuthenticationWanted"),
    Fault(
        "SOCKS that chooses what was not offered",
        behind(_socks(b"\x05\x02"), protocol="socks5"),
        "ProxyAuthenticationWanted",
    ),
    Fault(
        "SOCKS that does not know you",
        behind(_socks(b"\x05\x02", b"\x01\x01"), protocol="socks5", **_LOGIN),
        "ProxyAuthenticationRefused",
    ),
    Fault(
        "SOCKS that hangs at once",
        behind(Peer.hold, protocol="socks5"),
        "ProxyUnreachable",
        engine=_LIMIT,
        cancel="connect",
    ),
    Fault(
        "SOCKS that hangs half-way",
        behind(_socks(b"\x05\0", b"\x05\0\0", then=Peer.hold), protocol="socks5"),
        "ProxyUnreachable",
        engine=_LIMIT,
        cancel="connect",
    ),
    *(
        Fault(f"SOCKS that answers {steps}", behind(_socks(*steps), protocol="socks5"), "ProxyBroken")
        for steps in (
            (b"",),
            (b"\x04\0",),
            (b"HTTP/1.1 400 Bad Request\r\n\r\n",),
            (b"\x05\0", b""),
            (b"\x05\0", b"\x05\0\0\x09\0\0"),
            (b"\x05\0", b"\x04" + _GRANTED[1:]),
        )
    ),
    Fault(
        "SOCKS that connects to silence",
        behind(_socks(b"\x05\0", _GRANTED, then=Peer.hold), protocol="socks5"),
        "ConnectTimedOut",
        engine=_LIMIT,
        cancel="tls",
    ),
)

ROWS = (*DOWN, *CONNECT, *FORWARD, *SECURE, *SOCKS)
