"""The environments of a collection, one a row, and below a line the global one."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QEvent,
    QKeyCombination,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from restdesk.gui.environments.colours import colour_of, name_of, paint_dot
from restdesk.gui.look.icons import draw_icon
from restdesk.gui.look.scale import px, row_px
from restdesk.gui.look.shapes import ROW_RADIUS, box
from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.plain import one_line, tooltip

Index = QModelIndex | QPersistentModelIndex
_ROW, _PADDING, _DOT, _NO_DOT, _LINE = 30, 10, 22, 4, 13
_SAID = 30
"""Pixels below which what is said besides the name is left out: the name comes first."""

_RENAME, _DELETE = QKeyCombination(Qt.Key.Key_F2), QKeyCombination(Qt.Key.Key_Delete)
_DOUBLE = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_D)
_OWN_KEYS = (_RENAME, _DELETE, _DOUBLE)
_State = QStyle.StateFlag


class Entry(NamedTuple):
    """What a row says."""

    path: str
    name: str
    color: str = ""
    production: bool = False
    active: bool = False
    modified: bool = False
    broken: bool = False
    shared: bool = False
    """The global environment."""


class EnvironmentList(QListWidget):
    """`chosen` carries the path of the row in front; the other signals tell what the person asks for."""

    chosen = Signal(object)
    named = Signal(object)
    """Carries the path and the new name that was typed."""
    rename_wanted = Signal()
    delete_wanted = Signal()
    duplicate_wanted = Signal()
    menu_wanted = Signal(object)
    """Carries where on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("environmentList")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListWidget.EditTrigger.NoEditTriggers)
        self.setItemDelegate(_Painter(self))
        self.viewport().setAutoFillBackground(False)  # it lies on its panel
        self._entries: tuple[Entry, ...] = ()
        self._words = {"production": "", "active": "", "modified": "", "broken": ""}
        self._fills = False
        self.currentRowChanged.connect(self._on_row)
        self.itemChanged.connect(self._on_named)

    def set_words(self, production: str, active: str, modified: str, broken: str) -> None:
        """Say in the language of now what rows are."""
        self._words = {"production": production, "active": active, "modified": modified, "broken": broken}
        self._fill()

    def show_entries(self, entries: Sequence[Entry], current: str) -> None:
        """Show these, the one of that path in front."""
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self._fill()
        row = next((at for at, entry in enumerate(self._entries) if entry.path == current), -1)
        self._fills = True
        self.setCurrentRow(row)
        self._fills = False

    def entry(self, row: int) -> Entry:
        """Return what a row says."""
        return self._entries[row]

    def current(self) -> Entry | None:
        """Return the row in front, or None."""
        row = self.currentRow()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def indent(self) -> int:
        """Return the pixels before each name: without a dot in any row only what the words around the list have."""
        has_dots = any(entry.broken or colour_of(entry.color) is not None for entry in self._entries)
        return px(_DOT if has_dots else _NO_DOT)

    def edit_name(self) -> None:
        """Let the name of the row in front be typed anew, in its place."""
        item = self.currentItem()
        if item is not None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.editItem(item)

    def words_of(self, entry: Entry) -> list[str]:
        """Return what is said of a row besides its name."""
        said = {
            "production": entry.production,
            "active": entry.active,
            "modified": entry.modified,
            "broken": entry.broken,
        }
        return [self._words[key] for key, is_so in said.items() if is_so]

    def _fill(self) -> None:
        self._fills, row = True, self.currentRow()
        while self.count() > len(self._entries):
            self.takeItem(self.count() - 1)
        for at, entry in enumerate(self._entries):
            item = self.item(at)
            if item is None:
                item = QListWidgetItem()
                self.addItem(item)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(flags if entry.shared or entry.broken else flags | Qt.ItemFlag.ItemIsEditable)
            item.setText(one_line(entry.name))
            colour = name_of(entry.color) if colour_of(entry.color) is not None else ""
            said = ", ".join(part for part in (entry.name, *self.words_of(entry), colour) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, one_line(said))
            item.setToolTip(tooltip(said))
        self.setCurrentRow(row)
        self._fills = False
        self.viewport().update()

    def _on_row(self, row: int) -> None:
        if not self._fills and 0 <= row < len(self._entries):
            self.chosen.emit(self._entries[row].path)

    def _on_named(self, item: QListWidgetItem) -> None:
        row = self.row(item)
        if self._fills or not 0 <= row < len(self._entries):
            return
        entry, typed = self._entries[row], item.text().strip()
        self._fills = True
        item.setText(one_line(entry.name))  # until it is really called so
        self._fills = False
        if typed != one_line(entry.name):
            self.named.emit((entry.path, typed))

    def event(self, event: QEvent) -> bool:
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and isinstance(event, QKeyEvent) and event.keyCombination() in _OWN_KEYS:
            event.accept()  # it is for this list, whatever it is for elsewhere
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = event.keyCombination()
        if keys == _RENAME:
            self.rename_wanted.emit()
        elif keys == _DELETE:
            self.delete_wanted.emit()
        elif keys == _DOUBLE:
            self.duplicate_wanted.emit()
        elif event.key() == Qt.Key.Key_Menu:
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.visualItemRect(self.currentItem()).bottomLeft()))
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: object) -> None:
        self.rename_wanted.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_wanted.emit(event.globalPos())


class _Painter(QStyledItemDelegate):
    """A dot, a name, and in quieter text what the environment is."""

    def __init__(self, view: EnvironmentList) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, theme = self._view.entry(index.row()), theme_of(self._view)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self._row(option.rect, entry)
        if entry.shared and index.row():
            painter.fillRect(QRect(rect.left() + px(4), option.rect.top() + px(6), rect.width() - px(8), 1), theme.line)
        selected = bool(option.state & _State.State_Selected)
        ground = theme.selection if selected else theme.panel
        if selected or option.state & _State.State_MouseOver:
            shade = ground if selected else theme.hover
            box(painter, rect.adjusted(px(4), 1, -px(4), -1), px(ROW_RADIUS), shade, None)
        left = rect.left() + px(_PADDING)
        colour = colour_of(entry.color)
        if entry.broken:
            draw_icon(painter, "error", QRect(left - px(2), rect.top(), px(16), rect.height()), theme.bad)
        elif colour is not None:
            paint_dot(painter, QPointF(left + px(6), rect.center().y() + 0.5), colour, theme, ground)
        left += self._view.indent()
        right = rect.right() - px(_PADDING)
        if entry.modified:
            draw_icon(painter, "dot", QRect(right - px(10), rect.top(), px(12), rect.height()), theme.muted)
            right -= px(16)
        metrics, middle = option.fontMetrics, Qt.AlignmentFlag.AlignVCenter
        said = " · ".join(self._view.words_of(entry._replace(modified=False, broken=False)))
        name = one_line(entry.name)
        rest = right - left - metrics.horizontalAdvance(name) - px(8)
        width = min(metrics.horizontalAdvance(said), rest) if rest >= px(_SAID) else 0
        painter.setFont(option.font)
        painter.setPen(theme.muted)
        place = QRect(right - width, rect.top(), width + 1, rect.height())
        if width:
            painter.drawText(place, middle, metrics.elidedText(said, Qt.TextElideMode.ElideRight, width + 1))
        painter.setPen(theme.text)
        room = right - width - (px(8) if width else 0) - left
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, rect.top(), room + 1, rect.height()), middle, shown)
        if option.state & _State.State_HasFocus:
            box(painter, rect.adjusted(px(4), 1, -px(4), -1), px(ROW_RADIUS), None, theme.focus, 2)
        painter.restore()

    def _row(self, rect: QRect, entry: Entry) -> QRect:
        """Return where a row is; above the global one there is a line."""
        return rect.adjusted(0, px(_LINE), 0, 0) if entry.shared and self._view.count() > 1 else rect

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        above = px(_LINE) if self._view.entry(index.row()).shared and self._view.count() > 1 else 0
        return QSize(px(80), row_px(_ROW) + above)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect = option.rect
        editor.setGeometry(rect.adjusted(px(_PADDING - 6) + self._view.indent(), 1, -px(6), -1))
