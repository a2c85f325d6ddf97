"""The list of all shortcuts, drawn from the table of actions."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.translate import words
from restdesk.words import Words

Rows = Iterable[tuple[Words, tuple[str, ...]]]


class ShortcutsDialog(QDialog):
    """What each key does, in two columns; `rows` are the text of an action and its shortcuts."""

    def __init__(self, parent: QWidget, rows: Rows) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        set_ground(self, Ground.PAGE)
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        for row, (text, shortcuts) in enumerate(rows):
            keys = QLabel("   ".join(_native(key) for key in shortcuts))
            keys.setFont(mono_font())
            grid.addWidget(QLabel(words(text)), row, 0)
            grid.addWidget(keys, row, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(16)
        column.addLayout(grid)
        column.addWidget(buttons)


def show_shortcuts(parent: QWidget, rows: Rows) -> None:
    """Show the list beside the window, which stays usable."""
    ShortcutsDialog(parent, rows).show()


def _native(shortcut: str) -> str:
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
