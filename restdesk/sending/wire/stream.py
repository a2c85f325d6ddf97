"""One connection as httpcore wants to see it."""
# ruff: noqa: ARG002  httpcore's interface has arguments that are of no use here

from typing import Any

from restdesk.sending.connection import Connection
from restdesk.sending.wire.libraries import httpcore


class Stream(httpcore.AsyncNetworkStream):
    """Reads and writes; what the connection raises becomes httpcore's own errors."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what came, at most `max_bytes`; nothing at the end of the stream. Raises ReadError."""
        try:
            return await self._connection.read(max_bytes)
        except OSError as error:
            raise httpcore.ReadError(str(error)) from error

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send `buffer`; raises WriteError where the connection broke or a refusal came: httpcore reads it then."""
        if not buffer:
            return
        try:
            await self._connection.write(buffer)
        except OSError as error:
            raise httpcore.WriteError(str(error)) from error

    async def aclose(self) -> None:
        """Close the socket at once."""
        await self._connection.close()

    def get_extra_info(self, info: str) -> Any:
        """Return whether there is something to read on an idle connection; nothing else is known."""
        return self._connection.readable() if info == "is_readable" else None
