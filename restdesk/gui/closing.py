"""Closing what is open, after a question where something would be lost, and opening it again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from restdesk.gui.collections.file_pane import FilePane
from restdesk.gui.collections.lesson import LessonPane
from restdesk.gui.documents import Document, Documents
from restdesk.gui.widgets.message_bar import BarButton, Kind
from restdesk.model.ready import Place
from restdesk.model.request import Request

if TYPE_CHECKING:
    from restdesk.gui.request.tab import RequestTab

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

    def can_reopen(self) -> bool:
        """Return whether a request was closed that can be had back."""
        return bool(self._closed)

    def reopen(self) -> None:
        """Open again what was closed last."""
        if self._closed:
            closed = self._closed.pop()
            self._documents.reopen(closed.place, closed.saved, closed.title, closed.value)

    def ask_to_discard(self, request: "RequestTab", title: str, lines: Sequence[str], discard: BarButton) -> None:
        """Bring `request` to the front and ask in its bar."""
        self._documents.bring(request)
        keep = BarButton(self.tr("Keep open"), lambda _texts: None, main=True)
        request.bar.show_message(Kind.QUESTION, title, lines, buttons=(discard, keep))

    def _loose(self, documents: Iterable[Document]) -> list[Document]:
        return [document for document in documents if not self._documents.is_pinned(document)]

    def _ask(self, documents: Sequence[Document]) -> None:
        """Close these; where some are modified the others go, and a question is asked for them."""
        modified = [request for request in self._documents.modified() if request in documents]
        for document in documents:
            if document not in modified:
                self._documents.close(document)
        if not modified:
            return
        discard = BarButton(self.tr("Discard changes"), lambda _texts: self._close(modified))
        if len(modified) == 1:
            title = self.tr("“{name}” has changes that are not saved.").format(name=modified[0].title())
            self.ask_to_discard(modified[0], title, (), discard)
        else:
            title = self.tr("These requests have changes that are not saved:")
            self.ask_to_discard(modified[0], title, [request.title() for request in modified], discard)

    def _close(self, documents: Iterable[Document]) -> None:
        for document in documents:
            self._documents.close(document)

    def _remember(self, document: Document) -> None:
        if not isinstance(document, LessonPane | FilePane):
            self._closed.append(_Closed(document.place, document.saved(), document.title(), document.value()))
            del self._closed[:-_MOST]
