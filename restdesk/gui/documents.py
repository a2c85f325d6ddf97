"""What is open: requests, lessons and files behind tabs, and their environment."""

from itertools import count
from typing import TYPE_CHECKING, Union

from PySide6.QtCore import QObject, Signal

from restdesk.gui.collections.file_pane import FilePane
from restdesk.gui.collections.lesson import LessonPane
from restdesk.gui.context import Context
from restdesk.gui.document_area import DocumentArea
from restdesk.gui.links import file_of
from restdesk.gui.widgets.document_tabs import DocumentTab
from restdesk.model.collection import Broken, Collection, FolderNode, RequestNode
from restdesk.model.ready import Place
from restdesk.model.request import Http, Info, Request
from restdesk.session.state import Change, EnvironmentChosen, Opened

if TYPE_CHECKING:
    from restdesk.gui.request.tab import RequestTab

Document = Union["RequestTab", LessonPane, FilePane]
"""What can be behind a tab."""


class Documents(QObject):
    """The tabs and what is behind them; `changed` says that another one is in front or that one changed."""

    changed = Signal()
    link = Signal(object)
    """Carries (place, address): a link in docs was clicked."""
    closed = Signal(object)
    """Carries a document that closes now."""

    def __init__(self, context: Context, area: DocumentArea) -> None:
        super().__init__(area)
        self._context = context
        self._area = area
        self._tabs = area.strip.bar
        self._open: list[Document] = []
        self._other_language: set[Document] = set()
        """What still has its texts in a language that was spoken before."""
        self._pinned: set[Document] = set()
        self._new: dict[RequestTab, int] = {}
        """The requests that have no file yet, each with the number in its title."""
        self._tabs.currentChanged.connect(lambda _index: self._to_front())
        self._tabs.tabMoved.connect(lambda old, new: self._open.insert(new, self._open.pop(old)))
        area.environments.chosen.connect(self.choose_environment)
        context.changes.changed.connect(self._on_change)

    def open_node(self, collection: Collection, node: RequestNode | FolderNode | None) -> None:
        """Show a request, a folder's lesson or, with None, the collection's; an open one comes to the front."""
        what = collection if node is None else node
        place, content = self._place(collection, file_of(node)), what.content
        already = next((index for index, document in enumerate(self._open) if _is_of(document, place)), None)
        if already is not None:
            self._tabs.setCurrentIndex(already)
        elif isinstance(content, Broken) or (isinstance(content, Request) and content.call is None):
            self._add(FilePane(place, what.name, content))
        elif isinstance(content, Request):
            self._add_request(place, content, what.name)
        else:
            self._show_lesson(LessonPane(self._context, place, what.name, content, _count(what)))

    def new_request(self, collection: Collection | None) -> None:
        """Open a request that has no file yet, in that collection or in none."""
        made = Request(info=Info(type="http"), http=Http())
        self._add_new(self._place(collection, ""), made).focus_url()

    def environments(self) -> list[str]:
        """Return the names of the environments that the collection of what is in front has."""
        opened = self._opened()
        return [node.name for node in opened.collection.environments] if opened is not None else []

    def choose_environment(self, name: str) -> None:
        """Let another environment be active in the collection of what is in front; an empty name is none."""
        opened = self._opened()
        if opened is not None:
            self._context.session.apply(EnvironmentChosen(opened.collection.folder, name))

    def current(self) -> Document | None:
        """Return what is in front, or None."""
        index = self._tabs.currentIndex()
        return self._open[index] if 0 <= index < len(self._open) else None

    def request(self) -> "RequestTab | None":
        """Return the request in front, or None."""
        current = self.current()
        return None if isinstance(current, LessonPane | FilePane) else current

    def requests(self) -> "list[RequestTab]":
        """Return all open requests, left to right."""
        return [document for document in self._open if not isinstance(document, LessonPane | FilePane)]

    def step(self, by: int) -> None:
        """Bring the next (1) or the previous (-1) tab to the front, round and round."""
        if self._open:
            self._tabs.setCurrentIndex((self._tabs.currentIndex() + by) % len(self._open))

    def modified(self) -> "list[RequestTab]":
        """Return the requests that have changes that are not saved."""
        return [request for request in self.requests() if request.is_modified()]

    def open(self) -> list[Document]:
        """Return all that is open, left to right."""
        return list(self._open)

    def bring(self, document: Document) -> None:
        """Bring what is open to the front."""
        if document in self._open:
            self._tabs.setCurrentIndex(self._open.index(document))

    def close(self, document: Document) -> None:
        """Close what is open, unasked; what can be opened again is remembered."""
        if document in self._open:
            self.closed.emit(document)
            self._close(document)

    def reopen(self, place: Place, saved: Request, title: str, value: Request) -> None:
        """Open a request again as it was when it was closed; what is open already comes to the front."""
        already = next((document for document in self._open if _is_of(document, place)), None)
        if already is not None:
            self.bring(already)
            return
        request = self._add_request(place, saved, title) if place.path else self._add_new(place, saved)
        if value != saved:
            request.undoing.replace(value)

    def pin_current(self) -> None:
        """Let what is in front stand at the beginning and stay when the others are closed, or no longer."""
        current = self.current()
        if current is None:
            return
        self._pinned ^= {current}
        index, last = self._open.index(current), len([one for one in self._open if one in self._pinned])
        self._tabs.moveTab(index, last - 1 if current in self._pinned else last)
        self._show_tab(current)

    def is_pinned(self, document: Document) -> bool:
        """Return whether it stays when the others are closed."""
        return document in self._pinned

    def move_current(self, by: int) -> None:
        """Move the tab in front to the right (1) or to the left (-1)."""
        place = self._tabs.currentIndex() + by
        if 0 <= place < len(self._open):
            self._tabs.moveTab(self._tabs.currentIndex(), place)

    def retranslate(self) -> None:
        """Set the texts of what is in front in the language of now, of the others once they come to the front."""
        self._other_language = set(self._open)
        for request, number in self._new.items():
            request.set_title(self._new_title(number))
            self._show_tab(request)
        self._translate_front()

    def refresh_theme(self) -> None:
        """Let the open requests take over the colours of the present theme."""
        for request in self.requests():
            request.refresh_theme()

    def _new_number(self) -> int:
        """Return a number that tells a new request from the others that have no file yet."""
        return next(number for number in count(1) if number not in self._new.values())

    def _new_title(self, number: int) -> str:
        return self.tr("New request") if number == 1 else self.tr("New request {number}").format(number=number)

    def _add_new(self, place: Place, saved: Request) -> "RequestTab":
        number = self._new_number()
        request = self._add_request(place, saved, self._new_title(number))
        self._new[request] = number
        return request

    def _add_request(self, place: Place, saved: Request, title: str) -> "RequestTab":
        from restdesk.gui.request.tab import RequestTab

        request = RequestTab(self._context, place, saved, title)
        request.changed.connect(lambda: self._show_tab(request))
        self._add(request)
        return request

    def _show_lesson(self, lesson: LessonPane) -> None:
        """Show a lesson in the place of the one that was open: a walk through folders leaves one tab."""
        older = next((document for document in self._open if isinstance(document, LessonPane)), None)
        self._add(lesson)
        if older is not None:
            index = self._open.index(older)
            self._close(older)
            self._tabs.moveTab(len(self._open) - 1, index)

    def _add(self, document: Document) -> None:
        if not isinstance(document, FilePane):
            document.link.connect(lambda address: self.link.emit((document.place, address)))
        self._open.append(document)
        self._area.add_document(document)
        self._tabs.setCurrentIndex(self._tabs.add(self._said(document)))

    def _close(self, document: Document) -> None:
        if document not in self._open:
            return
        if not isinstance(document, LessonPane | FilePane):
            document.close_down()
            self._new.pop(document, None)
        index = self._open.index(document)
        del self._open[index]
        self._other_language.discard(document)
        self._pinned.discard(document)
        self._tabs.removeTab(index)
        self._area.remove_document(document)
        self._to_front()

    def _said(self, document: Document) -> DocumentTab:
        pinned, path = document in self._pinned, document.place.path
        if isinstance(document, LessonPane | FilePane):
            return DocumentTab(document.title(), hint=path, pinned=pinned)
        return DocumentTab(document.title(), document.method(), document.is_modified(), path, pinned)

    def _show_tab(self, document: Document) -> None:
        if document in self._open:
            self._tabs.show_tab(self._open.index(document), self._said(document))
            self.changed.emit()

    def _translate_front(self) -> None:
        current = self.current()
        if current is not None and current in self._other_language:
            self._other_language.remove(current)
            current.retranslate()

    def _to_front(self) -> None:
        self._translate_front()
        self._area.show_document(self.current())
        self._show_environment()
        self.changed.emit()

    def _opened(self) -> Opened | None:
        current = self.current()
        return None if current is None else self._context.session.state.opened(current.place.collection)

    def _place(self, collection: Collection | None, path: str) -> Place:
        opened = self._context.session.state.opened(collection.folder) if collection is not None else None
        if collection is None or opened is None:
            return Place()
        return Place(collection=collection.folder, path=path, environment=opened.environment)

    def _show_environment(self) -> None:
        opened = self._opened()
        self._area.environments.show_environments(self.environments(), opened.environment if opened is not None else "")

    def _on_change(self, change: Change) -> None:
        if isinstance(change, EnvironmentChosen):
            for request in self.requests():
                if request.place.collection == change.folder:
                    request.set_environment(change.name)
        self._show_environment()


def _count(what: Collection | FolderNode | RequestNode) -> int:
    """Return how many requests are in it, those in its folders included."""
    return 1 if isinstance(what, RequestNode) else sum(_count(child) for child in what.children)


def _is_of(document: Document, place: Place) -> bool:
    """Whether a document is of the file at `place`; a request that has no file yet is of none."""
    return bool(place.path) and (document.place.collection, document.place.path) == (place.collection, place.path)
