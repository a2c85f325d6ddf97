"""Redirects that lead nowhere, in circles, for ever, or where nobody should go."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.servers.faults.fault import MARK, Fault, Site, Stand, at
from tests.servers.raw import Peer, Script, answer, raw_server, read_request, response


def moved(location: bytes, status: bytes = b"302 Found", body: bytes = b"see there") -> bytes:
    """Return a response that leads to `location`."""
    return response(body, b"Location: " + location, status=status)


def _leads(location: bytes, status: bytes = b"302 Found") -> Stand:
    """A server all of whose answers lead to `location`."""
    return at(answer(moved(location, status), times=99))


def _path(*steps: bytes) -> Stand:
    """A server that gives these answers one after the other on its connection."""

    def script(peer: Peer) -> None:
        for step in steps:
            if read_request(peer):
                peer.send(step)

    return at(script)


def _ever_further(peer: Peer) -> None:
    number = 0
    while read_request(peer):
        number += 1
        peer.send(moved(b"%s/%d" % (MARK.encode(), number)))


def _to_another(script: Script, status: bytes = b"302 Found") -> Stand:
    @contextmanager
    def stand(_folder: Path) -> Iterator[Site]:
        with raw_server(script) as other:
            first = answer(moved(other.url.encode() + MARK.encode(), status))
            with raw_server(first) as server:
                yield Site(server.url + MARK, (server, other))

    return stand


@contextmanager
def _to_a_closed_port(_folder: Path) -> Iterator[Site]:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        location = f"http://127.0.0.1:{taken.getsockname()[1]}{MARK}".encode()
        with raw_server(answer(moved(location))) as server:
            yield Site(server.url + MARK, (server,))


_HERE = MARK.encode()

ENDLESS = (
    Fault(
        "a redirect to itself",
        _leads(_HERE),
        "TooManyRedirects",
        status=302,
        kept=b"see there",
        complete=True,
        hops=6,
        times=6,
        says=("More than 5 redirects",),
    ),
    Fault(
        "a redirect in a circle",
        _path(*(moved(_HERE + b"?" + side) for side in (b"a", b"b") * 3)),
        "TooManyRedirects",
        status=302,
        kept=None,
        complete=True,
        hops=6,
        times=6,
    ),
    Fault(
        "redirects without end",
        at(_ever_further),
        "TooManyRedirects",
        status=302,
        kept=None,
        complete=True,
        hops=6,
        times=6,
    ),
    Fault(
        "none is followed where none may be",
        _leads(_HERE),
        settings={"follow_redirects": False},
        status=302,
        kept=b"see there",
    ),
    Fault(
        "a limit of none",
        _leads(_HERE),
        "TooManyRedirects",
        settings={"max_redirects": 0},
        status=302,
        kept=b"see there",
        complete=True,
    ),
)

LOCATIONS = (
    *(
        Fault(
            f"Location: {location[:30]!r}",
            _leads(location),
            status=302,
            kept=b"see there",
            notes=("it leads to no http or https address",),
        )
        for location in (
            b"javascript:alert(1)",
            b"file:///etc/passwd",
            b"data:text/html,x",
            b"ftp://127.0.0.1/",
            b"ws://127.0.0.1/",
            b"http://",
            b"http://127.0.0.1:99999/",
            b"http://127.0.0.1:0/",
            b"http://[::1",
            b"http://a b/",
            b"http://%00/",
            b"mailto:a@b.example",
            b"x:\x1b[2J\x07" + "\u202e".encode(),
            b"http://999.999.999.999/",
            b"//",
            b"x:" + b"y" * 9000,
        )
    ),
    *(
        Fault(
            f"a relative Location: {location!r}",
            _path(moved(location), response(b"end")),
            status=200,
            kept=b"end",
            hops=2,
            times=2,
        )
        for location in (
            b"?fault",
            b"/fault/b",
            b"",
            b"./a/../b/fault",
            b"#part/fault",
            "/한글/fault".encode(),
            b"/caf\xe9/fault",
            b"\\fault",
            b"/fault?a b{c}",
        )
    ),
    Fault("a redirect without Location", at(answer(response(b"lost", status=b"302 Found"))), status=302, kept=b"lost"),
    *(
        Fault(
            f"a Location with {status.decode()}",
            at(answer(moved(_HERE, status))),
            status=int(status[:3]),
            kept=b"see there",
        )
        for status in (b"200 OK", b"201 Created", b"300 Choices", b"305 Use Proxy")
    ),
)

ELSEWHERE = (
    Fault(
        "a redirect to a port where nobody listens",
        _to_a_closed_port,
        "ConnectionRefused",
        status=302,
        kept=b"see there",
        complete=True,
        hops=2,
    ),
    Fault(
        "a redirect to what is not HTTP",
        _to_another(lambda peer: peer.send(b"SSH-2.0-x\r\n")),
        "NotHttp",
        status=302,
        kept=b"see there",
        complete=True,
        hops=2,
        times=2,
    ),
    Fault(
        "a redirect to silence",
        _to_another(Peer.hold),
        "DeadlinePassed",
        status=302,
        kept=b"see there",
        complete=True,
        hops=2,
        times=2,
        limit=0.3,
        cancel="second",
    ),
    Fault(
        "a 307 with a body to another server",
        _to_another(answer(response(b"never")), b"307 Temporary"),
        status=307,
        kept=b"see there",
        notes=("asks to send the body to another server",),
    ),
    Fault(
        "a 308 with a body to another server",
        _to_another(answer(response(b"never")), b"308 Permanent"),
        status=308,
        kept=b"see there",
        notes=("asks to send the body to another server",),
    ),
    Fault(
        "a 307 with a body to itself",
        _path(moved(_HERE, b"307 Temporary"), response(b"end")),
        status=200,
        kept=b"end",
        hops=2,
        times=2,
    ),
    Fault(
        "a 303 to another server",
        _to_another(answer(response(b"end")), b"303 See Other"),
        status=200,
        kept=b"end",
        hops=2,
        times=2,
    ),
    Fault(
        "a redirect that is cut",
        at(answer(b"HTTP/1.1 302 Found\r\nLocation: /fault\r\nContent-Length: 99\r\n\r\nsee")),
        "BodyIncomplete",
        status=302,
        kept=b"see",
    ),
)

ROWS = (*ENDLESS, *LOCATIONS, *ELSEWHERE)
