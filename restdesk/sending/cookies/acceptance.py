"""Whether a cookie that a server sets is taken (RFC 6265bis, section 5.7, steps 7 to 22)."""

from collections.abc import Iterable

from restdesk.model.cookie import Cookie
from restdesk.model.text import Secret
from restdesk.sending.cookies.matching import Asked, default_path, domain_matches, is_address, path_matches
from restdesk.sending.cookies.set_cookie import SetCookie
from restdesk.sending.cookies.suffixes import is_public_suffix
from restdesk.words import QT_TRANSLATE_NOOP, Words

OTHER_DOMAIN = QT_TRANSLATE_NOOP("Cookies", "its Domain is not this server's")
PUBLIC_DOMAIN = QT_TRANSLATE_NOOP("Cookies", "its Domain belongs to many (a public suffix)")
SAME_SITE_NEEDS_SECURE = QT_TRANSLATE_NOOP("Cookies", "SameSite=None needs Secure")
SECURE_OVER_HTTP = QT_TRANSLATE_NOOP("Cookies", "it is Secure but came over plain http")
COVERS_A_SECURE_ONE = QT_TRANSLATE_NOOP("Cookies", "over plain http it may not cover a Secure cookie of that name")
HOST_PROMISE = QT_TRANSLATE_NOOP(
    "Cookies", "a name that begins with __Host- needs Secure, Path=/ written out and no Domain"
)
SECURE_PROMISE = QT_TRANSLATE_NOOP("Cookies", "a name that begins with __Secure- needs Secure")
VALUE_PROMISE = QT_TRANSLATE_NOOP("Cookies", "a value without a name may not begin with __Secure- or __Host-")


def accepted(said: SetCookie, asked: Asked, secure_ones: Iterable[Cookie], now: float) -> Cookie | None:
    """Return the cookie that the answer to `asked` sets, or None where that is not its to set.

    `secure_ones` are the jar's Secure cookies of that name, which an insecure connection may not cover.
    """
    judged = judge(said, asked, secure_ones, now)
    return judged if isinstance(judged, Cookie) else None


def judge(said: SetCookie, asked: Asked, secure_ones: Iterable[Cookie], now: float) -> Cookie | Words:
    """Return the cookie as `accepted` does, or why it is not taken."""
    domain = _domain(said.domain, asked.host)
    if not isinstance(domain, str):
        return domain
    cookie = Cookie(
        name=said.name,
        value=Secret(said.value),
        domain=domain or asked.host,
        host_only=not domain,
        path=_path(said.path, asked.path),
        secure=said.secure,
        http_only=said.http_only,
        same_site=said.same_site,
        expires=said.expires,
        created=now,
        updated=now,
    )
    return _mixes(cookie, asked, secure_ones) or _breaks_what_its_name_says(cookie, said) or cookie


def _domain(said: str | None, host: str) -> str | Words:
    """Return the domain that a cookie is for; empty for the host alone, why not where the host has no say over it."""
    if not said:
        return ""
    if not said.isascii():
        return OTHER_DOMAIN
    domain = said.lower().strip("[]")
    if domain == host and is_address(host):
        return ""
    if not domain_matches(host, domain):
        return OTHER_DOMAIN
    if is_public_suffix(domain):
        return "" if domain == host else PUBLIC_DOMAIN
    return domain


def _path(said: str | None, path: str) -> str:
    return said if said and said.startswith("/") else default_path(path)


def _mixes(cookie: Cookie, asked: Asked, secure_ones: Iterable[Cookie]) -> Words | None:
    """Return why it may not come: it is not Secure where it must be, or an insecure one touches what is Secure."""
    if cookie.same_site == "None" and not cookie.secure:
        return SAME_SITE_NEEDS_SECURE
    if asked.secure:
        return None
    if cookie.secure:
        return SECURE_OVER_HTTP
    return COVERS_A_SECURE_ONE if any(_covers(cookie, kept) for kept in secure_ones) else None


def _covers(cookie: Cookie, kept: Cookie) -> bool:
    related = domain_matches(kept.domain, cookie.domain) or domain_matches(cookie.domain, kept.domain)
    return related and path_matches(cookie.path, kept.path)


def _breaks_what_its_name_says(cookie: Cookie, said: SetCookie) -> Words | None:
    """Return which promise is broken of a name that promises Secure, or host and root path besides."""
    promise = cookie.name.lower()
    if not promise:
        return VALUE_PROMISE if said.value.lower().startswith(("__secure-", "__host-")) else None
    if promise.startswith("__host-"):
        kept = cookie.secure and cookie.host_only and said.path is not None and cookie.path == "/"
        return None if kept else HOST_PROMISE
    return None if cookie.secure or not promise.startswith("__secure-") else SECURE_PROMISE
