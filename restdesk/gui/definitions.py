"""Goes to where variables are defined: to the tab of an environment, a folder, a collection, or in a request."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from restdesk.model.collection import FOLDER_FILE, FolderNode
from restdesk.model.ready import Place
from restdesk.session.state import NO_GLOBAL

if TYPE_CHECKING:
    from restdesk.gui.desk import Desk
    from restdesk.gui.environments.document import EnvironmentsDocument


class Home(NamedTuple):
    """A place in which variables are defined: what kind it is, and the path of its file."""

    kind: str
    """request, folder, environment, collection or global."""
    path: str = ""
    name: str = ""
    """What it is called."""


def open_environments(desk: "Desk", folder: Path | None = None, path: str = "") -> "EnvironmentsDocument":
    """Show the environments of a collection, of what is in front if none is named, one of them by its path."""
    from restdesk.gui.environments.document import TAB, EnvironmentsDocument

    folder = folder or _folder_in_front(desk)
    documents = desk.documents
    already = documents.of(Place(collection=folder, path=TAB))
    if isinstance(already, EnvironmentsDocument):
        documents.bring(already)
        if path:
            already.show_environment(path)
        return already
    made = EnvironmentsDocument(desk.context, folder, path)
    made.text_wanted.connect(lambda place: documents.open_text(place, made.drafts.broken(place.path)))
    documents.show(made)
    return made


def open_definition(desk: "Desk", place: Place, home: Home, name: str, value: str | None = None) -> bool:
    """Go to the row of a variable; where there is none it is made, if there is a value for it.

    `place` is that of the request in which it is named. False where there is no such place.
    """
    if home.kind == "request":
        request = desk.documents.request()
        if request is not None:
            request.editor.show_variable(name, value)
        return request is not None
    if home.kind in ("environment", "global"):
        path = NO_GLOBAL.path if home.kind == "global" else home.path
        open_environments(desk, place.collection, path).show_variable(name, value)
        return True
    return _open_folder(desk, place, home, name, value)


def homes(desk: "Desk", place: Place) -> list[Home]:
    """Return where a variable that is named at `place` can be defined, the weakest last."""
    found = [Home("request", place.path)] if desk.documents.request() is not None else []
    opened = desk.session.state.opened(place.collection)
    if opened is not None:
        collection, above = opened.collection, place.path
        while "/" in above:
            above = above.rpartition("/")[0]
            node = collection.find(above)
            if isinstance(node, FolderNode):
                found.append(Home("folder", f"{above}/{FOLDER_FILE}", node.name))
        active = next((node for node in collection.environments if node.name == place.environment), None)
        if active is not None:
            found.append(Home("environment", active.path, active.name))
        found.append(Home("collection", "", collection.name))
    return [*found, Home("global")]


def _open_folder(desk: "Desk", place: Place, home: Home, name: str, value: str | None) -> bool:
    opened = desk.session.state.opened(place.collection)
    if opened is None:
        return False
    above = home.path.removesuffix(f"/{FOLDER_FILE}") if home.kind == "folder" else ""
    node = opened.collection.find(above) if above else None
    desk.documents.open_node(opened.collection, node if isinstance(node, FolderNode) else None)
    show = getattr(desk.documents.current(), "show_variable", None)
    if show is not None:
        show(name, value)
    return show is not None


def _folder_in_front(desk: "Desk") -> Path | None:
    current = desk.documents.current()
    if current is not None and current.place.collection is not None:
        return current.place.collection
    first = next(iter(desk.session.state.collections), None)
    return first.collection.folder if first is not None else None
