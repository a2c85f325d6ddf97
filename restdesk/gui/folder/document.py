"""A folder or collection behind a tab: its name, its docs, and what its requests inherit."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from restdesk.gui.context import Context
from restdesk.gui.document import Document
from restdesk.gui.dropped import Dropped
from restdesk.gui.folder.editor import FolderEditor
from restdesk.gui.folder.shape import Content, as_request, with_request
from restdesk.gui.folder.surroundings import FolderSurroundings
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.request.undoing import Undoing
from restdesk.gui.saving import Filed, FileSaving, told_of
from restdesk.gui.text.find_bar import FindBar
from restdesk.gui.widgets.message_bar import MessageBar
from restdesk.model.collection import EnvironmentOwn, Folder, Root
from restdesk.model.patching import Content as AnyContent
from restdesk.model.ready import Place
from restdesk.model.request import Own
from restdesk.session.merging import merged, rebased
from restdesk.session.state import Change, FilesChanged


class FolderDocument(Document):
    """What a folder.yml or an opencollection.yml says, as it is edited; `requests` lie in it and below."""

    def __init__(self, context: Context, place: Place, title: str, saved: Content, requests: int) -> None:
        super().__init__(place)
        self._context = context
        self._title = title
        self._saved = saved
        self._is_stale = False
        self._surroundings = FolderSurroundings(context, place)
        shown = as_request(saved)
        self.bar = MessageBar()
        self.bar.setObjectName("messageBar")
        self.editor = FolderEditor(self._surroundings, shown, requests, is_folder=isinstance(saved, Folder))
        self.editor.name.setPlaceholderText(self._directory())
        self.undoing = Undoing(self.editor, shown, context.session.clock)
        self._saving = FileSaving(context, self.bar, self)
        self._known = (self.title(), False)
        self._lay_out()
        self.editor.edited.connect(self._on_edited)
        self.editor.link.connect(self.link)
        self._saving.saved.connect(self._on_saved)
        self._saving.taken.connect(self._on_taken)
        context.changes.changed.connect(self._on_change)
        Dropped(context, self.bar, self).look(place, saved, self._put_back)

    def value(self) -> Content:
        """Return it as it stands, with all that is typed."""
        return with_request(self._saved, self.editor.value())

    def saved(self) -> Content:
        """Return it as its file holds it."""
        return self._saved

    def title(self) -> str:
        """Return its name as it stands, or that of its directory."""
        return self.editor.current().info.name or self._directory()

    def is_modified(self) -> bool:
        """Return whether it differs from what its file holds."""
        return self.value() != self._saved

    def gives_way(self) -> bool:
        return not self.is_modified()

    def message_bar(self) -> MessageBar:
        return self.bar

    def steps(self) -> Undoing:
        return self.undoing

    def has_edits_under(self, focus: QWidget | None) -> bool:
        """Return whether what is typed into that widget is an edit of the folder, as in a find field it is not."""
        widget = focus
        while widget is not None and widget is not self.editor and not isinstance(widget, FindBar):
            widget = widget.parentWidget()
        return widget is self.editor

    def save(self, *, overwrite: bool = False) -> None:
        QGuiApplication.inputMethod().commit()  # the syllable that is being composed belongs to it
        self._saving.save(self.value(), self._saved, overwrite=overwrite)

    def can_rename(self) -> bool:
        return True

    def rename(self, name: str) -> None:
        shown = self.editor.value()
        self.undoing.replace(replace(shown, info=replace(shown.info, name=name)))

    def show_variable(self, name: str, value: str | None = None) -> None:
        """Go to a variable; where there is none one is made, with that value."""
        self.editor.show_variable(name, value)

    def set_environment(self, name: str) -> None:
        self.move_to(replace(self.place, environment=name))

    def move_to(self, place: Place) -> None:
        is_other = place.path != self.place.path
        self.place = self._surroundings.place = place
        self.editor.name.setPlaceholderText(self._directory())
        self.editor.refresh()
        if is_other:
            self.changed.emit()

    def follow(self, change: FilesChanged) -> None:
        """Go where the file went, and take over what stands in it now, where nothing is typed and nothing differs."""
        path, content = told_of(change, self.place.path)
        if path != self.place.path:
            self.move_to(replace(self.place, path=path))
        if not isinstance(content, Root | Folder) or content == self._saved or self._is_typed_into():
            return
        saved = self._saved
        if merged(saved, self.value(), content) is not None:
            self._settle(content, lambda mine: rebased(saved, mine, content))

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.bar.retranslate()
        self.editor.retranslate()

    def refresh_theme(self) -> None:
        """Take over the colours of the present theme."""
        self.editor.refresh()

    def _on_saved(self, filed: Filed) -> None:
        """Take over what stands in the file; what was typed meanwhile stays."""
        self._settle(filed.content, filed.brought)

    def _on_taken(self, content: AnyContent) -> None:
        """Take what stands in the file in the place of what was typed, as one step."""
        if isinstance(content, Root | Folder):
            self._settle(content, lambda mine: mine)
            self.undoing.replace(as_request(content))

    def _settle(self, saved: Content, change: Callable[[Content], Content]) -> None:
        """Take note of what the file holds now; `change` brings what is new into what is shown and all its steps."""
        before, self._saved = self._saved, saved
        self.undoing.rebase(lambda shown: as_request(change(with_request(before, shown))))
        self._on_edited()

    def _put_back(self, own: Own | EnvironmentOwn) -> None:
        self.undoing.replace(replace(self.editor.value(), own=own))

    def _is_typed_into(self) -> bool:
        return self.has_edits_under(QApplication.focusWidget())

    def _directory(self) -> str:
        """Return the name of its directory."""
        above = self.place.path.rpartition("/")[0]
        return above.rpartition("/")[2] or (self.place.collection.name if self.place.collection else self._title)

    def _lay_out(self) -> None:
        set_ground(self, Ground.PAGE)
        inside = QVBoxLayout()
        inside.setContentsMargins(14, 12, 14, 12)
        inside.addWidget(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(inside, 1)
        self.setFocusProxy(self.editor.tabs.tabBar())

    def _on_edited(self) -> None:
        now = (self.title(), with_request(self._saved, self.editor.current()) != self._saved)
        if now != self._known:
            self._known = now
            self.changed.emit()

    def _on_change(self, _change: Change) -> None:
        """What is inherited may be another now; a tab that is not seen looks when it is."""
        if self.isVisible():
            self.editor.refresh()
        else:
            self._is_stale = True

    def hasHeightForWidth(self) -> bool:
        return False  # as of a request: words that wrap in the bar do not make the area scroll

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.editor.refresh()
