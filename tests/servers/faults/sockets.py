"""What happens below HTTP: names, addresses, connections that do not come, break, or are stale."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from tests.servers.faults.fault import MARK, Fault, Site, at, nowhere
from tests.servers.raw import Peer, raw_server, read_request, response

_LONG = "x" * 20_000_000


@contextmanager
def _closed_port(_folder: Path) -> Iterator[Site]:
    """A port on which nobody listens: taken, so that no one else gets it."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield Site(f"http://127.0.0.1:{taken.getsockname()[1]}{MARK}")


@contextmanager
def _full_port(_folder: Path) -> Iterator[Site]:
    """A listener that accepts nobody and whose queue is full: what connects gets no answer."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        waiting = [socket.socket() for _ in range(4)]
        for each in waiting:
            each.setblocking(False)
            each.connect_ex(listener.getsockname())
        yield Site(f"http://127.0.0.1:{listener.getsockname()[1]}{MARK}")
        for each in waiting:
            each.close()


@contextmanager
def _silent_names(_folder: Path) -> Iterator[Site]:
    """A name server that does not answer."""
    asked, real = threading.Event(), socket.getaddrinfo

    def never(host: bytes, *args: object, **more: object) -> object:
        if more.get("flags"):
            return real(host, *args, **more)  # type: ignore[arg-type]
        asked.wait(20)
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    with patch.object(socket, "getaddrinfo", never):
        yield Site(f"http://silent.invalid{MARK}")
        asked.set()


def _resets(peer: Peer) -> None:
    read_request(peer)
    peer.reset()


def _resets_in_the_upload(peer: Peer) -> None:
    peer.head()
    peer.exactly(100_000)
    peer.reset()


def _closes_in_the_upload(peer: Peer) -> None:
    peer.head()
    peer.exactly(100_000)


@contextmanager
def _reads_nothing(_folder: Path) -> Iterator[Site]:
    """A server that takes a head and then nothing: what is sent on fills the buffers between."""
    over = threading.Event()

    def script(peer: Peer) -> None:
        peer.head()
        over.wait(20)
        peer.hold()

    with raw_server(script) as server:
        yield Site(f"{server.url}{MARK}", (server,), over=over)
        over.set()


def _refuses_in_the_upload(peer: Peer) -> None:
    peer.head()
    peer.send(response(b"too large", status=b"413 Content Too Large"))
    peer.hold()


def _refuses_and_closes(peer: Peer) -> None:
    peer.head()
    peer.exactly(100_000)
    peer.send(response(b"too large", b"Connection: close", status=b"413 Content Too Large"))
    peer.sock.shutdown(socket.SHUT_WR)
    peer.hold()


def _answers_once(peer: Peer) -> None:
    read_request(peer)
    peer.send(response(b"ok"))


def _answers_once_and_hangs_up_on_the_second(peer: Peer) -> None:
    for answered in (response(b"ok"), b""):
        if read_request(peer):
            peer.send(answered)


def _answers_once_and_resets_the_second(peer: Peer) -> None:
    read_request(peer)
    peer.send(response(b"ok"))
    read_request(peer)
    peer.reset()


@contextmanager
def _farewell(_folder: Path) -> Iterator[Site]:
    """A server that says why it ends its first connection, which is idle, as some do."""
    over = threading.Event()

    def script(peer: Peer) -> None:
        read_request(peer)
        peer.send(response(b"ok"))
        if peer is server.peers[0]:
            over.wait(20)
            peer.send(response(b"idle too long", status=b"408 Request Timeout"))

    with raw_server(script) as server:
        yield Site(f"{server.url}{MARK}", (server,), over=over)
        over.set()


def _forges_the_next(peer: Peer) -> None:
    while read_request(peer):
        peer.send(response(b"ok") + response(b"forged"))


def _takes_the_head(peer: Peer) -> None:
    peer.head()


def _says_go_on(peer: Peer) -> None:
    peer.head()
    peer.send(b"HTTP/1.1 100 Continue\r\n\r\n")
    peer.send(response(peer.exactly(4)))


def _says_no(peer: Peer) -> None:
    """Answer in place of asking for the body; what came of it is answered as well."""
    peer.head()
    peer.send(response(b"no", status=b"417 Expectation Failed"))
    peer.send(peer.some())


BEFORE = (
    Fault("refused", _closed_port, "ConnectionRefused", says=("Nothing answers at 127.0.0.1", "Start the server")),
    Fault(
        "unreachable", nowhere(f"http://255.255.255.255{MARK}"), "HostUnreachable", says=("255.255.255.255, port 80",)
    ),
    Fault("an address of no interface", nowhere(f"http://[fe80::1]{MARK}"), "HostUnreachable", says=("fe80::1",)),
    Fault(
        "packets that are dropped",
        _full_port,
        "ConnectTimedOut",
        engine={"connect_limit": 0.3},
        cancel="connect",
        says=("within 0.3 seconds", "firewall"),
    ),
    Fault(
        "a name that is not found",
        nowhere(f"http://nowhere.invalid{MARK}"),
        "NameNotResolved",
        says=("“nowhere.invalid” was not found",),
    ),
    Fault("a label that is too long", nowhere(f"http://{'a' * 64}.invalid{MARK}"), "NameNotResolved"),
    Fault("a name that is too long", nowhere(f"http://{'a.' * 200}invalid{MARK}"), "NameNotResolved"),
    Fault(
        "a name server that is silent",
        _silent_names,
        "ConnectTimedOut",
        engine={"connect_limit": 0.3},
        cancel="dns",
        says=("silent.invalid",),
    ),
    Fault("port 99999", nowhere(f"http://127.0.0.1:99999{MARK}"), "UrlRefused", hops=0),
    Fault("port 0", nowhere(f"http://127.0.0.1:0{MARK}"), "UrlRefused", hops=0),
    Fault("a port that is no number", nowhere(f"http://127.0.0.1:http{MARK}"), "UrlRefused", hops=0),
)

BREAKING = (
    Fault(
        "a reset in place of an answer",
        at(_resets),
        "ConnectionLost",
        says=("closed the connection before it answered",),
    ),
    Fault("a reset in the upload", at(_resets_in_the_upload), "ConnectionLost", body=_LONG),
    Fault("an end in the upload", at(_closes_in_the_upload), "ConnectionLost", body=_LONG),
    Fault("an upload that nobody reads", _reads_nothing, "DeadlinePassed", body=_LONG, limit=0.3, cancel="sending"),
    Fault("a refusal in the upload", at(_refuses_in_the_upload), body=_LONG, status=413, kept=b"too large"),
    Fault("a refusal in the upload, and an end", at(_refuses_and_closes), body=_LONG, status=413, kept=b"too large"),
)

_EXPECTS = (("Expect", "100-continue"),)

EXPECTING = (
    Fault("a body that is asked for", at(_says_go_on), headers=_EXPECTS, status=200, kept=b"once"),
    Fault("a body that is not wanted", at(_says_no), headers=_EXPECTS, status=417, kept=b"no"),
    Fault("an end in place of asking for the body", at(_takes_the_head), "ConnectionLost", headers=_EXPECTS),
    Fault(
        "silence in place of asking for the body",
        at(Peer.hold),
        "DeadlinePassed",
        headers=_EXPECTS,
        limit=0.3,
        cancel="waiting",
    ),
)

REUSE = (
    Fault("a connection that ended while idle", at(_answers_once), status=200, kept=b"ok", sends=2, stale=True),
    Fault("a farewell while idle", _farewell, status=200, kept=b"ok", sends=2, stale=True),
    Fault(
        "a connection that ends at the next request",
        at(_answers_once_and_hangs_up_on_the_second),
        "ConnectionLost",
        sends=2,
    ),
    Fault(
        "a connection that is reset at the next request",
        at(_answers_once_and_resets_the_second),
        "ConnectionLost",
        sends=2,
    ),
    Fault("a forged answer to the next request", at(_forges_the_next), "BodyOverrun", status=200, kept=b"ok"),
)

ROWS = (*BEFORE, *BREAKING, *EXPECTING, *REUSE)
