"""How one hop is sent, apart from its bytes: version, TLS, proxy, another address; connections are kept by it."""

import re
from typing import NamedTuple

from msgspec.structs import replace

from restdesk.errors import AddressRefused, ProxyNameRefused
from restdesk.model.ready import Place, Ready, ReadyProxy, ReadySettings, ReadyTls
from restdesk.sending.auth.credential import with_header
from restdesk.sending.parts import secrets_in
from restdesk.sending.proxies import authorization, proxy_for
from restdesk.sending.request import Origin, Outgoing
from restdesk.words import QT_TRANSLATE_NOOP, Message

CERTIFICATE_KEPT_BACK = QT_TRANSLATE_NOOP(
    "Notes", "The client certificate was not shown to {host}, which is another server."
)

_ADDRESS = re.compile(r"(?:\[([0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)\]|([^\s:/?#@\[\]]+)):([0-9]{1,5})")
_HOST = re.compile(r"[^\s/?#@\[\]\x00-\x20\x7f]+")


class Choice(NamedTuple):
    """What one connection is made by."""

    version: str
    tls: ReadyTls = ReadyTls()
    proxy: ReadyProxy | None = None
    connect_to: tuple[str, int] | None = None
    place: Place | None = None
    """Where the request belongs, if it names a client certificate."""

    def secrets(self) -> tuple[str, ...]:
        """Return the values in it that are secret."""
        texts = [self.proxy.username, self.proxy.password] if self.proxy else []
        if shown := self.tls.certificate:
            texts += [shown.passphrase, shown.certificate, shown.key, shown.pkcs12]
        return tuple(value for text in texts for value in secrets_in(text))

    def forwards(self, scheme: str) -> bool:
        """Whether the proxy is asked for the resource itself, and not for a connection."""
        whole = self.proxy is not None and self.proxy.protocol != "socks5" and scheme == "http"
        return whole and self.connect_to is None and self.version != "2-prior-knowledge"


def check(settings: ReadySettings) -> None:
    """Raise AddressRefused or ProxyNameRefused for what cannot be connected to; before anything is sent."""
    _address(settings.connect_to)
    proxy = settings.proxy
    if proxy and not (_HOST.fullmatch(proxy.host) and proxy.host.isascii() and 0 < proxy.port < 65536):
        raise ProxyNameRefused(field="settings.proxy", proxy=f"{proxy.host}:{proxy.port}"[:200])


def choice(ready: Ready, called: Origin, first: Origin) -> Choice:
    """Return the choice for a hop to `called`; what is for the first request's server is for no other.

    Another server is not called at the address given in place of the first's, and gets no client certificate;
    another host's certificate is checked, against the system's authorities.
    """
    settings = ready.settings
    tls, connect_to = settings.tls, _address(settings.connect_to)
    if called != first:
        tls, connect_to = replace(tls, certificate=None, sni=""), None
    if called[1] != first[1]:
        tls = ReadyTls(lowest=tls.lowest, highest=tls.highest)
    if called[0] == "http":
        tls = ReadyTls()
    place = ready.place if tls.certificate else None
    return Choice(settings.http_version, tls, proxy_for(settings.proxy, *called[1:]), connect_to, place)


def through_proxy(outgoing: Outgoing, choice: Choice) -> Outgoing:
    """Return the request as a proxy wants it that is asked for the resource itself (RFC 9112, section 3.2.2)."""
    if choice.proxy is None or not choice.forwards(outgoing.scheme):
        return outgoing
    outgoing = replace(outgoing, target=outgoing.url)
    credentials = authorization(choice.proxy)
    return with_header(outgoing, "Proxy-Authorization", credentials) if credentials else outgoing


def kept_back(ready: Ready, called: Origin, first: Origin) -> tuple[Message, ...]:
    """Return what to say where a client certificate is not shown to another server."""
    asked = ready.settings.tls.certificate is not None and called != first and called[0] == "https"
    return (CERTIFICATE_KEPT_BACK.message(host=called[1]),) if asked else ()


def _address(typed: str) -> tuple[str, int] | None:
    if not typed:
        return None
    found = _ADDRESS.fullmatch(typed.strip())
    if found is None or not typed.isascii() or not 0 < int(found[3]) < 65536:
        raise AddressRefused(field="settings.connectTo", address=typed[:200])
    return found[1] or found[2], int(found[3])
