"""Saves what a document shows to its file, and asks in its bar what must be asked first."""

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import shiboken6
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from restdesk.errors import FileBroken, RestDeskError
from restdesk.gui.document import Document
from restdesk.gui.translate import said
from restdesk.gui.widgets.message_bar import BarButton, Kind, MessageBar
from restdesk.model.collection import Broken
from restdesk.model.patching import Content, Gone
from restdesk.model.ready import Place
from restdesk.model.request import Request
from restdesk.session.lasting import with_names
from restdesk.session.merging import rebased
from restdesk.session.outcome import (
    UNASKED,
    Answered,
    ChangedOutside,
    EnvironmentWanted,
    NewPlace,
    Outcome,
    WholeFile,
    Written,
)
from restdesk.session.readable import news
from restdesk.session.state import EnvironmentChosen, FilesChanged

if TYPE_CHECKING:
    from restdesk.gui.context import Context
    from restdesk.model.collection import FileContent

LOCAL = "local"
"""The name of the environment that is offered where none is active."""
_MOST_OFFERED = 3

Begin = Callable[[Answered], Coroutine[Any, Any, Outcome]]


@dataclass(frozen=True)
class Filed:
    """What was written, and where."""

    written: Written
    wanted: "FileContent"
    """What was to be written."""

    @property
    def content(self) -> Any:
        """What stands in the file now."""
        return self.written.content

    def brought(self, content: Any) -> Any:
        """Return what is edited, of now or of an older step, with what came in by the save.

        That are lasting names, and what had been changed in the file from outside.
        """
        if not self.written.names and self.content == self.wanted:
            return content
        names = dict(self.written.names)
        return rebased(with_names(self.wanted, names), with_names(content, names), self.content)


class FileSaving(QObject):
    """Saves one document, one save after the other."""

    saved = Signal(object)
    """Carries `Filed`, before the session's state changes: show what it says, and that it is saved."""
    taken = Signal(object)
    """Carries what stands in the file, which the person wants in the place of their own: as a step to be undone."""
    elsewhere = Signal()
    """The person wants it in another file."""

    def __init__(self, context: "Context", bar: MessageBar, document: Document, *, movable: bool = False) -> None:
        super().__init__(document)
        self._context = context
        self._bar = bar
        self._document = document
        self._movable = movable
        self._runs = False
        self._again = False
        self._wanted: FileContent = Request()
        self._retry: Callable[[], None] = document.save
        self._message = 0

    def save(self, wanted: "FileContent", saved: "FileContent", *, overwrite: bool = False) -> None:
        """Write `wanted` to the document's file, which held `saved`; while one save runs the next one waits."""
        if self._runs:
            self._again = True
            return
        if wanted == saved and not overwrite:
            self._document.written.emit()
            return
        place, saving = self._document.place, self._context.session.saving
        self._retry = self._document.save
        self._wanted = wanted
        self._run(partial(saving.save, place, wanted, saved), Answered(overwrite=overwrite))

    def create(self, at: NewPlace, wanted: Request) -> None:
        """Write a request to a new file."""
        if not self._runs:
            begin = partial(self._context.session.saving.create, at, wanted)
            self._retry = lambda: self._run(begin, UNASKED)
            self._wanted = wanted
            self._run(begin, UNASKED)

    def _run(self, begin: Begin, answered: Answered) -> None:
        self._runs = True
        self._bar.withdraw(self._message)
        work = self._context.background.run(begin(answered), owner=self._context.changes)
        work.done(partial(self._came, begin, answered)).failed(self._failed)

    def _came(self, begin: Begin, answered: Answered, outcome: Outcome) -> None:
        """Tell the state, also where the document was closed meanwhile."""
        alive = shiboken6.isValid(self)
        if alive:
            self._runs = False
        if isinstance(outcome, Written):
            if alive:
                self.saved.emit(Filed(outcome, self._wanted))
            self._tell(outcome)
            if alive:
                self._end(outcome)
        elif alive:
            self._ask(outcome, lambda answer: self._run(begin, answer), answered)

    def _tell(self, written: Written) -> None:
        session = self._context.session
        session.apply(written.change)
        if written.environment:
            session.apply(EnvironmentChosen(written.change.folder, written.environment))

    def _end(self, written: Written) -> None:
        self._context.session.saving.renew(written)
        again, self._again = self._again, False
        if again:
            self._document.save()
        else:
            self._document.written.emit()

    def _failed(self, error: BaseException) -> None:
        if not shiboken6.isValid(self):
            return
        self._runs = self._again = False
        if isinstance(error, RestDeskError):
            lines = [line for line in (said(error.advice), error.cause) if line]
            retry = BarButton(self.tr("Retry"), lambda _texts: self._retry(), main=True)
            other = self._look_at(dict(error.what.values)["path"]) if isinstance(error, FileBroken) else []
            self._show(Kind.ERROR, said(error.what), lines, (retry, *other, *self._save_as()))
        else:
            self._context.session.unexpected.report(error)
        self._document.stopped.emit()

    def _ask(self, outcome: Outcome, answer: Callable[[Answered], None], answered: Answered) -> None:
        self._again = False
        match outcome:
            case EnvironmentWanted():
                self._ask_for_environment(lambda name: answer(replace(answered, environment=name)))
            case ChangedOutside(content):
                self._mark(self._document.place, content)
                self._ask_which(content, lambda: answer(replace(answered, overwrite=True)))
            case WholeFile(after=after):
                agreed = (*answered.agreed, after)
                self._ask_to_agree(outcome, lambda: answer(replace(answered, agreed=agreed)))

    def _ask_for_environment(self, use: Callable[[str], None]) -> None:
        opened = self._context.session.state.opened(self._document.place.collection)
        names = [node.name for node in opened.collection.environments] if opened is not None else []
        offered = sorted(names, key=lambda name: name != LOCAL)[:_MOST_OFFERED]
        text = self.tr("Use “{name}” and save")
        buttons = [BarButton(text.format(name=name), _calls(use, name), main=name == LOCAL) for name in offered]
        if LOCAL not in names:
            buttons.insert(0, BarButton(self.tr("Create “local” and save"), _calls(use, LOCAL), main=True))
        title = self.tr("A typed secret needs an environment to have a name in, and none is active.")
        line = self.tr("The file gets a reference to a variable of the environment; the value stays outside the files.")
        self._show(Kind.QUESTION, title, (line,), (*buttons, self._cancel()))

    def _ask_which(self, content: Content, overwrite: Callable[[], None]) -> None:
        mine = BarButton(self.tr("Save mine over it"), lambda _texts: overwrite())
        theirs = BarButton(self.tr("Take the file's version"), lambda _texts: self.taken.emit(content))
        name = self._document.title()
        if isinstance(content, Gone):
            title = self.tr("The file of “{name}” is no longer there.")
            line = self.tr("It was moved or deleted outside RestDesk. Your changes are still here.")
            buttons = [BarButton(self.tr("Write it again"), lambda _texts: overwrite(), main=True), *self._save_as()]
        elif isinstance(content, Broken):
            title = self.tr("The file of “{name}” was changed outside RestDesk and cannot be read now.")
            line = self.tr("Mend it as text: your changes stay in this tab, and can be saved after that.")
            buttons = [self._open_as_text(self._document.place, main=True), *self._save_as(), mine]
            self._show(Kind.QUESTION, title.format(name=name), (said(content.what), line), (*buttons, self._cancel()))
            return
        else:
            title = self.tr("The file of “{name}” was changed outside RestDesk, where you changed it too.")
            line = self.tr("Nothing was written. Taking the file's version can be undone, saving over it cannot.")
            buttons = [*self._save_as(main=True), theirs, mine]
        self._show(Kind.QUESTION, title.format(name=name), (line,), (*buttons, self._cancel()))

    def _ask_to_agree(self, whole: WholeFile, agree: Callable[[], None]) -> None:
        title = self.tr("“{path}” can only be written anew as a whole: comments or its layout may change.")
        look = self.tr("Look at the difference…")
        show = BarButton(look, lambda _texts: self._show_difference(whole, agree), main=True)
        line = self.tr("Nothing was written yet.")
        self._show(Kind.QUESTION, title.format(path=whole.path), (line,), (show, *self._save_as(), self._cancel()))

    def _show_difference(self, whole: WholeFile, agree: Callable[[], None]) -> None:
        from restdesk.gui.dialogs.difference import ask_to_write

        ask_to_write(self._document, self._context, whole, agree, self._document.stopped.emit)

    def _mark(self, place: Place, content: Content) -> None:
        """Let the tree say that a file cannot be read, or that it can be again."""
        if (change := news(self._context.session.state, place, content)) is not None:
            self._context.session.apply(change)

    def _look_at(self, path: str) -> list[BarButton]:
        """Look at another file that cannot be read, and offer to open it."""
        place, session = replace(self._document.place, path=path), self._context.session
        work = self._context.background.run(session.texts.read(place), owner=self)
        work.done(lambda file: self._mark(place, file.content)).failed(lambda _error: None)  # it was said already
        return [self._open_as_text(place)]

    def _open_as_text(self, place: Place, *, main: bool = False) -> BarButton:
        return BarButton(self.tr("Open as text"), lambda _texts: self._show_text(place), main)

    def _show_text(self, place: Place) -> None:
        """Show a file as text, beside the document with its changes."""
        from restdesk.gui.window import MainWindow

        self._document.stopped.emit()
        window = self._bar.window()
        if isinstance(window, MainWindow) and window.desk is not None:
            window.desk.documents.open_text(place, beside=True)

    def _save_as(self, *, main: bool = False) -> list[BarButton]:
        return [BarButton(self.tr("Save as…"), lambda _texts: self.elsewhere.emit(), main)] if self._movable else []

    def _cancel(self) -> BarButton:
        return BarButton(self.tr("Cancel"), lambda _texts: self._document.stopped.emit())

    def _show(self, kind: Kind, title: str, lines: Sequence[str], buttons: Sequence[BarButton]) -> None:
        self._message = self._bar.show_message(kind, title, lines, buttons, closed=self._document.stopped.emit)


def _calls(use: Callable[[str], None], name: str) -> Callable[[object], None]:
    return lambda _texts: use(name)


def told_of(change: FilesChanged, path: str) -> tuple[str, Content | None]:
    """Return the path that a file has after a change, and what it holds now, None where the change does not say."""
    for old, new in change.moved:
        if path == old or path.startswith(f"{old}/"):
            path = new + path[len(old) :]
            break
    contents = dict(change.files)
    above = (path[:end] for end, letter in enumerate(path) if letter == "/")
    gone = next((contents[folder] for folder in above if isinstance(contents.get(folder), Gone)), None)
    return path, contents.get(path, gone)
