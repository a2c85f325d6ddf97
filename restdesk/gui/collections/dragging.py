"""Requests and folders under way with the mouse: where they would go, and letting them go there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QDrag, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from restdesk.gui.collections.acting import next_of
from restdesk.gui.collections.clipboard import Carried, carried_in, mime_of
from restdesk.gui.collections.rows import Kind
from restdesk.gui.look.scale import px
from restdesk.gui.look.shapes import FIELD_RADIUS, box
from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.plain import one_line
from restdesk.session.organising.items import Item, Target

if TYPE_CHECKING:
    from collections.abc import Callable

    from restdesk.gui.collections.rows import Row
    from restdesk.gui.collections.tree import CollectionTree

_OPENS_AFTER = 700
"""Milliseconds over a folder until it opens."""
_SCROLLS_EVERY, _EDGE = 40, 24
_NAME_WIDTH, _NAME_HEIGHT = 220, 26
_LINE = 6


class DropMark(QWidget):
    """A line between two rows, or a frame round the folder into which something would go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("dropMark")
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, accent, rect = QPainter(self), theme_of(self).accent, self.rect()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if rect.height() > px(_LINE):
            box(painter, rect.adjusted(0, 0, -1, -1), FIELD_RADIUS, None, accent)
        else:  # a line that begins with a dot, so that it is told from the frame of a selected row
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(0, 0, rect.height(), rect.height())
            painter.drawRect(rect.height() - 1, (rect.height() - px(2)) // 2, rect.width(), px(2))
        painter.end()


class Dragging(QObject):
    """Watches a tree's viewport; `move` and `copy` get what is let go, and where."""

    def __init__(
        self,
        tree: "CollectionTree",
        move: "Callable[[tuple[Item, ...], Target], object]",
        copy: "Callable[[tuple[Item, ...], Target], object]",
    ) -> None:
        super().__init__(tree)
        self._tree = tree
        self._move = move
        self._copy = copy
        self._mark = DropMark(tree.viewport())
        self._over = QPersistentModelIndex()
        self._at = QPoint()
        self._open = QTimer(self, singleShot=True, interval=_OPENS_AFTER)
        self._open.timeout.connect(self._open_folder)
        self._scroll = QTimer(self, interval=_SCROLLS_EVERY)
        self._scroll.timeout.connect(self._scroll_on)
        tree.setDragEnabled(True)
        tree.setAcceptDrops(True)
        tree.dragged.connect(self._begin)
        tree.viewport().installEventFilter(self)

    def target_at(self, at: QPoint, items: tuple[Item, ...]) -> Target | None:
        """Return where something goes that is let go there, None where it may not."""
        target, _rect = self._place(at)
        if target is None or self._tree.is_read_only(target.folder):
            return None
        return None if any(target.item.is_in(item) for item in items) else target

    def _begin(self) -> None:
        rows = [row for row in self._tree.selected_rows() if row.path]
        if not rows:
            return
        drag = QDrag(self._tree)
        drag.setMimeData(mime_of(Carried(tuple(Item(*row.key) for row in rows))))
        drag.setPixmap(self._picture(rows))
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)

    def _picture(self, rows: "list[Row]") -> QPixmap:
        """Return what hangs at the mouse: the name, or how many there are."""
        text = rows[0].name if len(rows) == 1 else self.tr("{count} items").format(count=len(rows))
        metrics, ratio = self._tree.fontMetrics(), self._tree.devicePixelRatioF()
        shown = metrics.elidedText(one_line(text), Qt.TextElideMode.ElideRight, px(_NAME_WIDTH))
        size = QRect(0, 0, metrics.horizontalAdvance(shown) + px(16), px(_NAME_HEIGHT))
        picture = QPixmap(size.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter, theme = QPainter(picture), theme_of(self._tree)
        box(painter, size.adjusted(0, 0, -1, -1), FIELD_RADIUS, theme.background, theme.field_border)
        painter.setPen(theme.text)
        painter.setFont(self._tree.font())
        painter.drawText(size, Qt.AlignmentFlag.AlignCenter, shown)
        painter.end()
        return picture

    def _place(self, at: QPoint) -> tuple[Target | None, QRect]:
        """Return the target at a point, and where it is marked."""
        tree = self._tree
        row = tree.rows.row_of(tree.indexAt(at))
        if row is None:
            return self._at_end()
        rect = tree.visualRect(tree.rows.index_at(row))
        share = (at.y() - rect.top()) / max(1, rect.height())
        if row.kind is Kind.COLLECTION:
            return Target(row.folder, anywhere=True), rect
        above = row.path.rpartition("/")[0]
        if share < (0.5 if row.is_request else 0.25):
            return Target(row.folder, above, row.path), self._line(rect, rect.top())
        if row.is_request:
            return Target(row.folder, above, next_of(row)), self._line(rect, rect.bottom() + 1)
        below = tree.rows.rows_below(row)
        if share < 0.75:
            return Target(row.folder, row.path, anywhere=True), rect.adjusted(-px(4), 0, 0, 0)
        if below and tree.isExpanded(tree.rows.index_at(row)):
            first = tree.visualRect(tree.rows.index_at(below[0]))
            return Target(row.folder, row.path, below[0].path), self._line(first, first.top())
        return Target(row.folder, above, next_of(row)), self._line(rect, rect.bottom() + 1)

    def _at_end(self) -> tuple[Target | None, QRect]:
        """Below all rows is the end of the last collection."""
        top = self._tree.rows.rows_below(None)
        if not top:
            return None, QRect()
        index = self._tree.rows.index_at(top[-1])
        while (below := self._tree.indexBelow(index)).isValid():
            index = below
        rect = self._tree.visualRect(index)
        return Target(top[-1].folder), self._line(rect.adjusted(-rect.left(), 0, 0, 0), rect.bottom() + 1)

    def _line(self, rect: QRect, top: int) -> QRect:
        line = px(_LINE)
        return QRect(rect.left(), max(0, top - line // 2), self._tree.viewport().width() - rect.left(), line)

    def _goes_over(self, event: QDragMoveEvent, carried: Carried) -> None:
        self._at = event.position().toPoint()
        index = self._tree.indexAt(self._at)
        if QPersistentModelIndex(index) != self._over:
            self._over = QPersistentModelIndex(index)
            self._open.start()
        if not self._scroll.isActive():
            self._scroll.start()
        if self.target_at(self._at, carried.items) is None:
            self._mark.hide()
            event.ignore()
            return
        self._mark.setGeometry(self._place(self._at)[1])
        self._mark.show()
        self._mark.raise_()
        event.acceptProposedAction()

    def _drop(self, event: QDropEvent, carried: Carried) -> None:
        self._end()
        target = self.target_at(event.position().toPoint(), carried.items)
        if target is None:
            event.ignore()
        elif event.dropAction() == Qt.DropAction.CopyAction:
            event.acceptProposedAction()
            self._copy(carried.items, target)
        else:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self._move(carried.items, target)

    def _end(self) -> None:
        self._mark.hide()
        self._open.stop()
        self._scroll.stop()
        self._over = QPersistentModelIndex()

    def _open_folder(self) -> None:
        if self._over.isValid():
            self._tree.expand(self._tree.model().index(self._over.row(), 0, self._over.parent()))

    def _scroll_on(self) -> None:
        """Scroll while something is held near the upper or lower edge."""
        bar, height = self._tree.verticalScrollBar(), self._tree.viewport().height()
        by = -1 if self._at.y() < px(_EDGE) else 1 if self._at.y() > height - px(_EDGE) else 0
        if by:
            bar.setValue(bar.value() + by * bar.singleStep())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragLeaveEvent):
            self._end()
        elif isinstance(event, QDropEvent) and (carried := carried_in(event.mimeData())) is not None:
            if isinstance(event, QDragMoveEvent):  # entering is one too
                self._goes_over(event, carried)
            else:
                self._drop(event, carried)
            return True
        return False
