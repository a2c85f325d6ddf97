"""The key of an action, as a widget far from the menus says it."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def key_text(widget: QWidget, action: str) -> str:
    """The first shortcut of the window's action of that name, as this system writes it; empty if there is none."""
    found = widget.window().findChild(QAction, action)
    return found.shortcut().toString(QKeySequence.SequenceFormat.NativeText) if isinstance(found, QAction) else ""
