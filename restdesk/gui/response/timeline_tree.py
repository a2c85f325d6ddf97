"""The timeline's rows as a tree: name, value, and a bar that shows when it was."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from restdesk.gui.look.fonts import bold, mono_font
from restdesk.gui.look.icons import draw_icon
from restdesk.gui.look.scale import px, row_px
from restdesk.gui.look.style import ROW_HEIGHT, theme_of
from restdesk.gui.response.timeline_rows import Bar, Row, as_text
from restdesk.gui.translate import said
from restdesk.gui.widgets.plain import action_text, one_line, tooltip

NAME, VALUE, WHEN = range(3)
_NAME_WIDTH, _WHEN_WIDTH, _NARROW = 210, 240, 640
_LONGEST = 2000
"""Characters of a value that are laid out; a copy has all of them."""

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


@dataclass
class _Node:
    """A row at its place in the tree."""

    row: Row
    number: int
    at: int
    parent: "_Node | None" = None
    below: list["_Node"] = field(default_factory=list)


class TimelineModel(QAbstractItemModel):
    """Rows below rows, in three columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._titles: tuple[str, ...] = ("", "", "")
        self._top: list[_Node] = []
        self._all: list[_Node] = []

    def set_titles(self, titles: Sequence[str]) -> None:
        """Name the columns, for those who hear them."""
        self._titles = tuple(titles)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows in place of those before."""
        self.beginResetModel()
        self._all = []
        self._top = self._nodes(rows, None)
        self.endResetModel()

    def row_at(self, index: _Index) -> Row | None:
        """The row at an index, or None."""
        node = self._node(index)
        return node.row if node is not None else None

    def indexes(self) -> Iterator[tuple[QModelIndex, Row]]:
        """Each row with the index of its name, top to bottom."""
        for node in self._all:
            yield self.createIndex(node.at, NAME, node.number), node.row

    def _nodes(self, rows: Sequence[Row], parent: _Node | None) -> list[_Node]:
        made = []
        for at, row in enumerate(rows):
            node = _Node(row, len(self._all), at, parent)
            self._all.append(node)
            node.below = self._nodes(row.rows, node)
            made.append(node)
        return made

    def _node(self, index: _Index) -> _Node | None:
        return self._all[index.internalId()] if index.isValid() and index.internalId() < len(self._all) else None

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008  Qt's own
        above = self._node(parent)
        nodes = self._top if above is None else above.below
        if 0 <= row < len(nodes) and 0 <= column <= WHEN:
            return self.createIndex(row, column, nodes[row].number)
        return QModelIndex()

    def parent(self, index: _Index = QModelIndex()) -> Any:  # noqa: B008  Qt has two of it
        node = self._node(index)
        above = node.parent if node is not None else None
        return QModelIndex() if above is None else self.createIndex(above.at, NAME, above.number)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own
        if parent.column() > NAME:
            return 0
        above = self._node(parent)
        return len(self._top if above is None else above.below)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own
        return WHEN + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        is_title = orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole
        return self._titles[section] if is_title else None

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None or (index.column() == WHEN and role != _Role.AccessibleTextRole):
            return None
        text = row.name if index.column() == NAME else row.value
        if role == _Role.DisplayRole:
            return one_line(text, _LONGEST)
        if role == _Role.ToolTipRole and index.column() == VALUE:
            return tooltip(text[:_LONGEST])
        if role == _Role.AccessibleTextRole and (index.column() != VALUE or not row.value):
            return one_line(f"{row.name} {row.value}".strip(), _LONGEST)
        return None


class TimelineDelegate(QStyledItemDelegate):
    """Paints names quietly, values as they stood, and bars on one scale of time."""

    def __init__(self, view: "TimelineTree") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(px(120), row_px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._view.rows.row_at(index)
        if row is None:
            return
        painter.save()
        self._view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, self._view)
        if index.column() == WHEN:
            if row.bar is not None:
                self._paint_bar(painter, option.rect.adjusted(8, 0, -12, 0), row.bar)
        else:
            self._paint_text(painter, option, row, index)
        painter.restore()

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, index: _Index) -> None:
        theme, is_name = theme_of(self._view), index.column() == NAME
        rect = option.rect.adjusted(4, 0, -6, 0)
        if row.icon and not is_name:
            draw_icon(painter, row.icon, QRect(rect.left(), rect.top(), px(16), rect.height()), theme.colour(row.role))
            rect = rect.adjusted(px(22), 0, 0, 0)
        font = mono_font() if row.mono and (row.method or not is_name) else option.font
        painter.setFont(bold(font) if row.method else font)
        if is_name:
            painter.setPen(theme.method(row.name) if row.method else theme.muted)
        else:
            painter.setPen(theme.colour(row.role))
        text = QFontMetrics(painter.font()).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_bar(self, painter: QPainter, rect: QRect, bar: Bar) -> None:
        theme, length = theme_of(self._view), self._view.length or 1.0
        middle = rect.center().y()
        painter.fillRect(QRectF(rect.left(), middle, rect.width(), 1), theme.line)
        left = rect.left() + rect.width() * min(bar.start / length, 1.0)
        width = max(2.0, rect.width() * min(bar.seconds / length, 1.0))
        left = min(left, rect.right() - width + 1)
        painter.fillRect(QRectF(left, middle - 4, width, 9), theme.colour(bar.role))


class TimelineTree(QTreeView):
    """The tree; `chosen` carries the `Mend` of a row's button. Ctrl+C copies the selected rows and what is below."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = TimelineModel(self)
        self.length = 0.0
        """Seconds of the whole, which the bars are a part of."""
        self.setModel(self.rows)
        self.setItemDelegate(TimelineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setIndentation(18)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(VALUE, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(NAME, _NAME_WIDTH)
        self.setColumnWidth(WHEN, _WHEN_WIDTH)

    def show_rows(self, rows: Sequence[Row], length: float) -> None:
        """Show these rows, opened as they say, on a scale of `length` seconds."""
        self.length = length
        if (focus := QApplication.focusWidget()) is not None and self.isAncestorOf(focus):
            self.setFocus()  # the button goes with its row
        self.rows.show_rows(rows)
        for index, row in self.rows.indexes():
            self.setExpanded(index, row.open and bool(row.rows))
            if row.offer is not None:
                self.setIndexWidget(index.siblingAtColumn(WHEN), self._button(row))
        if rows:
            self.setCurrentIndex(self.rows.index(0, NAME))
            self.clearSelection()

    def copy(self) -> None:
        """Put the selected rows on the clipboard, with all that is below them."""
        chosen = [self.rows.row_at(index) for index in sorted(self.selectionModel().selectedRows(), key=_place)]
        if chosen:
            QGuiApplication.clipboard().setText(as_text(row for row in chosen if row is not None))

    def _button(self, row: Row) -> QWidget:
        """The row's button in a place of its own, no wider than its words."""
        assert row.offer is not None
        offer, place = row.offer, QWidget()
        button = QPushButton(action_text(said(offer.label)))
        button.setFixedHeight(ROW_HEIGHT - 2)
        button.setAccessibleDescription(one_line(row.value))
        button.clicked.connect(lambda: self.chosen.emit(offer.mend))
        line = QHBoxLayout(place)
        line.setContentsMargins(4, 0, 4, 0)
        line.addWidget(button)
        line.addStretch()
        return place

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.rows.row_at(self.currentIndex())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None and row.offer is not None:
            self.chosen.emit(row.offer.mend)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = self.viewport().width() < _NARROW
        self.setColumnWidth(NAME, _NAME_WIDTH - (60 if narrow else 0))
        self.setColumnWidth(WHEN, _WHEN_WIDTH - (110 if narrow else 0))
        super().resizeEvent(event)


def _place(index: QModelIndex) -> int:
    return index.internalId()
