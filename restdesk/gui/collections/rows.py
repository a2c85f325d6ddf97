"""Rows of the tree, made of what a collection has in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from restdesk.model.collection import Broken, Collection, FolderNode, RequestNode
from restdesk.model.request import Request


class Kind(Enum):
    """What a row stands for."""

    COLLECTION = "collection"
    FOLDER = "folder"
    REQUEST = "request"


@dataclass(eq=False)
class Row:
    """One row: which file it stands for, and the rows below it."""

    name: str
    kind: Kind
    folder: Path
    """The collection's folder."""
    path: str = ""
    """Relative to the collection; empty for the collection itself."""
    method: str = ""
    broken: Broken | None = None
    parent: "Row | None" = None
    at: int = 0
    """Its place among its parent's rows."""
    number: int = 0
    """Its place in the whole tree, top to bottom."""
    rows: list["Row"] = field(default_factory=list)

    @property
    def key(self) -> tuple[Path, str]:
        """What stays the same when the tree is read again."""
        return self.folder, self.path

    @property
    def is_request(self) -> bool:
        """Whether nothing can stand below it."""
        return self.kind is Kind.REQUEST


def rows_of(collections: Iterable[Collection]) -> list[Row]:
    """Return the rows of the collections, each with those below it, numbered top to bottom."""
    top = [_collection_row(at, collection) for at, collection in enumerate(collections)]
    for number, row in enumerate(walk(top)):
        row.number = number
    return top


def walk(rows: Iterable[Row]) -> Iterator[Row]:
    """Give these rows and all below them, top to bottom."""
    for row in rows:
        yield row
        yield from walk(row.rows)


def _collection_row(at: int, collection: Collection) -> Row:
    broken = collection.content if isinstance(collection.content, Broken) else None
    row = Row(name=collection.name, kind=Kind.COLLECTION, folder=collection.folder, broken=broken, at=at)
    row.rows = _rows(row, collection.children)
    return row


def _rows(parent: Row, nodes: Iterable[FolderNode | RequestNode]) -> list[Row]:
    made = []
    for at, node in enumerate(nodes):
        kind = Kind.FOLDER if isinstance(node, FolderNode) else Kind.REQUEST
        broken = node.content if isinstance(node.content, Broken) else None
        method = _method(node.content) if isinstance(node.content, Request) else ""
        row = Row(node.name, kind, parent.folder, node.path, method, broken, parent, at)
        row.rows = _rows(row, node.children) if isinstance(node, FolderNode) else []
        made.append(row)
    return made


def _method(request: Request) -> str:
    if request.http is not None:
        return request.http.method
    return "graphql" if request.graphql is not None else request.info.type
