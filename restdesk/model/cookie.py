"""Cookies as they are kept: frozen values; the rules by which they come and go are in `sending/cookies`."""

import msgspec

from restdesk.model.text import Secret

Key = tuple[str, str, bool, str]
"""What makes two cookies the same one: name, domain, whether for that host alone, path."""


class Cookie(msgspec.Struct, frozen=True, kw_only=True):
    """One cookie. Its value is a Secret, which every encoder refuses, so the whole cookie is refused too."""

    name: str
    """May be empty."""
    value: Secret
    domain: str
    """A host name in its canonical spelling, without a leading dot."""
    host_only: bool
    """Whether it goes to the host `domain` alone, and not to the hosts below it."""
    path: str
    secure: bool = False
    http_only: bool = False
    same_site: str = ""
    """`Strict`, `Lax`, `None`, or an empty text where nothing was said."""
    expires: float | None = None
    """Seconds since 1970-01-01 UTC; without, it lives as long as RestDesk runs."""
    created: float
    """Seconds since 1970-01-01 UTC; stays when the cookie is set again."""
    updated: float
    """When it was last set, likewise."""

    @property
    def key(self) -> Key:
        """What tells it from other cookies."""
        return self.name, self.domain, self.host_only, self.path

    def expired(self, now: float) -> bool:
        """Return whether its time is over; one that a server sends with a time that is over is thereby deleted."""
        return self.expires is not None and self.expires <= now


class Jar(msgspec.Struct, frozen=True):
    """The cookies of one collection and environment, each key once."""

    cookies: tuple[Cookie, ...] = ()
