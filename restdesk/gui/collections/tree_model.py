"""The open collections as a tree of rows for the view: each row's text is its name, and nothing but that."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from restdesk.gui.translate import said
from restdesk.gui.widgets.plain import one_line, tooltip

if TYPE_CHECKING:
    from restdesk.gui.collections.rows import Row
    from restdesk.model.collection import Collection

Index = QModelIndex | QPersistentModelIndex

METHOD_ROLE = Qt.ItemDataRole.UserRole + 1
"""The method of a request, the kind of one that cannot be sent (`graphql`), or an empty text."""
BROKEN_ROLE = Qt.ItemDataRole.UserRole + 2
"""Whether the file cannot be read."""


class TreeModel(QAbstractItemModel):
    """Rows of collections, folders and requests; made anew when a collection is read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._top: list[Row] = []
        self._all: list[Row] = []
        self._by_key: dict[tuple[Path, str], Row] = {}

    def show_collections(self, collections: Iterable["Collection"]) -> None:
        """Replace all rows."""
        from restdesk.gui.collections.rows import rows_of, walk

        self.beginResetModel()
        self._top = rows_of(collections)
        self._all = list(walk(self._top))
        self._by_key = {row.key: row for row in self._all}
        self.endResetModel()

    def rows(self) -> "tuple[Row, ...]":
        """Return all rows, top to bottom."""
        return tuple(self._all)

    def row_of(self, index: Index) -> "Row | None":
        """Return the row at an index, or None."""
        return self._all[index.internalId()] if index.isValid() and index.internalId() < len(self._all) else None

    def index_of(self, key: tuple[Path, str]) -> QModelIndex:
        """Return the index of the row of that collection and path, an invalid one if there is none."""
        row = self._by_key.get(key)
        return QModelIndex() if row is None else self._index(row)

    def _index(self, row: "Row") -> QModelIndex:
        return self.createIndex(row.at, 0, row.number)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  Qt's own
        above = self.row_of(parent)
        rows = self._top if above is None else above.rows
        return self._index(rows[row]) if 0 <= row < len(rows) and column == 0 else QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008  Qt has two of it
        row = self.row_of(index)
        return QModelIndex() if row is None or row.parent is None else self._index(row.parent)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own
        above = self.row_of(parent)
        return len(self._top if above is None else above.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_of(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(_hint(row))
            case Qt.ItemDataRole.AccessibleTextRole:
                return one_line(f"{row.method} {row.name}".strip())
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return _hint(row) if row.broken is not None else None
            case _ if role == METHOD_ROLE:
                return row.method
            case _ if role == BROKEN_ROLE:
                return row.broken is not None
        return None


def _hint(row: "Row") -> str:
    if row.broken is not None:
        return f"{said(row.broken.what)} {said(row.broken.advice)}"
    return row.path or str(row.folder)
