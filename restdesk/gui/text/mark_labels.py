"""Paints the labels of characters that are not seen themselves."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextBlock

from restdesk.gui.look.style import theme_of
from restdesk.gui.text.unseen import MARK, label
from restdesk.gui.widgets.spans import LONGEST, utf16_length

if TYPE_CHECKING:
    from restdesk.gui.text.code_edit import CodeEdit

_SMALLER = 0.78


def paint_labels(editor: "CodeEdit", painter: QPainter) -> None:
    """Paint a framed label over each mark in the lines that are seen."""
    block, count = editor.seen()
    for _ in range(count):
        if not block.isValid():
            return
        text = block.text()
        if len(text) <= LONGEST and not text.isascii() and MARK.search(text):
            _paint_line(editor, painter, block, text)
        block = block.next()


def _paint_line(editor: "CodeEdit", painter: QPainter, block: QTextBlock, text: str) -> None:
    theme = theme_of(editor)
    place = editor.blockBoundingGeometry(block).translated(editor.contentOffset())
    line = block.layout().lineAt(0)
    if not line.isValid():
        return
    font = QFont(editor.font())
    font.setPixelSize(max(1, round(font.pixelSize() * _SMALLER)))
    painter.setFont(font)
    for found in MARK.finditer(text):
        at = utf16_length(text[: found.start()])
        left, right = _edge(line.cursorToX(at)), _edge(line.cursorToX(at + 2))
        box = QRectF(place.left() + left + 1, place.top() + 1, right - left - 2, place.height() - 2)
        painter.setPen(theme.warning)
        painter.setBrush(theme.warning_ground)
        painter.drawRoundedRect(box, 2, 2)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label(found[0]))


def _edge(found: object) -> float:
    """Return the place of a caret, which PySide gives with the caret itself."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
