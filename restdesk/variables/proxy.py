"""The proxy that a collection's root file names, its variables filled."""

import re

from msgspec.structs import replace

from restdesk.errors import NotSendable, ProxyNameRefused
from restdesk.model.collection import Folder, Root
from restdesk.model.config import ProxyAuth, ProxyConfig
from restdesk.model.ready import PROXY_PORTS, ReadyProxy, ReadySettings
from restdesk.model.text import Text
from restdesk.variables.filling import Filling
from restdesk.variables.misfits import refuse_misfits

_SPELLINGS = {"": "http", "socks": "socks5", "socks5h": "socks5"}
_PORT = re.compile(r"[0-9]{1,5}", re.ASCII)
_BETWEEN = re.compile(r"[,;\s]+")


def with_proxy(settings: ReadySettings, chain: tuple[Root | Folder, ...], filling: Filling) -> ReadySettings:
    """Return `settings` with the collection's own proxy, or without the system's where it wants none.

    Raises NotSendable for what was not understood (to go around a proxy would be a guess), ProxyNameRefused.
    """
    root = next((place for place in chain if isinstance(place, Root)), None)
    if root is None:
        return settings
    field = f"{root.info.name or 'collection'}.config"
    if any(key == "config" for key, _ in root.extra):
        raise NotSendable(kind=field, field=field)
    refuse_misfits(root.config, field)
    proxy, field = root.config.proxy, f"{field}.proxy"
    if proxy is None:
        return settings
    refuse_misfits(proxy, field)
    if proxy.disabled:
        return replace(settings, system_proxy=False)
    if proxy.inherit or (proxy.inherit is None and proxy.config is None):
        return settings
    return replace(settings, proxy=_filled(proxy.config or ProxyConfig(), f"{field}.config", filling))


def _filled(config: ProxyConfig, field: str, filling: Filling) -> ReadyProxy:
    refuse_misfits(config, field)
    host = filling.text(config.hostname, f"{field}.hostname").reveal().strip().strip("[]")
    typed = filling.text(config.protocol, f"{field}.protocol").reveal().strip().lower()
    protocol = next((known for known in PROXY_PORTS if known == _SPELLINGS.get(typed, typed)), None)
    if protocol is None:
        raise NotSendable(kind=f"{typed[:40]} proxy", field=f"{field}.protocol")
    port = filling.text(config.port, f"{field}.port").reveal().strip() or str(PROXY_PORTS[protocol])
    if not _PORT.fullmatch(port):
        raise ProxyNameRefused(field=f"{field}.port", proxy=f"{host}:{port}"[:200])
    username, password = _login(config.auth, f"{field}.auth", filling)
    bypass = filling.text(config.bypass_proxy, f"{field}.bypassProxy").reveal()
    return ReadyProxy(
        protocol=protocol,
        host=host,
        port=int(port),
        username=username,
        password=password,
        bypass=tuple(filter(None, _BETWEEN.split(bypass))),
    )


def _login(auth: ProxyAuth, field: str, filling: Filling) -> tuple[Text, Text]:
    if auth.disabled:
        return Text(), Text()
    refuse_misfits(auth, field)
    password = filling.text(auth.password, f"{field}.password").secret()
    return filling.text(auth.username, f"{field}.username"), password
