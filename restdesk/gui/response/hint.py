"""One quiet line in the middle of an empty place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from restdesk.gui.widgets.plain import set_plain


class Hint(QLabel):
    """Says why there is nothing to see, and what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setContentsMargins(24, 24, 24, 24)

    def say(self, text: str) -> None:
        """Show the text, as it is."""
        set_plain(self, text)
