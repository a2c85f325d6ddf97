"""The open collections as a tree of rows for the view: each row's text is its name, and nothing but that.

Rows are made when the view asks for those of their parent, and taken over when a collection changes: a saved request
costs one row, whatever else is in the tree.
"""

from collections.abc import Collection as Collected
from collections.abc import Iterable, Mapping, Sequence
from itertools import count, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from restdesk.gui.translate import said
from restdesk.gui.widgets.plain import one_line, tooltip

if TYPE_CHECKING:
    from restdesk.gui.collections.rows import Key, Row, Shown
    from restdesk.model.collection import Collection, Node

Index = QModelIndex | QPersistentModelIndex
Kept = Mapping[Path, Collected[str]]
"""The paths that are shown of each collection; one that is not there is not shown at all."""

METHOD_ROLE = Qt.ItemDataRole.UserRole + 1
"""The method of a request, the kind of one that cannot be sent (`graphql`), or an empty text."""
FAULT_ROLE = Qt.ItemDataRole.UserRole + 2
"""Why the file cannot be read, with its line; an empty text if it can."""
REQUEST_ROLE = Qt.ItemDataRole.UserRole + 3
"""Whether it is a request."""
MODIFIED_ROLE = Qt.ItemDataRole.UserRole + 4
"""Whether it is open and has changes that are not saved."""

_ONE_BY_ONE = 20
"""Rows of one parent up to which those that are gone are taken from where they are."""

_Can = Qt.ItemFlag
_NOWHERE = _Can.ItemIsDropEnabled
_COLLECTION = _Can.ItemIsSelectable | _Can.ItemIsEnabled | _Can.ItemIsDropEnabled
_FOLDER = _COLLECTION | _Can.ItemIsDragEnabled
_REQUEST = _FOLDER | _Can.ItemNeverHasChildren
"""What can be done with rows; Qt asks for it at each layout of each row."""


class TreeModel(QAbstractItemModel):
    """Rows of collections, folders and requests."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._top: list[Row] = []
        self._made: dict[int, Row] = {}
        self._numbers = count(1)
        self._kept: Kept | None = None
        self._modified: frozenset[Key] = frozenset()
        self._cut: frozenset[Key] = frozenset()

    def show_collections(self, collections: Iterable["Collection"]) -> None:
        """Show these; rows of what was shown before stay, those that differ tell it."""
        wanted = [collection for collection in collections if self._is_kept(collection.folder, "")]
        self._match(None, self._top, wanted)

    def show_only(self, kept: Kept | None, collections: Iterable["Collection"]) -> None:
        """Show only what is in `kept`, all of it again with None; all rows are new."""
        self.beginResetModel()
        self._kept = kept
        self._made.clear()
        self._top = self._rows(None, [one for one in collections if self._is_kept(one.folder, "")])
        self.endResetModel()

    def show_more(self, kept: Kept, collections: Iterable["Collection"]) -> None:
        """Show what is in `kept` besides what is shown: no row that is there goes away."""
        self._kept = kept
        self.show_collections(collections)
        for row in list(self._made.values()):
            if row.rows:
                self._match(row, row.rows, self._nodes(row))

    def show_modified(self, keys: Iterable["Key"]) -> None:
        """Mark these as not saved, and no others."""
        before, self._modified = self._modified, frozenset(keys)
        self._tell_of(before ^ self._modified)

    def show_cut(self, keys: Iterable["Key"]) -> None:
        """Mark these, and what is below them, as about to leave their places, and no others."""
        before, self._cut = self._cut, frozenset(keys)
        self._tell_of(before ^ self._cut)

    def _tell_of(self, changed: "frozenset[Key]") -> None:
        paths = {path for _, path in changed}  # to make and hash the keys of all rows would take long
        for row in [row for row in self._made.values() if row.path in paths and row.key in changed] if paths else ():
            self._tell(row)

    def rows(self) -> "list[Row]":
        """Return all rows, top to bottom; those that were not asked for before are made."""
        return [row for top in self._top for row in self._walk(top)]

    def rows_below(self, row: "Row | None") -> "list[Row]":
        """Return the rows below one, or with None those at the top."""
        if row is None:
            return self._top
        if row.rows is None:
            row.rows = self._rows(row, self._nodes(row))
        return row.rows

    def row_of(self, index: Index) -> "Row | None":
        """Return the row at an index, or None."""
        return self._made.get(index.internalId()) if index.isValid() else None

    def row_at(self, key: "Key") -> "Row | None":
        """Return the row of that collection and path, or None if there is none or it is not shown."""
        folder, path = key
        row = next((row for row in self._top if row.folder == folder), None)
        while row is not None and row.path != path:
            row = next((one for one in self.rows_below(row) if _leads_to(one, path)), None)
        return row

    def index_of(self, key: "Key") -> QModelIndex:
        """Return the index of the row of that collection and path, an invalid one if there is none."""
        row = self.row_at(key)
        return QModelIndex() if row is None else self.index_at(row)

    def index_at(self, row: "Row") -> QModelIndex:
        """Return the index of a row of this model."""
        return self.createIndex(row.at, 0, row.number)

    def is_modified(self, row: "Row") -> bool:
        """Whether it is open and has changes that are not saved."""
        return row.key in self._modified

    def is_cut(self, row: "Row") -> bool:
        """Whether it, or what it lies in, leaves its place when it is pasted."""
        above: Row | None = row if self._cut else None
        while above is not None and above.key not in self._cut:
            above = above.parent
        return above is not None

    def has_cut(self) -> bool:
        """Whether any row is."""
        return bool(self._cut)

    def fault(self, row: "Row") -> str:
        """Say in few words what is wrong with a file."""
        broken = row.broken
        if broken is None:
            return ""
        if broken.line is None or not broken.cause:
            return broken.cause or said(broken.what)
        return self.tr("Line {line}: {cause}").format(line=broken.line, cause=broken.cause)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  Qt's own
        rows = self._at(parent) if parent.isValid() else self._top  # asked for each row of each layout: no detours
        return self.createIndex(row, 0, rows[row].number) if 0 <= row < len(rows) and column == 0 else QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008  Qt has two of it
        row = self.row_of(index)
        return QModelIndex() if row is None or row.parent is None else self.index_at(row.parent)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own
        return len(self._at(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self._made.get(index.internalId()) if index.isValid() else None
        if row is None:
            return _NOWHERE
        return _REQUEST if row.is_request else _FOLDER if row.path else _COLLECTION

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008  Qt's own
        row = self._made.get(parent.internalId()) if parent.isValid() else None
        if row is None:
            return not parent.isValid() and bool(self._top)
        return bool(self._nodes(row) if row.rows is None else row.rows)

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
                return self._spoken(row)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return _hint(row) if row.broken is not None else None
            case _ if role == METHOD_ROLE:
                return row.method
            case _ if role == FAULT_ROLE:
                return self.fault(row)
            case _ if role == REQUEST_ROLE:
                return row.is_request
            case _ if role == MODIFIED_ROLE:
                return self.is_modified(row)
        return None

    def _at(self, index: Index) -> "list[Row]":
        if not index.isValid():
            return self._top
        row = self._made.get(index.internalId())
        return [] if row is None else self.rows_below(row) if row.rows is None else row.rows

    def _walk(self, row: "Row") -> "Iterable[Row]":
        yield row
        for one in self.rows_below(row):
            yield from self._walk(one)

    def _nodes(self, row: "Row") -> "Sequence[Node]":
        """Return what stands below a row, as far as it is shown."""
        nodes: Sequence[Node] = getattr(row.node, "children", ())  # a request has none
        if self._kept is None or not nodes:
            return nodes
        kept = self._kept.get(row.folder, ())
        return [node for node in nodes if node.path in kept]

    def _is_kept(self, folder: Path, path: str) -> bool:
        return self._kept is None or path in self._kept.get(folder, ())

    def _rows(self, parent: "Row | None", nodes: "Sequence[Shown]", first: int = 0) -> "list[Row]":
        """Make the rows of nodes, the first of which has the place `first`."""
        from restdesk.gui.collections.rows import row_of

        numbers = self._numbers
        made = [row_of(next(numbers), node, parent, at) for at, node in enumerate(nodes, first)]
        self._made.update((row.number, row) for row in made)
        return made

    def _match(self, parent: "Row | None", rows: "list[Row]", nodes: "Sequence[Shown]") -> None:
        """Make `rows`, which are shown below `parent`, those of `nodes`: what stays is moved, never made anew."""
        from restdesk.gui.collections.rows import own_of, stay

        if stay(rows, nodes):  # a request was saved, say
            for row, node in zip(rows, nodes, strict=True):
                if row.node is not node:
                    self._take(row, node)
            return
        places = {own_of(node): at for at, node in enumerate(nodes)}
        above = QModelIndex() if parent is None else self.index_at(parent)
        self._remove(above, rows, places)
        staying = len(rows)
        known = {row.own: row for row in rows}
        new = [node for node in nodes if own_of(node) not in known]
        if new:
            self.beginInsertRows(above, staying, staying + len(new) - 1)
            rows += self._rows(parent, new, staying)
            self.endInsertRows()
        self._order(rows, [places[row.own] for row in rows])
        for node in nodes:
            if (stays := known.get(own_of(node))) is not None:
                self._take(stays, node)

    def _remove(self, above: QModelIndex, rows: "list[Row]", places: "Mapping[str | Path, int]") -> None:
        """Take away the rows that have no place any more."""
        gone = [row.at for row in rows if row.own not in places]
        if len(gone) > _ONE_BY_ONE:  # at the end they are one piece
            self._order(rows, [places.get(row.own, len(places)) for row in rows])
            gone = list(range(len(rows) - len(gone), len(rows)))
        while gone:
            last = first = gone.pop()
            while gone and gone[-1] == first - 1:
                first = gone.pop()
            self.beginRemoveRows(above, first, last)
            self._forget(rows[first : last + 1])
            del rows[first : last + 1]
            for row in rows[first:]:
                row.at -= last + 1 - first
            self.endRemoveRows()

    def _order(self, rows: "list[Row]", places: list[int]) -> None:
        """Bring the rows of one parent into the order of `places`."""
        if all(one <= other for one, other in pairwise(places)):
            return
        self.layoutAboutToBeChanged.emit()
        ordered = [row for _, row in sorted(zip(places, rows, strict=True), key=lambda pair: pair[0])]
        rows[:] = ordered
        for at, row in enumerate(rows):
            row.at = at
        before = self.persistentIndexList()
        self.changePersistentIndexList(before, [self._again(index) for index in before])
        self.layoutChanged.emit()

    def _again(self, index: QModelIndex) -> QModelIndex:
        row = self.row_of(index)
        return QModelIndex() if row is None else self.index_at(row)

    def _take(self, row: "Row", node: "Shown") -> None:
        """Let a row stand for what its file or folder is now."""
        from restdesk.gui.collections.rows import looks_the_same

        if row.node is node:
            return
        before, had = row.node, bool(self._nodes(row))
        if row.rows is None and had:
            row.node = node
            if not self._nodes(row):  # the view believes that there are some
                row.node = before
                self.rows_below(row)
        row.node = node
        nodes = self._nodes(row)
        if row.rows is None and nodes and not had:
            row.rows = []
        if row.rows is not None:
            self._match(row, row.rows, nodes)
        if not looks_the_same(before, node):
            self._tell(row)

    def _tell(self, row: "Row") -> None:
        index = self.index_at(row)
        self.dataChanged.emit(index, index)

    def _forget(self, rows: "Iterable[Row]") -> None:
        for row in rows:
            del self._made[row.number]
            self._forget(row.rows or ())

    def _spoken(self, row: "Row") -> str:
        words = one_line(f"{row.method} {row.name}".strip())
        words = self.tr("{name}, not saved").format(name=words) if self.is_modified(row) else words
        return self.tr("{name}, cut").format(name=words) if self.is_cut(row) else words


def _leads_to(row: "Row", path: str) -> bool:
    return row.path == path or path.startswith(row.path + "/")


def _hint(row: "Row") -> str:
    if row.broken is not None:
        texts = (said(row.broken.what), row.broken.cause, said(row.broken.advice))
        return " ".join(text for text in texts if text)
    return row.path or str(row.folder)
