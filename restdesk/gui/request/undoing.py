"""Undo and redo in the tab of a request: fields and texts in the order in which they were edited."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from restdesk.clock import Clock
from restdesk.gui.request.undo import Step, TextStep, Undo, with_texts
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.gui.text.splices import Splice, Splices, units
from restdesk.model.request import Request


class Edited(Protocol):
    """An editor of a request, or of what has the shape of one; it is a QWidget."""

    edited: SignalInstance
    text_made: SignalInstance

    def value(self) -> Request: ...
    def current(self) -> Request: ...
    def show_value(self, request: Request) -> None: ...
    def bring_up(self, field: str) -> None: ...
    def texts(self) -> Sequence[CodeEdit]: ...


class Undoing(QObject):
    """Keeps the steps of one editor; a command of the person that writes into it is one step too."""

    def __init__(self, editor: Edited, request: Request, clock: Clock) -> None:
        assert isinstance(editor, QWidget)
        super().__init__(editor)
        self._editor = editor
        self._clock = clock
        self._undo = Undo(request)
        self._texts: dict[str, tuple[CodeEdit, Splices]] = {}
        editor.text_made.connect(self.watch)
        for text in editor.texts():
            self.watch(text)
        editor.edited.connect(lambda: self._undo.edited(editor.current(), clock.monotonic()))

    def watch(self, text: CodeEdit) -> None:
        """Take the edits of a text editor, told by its object name, among the steps."""
        name = text.objectName()
        splices = text.splices()
        self._texts[name] = text, splices
        splices.spliced.connect(lambda splice: self._undo.spliced(name, splice, self._clock.monotonic()))

    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self._undo.can_undo

    def can_redo(self) -> bool:
        """Whether something was taken back that can be done again."""
        return self._undo.can_redo

    def undo(self) -> None:
        """Take the last step back."""
        self._step(self._undo.back, back=True)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._step(self._undo.forth, back=False)

    def request(self) -> Request:
        """Return the request as it stands, with all that is typed."""
        return self._editor.value()

    def replace(self, request: Request) -> None:
        """Put another request in the place of what is edited, as one step: what was there can be had back."""
        self._settle()
        self._editor.show_value(request)
        self._undo.edited(self._editor.current(), self._clock.monotonic(), whole=True)
        self._editor.edited.emit()

    def rebase(self, change: Callable[[Request], Request]) -> None:
        """Let the request and all its steps have what was changed elsewhere; that is no step.

        It is no command of the person's, so a syllable that is being composed goes on.
        """
        current = self._editor.value()
        self._undo.edited(current, self._clock.monotonic())
        wanted = change(current)
        self._undo.rebase(change)
        if wanted != current:
            caret = _Caret(self._editor)
            self._editor.show_value(wanted)
            caret.restore()
        self._undo.shown(self._editor.current())
        self._editor.edited.emit()

    def _settle(self) -> None:
        """Take all that is typed: the syllable that is being composed, what waits for a pause, an open cell."""
        QGuiApplication.inputMethod().commit()
        self._undo.edited(self._editor.value(), self._clock.monotonic())

    def _step(self, take: Callable[[], Step | None], *, back: bool) -> None:
        self._settle()
        caret = _Caret(self._editor)
        step = take()
        if isinstance(step, TextStep):
            self._splice(step.editor, step.splice.backwards if back else step.splice)
        elif step is not None:
            wanted = step.before if back else step.after
            current = self._editor.current()
            self._editor.bring_up(step.field)
            self._editor.show_value(wanted if step.whole else with_texts(wanted, current))
            self._undo.shown(self._editor.current())
            self._editor.edited.emit()
            caret.restore()

    def _splice(self, name: str, splice: Splice) -> None:
        text, splices = self._texts[name]
        self._editor.bring_up("docs" if name.startswith("docs") else "body")
        if splices.apply(splice):
            cursor = text.textCursor()
            cursor.setPosition(splice.position + units(splice.added), QTextCursor.MoveMode.MoveAnchor)
            text.setTextCursor(cursor)
            text.ensureCursorVisible()
        self._editor.value()
        self._undo.shown(self._editor.current())


class _Caret:
    """Where the person was: a caret in a field, or a cell that was being edited."""

    def __init__(self, editor: Edited) -> None:
        assert isinstance(editor, QWidget)
        focus = QApplication.focusWidget()
        inside = focus is not None and editor.isAncestorOf(focus)
        self._field = focus if inside and isinstance(focus, QLineEdit) else None
        self._place = self._field.cursorPosition() if self._field is not None else 0
        self._table = _table_of(self._field)
        if self._table is not None:
            self._table.setFocus()  # which takes the text of the open cell and closes it

    def restore(self) -> None:
        """Go back there."""
        if self._table is None and self._field is not None:
            self._field.setCursorPosition(min(self._place, len(self._field.text())))


def _table_of(field: QLineEdit | None) -> QAbstractItemView | None:
    """Return the table in which a field is an open cell."""
    parent: QWidget | None = field
    while parent is not None and not isinstance(parent, QAbstractItemView):
        parent = parent.parentWidget()
    return parent
