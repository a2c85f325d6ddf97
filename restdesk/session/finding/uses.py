"""Where a variable is used in all files that see its definition, and its other name there."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from restdesk.lanes import Lane
from restdesk.model.collection import (
    FOLDER_FILE,
    ROOT_FILE,
    Collection,
    Environment,
    FileContent,
    Folder,
    Node,
    RequestNode,
    Root,
)
from restdesk.model.patching import Content
from restdesk.model.request import Request
from restdesk.session.finding.corpus import Source
from restdesk.session.finding.definitions import Meant, refused, scopes_of
from restdesk.session.finding.finding import Finding
from restdesk.session.finding.query import Edited, FoundFile, Scope, Span, hits_of
from restdesk.session.finding.replacing import Place, Wanted
from restdesk.session.finding.texts import Texts, searchable, texts_of
from restdesk.session.state import NO_GLOBAL, State
from restdesk.storage.collections import read_file
from restdesk.variables.find import spans
from restdesk.variables.renaming import renamed_global, renamed_variable
from restdesk.words import Message

_OTHER = "{}-other"
"""A name that is not the variable's own: what differs by it are its uses."""

Contents = Mapping[str, FileContent]


class Uses(NamedTuple):
    """The files in which a variable is defined or used, as they are or as they are to be."""

    meant: Meant
    folder: Path | None
    """The collection's; None where it is global."""
    new: str = ""
    """The name that it is to have, empty where its uses are only looked for."""
    files: tuple[FoundFile, ...] = ()
    wanted: tuple[Wanted, ...] = ()
    """What is to be another in each of the files, where it is to have another name."""
    scopes: tuple[str, ...] = ()
    """Where it may have own values, or secrets in the vault."""
    problem: Message | None = None
    """Why it cannot be called so."""


class VariableUses:
    """Looks through the collections that see a definition."""

    def __init__(self, finding: Finding, files: Lane, data: Path) -> None:
        self._finding = finding
        self._files = files
        self._data = data

    async def find(
        self, state: State, folder: Path | None, meant: Meant, edited: Sequence[Edited] = (), new: str = ""
    ) -> Uses:
        """Return the uses of a variable, of a collection in `folder` or global; with `new` as they are to be."""
        folder = None if meant.definition.kind == "global" else folder
        scope = Scope(folder)
        collections = tuple(opened.collection for opened in state.collections)
        found = await self._finding.with_one_of((meant.name, new or meant.name), collections, scope, edited)
        work = _Work(self._data, state, Uses(meant, folder, new), found)
        return await self._files.run(work.done)


class _Work:
    """One look, in the file lane."""

    def __init__(self, data: Path, state: State, uses: Uses, found: Sequence[tuple[Source, Texts]]) -> None:
        self._data = data
        self._state = state
        self._uses = uses
        self._found = {(source.folder, source.path): source for source, _ in found}
        self._files: list[FoundFile] = []
        self._wanted: list[Wanted] = []

    def done(self) -> Uses:
        meant, new = self._uses.meant, self._uses.new
        collections = tuple(self._filled())
        shared = self._state.shared.environment
        if new:
            for collection in collections or (None,):
                problem = refused(collection, shared, meant.name, new)
                if problem is not None:
                    return self._uses._replace(problem=problem)
        other = new or _OTHER.format(meant.name)
        if meant.definition.kind == "global" and shared is not None:
            self._note_global(shared, renamed_global(shared, meant.name, other), other)
        for collection in collections:
            contents = dict(_contents(collection))
            for path, after in renamed_variable(collection, meant.definition, meant.name, other):
                self._note(self._found[collection.folder, path], contents[path], after, other)
        return self._uses._replace(
            files=tuple(self._files), wanted=tuple(self._wanted) if new else (), scopes=self._scopes(collections)
        )

    def _scopes(self, collections: Sequence[Collection]) -> tuple[str, ...]:
        meant, folder = self._uses.meant, self._uses.folder
        declared = scopes_of(collections[0] if collections else None, meant.definition, meant.name)
        opened = self._state.opened(folder)
        own = opened.own if opened is not None and declared else ()
        return tuple(dict.fromkeys((*declared, *(one.scope for one in own if one.name == meant.name))))

    def _filled(self) -> Iterator[Collection]:
        """Yield the collections with what matters in them as it is edited, and read."""
        for opened in self._state.collections:
            collection = opened.collection
            if self._uses.folder in (None, collection.folder):
                yield _with_contents(collection, self._contents(collection.folder))

    def _contents(self, folder: Path) -> Contents:
        found: dict[str, FileContent] = {}
        for source in self._found.values():
            if source.folder == folder:
                content = source.content if source.content is not None else read_file(folder, source.path)
                if isinstance(content, FileContent):
                    found[source.path] = content
        return found

    def _note_global(self, before: Environment, after: Environment, other: str) -> None:
        source = Source(self._data, NO_GLOBAL.path, "environment", before.name or "global", "", (), False, before)
        self._note(source, before, after, other)

    def _note(self, source: Source, before: FileContent, after: Content, other: str) -> None:
        assert isinstance(after, FileContent)
        texts, new = searchable(before), dict(texts_of(after))
        split, name = texts.split(), self._uses.meant.name
        found = [
            list(_differing(text, new[address], name)) if new.get(address, text) != text else []
            for address, text in zip(texts.addresses, split, strict=True)
        ]
        file = source.found(texts)
        self._files.append(replace(file, hits=hits_of(texts, split, found)))
        pairs = zip(texts.addresses, found, strict=True)
        places = (Place(address, start, end, other) for address, some in pairs for start, end, _ in some)
        self._wanted.append(Wanted(file, tuple(places)))


def _differing(before: str, after: str, name: str) -> Iterator[Span]:
    """Yield where a name stands that is another one afterwards."""
    if before == name:
        yield 0, len(before), ()
        return
    for one, other in zip(spans(before), spans(after), strict=True):
        if one.name != other.name:
            start = before.index(name, one.start)
            yield start, start + len(name), ()


def _contents(collection: Collection) -> Iterator[tuple[str, FileContent]]:
    if isinstance(collection.content, Root):
        yield ROOT_FILE, collection.content
    for node in collection.environments:
        if isinstance(node.content, Environment):
            yield node.path, node.content
    yield from _contents_below(collection.children)


def _contents_below(nodes: tuple[Node, ...]) -> Iterator[tuple[str, FileContent]]:
    for node in nodes:
        if isinstance(node, RequestNode):
            if isinstance(node.content, Request):
                yield node.path, node.content
            continue
        if isinstance(node.content, Folder):
            yield f"{node.path}/{FOLDER_FILE}", node.content
        yield from _contents_below(node.children)


def _with_contents(collection: Collection, contents: Contents) -> Collection:
    """Return the collection with these contents, and without those of all other requests: they do not matter."""
    root = contents.get(ROOT_FILE)
    environments = tuple(
        replace(node, content=contents[node.path]) if node.path in contents else node
        for node in collection.environments
    )
    return replace(
        collection,
        content=root if isinstance(root, Root) else collection.content,
        environments=environments,
        children=_children(collection.children, contents),
    )


def _children(nodes: tuple[Node, ...], contents: Contents) -> tuple[Node, ...]:
    found: list[Node] = []
    for node in nodes:
        if isinstance(node, RequestNode):
            content = contents.get(node.path)
            found.append(
                RequestNode.of(node.path, content) if isinstance(content, Request) else replace(node, content=None)
            )
            continue
        said = contents.get(f"{node.path}/{FOLDER_FILE}")
        node = replace(node, content=said) if isinstance(said, Folder) else node
        found.append(replace(node, children=_children(node.children, contents)))
    return tuple(found)
