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
FAULT_ROLE = Qt.ItemDataRole.UserRole + 2
"""Why the file cannot be read, with its line; an empty text if it can."""
REQUEST_ROLE = Qt.ItemDataRole.UserRole + 3
"""Whether it is a request."""


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
            case _ if role == FAULT_ROLE:
                return self._fault(row)
            case _ if role == REQUEST_ROLE:
                return row.is_request
        return None

    def _fault(self, row: "Row") -> str:
        """Say in few words what is wrong with a file."""
        broken = row.broken
        if broken is None:
            return ""
        if broken.line is None or not broken.cause:
            return broken.cause or said(broken.what)
        return self.tr("Line {line}: {cause}").format(line=broken.line, cause=broken.cause)


def _hint(row: "Row") -> str:
    if row.broken is not None:
        texts = (said(row.broken.what), row.broken.cause, said(row.broken.advice))
        return " ".join(text for text in texts if text)
    return row.path or str(row.folder)
