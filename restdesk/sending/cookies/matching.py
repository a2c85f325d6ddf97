"""Which requests a cookie belongs to: hosts, paths, and what counts as secure (RFC 6265bis, section 5.1)."""

import ipaddress
from typing import NamedTuple

from restdesk.sending.request import Outgoing


class Asked(NamedTuple):
    """What of a request's URL decides about cookies. The port does not, by the standard."""

    scheme: str
    host: str
    """As ada-url spells it: lower-case ASCII, IPv6 without brackets."""
    path: str
    """Without the query."""

    @staticmethod
    def by(outgoing: Outgoing) -> "Asked":
        """Return it for a request; a typed Host header changes nothing, the cookie is of who is called."""
        return Asked(outgoing.scheme, outgoing.host.reveal(), outgoing.target.reveal().partition("?")[0])

    @property
    def secure(self) -> bool:
        """Whether Secure cookies may travel: by TLS, or within this machine, as browsers see it."""
        return self.scheme == "https" or is_loopback(self.host)


def domain_matches(host: str, domain: str) -> bool:
    """Return whether `host` is `domain` or below it; an address is only itself."""
    return host == domain or (host.endswith("." + domain) and not is_address(host))


def path_matches(path: str, cookie_path: str) -> bool:
    """Return whether `path` is `cookie_path` or below it."""
    if not path.startswith(cookie_path):
        return False
    return path == cookie_path or cookie_path.endswith("/") or path[len(cookie_path)] == "/"


def default_path(path: str) -> str:
    """Return the path of a cookie that names none: the request's up to its last slash."""
    above = path.rpartition("/")[0]
    return above if path.startswith("/") and above else "/"


def is_loopback(host: str) -> bool:
    """Return whether `host` is this machine whatever a name server says."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    return is_address(host) and ipaddress.ip_address(host).is_loopback


def is_address(host: str) -> bool:
    """Return whether `host` is an IP address."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
