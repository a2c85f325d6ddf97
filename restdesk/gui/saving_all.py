"""Saves several documents: those with files at once, then those without, each asking for its place in its turn."""

from collections.abc import Callable, Sequence

import shiboken6
from PySide6.QtCore import QObject

from restdesk.gui.document import Document
from restdesk.gui.documents import Documents


class SavingAll(QObject):
    """Calls `done` once all stand in their files; not at all where one could not be saved."""

    def __init__(self, documents: Documents, parts: Sequence[Document], done: Callable[[], None]) -> None:
        super().__init__(documents)
        self._documents = documents
        self._done = done
        self._under_way: set[Document] = set()
        self._waiting = [document for document in parts if not document.place.path]
        for document in parts:
            document.written.connect(lambda document=document: self._written(document))
            document.stopped.connect(lambda document=document: self._stop(document))
        filed = [document for document in parts if document.place.path]
        self._under_way.update(filed)
        for document in filed:
            document.save()
        self._go_on()

    def end(self) -> None:
        """Wait no longer; what is being written is written."""
        self._under_way.clear()
        self._waiting.clear()
        self.deleteLater()

    def _go_on(self) -> None:
        """Begin with the next one that asks for its place; end when nothing is left."""
        if any(not document.place.path for document in self._under_way):
            return
        if self._waiting:
            document = self._waiting.pop(0)
            if shiboken6.isValid(document):
                self._under_way.add(document)
                self._documents.bring(document)
                document.save()
        elif not self._under_way:
            self.deleteLater()
            self._done()

    def _written(self, document: Document) -> None:
        if document in self._under_way:
            self._under_way.remove(document)
            self._go_on()

    def _stop(self, document: Document) -> None:
        if document in self._under_way:
            self._documents.bring(document)
            self.end()
