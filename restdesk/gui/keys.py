"""Lets the window's shortcuts work where a field would take the keys for itself, as line edits take Ctrl+E."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget


class ShortcutsFirst(QObject):
    """Watches the widget that has the focus, and it alone: it does not hear of the keys that `takes` says yes to."""

    def __init__(self, parent: QWidget, takes: Callable[[QKeySequence], bool]) -> None:
        super().__init__(parent)
        self._window = parent
        self._takes = takes
        self._watched: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._watch)

    def _watch(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None:
            import shiboken6  # which takes long, so not before the first paint

            if shiboken6.isValid(self._watched):
                self._watched.removeEventFilter(self)
        self._watched = new if new is not None and new.window() is self._window else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not self._takes(QKeySequence(event.keyCombination())):
            return False
        event.ignore()
        return True
