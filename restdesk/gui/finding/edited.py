"""What is open and not saved: searched as it is typed, and changed in its editor as one step."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from restdesk.model.collection import Environment, FileContent, Folder, Root
from restdesk.model.ready import Place
from restdesk.model.request import Request
from restdesk.session.finding.query import Edited, FoundFile

if TYPE_CHECKING:
    from restdesk.gui.documents import Documents


def edited_in(documents: "Documents") -> tuple[Edited, ...]:
    """Return what differs from its file, as it is typed."""
    return tuple(_edited(documents))


def value_of(documents: "Documents", file: FoundFile) -> FileContent | None:
    """Return a file that is open as it is typed, or None."""
    found = (one.content for one in _edited(documents) if (one.folder, one.path) == (file.folder, file.path))
    return next(found, None)


def put(documents: "Documents", file: FoundFile, content: FileContent) -> bool:
    """Put a content into the editor of a file, as one step; False where the editor cannot show all of it."""
    from restdesk.gui.environments.document import TAB, EnvironmentsDocument
    from restdesk.gui.folder.document import FolderDocument
    from restdesk.gui.folder.shape import as_request, with_request

    document = documents.of(Place(collection=file.folder, path=file.path))
    if isinstance(content, Request) and document is not None and (tab := document.request_tab()) is not None:
        tab.undoing.replace(content)
        return True
    if isinstance(content, Folder | Root) and isinstance(document, FolderDocument):
        shown = as_request(content)
        if with_request(document.value(), shown) == content:
            document.undoing.replace(shown)
            return True
        return False
    sheets = documents.of(Place(collection=file.folder, path=TAB))
    if isinstance(content, Environment) and isinstance(sheets, EnvironmentsDocument):
        sheets.take(file.path, content)
        return True
    return False


def _edited(documents: "Documents") -> Iterator[Edited]:
    for document in documents.modified():
        folder, path = document.place.collection, document.place.path
        if folder is None or not path:
            continue
        if (tab := document.request_tab()) is not None:
            yield Edited(folder, path, tab.value())
            continue
        from restdesk.gui.environments.document import EnvironmentsDocument
        from restdesk.gui.folder.document import FolderDocument

        if isinstance(document, FolderDocument):
            yield Edited(folder, path, document.value())
        elif isinstance(document, EnvironmentsDocument):
            for one in document.drafts.modified():
                yield Edited(folder, one, document.drafts.wanted(one))
