"""What one fault is: what a server does, what is sent to it, and what a person must see. Nothing here judges."""

import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import KW_ONLY, dataclass, field
from pathlib import Path
from typing import Any

from tests.servers.raw import Peer, RawServer, Script, raw_server, read_request

OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
MARK = "/fault"
"""Stands in the target of each request, so that it can be counted wherever it was received."""


@dataclass(frozen=True)
class Site:
    """A fault that stands: where it is called, its servers, and what else a request to it needs."""

    url: str
    servers: tuple[RawServer, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    over: threading.Event = field(default_factory=threading.Event)
    """Set by who sends when a request is over."""

    @property
    def peers(self) -> list[Peer]:
        """Every connection so far."""
        return [peer for server in self.servers for peer in server.peers]

    def received(self) -> int:
        """How often the request was received."""
        return sum(peer.heard.count(MARK.encode()) for peer in self.peers)


Stand = Callable[[Path], AbstractContextManager[Site]]
"""Sets the fault up for the length of a `with` block; the folder is for files that it needs."""


@dataclass(frozen=True)
class Fault:
    """One row. What is not said here must not happen: no note, no second request, nothing kept."""

    name: str
    stand: Stand
    failure: str | None = None
    """The class in `restdesk.errors`, or None where the response is good."""
    _: KW_ONLY
    method: str = "POST"
    body: str | None = "once"
    headers: tuple[tuple[str, str], ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    engine: Mapping[str, Any] = field(default_factory=dict)
    """Arguments of Sending."""
    sends: int = 1
    """How often it is sent over one pool; the last time is judged."""
    stale: bool = False
    """Whether the server ends its connection between two of them."""
    cancel: str = ""
    """For a server that never ends: the phase in which Cancel comes in a second run."""
    limit: float = 0.0
    """Seconds for the first run of such a row."""

    says: tuple[str, ...] = ()
    """Words of title, advice and cause."""
    notes: tuple[str, ...] = ()
    """Words of each note, in order."""
    status: int | None = None
    reason: str | None = None
    kept: bytes | int | None = b""
    """The body as far as it came; a number is the least that is kept, None anything."""
    complete: bool | None = None
    """Whether the response is complete; by itself where nothing failed."""
    shown: str | None = None
    """The body as the text that is shown."""
    fields: tuple[tuple[str, str], ...] = ()
    """Header fields that are among those shown, in this order."""
    hops: int = 1
    times: int = 1
    """How often the request may be received at most, redirects included."""
    grows: int = 0
    """Bytes by which the process may grow; 0 is not measured."""


def at(
    script: Script,
    tls: Callable[[], ssl.SSLContext] | None = None,
    *,
    url: str = "{scheme}://127.0.0.1:{port}" + MARK,
) -> Stand:
    """Return what runs `script` for each connection; `url` may name another scheme or host than the server's own."""

    @contextmanager
    def stand(_folder: Path) -> Iterator[Site]:
        with raw_server(script, tls() if tls else None) as server:
            yield Site(url.format(scheme="https" if tls else "http", port=server.port), (server,))

    return stand


def nowhere(url: str) -> Stand:
    """Return a fault that needs no server."""

    @contextmanager
    def stand(_folder: Path) -> Iterator[Site]:
        yield Site(url)

    return stand


def replies(data: bytes, *, hold: bool = False, times: int = 1) -> Stand:
    """Return a server that reads a request, writes `data`, and closes, or with `hold` says nothing more."""

    def script(peer: Peer) -> None:
        for _ in range(times):
            if not read_request(peer):
                return
            peer.send(data)
        if hold:
            peer.hold()

    return at(script)


def endless(start: bytes, piece: bytes, *, pause: float = 0.0) -> Stand:
    """Return a server that writes `start` and then `piece` for ever, every `pause` seconds."""

    def script(peer: Peer) -> None:
        read_request(peer)
        peer.send(start)
        while not peer.ended.wait(pause):
            peer.send(piece)

    return at(script)
