"""Made-up values: names, addresses, companies, as Postman's and Bruno's `$random…` names have them.

Faker makes most of them. It is imported when the first is wanted, and begins anew from the clock's chance for each, so
one chance gives one value. Nothing else is imported before either: the names are known before the first paint.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from restdesk.clock import Clock
from restdesk.variables import fake_words as words

if TYPE_CHECKING:
    from faker.proxy import Faker

Made = Callable[[Clock], str]

_KINDS = (
    "address",
    "bank",
    "color",
    "company",
    "currency",
    "date_time",
    "file",
    "internet",
    "lorem",
    "person",
    "user_agent",
)


def faked(name: str, **options: Any) -> Made:
    """Return what makes the value that a method of Faker's gives."""
    return lambda clock: str(getattr(_generator(clock), name)(**options))


def formatted(template: str) -> Made:
    """Return what fills each `#` with a digit."""
    return lambda clock: "".join(str(clock.random_int(0, 9)) if sign == "#" else sign for sign in template)


def one_of(choices: Sequence[str]) -> Made:
    """Return what chooses one of these."""
    return lambda clock: choices[clock.random_int(0, len(choices) - 1)]


def joined(between: str, *parts: Made) -> Made:
    """Return what makes several values and puts a text between them."""
    return lambda clock: between.join(part(clock) for part in parts)


def repeated(part: Made, least: int, most: int, between: str = " ") -> Made:
    """Return what makes a value several times."""
    return lambda clock: between.join(part(clock) for _ in range(clock.random_int(least, most)))


def moment(earliest: int, latest: int) -> Made:
    """Return what makes a moment that many seconds from now, as JavaScript writes it: ISO 8601, UTC, milliseconds."""
    return lambda clock: iso(clock.now() + clock.random_int(earliest, latest))


def image(kind: str = "") -> Made:
    """Return what makes the URL of a picture of that kind."""
    return lambda clock: f"https://loremflickr.com/640/480{kind and '/' + kind}?lock={clock.random_int(1, 99_999)}"


def number(low: int, high: int, decimals: int = 0) -> Made:
    """Return what makes a number between these, with that many decimals."""
    scale = 10**decimals
    return lambda clock: f"{clock.random_int(low * scale, high * scale) / scale:.{decimals}f}"


def characters(alphabet: str, count: int) -> Made:
    """Return what makes a text of that many characters out of these."""
    return lambda clock: "".join(alphabet[clock.random_int(0, len(alphabet) - 1)] for _ in range(count))


def iso(seconds: float) -> str:
    """Return a moment in ISO 8601, UTC, with milliseconds and a Z."""
    from datetime import UTC, datetime

    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def phrase(clock: Clock) -> str:
    """Return a sentence as films think that programmers speak."""
    filled = one_of(words.PHRASES)(clock)
    parts = {
        "{verb}": words.VERBS,
        "{ing}": words.ING_VERBS,
        "{adjective}": words.ADJECTIVES,
        "{abbreviation}": words.ABBREVIATIONS,
        "{noun}": words.NOUNS,
    }
    for mark, choices in parts.items():
        while mark in filled:
            filled = filled.replace(mark, one_of(choices)(clock), 1)
    return filled


def picture(clock: Clock) -> str:
    """Return a small grey picture as a data URI (RFC 2397)."""
    from urllib.parse import quote

    grey = f"{clock.random_int(0, 255):02x}" * 3
    size = 'width="64" height="48"'
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg" {size}><rect {size} fill="#{grey}"/></svg>'
    return f"data:image/svg+xml;charset=UTF-8,{quote(drawn)}"


def slug(clock: Clock) -> str:
    """Return three words with hyphens."""
    return "-".join(_generator(clock).words(3))


def currency(part: int) -> Made:
    """Return what gives a currency's code (0, ISO 4217) or its name (1)."""
    return lambda clock: str(_generator(clock).currency()[part])


def _generator(clock: Clock) -> Faker:
    generator: Faker = _made()
    generator.seed_instance(clock.random_int(0, 2**63 - 1))
    return generator


@cache
def _made() -> Any:
    from faker.factory import Factory

    providers = [f"faker.providers.{kind}" for kind in _KINDS]
    return Factory.create("en_US", providers=providers, use_weighting=False)
