"""Sending, against bare httpcore over the same network and against httpx: small requests, 500 MB, many at once, a bomb.

All of one figure in one process and on one loop, by turns; the server is a process of its own.
"""

import asyncio
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpcore
import httpx
from msgspec.structs import replace

from benchmarks.figures import ratios, spread
from restdesk.clock import SystemClock
from restdesk.lanes import Lane
from restdesk.model.event import Finished
from restdesk.model.exchange import Exchange
from restdesk.model.ready import Place, Ready
from restdesk.model.request import FileBody, FileChoice, Http, Request
from restdesk.paths import find
from restdesk.sending.choice import Choice
from restdesk.sending.dial import Dialer
from restdesk.sending.wire.stream import Stream
from restdesk.sending.wire.transport import Transport
from restdesk.session.build import Session, build

PAIRS = 7
_REQUESTS = 300
_AT_ONCE, _EACH = 32, 20
_SIZE = 500_000_000
_STEP = 1024 * 1024
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
_HEADERS = [("User-Agent", "bare"), ("Accept", "*/*"), ("Accept-Encoding", "gzip, deflate, br, zstd")]

Work = Callable[[], Awaitable[None]]


def run() -> list[str]:
    """Return the lines of results."""
    with tempfile.TemporaryDirectory() as home, _served() as url:
        session = build(find({"RESTDESK_HOME": home}))
        try:
            return session.engine.submit(_measured(session, url, Path(home))).result()
        finally:
            session.close()


class Backend(httpcore.AsyncNetworkBackend):
    """RestDesk's connections, for a bare pool."""

    def __init__(self, dns: Lane) -> None:
        self._dialer = Dialer(dns)

    async def connect_tcp(self, host: str, port: int, *_rest: object, **_more: object) -> Stream:
        return Stream(await self._dialer.tcp(host, port))


async def _measured(session: Session, url: str, home: Path) -> list[str]:
    lanes = dns, files = Lane("dns", 2), Lane("files", 2)
    await session.warm()
    try:
        return [
            *await _small(session, dns, url),
            *await _down(session, url, home),
            *await _up(session, url, home),
            *await _at_once(dns, files, url),
            *await _bomb(session, url),
        ]
    finally:
        for lane in lanes:
            lane.close()


async def _small(session: Session, dns: Lane, url: str) -> list[str]:
    url = f"{url}/small"
    ready = await _ready(session, Http(method="GET", url=url))

    async def ours() -> None:
        for _ in range(_REQUESTS):
            await _sent(session, ready)

    async with httpcore.AsyncConnectionPool(network_backend=Backend(dns)) as pool, httpx.AsyncClient() as client:

        async def bare() -> None:
            for _ in range(_REQUESTS):
                assert (await pool.request("GET", url, headers=_HEADERS)).status == 200

        async def theirs() -> None:
            for _ in range(_REQUESTS):
                assert (await client.get(url)).content

        one, two, three = await _by_turns(ours, bare, theirs)
    each = [[took / _REQUESTS * 1000 for took in kind] for kind in (one, two, three)]
    return [
        f"a small request, session.send: {spread(each[0], 'µs')}",
        f"a small request, bare httpcore over the same network: {spread(each[1], 'µs')}",
        f"a small request, httpx.AsyncClient: {spread(each[2], 'µs')}",
        f"session.send to bare httpcore (limit 1.5): {ratios(one, two)}",
        f"session.send to httpx.AsyncClient (limit 1.0): {ratios(one, three)}",
    ]


async def _down(session: Session, url: str, home: Path) -> list[str]:
    url = f"{url}/big/{_SIZE}"
    ready = await _ready(session, Http(method="GET", url=url))

    async def ours() -> None:
        response = (await _sent(session, ready)).response
        assert response is not None
        assert response.body.size == _SIZE
        response.body.discard()

    async with httpx.AsyncClient() as client:

        async def theirs() -> None:
            async with client.stream("GET", url) as response:
                with (home / "theirs").open("wb") as file:
                    async for piece in response.aiter_raw():
                        file.write(piece)

        with Growth() as growth:
            await ours()
        one, two = await _by_turns(ours, theirs)
    return [
        f"500 MB to disk: {spread(one)}, async httpx client {spread(two)}",
        f"speed to disk, RestDesk to httpx (limit 0.8): {ratios(two, one)}; {growth}",
    ]


async def _up(session: Session, url: str, home: Path) -> list[str]:
    path = home / "upload"
    with path.open("wb") as file:
        file.truncate(_SIZE)
    session.named_files.allow(Place(), path.resolve())
    body = FileBody(data=(FileChoice(file_path=str(path.resolve()), selected=True),))
    ready = await _ready(session, Http(method="PUT", url=f"{url}/up", body=body))

    async def ours() -> None:
        await _sent(session, ready)

    async def pieces() -> AsyncIterator[bytes]:
        with path.open("rb") as file:
            while piece := file.read(_STEP):
                yield piece

    async with httpx.AsyncClient(timeout=60) as client:

        async def theirs() -> None:
            headers = {"Content-Length": str(_SIZE)}
            assert (await client.put(f"{url}/up", content=pieces(), headers=headers)).status_code == 200

        with Growth() as growth:
            await ours()
        one, two = await _by_turns(ours, theirs)
    return [
        f"500 MB up from disk: {spread(one)}, async httpx client {spread(two)}",
        f"speed up, RestDesk to httpx (limit 0.8): {ratios(two, one)}; {growth}",
    ]


async def _at_once(dns: Lane, files: Lane, url: str) -> list[str]:
    """Drive transports as a run of many requests does: one for each worker."""
    transports = [Transport(dns, files, SystemClock()) for _ in range(_AT_ONCE)]
    pools = [httpcore.AsyncConnectionPool(network_backend=Backend(dns)) for _ in range(_AT_ONCE)]
    called = urlsplit(url)
    extensions = {
        "origin": ("http", called.hostname, called.port),
        "target": b"/slow",
        "choice": Choice("1.1"),
    }

    async def one_of_ours(transport: Transport) -> None:
        for _ in range(_EACH):
            request = httpx.Request("GET", url, headers=_HEADERS, extensions=extensions)
            response = await transport.handle_async_request(request)
            assert await response.aread()
            assert response.status_code == 200
            await response.aclose()

    async def one_of_theirs(pool: httpcore.AsyncConnectionPool) -> None:
        for _ in range(_EACH):
            assert (await pool.request("GET", f"{url}/slow", headers=_HEADERS)).status == 200

    ours, theirs = await _by_turns(_together(one_of_ours, transports), _together(one_of_theirs, pools))
    for transport, pool in zip(transports, pools, strict=True):
        await transport.aclose()
        await pool.aclose()
    rate = [_AT_ONCE * _EACH / took * 1000 for took in ours]
    return [
        f"32 transports against a server that takes 10 ms: {spread(rate, 'requests a second')}",
        f"speed of 32, RestDesk to bare httpcore clients (limit 0.8): {ratios(theirs, ours)}",
    ]


async def _bomb(session: Session, url: str) -> list[str]:
    ready = await _ready(session, Http(method="GET", url=f"{url}/bomb"))
    with Growth() as growth:
        failure = (await _sent(session, ready, good=False)).failure
    assert failure is not None
    return [f"600 MB of gzip in gzip, ended by {failure.kind}: {growth}"]


async def _ready(session: Session, http: Http) -> Ready:
    ready = await session.prepare(Request(http=http), Place())
    assert isinstance(ready, Ready), ready
    return replace(ready, settings=replace(ready.settings, timeout=0.0))


async def _sent(session: Session, ready: Ready, *, good: bool = True) -> Exchange:
    last: Any = None
    async for event in session.send(ready):
        last = event
    assert isinstance(last, Finished)
    assert last.exchange.good or not good, last.exchange.failure
    return last.exchange


async def _by_turns(*works: Work) -> list[list[float]]:
    """Return what each took in milliseconds, by turns, after a turn that does not count."""
    took: list[list[float]] = [[] for _ in works]
    for number in range(PAIRS + 1):
        for kind, work in zip(took, works, strict=True):
            began = time.perf_counter()
            await work()
            if number:
                kind.append((time.perf_counter() - began) * 1000)
    return took


def _together(one: Callable[[Any], Awaitable[None]], each: Iterable[Any]) -> Work:
    async def all_of_them() -> None:
        await asyncio.gather(*(one(with_this) for with_this in each))

    return all_of_them


class Growth:
    """The most by which the process grew in a `with` block, looked at every 5 ms; Linux alone tells."""

    def __enter__(self) -> "Growth":
        self._first = self._most = _resident()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._over.set()
        self._thread.join()

    def __str__(self) -> str:
        return f"growth {(self._most - self._first) / 1_000_000:.0f} MB (limit 64)"

    def _look(self) -> None:
        while not self._over.wait(0.005):
            self._most = max(self._most, _resident())


def _resident() -> int:
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE
    except OSError:
        return 0


@contextmanager
def _served() -> Iterator[str]:
    command = [sys.executable, "-m", "benchmarks.served"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(server.stdout.readline())}"
        finally:
            server.kill()
