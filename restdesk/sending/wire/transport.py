"""httpx's transport interface over httpcore's pool and our own network backend; HTTP/1.1."""

import ssl
import sys
from collections.abc import AsyncIterator, Callable

import httpcore
import httpx

from restdesk.lanes import Lane
from restdesk.sending.connection import CONNECT_LIMIT
from restdesk.sending.wire.backend import Backend

_IDLE = 30.0
"""Seconds for which an unused connection stays open."""

_MOST_IDLE = 20

Trust = Callable[[], ssl.SSLContext]
"""Makes the context that decides which certificates are trusted; run in a lane, it reads files."""


def system_trust() -> ssl.SSLContext:
    """Return a context that trusts what the operating system trusts.

    truststore reads OpenSSL's whole store again for each connection, 50 ms on the loop: where that store is the
    system's own, it is read once, here.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if sys.platform not in ("darwin", "win32"):
        context.set_default_verify_paths()
        if ssl.get_default_verify_paths().cafile:
            return context
    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class Transport(httpx.AsyncBaseTransport):
    """Sends what a request says and nothing else, to the origin in its extensions.

    `extensions["origin"]` is (scheme, host, port) and `extensions["target"]` the exact target: httpx.URL is not
    asked, it reads some addresses otherwise than browsers do.
    """

    def __init__(
        self, dns: Lane, files: Lane, trust: Trust = system_trust, connect_limit: float = CONNECT_LIMIT
    ) -> None:
        self.connect_limit = connect_limit
        """Seconds for name, connection and TLS together."""
        self._backend = Backend(dns, connect_limit)
        self._files = files
        self._trust = trust
        self._pools: dict[str, httpcore.AsyncConnectionPool] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send `request` and return the response with its raw body stream; raises what `faults.fault` maps."""
        scheme, host, port = request.extensions["origin"]
        pool = await self._pool(scheme)
        url = httpcore.URL(scheme=scheme, host=host, port=port, target=request.extensions["target"])
        extensions = {"sni_hostname": host.rstrip(".")} if scheme == "https" else {}
        sent = httpcore.Request(
            request.method.encode("ascii"),
            url,
            headers=request.headers.raw,
            content=request.stream,
            extensions=extensions,
        )
        response = await pool.handle_async_request(sent)
        return httpx.Response(
            response.status, headers=response.headers, stream=Raw(response), extensions=response.extensions
        )

    async def aclose(self) -> None:
        """Close every connection."""
        for pool in self._pools.values():
            await pool.aclose()

    async def _pool(self, scheme: str) -> httpcore.AsyncConnectionPool:
        if scheme not in self._pools:
            context = await self._files.run(self._trust) if scheme == "https" else None
            self._pools.setdefault(scheme, self._new_pool(context))
        return self._pools[scheme]

    def _new_pool(self, context: ssl.SSLContext | None) -> httpcore.AsyncConnectionPool:
        return httpcore.AsyncConnectionPool(
            ssl_context=context,
            max_connections=None,
            max_keepalive_connections=_MOST_IDLE,
            keepalive_expiry=_IDLE,
            network_backend=self._backend,
        )


class Raw(httpx.AsyncByteStream):
    """The body as it comes, not decoded."""

    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._response.aiter_stream()

    async def aclose(self) -> None:
        """Give the connection back, or close it where the body did not come to its end."""
        await self._response.aclose()
