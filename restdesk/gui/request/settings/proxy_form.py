"""Through which proxy a request goes."""

from msgspec.structs import replace

from restdesk.errors import ProxyNameRefused, SettingRefused
from restdesk.gui.request.settings.kind_form import FormField, KindForm
from restdesk.gui.request.settings.rows import Setting
from restdesk.gui.request.settings.written import Misfit
from restdesk.gui.request.surroundings import Surroundings
from restdesk.model.config import Proxy, ProxyAuth, ProxyConfig
from restdesk.model.ready import PROXY_PORTS
from restdesk.session.connecting import is_proxy
from restdesk.words import QT_TRANSLATE_NOOP, Message

_OWN = ("http", "https", "socks5")


class ProxyForm(KindForm):
    """Inherited, the system's, none, or one of the request's own."""

    kinds = (
        ("inherit", QT_TRANSLATE_NOOP("Proxy", "Inherit")),
        ("system", QT_TRANSLATE_NOOP("Proxy", "The system's proxy")),
        ("none", QT_TRANSLATE_NOOP("Proxy", "No proxy")),
        ("http", QT_TRANSLATE_NOOP("Proxy", "HTTP proxy")),
        ("https", QT_TRANSLATE_NOOP("Proxy", "HTTPS proxy")),
        ("socks5", QT_TRANSLATE_NOOP("Proxy", "SOCKS5 proxy")),
    )
    fields = (
        FormField("hostname", QT_TRANSLATE_NOOP("Proxy", "Host"), _OWN),
        FormField("port", QT_TRANSLATE_NOOP("Proxy", "Port"), _OWN),
        FormField("username", QT_TRANSLATE_NOOP("Proxy", "User name"), _OWN),
        FormField("password", QT_TRANSLATE_NOOP("Proxy", "Password"), _OWN, secret=True),
        FormField("bypass", QT_TRANSLATE_NOOP("Proxy", "Not for"), _OWN),
    )

    def __init__(self, setting: Setting, surroundings: Surroundings) -> None:
        self._proxy: Proxy | None = None
        self._misfit: Misfit | None = None
        super().__init__(setting, surroundings)

    def show_value(self, own: object, holds: object) -> None:
        self._misfit = own if isinstance(own, Misfit) else None
        self._proxy = own if isinstance(own, Proxy) else None
        config = (self._proxy.config if self._proxy else None) or ProxyConfig()
        texts = {
            "hostname": config.hostname,
            "port": config.port,
            "username": config.auth.username,
            "password": config.auth.password,
            "bypass": config.bypass_proxy,
        }
        self.show_kind(_kind(self._proxy), texts)
        self._show_ports()

    def value(self) -> object:
        kind = self.kind()
        if self._misfit is not None and kind == "inherit":
            return self._misfit
        old = self._proxy or Proxy()
        if kind == "inherit":
            return None
        if kind == "system":
            return self._kept(replace(old, disabled=False, inherit=True))
        if kind == "none":
            return self._kept(replace(old, disabled=True, inherit=None))
        config = old.config or ProxyConfig()
        config = replace(
            config,
            protocol=config.protocol if _protocol(config) == kind else kind,
            hostname=self.text("hostname"),
            port=self.text("port"),
            auth=self._auth(config.auth),
            bypass_proxy=self.text("bypass"),
        )
        return self._kept(replace(old, disabled=False, inherit=old.inherit and None, config=config))

    def problem(self) -> Message | None:
        if self._misfit is not None and self.kind() == "inherit":
            return SettingRefused(setting="proxy", value=self._misfit[:60]).what
        host, port = self.text("hostname").strip(), self.text("port").strip()
        if self.kind() not in _OWN or "{{" in host + port or is_proxy(host, port):
            return None
        return ProxyNameRefused(proxy=f"{host}:{port}" if port else host).what

    def _auth(self, auth: ProxyAuth) -> ProxyAuth:
        return replace(auth, username=self.text("username"), password=self.text("password"))

    def _kept(self, proxy: Proxy) -> Proxy:
        """Return the very proxy that was shown where it is the same."""
        return self._proxy if self._proxy == proxy else proxy

    def _show_ports(self) -> None:
        port = next((str(port) for name, port in PROXY_PORTS.items() if name == self.kind()), "")
        if port:
            self._edits["port"].setPlaceholderText(port)

    def _chosen(self, index: int) -> None:
        super()._chosen(index)
        self._show_ports()


def _kind(proxy: Proxy | None) -> str:
    if proxy is None:
        return "inherit"
    if proxy.disabled:
        return "none"
    if proxy.inherit or proxy.config is None:
        return "system"
    return _protocol(proxy.config)


def _protocol(config: ProxyConfig) -> str:
    written = config.protocol.strip().lower()
    return {"": "http", "socks": "socks5", "socks5h": "socks5"}.get(written, written)
