"""A server that keeps every request as it came, byte by byte, and answers by the path."""

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from tests.servers.raw import Peer, RawServer, response

THINGS = {
    "text": "plain text",
    "number": 7,
    "float": 1.5,
    "yes": True,
    "no": False,
    "nothing": None,
    "list": [1, "two", 3],
    "empty": [],
    "blank": "",
    "object": {"a": {"b": "deep"}},
    "json": '{"x": 1}',
    "이름": "사과",
    "token": "t-4711",
}
"""What `/things` answers."""

_BOUNDARY = re.compile(rb"(?i)boundary=\"?([^\";\s]+)")
_REDIRECT = re.compile(r"/[^/]+/redirect/(\d+)")


class Seen(NamedTuple):
    """One request; the boundary of a multipart body is `BOUNDARY`."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def key(self) -> str:
        """The first segment of the path, which tells from which request of the collection it came."""
        return self.target.lstrip("/").partition("/")[0].partition("?")[0]

    def values(self, name: str) -> list[str]:
        """The values of a header, in any case."""
        return [value for called, value in self.headers if called.lower() == name.lower()]

    def has(self, name: str) -> bool:
        """Whether a header came in just that spelling."""
        return any(called == name for called, _ in self.headers)


class Recorder:
    """What came since it was last asked."""

    def __init__(self) -> None:
        self._seen: list[Seen] = []
        self._lock = threading.Lock()

    def take(self) -> list[Seen]:
        """Return what came, and forget it."""
        with self._lock:
            seen, self._seen = self._seen, []
        return seen

    def serve(self, peer: Peer) -> None:
        """Answer all requests of one connection."""
        while (seen := _request(peer)) is not None:
            with self._lock:
                self._seen.append(seen)
            if "/slow" in seen.target:
                peer.hold()
                return
            peer.send(_answer(seen.target))


@contextmanager
def recorded() -> Iterator[tuple[str, Recorder]]:
    """Give the server's address and what it keeps."""
    recorder = Recorder()
    server = RawServer(recorder.serve)
    try:
        yield server.url, recorder
    finally:
        server.close()


def _answer(target: str) -> bytes:
    redirect = _REDIRECT.match(target)
    if redirect is not None and (left := int(redirect[1])) > 0:
        where = f"/{target.split('/')[1]}/redirect/{left - 1}"
        return response(b"", b"Location: " + where.encode(), status=b"302 Found")
    body = json.dumps(THINGS, ensure_ascii=False).encode()
    return response(body, b"Content-Type: application/json; charset=utf-8", b"X-Answer: a: b")


def _request(peer: Peer) -> Seen | None:
    head = peer.head()
    if not head:
        return None
    first, *lines = head.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
    headers = tuple((name, value.strip()) for name, _, value in (line.partition(":") for line in lines))
    named = {name.lower(): value for name, value in headers}
    body = _chunks(peer) if "chunked" in named.get("transfer-encoding", "") else b""
    body += peer.exactly(int(named.get("content-length", "0")))
    boundary = _BOUNDARY.search(named.get("content-type", "").encode())
    if boundary is not None:
        body = body.replace(boundary[1], b"BOUNDARY")
        headers = tuple((name, value.replace(boundary[1].decode(), "BOUNDARY")) for name, value in headers)
    method, target, _ = first.split(" ")
    return Seen(method, target, headers, body)


def _chunks(peer: Peer) -> bytes:
    body = b""
    while size := int(peer.until(b"\r\n").split(b";")[0], 16):
        body += peer.exactly(size)
        peer.exactly(2)
    peer.until(b"\r\n")
    return body
