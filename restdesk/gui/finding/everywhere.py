"""Find everywhere in the window: its tab, the way to what was found, and the names of variables."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from restdesk.gui.finding.document import TAB, FindDocument
from restdesk.gui.finding.following import NameFollowing
from restdesk.gui.finding.leading import Leading
from restdesk.gui.finding.putting import Putting
from restdesk.gui.finding.query_bar import Offered
from restdesk.gui.translate import said
from restdesk.gui.widgets.message_bar import Kind
from restdesk.model.collection import FolderNode
from restdesk.model.ready import Place
from restdesk.session.finding.query import FoundFile, Hit, Scope
from restdesk.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from restdesk.gui.desk import Desk
    from restdesk.gui.document import Document
    from restdesk.session.finding.definitions import Meant
    from restdesk.session.finding.uses import Uses

_LONGEST = 200
"""Characters of a chosen text that are looked for."""
_UNKNOWN = QT_TRANSLATE_NOOP("Finding", "No variable “{name}” is defined here: it cannot be renamed.")


class FindEverywhere(QObject):
    """Made when first needed; the tab may be closed and come again."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._leading = Leading(desk)
        self._following = NameFollowing(desk.context, self)
        self._came_from: Document | None = None

    def open(self, *, replace: bool = False) -> None:
        """Go to the field of the tab; what is chosen in the field with the focus is looked for."""
        text, place = _chosen_text(QApplication.focusWidget()), self._place_in_front()
        self._shown().look_for(text, self._places(place), replace=replace)

    def find_text(self, text: str) -> None:
        """Look for a text."""
        place = self._place_in_front()
        self._shown().look_for(text, self._places(place))

    def find_uses(self, name: str, place: Place | None = None, *, rename: bool = False) -> None:
        """Show where the variable is used that `{{name}}` means, to look or to rename it.

        It is that of a place, or of what is in front. A name that nothing defines is looked for as a text.
        """
        document = self._desk.documents.current() if place is None else self._desk.documents.of(place)
        place = place or _place_of(document)
        tab = document.request_tab() if document is not None else None
        content = tab.value() if tab is not None and place.path else None
        meant = self._desk.session.finding.meant(place, name, content)
        if meant is not None:
            self._shown().show_uses(meant, place.collection, self._where(meant, place), rename=rename)
        elif rename:
            self._desk.documents.bar.show_message(Kind.WARNING, said(_UNKNOWN.message(name=name)))
        else:
            self.find_text("{{" + name)

    def step(self, by: int) -> None:
        """Open the next (1) or the previous (-1) place that was found."""
        if (shown := self._there()) is not None:
            shown.step(by)

    def can_step(self) -> bool:
        """Return whether something was found."""
        return (shown := self._there()) is not None and shown.can_step()

    def _there(self) -> FindDocument | None:
        found = self._desk.documents.of(Place(path=TAB))
        return found if isinstance(found, FindDocument) else None

    def _shown(self) -> FindDocument:
        """Return the tab, in front."""
        documents = self._desk.documents
        current, there = documents.current(), self._there()
        if current is not there:
            self._came_from = current
        if there is None:
            there = self._made()
            documents.show(there)
        else:
            documents.bring(there)
        return there

    def _made(self) -> FindDocument:
        desk = self._desk
        putting = Putting(desk.context, desk.documents, desk.gestures.acting, self)
        made = FindDocument(desk.context, desk.documents, putting)
        putting.setParent(made)
        putting.renamed.connect(self._renamed)
        made.chosen.connect(lambda place: self._lead(*place))
        made.left.connect(self._go_back)
        return made

    def _renamed(self, uses: "Uses") -> None:
        self._following.follow(uses)

    def _lead(self, file: FoundFile, hit: Hit | None) -> None:
        self._leading.lead(file, hit)

    def _go_back(self) -> None:
        """Go to what was in front before, if it is still open."""
        if self._came_from is not None and self._came_from in self._desk.documents.open():
            self._desk.documents.bring(self._came_from)
            self._came_from.setFocus()

    def _place_in_front(self) -> Place:
        current = self._desk.documents.current()
        if isinstance(current, FindDocument) or current is None:
            came = self._came_from if self._came_from in self._desk.documents.open() else None
            return came.place if came is not None else Place()
        return current.place

    def _places(self, place: Place) -> list[Offered]:
        """Return where can be searched: all, each collection, the folders that what is in front lies in."""
        return [Offered(self.tr("All collections"), Scope()), *self._collections(), *self._folders(place)]

    def _collections(self) -> Iterator[Offered]:
        for opened in self._desk.session.state.collections:
            yield Offered(opened.collection.name, Scope(opened.collection.folder))

    def _folders(self, place: Place) -> Iterator[Offered]:
        opened = self._desk.session.state.opened(place.collection)
        above = place.path
        while opened is not None and "/" in above:
            above = above.rpartition("/")[0]
            node = opened.collection.find(above)
            if isinstance(node, FolderNode):
                yield Offered(f"{opened.collection.name} / {node.name}", Scope(opened.collection.folder, above))

    def _where(self, meant: "Meant", place: Place) -> str:
        """Return in a few words where a variable is defined."""
        opened = self._desk.session.state.opened(place.collection)
        kind, path = meant.definition
        if kind == "global" or opened is None:
            return self.tr("global environment")
        if kind in ("request", "folder"):
            node = opened.collection.find(path)
            name = node.name if node is not None else path
            text = self.tr("request {name}") if kind == "request" else self.tr("folder {name}")
            return text.format(name=name)
        return self.tr("collection {name} and its environments").format(name=opened.collection.name)


def _place_of(document: "Document | None") -> Place:
    """Return the place at which the variables of a document are seen; the global ones are of no collection."""
    from restdesk.gui.environments.document import GLOBAL, EnvironmentsDocument

    if document is None or (isinstance(document, EnvironmentsDocument) and document.current() == GLOBAL):
        return Place()
    return document.place


def _chosen_text(focus: QWidget | None) -> str:
    """Return what is chosen in a field, if it is a short text on one line and no secret."""
    text = ""
    if isinstance(focus, QLineEdit) and focus.echoMode() == QLineEdit.EchoMode.Normal:
        text = focus.selectedText()
    elif isinstance(focus, QPlainTextEdit | QTextEdit):
        text = focus.textCursor().selectedText()
    return text if len(text) <= _LONGEST and "\u2029" not in text else ""
