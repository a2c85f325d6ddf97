"""The list of collections in a window: opened, made, put in order, closed, and remembered for the next start."""

from collections.abc import Coroutine, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from restdesk.errors import FolderNotFound, NotACollection, RestDeskError
from restdesk.gui.collections.converting import Converting
from restdesk.gui.context import Context
from restdesk.gui.translate import said
from restdesk.gui.widgets.message_bar import BarButton, Kind, MessageBar
from restdesk.model.collection import Collection
from restdesk.session.collections_open import AtStart
from restdesk.session.opening import first_environment
from restdesk.session.state import CollectionClosed, CollectionOpened, CollectionsOrdered

if TYPE_CHECKING:
    from restdesk.gui.closing import Closing
    from restdesk.gui.collections.tree import CollectionTree
    from restdesk.gui.documents import Documents


class Opening(QObject):
    """`settled` says that it is known what is open: after the start, and whenever a collection came or went.

    `recent_changed` says that the recent collections are others.
    """

    settled = Signal()
    recent_changed = Signal()

    def __init__(
        self, context: Context, documents: "Documents", closing: "Closing", tree: "CollectionTree", bar: MessageBar
    ) -> None:
        super().__init__(documents)
        self._context = context
        self._documents = documents
        self._closing = closing
        self._tree = tree
        self._bar = bar
        self.converting = Converting(context, bar, self.open_folder)
        self._waiting: list[Path] = []
        self._message = 0
        self.recent: tuple[Path, ...] = ()
        """Collections that were opened before, the last one first; the sample has an action of its own."""

    def start(self, folders: Sequence[Path]) -> None:
        """Open these folders and the first request of each, else what was open at the last quit, else the sample."""
        for folder in folders:
            self._open(self._context.session.open(folder), with_first=True)
        if not folders:
            work = self._run(self._context.session.collection_list.at_start())
            work.done(self._begin).failed(lambda error: self._begin(AtStart(), error))

    def open_folder(self, folder: Path) -> None:
        """Open the collection in that folder and show it; what is wrong with it stands in the bar."""
        self._open(self._context.session.open(folder), folder=folder)

    def open_sample(self) -> None:
        """Open the person's copy of the sample collection, and its first request."""
        self._open(self._context.session.open_sample(), with_first=True)

    def make(self, folder: Path) -> None:
        """Let a folder be a collection, and open it."""
        work = self._run(self._context.session.collection_list.make(folder))
        work.done(self.open_folder).failed(self._refuse)

    def close(self, folder: Path) -> None:
        """Close a collection and what is open of it, after a question where something would be lost."""
        self._closing.close_collection(folder, lambda: self._closed(folder))

    def move(self, folder: Path, by: int) -> None:
        """Move a collection up (-1) or down (1) in the list."""
        folders = self.folders()
        if folder in folders and 0 <= (place := folders.index(folder) + by) < len(folders):
            folders.insert(place, folders.pop(folders.index(folder)))
            self.order(folders)

    def order(self, folders: Sequence[Path]) -> None:
        """Let the collections stand in this order."""
        self._context.session.apply(CollectionsOrdered(tuple(folders)))
        self._remember_order()

    def folders(self) -> list[Path]:
        """Return the folders of the open collections, in their order."""
        return [opened.collection.folder for opened in self._context.session.state.collections]

    def current(self) -> Path | None:
        """Return the collection that is meant: of the tree's row if that has the focus, else of what is in front."""
        folders, front, row = self.folders(), self._documents.current(), self._tree.selected()
        of_row = row.folder if row is not None else None
        of_front = front.place.collection if front is not None else None
        for folder in (of_row, of_front) if self._tree.hasFocus() else (of_front, of_row):
            if folder in folders:
                return folder
        return folders[0] if len(folders) == 1 else None

    def forget(self, folder: Path) -> None:
        """Take a collection out of the recent ones."""
        self._run(self._context.session.collection_list.forget(folder)).done(self._show_recent).failed(self._quietly)

    def _begin(self, known: AtStart, error: BaseException | None = None) -> None:
        if error is not None:
            self._quietly(error)
        self._show_recent(known.recent)
        self._waiting = list(known.open)
        if known.open:
            self._open_next(with_first=True)
        elif known.recent:
            self.settled.emit()
        else:
            self.open_sample()

    def _open_next(self, *, with_first: bool = False) -> None:
        """Open the next one of those that stood open, one after the other: they come in their order."""
        if not self._waiting:
            self._remember_order()
            return
        work = self._run(self._context.session.open(self._waiting.pop(0)))
        work.done(partial(self._opened_again, with_first=with_first)).failed(self._not_opened_again)

    def _opened_again(self, collection: Collection, *, with_first: bool) -> None:
        self._show(collection, with_first=with_first, marked=with_first)
        self._open_next()

    def _not_opened_again(self, error: BaseException) -> None:
        self._refuse(error)
        self._open_next(with_first=not self.folders())
        self.settled.emit()

    def _open(
        self, reading: Coroutine[Any, Any, Collection], *, with_first: bool = False, folder: Path | None = None
    ) -> None:
        work = self._run(reading)
        work.done(partial(self._opened, with_first=with_first)).failed(partial(self._cannot_open, folder))

    def _opened(self, collection: Collection, *, with_first: bool) -> None:
        self._bar.withdraw(self._message)
        self._show(collection, with_first=with_first)
        if collection.read_only:
            self.converting.offer(collection)
        known = self._context.session.collection_list
        remembering = self._run(known.remember(collection.folder, self.folders()))
        remembering.done(lambda _done: self._ask_recent()).failed(self._quietly)

    def _show(self, collection: Collection, *, with_first: bool, marked: bool = True) -> None:
        """Show it and its first request, else mark it in the tree: one of many that come again is not."""
        self._context.session.apply(CollectionOpened(collection, first_environment(collection)))
        first = next((node for node in collection.requests() if node.can_be_sent), None)
        if with_first and first is not None:
            self._documents.open_node(collection, first)
        elif marked:
            self._tree.select((collection.folder, ""))
        self.settled.emit()

    def _closed(self, folder: Path) -> None:
        self._context.session.apply(CollectionClosed(folder))
        self._remember_order()
        self.settled.emit()

    def _remember_order(self) -> None:
        self._run(self._context.session.collection_list.order(self.folders())).failed(self._quietly)

    def _ask_recent(self) -> None:
        self._run(self._context.session.collection_list.recent()).done(self._show_recent).failed(self._quietly)

    def _show_recent(self, recent: tuple[Path, ...]) -> None:
        self.recent = tuple(folder for folder in recent if not self._context.session.is_sample(folder))
        self.recent_changed.emit()

    def _cannot_open(self, folder: Path | None, error: BaseException) -> None:
        buttons = [BarButton(self.tr("Open the sample collection"), lambda _texts: self.open_sample())]
        if isinstance(error, NotACollection) and folder is not None:
            make = BarButton(self.tr("Make it a collection"), lambda _texts: self.make(folder), main=True)
            buttons.insert(0, make)
        if isinstance(error, FolderNotFound) and folder in self.recent:
            buttons.insert(0, BarButton(self.tr("Take it off the list"), lambda _texts: self.forget(folder)))
        self._refuse(error, *buttons)
        self.settled.emit()

    def _refuse(self, error: BaseException, *buttons: BarButton) -> None:
        if not isinstance(error, RestDeskError):
            self._context.session.unexpected.report(error)
            return
        lines = [line for line in (said(error.advice), error.cause) if line]
        self._message = self._bar.show_message(Kind.ERROR, said(error.what), lines, buttons)

    def _quietly(self, error: BaseException) -> None:
        """What is not remembered is a comfort lost and no work; another error is one of ours."""
        if not isinstance(error, RestDeskError):
            self._context.session.unexpected.report(error)

    def _run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self._context.background.run(work, owner=self)
