"""Names that stand twice where one is meant: requests in a folder, environments, variables in one place."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from restdesk.model.collection import Collection, Environment, Folder, FolderNode, Node, Root
from restdesk.model.request import Request, Variable


class Twice(NamedTuple):
    """A name that something before it has too."""

    path: str
    """The file in which it stands again."""
    name: str
    other: str = ""
    """The file that has it first; empty for a variable, which stands in the same."""


def twice(collection: Collection) -> Iterator[Twice]:
    """Give each name that stands again, without regard to case but for variables."""
    yield from _named((node.path, node.name) for node in collection.environments)
    yield from _below(collection.children)
    files = [("opencollection.yml", collection.content), *_files(collection.children)]
    for path, content in (*files, *((node.path, node.content) for node in collection.environments)):
        names = Counter(variable.name for variable in _variables(content) if variable.name and not variable.disabled)
        yield from (Twice(path, name) for name, count in names.items() if count > 1)


def _below(nodes: Iterable[Node]) -> Iterator[Twice]:
    nodes = tuple(nodes)
    yield from _named((node.path, node.name) for node in nodes)
    for node in nodes:
        if isinstance(node, FolderNode):
            yield from _below(node.children)


def _named(pairs: Iterable[tuple[str, str]]) -> Iterator[Twice]:
    first: dict[str, str] = {}
    for path, name in pairs:
        other = first.setdefault(name.casefold(), path)
        if other != path:
            yield Twice(path, name, other)


def _files(nodes: Iterable[Node]) -> Iterator[tuple[str, object]]:
    for node in nodes:
        if isinstance(node, FolderNode):
            yield f"{node.path}/folder.yml", node.content
            yield from _files(node.children)
        else:
            yield node.path, node.content


def _variables(content: object) -> tuple[Variable, ...]:
    match content:
        case Request():
            return content.runtime.variables
        case Root() | Folder():
            return content.request.variables
        case Environment():
            return content.variables
    return ()
