"""Which proxy a request goes through: the system's or a chosen one, and what is called directly (NO_PROXY)."""

import base64
import ipaddress
import re
import sys
from collections.abc import Mapping
from urllib.parse import unquote

from ada_url import URL

from restdesk.model.ready import PROXY_PORTS, ProxyProtocol, ReadyProxy
from restdesk.model.text import Secret, Text

LOOPBACK = ("localhost", "127.0.0.0/8", "::1", "::ffff:127.0.0.0/104")
"""This machine, in the words of NO_PROXY: the system's proxy is never asked for it."""

_RULE = re.compile(r"\[([^\]]*)\](?::([0-9]+))?|([^:]*)(?::([0-9]+))?|(.*)", re.DOTALL)

SystemProxies = tuple[tuple[str, ReadyProxy], ...]
"""Pairs of a scheme and the proxy for it."""


def proxy_for(proxy: ReadyProxy | None, host: str, port: int) -> ReadyProxy | None:
    """Return `proxy`, or None where `host` is called directly, which the proxy's rules say."""
    if proxy is None or any(_matches(rule, host, port) for rule in proxy.bypass):
        return None
    return proxy


def shown(proxy: ReadyProxy) -> str:
    """Return `http://host:port`, without credentials."""
    host = f"[{proxy.host}]" if ":" in proxy.host else proxy.host
    return f"{proxy.protocol}://{host}:{proxy.port}"


def authorization(proxy: ReadyProxy) -> Text:
    """Return the value of Proxy-Authorization (RFC 7617), empty where the proxy has no credentials."""
    if not proxy.username and not proxy.password:
        return Text()
    pair = f"{proxy.username.reveal()}:{proxy.password.reveal()}"
    return Text("Basic ", Secret(base64.b64encode(pair.encode()).decode("ascii")))


def system_proxies(environ: Mapping[str, str]) -> SystemProxies:
    """Return the proxies of `environ` (`https_proxy`, `all_proxy`, `no_proxy`), else the operating system's.

    Loopback is called directly, whatever they say. What is no URL of a known kind of proxy is left out. Never asked
    unless a person wants the system's proxy.
    """
    named = {name.lower(): value for name, value in environ.items() if name.lower().endswith("_proxy") and value}
    if "REQUEST_METHOD" in environ:  # as a CGI script, HTTP_PROXY is what a client wrote into a header
        named.pop("http_proxy", None)
    if not named.keys() - {"no_proxy"}:
        named |= {f"{scheme}_proxy": value for scheme, value in _of_the_system().items() if scheme != "no"}
    bypass = (*filter(None, re.split(r"[,\s]+", named.get("no_proxy", ""))), *LOOPBACK)
    urls = ((scheme, named.get(f"{scheme}_proxy") or named.get("all_proxy")) for scheme in ("http", "https"))
    found = ((scheme, read_proxy(url, bypass)) for scheme, url in urls if url)
    return tuple((scheme, proxy) for scheme, proxy in found if proxy)


def read_proxy(url: str, bypass: tuple[str, ...] = ()) -> ReadyProxy | None:
    """Return the proxy that a URL names, a missing scheme being http; None where it names none."""
    scheme, separator, rest = url.strip().partition("://")
    scheme, rest = (scheme.lower(), rest) if separator else ("http", scheme)
    protocol = _protocol(scheme)
    try:
        read = URL(f"http://{rest}")  # the standard knows no port or host of schemes such as socks5
    except ValueError:
        return None
    if protocol is None or not read.hostname:
        return None
    password = unquote(read.password)
    return ReadyProxy(
        protocol=protocol,
        host=read.hostname.strip("[]"),
        port=int(read.port) if read.port else _typed_port(rest) or PROXY_PORTS[protocol],
        username=Text(unquote(read.username)),
        password=Text(Secret(password)) if password else Text(),
        bypass=bypass,
    )


def _typed_port(rest: str) -> int:
    """Return 80 where it was typed, which reads as if it was not."""
    return 80 if re.match(r"[^/?#]*:0*80(?:[/?#]|$)", rest) else 0


def _protocol(scheme: str) -> ProxyProtocol | None:
    wanted = "socks5" if scheme in ("socks", "socks5h") else scheme
    return next((known for known in PROXY_PORTS if known == wanted), None)


def _of_the_system() -> dict[str, str]:
    if sys.platform not in ("darwin", "win32"):
        return {}
    from urllib.request import getproxies

    return getproxies()


def _matches(rule: str, host: str, port: int) -> bool:
    """Whether a rule names the host: `*`, a name with all below it, an address, a network, each with a port or not."""
    rule = rule.strip().lower()
    if rule == "*":
        return True
    number = _number(host)
    network = _network(rule)
    if network is not None:
        return number is not None and number in network
    found = _RULE.fullmatch(rule)
    named, wanted = (found[1] or found[3] or "", found[2] or found[4]) if found else ("", None)
    if not named or (wanted and int(wanted) != port):
        return False
    if number is not None:
        return number == _number(named)
    name, named = host.lower().rstrip("."), named.removeprefix("*").strip(".")
    return bool(named) and (name == named or name.endswith("." + named))


def _network(rule: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network | None:
    try:
        return ipaddress.ip_network(rule, strict=False)
    except ValueError:
        return None


def _number(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None
