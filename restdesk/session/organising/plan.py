"""Steps that are gathered for one verb; nothing is written before all of them are known."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar, cast

from msgspec.structs import replace

from restdesk.errors import CollectionReadOnly, FileBroken, FolderGone, RewriteRefused
from restdesk.model.collection import (
    ENVIRONMENTS,
    FOLDER_FILE,
    ROOT_FILE,
    Broken,
    Collection,
    FileContent,
    Folder,
    FolderNode,
    Node,
    Root,
    path_in,
)
from restdesk.model.patching import Gone
from restdesk.model.request import Info, Request
from restdesk.session.file_text import read_file_text
from restdesk.session.organising.items import Item, Moved
from restdesk.session.organising.order import Placed, numbered
from restdesk.storage.changes import MakeFolder, Move, Put, Remove
from restdesk.storage.slugs import free

F = TypeVar("F", bound=Request | Folder | Root)


class Plan:
    """What will be done to the files of these collections, which are as they were when the verb was said."""

    def __init__(self, collections: Iterable[Collection]) -> None:
        self.steps: list[Put | MakeFolder | Move | Remove] = []
        self.touched: dict[Item, None] = {}
        """Files and folders that will be read again."""
        self.moved: list[Moved] = []
        self.made: list[Item] = []
        self._collections = {collection.folder: collection for collection in collections}
        self._rows: dict[Item, list[Placed]] = {}
        self._given: dict[Item, set[str]] = {}
        self._names: dict[Item, set[str]] = {}

    def collection(self, folder: Path) -> Collection:
        """Return the open collection in that folder, which may be written; raises FolderGone, CollectionReadOnly."""
        collection = self._collections.get(folder)
        if collection is None:
            raise FolderGone(path=folder)
        if collection.read_only:
            raise CollectionReadOnly(path=collection.name)
        return collection

    def node(self, item: Item) -> Node:
        """Return what stands there; raises FolderGone."""
        node = self.collection(item.folder).find(item.path)
        if node is None:
            raise FolderGone(path=item.path)
        return node

    def children(self, item: Item) -> tuple[Node, ...]:
        """Return what lies in a folder or, with an empty path, at the top; raises FolderGone."""
        if not item.path:
            return self.collection(item.folder).children
        node = self.node(item)
        return node.children if isinstance(node, FolderNode) else ()

    def names(self, item: Item) -> set[str]:
        """Return the shown names of what lies in a folder; add what will."""
        if item not in self._names:
            self._names[item] = {node.name for node in self.children(item)}
        return self._names[item]

    def free_path(self, above: Item, name: str, leaving: str = "") -> str:
        """Return a path in `above` for a file or directory called `name` or nearly so, and keep it for it.

        The name of what is `leaving` it is free.
        """
        given = self._given.setdefault(above, set())
        try:
            there = os.listdir(above.real)  # noqa: PTH208  names are wanted
        except OSError as error:
            raise FolderGone(error.strerror or "", path=above.real) from error
        special = (FOLDER_FILE,) if above.path else (ROOT_FILE, ENVIRONMENTS)
        found = free(name, [other for other in (*there, *given, *special) if other != leaving])
        given.add(found)
        return path_in(above.path, found)

    def row(self, above: Item) -> list[Placed]:
        """Return what lies in a folder in its order, to be changed; what cannot be read has no order."""
        if above not in self._rows:
            nodes = self.children(above)
            self._rows[above] = [placed(node) for node in nodes if not isinstance(node.content, Broken)]
        return self._rows[above]

    def place(self, above: Item, start: int, new: Sequence[Placed]) -> None:
        """Let these stand in a folder from `start` on; they get numbers, and others do where they must."""
        row = self.row(above)
        row[start:start] = new
        numbers = numbered(row, start, start + len(new))
        row[:] = [one._replace(seq=numbers.get(one.key, one.seq)) for one in row]

    def join(self, above: Item, start: int, new: Placed) -> None:
        """Let something new stand in a folder; among others that have no number it gets none."""
        row = self.row(above)
        if start and row[start - 1].seq is None:
            row.insert(start, new._replace(seq=None))
        else:
            self.place(above, start, [new])

    def seq(self, above: Item, key: str) -> float | None:
        """Return the number by which something will stand in a folder."""
        return next((one.seq for one in self.row(above) if one.key == key), None)

    def write_numbers(self) -> None:
        """Write the numbers of all that was in its folder before and has another one now; the last thing to do."""
        for above, row in self._rows.items():
            before = {one.key: one.seq for one in map(placed, self.children(above))}
            for one in row:
                if one.seq is not None and one.key in before and before[one.key] != one.seq:
                    self.number(Item(above.folder, one.key), one.seq)

    def number(self, item: Item, seq: float) -> None:
        """Give a file or folder that stays where it is, or has not gone yet, its number in the order."""
        if isinstance(self.node(item), FolderNode):
            self.edit(item.folder, path_in(item.path, FOLDER_FILE), Folder, lambda there: with_info(there, seq=seq))
        else:
            self.edit(item.folder, item.path, Request, lambda there: with_info(there, seq=seq))

    def edit(self, folder: Path, path: str, kind: type[F], change: Callable[[F], F]) -> None:
        """Change what a file says, in its own text; a folder without a file gets one.

        Raises FileError's kind, FileBroken where it cannot be read, RewriteRefused where more would be written anew.
        """
        there = read_file_text(folder, path, cast("type[FileContent]", kind))
        if isinstance(there.content, Gone) and kind is not Folder:
            raise FolderGone(path=path)
        if isinstance(there.content, Broken):
            raise FileBroken(there.content.cause, path=path, line=there.content.line or 1)
        before = there.content if isinstance(there.content, kind) else new_folder(path, kind)
        wanted: FileContent = change(before)
        if wanted == there.content:
            return
        put, _text, exact = there.step(wanted)
        if not exact:
            raise RewriteRefused(path=path)
        self.steps.append(put)
        self.touched[Item(folder, path)] = None

    def add(self, step: Put | MakeFolder | Move | Remove, *touched: Item) -> None:
        """Do this too."""
        self.steps.append(step)
        self.touched.update(dict.fromkeys(touched))

    def move(self, old: Item, new: Item) -> None:
        """Give a file or folder another place."""
        self.add(Move(old.real, new.real), old, new)
        self.moved.append(Moved(old, new))


def placed(node: Node) -> Placed:
    """Return how a request or folder stands in the order."""
    if isinstance(node, FolderNode):
        return Placed(node.path, node.content.info.seq if isinstance(node.content, Folder) else None, whole=True)
    return Placed(node.path, node.brief.seq)


def with_info(content: F, **fields: object) -> F:
    """Return a content that says something else of itself."""
    return replace(content, info=replace(content.info, **fields))


def new_folder(path: str, kind: type[F]) -> F:
    """Return what a folder's file says that is made now, of the name that the folder has had without it."""
    return kind(info=Info(name=path.rpartition("/")[0].rpartition("/")[2], type="folder"))


def own_file(item: Item, node: Node | None) -> str:
    """Return the path of the file in which a request, a folder or, without a node, the collection says its name."""
    if node is None:
        return ROOT_FILE
    return path_in(item.path, FOLDER_FILE) if isinstance(node, FolderNode) else item.path
