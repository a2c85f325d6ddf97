"""Sockets for httpcore: names looked up in a lane, one limit for connecting, bytes and phases recorded."""
# ruff: noqa: ARG002  httpcore's interface has arguments that are of no use here

import asyncio
import socket
import ssl
from collections.abc import Iterable
from typing import Any

import httpcore
from aiohappyeyeballs import start_connection

from restdesk.lanes import Lane
from restdesk.model.exchange import Tls
from restdesk.sending.connection import CONNECT_LIMIT, Connection
from restdesk.sending.record import RECORD, Record

_STAGGER = 0.25
"""Seconds after which the next address is tried beside the first (RFC 8305)."""


class Backend(httpcore.AsyncNetworkBackend):
    """Connects for one pool."""

    def __init__(self, dns: Lane, limit: float = CONNECT_LIMIT) -> None:
        self._dns = dns
        self._limit = limit

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> "Stream":
        """Return a stream to the first address that answers; raises OSError's kind, or ConnectTimeout."""
        loop = asyncio.get_running_loop()
        record, end = RECORD.get(), loop.time() + self._limit
        try:
            async with asyncio.timeout_at(end):
                addresses = await self._addresses(host, port, record)
                _begin(record, "connect")
                found = await start_connection(addresses, happy_eyeballs_delay=_STAGGER)
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(str(error)) from error
        try:
            found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            transport, connection = await loop.create_connection(lambda: Connection(found), sock=found)
        except BaseException:
            found.close()
            raise
        stream = Stream(connection, transport, end)
        if record:
            stream.describe(record)
        return stream

    async def _addresses(self, host: str, port: int, record: Record | None) -> list[Any]:
        name = host.encode("ascii")  # as bytes, or Python's own IDNA codec would read it once more
        try:
            return socket.getaddrinfo(name, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
        except OSError:
            _begin(record, "dns")
        return await self._dns.run(lambda: socket.getaddrinfo(name, port, type=socket.SOCK_STREAM))


class Stream(httpcore.AsyncNetworkStream):
    """One connection; what passes is counted in the record of the hop that uses it."""

    def __init__(self, connection: Connection, transport: asyncio.Transport, connect_end: float) -> None:
        self._connection = connection
        self._transport = transport
        self._connect_end = connect_end

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what came, at most `max_bytes`; nothing at the end of the stream.

        Raises ReadError where the connection broke, and RemoteProtocolError as soon as an answer cannot be HTTP.
        """
        record = RECORD.get()
        if record and record.stage != "receiving":
            record.begin("waiting")
        try:
            data = await self._connection.read(max_bytes)
        except OSError as error:
            raise httpcore.ReadError(str(error)) from error
        if record and data:
            record.count_received(data)
            if not b"HTTP/".startswith(record.first_received[:5]):
                raise httpcore.RemoteProtocolError("the answer does not begin with HTTP/")
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send `buffer`; raises WriteError where the connection broke or a refusal came while a body is sent.

        httpcore then reads the answer, which would be lost behind the rest of the body.
        """
        if not buffer:
            return
        record = RECORD.get()
        try:
            if record:
                if record.sent:
                    self._connection.stop_if_refused()
                else:
                    self.describe(record)
                record.count_sent(buffer)
            await self._connection.write(buffer)
        except OSError as error:
            raise httpcore.WriteError(str(error)) from error

    async def aclose(self) -> None:
        """Close the socket at once."""
        self._transport.abort()
        await self._connection.closed()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> "Stream":
        """Return this stream behind TLS; raises ssl.SSLError, OSError, or ConnectTimeout; closes it then."""
        record = RECORD.get()
        _begin(record, "tls")
        try:
            async with asyncio.timeout_at(self._connect_end):
                transport = await asyncio.get_running_loop().start_tls(
                    self._transport, self._connection, ssl_context, server_hostname=server_hostname
                )
        except BaseException as error:
            await self.aclose()
            if isinstance(error, TimeoutError):
                raise httpcore.ConnectTimeout(str(error)) from error
            raise
        assert transport is not None
        self._connection.secured(transport)
        return Stream(self._connection, transport, self._connect_end)

    def get_extra_info(self, info: str) -> Any:
        """Return what httpcore asks for: `ssl_object`, `is_readable`, `server_addr`, `client_addr`."""
        if info == "is_readable":
            return self._connection.readable()
        names = {"server_addr": "peername", "client_addr": "sockname"}
        return self._transport.get_extra_info(names.get(info, info))

    def describe(self, record: Record) -> None:
        """Note the peer, what TLS agreed on, and how to close."""
        record.close = self.aclose
        peer = self.get_extra_info("server_addr")
        if peer:
            record.remote = f"[{peer[0]}]:{peer[1]}" if ":" in peer[0] else f"{peer[0]}:{peer[1]}"
        secured = self.get_extra_info("ssl_object")
        if secured is not None:
            cipher = secured.cipher()
            record.tls = Tls(
                secured.version() or "", cipher[0] if cipher else "", secured.selected_alpn_protocol() or ""
            )


def _begin(record: Record | None, phase: str) -> None:
    if record:
        record.begin(phase)
