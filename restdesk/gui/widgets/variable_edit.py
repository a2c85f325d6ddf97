"""A one-line field that colours the `{{name}}` parts of its text."""

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.spans import Spans, no_spans, variable_formats

LONGEST = 2**31 - 1
"""Characters that a line edit may hold: of itself it would cut a text at 32,767 without a word."""

_BREAKS = re.compile(r"[\r\n\u2028\u2029]+")
_Attribute = QInputMethodEvent.Attribute


class _OneLine(QValidator):
    """Takes line breaks out of whatever comes in: a copied URL often ends with one."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        before = _BREAKS.sub("", text[:position])
        return QValidator.State.Acceptable, before + _BREAKS.sub("", text[position:]), len(before)


class VariableEdit(QLineEdit):
    """A line edit whose colours are text formats, sent as attributes of input method events.

    Qt keeps them beside the text, so that undo, selection, completer and the composition of a
    syllable stay those of a line edit. `spans` says where the variables are.
    """

    def __init__(self, parent: QWidget | None = None, spans: Spans = no_spans) -> None:
        super().__init__(parent)
        self._spans = spans
        self._composed = ""
        self.setFont(mono_font())
        self.setMaxLength(LONGEST)
        self.setValidator(_OneLine(self))
        self.textChanged.connect(self._recolour)

    def set_spans(self, spans: Spans) -> None:
        """Colour by another function, or by the same one when the variables changed."""
        self._spans = spans
        self._recolour()

    def _recolour(self) -> None:
        if not self._composed and self.echoMode() == QLineEdit.EchoMode.Normal and not self.isReadOnly():
            super().inputMethodEvent(QInputMethodEvent("", self._attributes("")))

    def _attributes(self, composed: str) -> list[QInputMethodEvent.Attribute]:
        """The colours, counted from the cursor; what is composed there moves and widens them."""
        made = []
        cursor = self.cursorPosition()
        for part in variable_formats(theme_of(self), self.text(), self._spans):
            start, end = int(part.start), int(part.start) + int(part.length)
            start += len(composed) if start >= cursor else 0
            end += len(composed) if end > cursor else 0
            made.append(
                _Attribute(QInputMethodEvent.AttributeType.TextFormat, start - cursor, end - start, part.format)
            )
        return made

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composed = event.preeditString()
        if not self._composed:
            super().inputMethodEvent(event)
            self._recolour()
            return
        own = QInputMethodEvent(self._composed, self._attributes(self._composed) + event.attributes())
        own.setCommitString(event.commitString(), event.replacementStart(), event.replacementLength())
        super().inputMethodEvent(own)
        event.setAccepted(own.isAccepted())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._recolour()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ctrl_e(event):
            event.ignore()
            return False
        return super().event(event)


def _is_ctrl_e(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_E and event.modifiers() == Qt.KeyboardModifier.ControlModifier
