"""One connection as asyncio feeds it: what came and was not read yet, and whether more can be written.

What passes is counted in the record of the hop that uses it.
"""

import asyncio
import re
import socket
import ssl
from collections import deque
from contextlib import suppress

from restdesk.model.exchange import Tls
from restdesk.sending.record import RECORD

CONNECT_LIMIT = 10.0
"""Seconds for name, connection and TLS together."""

EXPECT_LIMIT = 1.0
"""Seconds after which a body is sent though the server did not ask for it (RFC 9110, section 10.1.1)."""

_FULL = 256 * 1024
"""Bytes that may wait to be read before the peer is slowed down."""

_TICKS = 100

_STATUS = re.compile(rb"HTTP/1\.[01] ([1-9][0-9]{2})")
_HEAD_END = re.compile(rb"\n\r?\n")


class AnswerBeforeTheEnd(OSError):
    """The peer answered while the request was still being sent."""


class Connection(asyncio.Protocol):
    """Buffers between asyncio's callbacks and one reader and writer."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._transport: asyncio.Transport | None = None
        self._chunks: deque[bytes] = deque()
        self._size = 0
        self._paused_reading = False
        self._ended = False
        self._plain = True
        self._error: OSError | None = None
        self._writable = True
        self._waiter: asyncio.Future[None] | None = None
        self.remote = self.local = ""
        """Address and port of the peer, and our own."""
        self.tls: Tls | None = None
        """What TLS agreed on."""

    @property
    def alive(self) -> bool:
        """Whether neither side has closed it."""
        return not (self._ended or self._error) and self._sock.fileno() != -1

    @property
    def unsent(self) -> int:
        """Bytes that were written and that the system has not taken over yet."""
        return self._transport.get_write_buffer_size() if self._transport else 0

    async def read(self, most: int) -> bytes:
        """Return at most `most` bytes, none at the end.

        Raises OSError where the connection broke and as soon as an answer cannot be HTTP, and what the record's
        limits raise.
        """
        record = RECORD.get()
        if record is None:
            return await self.take(most)
        if not record.framed:
            record.check_unused()
            if record.stage != "receiving":
                record.begin("waiting")
        data = await self.take(most)
        if data:
            record.count_received(data)
            if not record.framed and not b"HTTP/".startswith(record.first_received[:5]):
                raise ConnectionError("the answer does not begin with HTTP/")
        return data

    async def write(self, data: bytes) -> None:
        """Write `data` and wait until more can follow; raises OSError where that will not be.

        AnswerBeforeTheEnd where a refusal came while a body is sent, which would be lost behind the rest of the body.
        """
        record = RECORD.get()
        if record:
            if record.sent and not record.framed:
                self.stop_if_refused()
            record.use(self)
            record.count_sent(data)
        await self.put(data)

    async def take(self, most: int) -> bytes:
        """Return at most `most` bytes, none at the end, as no part of a hop; raises OSError."""
        while not self._chunks:
            if self._error:
                raise self._error
            if self._ended:
                return b""
            await self._change()
        chunk = self._chunks.popleft()
        if len(chunk) > most:
            self._chunks.appendleft(chunk[most:])
            chunk = chunk[:most]
        self._size -= len(chunk)
        if self._paused_reading and self._size < _FULL // 2 and self._transport:
            self._paused_reading = False
            self._transport.resume_reading()
        return chunk

    async def take_head(self, most: int) -> bytes:
        """Return all up to the first empty line; less where the peer ended, or where `most` bytes have none."""
        while (end := _HEAD_END.search(self.unread())) is None and self.alive and self._size <= most:
            await self._change()
        whole = self.drain()
        head, rest = (whole[: end.end()], whole[end.end() :]) if end else (whole, b"")
        self._size = len(rest)
        if rest:
            self._chunks.append(rest)
        return head

    async def put(self, data: bytes) -> None:
        """Write `data`, as no part of a hop, and wait until more can follow; raises OSError where that will not be."""
        assert self._transport is not None
        if self._transport.is_closing():
            await asyncio.sleep(0)  # why is told at the loop's next turn
        self._raise_if_broken()
        self._transport.write(data)
        while not self._writable:
            self._raise_if_broken()
            self.stop_if_refused()
            if self._paused_reading:  # it neither reads nor can we take more: a deadlock otherwise
                raise AnswerBeforeTheEnd("the peer answers and does not read")
            await self._change()

    async def wait_to_continue(self) -> None:
        """Return when the peer asks for the body, or after a while; raises AnswerBeforeTheEnd for a final answer."""
        with suppress(TimeoutError):
            async with asyncio.timeout(EXPECT_LIMIT):
                while self.alive and not asks_to_continue(self.unread()):
                    await self._change()
        if status := final_status(self.unread()):
            raise AnswerBeforeTheEnd(f"the peer answered {status}")

    def stop_if_refused(self) -> None:
        """Raise AnswerBeforeTheEnd if the peer's answer so far is final and not a success."""
        status = final_status(b"".join(self._chunks)[:4096]) if self._chunks else None
        if status is not None and status >= 300:
            raise AnswerBeforeTheEnd(f"the peer answered {status}")

    def unread(self) -> bytes:
        """Return what came and was not read yet."""
        return b"".join(self._chunks)

    def drain(self) -> bytes:
        """Return what came and was not read yet, and take it as read."""
        whole = self.unread()
        self._chunks.clear()
        self._size = 0
        return whole

    def readable(self) -> bool:
        """Whether an idle connection has something to read: an end, or what nobody asked for."""
        if self._chunks or not self.alive:
            return True
        try:
            return self._sock.recv(1, socket.MSG_PEEK) is not None
        except BlockingIOError:
            return False
        except OSError:
            return True

    async def secure(self, context: ssl.SSLContext, server_hostname: str) -> ssl.SSLObject:
        """Speak TLS from now on; raises ssl.SSLError or OSError, and is closed then."""
        assert self._transport is not None
        try:
            loop = asyncio.get_running_loop()
            transport = await loop.start_tls(self._transport, self, context, server_hostname=server_hostname)
        except BaseException:
            await self.close()
            raise
        assert transport is not None
        self._transport, self._plain = transport, False
        secured: ssl.SSLObject = transport.get_extra_info("ssl_object")
        return secured

    async def close(self) -> None:
        """Close the socket at once."""
        assert self._transport is not None
        self._transport.abort()
        for _ in range(_TICKS):  # the loop takes a turn or two to close it
            if self._sock.fileno() == -1:
                return
            await asyncio.sleep(0)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self.remote, self.local = (_shown(transport.get_extra_info(name)) for name in ("peername", "sockname"))

    def data_received(self, data: bytes) -> None:
        self._chunks.append(data)
        self._size += len(data)
        if self._size > _FULL and not self._paused_reading and self._transport:
            self._paused_reading = True
            self._transport.pause_reading()
        self._wake()

    def eof_received(self) -> None:
        self._ended = True
        self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        self._ended = True
        if exc is not None:
            self._rescue()
            self._error = exc if isinstance(exc, OSError) else ConnectionError(str(exc))
        self._wake()

    def pause_writing(self) -> None:
        self._writable = False

    def resume_writing(self) -> None:
        self._writable = True
        self._wake()

    def _raise_if_broken(self) -> None:
        if self._error or self._ended or (self._transport and self._transport.is_closing()):
            raise self._error or ConnectionResetError("the peer closed the connection")

    def _rescue(self) -> None:
        """Take an answer that lies in the socket when a write failed: asyncio reads no more then."""
        with suppress(OSError):
            if self._plain and (data := self._sock.recv(_FULL)):
                self._chunks.append(data)
                self._size += len(data)

    async def _change(self) -> None:
        self._waiter = asyncio.get_running_loop().create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    def _wake(self) -> None:
        if self._waiter and not self._waiter.done():
            self._waiter.set_result(None)


def asks_to_continue(answer: bytes) -> bool:
    """Whether what came so far asks for the body, or is the answer (RFC 9110, section 10.1.1)."""
    start = 0
    while found := _STATUS.match(answer, start):
        if int(found[1]) == 100 or int(found[1]) >= 200:
            return True
        end = _HEAD_END.search(answer, start)
        if end is None:
            return False
        start = end.end()
    return False


def final_status(answer: bytes) -> int | None:
    """Return the status of the first response that is not interim in what came so far, or None."""
    found = _STATUS.match(answer, _final_start(answer))
    return int(found[1]) if found else None


def final_head(answer: bytes) -> int | None:
    """Return the bytes up to the end of the first head that is not interim, or None where it has not come."""
    end = _HEAD_END.search(answer, _final_start(answer))
    return end.end() if end else None


def _final_start(answer: bytes) -> int:
    """Return where the first response that is not interim begins, or will (RFC 9110, section 15.2)."""
    start = 0
    while (found := _STATUS.match(answer, start)) and int(found[1]) < 200 and int(found[1]) != 101:
        end = _HEAD_END.search(answer, start)
        if end is None:
            return len(answer)
        start = end.end()
    return start


def _shown(address: tuple[object, ...] | None) -> str:
    """Return address and port as in a URL; nothing where the system no longer knows."""
    if not address:
        return ""
    host, port = address[:2]
    return f"[{host}]:{port}" if ":" in str(host) else f"{host}:{port}"
