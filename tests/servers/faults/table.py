"""Every fault, once."""

from tests.servers.faults import codings, framing, heads, http2, proxies, redirects, sockets, tls
from tests.servers.faults.fault import Fault

FAULTS: tuple[Fault, ...] = (
    *framing.ROWS,
    *heads.ROWS,
    *codings.ROWS,
    *sockets.ROWS,
    *tls.ROWS,
    *redirects.ROWS,
    *http2.ROWS,
    *proxies.ROWS,
)
