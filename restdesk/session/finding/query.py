"""What is looked for, and what is found."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from restdesk.model.collection import FileContent
from restdesk.session.finding.texts import Address, Texts, named
from restdesk.words import Message

Kind = Literal["request", "folder", "collection", "environment"]
_BEFORE, _AFTER, _LONGEST = 60, 200, 500
"""Characters of a line that are shown round a hit, and of the hit itself."""


class Scope(NamedTuple):
    """Where to look: everywhere, in a collection, or in a folder of it."""

    folder: Path | None = None
    """The collection's."""
    path: str = ""


class Query(NamedTuple):
    """What the person looks for."""

    text: str
    case: bool = False
    """Whether capital letters count."""
    word: bool = False
    """Whether only whole words count."""
    pattern: bool = False
    """Whether the text is a regular expression."""
    scope: Scope = Scope()


class Hit(NamedTuple):
    """One place that was found."""

    address: Address
    start: int
    """In the text at that address, as `end`."""
    end: int
    before: str
    """What stands before it in its line, as `after`, both cut."""
    text: str
    after: str
    row: str = ""
    """What its row is called: the name of the header, of the variable."""
    fixed: bool = False
    """Whether it cannot be replaced."""
    groups: tuple[str | None, ...] = ()
    """What the groups of a regular expression stand for here."""


class FoundFile(msgspec.Struct, frozen=True, kw_only=True):
    """A file, and what was found in it."""

    folder: Path
    """The collection's."""
    path: str
    kind: Kind
    name: str
    method: str = ""
    above: tuple[str, ...] = ()
    """The names of the collection and the folders that it lies in."""
    unsaved: bool = False
    """Whether it was found in what is edited and not in the file."""
    read_only: bool = False
    texts: Texts
    """All of the file, as it was looked through."""
    hits: tuple[Hit, ...] = ()
    more: int = 0
    """Places beyond the hits."""


class Found(NamedTuple):
    """Some of what is found; each of these adds to the ones before."""

    files: tuple[FoundFile, ...] = ()
    hits: int = 0
    """Of all places so far, those that are not told of included."""
    searched: int = 0
    """Files so far."""
    is_end: bool = False
    problem: Message | None = None
    """Why nothing, or no more, can be found."""


class Edited(NamedTuple):
    """What stands in an open tab and not in its file."""

    folder: Path
    path: str
    content: FileContent


Span = tuple[int, int, tuple[str | None, ...]]
"""Start, end and groups of a hit in one text."""


def spans_of(query: Query, text: str, most: int | None = None) -> list[Span]:
    """Return where a query that is no regular expression is found, at most the first `most` places."""
    return [(found.start(), found.end(), ()) for found in islice(_expression(query).finditer(text), most)]


def may_be_in(query: Query, texts: Texts) -> bool:
    """Return whether a query that is no regular expression can be found there."""
    return query.text in texts.joined if query.case else query.text.lower() in texts.folded


def count_in(query: Query, texts: Texts) -> int:
    """Return how often a query that is no regular expression is found there."""
    if query.word:
        return len(spans_of(query, texts.joined))
    return texts.joined.count(query.text) if query.case else texts.folded.count(query.text.lower())


def hits_of(texts: Texts, split: Sequence[str], found: Sequence[Sequence[Span]]) -> tuple[Hit, ...]:
    """Return what was found in each text of a file, with the line it stands in."""
    return tuple(_hit(texts, split, at, *span) for at, spans in enumerate(found) if spans for span in spans)


def _hit(texts: Texts, split: Sequence[str], at: int, start: int, end: int, groups: tuple[str | None, ...]) -> Hit:
    address, text = texts.addresses[at], split[at]
    first = max(text.rfind("\n", 0, start) + 1, start - _BEFORE)
    stop = text.find("\n", end)
    last = min(len(text) if stop < 0 else stop, end + _AFTER)
    before = ("…" if first and text[first - 1] != "\n" else "") + text[first:start].lstrip()
    return Hit(
        *(address, start, end, before, text[start : min(end, start + _LONGEST)], text[end:last]),
        *(named(address, texts.addresses, split), address in texts.fixed, groups),
    )


def replacement_of(query: Query, replacement: str, hit: Hit) -> str:
    """Return what a hit is replaced by; of a regular expression `$1` is what its first group found, `$&` all of it."""
    return _GROUP.sub(lambda found: _group(found[1], hit), replacement) if query.pattern else replacement


_GROUP = re.compile(r"\$(\$|&|[1-9][0-9]?)")


def _group(name: str, hit: Hit) -> str:
    if name == "$":
        return "$"
    if name == "&":
        return hit.text
    at = int(name)
    return (hit.groups[at - 1] or "") if at <= len(hit.groups) else f"${name}"


@lru_cache(8)
def _expression(query: Query) -> re.Pattern[str]:
    flags = 0 if query.case else re.IGNORECASE
    return re.compile(rf"(?<!\w){re.escape(query.text)}(?!\w)" if query.word else re.escape(query.text), flags)
