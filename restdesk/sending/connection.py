"""One connection as asyncio feeds it: what came and was not read yet, and whether more can be written."""

import asyncio
import re
import socket
from collections import deque

CONNECT_LIMIT = 10.0
"""Seconds for name, connection and TLS together."""

_FULL = 256 * 1024
"""Bytes that may wait to be read before the peer is slowed down."""

_TICKS = 100

_STATUS = re.compile(rb"HTTP/1\.[01] ([1-9][0-9]{2})")


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
        self._error: OSError | None = None
        self._writable = True
        self._waiter: asyncio.Future[None] | None = None

    async def read(self, most: int) -> bytes:
        """Return at most `most` bytes, none at the end; raises OSError where the connection broke."""
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

    async def write(self, data: bytes) -> None:
        """Write `data` and wait until more can follow; raises OSError where that will not be."""
        assert self._transport is not None
        self._raise_if_broken()
        self._transport.write(data)
        while not self._writable:
            self._raise_if_broken()
            self.stop_if_refused()
            if self._paused_reading:  # it neither reads nor can we take more: a deadlock otherwise
                raise AnswerBeforeTheEnd("the peer answers and does not read")
            await self._change()

    def stop_if_refused(self) -> None:
        """Raise AnswerBeforeTheEnd if the peer's answer so far is final and not a success."""
        status = final_status(b"".join(self._chunks)[:4096]) if self._chunks else None
        if status is not None and status >= 300:
            raise AnswerBeforeTheEnd(f"the peer answered {status}")

    def readable(self) -> bool:
        """Whether an idle connection has something to read: an end, or what nobody asked for."""
        if self._chunks or self._ended or self._error:
            return True
        try:
            return self._sock.fileno() == -1 or self._sock.recv(1, socket.MSG_PEEK) is not None
        except BlockingIOError:
            return False
        except OSError:
            return True

    async def closed(self) -> None:
        """Return when the socket of an aborted transport is closed, which takes the loop a turn or two."""
        for _ in range(_TICKS):
            if self._sock.fileno() == -1:
                return
            await asyncio.sleep(0)

    def secured(self, transport: asyncio.Transport) -> None:
        """Use `transport`, which stands between TLS and the socket's own, from now on."""
        self._transport = transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

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
            self._error = exc if isinstance(exc, OSError) else ConnectionError(str(exc))
        self._wake()

    def pause_writing(self) -> None:
        self._writable = False

    def resume_writing(self) -> None:
        self._writable = True
        self._wake()

    def _raise_if_broken(self) -> None:
        if self._error or self._ended:
            raise self._error or ConnectionResetError("the peer closed the connection")

    async def _change(self) -> None:
        self._waiter = asyncio.get_running_loop().create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    def _wake(self) -> None:
        if self._waiter and not self._waiter.done():
            self._waiter.set_result(None)


def final_status(answer: bytes) -> int | None:
    """Return the status of the first response that is not interim in what came so far, or None."""
    found = _STATUS.match(answer, _final_start(answer))
    return int(found[1]) if found else None


def final_head(answer: bytes) -> int | None:
    """Return the bytes up to the end of the first head that is not interim, or None where it has not come."""
    end = answer.find(b"\r\n\r\n", _final_start(answer))
    return None if end < 0 else end + 4


def _final_start(answer: bytes) -> int:
    """Return where the first response that is not interim begins, or will (RFC 9110, section 15.2)."""
    start = 0
    while (found := _STATUS.match(answer, start)) and int(found[1]) < 200 and int(found[1]) != 101:
        end = answer.find(b"\r\n\r\n", start)
        if end < 0:
            return len(answer)
        start = end + 4
    return start
