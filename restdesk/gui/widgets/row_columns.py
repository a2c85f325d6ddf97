"""What a table of rows is told about its rows: their columns, their box, how text becomes rows.

A row is any frozen value. A table of header rows::

    RowShape(
        blank=Header(),
        columns=(
            RowColumn(**cell("name"), width=220, kind=Kind.PLAIN, complete=names),
            RowColumn(**cell("value")),
            RowColumn(**cell("description"), width=240, kind=Kind.PLAIN, optional=True, quiet=True),
        ),
        is_on=lambda row: not row.disabled,
        turned=lambda row, on: msgspec.structs.replace(row, disabled=not on),
        parse=read_lines,
        write=written_lines,
    )

A choice is `kind=Kind.CHOICE` with `choices` (value and words of each); a button is `kind=Kind.BUTTON` with `press`,
which gets the number of the row; `kind` may be a function of the row, where a file row is pressed or typed and a
text row is typed. A column without `put` is read only. Titles are given to the table by `set_titles`, in the language
of now.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, NamedTuple, TypedDict

import msgspec


class Kind(Enum):
    """How a cell is edited."""

    TEXT = auto()
    """A text with variables: coloured and completed."""
    PLAIN = auto()
    """A text without variables."""
    CHOICE = auto()
    """One of some values."""
    BUTTON = auto()
    """Nothing is typed: a click or Enter calls `press`."""
    PRESSED_TEXT = auto()
    """A text with variables: typing or F2 edits it, a click or Enter calls `press`."""
    CHECK = auto()
    """A box of its own, ticked where `get` gives a text: a click, Enter or Space calls `press`."""
    SECRET = auto()
    """What is typed shows dots and never reaches the row: once the cell is left, `keep` gets it."""


class Offer(NamedTuple):
    """Something that a cell may be completed to, and a sentence about it."""

    text: str
    meaning: str = ""


class Below(NamedTuple):
    """A greyed row after the blank one: it is not the person's, but can be taken over or left out."""

    key: str
    cells: tuple[str, ...]
    """The text of each column."""
    is_on: bool | None = None
    """Its box; None has none. A row that is not on is struck through."""
    note: str = ""


class Note(NamedTuple):
    """What is said about a row of the person's in its last column."""

    text: str
    is_error: bool = False


def _no_offers(_row: Any, _typed: str) -> Sequence[Offer]:
    return ()


def _no_choices() -> Sequence[tuple[str, str]]:
    return ()


def _no_hint(_row: Any) -> str:
    return ""


def _nothing(_number: int) -> None:
    """Do nothing."""


def _not_kept(_number: int, _text: str) -> None:
    """Keep nothing."""


@dataclass(frozen=True)
class RowColumn:
    """One column between the box and the cross; exactly one of a table has the width 0 and takes what is left."""

    get: Callable[[Any], str]
    put: Callable[[Any, str], Any] | None = None
    kind: Kind | Callable[[Any], Kind] = Kind.TEXT
    width: int = 0
    """Pixels where there is room."""
    optional: bool = False
    """Hidden while no row has anything in it, unless the person wants it."""
    quiet: bool = False
    """Shown in quieter text; what is said about a row stands in the first such column."""
    choices: Callable[[], Sequence[tuple[str, str]]] = _no_choices
    complete: Callable[[Any, str], Sequence[Offer]] = _no_offers
    """What to offer for a row in whose cell this much is typed."""
    press: Callable[[int], object] = _nothing
    keep: Callable[[int, str], object] = _not_kept
    """Takes what was typed into a secret cell, with the number of its row."""
    shown: Callable[[Any], str] | None = None
    """What is shown where that is not what is edited."""
    hint: Callable[[Any], str] = _no_hint
    """What the cell says while it is edited and empty; shown in a cell, it is no value either."""
    aside: bool = False
    """Whether Enter in the cell before passes it over."""

    def kind_in(self, row: Any) -> Kind:
        """How the cell of that row is edited."""
        return self.kind if isinstance(self.kind, Kind) else self.kind(row)

    def has_variables(self, row: Any) -> bool:
        """Whether the cell of that row takes variables."""
        return self.kind_in(row) in (Kind.TEXT, Kind.PRESSED_TEXT)

    def is_pressed(self, row: Any) -> bool:
        """Whether a click or Enter calls `press` for that row."""
        return self.kind_in(row) in (Kind.BUTTON, Kind.PRESSED_TEXT, Kind.CHECK)


@dataclass(frozen=True)
class RowShape:
    """What the rows of a table are."""

    blank: Any
    """The row that typing begins with."""
    columns: tuple[RowColumn, ...]
    grows: bool = True
    """Whether there is a blank row, and rows are put in, moved and pasted; without it they come from elsewhere."""
    is_on: Callable[[Any], bool] | None = None
    """Whether the row's box is ticked; without it rows have no box."""
    turned: Callable[[Any, bool], Any] = lambda row, on: row
    """The row with its box ticked or not."""
    parse: Callable[[str], Sequence[Any]] = lambda text: ()
    """The rows that a pasted text is."""
    write: Callable[[Sequence[Any]], str] = lambda rows: ""
    """The text that copied rows become."""


class _Cell(TypedDict):
    get: Callable[[Any], str]
    put: Callable[[Any, str], Any]


def cell(field: str) -> _Cell:
    """Getter and setter of a text field of a `msgspec.Struct`."""
    return _Cell(
        get=lambda row: str(getattr(row, field)),
        put=lambda row, text: msgspec.structs.replace(row, **{field: text}),
    )
