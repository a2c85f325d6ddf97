"""The proxy that a request, its folders or the collection's root file name, its variables filled."""

import re

from msgspec.structs import replace

from restdesk.errors import NotSendable, ProxyNameRefused
from restdesk.model.collection import Folder, Root
from restdesk.model.config import Proxy, ProxyAuth, ProxyConfig
from restdesk.model.ready import PROXY_PORTS, ReadyProxy, ReadySettings
from restdesk.model.text import Text
from restdesk.variables.filling import Filling
from restdesk.variables.inherited import Level
from restdesk.variables.misfits import refuse_misfits
from restdesk.variables.settings import of_own, said, start_of

_SPELLINGS = {"": "http", "socks": "socks5", "socks5h": "socks5"}
_PORT = re.compile(r"[0-9]{1,5}", re.ASCII)
_BETWEEN = re.compile(r"[,;\s]+")


def with_proxy(
    settings: ReadySettings, places: tuple[Level, ...], chain: tuple[Root | Folder, ...], filling: Filling
) -> ReadySettings:
    """Return `settings` with the proxy of the request or its folders, else the collection's own, else the system's.

    Raises NotSendable for what was not understood (to go around a proxy would be a guess), ProxyNameRefused.
    """
    own = said(places, of_own, "proxy")
    if own is not None:
        field = f"{start_of(own.place)}.proxy"
        if not isinstance(own.value, Proxy):
            raise NotSendable(kind=field, field=field)
        is_system = own.value.inherit or own.value.config is None
        if is_system and not own.value.disabled:  # meant by itself, whatever is usual
            settings = replace(settings, system_proxy=True)
        return _chosen(settings, own.value, field, field, filling)
    root = next((place for place in chain if isinstance(place, Root)), None)
    if root is None:
        return settings
    field = f"{root.info.name or 'collection'}.config"
    if any(key == "config" for key, _ in root.extra):
        raise NotSendable(kind=field, field=field)
    refuse_misfits(root.config, field)
    proxy, field = root.config.proxy, f"{field}.proxy"
    return settings if proxy is None else _chosen(settings, proxy, field, f"{field}.config", filling)


def _chosen(settings: ReadySettings, proxy: Proxy, field: str, config: str, filling: Filling) -> ReadySettings:
    """Return `settings` with what `proxy` says; `field` is its name in errors, `config` that of what is in it."""
    refuse_misfits(proxy, field)
    if proxy.disabled:
        return replace(settings, system_proxy=False)
    if proxy.inherit or (proxy.inherit is None and proxy.config is None):
        return settings
    return replace(settings, proxy=_filled(proxy.config or ProxyConfig(), config, filling))


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
