"""The file behind an open request: what is edited is saved to it, and what is written to it from elsewhere followed."""

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from restdesk.gui.dropped import Dropped
from restdesk.gui.saving import Filed, FileSaving, told_of
from restdesk.gui.widgets.message_bar import BarButton, Kind
from restdesk.model.collection import EnvironmentOwn
from restdesk.model.patching import Gone
from restdesk.model.ready import Place
from restdesk.model.request import Own, Request
from restdesk.session.merging import merged, rebased
from restdesk.session.naming import proposed_name
from restdesk.session.outcome import NewPlace
from restdesk.session.state import FilesChanged

if TYPE_CHECKING:
    from restdesk.gui.context import Context
    from restdesk.gui.request.tab import RequestTab

_NOTHING = Request()
"""What a file holds that is not there."""


class RequestFile(QObject):
    """Saves one tab, asks where a new request goes, and offers back what another program dropped."""

    def __init__(self, context: "Context", tab: "RequestTab") -> None:
        super().__init__(tab)
        self._context = context
        self._tab = tab
        self.above = ""
        """The folder in which a request that has no file yet is proposed to be saved."""
        self._lost = ""
        """The path of the file that was deleted, while the request has no other one."""
        self._saving = FileSaving(context, tab.bar, tab, movable=True)
        self._saving.saved.connect(self._filed)
        self._saving.taken.connect(self._take)
        self._saving.elsewhere.connect(self.save_as)
        Dropped(context, tab.bar, self).look(tab.place, tab.saved(), self._put_back)

    def save(self, *, overwrite: bool = False) -> None:
        """Write the request to its file; one that has none is asked for its place first."""
        QGuiApplication.inputMethod().commit()  # the syllable that is being composed belongs to the request
        if self._tab.place.path:
            self._saving.save(self._tab.value(), self._tab.saved(), overwrite=overwrite)
        else:
            self.save_as()

    def save_as(self) -> None:
        """Ask for a name and a place, and write the request to a new file, which is the tab's from then on."""
        QGuiApplication.inputMethod().commit()
        collections = [opened.collection for opened in self._context.session.state.collections]
        if not any(not collection.read_only for collection in collections):
            self._ask_for_collection()
            return
        from restdesk.gui.dialogs.save_as import At, SaveAs

        request, place = self._tab.value(), self._tab.place
        above = place.path.rpartition("/")[0] if place.path else self.above
        dialog = SaveAs(
            *(collections, request.info.name or proposed_name(request)),
            *(At(place.collection, above), self._tab.window()),
        )
        dialog.chosen.connect(self._create)
        dialog.rejected.connect(self._tab.stopped)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def follow(self, change: FilesChanged) -> None:
        """Take over what was written to the file from elsewhere, where nothing is being typed and nothing differs."""
        place = self._tab.place
        path, content = told_of(change, place.path)
        if path != place.path:
            self._tab.move_to(replace(place, path=path))
        if isinstance(content, Gone) and place.path and self._tab.is_modified():
            self._lose(path)
        elif not place.path and isinstance(found := dict(change.files).get(self._lost), Request):
            self._find(found)
        if not isinstance(content, Request) or content == self._tab.saved() or self._is_typed_into():
            return
        saved = self._tab.saved()
        if merged(saved, self._tab.value(), content) is not None:
            self._tab.settle(content, lambda request: rebased(saved, request, content))

    def _lose(self, path: str) -> None:
        """Have no file any more: what is shown is a request that is not saved, until the file comes back."""
        self._lost, self.above = path, path.rpartition("/")[0]
        self._tab.move_to(replace(self._tab.place, path=""))
        self._tab.settle(_NOTHING, lambda request: request)

    def _find(self, content: Request) -> None:
        """Have the file again that was lost; what is edited stays."""
        self._tab.move_to(replace(self._tab.place, path=self._lost))
        self._lost = ""
        self._tab.settle(content, lambda request: request)

    def _is_typed_into(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self._tab.editor.isAncestorOf(focus)

    def _create(self, at: NewPlace) -> None:
        self._saving.create(at, self._tab.value())

    def _filed(self, filed: Filed) -> None:
        written = filed.written
        folder, path = written.change.folder, written.path
        self._lost = ""
        if (folder, path) != (self._tab.place.collection, self._tab.place.path):
            opened = self._context.session.state.opened(folder)
            environment = opened.environment if opened is not None else ""
            self._tab.move_to(Place(collection=folder, path=path, environment=environment))
        self._tab.settle(filed.content, filed.brought)

    def _take(self, content: Request) -> None:
        """Put the file's version in the place of what is edited, as a step to be undone."""
        self._tab.settle(content, lambda request: request)
        self._tab.undoing.replace(content)

    def _ask_for_collection(self) -> None:
        title = self.tr("A request is saved in a collection, and none is open.")
        buttons = (
            BarButton(self.tr("Open folder…"), lambda _texts: self._open_folder(), main=True),
            BarButton(self.tr("Cancel"), lambda _texts: None),
        )
        self._tab.bar.show_message(Kind.QUESTION, title, (), buttons)
        self._tab.stopped.emit()

    def _open_folder(self) -> None:
        from restdesk.gui.dialogs.folder import ask_for_folder
        from restdesk.gui.window import MainWindow

        window = self._tab.window()
        if isinstance(window, MainWindow):
            ask_for_folder(window)

    def _put_back(self, own: Own | EnvironmentOwn) -> None:
        self._tab.undoing.replace(replace(self._tab.value(), own=own))
