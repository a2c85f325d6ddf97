"""The mark on a field whose content cannot be sent."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QLineEdit

from restdesk.gui.look.icons import icon_pixmap
from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.plain import tooltip, visible


class ErrorMark(QObject):
    """A sign at the end of a line edit that says what is wrong, until the person types or `clear` is called."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._action: QAction | None = None
        edit.textEdited.connect(self.clear)
        edit.installEventFilter(self)

    def show_error(self, text: str) -> None:
        """Mark the field and give it the focus."""
        self.clear()
        self._action = QAction(self._icon(), visible(text), self)
        self._action.setToolTip(tooltip(text))
        self._edit.addAction(self._action, QLineEdit.ActionPosition.TrailingPosition)
        self._edit.setAccessibleDescription(visible(text))
        self._edit.setFocus()

    def clear(self) -> None:
        """Take the mark away."""
        if self._action is not None:
            self._edit.removeAction(self._action)
            self._action.deleteLater()
            self._action = None
            self._edit.setAccessibleDescription("")

    def is_shown(self) -> bool:
        """Whether the field is marked."""
        return self._action is not None

    def _icon(self) -> QIcon:
        return QIcon(icon_pixmap("error", theme_of(self._edit).bad, ratio=self._edit.devicePixelRatioF()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange and self._action is not None:
            self._action.setIcon(self._icon())
        return False
