"""Which credential reaches which server when a redirect leads elsewhere: on the wire, at both ends."""

import socket
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from restdesk.model.cookie import Cookie, Jar
from restdesk.model.exchange import Exchange
from restdesk.model.ready import ReadyProxy
from restdesk.model.text import Secret, Text
from tests.sending.desk import Desk, ready, trusting
from tests.servers.faults.redirects import moved
from tests.servers.faults.tls import AUTHORITY, certified
from tests.servers.raw import Peer, RawServer, Script, answer, raw_server, read_request, response

TOKEN = "t0k3n-of-mine"
QUERY = f"key={TOKEN}&"
HOME = "api.home.test"
NAMES = {HOME: "127.0.0.1", f"sub.{HOME}": "127.0.0.2", "evil.test": "127.0.0.2", "home.test": "127.0.0.2"}
"""Where the names of these tests lead; a port that both addresses share makes the name the only change."""

CREDENTIALS: dict[str, dict[str, Any]] = {
    "Authorization by Basic": {"auth": ("basic", {"username": "me", "password": TOKEN})},
    "Authorization by Bearer": {"auth": ("bearer", {"token": TOKEN})},
    "Authorization typed": {"headers": [("Authorization", f"Bearer {TOKEN}")]},
    "Proxy-Authorization typed": {"headers": [("Proxy-Authorization", f"Bearer {TOKEN}")]},
    "Cookie typed": {"headers": [("Cookie", f"session={TOKEN}")]},
    "API key in a header": {"auth": ("apikey", {"key": "X-Mine", "value": TOKEN, "placement": "header"})},
    "API key in a header, typed": {"headers": [("X-API-Key", TOKEN)]},
    "API key in a header, a secret": {"headers": [("X-Mine", Text("Key ", Secret(TOKEN)))]},
    "API key in the query": {"auth": ("apikey", {"key": "key", "value": TOKEN, "placement": "query"})},
    "user information": {"user": f"me:{TOKEN}@"},
}

SAME = {
    "the same": "http://{home}:{port}/end",
    "a path": "/end",
    "the same in capitals": "HTTP://{HOME}:{port}/end",
    "user information of the server's": "http://you:there@{home}:{port}/end",
}

CHANGES = {
    "scheme": "https://{home}:{port}/end",
    "host": "http://evil.test:{port}/end",
    "port": "http://{home}:{other}/end",
    "subdomain": "http://sub.{home}:{port}/end",
    "domain above": "http://home.test:{port}/end",
    "address for name": "http://127.0.0.1:{port}/end",
    "another address": "http://127.0.0.2:{port}/end",
    "user information trick": "http://{home}:{port}@evil.test:{port}/end",
    "backslash trick": "http://evil.test:{port}\\@{home}:{port}/end",
    "no scheme": "//evil.test:{port}/end",
    "a dot at the end": "http://{home}.:{port}/end",
}


class Place:
    """A home and a stranger on one port of two addresses, a third server on another port; each speaks both schemes."""

    def __init__(self) -> None:
        self.location = b""
        self._tls = certified(*NAMES, "127.0.0.1", "127.0.0.2")
        self.home = RawServer(self._home)
        self.stranger = RawServer(self._end, address=("127.0.0.2", self.home.port))
        self.other = RawServer(self._end)
        self.heads: list[bytes] = []
        """The requests that came at the end of the redirect."""

    def _home(self, peer: Peer) -> None:
        self._secured(peer)
        while request := read_request(peer):
            if b" /end" in request.partition(b"\r\n")[0]:
                self.heads.append(request)
                peer.send(response(b"end"))
            else:
                peer.send(moved(self.location))

    def _end(self, peer: Peer) -> None:
        self._secured(peer)
        while request := read_request(peer):
            self.heads.append(request)
            peer.send(response(b"end"))

    def _secured(self, peer: Peer) -> None:
        """Speak TLS where the client begins it."""
        if peer.sock.recv(1, socket.MSG_PEEK) == b"\x16":
            peer.sock = self._tls.wrap_socket(peer.sock, server_side=True)

    def close(self) -> None:
        for server in (self.home, self.stranger, self.other):
            server.close()


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    real = socket.getaddrinfo

    def known(host: bytes, *args: Any, **more: Any) -> Any:
        found = NAMES.get(host.decode().rstrip("."))
        if found and not more.get("flags"):
            return real(found, *args, **more)
        return real(host, *args, **more)

    monkeypatch.setattr(socket, "getaddrinfo", known)
    place = Place()
    yield place
    place.close()


def spelled(place: Place, location: str) -> str:
    return location.format(home=HOME, HOME=HOME.upper(), port=place.home.port, other=place.other.port)


def redirected(desk: Desk, place: Place, credential: str, location: str) -> Exchange:
    """Send with the credential to a home that redirects; its Location repeats a key of the query, as some do."""
    more = dict(CREDENTIALS[credential])
    place.location = f"{spelled(place, location)}?{QUERY if 'query' in credential else ''}page=2".encode()
    request = ready(f"http://{more.pop('user', '')}{HOME}:{place.home.port}/start", **more)
    return desk.exchange(request, trust=trusting(AUTHORITY))


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("credential", CREDENTIALS)
def test_a_credential_stays_with_its_server(desk: Desk, place: Place, credential: str, change: str) -> None:
    exchange = redirected(desk, place, credential, CHANGES[change])
    assert exchange.good, exchange.failure
    (head,) = place.heads
    assert carried(head) == set()
    assert len(exchange.hops) == 2
    assert exchange.hops[1].dropped
    assert all(name in " ".join(note.english() for note in exchange.notes) for name in exchange.hops[1].dropped)
    if "typed" not in credential:
        assert TOKEN not in repr([(hop.url, hop.sent) for hop in exchange.hops])


@pytest.mark.parametrize("way", SAME)
@pytest.mark.parametrize("credential", CREDENTIALS)
def test_a_credential_goes_on_to_the_same_server(desk: Desk, place: Place, credential: str, way: str) -> None:
    exchange = redirected(desk, place, credential, SAME[way])
    assert exchange.good, exchange.failure
    (head,) = place.heads
    assert carried(head)
    assert exchange.hops[1].dropped == ()
    assert not exchange.notes


KEPT = {
    "scheme": {b"own", b"wide", b"secure"},
    "port": {b"own", b"wide"},  # a cookie belongs to a host, whatever the port (RFC 6265, section 8.5)
    "subdomain": {b"wide"},
    "domain above": {b"wide"},
}
"""Which of the kept cookies go where; none goes anywhere else."""


@pytest.mark.parametrize("change", CHANGES)
def test_a_kept_cookie_goes_to_its_own_host_alone(desk: Desk, place: Place, change: str) -> None:
    place.location = spelled(place, CHANGES[change]).encode()
    jar = Jar((kept("own", HOME), kept("wide", "home.test", host_only=False), kept("secure", HOME, secure=True)))
    request = replace(ready(f"http://{HOME}:{place.home.port}/start"), cookies=jar)
    exchange = desk.exchange(request, trust=trusting(AUTHORITY))
    assert exchange.good, exchange.failure
    assert cookies(place.home.peers[0].heard) == {b"own", b"wide"}
    assert cookies(place.heads[0]) == KEPT.get(change, set())


def kept(name: str, domain: str, *, host_only: bool = True, secure: bool = False) -> Cookie:
    return Cookie(
        name=name,
        value=Secret(TOKEN),
        domain=domain,
        host_only=host_only,
        path="/",
        secure=secure,
        created=1.0,
        updated=1.0,
    )


def cookies(request: bytes | bytearray) -> set[bytes]:
    """Return the names in the Cookie header of the first head."""
    lines = bytes(request).partition(b"\r\n\r\n")[0].split(b"\r\n")
    found = [line.partition(b":")[2] for line in lines if line.lower().startswith(b"cookie:")]
    return {pair.strip().partition(b"=")[0] for value in found for pair in value.split(b";")}


# ---- Through a proxy

PROXY: dict[str, Any] = {"username": Text("me"), "password": Text(Secret(TOKEN))}


def proxied(desk: Desk, url: str, script: Script) -> tuple[Exchange, bytes]:
    """Send through a proxy that wants to know who asks, loopback apart; return the exchange and what it heard."""
    with raw_server(script) as server:
        proxy = ReadyProxy(host="127.0.0.1", port=server.port, bypass=("127.0.0.1",), **PROXY)
        exchange = desk.exchange(ready(url, proxy=proxy), trust=trusting(AUTHORITY))
        return exchange, b"".join(bytes(peer.heard) for peer in server.peers)


def test_the_proxys_credentials_do_not_reach_the_server_behind_it(desk: Desk) -> None:
    beyond: list[bytes] = []

    def script(peer: Peer) -> None:
        peer.head()
        peer.send(b"HTTP/1.1 200 OK\r\n\r\n")
        peer.sock = certified("origin.test").wrap_socket(peer.sock, server_side=True)
        beyond.append(read_request(peer))
        peer.send(response(b"end"))

    exchange, heard = proxied(desk, "https://origin.test/", script)
    assert exchange.good, exchange.failure
    assert heard.count(b"Proxy-Authorization: Basic bWU6") == 1
    assert b"Proxy-Authorization" not in beyond[0]
    assert TOKEN not in repr(exchange)


def test_the_proxys_credentials_do_not_follow_a_redirect_past_the_proxy(desk: Desk, place: Place) -> None:
    script = answer(moved(f"http://127.0.0.1:{place.other.port}/end".encode()))
    exchange, heard = proxied(desk, "http://origin.test/", script)
    assert exchange.good, exchange.failure
    assert heard.count(b"Proxy-Authorization: Basic bWU6") == 1
    assert b"Proxy-Authorization" not in place.heads[0]
    assert [bool(hop.proxy) for hop in exchange.hops] == [True, False]


def test_what_is_for_the_server_does_not_reach_the_proxy_of_a_tunnel(desk: Desk) -> None:
    with raw_server(answer(response(b"no", status=b"403 Forbidden"))) as server:
        proxy = ReadyProxy(host="127.0.0.1", port=server.port)
        request = ready("https://origin.test/path?q=1", proxy=proxy, auth=("bearer", {"token": TOKEN}))
        assert not desk.exchange(request, trust=trusting(AUTHORITY)).good
        heard = bytes(server.peers[0].heard)
    assert heard.startswith(b"CONNECT origin.test:443 HTTP/1.1\r\n")
    assert TOKEN.encode() not in heard
    assert b"path" not in heard


def carried(head: bytes) -> set[bytes]:
    """Return the names of what carries the credential in this request."""
    first, *lines = head.partition(b"\r\n\r\n")[0].split(b"\r\n")
    names = {line.partition(b":")[0].lower() for line in lines}
    values = TOKEN.encode(), b"bWU6"  # the beginning of Basic with this user name
    found = {
        name for name in names for line in lines if line.lower().startswith(name) and any(v in line for v in values)
    }
    return (
        found
        | (names & {b"authorization", b"proxy-authorization", b"cookie"})
        | ({b"query"} if values[0] in first else set())
    )
