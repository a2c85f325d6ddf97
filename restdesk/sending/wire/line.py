"""One connection of the pool: made when first used, for one request at a time, of either version of HTTP."""

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
from restdesk.sending.wire.libraries import httpcore
from restdesk.sending.wire.stream import Stream

IDLE = 30.0
"""Seconds for which an unused connection stays open."""


class Line(httpcore.AsyncConnectionInterface):
    """A connection to one origin."""

    def __init__(
        self,
        origin: httpcore.Origin,
        connect: Callable[[httpcore.Origin], Awaitable[Connection]],
        *,
        always_http2: bool,
    ) -> None:
        self._origin = origin
        self._connect = connect
        self._always_http2 = always_http2
        self._spoken: Http11 | Http2 | None = None
        self._failed = False

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send `request` and return its response; raises what `faults.fault` maps."""
        try:
            if self._spoken is None:
                self._spoken = self._speaks(await self._connect(self._origin))
            if isinstance(self._spoken, Http2):
                return await _framed(self._spoken, request)
            return await self._spoken.handle_async_request(request)
        except httpcore.ConnectionNotAvailable as error:
            record = RECORD.get()
            if record and record.sent:  # the pool would send it once more
                raise httpcore.RemoteProtocolError("the connection was given up") from error
            raise
        except BaseException:
            self._failed = self._spoken is None
            raise

    async def aclose(self) -> None:
        """Close the socket at once."""
        if self._spoken is not None:
            await self._spoken.aclose()

    def can_handle_request(self, origin: httpcore.Origin) -> bool:
        """Whether it leads to `origin`."""
        return origin == self._origin

    def is_available(self) -> bool:
        """Whether it is made and a request can go over it."""
        return self._spoken is not None and self._spoken.is_available()

    def has_expired(self) -> bool:
        """Whether it was unused for too long, or the peer has ended it."""
        return self._failed or (self._spoken is not None and self._spoken.has_expired())

    def is_idle(self) -> bool:
        """Whether no request is under way."""
        return self._failed or (self._spoken is not None and self._spoken.is_idle())

    def is_closed(self) -> bool:
        """Whether its socket is closed, or was never opened."""
        return self._failed or (self._spoken is not None and self._spoken.is_closed())

    def info(self) -> str:
        """Return what it is, for debugging."""
        return repr(self._spoken)

    # What httpcore2 asks besides.

    def is_connected(self) -> bool:
        """Whether it has a socket."""
        return self._spoken is not None and not self.is_closed()

    def can_multiplex(self) -> bool:
        """Whether requests share it: never."""
        return False

    def _speaks(self, connection: Connection) -> "Http11 | Http2":
        if self._always_http2 or (connection.tls and connection.tls.alpn == "h2"):
            return Http2(connection, IDLE)
        return Http11(self._origin, Stream(connection))


class Unlocked:
    """A lock that is never held: httpcore's own costs a turn of the loop each time."""

    async def __aenter__(self) -> None:
        """Go on."""

    async def __aexit__(self, *_error: object) -> None:
        """Go on."""


class Http11(httpcore.AsyncHTTP11Connection):
    """HTTP/1.1 with what httpcore drops: interim responses and trailers."""

    MAX_INCOMPLETE_EVENT_SIZE = sys.maxsize  # the record's limits count, which a person can raise

    def __init__(self, origin: httpcore.Origin, stream: Stream) -> None:
        super().__init__(origin, stream, IDLE)
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
    record = RECORD.get()
    if record is None or not http2.is_available():
        raise httpcore.ConnectionNotAvailable
    url, pieces = request.url, aiter(request.stream)  # type: ignore[arg-type]
    head = await http2.send(request.method, url.scheme, url.target, request.headers, pieces, record)
    extensions = {"http_version": b"HTTP/2", "reason_phrase": b""}
    content = Pieces(http2, record)
    return httpcore.Response(head.status, headers=head.headers, content=content, extensions=extensions)
