"""Rows of the tree: what of a collection is shown, made when it is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from restdesk.model.collection import Broken, Collection, FolderNode, Node, RequestNode

Key = tuple[Path, str]
"""A collection's folder and a path in it, empty for the collection itself: what stays when the tree is read again."""

Shown = Collection | Node
"""What a row can stand for."""


class Kind(Enum):
    """What a row stands for."""

    COLLECTION = "collection"
    FOLDER = "folder"
    REQUEST = "request"


@dataclass(eq=False, slots=True)
class Row:
    """One row: what it stands for, and where it is."""

    number: int
    """By which the model knows it; never given to another row."""
    folder: Path
    """The collection's folder."""
    path: str
    """Relative to the collection; empty for the collection itself."""
    node: Shown
    parent: "Row | None" = None
    at: int = 0
    """Its place among its parent's rows."""
    rows: "list[Row] | None" = None
    """Those below it; None until they are asked for, and always empty for a request."""
    own: str | Path = ""
    """What tells it from those beside it: its path, or the collection's folder; one of a folder ends with `/`."""

    @property
    def key(self) -> Key:
        """What stays the same when the tree is read again."""
        return self.folder, self.path

    @property
    def name(self) -> str:
        """As its file says, or the file's or folder's own."""
        return self.node.name

    @property
    def kind(self) -> Kind:
        """What it stands for."""
        if isinstance(self.node, RequestNode):
            return Kind.REQUEST
        return Kind.FOLDER if isinstance(self.node, FolderNode) else Kind.COLLECTION

    @property
    def is_request(self) -> bool:
        """Whether nothing can stand below it."""
        return isinstance(self.node, RequestNode)

    @property
    def method(self) -> str:
        """A request's method, or its kind if it is not over HTTP; else an empty text."""
        brief = self.node.brief if isinstance(self.node, RequestNode) else None
        return "" if brief is None else brief.method if brief.type == "http" else brief.type

    @property
    def broken(self) -> Broken | None:
        """Why its file cannot be read, or None."""
        return self.node.content if isinstance(self.node.content, Broken) else None


_NONE: list[Row] = []
"""Below a request; nothing is ever put into it."""


def own_of(node: Shown) -> str | Path:
    """Return what tells the row of a node from those beside it."""
    if isinstance(node, RequestNode):
        return node.path
    return f"{node.path}/" if isinstance(node, FolderNode) else node.folder


def stay(rows: Sequence[Row], nodes: Sequence[Shown]) -> bool:
    """Whether the rows of one parent are those of these nodes, in their order."""
    return len(rows) == len(nodes) and all(
        row.node is node or row.own == own_of(node) for row, node in zip(rows, nodes, strict=True)
    )


def row_of(number: int, node: Shown, parent: Row | None, at: int) -> Row:
    """Return a row that stands for it at a place among its parent's rows."""
    if isinstance(node, Collection):
        return Row(number, node.folder, "", node, parent, at, None, node.folder)
    assert parent is not None
    if isinstance(node, RequestNode):
        return Row(number, parent.folder, node.path, node, parent, at, _NONE, node.path)
    return Row(number, parent.folder, node.path, node, parent, at, None, f"{node.path}/")


def looks_the_same(one: Shown, other: Shown) -> bool:
    """Whether nothing of what a row shows differs."""
    if isinstance(one, RequestNode) and isinstance(other, RequestNode):
        return one.brief == other.brief and _fault(one) == _fault(other)
    return type(one) is type(other) and one.name == other.name and _fault(one) == _fault(other)


def _fault(node: Shown) -> Broken | None:
    return node.content if isinstance(node.content, Broken) else None
