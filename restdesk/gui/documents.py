"""What is open: requests, lessons and files behind tabs, questions before they close, and their environment."""

from collections.abc import Sequence
from itertools import count
from typing import TYPE_CHECKING, Union

from PySide6.QtCore import QObject, Signal

from restdesk.gui.collections.file_pane import FilePane
from restdesk.gui.collections.lesson import LessonPane
from restdesk.gui.context import Context
from restdesk.gui.document_area import DocumentArea
from restdesk.gui.links import file_of
from restdesk.gui.widgets.document_tabs import DocumentTab
from restdesk.gui.widgets.message_bar import BarButton, Kind
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

    def __init__(self, context: Context, area: DocumentArea) -> None:
        super().__init__(area)
        self._context = context
        self._area = area
        self._tabs = area.strip.bar
        self._open: list[Document] = []
        self._tabs.currentChanged.connect(lambda _index: self._to_front())
        self._tabs.tabCloseRequested.connect(self.ask_to_close)
        self._tabs.tabMoved.connect(lambda old, new: self._open.insert(new, self._open.pop(old)))
        area.environments.chosen.connect(self._choose_environment)
        context.changes.changed.connect(self._on_change)

    def open_node(self, collection: Collection, node: RequestNode | FolderNode | None) -> None:
        """Show a request, a folder's lesson or, with None, the collection's; an open one comes to the front."""
        what = collection if node is None else node
        place, content = self._place(collection, file_of(node)), what.content
        already = next((index for index, document in enumerate(self._open) if _is_of(document, place)), None)
        if already is not None:
            self._tabs.setCurrentIndex(already)
        elif isinstance(content, Broken) or (isinstance(content, Request) and content.http is None):
            self._add(FilePane(place, what.name, content))
        elif isinstance(content, Request):
            self._add_request(place, content, what.name)
        else:
            self._show_lesson(LessonPane(self._context, place, what.name, content, _count(what)))

    def new_request(self, collection: Collection | None) -> None:
        """Open a request that has no file yet, in that collection or in none."""
        made = Request(info=Info(type="http"), http=Http())
        self._add_request(self._place(collection, ""), made, self._new_title()).focus_url()

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

    def close_current(self) -> None:
        """Close what is in front, after a question if it was modified."""
        if self._open:
            self.ask_to_close(self._tabs.currentIndex())

    def ask_to_close(self, index: int) -> None:
        """Close the tab at `index`, after a question in the bar if its request was modified."""
        document = self._open[index]
        if isinstance(document, LessonPane | FilePane) or not document.is_modified():
            self._close(document)
        else:
            title = self.tr("“{name}” has changes that are not saved.").format(name=document.title())
            discard = BarButton(self.tr("Discard changes"), lambda _texts: self._close(document))
            self.ask_to_discard(document, title, (), discard)

    def modified(self) -> "list[RequestTab]":
        """Return the requests that have changes that are not saved."""
        return [request for request in self.requests() if request.is_modified()]

    def ask_to_discard(self, request: "RequestTab", title: str, lines: Sequence[str], discard: BarButton) -> None:
        """Bring `request` to the front and ask in its bar."""
        self._tabs.setCurrentIndex(self._open.index(request))
        keep = BarButton(self.tr("Keep open"), lambda _texts: None, main=True)
        request.bar.show_message(Kind.QUESTION, title, lines, buttons=(discard, keep))

    def retranslate(self) -> None:
        """Set the texts of all that is open in the language of now."""
        for document in self._open:
            document.retranslate()

    def refresh_theme(self) -> None:
        """Let the open requests take over the colours of the present theme."""
        for request in self.requests():
            request.refresh_theme()

    def _new_title(self) -> str:
        """Return a title that tells a new request from the others that have no file yet."""
        used = {request.title() for request in self.requests() if not request.place.path}
        plain, numbered = self.tr("New request"), self.tr("New request {number}")
        titles = (plain if number == 1 else numbered.format(number=number) for number in count(1))
        return next(title for title in titles if title not in used)

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
        self._tabs.setCurrentIndex(self._tabs.add(_tab(document)))

    def _close(self, document: Document) -> None:
        if document not in self._open:
            return
        if not isinstance(document, LessonPane | FilePane):
            document.close_down()
        index = self._open.index(document)
        del self._open[index]
        self._tabs.removeTab(index)
        self._area.remove_document(document)
        self._to_front()

    def _show_tab(self, document: Document) -> None:
        if document in self._open:
            self._tabs.show_tab(self._open.index(document), _tab(document))
            self.changed.emit()

    def _to_front(self) -> None:
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
        names = [node.name for node in opened.collection.environments] if opened is not None else []
        self._area.environments.show_environments(names, opened.environment if opened is not None else "")

    def _choose_environment(self, name: str) -> None:
        opened = self._opened()
        if opened is not None:
            self._context.session.apply(EnvironmentChosen(opened.collection.folder, name))

    def _on_change(self, change: Change) -> None:
        if isinstance(change, EnvironmentChosen):
            for request in self.requests():
                if request.place.collection == change.folder:
                    request.set_environment(change.name)
        self._show_environment()


def _count(what: Collection | FolderNode | RequestNode) -> int:
    """Return how many requests are in it, those in its folders included."""
    return 1 if isinstance(what, RequestNode) else sum(_count(child) for child in what.children)


def _tab(document: Document) -> DocumentTab:
    if isinstance(document, LessonPane | FilePane):
        return DocumentTab(document.title(), hint=document.place.path)
    return DocumentTab(document.title(), document.method(), document.is_modified(), document.place.path)


def _is_of(document: Document, place: Place) -> bool:
    """Whether a document is of the file at `place`; a request that has no file yet is of none."""
    return bool(place.path) and (document.place.collection, document.place.path) == (place.collection, place.path)
