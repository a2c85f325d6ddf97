"""httpx's transport interface over httpcore's pool and our own connections."""

from collections.abc import AsyncIterator, Awaitable, Callable

from restdesk.clock import Clock
from restdesk.lanes import Lane
from restdesk.sending.choice import Choice
from restdesk.sending.connection import CONNECT_LIMIT, Connection
from restdesk.sending.dial import Dialer
from restdesk.sending.route import route
from restdesk.sending.tls import Handshakes, Trust, system_trust
from restdesk.sending.upload import NamedFiles, NoFiles
from restdesk.sending.wire.libraries import httpcore, httpx
from restdesk.sending.wire.line import Line

_MOST_IDLE = 20


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
        self._pools: dict[Choice, Pool] = {}

    @property
    def connect_limit(self) -> float:
        """Seconds for name, connection, proxy and TLS together."""
        return self._dialer.limit

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send `request` and return the response with its raw body stream; raises what `faults.fault` maps."""
        scheme, host, port = request.extensions["origin"]
        url = httpcore.URL(scheme=scheme, host=host, port=port, target=request.extensions["target"])
        method, headers = request.method.encode("ascii"), request.headers.raw
        sent = httpcore.Request(method, url, headers=headers, content=request.stream)
        response = await self._pool(request.extensions["choice"]).handle_async_request(sent)
        return httpx.Response(
            response.status, headers=response.headers, stream=Raw(response), extensions=response.extensions
        )

    async def aclose(self) -> None:
        """Close every connection."""
        for pool in self._pools.values():
            await pool.aclose()

    def _pool(self, choice: Choice) -> "Pool":
        if choice not in self._pools:
            self._pools[choice] = Pool(lambda origin: self._connect(choice, origin), choice.version)
        return self._pools[choice]

    async def _connect(self, choice: Choice, origin: httpcore.Origin) -> Connection:
        called = (origin.scheme.decode("ascii"), origin.host.decode("ascii"), origin.port)
        return await self._dialer.connect(await route(choice, called, self._handshakes))


class Pool(httpcore.AsyncConnectionPool):
    """Connections of one choice; how they are made is ours."""

    def __init__(self, connect: Callable[[httpcore.Origin], Awaitable[Connection]], version: str) -> None:
        super().__init__(max_connections=None, max_keepalive_connections=_MOST_IDLE)
        self._connect = connect
        self._always_http2 = version == "2-prior-knowledge"

    def create_connection(self, origin: httpcore.Origin) -> Line:
        """Return a connection that is made when it is used."""
        return Line(origin, self._connect, always_http2=self._always_http2)


class Raw(httpx.AsyncByteStream):
    """The body as it comes, not decoded."""

    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._response.aiter_stream()

    async def aclose(self) -> None:
        """Give the connection back, or close it where the body did not come to its end."""
        await self._response.aclose()
