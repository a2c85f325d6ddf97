"""The list of the palette: its model over entries, and how a line of it is painted."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.style import theme_of
from restdesk.gui.palette.entry import Entry
from restdesk.gui.widgets.plain import one_line

Index = QModelIndex | QPersistentModelIndex

_GAP, _LONGEST_METHOD = 10, 7


class EntriesModel(QAbstractListModel):
    """The entries that are found, the likeliest first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these in place of the ones before."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, index: Index) -> Entry | None:
        """Return the entry at an index, or None."""
        return self._entries[index.row()] if 0 <= index.row() < len(self._entries) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index)
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(entry.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return one_line(", ".join(filter(None, (entry.method, entry.text, entry.detail, entry.keys))))
        return None


class EntryDelegate(QStyledItemDelegate):
    """Paints a method, the text, the detail behind it, and the keys at the right end."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, view = index.model(), option.widget
        entry = model.entry(index) if isinstance(model, EntriesModel) else None
        if entry is None or not isinstance(view, QWidget):
            return
        theme = theme_of(view)
        painter.save()
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)
        rect = option.rect.adjusted(_GAP, 0, -_GAP, 0)
        if entry.method:
            painter.setFont(mono_font(11, bold=True))
            width = painter.fontMetrics().horizontalAdvance("M" * (_LONGEST_METHOD + 1))
            _draw(painter, rect, one_line(entry.method, _LONGEST_METHOD), theme.method(entry.method))
            rect = rect.adjusted(width, 0, 0, 0)
        painter.setFont(option.font)
        if entry.keys:
            width = painter.fontMetrics().horizontalAdvance(entry.keys)
            _draw(painter, QRect(rect.right() - width, rect.top(), width + 1, rect.height()), entry.keys, theme.muted)
            rect = rect.adjusted(0, 0, -width - _GAP, 0)
        used = _draw(painter, rect, one_line(entry.text), theme.text)
        if entry.detail:
            _draw(painter, rect.adjusted(used + _GAP, 0, 0, 0), one_line(entry.detail), theme.muted)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, option.fontMetrics.height() + 12)


def _draw(painter: QPainter, rect: QRect, text: str, colour: QColor) -> int:
    """Draw a text at the left of `rect`, cut to it, and return how wide it is."""
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, rect.width()))
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)
