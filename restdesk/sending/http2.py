"""HTTP/2 (RFC 9113) over one connection, one request at a time.

A connection that several requests shared could not be closed on Cancel without ending the others, and a stream that
is only reset goes on eating the connection's window. So each has its own while it runs, and it is used again after.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import suppress

from h2 import events
from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.errors import ErrorCodes
from h2.exceptions import FrameTooLargeError, H2Error, InvalidBodyLengthError
from h2.settings import SettingCodes, Settings
from hpack import HPACKError

from restdesk.model.exchange import Interim
from restdesk.sending.connection import EXPECT_LIMIT, Connection
from restdesk.sending.frames import GOAWAY, Frames
from restdesk.sending.http2_head import Head, Pairs, StatusMissing, allowed, fields, head_of, pseudo_headers
from restdesk.sending.record import Record

MOST_HEADERS = 2 * 1024 * 1024
"""Bytes of one block of headers after decompression: a few bytes can stand for thousands (RFC 7541, section 7.3)."""

_WINDOW = 4 * 1024 * 1024
"""Bytes that the peer may send before they were taken."""

_READ = 64 * 1024


class StreamWasReset(ConnectionError):
    """The peer ended this request alone (RST_STREAM)."""


class ConnectionGivenUp(ConnectionError):
    """The peer ends the connection (GOAWAY) and has not answered this request."""


class Http2:
    """One connection that speaks HTTP/2; `Connection` counts what passes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._h2 = H2Connection(H2Configuration(client_side=True, validate_inbound_headers=False))
        self._h2.decoder.max_header_list_size = MOST_HEADERS
        self._h2.local_settings = Settings(
            client=True,
            initial_values={
                SettingCodes.ENABLE_PUSH: 0,
                SettingCodes.INITIAL_WINDOW_SIZE: _WINDOW,
                SettingCodes.MAX_HEADER_LIST_SIZE: MOST_HEADERS,
            },
        )
        self._begun = False
        self._frames = Frames()
        self._given_up: int | None = None
        self._broken: Exception | None = None
        self._last_taken = 0
        self._clear()
        self._busy = False

    def is_available(self) -> bool:
        """Whether another request can go over it."""
        if self._busy or not self._connection.alive:
            return False
        if idle := self._connection.drain():  # pings, settings, a goodbye
            self._feed(idle, None)
        return self._given_up is None and self._broken is None

    async def aclose(self) -> None:
        """Close the socket at once."""
        self._busy = False
        await self._connection.close()

    async def send(
        self, method: bytes, scheme: bytes, target: bytes, headers: Pairs, pieces: AsyncIterator[bytes], record: Record
    ) -> Head:
        """Send a request and return the head of its answer; raises OSError's kind, and h2's own errors.

        The body is left where a final answer comes before its end that is no success.
        """
        self._busy, record.framed = True, True
        try:
            return await self._sent(method, scheme, target, headers, pieces, record)
        except BaseException:
            await self.aclose()
            raise

    async def _sent(
        self, method: bytes, scheme: bytes, target: bytes, headers: Pairs, pieces: AsyncIterator[bytes], record: Record
    ) -> Head:
        self._clear()
        self._begin()
        while self._h2.remote_settings.max_concurrent_streams < 1:
            await self._receive(record)
        self._stream = self._h2.get_next_available_stream_id()
        with_body = any(name.lower() in (b"content-length", b"transfer-encoding") for name, _ in headers)
        self._h2.send_headers(
            self._stream, pseudo_headers(method, scheme, target, headers) + allowed(headers, record), not with_body
        )
        await self._flush()
        if with_body:
            await self._upload(pieces, record)
        if self._head is None:
            record.begin("waiting")
        while self._head is None:
            self._check()
            await self._receive(record)
        return self._head

    async def piece(self, record: Record) -> bytes:
        """Return the next piece of the body, none at its end; raises OSError's kind, and h2's own errors."""
        while True:
            while self._data:
                piece, size = self._data.popleft()
                if size:
                    self._h2.acknowledge_received_data(size, self._stream)
                    await self._flush()
                if piece:
                    return piece
            if self._ended:
                return b""
            self._check()
            await self._receive(record)

    async def release(self) -> None:
        """End the request; what did not come to both its ends closes the connection."""
        if self._busy and not (self._ended and self._sent_whole):
            await self._connection.close()
        self._busy = False

    def _clear(self) -> None:
        self._stream = 0
        self._head: Head | None = None
        self._data: deque[tuple[bytes, int]] = deque()
        self._reset: int | None = None
        self._ended = False
        self._sent_whole = True

    def _begin(self) -> None:
        if not self._begun:
            self._begun = True
            self._h2.initiate_connection()
            self._h2.increment_flow_control_window(_WINDOW)

    async def _upload(self, pieces: AsyncIterator[bytes], record: Record) -> None:
        self._sent_whole = False
        if record.expects:
            with suppress(TimeoutError):
                async with asyncio.timeout(EXPECT_LIMIT):
                    while not (self._answered or any(one.status == 100 for one in record.interim)):
                        await self._receive(record)
        if self._answered:
            return
        async for piece in pieces:
            rest = memoryview(piece)
            while rest:
                if not await self._room(record):
                    return
                size = min(len(rest), self._flow(), self._h2.max_outbound_frame_size)
                self._h2.send_data(self._stream, bytes(rest[:size]))
                rest = rest[size:]
                await self._flush()
        if not self._answered:
            self._h2.end_stream(self._stream)
            self._sent_whole = True
            await self._flush()

    async def _room(self, record: Record) -> bool:
        """Wait until more can be sent; False where an answer makes it useless."""
        while not self._answered and (self._connection.unread() or not self._flow()):
            await self._receive(record)
        return not self._answered

    def _flow(self) -> int:
        return self._h2.local_flow_control_window(self._stream)

    @property
    def _answered(self) -> bool:
        """Whether the rest of the body is of no use."""
        refused = self._head is not None and self._head.status >= 300
        return refused or self._ended or self._reset is not None or self._broken is not None

    def _check(self) -> None:
        if self._broken is not None:
            raise self._broken
        if self._reset is not None:
            raise StreamWasReset(_name(self._reset))
        if self._given_up is not None and self._last_taken < self._stream:
            raise ConnectionGivenUp(_name(self._given_up))

    async def _receive(self, record: Record) -> None:
        data = await self._connection.read(_READ)
        if not data:
            why = "GOAWAY" if self._given_up is not None else "the server disconnected"
            raise ConnectionGivenUp(why)
        self._feed(data, record)
        await self._flush()

    def _feed(self, data: bytes, record: Record | None) -> None:
        """Take what came frame by frame; what breaks the rules is raised when all before it was used."""
        for frame in self._frames.feed(data):
            if self._broken is not None:
                return
            if frame.kind == GOAWAY and frame.stream == 0 and len(frame.payload) >= 8:
                last, code = (int.from_bytes(frame.payload[start : start + 4], "big") for start in (0, 4))
                self._given_up, self._last_taken = code, last & 0x7FFFFFFF
                continue
            if frame.too_large:
                self._broken = FrameTooLargeError("a frame is too large")
                return
            try:
                for event in self._h2.receive_data(frame.whole):
                    if record and getattr(event, "stream_id", None) == self._stream:
                        self._take(event, record)
            except InvalidBodyLengthError as error:
                self._data.append((frame.payload, 0))
                self._broken = error
            except (H2Error, HPACKError, StatusMissing) as error:
                self._broken = error

    def _take(self, event: events.Event, record: Record) -> None:
        if isinstance(event, events.ResponseReceived):
            record.begin("receiving")
            self._head = head_of(event.headers)
        elif isinstance(event, events.InformationalResponseReceived):
            status, headers = head_of(event.headers)
            record.add_interim(Interim(status, "", fields(headers)))
        elif isinstance(event, events.DataReceived):
            if event.flow_controlled_length:
                self._data.append((event.data or b"", event.flow_controlled_length))
        elif isinstance(event, events.TrailersReceived):
            record.trailers = fields(list(event.headers or ()))
        elif isinstance(event, events.StreamEnded):
            self._ended = True
        elif isinstance(event, events.StreamReset):
            self._reset = event.error_code or 0

    async def _flush(self) -> None:
        data = self._h2.data_to_send()
        if data:
            await self._connection.write(data)


class Pieces:
    """The body of one response as it comes; closing it ends the request."""

    def __init__(self, http2: Http2, record: Record) -> None:
        self._http2 = http2
        self._record = record

    def __aiter__(self) -> "Pieces":
        return self

    async def __anext__(self) -> bytes:
        piece = await self._http2.piece(self._record)
        if not piece:
            raise StopAsyncIteration
        return piece

    async def aclose(self) -> None:
        """Give the connection back, or close it."""
        await self._http2.release()


def _name(code: int) -> str:
    try:
        return ErrorCodes(code).name
    except ValueError:
        return f"error {code}"
