"""The server that the wire is measured against, in a process of its own: `python -m benchmarks.served`.

It prints its port. One write an answer, keep-alive; the path says what: /small, /slow, /big/BYTES, /bomb, /up.
"""

import asyncio
import gzip

SLOW = 0.010
_PIECE = bytes(256 * 1024)
_SMALL = b'{"hello": "world", "numbers": [1, 2, 3]}'


def _answer(body: bytes, *headers: bytes) -> bytes:
    lines = (b"HTTP/1.1 200 OK", b"Content-Type: application/json", *headers, b"Content-Length: %d" % len(body))
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def bomb() -> bytes:
    """Return some hundred bytes that stand for 600 MB under `gzip, gzip`."""
    return gzip.compress(gzip.compress(bytes(1024 * 1024)) * 600)


class Served(asyncio.Protocol):
    """Reads requests and answers them."""

    def __init__(self) -> None:
        self._head = b""
        self._left = 0
        self._after = b""
        self._writable = asyncio.Event()
        self._writable.set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        if self._left:
            self._left -= len(data)
            if self._left <= 0:
                self._transport.write(self._after)
            return
        self._head += data
        while (end := self._head.find(b"\r\n\r\n")) >= 0:
            head, self._head = self._head[:end], self._head[end + 4 :]
            self._serve(head)

    def pause_writing(self) -> None:
        self._writable.clear()

    def resume_writing(self) -> None:
        self._writable.set()

    def connection_lost(self, exc: Exception | None) -> None:
        self._writable.set()

    def _serve(self, head: bytes) -> None:
        path = head.split(b" ", 2)[1]
        if path == b"/small":
            self._transport.write(_answer(_SMALL))
        elif path == b"/slow":
            asyncio.get_running_loop().call_later(SLOW, self._transport.write, _answer(_SMALL))
        elif path == b"/bomb":
            self._transport.write(_answer(bomb(), b"Content-Encoding: gzip, gzip"))
        elif path.startswith(b"/big/"):
            self._task = asyncio.ensure_future(self._stream(int(path[5:])))
        else:
            length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
            self._left, self._after = int(length[15:]) - len(self._head), _answer(b"{}")
            self._head = b""

    async def _stream(self, size: int) -> None:
        self._transport.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % size)
        while size > 0 and not self._transport.is_closing():
            await self._writable.wait()
            self._transport.write(_PIECE[:size])
            size -= len(_PIECE)


async def _main() -> None:
    server = await asyncio.get_running_loop().create_server(Served, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_main())
