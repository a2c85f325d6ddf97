"""Whether the file of a node can be read, where that is found out besides: by a save, or by reading its text."""

from restdesk.model.collection import FOLDER_FILE, ROOT_FILE, Broken, Collection, FolderNode
from restdesk.model.patching import Content, Gone
from restdesk.model.ready import Place
from restdesk.session.state import FilesChanged, State


def news(state: State, place: Place, content: Content) -> FilesChanged | None:
    """Return the change that says that a file is broken now, or that it is whole again; None where that is known."""
    opened = state.opened(place.collection)
    if opened is None or opened.collection.read_only or isinstance(content, Gone):
        return None
    known = _known(opened.collection, place.path)
    if known == content or not (isinstance(known, Broken) or isinstance(content, Broken)):
        return None
    return FilesChanged(opened.collection.folder, ((place.path, content),))


def _known(collection: Collection, path: str) -> Content | None:
    """Return what is known to stand in a file; None where it was not read yet, or is not there."""
    if path == ROOT_FILE:
        return collection.content
    found = collection.find(path.removesuffix(f"/{FOLDER_FILE}"))
    if found is not None:
        return found.content if isinstance(found, FolderNode) == path.endswith(f"/{FOLDER_FILE}") else None
    return next((node.content for node in collection.environments if node.path == path), None)
