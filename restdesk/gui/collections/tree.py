"""The view of the tree: the method as a coloured word in a column of its own, then the name, then a mark if broken."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from restdesk.gui.collections.tree_model import FAULT_ROLE, METHOD_ROLE, REQUEST_ROLE, TreeModel
from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.icons import draw_icon
from restdesk.gui.look.palette import Ground
from restdesk.gui.look.scale import px, row_px
from restdesk.gui.look.style import ROW_HEIGHT, theme_of
from restdesk.gui.widgets.plain import one_line

if TYPE_CHECKING:
    from restdesk.gui.collections.rows import Row
    from restdesk.model.collection import Collection

_METHOD_WIDTH, _METHOD_PIXELS, _LONGEST_METHOD = 50, 11, 6
_SHORT = {"graphql": "GQL", "websocket": "WS", "grpc": "gRPC", "OPTIONS": "OPT"}
"""Methods and kinds of request whose names are too long for their column."""
_ICON, _GAP = 18, 6
_SHOWN_AT_FIRST = 200
"""Rows up to which a collection stands open when it is first shown."""

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints one row of the tree."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = option.widget
        if not isinstance(view, QAbstractItemView):
            return
        style, theme = view.style(), theme_of(view)
        painter.save()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)
        rect = option.rect.adjusted(px(4), 0, 0, 0)
        rect.setRight(min(rect.right(), view.viewport().width() - 1))  # a row may be wider than what is seen of it
        middle = Qt.AlignmentFlag.AlignVCenter
        if method := index.data(METHOD_ROLE):
            painter.setFont(mono_font(_METHOD_PIXELS, bold=True))
            painter.setPen(theme.method(method))
            painter.drawText(rect, middle, one_line(_SHORT.get(method, method), _LONGEST_METHOD))
        fault = index.data(FAULT_ROLE)
        if fault:
            draw_icon(painter, "error", QRect(rect.left() - px(2), rect.top(), px(_ICON), rect.height()), theme.bad)
        if index.data(REQUEST_ROLE):
            rect = rect.adjusted(px(_METHOD_WIDTH), 0, 0, 0)
        elif fault:
            rect = rect.adjusted(px(_ICON + 2), 0, 0, 0)
        painter.setFont(option.font)
        used = _draw(painter, rect, one_line(str(index.data())), theme.text)
        if fault:
            _draw(painter, rect.adjusted(used + px(_GAP), 0, 0, 0), one_line(fault), theme.muted)
        if option.state & QStyle.StateFlag.State_HasFocus:
            style.drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, view)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width() + px(_METHOD_WIDTH), row_px(ROW_HEIGHT))


def _draw(painter: QPainter, rect: QRect, text: str, colour: QColor) -> int:
    """Draw a text at the left of `rect`, cut to it, and return how wide it is."""
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, rect.width() - px(_GAP)))
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)


class CollectionTree(QTreeView):
    """The open collections; `chosen` carries the `Row` that was clicked or entered."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("collectionTree")
        self.rows = TreeModel(self)
        self._filter = QSortFilterProxyModel(self)
        self._filter.setSourceModel(self.rows)
        self._filter.setRecursiveFilteringEnabled(True)
        self._filter.setAutoAcceptChildRows(True)
        self._filter.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._filtered = False
        self._marked: tuple[Path, str] | None = None
        self._known: set[Path] = set()
        self._expanded: set[tuple[Path, str]] = set()
        self.setModel(self._filter)
        self.setItemDelegate(RowDelegate(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(Ground.PANEL.value)
        self.setMouseTracking(True)
        self.clicked.connect(self._choose)

    def show_collections(self, collections: "tuple[Collection, ...]") -> None:
        """Show these; what was expanded and selected stays so, a small new collection stands open."""
        self._remember()
        selected = self.selected()
        self.rows.show_collections(collections)
        for row in self.rows.rows():
            if row.folder not in self._known and (len(self.rows.rows()) <= _SHOWN_AT_FIRST or not row.path):
                self._expanded.add(row.key)
        self._known = {collection.folder for collection in collections}
        self._expand()
        if selected is not None:
            self.select(selected.key)

    def filter_names(self, text: str) -> None:
        """Show the rows whose name has `text` in it, with what stands above and below them; an empty text shows all."""
        self._remember()
        selected = self.selected()
        self._marked = self._marked if selected is None else selected.key
        self._filtered = bool(text.strip())
        self._filter.setFilterFixedString(text.strip())
        self._expand()
        self.select(self._marked)  # Qt would select a neighbour of a row that is hidden

    def selected(self) -> "Row | None":
        """Return the row that is selected, or None."""
        indexes = self.selectedIndexes()
        return self._row(indexes[0]) if indexes else None

    def select(self, key: tuple[Path, str] | None) -> None:
        """Select the row of that collection and path and bring it into view, without opening it; None selects nothing.

        A row that is filtered out is selected when it comes back.
        """
        self._marked = key
        index = QModelIndex() if key is None else self._index(key)
        self.setCurrentIndex(index)
        if not index.isValid():
            self.clearSelection()

    def _index(self, key: tuple[Path, str]) -> QModelIndex:
        return self._filter.mapFromSource(self.rows.index_of(key))

    def _row(self, index: Index) -> "Row | None":
        return self.rows.row_of(self._filter.mapToSource(index))

    def _choose(self, index: Index) -> None:
        row = self._row(index)
        if row is not None:
            if not row.is_request:
                self.setExpanded(index, True)
            self.chosen.emit(row)

    def _remember(self) -> None:
        if not self._filtered:
            parents = [row.key for row in self.rows.rows() if row.rows]
            self._expanded = {key for key in parents if self.isExpanded(self._index(key))}

    def _expand(self) -> None:
        if self._filtered:
            self.expandAll()
            return
        for row in self.rows.rows():
            if row.rows:
                self.setExpanded(self._index(row.key), row.key in self._expanded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)
