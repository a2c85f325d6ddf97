"""The way to an origin: through which proxy, to which address, with which handshake."""

from typing import NamedTuple

from restdesk.errors import Http2NotOffered
from restdesk.model.ready import ReadyProxy, ReadyTls
from restdesk.sending.choice import Choice
from restdesk.sending.request import Origin
from restdesk.sending.tls import Handshake, Handshakes


class Route(NamedTuple):
    """How an origin is reached."""

    host: str
    port: int
    """Whom the last connection leads to: the origin itself, or what stands in for it."""
    handshake: Handshake | None = None
    """For https."""
    name: str = ""
    """The host's own name, which its certificate must bear."""
    only_http2: bool = False
    """Whether a server that does not choose HTTP/2 is no use."""
    proxy: ReadyProxy | None = None
    proxy_handshake: Handshake | None = None
    """For a proxy that is reached by https."""
    tunnel: bool = True
    """Whether the proxy is asked for a connection, and not for the resource."""


async def route(choice: Choice, called: Origin, handshakes: Handshakes) -> Route:
    """Return the way to `called`; raises Http2NotOffered, and what a client certificate raises."""
    scheme, host, port = called
    secure = scheme == "https"
    if choice.version == "2" and not secure:
        raise Http2NotOffered("without TLS there is no way to ask for it", host=host)
    to, to_port = choice.connect_to or (host, port)
    proxied = choice.proxy is not None and choice.proxy.protocol == "https"
    return Route(
        host=to,
        port=to_port,
        handshake=await handshakes.find(choice.version, choice.tls, choice.place) if secure else None,
        name=host.rstrip("."),
        only_http2=choice.version == "2",
        proxy=choice.proxy,
        proxy_handshake=await handshakes.find("1.1", ReadyTls()) if proxied else None,
        tunnel=not choice.forwards(scheme),
    )
