"""What a person lets pass by a click: certificates of one host until Quit, a raised limit for one Send.

All of it becomes settings of the Ready, so that window and commands send in one way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from restdesk.model.ready import Override, OverrideWanted, Ready, ReadySettings, ReadyTls
from restdesk.model.text import Text
from restdesk.session.bare import bare
from restdesk.session.state import Allowed, OverrideAllowed

if TYPE_CHECKING:
    from restdesk.sending.request import Outgoing


class Once(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for one Send alone."""

    limits: int = 1
    """By how much the limits of a response's size are multiplied."""
    timeless: bool = False
    """Whether it has no time limit."""
    to: str = ""
    """A URL to send to in place of the typed one, without its credentials: where a redirect pointed."""
    bare: bool = False
    """Whether it goes without credentials."""
    production: bool = False
    """Whether the person said once more that it goes to a production environment."""
    into: str = ""
    """The path of a file of the person's own that the body is to be written to; nothing of the Send itself."""

    def also(self, more: Once) -> Once:
        """Return both together: the Send after one that was not allowed enough."""
        return Once(
            limits=self.limits * more.limits,
            timeless=self.timeless or more.timeless,
            to=more.to or self.to,
            bare=self.bare or more.bare,
            production=self.production or more.production,
            into=more.into or self.into,
        )


def for_once(ready: Ready, once: Once) -> Ready:
    """Return `ready` with what holds for this Send alone."""
    settings = ready.settings
    if once.limits > 1:
        settings = _raised(settings, once.limits)
    if once.timeless:
        settings = replace(settings, timeout=0.0)
    ready = replace(ready, settings=settings)
    ready = _sent_to(ready, once.to) if once.to else ready
    return bare(ready) if once.bare else ready


def with_allowed(ready: Ready, first: Outgoing, allowed: tuple[Allowed, ...]) -> Ready:
    """Return `ready`, whose first request is `first`, with what is let pass for the host that it calls."""
    called = host_of(first.host.reveal(), first.port)
    let = next((one for one in allowed if one.host == called), None)
    if let is None:
        return ready
    tls = ready.settings.tls
    tls = replace(tls, verify=tls.verify and let.verify, authorities=(*tls.authorities, *let.authorities))
    return replace(ready, settings=replace(ready.settings, tls=tls))


def not_allowed(
    ready: Ready, first: Outgoing, granted: tuple[OverrideAllowed, ...], allowed: tuple[Allowed, ...]
) -> tuple[OverrideWanted, ...]:
    """Return what the settings of `ready`, whose first request is `first`, have in them that nobody let pass yet."""
    called, place = host_of(first.host.reveal(), first.port), ready.place
    unchecked = {one.host for one in allowed if not one.verify}
    passed = {(one.kind, one.value) for one in granted if one.collection == place.collection}

    def passes(one: Override) -> bool:
        if one.kind == "verify":
            return called in unchecked or ("verify", place.path) in passed
        return (one.kind, one.value) in passed or (bool(one.written) and (one.kind, one.written) in passed)

    return tuple(OverrideWanted(one.kind, one.field, one.value, called) for one in ready.overrides if not passes(one))


def unchecked_host(ready: Ready, first: Outgoing) -> str:
    """Return the `host:port` whose certificate the settings of `ready` leave unchecked, or an empty text."""
    return "" if ready.settings.tls.verify else host_of(first.host.reveal(), first.port)


def host_of(host: str, port: int) -> str:
    """Return the name under which a host is let pass: `host:port`, IPv6 in brackets."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _raised(settings: ReadySettings, times: int) -> ReadySettings:
    return replace(
        settings,
        body_limit=settings.body_limit * times,
        ratio_limit=settings.ratio_limit * times,
        head_limit=settings.head_limit * times,
        fields_limit=settings.fields_limit * times,
    )


def _sent_to(ready: Ready, url: str) -> Ready:
    """Return the same request to another server: no authentication, no header that is or holds a credential.

    What the settings say of the first server is not for this one.
    """
    from restdesk.sending.redirects import CREDENTIALS

    dropped = (*CREDENTIALS, "host")
    headers = tuple(
        header
        for header in ready.headers
        if not (header.name.has_secret or header.value.has_secret) and header.name.reveal().lower() not in dropped
    )
    tls = ready.settings.tls
    settings = replace(ready.settings, connect_to="", tls=ReadyTls(lowest=tls.lowest, highest=tls.highest))
    overrides = tuple(one for one in ready.overrides if one.kind not in ("verify", "connectTo", "sni"))
    return replace(ready, url=Text(url), headers=headers, auth=None, settings=settings, overrides=overrides)
