"""A field for a secret: what is typed goes into the vault, and the request holds a reference to it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.spans import Spans
from restdesk.gui.widgets.variable_edit import VariableEdit
from restdesk.variables.find import draft_name, spans

QUIET = 500
"""Milliseconds without a key after which what was typed is taken."""

_DOTS = "•" * 12

Keep = Callable[[str, str], str]
"""Takes what was typed and the reference of this typing, and returns what the request may hold."""


class SecretEdit(VariableEdit):
    """Shows a variable in clear and anything else as dots; a stored value itself is never here.

    `edited` tells that the value changed: on leaving the field, after 500 ms of quiet, or on `flush`.
    """

    edited = Signal()

    def __init__(self, keep: Keep, spans: Spans, parent: QWidget | None = None) -> None:
        super().__init__(parent, spans)
        self._keep = keep
        self._value = ""
        self._reference = ""
        self._taken = ""
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self.flush)
        self.textEdited.connect(self._wait_for_quiet)
        self.textChanged.connect(self._show_echo)
        self._show()
        self._show_echo("")
        self._darken_dots()

    def show_value(self, value: str) -> None:
        """Show what the request holds; a typing under way is not disturbed."""
        if value != self._value:
            self._value = value
            self._quiet.stop()
            self._show()

    def value(self) -> str:
        """Return what the request may hold: never the secret itself."""
        return self._value

    def flush(self) -> None:
        """Take what is typed, at once."""
        self._quiet.stop()
        text = self.text()
        if text == self._taken:
            return
        self._taken = text
        kept = self._keep(text, self._reference)
        self._reference = kept if draft_name(kept) else ""
        changed, self._value = kept != self._value, kept
        self._show_dots()
        if not self.hasFocus():
            self._show()
        if changed or self._reference:
            self.edited.emit()

    def _wait_for_quiet(self, _text: str) -> None:
        self._quiet.start()

    def _show_dots(self) -> None:
        self.setPlaceholderText(_DOTS if draft_name(self._value) else "")

    def _show(self) -> None:
        """Show the value: a stored one is dots in an empty field, so that typing takes its place whole."""
        stored = bool(draft_name(self._value))
        text = "" if stored else self._value
        self._reference = ""
        if self.text() != text or self.isUndoAvailable() or self.isRedoAvailable():
            self.setText(text)  # its steps back go with the old text
        self._taken = self.text()  # the field may not hold all of a text from a file
        self._show_dots()

    def _darken_dots(self) -> None:
        """Paint the dots of a stored value like typed ones."""
        palette, text = QPalette(self.palette()), theme_of(self).text
        if palette.color(QPalette.ColorRole.PlaceholderText) != text:
            palette.setColor(QPalette.ColorRole.PlaceholderText, text)
            self.setPalette(palette)

    def _show_echo(self, text: str) -> None:
        clear = text.startswith("{{") or bool(spans(text))
        mode = QLineEdit.EchoMode.Normal if clear else QLineEdit.EchoMode.Password
        if mode != self.echoMode():
            position = self.cursorPosition()
            self.setEchoMode(mode)
            self.setCursorPosition(position)
            self._recolour()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rubs_out = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
        if rubs_out and not self.text() and draft_name(self._value):
            self._value = ""
            self._show()
            self.edited.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_quiet"):
            self._darken_dots()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.flush()
            self._show()
