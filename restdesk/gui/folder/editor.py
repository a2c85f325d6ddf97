"""The name of a folder or collection, and the panes of what its requests inherit."""

from collections.abc import Callable, Sequence
from typing import cast

import msgspec
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from restdesk.gui.folder.auth_rows import OF_COLLECTION, OF_FOLDER
from restdesk.gui.folder.docs import FolderDocs
from restdesk.gui.folder.scripts import ScriptsPane
from restdesk.gui.folder.surroundings import FolderSurroundings
from restdesk.gui.folder.variables import FolderVariables
from restdesk.gui.request.auth.pane import AuthPane
from restdesk.gui.request.editor import variable_count
from restdesk.gui.request.headers import HeadersPane, header_count
from restdesk.gui.request.pane import Pane
from restdesk.gui.request.panes_editor import SETTINGS, PanesEditor
from restdesk.gui.request.settings.pane import SettingsPane
from restdesk.gui.request.show_field import is_own
from restdesk.gui.request.shown import Shown
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.model.request import Request

DOCS, HEADERS, AUTH, VARIABLES, SCRIPTS = "docs", "headers", "auth", "variables", "scripts"
NAMES = (DOCS, HEADERS, AUTH, VARIABLES, SETTINGS, SCRIPTS)

_PANE_OF = (
    *(("docs", DOCS), ("own.docs", DOCS), ("headers", HEADERS), ("auth", AUTH), ("variables", VARIABLES)),
    *(("settings", SETTINGS), ("own", SETTINGS), ("scripts", SCRIPTS)),
)
"""How the fields of a pane begin, as undo and errors call them."""


class FolderEditor(PanesEditor):
    """Shows a folder in the shape of a request and tells what was edited; what was not edited comes back as it was."""

    pane_of = _PANE_OF

    def __init__(self, surroundings: FolderSurroundings, request: Request, requests: int, *, is_folder: bool) -> None:
        super().__init__(surroundings, request, "folderTabs")
        self._requests = requests
        self._is_folder = is_folder
        self.name = QLineEdit()
        self.name.setObjectName("folderName")
        self._shown_name = Shown(self.name)
        self._label = QLabel()
        self._lay_out()
        makers: tuple[Callable[[], Pane], ...] = (
            *(self._docs, self._headers, self._auth),
            lambda: FolderVariables(surroundings, is_folder=is_folder),
            lambda: SettingsPane(surroundings, of_request=False),
            ScriptsPane,
        )
        self._add_panes(dict(zip(NAMES, makers, strict=True)))
        self.name.textEdited.connect(lambda _text: self._pause.do(self._pane_edited, len(self.name.text())))
        self.show_value(request)
        self.retranslate()

    def show_value(self, request: Request) -> None:
        """Show another state of it."""
        self._pause.drop()
        self._request = request
        self._shown_name.show_text(request.info.name)
        self._surroundings.refresh(request)
        for pane in self._made():
            self._fill(pane)
        self._count()

    def texts(self) -> Sequence[CodeEdit]:
        """Return the editors of text that were made before anyone heard of them."""
        return ()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        labels = (
            *(self.tr("Docs"), self.tr("Headers"), self.tr("Auth")),
            *(self.tr("Variables"), self.tr("Settings"), self.tr("Scripts")),
        )
        for name, label in zip(NAMES, labels, strict=True):
            self.tabs.set_label(name, label)
        words = self.tr("Name of the folder") if self._is_folder else self.tr("Name of the collection")
        self._label.setText(words)
        self.name.setAccessibleName(words)
        for pane in self._made():
            pane.retranslate()
        self._corner.fit()

    def bring_up(self, field: str) -> None:
        """Bring the pane to the front in which a field stands, `http.headers[2].value` or `docs`."""
        start = field.removeprefix("http.").removeprefix("runtime.")
        name = self._pane_for(start)
        if name is not None:
            self.tabs.show_pane(name)

    def show_variable(self, name: str, value: str | None = None) -> None:
        """Go to a variable; where there is none one is made, with that value."""
        self.tabs.show_pane(VARIABLES)
        cast(FolderVariables, self.tabs.pane(VARIABLES)).show_variable(name, value)

    def edit_docs(self) -> None:
        """Go to the docs, ready to be edited."""
        self.tabs.show_pane(DOCS)
        cast(FolderDocs, self.tabs.pane(DOCS)).edit_docs()

    def _take(self) -> None:
        """Take what stands in the field and in the panes that were made."""
        request = self._request
        name = self._shown_name.text()
        if name != request.info.name:
            request = msgspec.structs.replace(request, info=msgspec.structs.replace(request.info, name=name))
        for pane in self._made():
            request = pane.value(request)
        self._request = request

    def _count(self) -> None:
        self.tabs.set_count(HEADERS, header_count(self._request))
        self.tabs.set_count(SCRIPTS, len(self._request.runtime.scripts))
        self.tabs.set_present(SCRIPTS, bool(self._request.runtime.scripts))
        self.tabs.set_count(VARIABLES, variable_count(self._request))
        self._follow()

    def _docs(self) -> Pane:
        pane = FolderDocs(self._surroundings, self._requests, is_folder=self._is_folder)
        pane.link.connect(self.link)
        pane.text_made.connect(self.text_made)
        return pane

    def _headers(self) -> Pane:
        pane = HeadersPane(self._surroundings)
        pane.lead.connect(lambda field: self._lead(str(field)))
        return pane

    def _auth(self) -> Pane:
        pane = AuthPane(self._surroundings, OF_FOLDER if self._is_folder else OF_COLLECTION)
        pane.lead.connect(self._lead)
        return pane

    def _lead(self, field: str) -> None:
        """Go to an input here, or to the folder or collection that it is inherited from."""
        if not is_own(field):
            if address := self._surroundings.address_of(field):
                self.link.emit(address)
            return
        self._show_in_pane(field)

    def _lay_out(self) -> None:
        self._label.setBuddy(self.name)
        self._label.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._label)
        head.addWidget(self.name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
