"""One connection: made when first used, for one request at a time, of either version of HTTP."""

import sys
from collections.abc import Awaitable, Callable
from typing import Any

import h11

from restdesk.model.exchange import Interim
from restdesk.sending.characters import as_text
from restdesk.sending.connection import Connection
from restdesk.sending.http2 import Http2, Pieces
from restdesk.sending.http2_head import fields
from restdesk.sending.record import RECORD
from restdesk.sending.request import Origin
from restdesk.sending.wire.libraries import httpcore
from restdesk.sending.wire.stream import Stream


class Line:
    """A connection to one origin."""

    def __init__(self, origin: Origin, connect: Callable[[Origin], Awaitable[Connection]], *, framed: bool) -> None:
        self.origin = origin
        self._connect = connect
        self._framed = framed
        self._connection: Connection | None = None
        self._spoken: Http11 | Http2 | None = None

    async def send(self, request: httpcore.Request) -> httpcore.Response:
        """Send `request` and return its response; raises what `faults.fault` maps."""
        if self._spoken is None:
            self._connection = await self._connect(self.origin)
            self._spoken = self._speaks(self._connection)
        if isinstance(self._spoken, Http2):
            return await _framed(self._spoken, request)
        return await self._spoken.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the socket at once."""
        if self._spoken is not None:
            await self._spoken.aclose()

    def is_available(self) -> bool:
        """Whether another request can go over it."""
        return self._spoken is not None and self._spoken.is_available()

    def has_expired(self) -> bool:
        """Whether the peer has ended it, or sent what nobody asked for."""
        if self._connection is None or isinstance(self._spoken, Http2):
            return not self.is_available()
        return self._connection.readable()

    def _speaks(self, connection: Connection) -> "Http11 | Http2":
        if self._framed or (connection.tls and connection.tls.alpn == "h2"):
            return Http2(connection)
        scheme, host, port = self.origin
        return Http11(httpcore.Origin(scheme.encode("ascii"), host.encode("ascii"), port), connection)


class Unlocked:
    """A lock that is never held: httpcore's own costs a turn of the loop each time."""

    async def __aenter__(self) -> None:
        """Go on."""

    async def __aexit__(self, *_error: object) -> None:
        """Go on."""


class Http11(httpcore.AsyncHTTP11Connection):
    """HTTP/1.1 with what httpcore drops: interim responses and trailers."""

    MAX_INCOMPLETE_EVENT_SIZE = sys.maxsize  # the record's limits count, which a person can raise

    def __init__(self, origin: httpcore.Origin, connection: Connection) -> None:
        super().__init__(origin, Stream(connection))
        self._state_lock: Any = Unlocked()  # one loop, and nothing waits in what it guards

    async def _receive_event(self, timeout: float | None = None) -> h11.Event | type[h11.PAUSED]:
        event = await super()._receive_event(timeout)
        record = RECORD.get()
        if record and isinstance(event, h11.InformationalResponse) and event.status_code != 101:
            headers = fields(event.headers.raw_items())
            record.add_interim(Interim(event.status_code, as_text(bytes(event.reason)), headers))
        elif record and isinstance(event, h11.EndOfMessage) and event.headers:
            record.trailers = fields(event.headers.raw_items())
        return event


async def _framed(http2: Http2, request: httpcore.Request) -> httpcore.Response:
    record, url, pieces = RECORD.get(), request.url, aiter(request.stream)  # type: ignore[arg-type]
    assert record is not None
    head = await http2.send(request.method, url.scheme, url.target, request.headers, pieces, record)
    extensions = {"http_version": b"HTTP/2", "reason_phrase": b""}
    content = Pieces(http2, record)
    return httpcore.Response(head.status, headers=head.headers, content=content, extensions=extensions)
