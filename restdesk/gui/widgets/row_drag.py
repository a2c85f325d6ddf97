"""Dragging a row by its grip to another place."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from restdesk.gui.look.scale import px
from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.row_model import BOX, RowModel
from restdesk.gui.widgets.row_paint import GRIP


class _Line(QWidget):
    """Where the row would go."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme_of(self).accent)
        painter.end()


class RowDrag:
    """Follows the mouse from the grip of a row; the row is moved when the button is let go, Esc or not at all."""

    def __init__(self, table: QTableView, model: RowModel) -> None:
        self._table = table
        self._model = model
        self._from = -1
        self._start = QPoint()
        self._before: int | None = None
        self._line: _Line | None = None

    def begins(self, event: QMouseEvent) -> bool:
        """Whether a press is on a grip."""
        at = event.position().toPoint()
        index = self._table.indexAt(at)
        grip = index.column() == BOX and at.x() - self._table.visualRect(index).left() < px(GRIP)
        if not grip or not self._model.is_own(index.row()) or event.button() != Qt.MouseButton.LeftButton:
            return False
        self._from, self._start, self._before = index.row(), at, None
        self._table.setCurrentIndex(index.siblingAtColumn(1))
        return True

    def goes_on(self, event: QMouseEvent) -> bool:
        """Whether a move is one of a drag."""
        at = event.position().toPoint()
        index = self._table.indexAt(at)
        over = index.column() == BOX and at.x() - self._table.visualRect(index).left() < px(GRIP)
        shape = Qt.CursorShape.OpenHandCursor if over and self._model.is_own(index.row()) else None
        if self._from < 0:
            self._table.viewport().unsetCursor() if shape is None else self._table.viewport().setCursor(shape)
            return False
        if self._before is not None or (at - self._start).manhattanLength() >= QApplication.startDragDistance():
            self._table.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._before = self._place(at)
            self._show_line()
        return True

    def ends(self, event: QMouseEvent) -> bool:
        """Whether a release ends a drag; then the row has moved."""
        if self._from < 0:
            return False
        number, before = self._from, self._before
        self._from, self._before = -1, None
        self._table.viewport().unsetCursor()
        if self._line is not None:
            self._line.hide()
        if before is not None:
            self._model.move(number, before)
        return True

    def _place(self, at: QPoint) -> int:
        """The place before which the row would come."""
        count, table = len(self._model.rows()), self._table
        table.scrollTo(self._model.index(max(0, min(table.rowAt(at.y()), count)), 0)) if table.rowAt(
            at.y()
        ) >= 0 else None
        row = table.rowAt(at.y())
        if row < 0:
            return 0 if at.y() < 0 else count
        middle = table.rowViewportPosition(row) + table.rowHeight(row) // 2
        return min(count, row + (at.y() >= middle))

    def _show_line(self) -> None:
        if self._line is None:
            self._line = _Line(self._table.viewport())
        table, before = self._table, self._before or 0
        top = table.rowViewportPosition(before)
        self._line.setGeometry(QRect(0, max(0, top - 1), table.viewport().width(), 2))
        self._line.show()
