"""Closing what is open, after a question where something would be lost, and opening it again."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject

from restdesk.gui.document import Document
from restdesk.gui.documents import Documents
from restdesk.gui.saving_all import SavingAll
from restdesk.gui.widgets.message_bar import BarButton, Kind
from restdesk.model.ready import Place
from restdesk.model.request import Request

_MOST = 30
"""Closed requests that can be opened again."""


@dataclass(frozen=True)
class _Closed:
    """A request that was closed: what its file held, and what it was."""

    place: Place
    saved: Request
    title: str
    value: Request


class Closing(QObject):
    """Asks before changes go. Until Quit, a request that was closed can be had back with all that was typed."""

    def __init__(self, documents: Documents) -> None:
        super().__init__(documents)
        self._documents = documents
        self._closed: list[_Closed] = []
        self._saving: SavingAll | None = None
        documents.closed.connect(self._remember)

    def close_current(self) -> None:
        """Close what is in front, after a question if it was modified."""
        current = self._documents.current()
        if current is not None:
            self._ask([current])

    def close_at(self, index: int) -> None:
        """Close the tab at `index`, after a question if its request was modified."""
        self._ask([self._documents.open()[index]])

    def close_others(self) -> None:
        """Close all but what is in front and what is pinned."""
        current = self._documents.current()
        self._ask(self._loose(document for document in self._documents.open() if document is not current))

    def close_right(self) -> None:
        """Close what stands right of what is in front and is not pinned."""
        current, open_ = self._documents.current(), self._documents.open()
        if current is not None:
            self._ask(self._loose(open_[open_.index(current) + 1 :]))

    def close_all(self) -> None:
        """Close all that is not pinned."""
        self._ask(self._loose(self._documents.open()))

    def close_collection(self, folder: Path, then: Callable[[], None]) -> None:
        """Close all that is open of a collection, after a question where changes would go; then go on."""
        of_it = [document for document in self._documents.open() if document.place.collection == folder]

        def close() -> None:
            self._close(of_it)
            then()

        self.ask_first(of_it, close)

    def ask_first(self, documents: Sequence[Document], go_on: Callable[[], None]) -> None:
        """Go on, after a question where some of these are modified: they are saved by then, or their changes go."""
        modified = [document for document in self._documents.modified() if document in documents]
        if modified:
            self._ask_for(modified, go_on)
        else:
            go_on()

    def can_reopen(self) -> bool:
        """Return whether a request was closed that can be had back."""
        return bool(self._closed)

    def reopen(self) -> None:
        """Open again what was closed last."""
        if self._closed:
            closed = self._closed.pop()
            self._documents.reopen(closed.place, closed.saved, closed.title, closed.value)

    def save_all(self) -> None:
        """Save all that is modified; what is new asks for its place."""
        self._save(self._documents.modified(), lambda: None)

    def asks_to_quit(self, leave: Callable[[], None]) -> bool:
        """Ask whether changes may go, or save them, before the window closes by `leave`; False if there are none."""
        modified = self._documents.modified()
        if modified:
            self._ask_for(modified, leave)
        return bool(modified)

    def _loose(self, documents: Iterable[Document]) -> list[Document]:
        return [document for document in documents if not self._documents.is_pinned(document)]

    def _ask(self, documents: Sequence[Document]) -> None:
        """Close these; where some are modified the others go, and a question is asked for them."""
        modified = [document for document in self._documents.modified() if document in documents]
        for document in documents:
            if document not in modified:
                self._documents.close(document)
        if modified:
            self._ask_for(modified, lambda: self._close(modified))

    def _ask_for(self, modified: Sequence[Document], go_on: Callable[[], None]) -> None:
        """Ask in the bar of the first of them what becomes of their changes."""
        one = len(modified) == 1
        if one:
            title = self.tr("“{name}” has changes that are not saved.").format(name=modified[0].title())
        else:
            title = self.tr("These have changes that are not saved:")
        save = self.tr("Save") if one else self.tr("Save all")
        discard = self.tr("Discard changes") if one else self.tr("Discard all changes")
        buttons = (
            BarButton(save, lambda _texts: self._save(modified, go_on), main=True),
            BarButton(discard, lambda _texts: go_on()),
            BarButton(self.tr("Keep open"), lambda _texts: None),
        )
        lines = [] if one else [document.title() for document in modified]
        self._documents.bring(modified[0])
        bar = modified[0].message_bar() or self._documents.bar
        number = bar.show_message(Kind.QUESTION, title, lines, buttons=buttons)
        if one:
            modified[0].written.connect(lambda: bar.withdraw(number))  # by Ctrl+S: nothing is left to be asked

    def _save(self, documents: Sequence[Document], then: Callable[[], None]) -> None:
        """Save these and go on, unless one cannot be saved or was edited meanwhile."""
        if self._saving is not None and shiboken6.isValid(self._saving):
            self._saving.end()

        def go_on() -> None:
            if not any(shiboken6.isValid(document) and document.is_modified() for document in documents):
                then()

        self._saving = SavingAll(self._documents, documents, go_on)

    def _close(self, documents: Iterable[Document]) -> None:
        for document in documents:
            self._documents.close(document)

    def _remember(self, document: Document) -> None:
        if (request := document.request_tab()) is not None:
            self._closed.append(_Closed(request.place, request.saved(), request.title(), request.value()))
            del self._closed[:-_MOST]
