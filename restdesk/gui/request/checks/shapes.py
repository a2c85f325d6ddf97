"""What the rows of the two tables are: checks and captures, as the file has them."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from restdesk.gui.request.checks.operators import OPERATORS, operator_choices, takes_value
from restdesk.gui.translate import words
from restdesk.gui.widgets.row_columns import Kind, Note, Offer, RowColumn, RowShape, cell
from restdesk.model.request import Assertion, SetVariable
from restdesk.words import QT_TRANSLATE_NOOP

Offered = Callable[[str], Sequence[Offer]]
"""Gives what an expression may become that is typed this far."""

_RUNTIME = QT_TRANSLATE_NOOP("Captures", "runtime — until RestDesk quits")


def check_shape(offered: Offered, result: Callable[[Assertion], Note | None]) -> RowShape:
    """Return the shape of checks; `result` gives what is said beside a row."""
    return RowShape(
        blank=Assertion(),
        columns=(
            RowColumn(**cell("expression"), kind=Kind.PLAIN, complete=lambda _, typed: offered(typed)),
            RowColumn(**cell("operator"), width=170, kind=Kind.CHOICE, choices=operator_choices),
            RowColumn(
                **cell("value"),
                width=130,
                kind=lambda row: Kind.TEXT if takes_value(row.operator) else Kind.BUTTON,
                shown=lambda row: row.value if takes_value(row.operator) else "",
            ),
            RowColumn(get=lambda row: _passed(result(row)), width=180, kind=Kind.PLAIN, quiet=True),
            RowColumn(**cell("description"), width=110, kind=Kind.PLAIN, optional=True, quiet=True),
        ),
        is_on=lambda row: not row.disabled,
        turned=lambda row, on: replace(row, disabled=not on),
        parse=read_checks,
        write=written_checks,
    )


def capture_shape(offered: Offered, result: Callable[[SetVariable], Note | None]) -> RowShape:
    """Return the shape of captures."""
    return RowShape(
        blank=SetVariable(),
        columns=(
            RowColumn(
                get=lambda row: row.selector.expression,
                put=lambda row, text: replace(row, selector=replace(row.selector, expression=text)),
                kind=Kind.PLAIN,
                complete=lambda _, typed: offered(typed),
            ),
            RowColumn(
                get=lambda row: row.variable.name,
                put=lambda row, text: replace(row, variable=replace(row.variable, name=text)),
                width=150,
                kind=Kind.PLAIN,
            ),
            RowColumn(
                get=lambda row: row.variable.scope,
                put=lambda row, text: replace(row, variable=replace(row.variable, scope=text)),
                width=130,
                kind=Kind.CHOICE,
                choices=lambda: (("runtime", words(_RUNTIME)),),
            ),
            RowColumn(get=lambda row: _passed(result(row)), width=200, kind=Kind.PLAIN, quiet=True),
        ),
        is_on=lambda row: not row.disabled,
        turned=lambda row, on: replace(row, disabled=not on),
    )


def read_checks(text: str) -> list[Assertion]:
    """Return the checks of lines such as `res.status eq 200`; `#` before one turns it off."""
    rows = []
    for line in text.splitlines():
        bare = line.strip()
        off, bare = bare.startswith("#"), bare.removeprefix("#").strip()
        expression, operator, value = _parted(bare)
        if expression:
            rows.append(Assertion(expression=expression, operator=operator, value=value, disabled=off))
    return rows


def written_checks(rows: Sequence[Assertion]) -> str:
    """Return the rows as such lines."""
    lines = []
    for row in rows:
        parts = (row.expression, row.operator, row.value if takes_value(row.operator) else "")
        lines.append(("# " if row.disabled else "") + " ".join(part for part in parts if part))
    return "\n".join(lines)


_NAMES = frozenset(row.name for row in OPERATORS)


def _parted(line: str) -> tuple[str, str, str]:
    """Part a line at the first word that is an operator: an expression may have blanks in it."""
    words_of = line.split(" ")
    at = next((number for number, word in enumerate(words_of) if number and word in _NAMES), None)
    if at is None:
        return line, "isDefined", ""
    return " ".join(words_of[:at]).strip(), words_of[at], " ".join(words_of[at + 1 :]).strip()


def _passed(note: Note | None) -> str:
    """Return the words of a good result; what is wrong is said as a note, in its own colour."""
    return note.text if note is not None and not note.is_error else ""
