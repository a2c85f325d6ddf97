"""Writes the environments of one tab to their files, one after the other."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from restdesk.errors import FileChangedOutside, RestDeskError
from restdesk.gui.context import Context
from restdesk.gui.environments.drafts import Drafts
from restdesk.gui.environments.file import EnvironmentFile
from restdesk.gui.environments.table import is_typed
from restdesk.gui.translate import said
from restdesk.gui.widgets.message_bar import BarButton, Kind, MessageBar
from restdesk.model.collection import Environment
from restdesk.model.ready import Place
from restdesk.session.state import NO_GLOBAL, GlobalEnvironmentChanged

if TYPE_CHECKING:
    from restdesk.gui.environments.document import EnvironmentsDocument
    from restdesk.session.outcome import Written

_GLOBAL = NO_GLOBAL.path


class EnvironmentSaving(QObject):
    """`saved` says that one stands in its file; the document's `written` that all do."""

    saved = Signal()

    def __init__(
        self, context: Context, folder: Path | None, bar: MessageBar, drafts: Drafts, document: "EnvironmentsDocument"
    ) -> None:
        super().__init__(document)
        self._context = context
        self._folder = folder
        self._bar = bar
        self._drafts = drafts
        self._document = document
        self._files: dict[str, EnvironmentFile] = {}
        self._left: list[str] = []
        self._overwrite = False
        self._own: dict[str, set[str]] = {}

    def save(self, *, overwrite: bool = False) -> None:
        """Write all that differs; while one is written the others wait."""
        is_under_way = bool(self._left)
        self._left += [path for path in self._drafts.modified() if path not in self._left]
        self._overwrite = overwrite
        if not self._left:
            self._document.written.emit()
        elif not is_under_way:
            self._next()

    def will_write_own(self, path: str, name: str) -> None:
        """Forget a variable's own value once the file holds it."""
        self._own.setdefault(path, set()).add(name)

    def _next(self) -> None:
        if not self._left:
            self._document.written.emit()
            return
        path = self._left[0]
        wanted, saved = self._drafts.wanted(path), self._drafts.saved(path)
        if path == _GLOBAL:
            self._write_global(wanted, saved, overwrite=self._overwrite)
            return
        self._file(path).write(wanted, saved, overwrite=self._overwrite)

    def _file(self, path: str) -> EnvironmentFile:
        if path not in self._files:
            place = Place(collection=self._folder, path=path)
            file = EnvironmentFile(self._context, self._bar, place, self._document.save)
            file.setParent(self._document)
            file.hide()
            file.saving.saved.connect(lambda written: self._written(file, written))
            file.saving.taken.connect(lambda content: self._take(path, content))
            file.written.connect(lambda: self._ended(path))
            file.stopped.connect(self._stopped)
            self._files[path] = file
        return self._files[path]

    def _written(self, file: EnvironmentFile, written: "Written") -> None:
        if isinstance(written.content, Environment):
            self._keep(file.place.path, file.sent, written.content)

    def _keep(self, path: str, sent: Environment, content: Environment) -> None:
        self._drafts.written(path, sent, content)
        self._document.beside.saved(path, [one.name for one in sent.variables if is_typed(one)])

    def _ended(self, path: str) -> None:
        self._follow(path)
        self._left = [other for other in self._left if other != path]
        self.saved.emit()
        self._next()

    def _take(self, path: str, content: object) -> None:
        """Take what stands in the file in the place of what is edited."""
        if isinstance(content, Environment):
            self._document.take(path, content)
        self._stopped()

    def _stopped(self) -> None:
        self._left = []
        self._document.stopped.emit()

    def _follow(self, path: str) -> None:
        """Let what stands in no file follow the names that are saved now."""
        called, beside = self._drafts.called.get(path, {}), self._document.beside
        saved = {variable.name: variable for variable in self._drafts.saved(path).variables}
        for new, old in tuple(called.items()):
            if new in saved:
                del called[new]
                if old not in saved:
                    beside.rename(path, old, new)
        own = {value.name: value.text for value in beside.of(path)[0]}
        for name in self._own.pop(path, ()):
            if name in saved and own.get(name) is not None and own[name] == saved[name].text:
                beside.put_own(path, name, None)

    def _write_global(self, wanted: Environment, saved: Environment, *, overwrite: bool) -> None:
        work = self._context.session.global_environment.save(wanted, saved, overwrite=overwrite)
        handle = self._context.background.run(work, owner=self)
        handle.done(lambda change: self._global_written(wanted, change)).failed(self._global_failed)

    def _global_written(self, sent: Environment, change: object) -> None:
        assert isinstance(change, GlobalEnvironmentChanged)
        if isinstance(change.node.content, Environment):
            self._keep(_GLOBAL, sent, change.node.content)
        self._context.session.apply(change)
        self._ended(_GLOBAL)

    def _global_failed(self, error: BaseException) -> None:
        self._left = []
        if not isinstance(error, RestDeskError):
            self._context.session.unexpected.report(error)
        else:
            lines = [line for line in (said(error.advice), error.cause) if line]
            again = BarButton(self.tr("Retry"), lambda _texts: self.save(), main=True)
            over = BarButton(self.tr("Save mine over it"), lambda _texts: self.save(overwrite=True))
            buttons = (over,) if isinstance(error, FileChangedOutside) else (again,)
            self._bar.show_message(Kind.ERROR, said(error.what), lines, buttons)
        self._document.stopped.emit()
