"""Variables as rows of a table and as lines of text, whatever type their values have in the file."""

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from restdesk.gui.request.pairs_edit import RowLines
from restdesk.gui.translate import words
from restdesk.gui.widgets.pair_lines import Pair, read_all, written
from restdesk.gui.widgets.row_columns import Kind, Note, RowColumn, RowShape, cell
from restdesk.model.request import TypedValue, Variable
from restdesk.model.struct import Unknown
from restdesk.words import QT_TRANSLATE_NOOP, Words

_EMPTY = QT_TRANSLATE_NOOP("VariableNames", "A variable needs a name.")
_TWICE = QT_TRANSLATE_NOOP("VariableNames", "This name stands here twice: the last one that is on counts.")
_BRACES = QT_TRANSLATE_NOOP("VariableNames", "Write the name without braces: they stand where it is used.")
_BLANKS = QT_TRANSLATE_NOOP("VariableNames", "A name has no blanks: write my_name or my-name.")
_KEPT = QT_TRANSLATE_NOOP("VariableNames", "A value of a kind that is not edited here; it is kept as it is.")


def with_value(variable: Variable, text: str) -> Variable:
    """Return the variable with another text; a typed value keeps its type."""
    if isinstance(variable.value, TypedValue):
        return msgspec.structs.replace(variable, value=msgspec.structs.replace(variable.value, data=text))
    return msgspec.structs.replace(variable, value=text)


def is_kept(variable: Variable) -> bool:
    """Whether its value is of a kind that is shown and kept, not edited."""
    return isinstance(variable.value, Unknown)


def turned(variable: Variable, on: bool) -> Variable:
    """Return the variable switched on or off."""
    return msgspec.structs.replace(variable, disabled=not on)


def line_of(variable: Variable) -> str:
    """Return the line of a variable."""
    return written(variable.name, variable.text, is_on=not variable.disabled)


def of_pair(variable: Variable, pair: Pair) -> Variable:
    """Return the variable as a line says it."""
    named = msgspec.structs.replace(variable, name=pair.name, description=pair.description, disabled=not pair.is_on)
    return named if named.text == pair.value else with_value(named, pair.value)


def read_variables(text: str) -> list[Variable]:
    """Return the variables that lines of text name."""
    return [of_pair(Variable(), pair) for pair in read_all(text)]


def is_told(variable: Variable) -> bool:
    """Whether a variable has a line: a secret has none, nor has a value that is only kept."""
    return not variable.secret and not is_kept(variable)


LINES = RowLines(line_of, of_pair, is_told)


def variable_shape() -> RowShape:
    """The shape of a table of variables without secrets: name, value, description."""
    return RowShape(
        blank=Variable(),
        columns=(
            RowColumn(**cell("name"), width=220, kind=Kind.PLAIN),
            RowColumn(
                get=lambda row: row.text, put=with_value, kind=lambda row: Kind.BUTTON if is_kept(row) else Kind.TEXT
            ),
            RowColumn(**cell("description"), width=240, kind=Kind.PLAIN, optional=True, quiet=True),
        ),
        is_on=lambda row: not row.disabled,
        turned=turned,
        parse=read_variables,
        write=lambda rows: "\n".join(line_of(row) for row in rows if is_told(row)),
    )


def notes(rows: Sequence[Variable]) -> Mapping[int, Note]:
    """Return what is to be said of the names and values of these rows, by their numbers."""
    counted = Counter(row.name for row in rows if row.name and not row.disabled)
    found: dict[int, Note] = {}
    for number, row in enumerate(rows):
        problem = name_problem(row.name, is_taken=not row.disabled and counted[row.name] > 1)
        if problem is not None and row != Variable():
            found[number] = Note(words(problem), is_error=True)
        elif is_kept(row):
            found[number] = Note(words(_KEPT))
    return found


def name_problem(name: str, *, is_taken: bool = False) -> Words | None:
    """Return what is wrong with the name of a variable, or None."""
    problems: tuple[tuple[bool, Words], ...] = (
        (not name, _EMPTY),
        ("{" in name or "}" in name, _BRACES),
        (any(character.isspace() for character in name), _BLANKS),
        (is_taken, _TWICE),
    )
    return next((problem for is_so, problem in problems if is_so), None)
