"""Names that stand twice where one is meant: requests in a folder, environments, variables in one place."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from restdesk.model.collection import Broken, Collection, FolderNode, Node, variables_of


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
    for path, content in collection.files():
        variables = () if content is None or isinstance(content, Broken) else variables_of(content)
        names = Counter(variable.name for variable in variables if variable.name and not variable.disabled)
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
