"""The cookies of an exchange and of the store as a person looks at them and changes them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

import msgspec

from restdesk.model.cookie import Cookie, Jar
from restdesk.model.exchange import Exchange, Hop, SentLine
from restdesk.words import QT_TRANSLATE_NOOP, Message, Words

if TYPE_CHECKING:
    from restdesk.sending.cookies.matching import Asked

MOST = 500
"""Cookies of an exchange that are looked at; a server may send any number."""

_UNREADABLE = QT_TRANSLATE_NOOP("Cookies", "it is not written as a cookie, or is longer than 4 KB")
_NO_NAME = QT_TRANSLATE_NOOP("Cookies", "A cookie needs a name or a value.")
_BAD_NAME = QT_TRANSLATE_NOOP("Cookies", "A name has no = and no ; and no line break.")
_BAD_VALUE = QT_TRANSLATE_NOOP("Cookies", "A value has no ; and no line break.")
_BAD_DOMAIN = QT_TRANSLATE_NOOP("Cookies", "The domain is a host name, such as example.com.")
_BAD_PATH = QT_TRANSLATE_NOOP("Cookies", "The path begins with / and has no ;.")
_BAD_DATE = QT_TRANSLATE_NOOP("Cookies", "The date looks like 2030-12-31 18:00, or is empty.")
_PAST = QT_TRANSLATE_NOOP("Cookies", "The date is over: the cookie would be gone at once.")
_REFUSED = QT_TRANSLATE_NOOP("Cookies", "This cookie would not be kept: {reason}.")

_NOT_IN_NAME, _NOT_IN_VALUE = re.compile(r"[=;\x00-\x1f\x7f]"), re.compile(r"[;\x00-\x1f\x7f]")

Outcome = Literal["kept", "deleted", "refused", "off"]


class Received(msgspec.Struct, frozen=True, kw_only=True):
    """One Set-Cookie of an exchange, and what became of it."""

    name: str
    value: str
    attributes: tuple[str, ...] = ()
    """As the server wrote them: `Path=/`, `Secure`."""
    outcome: Outcome = "kept"
    why: Words | None = None
    """Why it was refused."""


class Sent(msgspec.Struct, frozen=True):
    """One cookie that a request carried; its value is masked unless the store has it still."""

    name: str
    value: str
    typed: bool
    """Whether it stood in a header that was typed, and not in the store."""


def received(exchange: Exchange, jar: Jar) -> tuple[Received, ...]:
    """Return the cookies that the responses set, in the order they came; `jar` is the store as it is now."""
    found: list[Received] = []
    for hop in exchange.hops:
        for value in _set_by(hop):
            found.append(_judged(value, hop, exchange, jar))
            if len(found) == MOST:
                return tuple(found)
    return tuple(found)


def sent(exchange: Exchange, jar: Jar) -> tuple[Sent, ...]:
    """Return the cookies that the requests carried, each once."""
    known = {cookie.name: cookie.value.reveal() for cookie in jar.cookies}
    lines = (line for hop in exchange.hops for line in hop.sent.lines if line.name.lower() == "cookie")
    found = (one for line in lines for one in _sent_by(line, known))
    return tuple(dict.fromkeys(found))[:MOST]


def edited(
    *,
    name: str,
    value: str,
    domain: str,
    subdomains: bool,
    path: str,
    expires: str,
    secure: bool,
    http_only: bool,
    same_site: str,
    now: float,
) -> Cookie | Message:
    """Return the cookie that a person wrote, or what is wrong with it; `expires` is a local time, empty for none."""
    from restdesk.sending.cookies.acceptance import judge
    from restdesk.sending.cookies.matching import Asked
    from restdesk.sending.cookies.set_cookie import SetCookie

    moment = _moment(expires)
    host = _host(domain)
    wrong = _wrong(name, value, host, path, moment, now)
    if wrong is not None:
        return wrong.message()
    assert not isinstance(moment, Words)
    said = SetCookie(name, value, moment, host if subdomains else None, path, secure, http_only, same_site)
    judged = judge(said, Asked("https", host, path), (), now)
    return judged if isinstance(judged, Cookie) else _REFUSED.message(reason=judged.text)


def written(cookie: Cookie) -> str:
    """Return when a cookie expires as `edited` reads it."""
    if cookie.expires is None:
        return ""
    return datetime.fromtimestamp(cookie.expires, UTC).astimezone().strftime("%Y-%m-%d %H:%M")


def _set_by(hop: Hop) -> tuple[str, ...]:
    if hop.response is None:
        return ()
    return tuple(field.value for field in hop.response.headers if field.name.lower() == "set-cookie")


def _judged(value: str, hop: Hop, exchange: Exchange, jar: Jar) -> Received:
    from restdesk.sending.cookies.acceptance import judge
    from restdesk.sending.cookies.set_cookie import set_cookie

    pair, *rest = value[:8192].split(";")
    said = set_cookie(value, exchange.began)
    attributes = tuple(text.strip() for text in rest if text.strip())
    if said is None:
        name, _, given = pair.partition("=")
        return Received(name=name, value=given, attributes=attributes, outcome="refused", why=_UNREADABLE)
    shown = Received(name=said.name, value=said.value, attributes=attributes)
    if exchange.cookies_off:
        return msgspec.structs.replace(shown, outcome="off")
    asked = _asked(hop.url)
    secure_ones = [kept for kept in jar.cookies if kept.secure and kept.name == said.name]
    judged = judge(said, asked, secure_ones, exchange.began) if asked is not None else _UNREADABLE
    if isinstance(judged, Words):
        return msgspec.structs.replace(shown, outcome="refused", why=judged)
    return msgspec.structs.replace(shown, outcome="deleted" if judged.expired(exchange.began) else "kept")


def _asked(url: str) -> Asked | None:
    from ada_url import URL

    from restdesk.sending.cookies.matching import Asked

    try:
        read = URL(url)
    except (ValueError, UnicodeEncodeError):
        return None
    return Asked(read.protocol[:-1], read.hostname.strip("[]"), read.pathname)


def _sent_by(line: SentLine, known: dict[str, str]) -> list[Sent]:
    found = []
    for pair in line.value[:65536].split("; ")[:MOST]:
        name, equals, value = pair.partition("=")
        name, value = (name, value) if equals else ("", pair)
        typed = line.origin != "cookies"
        found.append(Sent(name, value if typed else known.get(name, value), typed))
    return found


def _wrong(name: str, value: str, host: str, path: str, moment: float | Words | None, now: float) -> Words | None:
    if not (name or value):
        return _NO_NAME
    if _NOT_IN_NAME.search(name):
        return _BAD_NAME
    if _NOT_IN_VALUE.search(value):
        return _BAD_VALUE
    if not host:
        return _BAD_DOMAIN
    if not path.startswith("/") or _NOT_IN_VALUE.search(path):
        return _BAD_PATH
    if isinstance(moment, Words):
        return moment
    return _PAST if moment is not None and moment <= now else None


def _host(domain: str) -> str:
    """Return a host as cookies spell it, or an empty text for what is none."""
    from ada_url import URL

    domain = domain.strip().removeprefix(".")
    if not domain or any(mark in domain for mark in "/?#@\\ "):
        return ""
    try:
        return URL(f"https://{domain}/").hostname.strip("[]")
    except (ValueError, UnicodeEncodeError):
        return ""


def _moment(text: str) -> float | Words | None:
    if not text.strip():
        return None
    try:
        return datetime.fromisoformat(text.strip()).timestamp()
    except (ValueError, OverflowError, OSError):
        return _BAD_DATE
