"""Reads one Set-Cookie (RFC 6265bis, section 5.6): what it says, not yet whether it is taken."""

import re
from typing import NamedTuple

from restdesk.sending.cookies.date import cookie_date

MOST_OCTETS = 4096
"""Of name and value together."""
MOST_ATTRIBUTE_OCTETS = 1024
LONGEST_AGE = 400 * 24 * 3600
"""Seconds; what is to live longer lives so long."""
EARLIEST = 0.0
"""The time at which a cookie expires that expires at once."""

_CONTROLS = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_SECONDS = re.compile("-?[0-9]+")
_BLANKS = " \t"
_SAME_SITE = {"strict": "Strict", "lax": "Lax", "none": "None"}


class SetCookie(NamedTuple):
    """A Set-Cookie in its parts; an attribute is None where it is absent or to be ignored."""

    name: str
    value: str
    expires: float | None
    domain: str | None
    """As given, without a leading dot; may be empty."""
    path: str | None
    """As given; one that does not begin with a slash stands for the default."""
    secure: bool
    http_only: bool
    same_site: str


def set_cookie(text: str, now: float) -> SetCookie | None:
    """Return what a Set-Cookie says, or None for one that the standard ignores. Raises nothing, whatever comes."""
    if _CONTROLS.search(text):
        return None
    pair, *rest = text.split(";")
    before, equals, after = pair.partition("=")
    name, value = (before.strip(_BLANKS), after.strip(_BLANKS)) if equals else ("", pair.strip(_BLANKS))
    if not (name or value) or octets(name) + octets(value) > MOST_OCTETS:
        return None
    pairs = _pairs(rest)
    attributes = dict(pairs)
    domain = attributes.get("domain")
    return SetCookie(
        name=name,
        value=value,
        expires=_expires(pairs, now),
        domain=None if domain is None else domain.removeprefix("."),
        path=attributes.get("path"),
        secure="secure" in attributes,
        http_only="httponly" in attributes,
        same_site=_SAME_SITE.get(attributes.get("samesite", "").lower(), ""),
    )


def octets(text: str) -> int:
    """Return how many bytes `text` is on the wire."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "replace"))


def _pairs(texts: list[str]) -> list[tuple[str, str]]:
    """Return the attributes that are short enough, in order, names in lower case; of several the last counts."""
    pairs = []
    for text in texts:
        name, _, value = text.partition("=")
        value = value.strip(_BLANKS)
        if octets(value) <= MOST_ATTRIBUTE_OCTETS:
            pairs.append((name.strip(_BLANKS).lower(), value))
    return pairs


def _expires(pairs: list[tuple[str, str]], now: float) -> float | None:
    """Return when it expires: by the last Max-Age that can be read, else by the last such Expires."""
    by_age, by_date = None, None
    for name, value in pairs:
        if name == "max-age" and _SECONDS.fullmatch(value):
            age = min(int(value), LONGEST_AGE)
            by_age = now + age if age > 0 else EARLIEST
        elif name == "expires" and (date := cookie_date(value)) is not None:
            by_date = min(date, now + LONGEST_AGE)
    return by_date if by_age is None else by_age
