"""The text of what is kept in the file and cannot be edited or sent here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from restdesk.gui.text.code_edit import CodeEdit
from restdesk.gui.widgets.plain import set_plain


class RawView(QWidget):
    """A line that explains, and a YAML text to read and copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._text = CodeEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._note.setBuddy(self._text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._note)
        column.addWidget(self._text, 1)

    def show_text(self, note: str, text: str) -> None:
        """Show the text under the line."""
        set_plain(self._note, note)
        self._text.setAccessibleName(note)
        self._text.show_value(text)
        self._text.setReadOnly(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
