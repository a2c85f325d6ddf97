"""A tab's title while it is being edited, in its place on the bar."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QTabBar

from restdesk.gui.look.scale import px

_LONGEST = 200
_NARROWEST, _INSIDE = 180, 3


class TabTitleEdit(QLineEdit):
    """Enter and leaving it take the name, Esc does not; then it is gone. `named` carries the new name."""

    named = Signal(object)

    def __init__(self, bar: QTabBar, index: int, title: str) -> None:
        strip = bar.parentWidget() or bar
        super().__init__(title, strip)
        self.setObjectName("tabTitleEdit")
        self.setMaxLength(_LONGEST)
        self.setAccessibleName(self.tr("Name"))
        rect = bar.tabRect(index).adjusted(_INSIDE, _INSIDE, -_INSIDE, -_INSIDE)
        rect.moveTopLeft(bar.mapTo(strip, rect.topLeft()))
        rect.setWidth(max(rect.width(), px(_NARROWEST)))
        rect.moveLeft(max(min(rect.left(), strip.width() - rect.width()), 0))
        self.setGeometry(rect)
        self.raise_()
        self._before = title
        self._ended = False
        self.returnPressed.connect(self._take)
        bar.currentChanged.connect(self._end)
        self.show()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        name = self.text().strip()
        is_new = not self._ended and bool(name) and name != self._before
        self._end()
        if is_new:
            self.named.emit(name)

    def _end(self) -> None:
        if not self._ended:
            self._ended = True
            self.hide()
            self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._end()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._take()
