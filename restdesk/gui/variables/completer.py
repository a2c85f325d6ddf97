"""Completion of a `{{name}}` as it is typed."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent

from restdesk.gui.variables.field import OPEN, REST, Field
from restdesk.gui.variables.names import Entry, Names
from restdesk.gui.variables.origin import comes_from, meaning
from restdesk.gui.variables.source import Variables
from restdesk.gui.widgets.announce import announce
from restdesk.gui.widgets.plain import one_line
from restdesk.gui.widgets.spans import LONGEST
from restdesk.variables.showing import Shown

_FEWEST = 3
"""Letters from which on names that are made anew at each Send are offered for a word in them."""

_VALUE, _NAME = 80, 60
_Key = Qt.Key
_TAKES = (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Tab)
_STEPS = {_Key.Key_Up: -1, _Key.Key_Down: 1, _Key.Key_PageUp: -7, _Key.Key_PageDown: 7}
_PAGES = (_Key.Key_PageUp, _Key.Key_PageDown)


class Completer(QObject):
    """Offers names in one field at a time; what is typed stays as it is until the person takes one."""

    def __init__(self, parent: QObject, variables: Variables) -> None:
        super().__init__(parent)
        self._variables = variables
        self._field: Field | None = None
        self.composed = ""
        """The syllable under way, which is not in the field's text yet."""
        self._dismissed = False
        """Whether Esc closed the list: it stays closed until another variable is begun."""
        self._listed: Sequence[Entry] = ()
        self._lower: list[str] = []
        self._names: Names | None = None

    def is_open(self) -> bool:
        """Whether the list is there."""
        return self._names is not None and self._names.isVisible()

    def entries(self) -> Sequence[Entry]:
        """Return what is offered now, the best first."""
        return self._names.entries() if self._names is not None else ()

    def offer(self, field: Field, *, asked: bool = False) -> None:
        """Show the names that fit to what stands between a `{{` and the caret, or close the list.

        With `asked` the person wants the list though it was closed.
        """
        self._field = field
        found = OPEN.search(field.before() + self.composed)
        if found is None:
            self._dismissed = False
            self.close()
            return
        if self._dismissed and not asked:
            return
        self._dismissed = False
        if not self.is_open():
            self._list()
        fitting = self._fitting(found[1].strip())
        if not fitting:
            self.close()
            return
        self._show(field, fitting, len(found[0]) - len(self.composed))

    def close(self) -> None:
        """Hide the list."""
        if self._names is not None:
            self._names.hide()

    def begun(self, field: Field) -> bool:
        """Return whether a variable is begun before the caret."""
        return OPEN.search(field.before()) is not None

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key of the field is for the list."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = _Key(event.key())
        return self.is_open() and plain and (key in _TAKES or key in _STEPS or key == _Key.Key_Escape)

    def press(self, event: QKeyEvent) -> None:
        """Do what a key that the list takes stands for."""
        key = _Key(event.key())
        if self._names is None or self._field is None:
            return
        if key in _STEPS:
            self._names.step(_STEPS[key], wraps=key not in _PAGES)
            self._say()
        elif key == _Key.Key_Escape:
            self._dismissed = True
            self.close()
        elif (entry := self._names.chosen()) is not None:
            self._take(entry)

    def _list(self) -> None:
        """Look at all variables there are now."""
        self._listed = [_entry(one, self._variables) for one in self._variables.listed()]
        self._lower = [entry.name.lower() for entry in self._listed]

    def _fitting(self, typed: str) -> list[Entry]:
        """Return the names that begin with what is typed, then those that have it elsewhere; case does not count.

        Of the many that are made anew at each Send, which come last, one of the words must begin with it.
        """
        wanted = typed.lower()
        pairs = [pair for pair in zip(self._lower, self._listed, strict=True) if wanted in pair[0]]
        ours = [pair for pair in pairs if not pair[1].name.startswith("$")]
        made = [entry for _, entry in pairs if entry.name.startswith("$") and _has_word(entry.name, wanted)]
        return [entry for _, entry in sorted(ours, key=lambda pair: not pair[0].startswith(wanted))] + made

    def _show(self, field: Field, entries: Sequence[Entry], back: int) -> None:
        first = not self.is_open()
        window = field.widget.window()
        if self._names is None or self._names.parentWidget() is not window:
            self._names = Names(window)
            self._names.clicked_on.connect(self._take)
        before = self._names.chosen() if not first else None
        self._names.show_entries(entries, field.place(back))
        if first or before != self._names.chosen():
            self._say()

    def _say(self) -> None:
        if self._names is None or self._field is None or (entry := self._names.chosen()) is None:
            return
        count, number = len(self.entries()), self._names.currentIndex().row() + 1
        text = self.tr("{entry}, {number} of {count}")
        announce(self._field.widget, text.format(entry=entry.said(), number=number, count=count), now=True)

    def _take(self, entry: Entry) -> None:
        """Write the name and its braces in place of what was typed of them; the caret goes after them."""
        field = self._field
        self.close()
        if field is None:
            return
        self._finish_syllable(field)
        found = OPEN.search(field.before())
        if found is not None:
            rest = REST.match(field.after())
            field.write(len(found[0]), len(rest[0]) if rest else 0, "{{" + entry.name + "}}")
        self.close()

    def _finish_syllable(self, field: Field) -> None:
        """Let the syllable under way be a part of the text: it is replaced with the rest of what was typed."""
        if self.composed:
            QGuiApplication.inputMethod().commit()
        if self.composed:  # the input method did not
            done = QInputMethodEvent()
            done.setCommitString(self.composed)
            QCoreApplication.sendEvent(field.widget, done)
        self.composed = ""


def _has_word(name: str, wanted: str) -> bool:
    """Whether a name made of words, `$randomCity`, has one that begins so; few letters say too little."""
    if wanted.startswith("$") or not wanted:
        return name.lower().startswith(wanted)
    starts = [at for at, letter in enumerate(name) if letter.isupper() or name[at - 1] == "$"]
    return len(wanted) >= _FEWEST and any(name[at:].lower().startswith(wanted) for at in starts)


def is_asking(event: QEvent) -> bool:
    """Return whether a key asks for the list: Ctrl+Space."""
    if not isinstance(event, QKeyEvent):
        return False
    return event.key() == _Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def _entry(one: Shown, variables: Variables) -> Entry:
    value = meaning(one.name) if one.kind == "dynamic" else one.value
    return Entry(one.name, one_line(one.name, _NAME), one_line(value[:LONGEST], _VALUE), comes_from(one, variables))
