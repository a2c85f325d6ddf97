"""A tree of thousands of rows whose painting is cheap."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QCursor, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTreeView

from restdesk.gui.look.scale import scale_now
from restdesk.gui.look.shapes import triangle
from restdesk.gui.look.style import theme_of

Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag
_NOWHERE = -1


class RowTree(QTreeView):
    """Paints a row in one call where there is nothing special about it.

    For the ground and the branches of a row Qt asks the style and the model some fifteen times, each a call of Python.
    A row that is neither selected nor current nor under the mouse has no ground, and one arrow at most.
    """

    _mouse = _NOWHERE
    """How far down the mouse is while a paint is under way."""
    _current = _NOWHERE, _NOWHERE
    """The id and the place of the current row while a paint is under way."""
    _selects = False
    """Whether anything is selected while a paint is under way."""

    def rows_above(self, index: Index) -> int:
        """Return how many rows a row lies in."""
        raise NotImplementedError

    def paint_plain(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, index: Index) -> None:
        """Paint what stands in a row that is not special."""
        raise NotImplementedError

    def is_special(self, rect: QRect, index: Index) -> bool:
        """Return whether a row at `rect` is selected, current or under the mouse; asked while a paint is under way."""
        if rect.top() <= self._mouse <= rect.bottom() or (index.internalId(), index.row()) == self._current:
            return True
        return self._selects and self.selectionModel().isSelected(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        viewport, current = self.viewport(), self.currentIndex()
        at = viewport.mapFromGlobal(QCursor.pos()) if viewport.underMouse() else None
        self._mouse = at.y() if at is not None else _NOWHERE
        self._current = (current.internalId(), current.row()) if current.isValid() else (_NOWHERE, _NOWHERE)
        self._selects = self.selectionModel().hasSelection()
        super().paintEvent(event)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        full = option.rect
        if self.is_special(full, index):
            super().drawRow(painter, option, index)
            return
        step, top, height = self.indentation(), full.top(), full.height()
        inside = (self.rows_above(index) + self.rootIsDecorated()) * step
        left = self.columnViewportPosition(0) + inside
        painter.save()
        state = option.state
        if inside and state & _State.State_Children:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            centre = QPointF(QRect(left - step, top, step, height).center()) + QPointF(0.5, 0.5)
            direction = Qt.ArrowType.DownArrow if state & _State.State_Open else Qt.ArrowType.RightArrow
            triangle(painter, centre, theme_of(self).muted, direction, 4.0 * scale_now().zoom)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self.paint_plain(painter, option, QRect(left, top, self.columnWidth(0) - inside, height), index)
        painter.restore()
