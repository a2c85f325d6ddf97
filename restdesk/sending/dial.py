"""Connections made: names looked up in a lane, addresses tried side by side, through a proxy, behind TLS, one limit."""

import asyncio
import socket
import ssl
from collections.abc import Callable
from typing import Any

from aiohappyeyeballs import start_connection

from restdesk.errors import Http2NotOffered, ProxyUnreachable, RestDeskError
from restdesk.lanes import Lane
from restdesk.model.ready import ReadyProxy
from restdesk.sending.connection import CONNECT_LIMIT, Connection
from restdesk.sending.proxies import shown
from restdesk.sending.record import RECORD, Record
from restdesk.sending.route import Route
from restdesk.sending.tls import Handshake, agreed, chain, unverified
from restdesk.sending.tunnel import through

_STAGGER = 0.25
"""Seconds after which the next address is tried beside the first (RFC 8305)."""


class Dialer:
    """Connects for one transport."""

    def __init__(self, dns: Lane, limit: float = CONNECT_LIMIT) -> None:
        self._dns = dns
        self.limit = limit
        """Seconds for name, connection, proxy and TLS together."""

    async def connect(self, route: Route) -> Connection:
        """Return a connection along `route`; raises OSError's kind, TimeoutError, or RestDeskError's kind."""
        record = RECORD.get()
        try:
            async with asyncio.timeout(self.limit):
                if route.handshake is None:
                    return await self._plain(route, record)
                return await self._secured(route, route.handshake, record)
        except TimeoutError as error:
            if route.proxy and not (record and record.stage == "tls"):
                why = f"no answer within {self.limit:g} seconds"
                raise ProxyUnreachable(why, proxy=shown(route.proxy)) from error
            raise
        except ssl.SSLCertVerificationError:
            if record:
                await self._look(route, record)
            raise

    async def tcp(self, host: str, port: int, record: Record | None = None) -> Connection:
        """Return a connection to the first address that answers."""
        loop = asyncio.get_running_loop()
        addresses = await self._addresses(host, port, record)
        _begin(record, "connect")
        found = await start_connection(addresses, happy_eyeballs_delay=_STAGGER)
        try:
            found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            _, connection = await loop.create_connection(lambda: Connection(found), sock=found)
        except BaseException:
            found.close()
            raise
        if record:
            record.use(connection)
        return connection

    async def _addresses(self, host: str, port: int, record: Record | None) -> list[Any]:
        name = host.encode("ascii")  # as bytes, or Python's own IDNA codec would read it once more
        try:
            return socket.getaddrinfo(name, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
        except OSError:
            _begin(record, "dns")
        return await self._dns.run(lambda: socket.getaddrinfo(name, port, type=socket.SOCK_STREAM))

    async def _plain(self, route: Route, record: Record | None) -> Connection:
        if route.proxy is None:
            return await self.tcp(route.host, route.port, record)
        connection = await self._to_proxy(route.proxy, route.proxy_handshake, record)
        if route.tunnel:
            await _closing(connection, lambda proxy: through(proxy, connection, route.host, route.port), route.proxy)
        return connection

    async def _to_proxy(self, proxy: ReadyProxy, handshake: Handshake | None, record: Record | None) -> Connection:
        try:
            connection = await self.tcp(proxy.host, proxy.port, record)
            if handshake:
                await connection.secure(handshake.context, proxy.host)
        except (OSError, UnicodeError, ExceptionGroup) as error:
            raise ProxyUnreachable(str(error), proxy=shown(proxy)) from error
        return connection

    async def _secured(self, route: Route, handshake: Handshake, record: Record | None) -> Connection:
        connection = await self._plain(route, record)
        _begin(record, "tls")
        secured = await connection.secure(handshake.context, handshake.name or route.name)
        connection.tls = agreed(secured, verified=handshake.verified)
        if record:
            record.tls = connection.tls
        if route.only_http2 and connection.tls.alpn != "h2":
            await connection.close()
            raise Http2NotOffered(host=route.name)
        return connection

    async def _look(self, route: Route, record: Record) -> None:
        """Note the chain that was refused: shake hands once more, trusting anybody, and send nothing."""
        token = RECORD.set(None)
        try:
            async with asyncio.timeout(self.limit):
                connection = await self._plain(route, None)
                record.refused = chain(await connection.secure(unverified(), route.name))
            await connection.close()
        except (OSError, RestDeskError):
            pass  # why it was refused is told all the same
        finally:
            RECORD.reset(token)


async def _closing(connection: Connection, work: Callable[[ReadyProxy], Any], proxy: ReadyProxy) -> None:
    """Await `work`; where it ends early the connection is closed."""
    try:
        await work(proxy)
    except BaseException:
        await connection.close()
        raise


def _begin(record: Record | None, phase: str) -> None:
    if record:
        record.begin(phase)
