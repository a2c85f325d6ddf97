"""The whole of what a row of a table shows in short: read, selected and copied."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from restdesk.figures import size_figure
from restdesk.gui.look.fonts import mono_font
from restdesk.gui.widgets.plain import set_plain, visible

LONGEST = 16_000
"""Characters that are laid out; a line of a megabyte would stall the window."""

_LINES = 3
_MOST_LINES = 6


class NoteArea(QWidget):
    """A text as it came, and a quiet line of words below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._words = QPlainTextEdit(), QLabel()
        self._text.setReadOnly(True)
        self._text.setFont(mono_font())
        self._text.setTabChangesFocus(True)
        self._words.setWordWrap(True)
        self._words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._words.setContentsMargins(6, 0, 6, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._text)
        column.addWidget(self._words)
        self.setFocusProxy(self._text)
        self.hide()

    def setAccessibleName(self, name: str) -> None:
        """Name the text for those who hear it."""
        self._text.setAccessibleName(name)

    def show_text(self, text: str, note: str = "") -> None:
        """Show a text, as much as there is room for, and what is to be said of it."""
        cut = self.tr("The first {shown} of {size} are shown; a copy has all of it.")
        said = cut.format(shown=size_figure(LONGEST), size=size_figure(len(text))) if len(text) > LONGEST else ""
        self._text.setPlainText(visible(text[:LONGEST]))
        self._text.setFixedHeight(self._height(text))
        set_plain(self._words, " ".join(part for part in (note, said) if part))
        self._words.setVisible(bool(self._words.text()))
        self.show()

    def texts(self) -> tuple[str, str]:
        """Return what is shown: the text and the words below it."""
        return self._text.toPlainText(), self._words.text()

    def _height(self, text: str) -> int:
        line = self._text.fontMetrics().lineSpacing()
        long = len(text) > 100
        margins = self._text.contentsMargins()
        around = 2 * int(self._text.document().documentMargin()) + margins.top() + margins.bottom() + 4
        return line * ((_MOST_LINES if len(text) > 400 else _LINES) if long else 1) + around

    def sizeHint(self) -> QSize:
        return QSize(200, super().sizeHint().height())
