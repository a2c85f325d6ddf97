"""A client with a jar, and what it is told and sends, without a network."""

from urllib.parse import urlsplit

from restdesk.model.cookie import Cookie, Jar
from restdesk.sending.cookies.jar import received, stored, to_send
from restdesk.sending.cookies.matching import Asked

NOW = 1_700_000_000.0
DAY = 24 * 3600.0


def asked(url: str) -> Asked:
    parts = urlsplit(url)
    return Asked(parts.scheme, parts.hostname or "", parts.path or "/")


def set_by(url: str, *values: str, jar: Jar = Jar(), now: float = NOW) -> Jar:  # noqa: B008  frozen
    """The jar after one response from `url` with these Set-Cookie values."""
    return stored(jar, received(jar, asked(url), values, now), now)


def only(jar: Jar) -> Cookie:
    (cookie,) = jar.cookies
    return cookie


def sent(jar: Jar, url: str, now: float = NOW) -> str:
    """The Cookie header that a request for `url` carries, unmasked."""
    return to_send(jar, asked(url), now).reveal()
