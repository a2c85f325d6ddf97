"""Where what was sent came from: each header and the variables in it, as rows that lead to their inputs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from restdesk.gui.translate import said, words
from restdesk.model.exchange import Exchange, Hop, SentLine
from restdesk.model.ready import Used
from restdesk.words import QT_TRANSLATE_NOOP

MOST = 1000
"""Headers of a request that have a row."""

COOKIES = "cookies"
"""The field of what stands in the store of cookies."""

_URL = QT_TRANSLATE_NOOP("Origins", "URL")
_BODY = QT_TRANSLATE_NOOP("Origins", "Body")
_URL_FIELD = QT_TRANSLATE_NOOP("Origins", "the URL field")
_REDIRECT = QT_TRANSLATE_NOOP("Origins", "the redirect before")
_BODY_PANE = QT_TRANSLATE_NOOP("Origins", "the Body pane")
_AUTOMATIC = QT_TRANSLATE_NOOP("Origins", "added by RestDesk")
_ROW = QT_TRANSLATE_NOOP("Origins", "Headers, row {row}")
_ROW_OF = QT_TRANSLATE_NOOP("Origins", "Headers of “{owner}”, row {row}")
_AUTH = QT_TRANSLATE_NOOP("Origins", "the Auth pane")
_AUTH_OF = QT_TRANSLATE_NOOP("Origins", "Auth of “{owner}”")
_USER_INFORMATION = QT_TRANSLATE_NOOP("Origins", "the user name in the URL")
_STORE = QT_TRANSLATE_NOOP("Origins", "the store of cookies")
_TYPED = QT_TRANSLATE_NOOP("Origins", "a secret typed into the field")
_KINDS = {
    "runtime": QT_TRANSLATE_NOOP("Origins", "captured from a response"),
    "given": QT_TRANSLATE_NOOP("Origins", "the demo server, or the command line"),
    "request": QT_TRANSLATE_NOOP("Origins", "the request's variables"),
    "global": QT_TRANSLATE_NOOP("Origins", "the global variables"),
    "dynamic": QT_TRANSLATE_NOOP("Origins", "made anew for each Send"),
    "process": QT_TRANSLATE_NOOP("Origins", "this machine's environment"),
    "asked": QT_TRANSLATE_NOOP("Origins", "asked for when it was sent"),
}
_LABELLED = {
    "folder": QT_TRANSLATE_NOOP("Origins", "the folder “{name}”"),
    "environment": QT_TRANSLATE_NOOP("Origins", "the environment “{name}”"),
    "collection": QT_TRANSLATE_NOOP("Origins", "the collection “{name}”"),
}
_FIELD = re.compile(r"(?:(?P<owner>.*)\.)?headers\[(?P<row>[0-9]+)\]", re.DOTALL)


@dataclass(frozen=True)
class OriginRow:
    """A part of a request, where it came from, and the input that this leads to; empty where there is none."""

    part: str
    origin: str
    field: str = ""
    is_variable: bool = False
    heads: bool = False
    """Whether a hop begins here."""


def origins_of(exchange: Exchange | None) -> list[OriginRow]:
    """Return the rows of all hops, in the language of now."""
    if exchange is None:
        return []
    rows: list[OriginRow] = []
    for at, hop in enumerate(exchange.hops):
        if len(exchange.hops) > 1:
            rows.append(OriginRow(f"{hop.method} {hop.url}", "", heads=True))
        rows += _of_hop(hop, exchange.used if at == 0 else (), is_first=at == 0)
    return rows


def _of_hop(hop: Hop, used: tuple[Used, ...], *, is_first: bool) -> Iterator[OriginRow]:
    yield OriginRow(words(_URL), words(_URL_FIELD if is_first else _REDIRECT), "url" if is_first else "")
    yield from _variables(used, "url", "params")
    told: set[str] = set()
    for line in hop.sent.lines[:MOST]:
        yield OriginRow(line.name, _origin(line), COOKIES if line.origin == "cookies" else line.field)
        if line.field and line.field not in told:
            told.add(line.field)
            yield from _variables(used, line.field)
    if hop.sent.size:
        yield OriginRow(words(_BODY), words(_BODY_PANE), "body")
        yield from _variables(used, "body")


def _origin(line: SentLine) -> str:
    match line.origin:
        case "automatic":
            return words(_AUTOMATIC)
        case "cookies":
            return words(_STORE)
        case "auth":
            if line.field == "url":
                return words(_USER_INFORMATION)
            owner = line.field.removesuffix("auth").removesuffix(".")
            return said(_AUTH_OF.message(owner=owner)) if owner else words(_AUTH)
    found = _FIELD.fullmatch(line.field)
    if found is None:
        return line.field
    row = int(found["row"]) + 1
    owner = found["owner"]
    return said(_ROW_OF.message(owner=owner, row=row) if owner else _ROW.message(row=row))


def _variables(used: tuple[Used, ...], *starts: str) -> Iterator[OriginRow]:
    for one in used:
        if any(one.field == start or one.field.startswith((f"{start}.", f"{start}[")) for start in starts):
            hidden = one.kind == "typed"
            part = "••••••" if hidden else f"{{{{{one.name}}}}}"
            yield OriginRow(part, words(_TYPED) if hidden else _scope(one), one.field, is_variable=True)


def _scope(one: Used) -> str:
    if one.kind in _LABELLED:
        return said(_LABELLED[one.kind].message(name=one.label))
    return words(_KINDS[one.kind]) if one.kind in _KINDS else one.kind
