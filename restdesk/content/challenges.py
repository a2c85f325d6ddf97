"""What a server asks for by WWW-Authenticate: challenges taken apart (RFC 9110, section 11.6.1). Raises nothing."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

LONGEST = 16 * 1024
"""Characters of one header that are read."""
MOST = 20
"""Challenges that are told apart."""

_TOKEN = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_SEPARATORS = re.compile(r"[ \t,]*")
_SCHEME = re.compile(_TOKEN)
_BLANKS = re.compile(r"[ \t]+")
_TOKEN68 = re.compile(r"[A-Za-z0-9\-._~+/]+=*(?=[ \t]*(?:,|\Z))")
_PARAM = re.compile(rf'({_TOKEN})[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)("|\Z)|({_TOKEN}))', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


class Challenge(NamedTuple):
    """One scheme that a server takes, and what it says about it."""

    scheme: str
    """As the server spells it; compared without regard to case."""
    params: tuple[tuple[str, str], ...] = ()
    """Names in lower case, values without quotes; of equal names the first counts."""
    token68: str = ""

    def param(self, name: str) -> str:
        """Return the parameter of that lower-case name, or an empty text."""
        return next((value for known, value in self.params if known == name), "")


def challenges(values: Iterable[str]) -> tuple[Challenge, ...]:
    """Return every challenge of these header values, in order; what breaks the grammar is passed over."""
    found: list[Challenge] = []
    for value in values:
        for challenge in _read(value[:LONGEST]):
            found.append(challenge)
            if len(found) == MOST:
                return tuple(found)
    return tuple(found)


def _read(text: str) -> Iterator[Challenge]:
    at = 0
    while (at := _after(_SEPARATORS, text, at)) < len(text):
        scheme = _SCHEME.match(text, at)
        if scheme is None:
            at = _next_comma(text, at)
            continue
        blanks = _BLANKS.match(text, scheme.end())
        if blanks is None:
            at = scheme.end()
            if at == len(text) or text[at] == ",":
                yield Challenge(scheme[0])
            else:
                at = _next_comma(text, at)
            continue
        at = blanks.end()
        token68 = _TOKEN68.match(text, at)
        if token68 is not None and not _begins_challenge(text, at):
            at = token68.end()
            yield Challenge(scheme[0], token68=token68[0])
            continue
        params, at = _params(text, at)
        yield Challenge(scheme[0], params)


def _params(text: str, at: int) -> tuple[tuple[tuple[str, str], ...], int]:
    """Return the parameters that begin here, and where they end."""
    params: dict[str, str] = {}
    while True:
        start = _after(_SEPARATORS, text, at)
        param = _PARAM.match(text, start)
        if param is None:
            return tuple(params.items()), at
        quoted, token = param[2], param[4]
        params.setdefault(param[1].lower(), _ESCAPED.sub(r"\1", quoted) if quoted is not None else token)
        at = param.end()


def _begins_challenge(text: str, at: int) -> bool:
    """Return whether a parameter, and no token68, stands here: `a=b` is one, `YWI=` is the other."""
    return _PARAM.match(text, at) is not None


def _after(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match is not None else at


def _next_comma(text: str, at: int) -> int:
    comma = text.find(",", at)
    return len(text) if comma < 0 else comma + 1
