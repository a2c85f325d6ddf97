"""The editor of a body: line numbers, colours, Tab that indents, and a text that comes back as it went in."""

import re
from typing import Literal

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.style import theme_of
from restdesk.gui.text.code_colours import CodeColours
from restdesk.gui.widgets.spans import Spans

INDENT = "  "
LONGEST_TEXT = 2_000_000
LONGEST_LINE = 100_000
"""Characters of a text, and of one line, that the editor takes; beyond them it would stall for seconds."""

_LINE = re.compile(r"[^\n]*")
_MARGIN = 8
_Operation, _Keep = QTextCursor.MoveOperation, QTextCursor.MoveMode.KeepAnchor

Syntax = Literal["json", "text"]


class CodeEdit(QPlainTextEdit):
    """An editor of plain text.

    `edited` tells that the person changed the text. `too_big` carries the number of characters of a paste
    that was refused. With `own_undo` False, Ctrl+Z is left to whoever owns the undo of the whole tab.
    A text that is too big to edit is shown cut and read-only, and `value()` still gives the whole.
    """

    edited = Signal()
    too_big = Signal(object)

    def __init__(self, parent: QWidget | None = None, own_undo: bool = True) -> None:
        super().__init__(parent)
        self._own_undo = own_undo
        self._original = ""
        self._is_cut = False
        self._revision = 0
        self._changed = False
        self._filling = False
        self.setFont(mono_font())
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setUndoRedoEnabled(own_undo)
        self.document().setDocumentMargin(_MARGIN)
        self._colours = CodeColours(self.document(), theme_of(self))
        self._gutter = _Gutter(self)
        self.blockCountChanged.connect(self._fit_gutter)
        self.updateRequest.connect(self._scroll_gutter)
        self.textChanged.connect(self._text_changed)
        self._fit_gutter()

    def show_value(self, text: str) -> None:
        """Show a text; it counts as not edited. The text that is shown already keeps caret and undo."""
        if text == self.value():
            return
        self._original = text
        self._is_cut = not _bearable(text)
        self._filling = True
        self.setPlainText(text[:LONGEST_LINE] if self._is_cut else text)
        self.setReadOnly(self._is_cut)
        self._filling = self._changed = False
        self._revision = self.document().revision()

    def value(self) -> str:
        """The text: the very one that was shown unless the person changed it, then with its kind of line ends."""
        if not self._changed:
            return self._original
        raw = self.document().toRawText().replace("\u2029", "\n")
        return raw.replace("\n", "\r\n") if "\r\n" in self._original else raw

    def is_cut(self) -> bool:
        """Whether the text is too big to edit: its beginning alone is shown."""
        return self._is_cut

    def set_syntax(self, syntax: Syntax) -> None:
        """Colour as JSON, or as plain text."""
        if syntax != self._colours.syntax:
            self._colours.syntax = syntax
            self._recolour()

    def set_spans(self, spans: Spans) -> None:
        """Colour the variables by this function from now on."""
        self._colours.spans = spans
        self._recolour()

    def _recolour(self) -> None:
        self._colours.theme = theme_of(self)
        self._filling = True
        self._colours.rehighlight()
        self._filling = False
        self._revision = self.document().revision()
        self._gutter.update()

    def _text_changed(self) -> None:
        if self._filling or self.document().revision() == self._revision:
            return
        self._revision = self.document().revision()
        self._changed = True
        self.edited.emit()

    def gutter_width(self) -> int:
        """Pixels of the line numbers' column."""
        digits = max(len(str(self.blockCount())), 2)
        return 14 + digits * self.fontMetrics().horizontalAdvance("0")

    def paint_gutter(self, rect: QRect) -> None:
        """Paint the numbers of the lines that are seen."""
        theme, painter = theme_of(self), QPainter(self._gutter)
        painter.fillRect(rect, theme.background)
        painter.setFont(self.font())
        painter.setPen(theme.muted)
        block = self.firstVisibleBlock()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > rect.bottom():
                break
            line = QRect(0, round(place.top()), self._gutter.width() - 4, self.fontMetrics().height())
            painter.drawText(line, Qt.AlignmentFlag.AlignRight, str(block.blockNumber() + 1))
            block = block.next()
        painter.end()

    def _fit_gutter(self) -> None:
        self.setViewportMargins(self.gutter_width(), 0, 0, 0)

    def _scroll_gutter(self, rect: QRect, dy: int) -> None:
        if dy:
            self._gutter.scroll(0, dy)
        else:
            self._gutter.update(0, rect.y(), self._gutter.width(), rect.height())

    def _indent(self, back: bool) -> None:
        """Indent the chosen lines by a step, or take a step away; with nothing chosen, type a step."""
        chosen = self.textCursor()
        if not chosen.hasSelection() and not back:
            chosen.insertText(INDENT)
            return
        first = self.document().findBlock(chosen.selectionStart()).blockNumber()
        last = self.document().findBlock(max(chosen.selectionEnd() - chosen.hasSelection(), 0)).blockNumber()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number in range(first, last + 1):
            block = self.document().findBlockByNumber(number)
            cursor.setPosition(block.position())
            if back:
                spaces = len(block.text()) - len(block.text().lstrip(" "))
                cursor.movePosition(_Operation.Right, _Keep, min(spaces, len(INDENT)))
                cursor.removeSelectedText()
            else:
                cursor.insertText(INDENT)
        cursor.endEditBlock()

    def _new_line(self) -> None:
        """Begin a line as far in as this one, one step further after an opening bracket."""
        cursor = self.textCursor()
        block = cursor.block().text()
        before = block[: cursor.positionInBlock()]
        lead = before[: len(before) - len(before.lstrip(" \t"))]
        following = block[cursor.positionInBlock() :].lstrip()[:1]
        opened = before.rstrip()[-1:]
        cursor.beginEditBlock()
        cursor.insertText("\n" + lead + (INDENT if opened and opened in "{[" else ""))
        if opened + following in ("{}", "[]"):
            place = cursor.position()
            cursor.insertText("\n" + lead)
            cursor.setPosition(place)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() == Qt.Key.Key_M and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.setTabChangesFocus(not self.tabChangesFocus())
        elif self.isReadOnly():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Tab and plain:
            self._indent(back=False)
        elif event.key() == Qt.Key.Key_Backtab:
            self._indent(back=True)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._new_line()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if _bearable(text) and self.document().characterCount() + len(text) <= LONGEST_TEXT:
            self.insertPlainText(text)
            self.ensureCursorVisible()
        else:
            self.too_big.emit(len(text))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._leaves(event):
            event.ignore()
            return False
        return super().event(event)

    def _leaves(self, event: QKeyEvent) -> bool:
        """Whether the key is one for the tab or the window, which the editor would eat."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        keys = (Qt.Key.Key_E,) if self._own_undo else (Qt.Key.Key_E, Qt.Key.Key_Z, Qt.Key.Key_Y)
        return bool(control) and event.key() in keys

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._gutter.setGeometry(QRect(inside.left(), inside.top(), self.gutter_width(), inside.height()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_gutter"):
            self._recolour()


class _Gutter(QWidget):
    """The column of line numbers."""

    def __init__(self, editor: CodeEdit) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(self._editor.gutter_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_gutter(event.rect())


def _bearable(text: str) -> bool:
    return len(text) <= LONGEST_TEXT and all(len(line[0]) <= LONGEST_LINE for line in _LINE.finditer(text))
