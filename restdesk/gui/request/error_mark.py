"""The mark on a field: its content cannot be sent, or it is worth a second look."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QLineEdit

from restdesk.gui.look.icons import icon_pixmap
from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.plain import tooltip, visible
from restdesk.gui.widgets.variable_edit import VariableEdit


class ErrorMark(QObject):
    """A sign at the end of a line edit that says what is wrong, until the person types or `clear` is called."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._action: QAction | None = None
        self._is_error = True
        edit.textEdited.connect(self.clear)
        edit.installEventFilter(self)

    def show_error(self, text: str) -> None:
        """Mark the field and give it the focus."""
        self._show(text, is_error=True)
        self._edit.setFocus()

    def show_hint(self, text: str) -> None:
        """Mark the field quietly: nothing is wrong yet."""
        self._show(text, is_error=False)

    def _show(self, text: str, *, is_error: bool) -> None:
        self.clear()
        self._is_error = is_error
        self._action = QAction(self._icon(), visible(text), self)
        self._action.setToolTip(tooltip(text))
        self._edit.addAction(self._action, QLineEdit.ActionPosition.TrailingPosition)
        self._describe(visible(text))

    def clear(self) -> None:
        """Take the mark away."""
        if self._action is not None:
            self._edit.removeAction(self._action)
            self._action.deleteLater()
            self._action = None
            self._describe("")

    def is_shown(self) -> bool:
        """Whether the field is marked."""
        return self._action is not None

    def _describe(self, text: str) -> None:
        if isinstance(self._edit, VariableEdit):
            self._edit.describe(text)
        else:
            self._edit.setAccessibleDescription(text)

    def _icon(self) -> QIcon:
        theme = theme_of(self._edit)
        icon, colour = ("error", theme.bad) if self._is_error else ("info", theme.warning)
        return QIcon(icon_pixmap(icon, colour, ratio=self._edit.devicePixelRatioF()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange and self._action is not None:
            self._action.setIcon(self._icon())
        return False
