"""The column of line numbers beside an editor."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from restdesk.gui.look.style import theme_of

_ROOM = 14


class Gutter(QWidget):
    """Paints the numbers of the lines that are seen."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor

    def wanted_width(self) -> int:
        """Pixels that the numbers take."""
        digits = max(len(str(self._editor.blockCount())), 2)
        return _ROOM + digits * self._editor.fontMetrics().horizontalAdvance("0")

    def follow(self, rect: QRect, dy: int) -> None:
        """Scroll with the editor, or paint anew what it paints."""
        if dy:
            self.scroll(0, dy)
        else:
            self.update(0, rect.y(), self.width(), rect.height())

    def sizeHint(self) -> QSize:
        return QSize(self.wanted_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, editor = theme_of(self), QPainter(self), self._editor
        painter.fillRect(event.rect(), theme.background)
        painter.setFont(editor.font())
        painter.setPen(theme.muted)
        block = editor.firstVisibleBlock()
        top = editor.blockBoundingGeometry(block).translated(editor.contentOffset()).top()
        metrics = editor.fontMetrics()
        high, up, wide = metrics.height(), metrics.ascent(), metrics.horizontalAdvance("0")
        while block.isValid() and top <= event.rect().bottom():
            if top + high >= event.rect().top():
                number = str(block.blockNumber() + 1)
                painter.drawText(self.width() - 4 - wide * len(number), round(top) + up, number)
            top += editor.blockBoundingRect(block).height()
            block = block.next()
        painter.end()
