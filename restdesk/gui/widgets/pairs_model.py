"""Rows of names and values, as a table sees them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from restdesk.gui.widgets.plain import one_line, tooltip

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


@dataclass(frozen=True)
class Row:
    """One row: a header, a parameter, a form field.

    `note` explains a row in quiet text; `mark` says what is odd about it ("not in the URL"), `error` why it cannot be
    sent.
    """

    name: str = ""
    value: str = ""
    enabled: bool = True
    description: str = ""
    note: str = ""
    mark: str = ""
    error: str = ""


class Column(IntEnum):
    """The columns of the table, in order."""

    ENABLED = 0
    NAME = 1
    VALUE = 2
    DESCRIPTION = 3


_FIELDS = {Column.NAME: "name", Column.VALUE: "value", Column.DESCRIPTION: "description"}


def _with_text(row: Row, column: Column, text: str) -> Row:
    if column == Column.NAME:
        return replace(row, name=text)
    return replace(row, value=text) if column == Column.VALUE else replace(row, description=text)


class PairsModel(QAbstractTableModel):
    """The rows a person edits, one blank row after them, then the automatic ones that only explain.

    `edited` tells that the person's rows changed by the table, not by `show_rows`.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.muted = QColor()
        self.odd = QColor()
        self.wrong = QColor()
        self.headings = ("", "", "", "")
        self._rows: tuple[Row, ...] = ()
        self._automatic: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace the person's rows; where the number stays the same no editor is closed."""
        rows = tuple(rows)
        if rows == self._rows:
            return
        if len(rows) == len(self._rows):
            self._rows = rows
            self._announce(0, len(rows) - 1)
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def show_automatic(self, rows: Sequence[Row]) -> None:
        """Replace the greyed rows after the blank one."""
        rows = tuple(rows)
        if rows == self._automatic:
            return
        first = len(self._rows) + 1
        if self._automatic:
            self.beginRemoveRows(QModelIndex(), first, first + len(self._automatic) - 1)
            self._automatic = ()
            self.endRemoveRows()
        if rows:
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._automatic = rows
            self.endInsertRows()

    def rows(self) -> tuple[Row, ...]:
        """The person's rows."""
        return self._rows

    def row(self, number: int) -> Row:
        """The row at that place, the blank and the automatic ones included."""
        return (*self._rows, Row(), *self._automatic)[number]

    def is_own(self, number: int) -> bool:
        """Whether the row at that place is one of the person's, not the blank or an automatic one."""
        return 0 <= number < len(self._rows)

    def is_blank(self, number: int) -> bool:
        """Whether the row at that place is the one that waits to be filled."""
        return number == len(self._rows)

    def is_editable(self, number: int) -> bool:
        """Whether something can be typed into the row at that place."""
        return 0 <= number <= len(self._rows)

    def write(self, number: int, column: Column, text: str) -> None:
        """Put a text into a cell; in the blank row it makes a new row."""
        if not self.is_editable(number) or getattr(self.row(number), _FIELDS[column]) == text:
            return
        if self.is_blank(number):
            self.beginInsertRows(QModelIndex(), number + 1, number + 1)
            self._rows = (*self._rows, _with_text(Row(), column, text))
            self.endInsertRows()
        else:
            self._replace(number, _with_text(self._rows[number], column, text))
        self._announce(number, number)
        self.edited.emit()

    def delete(self, numbers: Sequence[int]) -> None:
        """Delete the person's rows at those places."""
        gone = sorted({number for number in numbers if self.is_own(number)}, reverse=True)
        for number in gone:
            self.beginRemoveRows(QModelIndex(), number, number)
            self._rows = self._rows[:number] + self._rows[number + 1 :]
            self.endRemoveRows()
        if gone:
            self.edited.emit()

    def toggle(self, number: int) -> None:
        """Enable a disabled row and the other way round."""
        if self.is_own(number):
            self._replace(number, replace(self._rows[number], enabled=not self._rows[number].enabled))
            self._announce(number, number)
            self.edited.emit()

    def _replace(self, number: int, row: Row) -> None:
        self._rows = (*self._rows[:number], row, *self._rows[number + 1 :])

    def _announce(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows) + 1 + len(self._automatic)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not self.is_editable(index.row()):
            return flag.ItemIsEnabled | flag.ItemIsSelectable
        if index.column() == Column.ENABLED:
            own = flag.ItemIsUserCheckable if self.is_own(index.row()) else flag.NoItemFlags
            return flag.ItemIsEnabled | flag.ItemIsSelectable | own
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        number, column = index.row(), index.column()
        if role == _Role.EditRole and column in _FIELDS and self.is_editable(number):
            self.write(number, Column(column), str(value))
            return True
        if role == _Role.CheckStateRole and column == Column.ENABLED and self.is_own(number):
            if (Qt.CheckState(value) == Qt.CheckState.Checked) != self._rows[number].enabled:
                self.toggle(number)
            return True
        return False

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if role == _Role.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self.headings[section]
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        row, column = self.row(index.row()), Column(index.column())
        if role == _Role.EditRole:
            return getattr(row, _FIELDS[column]) if column in _FIELDS else None
        if role == _Role.DisplayRole:
            return self._words(row, column)
        if role == _Role.CheckStateRole and column == Column.ENABLED and self.is_own(index.row()):
            return Qt.CheckState.Checked if row.enabled else Qt.CheckState.Unchecked
        if role == _Role.ForegroundRole:
            return self._colour(index.row(), row, column)
        if role == _Role.ToolTipRole:
            return tooltip(row.error or row.mark or row.note) or None
        if role == _Role.AccessibleTextRole:
            return self._spoken(row, column)
        return None

    def _words(self, row: Row, column: Column) -> str | None:
        if column == Column.DESCRIPTION:
            return one_line(row.error or row.mark or row.description or row.note)
        return one_line(getattr(row, _FIELDS[column])) if column in _FIELDS else None

    def _spoken(self, row: Row, column: Column) -> str:
        words = self._words(row, column) or ""
        said = (self.headings[column], words, (row.error or row.mark) if column == Column.NAME else "")
        return ", ".join(part for part in said if part)

    def _colour(self, number: int, row: Row, column: Column) -> QColor | None:
        if column == Column.DESCRIPTION and (row.error or row.mark):
            return self.wrong if row.error else self.odd
        quiet = not row.enabled or not self.is_editable(number) or column == Column.DESCRIPTION
        return self.muted if quiet else None
