"""The list of names below a `{{`: it never takes the focus, so the field goes on to get every key and syllable."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.look.scale import px, row_px
from restdesk.gui.look.shapes import ROW_RADIUS, box
from restdesk.gui.look.style import theme_of

_Index = QModelIndex | QPersistentModelIndex
_ROW, _PADDING, _GAP = 26, 8, 16
_WIDTH, _SEEN = 480, 8
_NAMES, _ORIGINS = 0.45, 0.4
"""Of the width, what names and origins may take at most."""


class Entry(NamedTuple):
    """One name to choose; all that is said of it is plain, on one line, and without a secret."""

    name: str
    """As it is written into the field."""
    shown: str
    value: str
    origin: str

    def said(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.shown, self.value, self.origin) if part)


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  as Qt has it
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.shown
        return entry.said() if role == Qt.ItemDataRole.AccessibleTextRole else None


class _Painter(QStyledItemDelegate):
    """A name, quieter its value, and at the right where that comes from."""

    def __init__(self, view: "Names", model: _Model) -> None:
        super().__init__(view)
        self._view = view
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, entry = theme_of(self._view), self._model.entries[index.row()]
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box(painter, option.rect.adjusted(px(3), 0, -px(3), 0), px(ROW_RADIUS), theme.selection, None)
        rect = option.rect.adjusted(px(_PADDING), 0, -px(_PADDING), 0)
        text, mono = QApplication.font(), mono_font()
        painter.setPen(theme.text)
        name = _draw(painter, rect, entry.shown, mono, _NAMES)
        painter.setPen(theme.muted)
        last = QRect(rect)
        width = min(QFontMetrics(text).horizontalAdvance(entry.origin), int(rect.width() * _ORIGINS))
        last.setLeft(rect.right() - width)
        _draw(painter, last, entry.origin, text, 1)
        middle = rect.adjusted(name + px(_GAP), 0, -width - px(_GAP), 0)
        _draw(painter, middle, entry.value, mono, 1)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, row_px(_ROW))


class Names(QListView):
    """Entries, one of them chosen; `clicked_on` carries the one that the mouse took."""

    clicked_on = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._entries = _Model(self)
        self.setObjectName("variableNames")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        set_ground(self, Ground.PAGE)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setModel(self._entries)
        self.setItemDelegate(_Painter(self, self._entries))
        self.clicked.connect(lambda index: self.clicked_on.emit(self._entries.entries[index.row()]))
        self.hide()

    def show_entries(self, entries: Sequence[Entry], below: QRect) -> None:
        """Show these with the first one chosen, below a place of the screen or above it where there is no room."""
        self._entries.show_entries(entries)
        self.setCurrentIndex(self._entries.index(0, 0))
        frame = 2 * self.frameWidth()
        inside = self._window.rect()
        height = min(len(entries), _SEEN) * row_px(_ROW) + frame
        self.setGeometry(placed(inside, QSize(px(_WIDTH), height), self._in_window(below)))
        self.show()
        self.raise_()

    def entries(self) -> Sequence[Entry]:
        """Return what is shown."""
        return self._entries.entries if self.isVisible() else ()

    def chosen(self) -> Entry | None:
        """Return the chosen entry."""
        row = self.currentIndex().row()
        return self._entries.entries[row] if 0 <= row < len(self._entries.entries) else None

    def step(self, by: int, *, wraps: bool) -> None:
        """Choose another one, round and round or to the ends."""
        count, row = len(self._entries.entries), self.currentIndex().row() + by
        row = row % count if wraps else max(0, min(row, count - 1))
        self.setCurrentIndex(self._entries.index(row, 0))

    def _in_window(self, place: QRect) -> QRect:
        return QRect(self._window.mapFromGlobal(place.topLeft()), place.size())


def placed(inside: QRect, size: QSize, by: QRect) -> QRect:
    """Return where something of that size goes: below `by`, above it where there is more room, within `inside`."""
    room_below, room_above = inside.bottom() - by.bottom(), by.top() - inside.top()
    goes_below = size.height() <= room_below or room_below >= room_above
    height = min(size.height(), max(room_below, room_above) - 4)
    top = by.bottom() + 3 if goes_below else by.top() - height - 2
    width = min(size.width(), inside.width() - 8)
    left = max(inside.left() + 4, min(by.left() - px(_PADDING), inside.right() - width - 4))
    return QRect(QPoint(left, top), QSize(width, height))


def _draw(painter: QPainter, rect: QRect, text: str, font: QFont, share: float) -> int:
    """Draw a text within that share of a place, cut at its end; return the width that it took."""
    painter.setFont(font)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width() * share))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    return metrics.horizontalAdvance(shown)
