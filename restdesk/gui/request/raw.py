"""The text of what is kept in the file and cannot be edited or sent here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from restdesk.gui.request.pane import Pane
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.gui.widgets.plain import set_plain
from restdesk.model.request import Request


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
        self.setFocusProxy(self._text)

    def show_text(self, note: str, text: str) -> None:
        """Show the text under the line."""
        set_plain(self._note, note)
        self._text.setAccessibleName(note)
        self._text.show_value(text)
        self._text.setReadOnly(True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )


class RawPane(Pane):
    """A request of a kind that is kept and not sent: what its file says."""

    def __init__(self) -> None:
        super().__init__()
        self._request = Request()
        self._view = RawView(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(self._view)
        self.setFocusProxy(self._view)

    def show_value(self, request: Request) -> None:
        self._request = request
        self.retranslate()

    def retranslate(self) -> None:
        kind = self._request.info.type or self.tr("of an unknown kind")
        note = self.tr("This request is “{kind}”. RestDesk keeps it as it is and cannot send it yet.")
        text = "\n".join(f"{key}:\n{_indented(value)}" for key, value in self._request.extra)
        self._view.show_text(note.format(kind=kind), text)


def _indented(text: str) -> str:
    return "\n".join("  " + line if line else line for line in text.rstrip("\n").split("\n"))
