"""The options of `restdesk send` that say how to connect, as settings of what is sent."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_type_hints

import typer
from msgspec.structs import replace

from restdesk.model.ready import Ready, ReadyCertificate, ReadyProxy, ReadySettings
from restdesk.model.text import Text
from restdesk.session.proxies import proxy_of

VERSIONS = get_args(get_type_hints(ReadySettings)["http_version"])

_FILE_AND_KEY = re.compile(r"((?:[A-Za-z]:[\\/])?[^:]+)(?::(.+))?")
_PKCS12 = (".p12", ".pfx")


class Connecting(NamedTuple):
    """How to connect, and the files that are read for it, absolute: a request of no collection has no folder."""

    changed: Callable[[Ready], Ready]
    files: tuple[Path, ...]


def connecting(
    *, insecure: bool, proxy: str | None, http: str | None, connect_to: str | None, cert: str | None
) -> Connecting:
    """Return what the options say; raises BadParameter where one cannot be read."""
    changes: dict[str, Any] = {}
    tls: dict[str, Any] = {"verify": False} if insecure else {}
    if proxy is not None:
        changes["proxy"] = _proxy(proxy)
    if http is not None:
        changes["http_version"] = _version(http)
    if connect_to is not None:
        changes["connect_to"] = _place(connect_to)
    if cert is not None:
        tls["certificate"] = _certificate(cert)

    def changed(ready: Ready) -> Ready:
        settings = replace(ready.settings, **changes, tls=replace(ready.settings.tls, **tls))
        return replace(ready, settings=settings)

    return Connecting(changed, _files(tls.get("certificate")))


def _files(certificate: ReadyCertificate | None) -> tuple[Path, ...]:
    if certificate is None:
        return ()
    texts = (certificate.certificate, certificate.key, certificate.pkcs12)
    return tuple(Path(text.reveal()) for text in texts if text)


def _version(http: str) -> str:
    if http not in VERSIONS:
        raise typer.BadParameter(f"write one of {', '.join(VERSIONS)}", param_hint="--http")
    return http


def _place(text: str) -> str:
    host, colon, port = text.rpartition(":")
    if not host or not colon or not port.isdecimal() or not 0 < int(port[:6]) < 65536:
        raise typer.BadParameter("write HOST:PORT", param_hint="--connect-to")
    return text


def _proxy(text: str) -> ReadyProxy | None:
    """Return the proxy of a URL; none for `none`."""
    if text.lower() == "none":
        return None
    proxy = proxy_of(text)
    if proxy is None:
        raise typer.BadParameter("write http://HOST:PORT, https://…, socks5://…, or none", param_hint="--proxy")
    return proxy


def _certificate(text: str) -> ReadyCertificate:
    found = _FILE_AND_KEY.fullmatch(text)
    if found is None or not Path(found[1]).is_file():
        raise typer.BadParameter("write FILE or FILE:KEY; the file must be there", param_hint="--cert")
    certificate = Text(str(Path(found[1]).absolute()))
    if Path(found[1]).suffix.lower() in _PKCS12:
        return ReadyCertificate(pkcs12=certificate)
    return ReadyCertificate(certificate=certificate, key=Text(str(Path(found[2]).absolute()) if found[2] else ""))
