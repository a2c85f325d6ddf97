"""What the bars above the results have in common: the keys that lead from their fields."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class FieldsBar(QWidget):
    """Takes Escape, Down and Enter from the fields that it watches."""

    down = Signal()
    """The person wants to go to the results."""
    left = Signal()
    """The person wants to leave."""

    def _entered(self) -> None:
        """Do what Enter does in a field."""
        self.down.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key == Qt.Key.Key_Escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Down:
            self.down.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._entered()
        else:
            return False
        return True
