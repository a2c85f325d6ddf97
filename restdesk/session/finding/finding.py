"""Finding everywhere, as typed: in the file lane, some files at a time, so that the window never waits."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from msgspec.structs import replace

from restdesk.clock import Clock
from restdesk.lanes import Lane
from restdesk.model.collection import Collection
from restdesk.session.finding.corpus import Corpus, Source
from restdesk.session.finding.patterns import NotSearched, Patterns
from restdesk.session.finding.query import (
    Edited,
    Found,
    FoundFile,
    Query,
    Scope,
    Span,
    count_in,
    hits_of,
    may_be_in,
    spans_of,
)
from restdesk.session.finding.texts import Texts

T = TypeVar("T")

MOST = 5_000
"""Places that are told of; beyond them they are only counted."""

_SLICE, _PAUSE = 0.004, 0.003
"""Seconds that a piece of the work takes, and from its end to the next: a window that paints meanwhile would wait for
the interpreter at each call of Qt.
"""
_OFTEN = 0.05
"""Seconds between two reports, but for the first."""
_AT_ONCE = 200
"""Places in one piece, as far as one file has not more of them; so many rows are made in the window at once."""
_FILES = 64
"""Files that a regular expression is given at once."""


class Finding:
    """Searches the files of all open collections; searches are made on the state's thread."""

    def __init__(self, files: Lane, clock: Clock, collections: Callable[[], tuple[Collection, ...]]) -> None:
        self._files = files
        self._clock = clock
        self._collections = collections
        self._corpus = Corpus(clock)

    def search(self, query: Query, edited: Sequence[Edited] = ()) -> AsyncIterator[Found]:
        """Return a search, which tells what it finds as it goes; the last one is marked.

        With an empty text nothing is found, but all is read for the next search. What stands in `edited` is searched
        in place of its file. The order is that of the tree.
        """
        return self._search(query, self._collections(), tuple(edited))

    async def with_one_of(
        self, needles: Sequence[str], collections: tuple[Collection, ...], scope: Scope, edited: Sequence[Edited] = ()
    ) -> tuple[tuple[Source, Texts], ...]:
        """Return the files of a scope in whose texts one of these stands, as it is written."""

        def pick(source: Source, texts: Texts) -> tuple[Source, Texts] | None:
            return (source, texts) if any(needle in texts.joined for needle in needles) else None

        found: list[tuple[Source, Texts]] = []
        sources = await self._files.run(lambda: self._corpus.sources(collections, scope, edited))
        async for some, _searched in self._pieces(sources, pick):
            found += some
        return tuple(found)

    async def _search(
        self, query: Query, collections: tuple[Collection, ...], edited: tuple[Edited, ...]
    ) -> AsyncIterator[Found]:
        patterns = Patterns(query) if query.pattern and query.text else None
        report = _Report(self._clock)
        try:
            if patterns is not None:
                await patterns.begin()
            sources = await self._files.run(lambda: self._corpus.sources(collections, query.scope, edited))
            literal = _Literal(query)
            pieces: AsyncIterator[tuple[Sequence[FoundFile | int], int]] = (
                self._by(patterns, sources) if patterns is not None else self._pieces(sources, literal)
            )
            async for files, searched in pieces:
                report.add(files, searched)
                if report.is_due():
                    yield report.told()
            yield report.told(is_end=True)
        except NotSearched as stopped:
            yield report.told(is_end=True)._replace(problem=stopped.why)
        finally:
            if patterns is not None:
                patterns.close()

    async def _pieces(
        self, sources: Sequence[Source], pick: Callable[[Source, Texts], T | None]
    ) -> AsyncIterator[tuple[Sequence[T], int]]:
        """Yield what `pick` makes of the files, and how many were looked at so far."""
        at = 0
        while at < len(sources):
            found, at = await self._files.run(partial(self._piece, sources, at, pick))
            yield found, at
            if at < len(sources):
                await asyncio.sleep(_PAUSE)

    def _piece(
        self, sources: Sequence[Source], at: int, pick: Callable[[Source, Texts], T | None]
    ) -> tuple[list[T], int]:
        found: list[T] = []
        until, weight = self._clock.monotonic() + _SLICE, 0
        while at < len(sources):
            picked = pick(sources[at], self._corpus.texts(sources[at]))
            at += 1
            if picked is not None:
                found.append(picked)
                weight += len(picked.hits) if isinstance(picked, FoundFile) else 1
            if weight >= _AT_ONCE or self._clock.monotonic() >= until:
                break
        return found, at

    async def _by(
        self, patterns: Patterns, sources: Sequence[Source]
    ) -> AsyncIterator[tuple[Sequence[FoundFile], int]]:
        """Yield what a regular expression finds."""
        async for some, searched in self._pieces(sources, lambda source, texts: (source, texts)):
            for first in range(0, len(some), _FILES):
                files = some[first : first + _FILES]
                split = [texts.split() for _, texts in files]
                found = iter(await patterns.spans([text for texts in split for text in texts]))
                hits = [
                    _with_hits(*file, texts, [next(found) for _ in texts])
                    for file, texts in zip(files, split, strict=True)
                ]
                yield [file for file in hits if file is not None], searched - len(some) + first + len(files)


class _Report:
    """What was found and is not told yet."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._files: list[FoundFile] = []
        self._told_at = float("-inf")
        self._hits = self._kept = self._searched = 0

    def add(self, found: Sequence[FoundFile | int], searched: int) -> None:
        self._searched = searched
        for one in found:
            if isinstance(one, int):
                self._hits += one
                continue
            self._hits += len(one.hits) + one.more
            hits = one.hits[: MOST - self._kept]
            if hits:
                self._kept += len(hits)
                self._files.append(one if len(hits) == len(one.hits) else replace(one, hits=hits))

    def is_due(self) -> bool:
        return bool(self._files) and self._clock.monotonic() - self._told_at >= _OFTEN

    def told(self, *, is_end: bool = False) -> Found:
        files, self._files = tuple(self._files), []
        self._told_at = self._clock.monotonic()
        return Found(files, self._hits, self._searched, is_end)


class _Literal:
    """Looks for a text as it is written; once there is enough to show, it counts."""

    def __init__(self, query: Query) -> None:
        self._query = query
        self._left = MOST

    def __call__(self, source: Source, texts: Texts) -> FoundFile | int | None:
        query = self._query
        if not query.text or not may_be_in(query, texts):
            return None
        if self._left <= 0:
            return count_in(query, texts)
        split = texts.split()
        file = _with_hits(source, texts, split, list(self._spans(split)))
        if file is None or self._left > 0:
            return file
        return replace(file, more=max(0, count_in(query, texts) - len(file.hits)))

    def _spans(self, split: Sequence[str]) -> Iterator[list[Span]]:
        """Give the places in each text, as many as are still to be told of: one file may have millions."""
        for text in split:
            yield (spans := spans_of(self._query, text, self._left))
            self._left -= len(spans)


def _with_hits(source: Source, texts: Texts, split: Sequence[str], spans: Sequence[Sequence[Span]]) -> FoundFile | None:
    hits = hits_of(texts, split, spans)
    return replace(source.found(texts), hits=hits) if hits else None
