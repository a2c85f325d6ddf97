"""A one-line field that marks the `{{name}}` parts of its text."""

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QAction,
    QClipboard,
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QValidator,
)
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.style import theme_of
from restdesk.gui.look.theme import Theme
from restdesk.gui.translate import words
from restdesk.gui.widgets.announce import announce
from restdesk.gui.widgets.plain import one_line, tooltip
from restdesk.gui.widgets.spans import (
    Span,
    Spans,
    from_utf16,
    in_utf16,
    no_spans,
    utf16_length,
    variable_format,
    variables_in,
)
from restdesk.words import QT_TRANSLATE_NOOP

LONGEST = 2**31 - 1
"""Characters that a line edit may hold: of itself it would cut a text at 32,767 without a word."""

MOST_PASTED = 300_000
"""Characters that are pasted at once: a line edit takes half a second for more of them."""

_TOO_LONG = QT_TRANSLATE_NOOP("VariableEdit", "{count} characters are too many for this field: nothing was pasted.")
_BREAKS = re.compile(r"[\r\n\u2028\u2029]+")
_STEP = 100
"""Characters that the caret goes before it is looked which marks are in sight."""

_NAMED = 5
"""How many unknown variables are said by their names."""

_Attribute, _Type = QInputMethodEvent.Attribute, QInputMethodEvent.AttributeType
_Ctrl, _Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class _OneLine(QValidator):
    """Takes line breaks out of whatever comes in: a copied URL often ends with one."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        if _BREAKS.search(text) is None:
            return QValidator.State.Acceptable, text, position
        place = from_utf16(text, position)
        before = _BREAKS.sub("", text[:place])
        return QValidator.State.Acceptable, before + _BREAKS.sub("", text[place:]), utf16_length(before)


class VariableEdit(QLineEdit):
    """A line edit whose marks are text formats, sent as attributes of input method events.

    Qt keeps them beside the text, so that undo, selection, completer and the composition of a
    syllable stay those of a line edit. `spans` says where the variables are. Ctrl+Up and Ctrl+Down
    count the number or date under the caret, with Shift by ten.
    """

    def __init__(self, parent: QWidget | None = None, spans: Spans = no_spans) -> None:
        super().__init__(parent)
        self._spans = spans
        self.takes: Callable[[str], bool] = lambda _text: False
        """Asked for each text that is pasted or dropped: True if it is taken elsewhere, and not into the field."""
        self._composed = ""
        self._composes = False
        self._looks: tuple[Theme, dict[str, QTextCharFormat]] | None = None
        self._marked: tuple[Theme, list[Span]] | None = None
        self._found: tuple[str, list[Span]] | None = None
        self._said = self._unknown = ""
        self.setFont(mono_font())
        self.setMaxLength(LONGEST)
        self.setValidator(_OneLine(self))
        self.textChanged.connect(self._on_text)
        self.cursorPositionChanged.connect(self._on_move)

    @property
    def spans(self) -> Spans:
        """The function that says where the variables are."""
        return self._spans

    def set_spans(self, spans: Spans) -> None:
        """Mark by another function, or by the same one when the variables changed."""
        self._spans = spans
        self._found = None
        self._recolour()

    def describe(self, text: str) -> None:
        """Let a screen reader say `text` about the field, besides the variables in it that nothing defines."""
        self._said = text
        self._describe()

    def count(self, step: int) -> bool:
        """Count the number or date under the caret, as one edit that Undo takes back; False where there is none."""
        from restdesk.gui.widgets.counting import counted  # when first needed

        text, caret = self.text(), self.cursorPosition()
        hidden = self.echoMode() != QLineEdit.EchoMode.Normal
        found = None if hidden or self.isReadOnly() else counted(text, from_utf16(text, caret), step)
        if found is None:
            return False
        start, end = (utf16_length(text[:place]) for place in (found.start, found.end))
        if found.text != text[found.start : found.end]:
            self.setSelection(start, end - start)
            self.insert(found.text)
            self.setCursorPosition(max(start, start + len(found.text) - max(end - caret, 0)))
        return True

    def _on_text(self) -> None:
        if self._composes:
            return  # the marks came with the syllable
        self._composed = ""  # where another wrote into the field, nothing is composed any more
        self._recolour()

    def _on_move(self, old: int, new: int) -> None:
        """Other marks come into sight."""
        if old // _STEP != new // _STEP and self._found is not None and self._found[1]:
            self._recolour()

    def _recolour(self) -> None:
        """Send the marks anew, unless they are where they were."""
        if self._composed or self.isReadOnly() or self.echoMode() != QLineEdit.EchoMode.Normal:
            return
        theme, marks = theme_of(self), self._near(self._marks(self.text()), self.cursorPosition())
        if self._marked is None or self._marked[0] is not theme or self._marked[1] != marks:
            self._marked = theme, marks
            super().inputMethodEvent(QInputMethodEvent("", self._attributes(marks, self.cursorPosition())))

    def _marks(self, text: str) -> list[Span]:
        """Find the variables, say which of them nothing defines, and return where they are in UTF-16 units."""
        if self._found is not None and self._found[0] == text:
            return self._found[1]
        found = variables_in(text, self._spans)
        names = (text[start + 2 : start + length - 2].strip() for start, length, kind in found if kind == "unknown")
        self._say_unknown(list(dict.fromkeys(names)))
        self._found = text, in_utf16(text, found)
        return self._found[1]

    def _near(self, marks: list[Span], cursor: int) -> list[Span]:
        """Return the marks that may be in sight: a long text is seen round its caret alone."""
        reach = self.width() // max(1, self.fontMetrics().averageCharWidth()) + 2 * _STEP
        middle = cursor // _STEP * _STEP
        return [mark for mark in marks if mark[0] < middle + reach and mark[0] + mark[1] > middle - reach]

    def _say_unknown(self, names: list[str]) -> None:
        said = ", ".join(one_line(name, 60) for name in names[:_NAMED])
        if len(names) > _NAMED:
            said += ", …"
        words = self.tr("Unknown variable: {names}") if len(names) == 1 else self.tr("Unknown variables: {names}")
        unknown = words.format(names=said) if names else ""
        if unknown != self._unknown:
            self._unknown = unknown
            self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription(" ".join(part for part in (self._said, self._unknown) if part))

    def _attributes(self, marks: list[Span], cursor: int, composed: int = 0) -> list[QInputMethodEvent.Attribute]:
        """The formats, counted from the cursor; what is composed there moves and widens them."""
        looks = self._formats()
        made = []
        for start, length, kind in marks:
            end = start + length
            start += composed if start >= cursor else 0
            end += composed if end > cursor else 0
            made.append(_Attribute(_Type.TextFormat, start - cursor, end - start, looks[kind]))
        return made

    def _formats(self) -> dict[str, QTextCharFormat]:
        theme = theme_of(self)
        if self._looks is None or self._looks[0] is not theme:
            kinds = ("known", "unknown", "secret", "dynamic")
            self._looks = theme, {kind: variable_format(theme, kind) for kind in kinds}
        return self._looks[1]

    def _after(self, event: QInputMethodEvent) -> tuple[str, int]:
        """Return the text and the place of the cursor once what the event finishes is written."""
        text, cursor = self.text(), self.cursorPosition()
        if self.hasSelectedText():
            start, end = self.selectionStart(), self.selectionEnd()
            text, cursor = text[: from_utf16(text, start)] + text[from_utf16(text, end) :], start
        start = max(cursor + event.replacementStart(), 0)
        before = text[: from_utf16(text, start)] + event.commitString()
        after = text[from_utf16(text, start + event.replacementLength()) :]
        return before + after, utf16_length(before)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composed = event.preeditString()
        if not self._composed:
            self._marked = None  # Qt forgets the marks with each of these events
            super().inputMethodEvent(event)
            self._recolour()
            return
        text, cursor = self._after(event)
        near = self._near(self._marks(text), cursor)
        marks = self._attributes(near, cursor, utf16_length(self._composed))
        own = QInputMethodEvent(self._composed, marks + event.attributes())
        own.setCommitString(event.commitString(), event.replacementStart(), event.replacementLength())
        self._marked, self._composes = None, True
        try:
            super().inputMethodEvent(own)
        finally:
            self._composes = False
        event.setAccepted(own.isAccepted())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = Qt.Key(event.key()), event.modifiers() & _Shift
        if key in _STEPS and event.modifiers() & ~(_Shift | Qt.KeyboardModifier.KeypadModifier) == _Ctrl:
            self.count(_STEPS[key] * (10 if shift else 1))
            event.accept()
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
            event.accept()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        paste = menu.findChild(QAction, "edit-paste")
        if isinstance(paste, QAction):
            paste.triggered.disconnect()
            paste.triggered.connect(self._paste)
        menu.popup(event.globalPos())

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if not is_too_long(self, text) and not self.takes(text):
            self.paste()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        clipboard = QGuiApplication.clipboard()
        if event.button() == Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
            text = clipboard.text(QClipboard.Mode.Selection)
            if is_too_long(self, text) or self.takes(text):
                event.accept()
                return
        super().mouseReleaseEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        text = event.mimeData().text()
        if event.source() is not self and (is_too_long(self, text) or self.takes(text)):
            event.acceptProposedAction()
        else:
            super().dropEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._found is not None and self._found[1]:
            self._recolour()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.LanguageChange)
        if event.type() in kinds and hasattr(self, "_spans"):
            self._recolour()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ctrl_e(event):
            event.ignore()
            return False
        return super().event(event)


def is_too_long(widget: QWidget, text: str, most: int = MOST_PASTED) -> bool:
    """Return whether a widget would stall with a text that is pasted: then that is said, and it stays as it is."""
    if len(text) <= most:
        return False
    says = words(_TOO_LONG).format(count=f"{len(text):,}")
    QToolTip.showText(widget.mapToGlobal(widget.rect().bottomLeft()), tooltip(says), widget)
    announce(widget, says)
    return True


def _is_ctrl_e(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_E and event.modifiers() == Qt.KeyboardModifier.ControlModifier
