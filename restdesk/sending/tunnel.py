"""A connection asked of a proxy: CONNECT (RFC 9110, section 9.3.6) or SOCKS 5 (RFC 1928, RFC 1929)."""

import ipaddress
import re

from restdesk.errors import ProxyAuthenticationRefused, ProxyAuthenticationWanted, ProxyBroken, ProxyRefused
from restdesk.model.ready import ReadyProxy
from restdesk.sending.connection import Connection
from restdesk.sending.faults import visible
from restdesk.sending.proxies import authorization, shown

_MOST_HEAD = 64 * 1024
_STATUS = re.compile(rb"HTTP/1\.[01] ([1-9][0-9]{2})(?: ([^\r\n]*))?\r?\n")

_SOCKS = b"\x05"
_NO_AUTHENTICATION, _USERNAME = 0, 2
_REPLIES = {
    1: "general failure",
    2: "not allowed by the rules",
    3: "network unreachable",
    4: "host unreachable",
    5: "connection refused",
    6: "too many hops",
    7: "command not supported",
    8: "address type not supported",
}
_ADDRESS_SIZES = {1: 4, 4: 16}


async def through(proxy: ReadyProxy, connection: Connection, host: str, port: int) -> None:
    """Let the proxy connect to `host` and `port`; what is sent afterwards goes there.

    Raises ProxyRefused, ProxyAuthenticationWanted, ProxyAuthenticationRefused, ProxyBroken, or OSError's kind.
    """
    try:
        if proxy.protocol == "socks5":
            await _Socks(proxy, connection).connect(host, port)
        else:
            await _connect(proxy, connection, host, port)
    except OSError as error:
        raise ProxyBroken(str(error), proxy=shown(proxy)) from error


async def _connect(proxy: ReadyProxy, connection: Connection, host: str, port: int) -> None:
    target = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    credentials = authorization(proxy)
    lines = [f"CONNECT {target} HTTP/1.1", f"Host: {target}"]
    lines += [f"Proxy-Authorization: {credentials.reveal()}"] if credentials else []
    await connection.put("\r\n".join((*lines, "", "")).encode())
    head = await connection.take_head(_MOST_HEAD)
    found = _STATUS.match(head)
    if found is None or not head.endswith((b"\n\r\n", b"\n\n")):
        raise ProxyBroken(visible(head[:200]), proxy=shown(proxy))
    status, reason = int(found[1]), visible(found[2] or b"")
    if status == 407:
        raise _unauthenticated(proxy)
    if not 200 <= status < 300:
        raise ProxyRefused(proxy=shown(proxy), host=host, port=port, answer=f"{status} {reason}".strip())


class _Socks:
    """The client's side of SOCKS 5."""

    def __init__(self, proxy: ReadyProxy, connection: Connection) -> None:
        self._proxy = proxy
        self._connection = connection

    async def connect(self, host: str, port: int) -> None:
        """Agree on a method, log in, and ask for the connection; the proxy looks the name up."""
        wanted = _USERNAME if self._proxy.username or self._proxy.password else _NO_AUTHENTICATION
        await self._connection.put(_SOCKS + bytes((1, wanted)))
        version, method = await self._exactly(2)
        self._check(version == _SOCKS[0])
        if method != wanted:
            raise _unauthenticated(self._proxy)
        if method == _USERNAME:
            await self._log_in()
        await self._connection.put(_SOCKS + b"\x01\0" + _address(host) + port.to_bytes(2, "big"))
        version, reply, _, kind = await self._exactly(4)
        self._check(version == _SOCKS[0])
        if reply:
            answer = _REPLIES.get(reply, str(reply))
            raise ProxyRefused(proxy=shown(self._proxy), host=host, port=port, answer=answer)
        size = (await self._exactly(1))[0] if kind == 3 else _ADDRESS_SIZES.get(kind)
        self._check(size is not None)
        await self._exactly((size or 0) + 2)

    async def _log_in(self) -> None:
        name, password = (text.reveal().encode() for text in (self._proxy.username, self._proxy.password))
        if not 0 < len(name) < 256 or not 0 < len(password) < 256:
            raise _unauthenticated(self._proxy)
        await self._connection.put(b"\x01" + bytes((len(name),)) + name + bytes((len(password),)) + password)
        _, status = await self._exactly(2)
        if status:
            raise _unauthenticated(self._proxy)

    async def _exactly(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            more = await self._connection.take(count - len(data))
            self._check(bool(more))
            data += more
        return data

    def _check(self, right: bool) -> None:
        if not right:
            raise ProxyBroken("no SOCKS 5", proxy=shown(self._proxy))


def _address(host: str) -> bytes:
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        name = host.encode("ascii")
        return b"\x03" + bytes((len(name),)) + name
    return (b"\x01" if number.version == 4 else b"\x04") + number.packed


def _unauthenticated(proxy: ReadyProxy) -> ProxyAuthenticationWanted | ProxyAuthenticationRefused:
    given = bool(proxy.username or proxy.password)
    return (ProxyAuthenticationRefused if given else ProxyAuthenticationWanted)(proxy=shown(proxy))
