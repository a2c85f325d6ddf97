"""What a jar takes from a response, keeps, and gives to a request (RFC 6265bis, sections 5.7 and 5.8)."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec.structs import replace

from restdesk.model.cookie import Cookie, Jar, Key
from restdesk.model.text import Secret, Text
from restdesk.sending.cookies.acceptance import accepted
from restdesk.sending.cookies.matching import Asked, domain_matches, path_matches
from restdesk.sending.cookies.set_cookie import set_cookie

MOST_OF_A_DOMAIN = 180
MOST = 3000


def received(jar: Jar, asked: Asked, values: Iterable[str], now: float) -> tuple[Cookie, ...]:
    """Return the cookies that the answer to `asked` sets by its Set-Cookie `values`, each key once.

    One whose time is over (`expired`) deletes the one that is kept. `stored` puts them into a jar.
    """
    secure_ones: dict[str, list[Cookie]] = defaultdict(list)
    for kept in jar.cookies:
        if kept.secure and not kept.expired(now):
            secure_ones[kept.name].append(kept)
    taken: dict[Key, Cookie] = {}
    for value in values:
        said = set_cookie(value, now)
        cookie = accepted(said, asked, secure_ones.get(said.name, ()), now) if said else None
        if cookie is not None:
            taken[cookie.key] = cookie
    return tuple(taken.values())


def stored(jar: Jar, cookies: Iterable[Cookie], now: float) -> Jar:
    """Return the jar with `cookies` set, all expired ones gone, and no more than the limits allow."""
    kept = {cookie.key: cookie for cookie in jar.cookies if not cookie.expired(now)}
    for cookie in cookies:
        if cookie.expired(now):
            kept.pop(cookie.key, None)
        else:
            old = kept.get(cookie.key, cookie)
            kept[cookie.key] = replace(cookie, created=old.created)
    return Jar(tuple(_within_limits(kept.values())))


def to_send(jar: Jar, asked: Asked, now: float) -> Text:
    """Return the value of the Cookie header for `asked`, its values masked; empty where no cookie belongs to it.

    Characters stand for bytes, as in all header lines, and bytes beyond ASCII go back as UTF-8.
    """
    chosen = [cookie for cookie in jar.cookies if not cookie.expired(now) and _belongs(cookie, asked)]
    chosen.sort(key=lambda cookie: (-len(cookie.path), cookie.created))
    texts = [_pair(cookie) for cookie in chosen]
    return Text.join(Text("; ") + text if place else text for place, text in enumerate(texts))


def _belongs(cookie: Cookie, asked: Asked) -> bool:
    if cookie.secure and not asked.secure:
        return False
    for_host = asked.host == cookie.domain if cookie.host_only else domain_matches(asked.host, cookie.domain)
    return for_host and path_matches(asked.path, cookie.path)


def _pair(cookie: Cookie) -> Text:
    name, value = _bytes(cookie.name), _bytes(cookie.value.reveal())
    return Text(f"{name}=" if name else "", Secret(value) if value else "")


def _bytes(text: str) -> str:
    """Return `text` with one character for each byte of its UTF-8."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("latin-1")


def _within_limits(cookies: Iterable[Cookie]) -> list[Cookie]:
    """Return the cookies without those that are too many: in too full domains the insecure ones go first, then those
    that were not set for the longest time, and so overall."""
    kept = list(cookies)
    if len(kept) <= MOST_OF_A_DOMAIN:
        return kept
    surplus = {domain: count - MOST_OF_A_DOMAIN for domain, count in Counter(cookie.domain for cookie in kept).items()}
    over: set[Key] = set()
    for cookie in sorted(kept, key=lambda cookie: (cookie.secure, cookie.updated)):
        if surplus[cookie.domain] > 0:
            surplus[cookie.domain] -= 1
            over.add(cookie.key)
    kept = [cookie for cookie in kept if cookie.key not in over]
    oldest = sorted(kept, key=lambda cookie: cookie.updated)[: max(0, len(kept) - MOST)]
    over = {cookie.key for cookie in oldest}
    return [cookie for cookie in kept if cookie.key not in over]
