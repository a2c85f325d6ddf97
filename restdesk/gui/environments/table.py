"""The variables of an environment as rows: what stands in its file, what is in the keyring, and the person's own."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

import msgspec
from PySide6.QtWidgets import QMenu, QWidget

from restdesk.gui.environments.variable_rows import (
    is_kept,
    is_told,
    line_of,
    read_variables,
    turned,
    with_value,
)
from restdesk.gui.translate import words
from restdesk.gui.widgets.row_columns import Kind, RowColumn, RowShape, cell
from restdesk.gui.widgets.row_table import RowTable
from restdesk.gui.widgets.spans import Spans, no_spans
from restdesk.model.own import OwnValue
from restdesk.model.request import Variable
from restdesk.variables.find import draft_name
from restdesk.words import QT_TRANSLATE_NOOP

NAME, VALUE, SECRET, OWN, DESCRIPTION = range(1, 6)
"""The sections of the table."""

DOTS = "•" * 8
_NO_VALUE = QT_TRANSLATE_NOOP("VariableTable", "No value on this computer")
_IN_CLEAR = QT_TRANSLATE_NOOP("VariableTable", "Stands in the file in clear")
_IS_SECRET = QT_TRANSLATE_NOOP("VariableTable", "secret")
_NOT_SECRET = QT_TRANSLATE_NOOP("VariableTable", "not secret")


class Beside:
    """What belongs to the variables and does not stand in their file: own values, and which secrets have a value.

    A variable that was called otherwise when it was saved is looked up by that name.
    """

    def __init__(self) -> None:
        self._own: Mapping[str, OwnValue] = {}
        self._stored: frozenset[str] = frozenset()
        self._called: dict[str, str] = {}
        self._typed: Mapping[str, str] = {}

    def show(self, own: Sequence[OwnValue], stored: frozenset[str], called: dict[str, str]) -> None:
        """Take these over: the own values of the environment, and the names of its secrets that have a value.

        `called` has the saved name of each variable that is called otherwise by now; it is kept up to date here.
        """
        self._own = {value.name: value for value in own}
        self._stored, self._called = stored, called

    def show_typed(self, typed: Mapping[str, str]) -> None:
        """Show these as own values that may be seen: they are typed and not kept yet."""
        kept = {name for name in typed if (own := self.own(name)) is not None and own.secret}
        self._typed = {name: text for name, text in typed.items() if name not in kept}

    def own(self, name: str) -> OwnValue | None:
        """Return the person's own value of a variable, or None."""
        return self._own.get(self.saved_name(name))

    def own_text(self, name: str) -> str:
        """Return the own value where it may be seen; else an empty text."""
        if name in self._typed:
            return self._typed[name]
        found = self.own(name)
        return (found.text or "") if found is not None else ""

    def is_stored(self, name: str) -> bool:
        """Return whether a secret has a value in the keyring."""
        found = self.own(name)
        return self.saved_name(name) in self._stored or (found is not None and found.secret)

    def saved_name(self, name: str) -> str:
        """Return what a variable was called when it was saved."""
        return self._called.get(name, name)

    def renamed(self, old: str, new: str) -> None:
        """Take note that a variable is called otherwise from now on."""
        first = self._called.pop(old, old)
        if first and first != new:
            self._called[new] = first


class VariableTable(RowTable):
    """Rows of variables; its menu has what can be done with own values."""

    def __init__(self, shape: RowShape, parent: QWidget | None = None, spans: Spans = no_spans) -> None:
        self.extend: Callable[[QMenu], object] = lambda _menu: None
        """Puts into the menu of a row what can be done with it besides."""
        self._sought = ""
        super().__init__(shape, parent, spans)
        self.edited.connect(self._seek)

    def retranslate(self) -> None:
        super().retranslate()
        own = self.tr("Own value (not in the file)")
        self.set_titles((self.tr("Name"), self.tr("Value"), self.tr("Secret"), own, self.tr("Description")))

    def extend_menu(self, menu: QMenu) -> None:
        self.extend(menu)

    def show_rows(self, rows: Sequence[Any]) -> None:
        super().show_rows(rows)
        self._seek()

    def seek(self, text: str) -> None:
        """Show only the rows that have that text in their name, description or a value that is seen."""
        self._sought = text.strip().casefold()
        self._seek()

    def show_row(self, number: int) -> None:
        """Let a row be seen, whatever is sought."""
        self.setRowHidden(number, False)

    def _seek(self) -> None:
        for number, row in enumerate(self.rows()):
            said = "\n".join((row.name, "" if row.secret else row.text, row.description)).casefold()
            hidden = bool(self._sought) and self._sought not in said
            if hidden != self.isRowHidden(number) and not (hidden and number == self.currentIndex().row()):
                self.setRowHidden(number, hidden)
        if self.isRowHidden(len(self.rows())):  # the row that waits to be filled
            self.setRowHidden(len(self.rows()), False)


class Hand(Protocol):
    """Takes what never stands in a row."""

    def turn_secret(self, number: int) -> None:
        """Mark a variable as secret, or no longer."""

    def keep_secret(self, number: int, text: str) -> None:
        """Take what was typed as the value of a secret."""

    def keep_own(self, name: str, text: str) -> None:
        """Take what is typed as the own value of a variable."""


def environment_shape(beside: Beside, hand: Hand, name_at: Callable[[int], str]) -> RowShape:
    """Return the shape of the table; `name_at` gives the name of the variable in that row."""

    def with_own(variable: Variable, text: str) -> Variable:
        hand.keep_own(variable.name, text)
        return variable

    return RowShape(
        blank=Variable(),
        columns=(
            RowColumn(**cell("name"), width=150, kind=Kind.PLAIN),
            RowColumn(
                get=lambda row: "" if row.secret else row.text,
                put=lambda row, text: row if row.secret else with_value(row, text),
                kind=_value_kind,
                keep=hand.keep_secret,
                shown=lambda row: _shown_value(row, beside),
                hint=lambda row: _hint(row, beside),
            ),
            RowColumn(
                get=lambda row: "on" if row.secret else "",
                put=lambda row, _text: row,
                kind=Kind.CHECK,
                width=60,
                press=hand.turn_secret,
                shown=lambda row: words(_IS_SECRET if row.secret else _NOT_SECRET),
                aside=True,
            ),
            RowColumn(
                get=lambda row: beside.own_text(row.name),
                put=with_own,
                kind=lambda row: _own_kind(row, beside),
                width=190,
                keep=lambda number, text: hand.keep_own(name_at(number), text),
                shown=lambda row: _shown_own(row, beside),
                aside=True,
            ),
            RowColumn(**cell("description"), width=160, kind=Kind.PLAIN, optional=True, quiet=True),
        ),
        is_on=lambda row: not row.disabled,
        turned=turned,
        parse=read_variables,
        write=lambda rows: "\n".join(line_of(row) for row in rows if is_told(row)),
    )


def _value_kind(row: Variable) -> Kind:
    if row.secret:
        return Kind.SECRET if row.name else Kind.BUTTON
    return Kind.BUTTON if is_kept(row) else Kind.TEXT


def _own_kind(row: Variable, beside: Beside) -> Kind:
    own = beside.own(row.name)
    if not row.name or row.secret:
        return Kind.BUTTON
    return Kind.SECRET if own is not None and own.secret else Kind.TEXT


def _shown_value(row: Variable, beside: Beside) -> str:
    if not row.secret:
        return row.text
    return _hint(row, beside)


def _shown_own(row: Variable, beside: Beside) -> str:
    own = beside.own(row.name)
    if row.secret:
        return ""
    return DOTS if own is not None and own.secret else beside.own_text(row.name)


def _hint(row: Variable, beside: Beside) -> str:
    """Say of a secret's cell what is not seen of it."""
    if not row.secret:
        return ""
    if beside.is_stored(row.name) or is_typed(row):
        return DOTS
    return words(_IN_CLEAR if row.text else _NO_VALUE)


def is_typed(row: Variable) -> bool:
    """Whether the value of a secret was typed and is not saved yet: the row has a reference to it."""
    return row.secret and isinstance(row.value, str) and bool(draft_name(row.value))


def is_in_clear(row: Variable) -> bool:
    """Whether the value of a secret stands in the file."""
    return row.secret and bool(row.text) and not is_typed(row)


def made_secret(variable: Variable, reference: str = "") -> Variable:
    """Return the variable marked as secret, with the reference to a value that was typed just now."""
    return msgspec.structs.replace(variable, secret=True, value=reference or None)
