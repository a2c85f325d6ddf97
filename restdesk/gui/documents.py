"""What is open: requests, lessons and files behind tabs, and their environment."""

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from restdesk.gui.context import Context
from restdesk.gui.document import Document
from restdesk.gui.document_area import DocumentArea
from restdesk.gui.environment_box import Offered
from restdesk.gui.links import file_of, node_path
from restdesk.gui.saving import told_of
from restdesk.gui.widgets.document_tabs import DocumentTab
from restdesk.model.collection import (
    ENVIRONMENTS,
    Broken,
    Collection,
    EnvironmentNode,
    Folder,
    FolderNode,
    RequestNode,
    Root,
)
from restdesk.model.patching import Gone
from restdesk.model.ready import Place
from restdesk.model.request import Request
from restdesk.session.state import Change, EnvironmentChosen, FilesChanged, Opened, RequestsMoved

if TYPE_CHECKING:
    from restdesk.gui.request.tab import RequestTab
    from restdesk.gui.widgets.message_bar import MessageBar


class Documents(QObject):
    """The tabs and what is behind them; `changed` says that another one is in front or that one changed."""

    changed = Signal()
    link = Signal(object)
    """Carries (place, address): a link in docs was clicked."""
    environment_wanted = Signal(object)
    """Carries the path of an environment of the collection in front, which is to be edited."""
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
        self._tabs.tabBarDoubleClicked.connect(lambda index: self.rename_current() if index >= 0 else None)
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
        elif isinstance(content, Root | Folder):
            self._open_folder(place, content, what)
        elif content is None:
            work = self._context.background.run(self._context.session.read(place), owner=self)
            work.done(lambda read: self._open_request(place, read, what.name))
        else:
            self._open_request(place, content, what.name)

    def show(self, document: Document) -> None:
        """Bring a document to the front, or the one that is open of the same file in its place."""
        already = next((one for one in self._open if _is_of(one, document.place)), None)
        if already is not None:
            document.deleteLater()
            self.bring(already)
        else:
            self._add(document)

    def replace(self, older: Document, document: Document) -> None:
        """Show a document in the place of another one, which closes unasked."""
        self._add(document)
        if older in self._pinned:
            self._pinned.add(document)
        index = self._open.index(older)
        self._close(older)
        self._tabs.moveTab(len(self._open) - 1, index)
        self._show_tab(document)

    def open_text(self, place: Place, content: Request | Broken | None = None, *, beside: bool = False) -> None:
        """Show the text of the file at `place`, of which `content` is known.

        What is open of it closes unasked; `beside` it stays, with what is edited in it.
        """
        from restdesk.gui.text_file.document import TextFile

        of_it = [one for one in self._open if _is_of(one, place)]
        if (text := next((one for one in of_it if isinstance(one, TextFile)), None)) is not None:
            self.bring(text)
            return
        older = of_it[0] if of_it and not beside else None
        made = TextFile(self._context, place, content)
        made.whole.connect(lambda: self._open_whole(made))
        if older is None:
            self._add(made)
        else:
            self.replace(older, made)

    def of(self, place: Place) -> Document | None:
        """Return what is open of the file at `place`, or None."""
        return next((document for document in self._open if _is_of(document, place)), None)

    def new_request(self, collection: Collection | None, above: str = "") -> None:
        """Open a request that has no file yet, in that collection, to be saved in its folder `above`, or in none."""
        from restdesk.session.organising.create import NEW, new_in

        made = new_in(collection, "") if collection is not None else NEW  # in no folder yet: it may be saved elsewhere
        request = self._add_new(self._place(collection, ""), made)
        request.file.above = above
        request.focus_url()

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
        return None if current is None else current.request_tab()

    def requests(self) -> "list[RequestTab]":
        """Return all open requests, left to right."""
        return [request for document in self._open if (request := document.request_tab()) is not None]

    def step(self, by: int) -> None:
        """Bring the next (1) or the previous (-1) tab to the front, round and round."""
        if self._open:
            self._tabs.setCurrentIndex((self._tabs.currentIndex() + by) % len(self._open))

    def modified(self) -> list[Document]:
        """Return what has changes that are not saved."""
        return [document for document in self._open if document.is_modified()]

    def marked(self) -> list[Place]:
        """Return the places of those whose tabs say that they are not saved."""
        return [document.place for at, document in enumerate(self._open) if self._tabs.tab(at).modified]

    @property
    def bar(self) -> "MessageBar":
        """The bar above all that is open."""
        return self._area.bar

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

    def rename_current(self) -> None:
        """Let the name of what is in front be edited on its tab."""
        current = self.current()
        if current is not None and current.can_rename():
            from restdesk.gui.widgets.tab_title_edit import TabTitleEdit

            edit = TabTitleEdit(self._tabs, self._tabs.currentIndex(), current.title())
            edit.named.connect(current.rename)

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
        """Let all that is open take over the colours of the present theme."""
        self._area.environments.refresh_theme()
        for document in self._open:
            document.refresh_theme()

    def _open_request(self, place: Place, content: Request | Broken, name: str) -> None:
        if isinstance(content, Broken) or content.call is None:
            self.open_text(place, content)
        elif (already := self.of(place)) is not None:
            self.bring(already)
        else:
            self._add_request(place, content, name)

    def _open_whole(self, text: Document) -> None:
        """Show a file that can be read now as what it is, in the place of its text."""
        opened = self._context.session.state.opened(text.place.collection)
        if opened is not None and text.place.path.startswith(f"{ENVIRONMENTS}/"):
            self.environment_wanted.emit(text.place.path)
            self.close(text)
        elif opened is not None:
            index = self._open.index(text)
            self.close(text)
            still_open = len(self._open)
            self.open_node(opened.collection, opened.collection.find(node_path(text.place.path)))
            if len(self._open) > still_open:
                self._tabs.moveTab(still_open, index)

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
        self._add(request)
        return request

    def _open_folder(self, place: Place, content: Root | Folder, what: Collection | FolderNode | RequestNode) -> None:
        """Show a folder in the place of the one that was open, unless that is edited or pinned."""
        from restdesk.gui.folder.document import FolderDocument

        older = next((one for one in self._open if one.gives_way() and one not in self._pinned), None)
        made = FolderDocument(self._context, place, what.name, content, _count(what))
        if older is None:
            self._add(made)
        else:
            self.replace(older, made)

    def _add(self, document: Document) -> None:
        document.changed.connect(lambda: self._show_tab(document))
        document.link.connect(lambda address: self.link.emit((document.place, address)))
        self._open.append(document)
        self._area.add_document(document)
        self._tabs.setCurrentIndex(self._tabs.add(self._said(document)))

    def _close(self, document: Document) -> None:
        if document not in self._open:
            return
        document.close_down()
        if (request := document.request_tab()) is not None:
            self._new.pop(request, None)
        index = self._open.index(document)
        del self._open[index]
        self._other_language.discard(document)
        self._pinned.discard(document)
        self._tabs.removeTab(index)
        self._area.remove_document(document)
        self._to_front()

    def _said(self, document: Document) -> DocumentTab:
        pinned, path = document in self._pinned, document.place.path
        return DocumentTab(document.title(), document.method(), document.is_modified(), path, pinned)

    def _show_tab(self, document: Document) -> None:
        if document in self._open:
            if document.place.path and (request := document.request_tab()) is not None:
                self._new.pop(request, None)
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
        nodes = opened.collection.environments if opened is not None else ()
        self._area.environments.show_environments(
            [_offered(node) for node in nodes],
            opened.environment if opened is not None else "",
            can_make=bool(self._context.session.state.collections),
        )

    def _follow(self, document: Document, change: FilesChanged) -> None:
        """Let a document take notice; one whose file is gone closes, unless something in it is not saved."""
        document.follow(change)
        content = told_of(change, document.place.path)[1] if document.place.path else None
        if isinstance(content, Gone) and not document.is_modified():
            self.close(document)

    def _follow_far(self, change: RequestsMoved) -> None:
        """Let what is open of files that went into another collection have them there."""
        for old_folder, old, folder, path in change.moved:
            opened = self._context.session.state.opened(folder)
            for document in self.open():
                place = document.place
                if opened is not None and place.collection == old_folder and f"{place.path}/".startswith(f"{old}/"):
                    there = path + place.path[len(old) :]
                    document.move_to(Place(collection=folder, path=there, environment=opened.environment))

    def _on_change(self, change: Change) -> None:
        if isinstance(change, FilesChanged):
            for document in self.open():
                if document.place.collection == change.folder:
                    self._follow(document, change)
        elif isinstance(change, RequestsMoved):
            self._follow_far(change)
        elif isinstance(change, EnvironmentChosen):
            for document in self._open:
                if document.place.collection == change.folder:
                    document.set_environment(change.name)
        self._show_environment()


def _count(what: Collection | FolderNode | RequestNode) -> int:
    """Return how many requests are in it, those in its folders included."""
    return 1 if isinstance(what, RequestNode) else sum(_count(child) for child in what.children)


def _offered(node: EnvironmentNode) -> Offered:
    content = node.content
    if isinstance(content, Broken):
        return Offered(node.name)
    return Offered(node.name, content.color, content.own.production)


def _is_of(document: Document, place: Place) -> bool:
    """Whether a document is of the file at `place`; a request that has no file yet is of none."""
    return bool(place.path) and (document.place.collection, document.place.path) == (place.collection, place.path)
