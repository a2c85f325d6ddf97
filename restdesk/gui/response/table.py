"""A table that is read and copied, not edited."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.icons import icon_pixmap
from restdesk.gui.look.style import ROW_HEIGHT, theme_of
from restdesk.gui.widgets.plain import one_line, tooltip

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole

_LONGEST = 2000
"""Characters of a cell that are laid out; a copy has all of them."""


_MEASURED = 200
"""Rows that are measured for the width of a column."""


@dataclass(frozen=True)
class Cell:
    """A text as it came; `icon` stands before it, `role` is the theme's colour of both."""

    text: str
    icon: str = ""
    role: str = "text"
    mono: bool = False
    strong: bool = False


class Rows(QAbstractTableModel):
    """Rows of cells; text is shown on one line, with unseen characters made visible."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._titles: tuple[str, ...] = ()
        self._rows: tuple[tuple[Cell, ...], ...] = ()

    def set_titles(self, titles: Sequence[str]) -> None:
        """Name the columns."""
        self.beginResetModel()
        self._titles = tuple(titles)
        self.endResetModel()

    def set_rows(self, rows: Sequence[tuple[Cell, ...]]) -> None:
        """Show these rows in place of those before."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def cell(self, row: int, column: int) -> Cell:
        """The cell at that place."""
        return self._rows[row][column]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == _Role.DisplayRole:
                return self._titles[section]
            if role == _Role.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        cell = self.cell(index.row(), index.column())
        if role == _Role.DisplayRole:
            return one_line(cell.text, _LONGEST)
        if role == _Role.ToolTipRole:
            return tooltip(cell.text[:_LONGEST])
        if role == _Role.ForegroundRole:
            return theme_of(self._view).colour(cell.role)
        if role == _Role.FontRole:
            return self._font(cell)
        if role == _Role.DecorationRole and cell.icon:
            return icon_pixmap(cell.icon, theme_of(self._view).colour(cell.role), 16, self._view.devicePixelRatioF())
        return None

    def _font(self, cell: Cell) -> QFont:
        font = mono_font() if cell.mono else QFont(self._view.font())
        if cell.strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font


class RowsView(QTableView):
    """A table of `Rows`; Ctrl+C copies what is selected, the first `copied` cells of a row joined by `joint`.

    `chosen` carries the number of a row in which Enter was pressed.
    """

    chosen = Signal(int)

    def __init__(self, joint: str, parent: QWidget | None = None, *, copied: int = 99) -> None:
        super().__init__(parent)
        self._joint = joint
        self._copied = copied
        self._rows = Rows(self)
        self.setModel(self._rows)
        self.setProperty("ownSize", True)  # its height follows its rows
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        self._copy = QAction(self)
        self._copy.triggered.connect(self.copy)
        self.addAction(self._copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def set_words(self, name: str, titles: Sequence[str], copy: str) -> None:
        """Name the table for screen readers, its columns, and the command that copies."""
        self.setAccessibleName(name)
        self._rows.set_titles(titles)
        self._copy.setText(copy)
        self.fit()

    def show_rows(self, rows: Sequence[tuple[Cell, ...]]) -> None:
        """Show these rows in place of those before."""
        self._rows.set_rows(rows)
        self.fit()
        if rows:
            self.setCurrentIndex(self._rows.index(0, 0))
            self.clearSelection()

    def height_of_rows(self, most: int) -> int:
        """Pixels that the rows need, of which at most `most` are counted."""
        return self.horizontalHeader().sizeHint().height() + min(self._rows.rowCount(), most) * self._row_height() + 2

    def _row_height(self) -> int:
        return self.verticalHeader().defaultSectionSize()  # which follows the zoom

    def copy(self) -> None:
        """Put what is selected on the clipboard, each row on a line, as it came."""
        chosen: dict[int, list[int]] = {}
        for index in sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column())):
            if index.column() < self._copied:
                chosen.setdefault(index.row(), []).append(index.column())
        lines = (self._joint.join(self._rows.cell(row, column).text for column in chosen[row]) for row in chosen)
        if chosen:
            QGuiApplication.clipboard().setText("\n".join(lines))

    def row_count(self) -> int:
        """How many rows there are."""
        return self._rows.rowCount()

    def fit(self) -> None:
        """Give each column but the last what its text needs, within bounds."""
        for column in range(self._rows.columnCount() - 1):
            wanted = max(self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column)) + 16
            self.setColumnWidth(column, max(80, min(wanted, 420)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
