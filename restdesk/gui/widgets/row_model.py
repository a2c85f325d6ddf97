"""The rows of a table as Qt's views see them."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from restdesk.gui.widgets.plain import one_line, tooltip, visible
from restdesk.gui.widgets.row_columns import Below, Kind, Note, RowColumn, RowShape

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole

BOX = 0
"""The section of the boxes; the columns of the shape follow, then the crosses."""

LONGEST_EDITED = 20_000
"""Characters up to which a text is edited in its cell: a line edit lays its whole text out at each key."""


class RowModel(QAbstractTableModel):
    """The rows a person edits, one blank row after them, then the greyed ones.

    `edited` tells that the person's rows changed by the table, once for each action, and not by `show_rows`.
    """

    edited = Signal()

    def __init__(self, shape: RowShape) -> None:
        super().__init__()
        self.shape = shape
        self.titles: tuple[str, ...] = ("",) * len(shape.columns)
        self.box_words = ("", "", "")
        """What the box is, and its two states."""
        self.cross_words = ""
        self._rows: tuple[Any, ...] = ()
        self._below: tuple[Below, ...] = ()
        self._notes: dict[int, Note] = {}
        self._used: dict[int, bool] = {}
        self._used_in: tuple[Any, ...] = ()
        quiet = (number for number, column in enumerate(shape.columns, 1) if column.quiet)
        self.note_section = next(quiet, len(shape.columns))

    @property
    def cross(self) -> int:
        """The section of the crosses."""
        return len(self.shape.columns) + 1

    def column(self, section: int) -> RowColumn | None:
        """The shape's column of a section; None for the boxes and the crosses."""
        return self.shape.columns[section - 1] if 0 < section < self.cross else None

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Replace the person's rows; what is equal at both ends keeps its place, its editor and its selection."""
        old, new = self._rows, tuple(rows)
        head = _equal(old, new, min(len(old), len(new)))
        if head == len(old) == len(new):
            return
        tail = _equal(old[::-1], new[::-1], min(len(old), len(new)) - head)
        gone, come = len(old) - tail - head, len(new) - tail - head
        same = head + min(gone, come)
        if gone > come:
            self.beginRemoveRows(QModelIndex(), same, len(old) - tail - 1)
            self._rows = new
            self.endRemoveRows()
        elif come > gone:
            self.beginInsertRows(QModelIndex(), same, len(new) - tail - 1)
            self._rows = new
            self.endInsertRows()
        self._rows = new
        self._announce(head, same - 1)

    def show_notes(self, notes: Mapping[int, Note]) -> None:
        """Say these things about the person's rows, by their number, and nothing else."""
        if notes != self._notes:
            numbers = sorted({*notes, *self._notes})
            self._notes = dict(notes)
            self._announce(numbers[0], min(numbers[-1], len(self._rows)))

    def show_below(self, rows: Sequence[Below]) -> None:
        """Replace the greyed rows after the blank one."""
        rows, first = tuple(rows), len(self._rows) + self.shape.grows
        old = len(self._below)
        if rows == self._below:
            return
        if len(rows) < old:
            self.beginRemoveRows(QModelIndex(), first + len(rows), first + old - 1)
            self._below = rows
            self.endRemoveRows()
        elif len(rows) > old:
            self.beginInsertRows(QModelIndex(), first + old, first + len(rows) - 1)
            self._below = rows
            self.endInsertRows()
        self._below = rows
        self._announce(first, first + min(old, len(rows)) - 1)

    def rows(self) -> tuple[Any, ...]:
        """The person's rows."""
        return self._rows

    def row(self, number: int) -> Any:
        """The person's row at that place, or the blank one."""
        return self._rows[number] if 0 <= number < len(self._rows) else self.shape.blank

    def below(self, number: int) -> Below | None:
        """The greyed row at that place, if it is one."""
        at = number - len(self._rows) - self.shape.grows
        return self._below[at] if 0 <= at < len(self._below) else None

    def note(self, number: int) -> Note | None:
        """What is said about that row."""
        return self._notes.get(number) if self.is_own(number) else None

    def is_own(self, number: int) -> bool:
        """Whether the row at that place is one of the person's, not the blank or a greyed one."""
        return 0 <= number < len(self._rows)

    def is_blank(self, number: int) -> bool:
        """Whether the row at that place is the one that waits to be filled."""
        return self.shape.grows and number == len(self._rows)

    def is_editable(self, number: int) -> bool:
        """Whether something can be typed into the row at that place."""
        return self.is_own(number) or self.is_blank(number)

    def is_on(self, number: int) -> bool:
        """Whether the row at that place counts."""
        below = self.below(number)
        if below is not None:
            return below.is_on is not False
        return self.shape.is_on is None or self.shape.is_on(self.row(number))

    def is_used(self, column: RowColumn) -> bool:
        """Whether any row has something to show in that column."""
        at = self.shape.columns.index(column)
        noted = at + 1 == self.note_section and bool(self._notes)
        return noted or self._is_filled(at) or any(below.cells[at] for below in self._below)

    def _is_filled(self, at: int) -> bool:
        """Whether a row of the person's has something in that column; remembered, as it is asked at each key."""
        if self._used_in is not self._rows:
            self._used, self._used_in = {}, self._rows
        if at not in self._used:
            self._used[at] = any(map(self.shape.columns[at].get, self._rows))
        return self._used[at]

    def _keep_used(self, before: tuple[Any, ...], old: Any, new: Any) -> None:
        """One row became another: remember what this does not change."""
        if self._used_in is before:
            self._used_in = self._rows
            gets = {at: self.shape.columns[at].get for at in self._used}
            self._used = {
                at: True if gets[at](new) else is_used
                for at, is_used in self._used.items()
                if gets[at](new) or not (is_used and gets[at](old))
            }

    def write(self, number: int, section: int, text: str) -> None:
        """Put a text into a cell; in the blank row it makes a new row."""
        column = self.column(section)
        if column is None or column.put is None or not self.is_editable(number):
            return
        if column.kind_in(self.row(number)) == Kind.SECRET:
            column.keep(number, text)
        elif column.get(self.row(number)) != text:
            self.replace(number, column.put(self.row(number), text))

    def replace(self, number: int, row: Any) -> None:
        """Put another row in the place of one; in that of the blank row it makes a new row."""
        if self.is_blank(number):
            self.beginInsertRows(QModelIndex(), number + 1, number + 1)
            self._rows = (*self._rows, row)
            self.endInsertRows()
        else:
            before = self._rows
            self._rows = (*before[:number], row, *before[number + 1 :])
            self._keep_used(before, before[number], row)
            self._notes.pop(number, None)
        self._announce(number, number)
        self.edited.emit()

    def insert(self, number: int, rows: Sequence[Any]) -> None:
        """Put new rows before that place."""
        if rows:
            number = min(number, len(self._rows))
            self._notes.clear()
            self.beginInsertRows(QModelIndex(), number, number + len(rows) - 1)
            self._rows = (*self._rows[:number], *rows, *self._rows[number:])
            self.endInsertRows()
            self.edited.emit()

    def put_in_place(self, number: int, rows: Sequence[Any]) -> None:
        """Put new rows in the place of one."""
        if self.is_own(number) and rows:
            self._notes.clear()
            self.show_rows((*self._rows[:number], *rows, *self._rows[number + 1 :]))
            self.edited.emit()

    def delete(self, numbers: Sequence[int]) -> None:
        """Delete the person's rows at those places."""
        gone = sorted({number for number in numbers if self.is_own(number)}, reverse=True)
        for first, last in _runs(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._rows = self._rows[:first] + self._rows[last + 1 :]
            self.endRemoveRows()
        if gone:
            self._notes.clear()
            self.edited.emit()

    def move(self, number: int, before: int) -> bool:
        """Move a row of the person's before another place; False where it stays."""
        before = max(0, min(before, len(self._rows)))
        if not self.is_own(number) or before in (number, number + 1):
            return False
        self._notes.clear()
        self.beginMoveRows(QModelIndex(), number, number, QModelIndex(), before)
        left = [*self._rows[:number], *self._rows[number + 1 :]]
        left.insert(before if before < number else before - 1, self._rows[number])
        self._rows = tuple(left)
        self.endMoveRows()
        self.edited.emit()
        return True

    def toggle(self, numbers: Sequence[int]) -> None:
        """Turn these rows the other way round; of several all take the state that the first one gets."""
        own = [number for number in numbers if self.is_own(number)]
        if self.shape.is_on is None or not own:
            return
        on, rows = not self.is_on(own[0]), list(self._rows)
        for number in own:
            rows[number] = self.shape.turned(rows[number], on)
        self._rows = tuple(rows)
        self._announce(min(own), max(own))
        self.edited.emit()

    def _announce(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.cross))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows) + self.shape.grows + len(self._below)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else self.cross + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag, number = Qt.ItemFlag, index.row()
        made = flag.ItemIsEnabled | flag.ItemIsSelectable
        if index.column() == BOX:
            return made | flag.ItemIsUserCheckable if self._box(number) is not None else made
        return made | flag.ItemIsEditable if self._is_typed(number, index.column()) else made

    def _is_typed(self, number: int, section: int) -> bool:
        column = self.column(section)
        if column is None or column.put is None or not self.is_editable(number):
            return False
        row = self.row(number)
        return column.kind_in(row) not in (Kind.BUTTON, Kind.CHECK) and len(column.get(row)) <= LONGEST_EDITED

    def _box(self, number: int) -> Qt.CheckState | None:
        below = self.below(number)
        on = below.is_on if below is not None else None
        if self.is_own(number) and self.shape.is_on is not None:
            on = self.is_on(number)
        return None if on is None else Qt.CheckState.Checked if on else Qt.CheckState.Unchecked

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        number = index.row()
        if role == _Role.EditRole and self._is_typed(number, index.column()):
            self.write(number, index.column(), str(value))
            return True
        if role == _Role.CheckStateRole and index.column() == BOX and self.is_own(number) and self.shape.is_on:
            if (Qt.CheckState(value) == Qt.CheckState.Checked) != self.is_on(number):
                self.toggle([number])
            return True
        return False

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self.titles[section - 1] if self.column(section) is not None else ""
        if orientation == Qt.Orientation.Horizontal and role == _Role.AccessibleTextRole:
            return self._title(section)
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        number, section = index.row(), index.column()
        column = self.column(section)
        if role == _Role.DisplayRole:
            return self._words(number, section) if column is not None else None
        if role == _Role.EditRole:
            return column.get(self.row(number)) if column is not None and self.is_editable(number) else None
        if role == _Role.CheckStateRole and section == BOX:
            return self._box(number)
        if role == _Role.ToolTipRole:
            return self._hint(number, section)
        if role == _Role.AccessibleTextRole:
            return self._spoken(number, section)
        return None

    def _words(self, number: int, section: int) -> str:
        below, note = self.below(number), self.note(number)
        if below is not None:
            return one_line(below.cells[section - 1])
        if note is not None and section == self.note_section:
            return one_line(note.text)
        row, column = self.row(number), self.shape.columns[section - 1]
        text = column.shown(row) if column.shown is not None else column.get(row)
        if column.kind_in(row) == Kind.CHOICE:
            text = dict(column.choices()).get(text, text)
        return one_line(text)

    def _hint(self, number: int, section: int) -> str | None:
        below, note = self.below(number), self.note(number)
        if section == self.cross:
            return tooltip(self.cross_words) if self.is_own(number) else None
        said = below.note if below is not None else note.text if note is not None else ""
        return tooltip(said) or None

    def _title(self, section: int) -> str:
        if section == BOX:
            return self.box_words[0] if self.shape.is_on is not None else ""
        return self.cross_words if section == self.cross else self.titles[section - 1]

    def _spoken(self, number: int, section: int) -> str:
        """What a screen reader says: the state of a row goes with its first text."""
        if section == self.cross:
            return self.cross_words if self.is_own(number) else self._words(number, 1) or self._title(1)
        note, box = self.note(number), self._box(number)
        state = "" if box is None else self.box_words[1] if box == Qt.CheckState.Checked else self.box_words[2]
        if section == BOX:
            return ", ".join(part for part in (self._words(number, 1), state) if part) or self._title(1)
        is_noted = note is not None and section == self.note_section
        is_noted = note is not None and section == self.note_section
        parts = [self._title(section), visible(note.text) if note and is_noted else self._words(number, section)]
        if section == 1:
            parts += [note.text if note is not None else "", state if box == Qt.CheckState.Unchecked else ""]
        return ", ".join(part for part in parts if part)


def _equal(one: Sequence[Any], other: Sequence[Any], most: int) -> int:
    count = 0
    while count < most and (one[count] is other[count] or one[count] == other[count]):
        count += 1
    return count


def _runs(descending: Sequence[int]) -> list[tuple[int, int]]:
    """First and last of each run of neighbours, the last run first."""
    runs: list[tuple[int, int]] = []
    for number in descending:
        if runs and runs[-1][0] == number + 1:
            runs[-1] = (number, runs[-1][1])
        else:
            runs.append((number, number))
    return runs
