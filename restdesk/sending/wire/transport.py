"""httpx's transport interface over httpcore's connections and our own network below them."""

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable
from functools import partial

from restdesk.clock import Clock
from restdesk.lanes import Lane
from restdesk.sending.choice import Choice
from restdesk.sending.connection import CONNECT_LIMIT, Connection
from restdesk.sending.dial import Dialer
from restdesk.sending.pool import Pool
from restdesk.sending.request import Origin
from restdesk.sending.route import route
from restdesk.sending.tls import Handshakes, Trust, system_trust
from restdesk.sending.upload import NamedFiles, NoFiles
from restdesk.sending.wire.libraries import httpcore, httpx
from restdesk.sending.wire.line import Line


class Transport(httpx.AsyncBaseTransport):
    """Sends what a request says and nothing else, to the origin in its extensions.

    `extensions["origin"]` is (scheme, host, port), `extensions["target"]` the exact target and `extensions["choice"]`
    how it is sent: httpx.URL is not asked, it reads some addresses otherwise than browsers do.
    """

    def __init__(
        self,
        dns: Lane,
        files: Lane,
        clock: Clock,
        trust: Trust = system_trust,
        connect_limit: float = CONNECT_LIMIT,
        named_files: NamedFiles | None = None,
    ) -> None:
        self._dialer = Dialer(dns, connect_limit)
        self._handshakes = Handshakes(files, trust, clock, named_files or NoFiles())
        self._pools: dict[Choice, Pool[Line]] = {}

    @property
    def connect_limit(self) -> float:
        """Seconds for name, connection, proxy and TLS together."""
        return self._dialer.limit

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send `request` and return the response with its raw body stream; raises what `faults.fault` maps."""
        origin, target, choice = (request.extensions[name] for name in ("origin", "target", "choice"))
        url = httpcore.URL(scheme=origin[0], host=origin[1], port=origin[2], target=target)
        method, headers = request.method.encode("ascii"), request.headers.raw
        pool = self._pool(choice)
        line = await pool.take(origin)
        try:
            response = await line.send(httpcore.Request(method, url, headers=headers, content=request.stream))
        except BaseException:
            await pool.give_back(line)
            raise
        raw = Raw(response, lambda: pool.give_back(line))
        return httpx.Response(response.status, headers=response.headers, stream=raw, extensions=response.extensions)

    async def aclose(self) -> None:
        """Close every connection."""
        for pool in self._pools.values():
            await pool.close()

    def _pool(self, choice: Choice) -> Pool[Line]:
        if choice not in self._pools:
            framed = choice.version == "2-prior-knowledge"
            connect = partial(self._connect, choice)
            self._pools[choice] = Pool(lambda origin: Line(origin, connect, framed=framed))
        return self._pools[choice]

    async def _connect(self, choice: Choice, origin: Origin) -> Connection:
        return await self._dialer.connect(await route(choice, origin, self._handshakes))


class Raw(httpx.AsyncByteStream):
    """The body as it comes, not decoded."""

    def __init__(self, response: httpcore.Response, give_back: Callable[[], Awaitable[None]]) -> None:
        self._response = response
        self._give_back = give_back

    def __aiter__(self) -> AsyncIterator[bytes]:
        assert isinstance(self._response.stream, AsyncIterable)
        return aiter(self._response.stream)

    async def aclose(self) -> None:
        """Give the connection back, or close it where the body did not come to its end."""
        await self._response.aclose()
        await self._give_back()
