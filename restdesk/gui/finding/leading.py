"""Leads to the place of a hit: opens its file and goes to the field, with the hit chosen in it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from restdesk.gui.finding.words import field_of
from restdesk.gui.links import node_path
from restdesk.gui.request.show_field import focus_field
from restdesk.model.ready import Place
from restdesk.session.finding.query import FoundFile, Hit
from restdesk.session.state import NO_GLOBAL

if TYPE_CHECKING:
    from restdesk.gui.desk import Desk
    from restdesk.gui.document import Document
    from restdesk.gui.text.code_edit import CodeEdit
    from restdesk.gui.widgets.pane_tabs import PaneTabs


@runtime_checkable
class _Editor(Protocol):
    """The editor of a request, a folder or a collection."""

    tabs: "PaneTabs"

    def show_variable(self, name: str, value: str | None = None) -> None: ...
    def bring_up(self, field: str) -> None: ...
    def texts(self) -> "Sequence[CodeEdit]": ...


class Leading(QObject):
    """Opens one place after the other; one that is not open yet is gone to as soon as it was read."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._waiting: tuple[FoundFile, Hit | None] | None = None
        desk.documents.changed.connect(self._opened)

    def lead(self, file: FoundFile, hit: Hit | None) -> None:
        """Go to a place; without one the file is opened."""
        self._waiting = None
        if file.kind == "environment":
            self._lead_to_variable(file, hit)
            return
        opened = self._desk.session.state.opened(file.folder)
        if opened is None:
            return
        path = node_path(file.path)
        node = opened.collection.find(path) if path else None
        if path and node is None:
            return
        self._waiting = (file, hit)
        self._desk.documents.open_node(opened.collection, node)
        self._opened()

    def _opened(self) -> None:
        if self._waiting is None:
            return
        file, hit = self._waiting
        current = self._desk.documents.current()
        if current is not None and current is self._desk.documents.of(Place(collection=file.folder, path=file.path)):
            self._waiting = None
            if hit is not None:
                self._go(current, hit)

    def _go(self, document: "Document", hit: Hit) -> None:
        """Go to the field; what has none is in front all the same."""
        field, editor = field_of(hit.address), getattr(document, "editor", None)
        if not isinstance(editor, _Editor):
            document.setFocus()
        elif field.startswith("variables[") and hit.row:
            editor.show_variable(hit.row)
        elif field:
            _show(editor, field, hit)
        else:
            document.setFocus()

    def _lead_to_variable(self, file: FoundFile, hit: Hit | None) -> None:
        from restdesk.gui.definitions import open_environments

        folder = None if file.folder == self._desk.session.paths.data else file.folder
        path = NO_GLOBAL.path if folder is None else file.path
        shown = open_environments(self._desk, folder, path)
        if hit is not None and hit.row:
            shown.show_variable(hit.row)


def _show(editor: "_Editor", field: str, hit: Hit) -> None:
    show = getattr(editor, "show_field", None)
    if show is not None:
        show(field)
    else:
        editor.bring_up(field)
    name = editor.tabs.current_name()
    pane = editor.tabs.pane(name)
    if name == field == "docs":
        getattr(pane, "edit_docs", pane.setFocus)()
    elif show is None:
        focus_field(pane, field)
    _choose(editor, hit)


def _choose(editor: "_Editor", hit: Hit) -> None:
    """Choose the hit where it stands: in the field that has the focus, or in a text that is seen."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QLineEdit) and focus.text()[hit.start : hit.end] == hit.text:
        focus.setSelection(_units(focus.text()[: hit.start]), _units(hit.text))
        return
    for text in editor.texts():
        whole = text.raw_text()
        if text.isVisible() and whole[hit.start : hit.end].startswith(hit.text):
            start = _units(whole[: hit.start])
            text.setFocus(Qt.FocusReason.ShortcutFocusReason)
            text.select(start, start + _units(whole[hit.start : hit.end]))
            return


def _units(text: str) -> int:
    """Return how many UTF-16 code units a text has, which Qt counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
