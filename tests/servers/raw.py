"""A server of raw bytes on a free loopback port: a script reads and writes on each connection as it likes."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

PATIENCE = 30.0
"""Seconds after which a peer that was given up by its test lets go."""

KEPT = 64 * 1024
"""Bytes of a connection that are kept to be looked at."""


class Peer:
    """One accepted connection, and what came over it."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self.got = b""
        self.heard = bytearray()
        """The first 64 KiB that came, whatever was made of them."""
        self.ended = threading.Event()
        """Set when the client closed its side."""

    def until(self, mark: bytes) -> bytes:
        """Read until `mark` was read and return all up to it; less where the client ended."""
        while mark not in self.got and self._more():
            pass
        head, found, self.got = self.got.partition(mark)
        return head + found

    def head(self) -> bytes:
        """Read one request head, to its empty line."""
        return self.until(b"\r\n\r\n")

    def exactly(self, count: int) -> bytes:
        """Read `count` bytes; less where the client ended."""
        while len(self.got) < count and self._more():
            pass
        data, self.got = self.got[:count], self.got[count:]
        return data

    def some(self) -> bytes:
        """Read what comes next; nothing where the client ended."""
        if not self.got:
            self._more()
        data, self.got = self.got, b""
        return data

    def send(self, data: bytes) -> None:
        """Write all of `data`; nothing happens where the client is gone."""
        try:
            self.sock.sendall(data)
        except OSError:
            self.ended.set()

    def hold(self) -> None:
        """Read on, and say nothing, until the client closes."""
        while self._more():
            self.got = b""

    def reset(self) -> None:
        """End the connection by a reset."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
        self.sock.close()

    def _more(self) -> bool:
        try:
            data = self.sock.recv(65536)
        except OSError:
            data = b""
        if not data:
            self.ended.set()
        self.got += data
        self.heard += data[: max(0, KEPT - len(self.heard))]
        return bool(data)


Script = Callable[[Peer], None]


class RawServer:
    """Runs `script` for each connection in a thread of its own."""

    def __init__(
        self, script: Script, tls: ssl.SSLContext | None = None, address: tuple[str, int] = ("127.0.0.1", 0)
    ) -> None:
        self._script = script
        self._tls = tls
        self._listener = socket.create_server(address)
        self._threads = [threading.Thread(target=self._accept, name="raw-server", daemon=True)]
        self.port: int = self._listener.getsockname()[1]
        self.peers: list[Peer] = []
        self._threads[0].start()

    @property
    def url(self) -> str:
        """Where it is, by address."""
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    def close(self) -> None:
        """End all connections and threads."""
        with suppress(OSError):  # not on every system while nobody is connected
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._threads[0].join(PATIENCE)
        for peer in self.peers:
            with suppress(OSError):  # closed already
                peer.sock.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(PATIENCE)

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            sock.settimeout(PATIENCE)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            peer = Peer(sock)
            self.peers.append(peer)
            thread = threading.Thread(target=self._serve, args=(peer,), name="raw-peer", daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, peer: Peer) -> None:
        try:
            if self._tls is None or self._secured(peer, self._tls):
                self._script(peer)
        except OSError:
            pass  # the client went away
        finally:
            peer.sock.close()
            peer.ended.set()

    def _secured(self, peer: Peer, tls: ssl.SSLContext) -> bool:
        """Shake hands; where that fails, let the client read why, which a reset would take from it."""
        secured = tls.wrap_socket(peer.sock, server_side=True, do_handshake_on_connect=False)
        peer.sock = secured
        try:
            secured.do_handshake()
        except ssl.SSLError:
            peer.sock = socket.socket(fileno=secured.detach())
            peer.sock.settimeout(PATIENCE)
            peer.sock.shutdown(socket.SHUT_WR)
            peer.hold()
            return False
        return True


@contextmanager
def raw_server(script: Script, tls: ssl.SSLContext | None = None) -> Iterator[RawServer]:
    """Run a server for the length of a `with` block."""
    server = RawServer(script, tls)
    try:
        yield server
    finally:
        server.close()


def answer(data: bytes, *, times: int = 1, heads: list[bytes] | None = None) -> Script:
    """Return a script that reads a request head and its Content-Length body and writes `data`, then closes."""

    def script(peer: Peer) -> None:
        for _ in range(times):
            request = read_request(peer)
            if not request:
                return
            if heads is not None:
                heads.append(request)
            peer.send(data)

    return script


def read_request(peer: Peer) -> bytes:
    """Read a head and as many body bytes as its Content-Length says."""
    head = peer.head()
    length = next((line[15:] for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), b"0")
    return head + peer.exactly(int(length))


def response(body: bytes = b"", *headers: bytes, status: bytes = b"200 OK") -> bytes:
    """Return a response with its Content-Length."""
    lines = (b"HTTP/1.1 " + status, *headers, b"Content-Length: %d" % len(body))
    return b"\r\n".join(lines) + b"\r\n\r\n" + body
