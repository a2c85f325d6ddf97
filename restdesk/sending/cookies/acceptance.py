"""Whether a cookie that a server sets is taken (RFC 6265bis, section 5.7, steps 7 to 22)."""

from collections.abc import Iterable

from restdesk.model.cookie import Cookie
from restdesk.model.text import Secret
from restdesk.sending.cookies.matching import Asked, default_path, domain_matches, is_address, path_matches
from restdesk.sending.cookies.set_cookie import SetCookie
from restdesk.sending.cookies.suffixes import is_public_suffix


def accepted(said: SetCookie, asked: Asked, secure_ones: Iterable[Cookie], now: float) -> Cookie | None:
    """Return the cookie that the answer to `asked` sets, or None where that is not its to set.

    `secure_ones` are the jar's Secure cookies of that name, which an insecure connection may not cover.
    """
    domain = _domain(said.domain, asked.host)
    if domain is None:
        return None
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
    fits = _kept_apart(cookie, asked, secure_ones) and _has_what_its_name_says(cookie, said)
    return cookie if fits else None


def _domain(said: str | None, host: str) -> str | None:
    """Return the domain that a cookie is for; empty for the host alone, None where the host has no say over it."""
    if not said:
        return ""
    if not said.isascii():
        return None
    domain = said.lower().strip("[]")
    if domain == host and is_address(host):
        return ""
    if not domain_matches(host, domain):
        return None
    if is_public_suffix(domain):
        return "" if domain == host else None
    return domain


def _path(said: str | None, path: str) -> str:
    return said if said and said.startswith("/") else default_path(path)


def _kept_apart(cookie: Cookie, asked: Asked, secure_ones: Iterable[Cookie]) -> bool:
    """Return whether it is Secure where it must be, came where it may be, and covers no Secure one from outside."""
    if cookie.same_site == "None" and not cookie.secure:
        return False
    if asked.secure:
        return True
    return not cookie.secure and not any(_covers(cookie, kept) for kept in secure_ones)


def _covers(cookie: Cookie, kept: Cookie) -> bool:
    related = domain_matches(kept.domain, cookie.domain) or domain_matches(cookie.domain, kept.domain)
    return related and path_matches(cookie.path, kept.path)


def _has_what_its_name_says(cookie: Cookie, said: SetCookie) -> bool:
    """Return whether a name that promises Secure, or host and root path besides, keeps its promise."""
    promise = cookie.name.lower()
    if not promise:
        return not said.value.lower().startswith(("__secure-", "__host-"))
    if promise.startswith("__host-"):
        return cookie.secure and cookie.host_only and said.path is not None and cookie.path == "/"
    return cookie.secure or not promise.startswith("__secure-")
