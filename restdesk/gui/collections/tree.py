"""The view of the tree: what is expanded and selected stays so, whatever is saved, moved or read again."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyleOptionViewItem, QWidget

from restdesk.gui.collections.listings import Listings
from restdesk.gui.collections.tree_model import TreeModel
from restdesk.gui.collections.tree_paint import RowDelegate, paint_row
from restdesk.gui.look.palette import Ground
from restdesk.gui.look.scale import row_px
from restdesk.gui.look.style import ROW_HEIGHT
from restdesk.gui.widgets.row_tree import RowTree

if TYPE_CHECKING:
    from restdesk.gui.collections.rows import Key, Row
    from restdesk.model.collection import Collection

_SHOWN_AT_FIRST = 200
"""Rows up to which a collection stands open when it is first shown."""
_AT_ONCE = 80
"""Rows that a filter shows in one step, once no key comes; before that it shows those that there is room for."""
_PAUSE = 60
"""Milliseconds without a key after which the others are shown."""
_SEVERAL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_WINDOW_KEYS = (
    *(QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut, QKeySequence.StandardKey.Paste),
    QKeySequence.StandardKey.Delete,
)
"""What the window does with what is selected."""

Index = QModelIndex | QPersistentModelIndex
_Flag = QItemSelectionModel.SelectionFlag


class CollectionTree(RowTree):
    """The open collections; `chosen` carries the `Row` that was clicked or entered."""

    chosen = Signal(object)
    stepped = Signal(object)
    """What is selected is to stand one place up (-1) or down (1)."""
    dragged = Signal()
    """What is selected is taken along with the mouse."""
    uncut = Signal()
    """What was cut is to stay where it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("collectionTree")
        self.rows = TreeModel(self)
        self.listings = Listings()
        """What the filter searches."""
        self._collections: tuple[Collection, ...] = ()
        self._words: tuple[str, ...] = ()
        self._filtered = False
        self._marked: tuple[Key, ...] = ()
        """What is selected, also while the filter hides it."""
        self._known: set[Path] = set()
        self._expanded: set[Key] = set()
        """What is expanded while nothing is filtered."""
        self._found: Mapping[Path, list[str]] = {}
        self._to_open: Iterator[Row] = iter(())
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._show_rest)
        self._opening = QTimer(self, singleShot=True, interval=0)
        self._opening.timeout.connect(self._open_some)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(Ground.PANEL.value)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.clicked.connect(self._click)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self.rows.rowsInserted.connect(self._on_inserted)

    def show_collections(self, collections: "tuple[Collection, ...]", moved: "Iterable[tuple[Key, Key]]" = ()) -> None:
        """Show these; what was expanded, selected and seen stays so, under its new key if it was `moved`.

        A small new collection stands open.
        """
        keys = dict(moved)
        selected = [row.key for row in self.selected_rows()] if keys else []
        current = self._row(self.currentIndex())
        was_current = current.key if current is not None and keys else None
        seen = QPersistentModelIndex(self.indexAt(QPoint(0, 0)))
        awaited = [key for key in self._marked if not self.rows.index_of(key).isValid()]
        self._collections = collections
        self._expanded = {_followed(key, keys) for key in self._expanded} if keys else self._expanded
        self._marked = tuple(_followed(key, keys) for key in self._marked)
        self._open_small(collections)
        self.rows.show_collections(collections)
        self._select_again(selected, was_current, keys)
        if any(self.rows.index_of(key).isValid() for key in awaited):
            self._mark(self._marked)  # a new request is in front before its file is listed
        if seen.isValid() and self.verticalScrollBar().value():
            self.scrollTo(seen, QAbstractItemView.ScrollHint.PositionAtTop)
        if self._filtered:
            self.listings.want(self._collections, self._narrow)

    def filter_names(self, text: str) -> None:
        """Show what has all words of `text` in its name, method or URL, or in the name of what it lies in.

        What is above and below it is shown too; an empty text shows all.
        """
        self._words = tuple(text.split())
        if self._words:
            self.listings.want(self._collections, self._narrow)
        elif self._filtered:
            self._show_only(None)

    def prepare_filter(self) -> None:
        """List in the background what a filter will search."""
        self.listings.want(self._collections, lambda: None)

    def show_modified(self, keys: "Iterable[Key]") -> None:
        """Mark these as not saved, and no others."""
        self.rows.show_modified(keys)

    def show_cut(self, keys: "Iterable[Key]") -> None:
        """Mark these as about to leave their places, and no others."""
        self.rows.show_cut(keys)
        self.viewport().update()  # also what is below them

    def selected(self) -> "Row | None":
        """Return the row that is selected, of several the one that has the focus, or None."""
        rows = self.selected_rows()
        current = self._row(self.currentIndex())
        return current if current in rows else next(iter(rows), None)

    def selected_rows(self) -> "list[Row]":
        """Return all rows that are selected, top to bottom as far as they are in one folder."""
        found = [row for index in self.selectedIndexes() if (row := self._row(index)) is not None]
        return sorted(found, key=_place)

    def select(self, key: "Key | None") -> None:
        """Select the row of that collection and path and bring it into view, without opening it; None selects nothing.

        A row that is filtered out is selected when it comes back.
        """
        self._mark(() if key is None else (key,))

    def select_several(self, keys: "Iterable[Key]") -> None:
        """Select the rows of these collections and paths, the first of which gets the focus."""
        self._mark(tuple(keys))

    def move_row_up(self) -> None:
        """Let what is selected stand one place higher."""
        self.stepped.emit(-1)

    def move_row_down(self) -> None:
        """Let what is selected stand one place lower."""
        self.stepped.emit(1)

    def menu_place(self, at: QPoint) -> QPoint:
        """Return where on the screen a menu opens that is asked for at `at`; by key it is at the selected row."""
        index = self.indexAt(at)
        if not index.isValid() or not self.selectionModel().isSelected(index):
            index = self.currentIndex()
            at = self.visualRect(index).center() if index.isValid() else at
        return self.viewport().mapToGlobal(at)

    def is_read_only(self, folder: Path) -> bool:
        """Return whether the files of the collection in that folder are never written."""
        return any(collection.read_only for collection in self._collections if collection.folder == folder)

    def enter(self) -> None:
        """Take the focus, on the row that has it or, if there is none, on the first one."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0, 0))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def rows_above(self, index: Index) -> int:
        row, depth = self._row(index), 0
        while row is not None and row.parent is not None:
            row, depth = row.parent, depth + 1
        return depth

    def paint_plain(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, index: Index) -> None:
        if (row := self._row(index)) is not None:
            paint_row(painter, rect, option.font, row, self.rows, self)

    def _mark(self, keys: "tuple[Key, ...]") -> None:
        self._marked = keys
        indexes = [index for key in keys if (index := self.rows.index_of(key)).isValid()]
        # The view's own way would add to the selection while Ctrl or Shift is held, as after Ctrl+D.
        self.selectionModel().setCurrentIndex(indexes[0] if indexes else QModelIndex(), _Flag.ClearAndSelect)
        for index in indexes[1:]:
            self.selectionModel().select(index, _Flag.Select)

    def _select_again(self, selected: "list[Key]", current: "Key | None", moved: "Mapping[Key, Key]") -> None:
        """Select what was selected before it moved; what did not move is so still."""
        new = [after for before in selected if (after := _followed(before, moved)) != before]
        indexes = [index for key in new if (index := self.rows.index_of(key)).isValid()]
        if not indexes:
            return
        if len(new) == len(selected):
            self.clearSelection()
        for index in indexes:
            self.selectionModel().select(index, _Flag.Select)
        if current is not None and (index := self.rows.index_of(_followed(current, moved))).isValid():
            self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)

    def _row(self, index: Index) -> "Row | None":
        return self.rows.row_of(index)

    def _click(self, index: Index) -> None:
        if not QGuiApplication.keyboardModifiers() & _SEVERAL:
            self._choose(index)

    def _choose(self, index: Index) -> None:
        row = self._row(index)
        if row is not None:
            if not row.is_request:
                self.setExpanded(index, True)
            self.chosen.emit(row)

    def _narrow(self) -> None:
        if not self._words:
            return
        self._found = self.listings.find(self._words)
        most = self._room()
        self._show_only({folder: set(paths[:most]) for folder, paths in self._found.items()})
        if any(len(paths) > most for paths in self._found.values()):
            self._pause.start()

    def _room(self) -> int:
        """Return how many rows can be seen."""
        return self.viewport().height() // row_px(ROW_HEIGHT) + 2

    def _show_only(self, kept: "Mapping[Path, set[str]] | None") -> None:
        selected = tuple(row.key for row in self.selected_rows())
        self._marked = selected or self._marked
        self._filtered = kept is not None
        self._pause.stop()
        self._opening.stop()
        self.rows.show_only(kept, self._collections)
        if kept is None:
            self._open_known(self.rows.rows_below(None))
        else:
            for row in _parents(self.rows, self.rows.rows_below(None)):
                self.setExpanded(self.rows.index_at(row), True)
        self._mark(self._marked)  # Qt would select a neighbour of a row that is hidden

    def _show_rest(self) -> None:
        """Show all that was found."""
        self.rows.show_more({folder: set(paths) for folder, paths in self._found.items()}, self._collections)
        self._to_open = _parents(self.rows, self.rows.rows_below(None))
        self._open_some()

    def _open_some(self) -> None:
        """Expand what was found, a part of it; the rest in the next step."""
        laid = 0
        for row in self._to_open:
            self.setExpanded(self.rows.index_at(row), True)
            laid += len(self.rows.rows_below(row))
            if laid >= _AT_ONCE:
                self._opening.start()
                return

    def _open_small(self, collections: "tuple[Collection, ...]") -> None:
        for collection in collections:
            if collection.folder not in self._known:
                self._expanded.add((collection.folder, ""))
                folders = _folders(collection, _SHOWN_AT_FIRST)
                self._expanded.update((collection.folder, path) for path in folders)
        self._known = {collection.folder for collection in collections}

    def _open_known(self, rows: "Iterable[Row]") -> None:
        """Expand those of these rows that are known to be, and what is below them."""
        for row in rows:
            if not row.is_request and row.key in self._expanded:
                self.setExpanded(self.rows.index_at(row), True)

    def _on_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        if not self._filtered:
            self._open_known(self.rows.rows_below(self._row(parent))[first : last + 1])

    def _on_expanded(self, index: QModelIndex) -> None:
        row = self._row(index)
        if row is not None and not self._filtered:
            self._expanded.add(row.key)
            self._open_known(self.rows.rows_below(row))

    def _on_collapsed(self, index: QModelIndex) -> None:
        row = self._row(index)
        if row is not None and not self._filtered:
            self._expanded.discard(row.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif plain and event.key() == Qt.Key.Key_Escape and self.rows.has_cut():
            self.uncut.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier or any(event.matches(key) for key in _WINDOW_KEYS):
            event.ignore()  # Qt's own view copies a name, and goes up and down
        else:
            super().keyPressEvent(event)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        self.dragged.emit()


def _followed(key: "Key", moved: "Mapping[Key, Key]") -> "Key":
    """Return the key that a row has after it, or a folder that it lies in, was moved."""
    if key in moved:
        return moved[key]
    for (folder, path), (new_folder, new_path) in moved.items():
        if key[0] == folder and path and key[1].startswith(f"{path}/"):
            return new_folder, new_path + key[1][len(path) :]
    return key


def _place(row: "Row") -> list[int]:
    """Return where a row is, as the places of all that is above it and its own."""
    places = []
    above: Row | None = row
    while above is not None:
        places.append(above.at)
        above = above.parent
    return places[::-1]


def _parents(model: TreeModel, rows: "Iterable[Row]") -> "Iterator[Row]":
    """Give those of these rows that have some below them, and those among them, top to bottom."""
    for row in rows:
        below = () if row.is_request else model.rows_below(row)
        if below:
            yield row
            yield from _parents(model, below)


def _folders(collection: "Collection", most: int) -> list[str]:
    """Return the paths of all folders of a collection, of one that has more rows than `most` none."""
    found: list[str] = []
    waiting = list(collection.children)
    rows = 1
    while waiting and rows <= most:
        node = waiting.pop()
        rows += 1
        if (children := getattr(node, "children", None)) is not None:
            found.append(node.path)
            waiting += children
    return found if rows <= most else []
