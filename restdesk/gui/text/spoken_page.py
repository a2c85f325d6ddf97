"""What a screen reader reads of a line view: the page of lines round the caret, as a plain editor.

An accessible interface written in Python ends the process at the first query of a real screen reader,
so a real, read-only editor lies over the view. It has the focus and the caret, paints nothing, lets the
mouse through and hands its keys on.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from restdesk.gui.text.line_layouts import LineLayouts
from restdesk.gui.text.pieces import PIECE

LINES = 64
"""Lines of a page."""


class SpokenPage(QPlainTextEdit):
    """The page round the caret; `on_key` gets each key, `on_focus` is told when the focus comes or goes."""

    def __init__(self, parent: QWidget, on_key: Callable[[QKeyEvent], None], on_focus: Callable[[], None]) -> None:
        super().__init__(parent)
        self._on_key, self._on_focus = on_key, on_focus
        self._page = -1
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for one in (self, self.viewport()):
            one.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
            one.setAutoFillBackground(False)

    def forget(self) -> None:
        """The text is another one now."""
        self._page = -1

    def follow(self, layouts: LineLayouts, line: int, offset: int) -> None:
        """Turn to the page of that line and put the caret where it is."""
        page = line // LINES
        first = page * LINES
        if page != self._page:
            self._page = page
            last = min(first + LINES, layouts.index.count)
            self.setPlainText("\n".join(layouts.text(number) for number in range(first, last)))
        block = self.document().findBlockByNumber(line - first)
        column = layouts.laid(line, 0).piece.column(min(offset, layouts.span(line)[0] + PIECE))
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(column, block.length() - 1))
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._on_key(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()  # the view's own menu knows the whole text

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the view below paints the text."""

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._on_focus()
        return done
