"""The scheme that a URL gets because none was typed: greyed before the text, which stays as typed."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QLineEdit

_BEFORE = 9
"""Pixels from the field's edge to its text."""


class SchemeHint(QObject):
    """A label inside a line edit, and the room that it takes."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._label = QLabel(edit)
        self._label.setObjectName("urlScheme")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setFont(edit.font())
        self._label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._label.hide()
        edit.installEventFilter(self)

    def show_scheme(self, scheme: str) -> None:
        """Show `https://` or `http://`, or nothing."""
        if scheme == self._label.text():
            return
        self._label.setText(scheme)
        self._label.setVisible(bool(scheme))
        width = self._label.sizeHint().width() if scheme else 0
        self._edit.setTextMargins(width, 0, 0, 0)
        self._place()

    def _place(self) -> None:
        size = self._label.sizeHint()
        self._label.setGeometry(_BEFORE, (self._edit.height() - size.height()) // 2, size.width(), size.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            self._place()
        return False
