"""Rows of a name, a value and a description, as tables of headers, parameters and form fields have them."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

import msgspec

from restdesk.gui.widgets.pair_lines import Pair, read_all, written
from restdesk.gui.widgets.row_columns import Kind, Offer, RowColumn, RowShape, cell
from restdesk.model.request import Param

Complete = Callable[[Any, str], Sequence[Offer]]


class Column(IntEnum):
    """The sections of the table, in order."""

    ENABLED = 0
    NAME = 1
    VALUE = 2
    DESCRIPTION = 3


def _no_offers(_row: Any, _typed: str) -> Sequence[Offer]:
    return ()


def pair_row(blank: Any, pair: Pair) -> Any:
    """The row of a line."""
    return msgspec.structs.replace(
        blank, name=pair.name, value=pair.value, description=pair.description, disabled=not pair.is_on
    )


def pair_line(row: Any) -> str:
    """The line of a row."""
    return written(row.name, row.value, is_on=not row.disabled)


def pair_shape(blank: Any, names: Complete = _no_offers, values: Complete = _no_offers) -> RowShape:
    """The shape of rows that are structs with `name`, `value`, `description` and `disabled`."""
    return RowShape(
        blank=blank,
        columns=(
            RowColumn(**cell("name"), width=220, complete=names),
            RowColumn(**cell("value"), complete=values),
            RowColumn(**cell("description"), width=240, kind=Kind.PLAIN, optional=True, quiet=True),
        ),
        is_on=lambda row: not row.disabled,
        turned=lambda row, on: msgspec.structs.replace(row, disabled=not on),
        parse=lambda text: [pair_row(blank, pair) for pair in read_all(text)],
        write=lambda rows: "\n".join(map(pair_line, rows)),
    )


def path_shape() -> RowShape:
    """The shape of path parameters: the URL says which there are."""
    name = cell("name")
    return RowShape(
        blank=Param(type="path"),
        columns=(
            RowColumn(get=name["get"], width=120, kind=Kind.PLAIN),
            RowColumn(**cell("value")),
            RowColumn(**cell("description"), width=160, kind=Kind.PLAIN, optional=True, quiet=True),
        ),
        grows=False,
        write=lambda rows: "\n".join(map(pair_line, rows)),
    )
