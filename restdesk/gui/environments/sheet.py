"""One environment as it is edited: its colour and marks above, its variables in a table below."""

from collections.abc import Callable, Mapping, Sequence

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from restdesk.gui.environments.head import EnvironmentHead
from restdesk.gui.environments.table import (
    NAME,
    VALUE,
    Beside,
    VariableTable,
    environment_shape,
    is_in_clear,
    is_typed,
    made_secret,
)
from restdesk.gui.environments.variable_rows import LINES, notes, with_value
from restdesk.gui.request.pairs_edit import PairsEdit
from restdesk.gui.widgets.plain import one_line, set_plain
from restdesk.gui.widgets.row_columns import Note
from restdesk.gui.widgets.spans import Span, Spans, no_spans
from restdesk.model.collection import Environment
from restdesk.model.own import OwnValue
from restdesk.model.request import Variable

_QUIET = 500
"""Milliseconds without a key after which an own value that is typed is kept."""

_NARROWEST = 320
"""Pixels in which the table can be used; where there are fewer the tab scrolls."""

_MANY = 8
"""Variables from which on they can be filtered."""


class EnvironmentSheet(QWidget):
    """Shows an environment and tells what was edited; no value of a secret is ever part of it."""

    edited = Signal()
    own_typed = Signal(object)
    """Carries the name and the own value of a variable; None in its place forgets it."""
    own_written = Signal(object)
    """Carries the name of a variable whose own value goes into the file with the next save."""
    secret_forgotten = Signal(object)
    """Carries the name of a secret whose value is no longer wanted."""
    hidden = Signal(object)
    """Carries the name of a variable whose value was seen and is a secret from now on."""

    def __init__(self, keep: Callable[[str, str, str], str]) -> None:
        super().__init__()
        self._keep = keep
        """Takes the name of a secret, what was typed as its value and a reference to what was typed before; returns
        the reference that may stand in the row, or an empty text where none need."""
        self._environment = Environment()
        self._spans: Spans = no_spans
        self._rows: tuple[Variable, ...] = ()
        self.beside = Beside()
        self.head = EnvironmentHead()
        self.head.edited.connect(self._on_head)
        shape = environment_shape(self.beside, self, self._name_at)
        self._edit = PairsEdit(shape, "environmentTable", self._seen_spans, VariableTable, LINES)
        table = self._edit.table
        assert isinstance(table, VariableTable)
        self.table = table
        self.table.extend = self._extend_menu
        self._filter = QLineEdit()
        self._filter.setObjectName("environmentFilter")
        self._filter.setClearButtonEnabled(True)
        self._write = QPushButton()
        self._write.setObjectName("environmentWriteOwn")
        self._problem = QLabel()
        self._problem.setObjectName("environmentProblem")
        self._problem.setWordWrap(True)
        self._own_typed: dict[str, str] = {}
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_value(self, environment: Environment, others: Sequence[str], *, is_global: bool) -> None:
        """Show an environment; `others` are the names of those that it may extend."""
        self._environment = environment
        self.head.setVisible(not is_global)
        self.head.show_value(environment, others)
        self._rows = environment.variables
        self._edit.show_rows(self._rows)
        self._said()

    def value(self) -> Environment:
        """Return the environment as it stands, with all that is typed."""
        self.flush()
        return self._environment

    def show_beside(self, own: Sequence[OwnValue], stored: frozenset[str], called: dict[str, str]) -> None:
        """Show the own values of now, and which secrets have a value in the keyring; see `Beside.show`."""
        self.beside.show(own, stored, called)
        self.beside.show_typed(self._own_typed)
        self.table.viewport().update()
        self._said()

    def current(self) -> Environment:
        """Return the environment as it was last taken: something may still be typed."""
        return self._environment

    def is_filter(self, focus: QWidget) -> bool:
        """Return whether a widget is the field by which rows are filtered."""
        return focus is self._filter

    def set_spans(self, spans: Spans) -> None:
        """Colour variables by this function, and those of this environment as known."""
        self._spans = spans
        self.table.set_spans(self._seen_spans)

    def flush(self) -> None:
        """Take all that is typed, at once."""
        self.table.flush()
        self._edit.flush()
        self._tell_own()

    def show_variable(self, name: str, value: str | None = None) -> None:
        """Go to the row of that name; where there is none one is made, with that value."""
        self._edit.show_table()
        self._filter.clear()
        number = next((at for at, row in enumerate(self._rows) if row.name == name), None)
        if number is None:
            number = len(self._rows)
            if value is not None:
                self.table.put_in(number, [Variable(name=name, value=value)])
        is_there = number < len(self._rows)
        self.table.open_cell(number, VALUE if is_there else NAME)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.head.retranslate()
        self.table.setAccessibleName(self.tr("Variables"))
        self._edit.retranslate()
        self._filter.setPlaceholderText(self.tr("Filter variables"))
        self._filter.setAccessibleName(self.tr("Filter variables"))
        self._write.setText(self.tr("Write own values to the file"))
        self._write.setToolTip(self.tr("Put the own values of the chosen rows in the place of those in the file"))
        self._said()

    def turn_secret(self, number: int) -> None:
        """Mark a variable as secret: its value goes into the keyring. Or no longer, which leaves it without one."""
        if number >= len(self._rows):
            return
        variable = self._rows[number]
        if variable.secret:
            value = None if is_typed(variable) else variable.value
            self._put(number, msgspec.structs.replace(variable, secret=False, value=value))
            return
        value = self.beside.own_text(variable.name) or variable.text
        if self.beside.own(variable.name) is not None:
            self.own_typed.emit((variable.name, None))
        self._put(number, made_secret(variable, self._keep(variable.name, value, "") if value else ""))
        self.hidden.emit(variable.name)

    def keep_secret(self, number: int, text: str) -> None:
        variable = self._rows[number]
        reference = str(variable.value) if is_typed(variable) else ""
        self._put(number, made_secret(variable, self._keep(variable.name, text, reference)))
        if is_in_clear(variable):
            self.hidden.emit(variable.name)

    def keep_own(self, name: str, text: str) -> None:
        if name:
            self._own_typed[name] = text
            self.beside.show_typed(self._own_typed)
            self._quiet.start()

    def write_own(self) -> None:
        """Put the own values of the chosen rows in the place of those in the file."""
        self.flush()
        rows = list(self._rows)
        for number in self._with_own():
            rows[number] = with_value(rows[number], self.beside.own_text(rows[number].name))
            self.own_written.emit(rows[number].name)
        self.table.show_rows(rows)
        self._on_rows()

    def _with_own(self) -> list[int]:
        """Return the numbers of the chosen rows, or else of all, whose own value is another than the file's."""
        chosen = [number for number in self.table.chosen() if self._is_own(number)]
        return chosen or [number for number in range(len(self._rows)) if self._is_own(number)]

    def _is_own(self, number: int) -> bool:
        row = self._rows[number]
        text = self.beside.own_text(row.name)
        return not row.secret and bool(text) and text != row.text

    def _forget_own(self, numbers: Sequence[int]) -> None:
        for number in numbers:
            if self.beside.own(self._rows[number].name) is not None:
                self.own_typed.emit((self._rows[number].name, None))

    def _forget_secrets(self, numbers: Sequence[int]) -> None:
        for number in numbers:
            if self._rows[number].secret:
                self._put(number, made_secret(self._rows[number]))
                self.secret_forgotten.emit(self._rows[number].name)

    def _extend_menu(self, menu: QMenu) -> None:
        chosen = self.table.chosen()
        rows = [self._rows[number] for number in chosen]
        entries: tuple[tuple[bool, str, Callable[[], object]], ...] = (
            (any(map(self._is_own, chosen)), self.tr("Write the own value to the file"), self.write_own),
            (
                any(self.beside.own(row.name) is not None for row in rows),
                self.tr("Forget the own value"),
                lambda: self._forget_own(chosen),
            ),
            (
                any(is_typed(row) or (row.secret and self.beside.is_stored(row.name)) for row in rows),
                self.tr("Delete the secret's value"),
                lambda: self._forget_secrets(chosen),
            ),
        )
        wanted = [(text, do) for is_wanted, text, do in entries if is_wanted]
        if wanted:
            menu.addSeparator()
        for text, do in wanted:
            menu.addAction(text).triggered.connect(lambda _checked=False, do=do: do())

    def _put(self, number: int, variable: Variable) -> None:
        self.table.show_rows((*self._rows[:number], variable, *self._rows[number + 1 :]))
        self._on_rows()

    def _name_at(self, number: int) -> str:
        return self._rows[number].name if number < len(self._rows) else ""

    def _seen_spans(self, text: str) -> Sequence[Span]:
        """Colour what a row names as known, though it may not be saved yet."""
        kinds = {row.name: "secret" if row.secret else "known" for row in self._rows if not row.disabled}
        named = self._spans(text)
        return [
            (
                start,
                length,
                kinds.get(text[start + 2 : start + length - 2].strip(), kind) if kind == "unknown" else kind,
            )
            for start, length, kind in named
        ]

    def _lay_out(self) -> None:
        self._filter.setMaximumWidth(260)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self._filter)
        tools.addStretch(1)
        tools.addWidget(self._edit.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addLayout(tools)
        self._edit.setMinimumWidth(_NARROWEST)
        column.addWidget(self._edit, 1)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._problem, 1)
        below.addStretch(0)
        below.addWidget(self._write)
        column.addLayout(below)

    def _connect(self) -> None:
        self._edit.edited.connect(self._on_rows)
        self._filter.textChanged.connect(self.table.seek)
        self._write.clicked.connect(self.write_own)
        self._quiet.timeout.connect(self._tell_own)
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._said())

    def _on_head(self) -> None:
        self._environment = self.head.value(self._environment)
        self.edited.emit()

    def _on_rows(self) -> None:
        before, self._rows = self._rows, self._edit.rows()
        self._follow_name(before)
        self._said()
        variables = tuple(row for row in self._rows if row != Variable())
        if variables != self._environment.variables:
            self._environment = msgspec.structs.replace(self._environment, variables=variables)
            self.edited.emit()

    def _follow_name(self, before: tuple[Variable, ...]) -> None:
        """Let own value and secret go along with a name that is typed anew."""
        if len(before) != len(self._rows):
            return
        changed = [pair for pair in zip(before, self._rows, strict=True) if pair[0] is not pair[1]]
        if len(changed) == 1 and changed[0][0].name != changed[0][1].name:
            self.beside.renamed(changed[0][0].name, changed[0][1].name)

    def _show_problem(self, found: Mapping[int, Note]) -> None:
        """Say below the table what is wrong with the first row of which something is: its cell is narrow."""
        wrong = [(self._rows[number].name, note.text) for number, note in sorted(found.items()) if note.is_error]
        self._problem.setVisible(bool(wrong))
        set_plain(self._problem, ": ".join(filter(None, (one_line(wrong[0][0], 40), wrong[0][1]))) if wrong else "")

    def _tell_own(self) -> None:
        self._quiet.stop()
        typed, self._own_typed = self._own_typed, {}
        for name, text in typed.items():
            self.own_typed.emit((name, text or None))

    def _said(self) -> None:
        """Say what is wrong with names, and offer what can be done."""
        found = dict(notes(self._rows))
        for number, row in enumerate(self._rows):
            if is_in_clear(row) and number not in found:
                text = self.tr("This secret stands in the file in clear. Type its value to move it out of the file.")
                found[number] = Note(text, is_error=True)
        self._edit.show_notes(found)
        self._show_problem(found)
        self._write.setVisible(any(map(self._is_own, range(len(self._rows)))))
        self._filter.setVisible(len(self._rows) >= _MANY or bool(self._filter.text()))
