"""Buttons in a row, and in the next one where there is no more room."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from restdesk.gui.look.scale import px

_GAP, _ABOVE = 8, 4


class ButtonRow(QWidget):
    """As wide as one button at least; its height follows from the width that it is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, button: QPushButton) -> None:
        """Put a button behind the others."""
        button.setParent(self)
        self.buttons.append(button)
        self.updateGeometry()

    def _places(self, width: int) -> list[QRect]:
        """Return where the buttons stand in that width."""
        left, top = 0, px(_ABOVE)
        places: list[QRect] = []
        for button in self.buttons:
            size = button.sizeHint()
            wide = min(size.width(), width)
            if left and left + wide > width:
                left, top = 0, places[-1].bottom() + 1 + px(_GAP)
            places.append(QRect(left, top, wide, size.height()))
            left += wide + px(_GAP)
        return places

    def _lay_out(self) -> None:
        for button, place in zip(self.buttons, self._places(self.width()), strict=True):
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                place.moveRight(self.width() - 1 - place.left())
            button.setGeometry(place)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return places[-1].bottom() + 1 if places else 0

    def sizeHint(self) -> QSize:
        sizes = [button.sizeHint() for button in self.buttons]
        wide = sum(size.width() for size in sizes) + px(_GAP) * max(0, len(sizes) - 1)
        return QSize(wide, px(_ABOVE) + max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        sizes = [button.sizeHint() for button in self.buttons]
        high = px(_ABOVE) + max((size.height() for size in sizes), default=0)
        return QSize(max((size.width() for size in sizes), default=0), high)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a button says something else, or is of another size
            self._lay_out()
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
