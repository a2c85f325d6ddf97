"""In which folders things of the tree may go."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from restdesk.gui.palette.entry import Entry
from restdesk.gui.widgets.plain import from_home
from restdesk.model.collection import Collection, FolderNode, Node
from restdesk.session.organising.items import Item, Target

if TYPE_CHECKING:
    from restdesk.session.state import State


def folder_entries(state: "State", items: Sequence[Item], choose: Callable[[Target], object]) -> list[Entry]:
    """Return all folders of the open collections into which these may go, collections first in their order."""
    return [
        Entry(name, partial(choose, Target(*folder, anywhere=True)), detail=where)
        for opened in state.collections
        if not opened.collection.read_only
        for folder, name, where in _folders(opened.collection)
        if not any(folder.is_in(item) for item in items)
    ]


def _folders(collection: Collection) -> Iterator[tuple[Item, str, str]]:
    yield Item(collection.folder), collection.name, from_home(collection.folder)
    yield from _below(collection.folder, collection.children, (collection.name,))


def _below(folder: Path, nodes: Sequence[Node], above: tuple[str, ...]) -> Iterator[tuple[Item, str, str]]:
    for node in nodes:
        if isinstance(node, FolderNode):
            yield Item(folder, node.path), node.name, " / ".join(above)
            yield from _below(folder, node.children, (*above, node.name))
