"""Through real proxies: what they are told, what the server gets, and that credentials go to the proxy alone."""

import socket
import threading
from collections.abc import Callable
from typing import Any, Literal

import pytest

from restdesk.errors import AddressRefused, ProxyNameRefused
from restdesk.model.exchange import Exchange
from restdesk.model.ready import ReadyProxy
from restdesk.model.text import Secret, Text
from restdesk.sending.proxies import LOOPBACK
from restdesk.sending.send import Sending
from tests.sending.desk import Desk, ready, trusting
from tests.servers.faults.tls import AUTHORITY, certified
from tests.servers.raw import Peer, RawServer, answer, raw_server, read_request, response

LOGIN: dict[str, Any] = {"username": Text("me"), "password": Text(Secret("pass:word"))}
BASIC = "Basic bWU6cGFzczp3b3Jk"
Protocol = Literal["http", "https", "socks5"]


def joined(peer: Peer, port: int) -> None:
    """Carry bytes between a client and the server at `port` until one of them ends."""
    with socket.create_connection(("127.0.0.1", port)) as server:
        back = threading.Thread(target=carry, args=(server, peer.sock), daemon=True)
        back.start()
        carry(peer.sock, server)
        server.shutdown(socket.SHUT_RDWR)
        back.join(20)


def carry(one: socket.socket, other: socket.socket) -> None:
    try:
        while data := one.recv(65536):
            other.sendall(data)
    except OSError:
        pass


def connects(port: Callable[[], int], heads: list[bytes]) -> Callable[[Peer], None]:
    def script(peer: Peer) -> None:
        heads.append(peer.head())
        peer.send(b"HTTP/1.1 200 Connection established\r\nX: 1\r\n\r\n")
        joined(peer, port())

    return script


def socks(port: Callable[[], int], asked: list[bytes]) -> Callable[[Peer], None]:
    """SOCKS 5 with a user name, answered byte by byte."""

    def script(peer: Peer) -> None:
        methods = peer.exactly(3)
        drip(peer, b"\x05" + methods[2:])
        if methods[2] == 2:
            peer.exactly(1)
            asked.append(b":".join(peer.exactly(peer.exactly(1)[0]) for _ in range(2)))
            drip(peer, b"\x01\0")
        peer.exactly(3)
        kind = peer.exactly(1)[0]
        size = peer.exactly(1)[0] if kind == 3 else {1: 4, 4: 16}[kind]
        asked.append(peer.exactly(size) + peer.exactly(2))
        drip(peer, b"\x05\0\0\x03\x01a\0\x50")
        joined(peer, port())

    return script


def drip(peer: Peer, data: bytes) -> None:
    for number in data:
        peer.send(bytes((number,)))


def through(desk: Desk, proxy: RawServer, url: str, protocol: Protocol = "http", **more: Any) -> Exchange:
    known = {name: more.pop(name) for name in ("username", "password", "bypass") if name in more}
    chosen = ReadyProxy(protocol=protocol, host="127.0.0.1", port=proxy.port, **known)
    return desk.exchange(ready(url, proxy=chosen, **more), trust=trusting(AUTHORITY))


def test_https_goes_through_a_tunnel_and_the_proxy_learns_only_the_host(desk: Desk) -> None:
    heads: list[bytes] = []
    told: list[bytes] = []
    with raw_server(answer(response(b"ok"), heads=heads), certified("api.test")) as server:  # noqa: SIM117
        with raw_server(connects(lambda: server.port, told)) as proxy:
            exchange = through(desk, proxy, "https://api.test/x?y", headers=[("X-Mine", "1")], **LOGIN)
            assert exchange.hops[0].proxy == f"http://127.0.0.1:{proxy.port}"
            assert exchange.hops[0].remote == f"127.0.0.1:{proxy.port}"
    assert exchange.good
    assert told == [
        f"CONNECT api.test:443 HTTP/1.1\r\nHost: api.test:443\r\nProxy-Authorization: {BASIC}\r\n\r\n".encode()
    ]
    assert heads[0].startswith(b"GET /x?y HTTP/1.1\r\nHost: api.test\r\n")
    assert b"Proxy" not in heads[0]
    assert BASIC not in repr(exchange)
    assert [phase.name for phase in exchange.hops[0].phases][:2] == ["connect", "tls"]


def test_http_is_given_to_the_proxy_whole_with_the_masked_credential_in_sent(desk: Desk) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(b"ok"), heads=heads)) as proxy:
        exchange = through(desk, proxy, "http://api.test/x?y", **LOGIN)
    assert exchange.good
    assert heads[0].startswith(b"GET http://api.test/x?y HTTP/1.1\r\nHost: api.test\r\n")
    assert f"Proxy-Authorization: {BASIC}\r\n".encode() in heads[0]
    (hop,) = exchange.hops
    assert hop.url == "http://api.test/x?y"
    assert hop.sent.head.startswith("GET http://api.test/x?y HTTP/1.1\n")
    assert "Proxy-Authorization: Basic ••••••\n" in hop.sent.head
    assert BASIC not in repr(exchange)


def test_the_proxys_credential_goes_with_each_hop_and_never_past_the_proxy(desk: Desk) -> None:
    direct: list[bytes] = []
    heads: list[bytes] = []
    with raw_server(answer(response(b"end"), heads=direct)) as server:
        moved = [
            response(b"", b"Location: http://other.test/", status=b"302 Found"),
            response(b"", f"Location: {server.url}/".encode(), status=b"302 Found"),
        ]

        def script(peer: Peer) -> None:
            heads.append(read_request(peer))
            peer.send(moved.pop(0))

        with raw_server(script) as proxy:
            exchange = through(desk, proxy, "http://api.test/", bypass=LOOPBACK, **LOGIN)
    assert exchange.good
    assert [BASIC.encode() in head for head in heads] == [True, True]
    assert BASIC.encode() not in direct[0]
    assert [hop.dropped for hop in exchange.hops] == [(), (), ()]
    assert [bool(hop.proxy) for hop in exchange.hops] == [True, True, False]


def test_what_is_named_is_called_directly(desk: Desk) -> None:
    with raw_server(answer(response(b"ok"))) as server, raw_server(Peer.hold) as proxy:
        exchange = through(desk, proxy, server.url, bypass=("127.0.0.1",))
        assert exchange.good
        assert proxy.peers == []
    assert exchange.hops[0].proxy == ""


def test_a_chosen_proxy_is_asked_for_this_machine_too(desk: Desk) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(b"ok"), heads=heads)) as proxy:
        exchange = through(desk, proxy, "http://localhost:1/x")
    assert exchange.good
    assert heads[0].startswith(b"GET http://localhost:1/x HTTP/1.1\r\n")


@pytest.mark.parametrize("login", [{}, LOGIN])
@pytest.mark.parametrize("secure", [False, True])
def test_socks(desk: Desk, login: dict[str, Any], secure: bool) -> None:
    asked: list[bytes] = []
    context = certified("api.test") if secure else None
    with raw_server(answer(response(b"ok")), context) as server:  # noqa: SIM117
        with raw_server(socks(lambda: server.port, asked)) as proxy:
            exchange = through(desk, proxy, f"{'https' if secure else 'http'}://api.test:81/", "socks5", **login)
    assert exchange.good
    assert asked == ([b"me:pass:word"] if login else []) + [b"api.test\0\x51"]
    assert "pass:word" not in repr(exchange)


@pytest.mark.parametrize(
    ("url", "asked"), [("http://192.0.2.1/", b"\xc0\0\2\1\0\x50"), ("http://[2001:db8::1]/", None)]
)
def test_socks_to_an_address(desk: Desk, url: str, asked: bytes | None) -> None:
    got: list[bytes] = []
    with raw_server(answer(response(b"ok"))) as server, raw_server(socks(lambda: server.port, got)) as proxy:
        assert through(desk, proxy, url, "socks5").good
    assert got == [asked or socket.inet_pton(socket.AF_INET6, "2001:db8::1") + b"\0\x50"]


def test_tls_inside_tls(desk: Desk) -> None:
    told: list[bytes] = []

    def script(peer: Peer) -> None:
        told.append(peer.head())
        peer.send(b"HTTP/1.1 200 OK\r\n\r\n")
        answer_inside(peer)

    with raw_server(script, certified("127.0.0.1")) as proxy:
        exchange = through(desk, proxy, "https://api.test/", "https")
    assert exchange.good
    assert exchange.response is not None
    assert exchange.response.body.read() == b"inside"
    assert told[0].startswith(b"CONNECT api.test:443 ")


def answer_inside(peer: Peer) -> None:
    """Speak TLS within the connection, by memory: the socket is TLS already."""
    import ssl

    came, goes = ssl.MemoryBIO(), ssl.MemoryBIO()
    inner = certified("api.test").wrap_bio(came, goes, server_side=True)
    request = b""
    done = False
    while b"\r\n\r\n" not in request:
        try:
            if not done:
                inner.do_handshake()
                done = True
            request += inner.read(65536)
        except ssl.SSLWantReadError:
            peer.send(goes.read())
            came.write(peer.some())
    inner.write(response(b"inside"))
    peer.send(goes.read())


def test_another_address_through_a_proxy_is_asked_of_the_proxy(desk: Desk) -> None:
    told: list[bytes] = []
    with raw_server(answer(response(b"ok"))) as server, raw_server(connects(lambda: server.port, told)) as proxy:
        assert through(desk, proxy, "http://api.test/", connect_to="10.9.8.7:6").good
    assert told[0].startswith(b"CONNECT 10.9.8.7:6 HTTP/1.1\r\n")


@pytest.mark.parametrize("address", ["", "localhost:80", "127.0.0.1:1", "[::1]:8443", " a.example:65535 "])
def test_addresses_that_can_be_connected_to(desk: Desk, address: str) -> None:
    async def work(sending: Sending) -> None:
        sending.send(ready("http://a.example/", connect_to=address))

    desk.run(work)


@pytest.mark.parametrize(
    "address", ["localhost", ":80", "a:0", "a:65536", "a:b", "::1:80", "[a]:80", "a b:80", "a/b:80", "ä.example:80"]
)
def test_what_is_no_address_is_refused_before_anything_is_sent(desk: Desk, address: str) -> None:
    async def work(sending: Sending) -> None:
        with pytest.raises(AddressRefused) as caught:
            sending.send(ready("http://a.example/", connect_to=address))
        assert caught.value.field == "settings.connectTo"

    desk.run(work)


@pytest.mark.parametrize(("host", "port"), [("", 80), ("a b", 80), ("a\r\n", 80), ("ä", 80), ("a", 0), ("a", 65536)])
def test_what_is_no_proxy_is_refused_before_anything_is_sent(desk: Desk, host: str, port: int) -> None:
    async def work(sending: Sending) -> None:
        with pytest.raises(ProxyNameRefused):
            sending.send(ready("http://a.example/", proxy=ReadyProxy(host=host, port=port)))

    desk.run(work)
