"""What was found as rows below rows: the files, and in each the places."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from restdesk.gui.finding.words import place_of, where
from restdesk.gui.widgets.plain import one_line, tooltip
from restdesk.session.finding.query import FoundFile, Hit

Index = QModelIndex | QPersistentModelIndex
Chosen = list[tuple[FoundFile, list[Hit]]]
_Role = Qt.ItemDataRole
_TOP = 0
"""The id of a file's row; a place has that of its file, counted from one."""
_LONGEST = 300
_AT_ONCE = 80
"""Rows that are made at once."""


class Key(NamedTuple):
    """By which a place is known again when it is searched anew."""

    file: tuple[object, str]
    address: tuple[object, ...]
    start: int


class Results(QAbstractItemModel):
    """Files and places; while something is to be put in their place each has a box to be ticked."""

    ticked = Signal()
    """Other places are chosen."""
    exposed = Signal(object)
    """Carries the range of file rows that are there now: thousands come as one scrolls, for each costs time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._files: list[FoundFile] = []
        self._rows = 0
        """Files that have rows."""
        self.count = 0
        """Places of all files."""
        self._left_out: set[tuple[int, int]] = set()
        self._ticks = False
        self.new = ""
        """What is put in the place of each, for those who hear it."""
        self._unsaved = self._arrow = ""

    def set_words(self, unsaved: str, arrow: str) -> None:
        """Say in the language of now what is told of rows."""
        self._unsaved, self._arrow = unsaved, arrow

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._files, self._left_out = [], set()
        self._rows = self.count = 0
        self.endResetModel()

    def add(self, files: Sequence[FoundFile]) -> None:
        """Show more files below those that are shown."""
        lacks = self._rows == len(self._files) and self.count < _AT_ONCE
        self._files += files
        self.count += sum(len(file.hits) for file in files)
        if lacks:
            self.expose()

    def expose(self, to: int = 0) -> None:
        """Make rows for some more files, at least up to that one."""
        end, places = self._rows, 0
        while end < len(self._files) and (places < _AT_ONCE or end <= to):
            places += 1 + len(self._files[end].hits)
            end += 1
        if end > self._rows:
            new = range(self._rows, end)
            self.beginInsertRows(QModelIndex(), new.start, new.stop - 1)
            self._rows = end
            self.endInsertRows()
            self.exposed.emit(new)

    def show_ticks(self, *, ticks: bool) -> None:
        """Let rows be chosen, or not."""
        if ticks != self._ticks:
            self._ticks = ticks
            self._left_out.clear()

    @property
    def has_ticks(self) -> bool:
        """Whether rows have boxes to be ticked."""
        return self._ticks

    def files(self) -> Sequence[FoundFile]:
        """Return all files that are shown."""
        return self._files

    def chosen(self) -> Chosen:
        """Return the files with their places that are ticked and can be replaced."""
        found: Chosen = []
        for at, file in enumerate(self._files):
            hits = [hit for number, hit in enumerate(file.hits) if self._is_ticked(at, number)]
            if hits and not file.read_only:
                found.append((file, hits))
        return found

    def file_of(self, index: Index) -> FoundFile | None:
        """Return the file of a row."""
        if not index.isValid():
            return None
        at = index.row() if index.internalId() == _TOP else index.internalId() - 1
        return self._files[at] if at < len(self._files) else None

    def hit_of(self, index: Index) -> Hit | None:
        """Return the place of a row, None for that of a file."""
        file = self.file_of(index)
        if file is None or index.internalId() == _TOP or index.row() >= len(file.hits):
            return None
        return file.hits[index.row()]

    def is_file(self, index: Index) -> bool:
        """Return whether a row is that of a file."""
        return index.internalId() == _TOP

    def key_of(self, index: Index) -> Key | None:
        """Return what a place is known by."""
        file, hit = self.file_of(index), self.hit_of(index)
        return Key((file.folder, file.path), hit.address, hit.start) if file is not None and hit is not None else None

    def index_of(self, key: Key) -> QModelIndex:
        """Return the row of a place, or no index."""
        for at, file in enumerate(self._files):
            if (file.folder, file.path) == key.file:
                for number, hit in enumerate(file.hits):
                    if (hit.address, hit.start) == (key.address, key.start):
                        return self._place(at, number)
        return QModelIndex()

    def step(self, index: Index, by: int) -> QModelIndex:
        """Return the place after a row (1) or before it (-1), round and round; no index where there is none."""
        if not self._files:
            return QModelIndex()
        if not index.isValid():
            at, number = (0, 0) if by > 0 else self._last_before(0)
        elif index.internalId() == _TOP:
            at, number = (index.row(), 0) if by > 0 else self._last_before(index.row())
        else:
            at, number = index.internalId() - 1, index.row() + by
            if number < 0:
                at, number = self._last_before(at)
            elif number >= len(self._files[at].hits):
                at, number = (at + 1) % len(self._files), 0
        return self._place(at, number)

    def _last_before(self, at: int) -> tuple[int, int]:
        """Return the last place of the file before one."""
        at = (at - 1) % len(self._files)
        return at, len(self._files[at].hits) - 1

    def _place(self, at: int, number: int) -> QModelIndex:
        """Return the row of a place, which is made if it is not there yet."""
        if at >= self._rows:
            self.expose(at)
        return self.createIndex(number, 0, at + 1)

    def text_of(self, index: Index) -> str:
        """Return a row in words, as it is heard."""
        file, hit = self.file_of(index), self.hit_of(index)
        if file is None:
            return ""
        if hit is None:
            parts = (where(file), file.method, file.name, self._unsaved if file.unsaved else "", str(len(file.hits)))
            return one_line(" ".join(part for part in parts if part), _LONGEST)
        shown = f"{place_of(hit)}: {hit.before}{hit.text}{hit.after}"
        return one_line(f"{shown} {self._arrow} {self.new}" if self._ticks else shown, _LONGEST)

    def tick_of(self, index: Index) -> Qt.CheckState | None:
        """Return whether a row is ticked, None where it has no box."""
        file, hit = self.file_of(index), self.hit_of(index)
        if not self._ticks or file is None or file.read_only:
            return None
        if hit is not None:
            if hit.fixed:
                return None
            ticked = (index.internalId() - 1, index.row()) not in self._left_out
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        places = list(self._places(index.row()))
        if not places:
            return None
        ticked_ones = sum(place not in self._left_out for place in places)
        if ticked_ones in (0, len(places)):
            return Qt.CheckState.Checked if ticked_ones else Qt.CheckState.Unchecked
        return Qt.CheckState.PartiallyChecked

    def toggle(self, index: Index) -> None:
        """Tick a place or all places of a file, or no longer."""
        tick = self.tick_of(index)
        if tick is None:
            return
        at = index.row() if index.internalId() == _TOP else index.internalId() - 1
        places = set(self._places(at)) if index.internalId() == _TOP else {(at, index.row())}
        if tick == Qt.CheckState.Checked:
            self._left_out |= places
        else:
            self._left_out -= places
        top = self.index(at, 0)
        self.dataChanged.emit(top, top)
        last = self.rowCount(top) - 1
        self.dataChanged.emit(self.index(0, 0, top), self.index(last, 0, top))
        self.ticked.emit()

    def _places(self, at: int) -> Iterator[tuple[int, int]]:
        return ((at, number) for number, hit in enumerate(self._files[at].hits) if not hit.fixed)

    def _is_ticked(self, at: int, number: int) -> bool:
        return (at, number) not in self._left_out and not self._files[at].hits[number].fixed

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  Qt's own
        if column or row < 0 or row >= self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008  Qt has two of it
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _TOP)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own
        if not parent.isValid():
            return self._rows
        return len(self._files[parent.row()].hits) if parent.internalId() == _TOP else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return found | Qt.ItemFlag.ItemIsUserCheckable if self.tick_of(index) is not None else found

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return self.text_of(index)
        if role == _Role.CheckStateRole:
            return self.tick_of(index)
        if role == _Role.ToolTipRole and (hit := self.hit_of(index)) is not None:
            return tooltip(f"{hit.before}{hit.text}{hit.after}"[:_LONGEST])
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        if role != _Role.CheckStateRole or self.tick_of(index) is None:
            return False
        self.toggle(index)
        return True
