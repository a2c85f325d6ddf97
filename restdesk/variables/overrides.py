"""What the settings of a request have in them that no file may do by itself: send elsewhere, take a guard away."""

from restdesk.model.config import Proxy, ProxyConfig
from restdesk.model.ready import Override, ReadySettings
from restdesk.variables.inherited import Level
from restdesk.variables.settings import of_own, said, start_of

_LIMITS = (
    ("bodyBytes", "body_limit"),
    ("ratio", "ratio_limit"),
    ("headerBytes", "head_limit"),
    ("headerCount", "fields_limit"),
)


def overrides(places: tuple[Level, ...], settings: ReadySettings) -> tuple[Override, ...]:
    """Return what a person must allow before `settings`, decided by `places`, may be used."""
    found: list[Override] = []
    if not settings.tls.verify:
        found.append(Override("verify", "off", _field(places, "verify")))
    if settings.connect_to:
        found.append(Override("connectTo", settings.connect_to, _field(places, "connect_to", "connectTo")))
    if settings.tls.sni:
        found.append(Override("sni", settings.tls.sni, _field(places, "sni")))
    own = said(places, of_own, "proxy")
    if own is not None and settings.proxy is not None and isinstance(own.value, Proxy):
        proxy = settings.proxy
        value = f"{proxy.protocol}://{proxy.host}:{proxy.port}"
        written = spelled_proxy(own.value.config or ProxyConfig())
        found.append(Override("proxy", value, _field(places, "proxy"), written))
    usual = ReadySettings()
    for key, name in _LIMITS:
        limit = getattr(settings, name)
        if limit > getattr(usual, name):
            found.append(Override("limits", raised_limit(key, limit), f"settings.limits.{key}"))
    return tuple(found)


def spelled_proxy(config: ProxyConfig) -> str:
    """Return a proxy as it was written: the name of what is allowed for it."""
    return f"{config.protocol.strip() or 'http'}://{config.hostname.strip()}:{config.port.strip()}"


def raised_limit(key: str, limit: int) -> str:
    """Return the name of what is allowed for a limit."""
    return f"{key} {limit}"


def _field(places: tuple[Level, ...], name: str, key: str = "") -> str:
    found = said(places, of_own, name)
    return f"{start_of(found.place) if found else 'settings'}.{key or name}"
