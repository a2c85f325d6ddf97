"""The texts of all files of the open collections, read when first needed and kept as long as the files are the same."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec.structs import replace

from restdesk.clock import Clock
from restdesk.model.collection import (
    FOLDER_FILE,
    ROOT_FILE,
    Broken,
    Collection,
    Environment,
    FileContent,
    Folder,
    Node,
    RequestNode,
    Root,
)
from restdesk.model.request import Request
from restdesk.session.finding.query import Edited, FoundFile, Kind, Scope
from restdesk.session.finding.texts import Texts, searchable
from restdesk.storage.collections import read_file

_NOTHING = Texts((), "", "")


class Source(msgspec.Struct, frozen=True, gc=False):
    """A file in which something may be found."""

    folder: Path
    path: str
    kind: Kind
    name: str
    method: str
    above: tuple[str, ...]
    read_only: bool
    content: FileContent | None
    """None where it is not read yet."""
    unsaved: bool = False

    def found(self, texts: Texts) -> FoundFile:
        """Return it as a file in which something was found."""
        return FoundFile(
            folder=self.folder,
            path=self.path,
            kind=self.kind,
            name=self.name,
            method=self.method,
            above=self.above,
            unsaved=self.unsaved,
            read_only=self.read_only,
            texts=texts,
        )


_Stamp = tuple[int, int]
"""When a file was changed and how long it is."""

ASKED_EVERY = 2.0
"""Seconds after which the system is asked again whether a file was changed from outside."""


class _Known(msgspec.Struct, gc=False):
    """What was read of a file."""

    content: FileContent | None
    """As the state had it."""
    texts: Texts
    stamp: _Stamp
    asked: float
    """When the system was asked last, on the monotonic clock."""


class Corpus:
    """Remembers the texts of files; called from any thread, one search at a time."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._texts: dict[tuple[Path, str], _Known] = {}
        self._sources: dict[Path, tuple[Collection, tuple[Source, ...]]] = {}

    def sources(
        self, collections: Iterable[Collection], scope: Scope, edited: Iterable[Edited] = ()
    ) -> tuple[Source, ...]:
        """Return the files in a scope in the order of the tree, those that are edited as they are edited.

        `collections` are all that are open; those that were open before are forgotten.
        """
        found: list[Source] = []
        still = {collection.folder: collection for collection in collections}
        for gone in [folder for folder in self._sources if folder not in still]:
            self._forget(gone)
        for collection in still.values():
            if scope.folder in (None, collection.folder):
                found += self._of(collection)
        if scope.path:
            found = [source for source in found if source.path.startswith(f"{scope.path}/")]
        changed = {(one.folder, one.path): one.content for one in edited}
        if changed:
            found = [_edited(source, changed) for source in found]
        return tuple(found)

    def texts(self, source: Source) -> Texts:
        """Return all texts of a file, none of one that cannot be read. Not for the GUI thread."""
        if source.unsaved:
            return searchable(source.content) if source.content is not None else _NOTHING
        key = (source.folder, source.path)
        known = self._texts.get(key)
        if known is not None and known.content is source.content and self._is_fresh(source, known):
            return known.texts
        stamp = _stamp(source) if source.content is None else (0, 0)
        if stamp is None:
            return _NOTHING
        content = source.content if source.content is not None else read_file(source.folder, source.path)
        texts = _NOTHING if isinstance(content, Broken) else searchable(content)
        self._texts[key] = _Known(source.content, texts, stamp, self._clock.monotonic())
        return texts

    def _is_fresh(self, source: Source, known: "_Known") -> bool:
        """Return whether a file that is not in the state is still what was read; it is asked now and then."""
        now = self._clock.monotonic()
        if source.content is not None or now - known.asked < ASKED_EVERY:
            return True
        known.asked = now
        return known.stamp == _stamp(source)

    def _forget(self, folder: Path) -> None:
        self._sources.pop(folder, None)
        for key in [key for key in self._texts if key[0] == folder]:
            self._texts.pop(key, None)

    def _of(self, collection: Collection) -> tuple[Source, ...]:
        known = self._sources.get(collection.folder)
        if known is None or known[0] is not collection:
            known = collection, tuple(_sources(collection))
            self._sources[collection.folder] = known
        return known[1]


def _stamp(source: Source) -> _Stamp | None:
    try:
        stat = os.stat(f"{source.folder}/{source.path}")  # noqa: PTH116  a path object for each file is slow
    except (OSError, ValueError):
        return None
    return stat.st_mtime_ns, stat.st_size


def _edited(source: Source, changed: dict[tuple[Path, str], FileContent]) -> Source:
    content = changed.get((source.folder, source.path))
    return source if content is None else replace(source, content=content, unsaved=True)


def _sources(collection: Collection) -> Iterator[Source]:
    folder, read_only, top = collection.folder, collection.read_only, (collection.name,)
    if isinstance(collection.content, Root):
        yield Source(folder, ROOT_FILE, "collection", collection.name, "", (), read_only, collection.content)
    for node in collection.environments:
        if isinstance(node.content, Environment):
            yield Source(folder, node.path, "environment", node.name, "", top, read_only, node.content)
    yield from _below(collection, collection.children, top)


def _below(collection: Collection, nodes: tuple[Node, ...], above: tuple[str, ...]) -> Iterator[Source]:
    folder, read_only = collection.folder, collection.read_only
    for node in nodes:
        if isinstance(node, RequestNode):
            if node.content is None or isinstance(node.content, Request):
                word = node.brief.method or node.brief.type
                yield Source(folder, node.path, "request", node.name, word, above, read_only, node.content)
            continue
        if isinstance(node.content, Folder):
            path = f"{node.path}/{FOLDER_FILE}"
            yield Source(folder, path, "folder", node.name, "", above, read_only, node.content)
        yield from _below(collection, node.children, (*above, node.name))
