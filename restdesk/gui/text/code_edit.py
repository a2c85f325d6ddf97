"""The editor of a body: line numbers, colours, Tab that indents, and a text that comes back as it went in."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.style import theme_of
from restdesk.gui.text.brackets import Closing, partner
from restdesk.gui.text.code_colours import CodeColours
from restdesk.gui.text.gutter import Gutter
from restdesk.gui.text.lexers import Syntax
from restdesk.gui.text.line_edits import indent, new_line, toggle_comment
from restdesk.gui.text.mark_labels import paint_labels
from restdesk.gui.text.splices import Splices
from restdesk.gui.text.unseen import marked, unmarked
from restdesk.gui.widgets.spans import Spans, no_spans, utf16_length

if TYPE_CHECKING:
    from restdesk.gui.text.find_bar import FindBar

__all__ = ["LONGEST_LINE", "LONGEST_TEXT", "CodeEdit", "Syntax"]

LONGEST_TEXT = 2_000_000
LONGEST_LINE = 100_000
"""Characters of a text, and of one line, that the editor takes; beyond them it would stall for seconds."""

_MARGIN = 8
_SOON = 40
"""Milliseconds after which the partner of a bracket is looked for: not at each key."""

Place = tuple[int, int]
"""Start and end of some characters, counted in the document."""


class CodeEdit(QPlainTextEdit):
    """An editor of plain text.

    `edited` tells that the person changed the text. `too_big` carries the text of a paste that was refused. With
    `own_undo` False, Ctrl+Z is left to whoever owns the undo of the whole tab. A text that is too big to edit is shown
    cut and read-only, and `value()` still gives the whole. What is not seen or would turn a line round stands as a
    label.
    """

    edited = Signal()
    too_big = Signal(object)

    def __init__(self, parent: QWidget | None = None, own_undo: bool = True) -> None:
        super().__init__(parent)
        self._own_undo = own_undo
        self._original = ""
        self._line_end = "\n"
        self._is_cut = False
        self._revision = 0
        self._changed = False
        self._filling = False
        self._syntax: Syntax = "text"
        self._spans: Spans = no_spans
        self._splices: Splices | None = None
        self._closing = Closing()
        self._partners: Place | None = None
        self._found: list[Place] = []
        self._current: Place | None = None
        self._problem: Place | None = None
        self._bar: FindBar | None = None
        self.setFont(mono_font())
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setUndoRedoEnabled(own_undo)
        self.document().setDocumentMargin(_MARGIN)
        self._colours = CodeColours(self.document(), theme_of(self))
        self._gutter = Gutter(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._find_partner)
        self._connect()
        self.fit_margins()

    def _connect(self) -> None:
        self.blockCountChanged.connect(lambda _count: self.fit_margins())
        self.updateRequest.connect(self._gutter.follow)
        self.document().contentsChange.connect(self._contents_changed)
        self.textChanged.connect(self._text_changed)
        self.cursorPositionChanged.connect(self._caret_moved)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._colour_seen())

    def show_value(self, text: str) -> None:
        """Show a text; it counts as not edited. The text that is shown already keeps caret and undo."""
        if text == self.value():
            return
        self._original = text
        only_crlf = "\r\n" in text and text.count("\n") == text.count("\r\n")
        self._line_end = "\r\n" if only_crlf else "\n"
        self._is_cut = not is_bearable(text)
        shown = text[:LONGEST_LINE] if self._is_cut else text
        self._filling = True
        self._colours.set_look(theme_of(self), self._syntax, self._spans)
        self._closing.forget()
        self._found, self._current, self._problem, self._partners = [], None, None, None
        self._put(marked(shown.replace("\r\n", "\n") if only_crlf else shown))
        self.setReadOnly(self._is_cut)
        self._filling = self._changed = False
        self._revision = self.document().revision()
        self._colour_seen()
        if self._bar is not None:
            self._bar.search_anew()

    def _put(self, text: str) -> None:
        if self._splices is None:
            self.setPlainText(text)
        else:
            self._splices.fill(lambda: self.setPlainText(text))

    def value(self) -> str:
        """The text: the very one that was shown unless the person changed it, then with its kind of line ends."""
        if not self._changed:
            return self._original
        raw = unmarked(self.raw_text())
        return raw.replace("\n", "\r\n") if self._line_end == "\r\n" else raw

    def raw_text(self) -> str:
        """The document's text as it stands, each UTF-16 unit a position of the document; lines end with LF."""
        return self.document().toRawText().replace("\u2029", "\n")

    def is_cut(self) -> bool:
        """Whether the text is too big to edit: its beginning alone is shown."""
        return self._is_cut

    def splices(self) -> Splices:
        """What the person types from now on, replacement by replacement."""
        if self._splices is None:
            self._splices = Splices(self.document(), self)
        return self._splices

    def syntax(self) -> Syntax:
        """How the text is coloured."""
        return self._syntax

    def set_syntax(self, syntax: Syntax) -> None:
        """Colour as JSON, XML or GraphQL, or as plain text."""
        if syntax != self._syntax:
            self._syntax = syntax
            self._recolour()

    @property
    def spans(self) -> Spans:
        """The function that says where the variables are."""
        return self._spans

    def set_spans(self, spans: Spans) -> None:
        """Colour the variables by this function from now on."""
        self._spans = spans
        self._recolour()

    def position_of(self, offset: int) -> int:
        """Return the position in the document of a character of `value()`."""
        before = self.value()[:offset]
        return utf16_length(marked(before.replace("\r\n", "\n") if self._line_end == "\r\n" else before))

    def select(self, start: int, end: int) -> None:
        """Choose what stands between two positions of the document, and bring it into sight."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def replace_text(self, text: str, caret: int) -> None:
        """Put a text in the place of the whole one, as one step of the person; the caret goes to that character."""
        if self.isReadOnly():
            return
        plain = marked(text.replace("\r\n", "\n") if self._line_end == "\r\n" else text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(plain)
        before = marked(text[:caret].replace("\r\n", "\n") if self._line_end == "\r\n" else text[:caret])
        cursor.setPosition(min(utf16_length(before), self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def toggle_comment(self) -> None:
        """Turn the chosen lines into comments, or back."""
        if not self.isReadOnly():
            toggle_comment(self.textCursor(), self._syntax)

    def find_open(self, replace: bool = False) -> None:
        """Open the bar that finds, with what is chosen in it; `replace` lets it replace too."""
        self.find_bar().open(replace=replace and not self.isReadOnly())

    def replace_open(self) -> None:
        """Open the bar that finds and replaces."""
        self.find_open(replace=True)

    def find_next(self, back: bool = False) -> None:
        """Go to the next place that was found, or to the one before."""
        self.find_bar().step(back=back)

    def find_bar(self) -> "FindBar":
        """The bar that finds, made when first asked for."""
        if self._bar is None:
            from restdesk.gui.text.find_bar import FindBar

            self._bar = FindBar(self)
        return self._bar

    def show_found(self, found: list[Place], current: Place | None) -> None:
        """Mark these places, in order, and the current one of them."""
        self._found, self._current = found, current
        self._mark_seen()

    def show_problem(self, place: Place | None) -> None:
        """Underline with a wave what is wrong."""
        if place != self._problem:
            self._problem = place
            self._mark_seen()

    def seen(self) -> tuple[QTextBlock, int]:
        """Return the first line that is seen, and how many are at most."""
        return self.firstVisibleBlock(), self.viewport().height() // max(1, self.fontMetrics().height()) + 2

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        if self._bar is not None:
            self._bar.retranslate()

    def fit_margins(self) -> None:
        """Leave room for the line numbers, and for the bar while it is there."""
        top = self._bar.height_wanted() if self._bar is not None else 0
        self.setViewportMargins(self._gutter.wanted_width(), top, 0, 0)
        inside = self.contentsRect()
        self._gutter.setGeometry(
            QRect(inside.left(), inside.top() + top, self._gutter.wanted_width(), inside.height() - top)
        )
        if self._bar is not None:
            scroller = self.verticalScrollBar()
            wide = inside.width() - (scroller.width() if scroller.isVisible() else 0)
            self._bar.setGeometry(QRect(inside.left(), inside.top(), wide, top))

    def _recolour(self) -> None:
        self._colours.set_look(theme_of(self), self._syntax, self._spans)
        self._colour_seen()
        self._mark_seen()
        self._gutter.update()

    def _colour_seen(self) -> None:
        if not self.isVisible():
            return
        filling, self._filling = self._filling, True
        self._colours.colour(*self.seen())
        self._filling = filling
        if self._found or self._problem:
            self._mark_seen()

    def _mark_seen(self) -> None:
        """Mark what was found and what is wrong, where it is seen."""
        theme, (first, count) = theme_of(self), self.seen()
        last = self.document().findBlockByNumber(min(first.blockNumber() + count, self.blockCount() - 1))
        begin, end = first.position(), last.position() + last.length()
        marks = []
        for place in self._found:
            if place[1] >= begin and place[0] <= end:
                look = QTextCharFormat()
                look.setBackground(theme.text_selection if place == self._current else theme.found)
                marks.append(self._mark(place, look))
            elif place[0] > end:
                break
        if self._problem is not None and self._problem[1] >= begin and self._problem[0] <= end:
            look = QTextCharFormat()
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            look.setUnderlineColor(theme.bad)
            marks.append(self._mark(self._problem, look))
        if marks or self.extraSelections():
            self.setExtraSelections(marks)

    def _mark(self, place: Place, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        last = self.document().characterCount() - 1
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place[0], last))
        cursor.setPosition(min(place[1], last), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor, mark.format = cursor, look
        return mark

    def _contents_changed(self, position: int, _removed: int, _added: int) -> None:
        self._colours.invalid_from(self.document().findBlock(position).blockNumber())

    def _text_changed(self) -> None:
        if self._filling:
            return
        self._colour_seen()
        if self.document().revision() == self._revision:
            return
        self._revision = self.document().revision()
        self._changed = True
        self.show_problem(None)
        self._caret_moved()
        if self._bar is not None:
            self._bar.search_anew()
        self.edited.emit()

    def _caret_moved(self) -> None:
        if self._partners is not None:
            self._partners = None
            self.viewport().update()
        self._soon.start()

    def _find_partner(self) -> None:
        found = partner(self.document(), self.textCursor().position(), self._syntax)
        if found != self._partners:
            self._partners = found
            self.viewport().update()

    def partners(self) -> Place | None:
        """The bracket beside the caret and its partner: their positions in the document."""
        return self._partners

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        paint_labels(self, painter)
        if self._partners is not None and self.hasFocus():
            painter.setPen(theme_of(self).accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            cursor = QTextCursor(self.document())
            wide = self.fontMetrics().horizontalAdvance("{")
            for position in self._partners:
                cursor.setPosition(position)
                box = self.cursorRect(cursor)
                painter.drawRect(QRect(box.left(), box.top(), wide, box.height() - 1))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() == Qt.Key.Key_M and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.setTabChangesFocus(not self.tabChangesFocus())
        elif self.isReadOnly():
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and (plain or event.key() == Qt.Key.Key_Backtab):
            indent(self.textCursor(), back=event.key() == Qt.Key.Key_Backtab)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            cursor = self.textCursor()
            new_line(cursor)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        elif not self._types_pair(event):
            super().keyPressEvent(event)

    def _types_pair(self, event: QKeyEvent) -> bool:
        cursor = self.textCursor()
        if not self._closing.typed(event, cursor, self._syntax):
            return False
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if not is_bearable(text) or self.document().characterCount() + len(text) > LONGEST_TEXT:
            self.too_big.emit(text)
            return
        lines = marked(text.replace("\r\n", "\n").replace("\r", "\n"))
        if len(lines) > LONGEST_LINE // 2 and not self._has_room(lines):
            self.too_big.emit(text)
            return
        self.textCursor().insertText(lines)
        self.ensureCursorVisible()

    def _has_room(self, lines: str) -> bool:
        """Whether the line of the caret stays short enough with these before and after it."""
        length = len(self.textCursor().block().text())
        return max(lines.find("\n"), len(lines) - lines.rfind("\n")) + length <= LONGEST_LINE

    def createMimeDataFromSelection(self) -> QMimeData:
        made = QMimeData()
        made.setText(unmarked(self.textCursor().selectedText().replace("\u2029", "\n")))
        return made

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
        self.fit_margins()
        self._colour_seen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._colour_seen()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_gutter"):
            self._recolour()


def is_bearable(text: str) -> bool:
    """Whether the editor takes a text of that size, with lines of that length."""
    return len(text) <= LONGEST_TEXT and max(map(len, text.split("\n")), default=0) <= LONGEST_LINE
