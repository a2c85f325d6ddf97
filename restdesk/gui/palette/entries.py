"""What the palette is filled with: all that can be done now, or all that can be gone to."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from restdesk.gui.palette.entry import Entry
from restdesk.gui.shortcuts import shortcuts_of
from restdesk.gui.translate import name_of
from restdesk.gui.widgets.plain import from_home
from restdesk.model.collection import Collection, FolderNode, RequestNode

if TYPE_CHECKING:
    from restdesk.gui.desk import Desk
    from restdesk.gui.document import Document
    from restdesk.gui.window import MainWindow


def action_entries(window: "MainWindow") -> list[Entry]:
    """Return the actions that are possible now, with their menus and keys; their English names find them too."""
    shortcuts = shortcuts_of(window)
    return [
        Entry(
            name_of(row.text),
            partial(_trigger, window, row.name),
            detail=name_of(row.menu),
            keys=shortcuts.native(row),
            also=row.text.text,
        )
        for row in shortcuts.table
        if row.when(window)
    ]


def environment_entries(desk: "Desk", label: str) -> list[Entry]:
    """Return the environments that can be chosen for what is in front; `label` says what they are."""
    names = desk.documents.environments()
    return [Entry(name, partial(desk.documents.choose_environment, name), detail=label) for name in names]


def request_entries(desk: "Desk") -> list[Entry]:
    """Return all requests of the open collections, with their folders and URLs."""
    return [entry for opened in desk.session.state.collections for entry in _requests(desk, opened.collection)]


def tab_entries(desk: "Desk") -> list[Entry]:
    """Return all that is open, left to right."""
    documents = desk.documents
    return [
        Entry(
            one.title(),
            partial(documents.bring, one),
            detail=one.place.path or _url(one),
            method=one.method(),
        )
        for one in documents.open()
    ]


def recent_entries(desk: "Desk") -> list[Entry]:
    """Return the collections that were opened before, the last one first."""
    return [
        Entry(folder.name, partial(desk.open_folder, folder), detail=from_home(folder.parent))
        for folder in desk.opening.recent
    ]


def _url(one: "Document") -> str:
    """Return the URL of a request as it stands; it tells requests without a file from one another."""
    request = one.request_tab()
    call = request.value().call if request is not None else None
    return call.url if call is not None else ""


def _requests(desk: "Desk", collection: Collection) -> Iterator[Entry]:
    for node, folders in _walk(collection.children, (collection.name,)):
        where = " / ".join(folders)
        yield Entry(
            node.name,
            partial(desk.documents.open_node, collection, node),
            detail=f"{where}   {node.brief.url}" if node.brief.url else where,
            method=node.brief.method,
        )


def _walk(
    nodes: Iterable[FolderNode | RequestNode], folders: tuple[str, ...]
) -> Iterator[tuple[RequestNode, tuple[str, ...]]]:
    for node in nodes:
        if isinstance(node, FolderNode):
            yield from _walk(node.children, (*folders, node.name))
        else:
            yield node, folders


def _trigger(window: "MainWindow", name: str) -> None:
    action = window.findChild(QAction, name)
    if isinstance(action, QAction):
        action.trigger()
