"""The buttons of the card: as many in a row as there is room for, in any language."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from restdesk.gui.look.scale import px
from restdesk.gui.widgets.plain import action_text

_GAP = 6


class CardButton(NamedTuple):
    """A button and what it does; `main` is the one that Enter in the field presses."""

    name: str
    text: str
    do: Callable[[], object]
    main: bool = False


class CardButtons(QWidget):
    """Buttons that take the focus by keys alone: a click leaves the focus in the field that the card explains."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []

    def show_buttons(self, buttons: Sequence[CardButton]) -> None:
        """Show these in the place of the ones before."""
        for old in self.buttons:
            old.hide()
            old.deleteLater()
        self.buttons = [self._made(button) for button in buttons]
        self.setVisible(bool(buttons))

    def fit(self, width: int) -> None:
        """Lay the buttons out in that width, and be as high as that takes."""
        left, top, high = 0, 0, 0
        for button in self.buttons:
            size = button.sizeHint()
            wide = min(size.width(), width)
            if left and left + wide > width:
                left, top = 0, top + high + px(_GAP)
            button.setGeometry(left, top, wide, size.height())
            left, high = left + wide + px(_GAP), size.height()
        self.setFixedSize(QSize(width, top + high if self.buttons else 0))

    def _made(self, button: CardButton) -> QPushButton:
        made = QPushButton(action_text(button.text), self)
        made.setObjectName(button.name)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setProperty("accent", button.main)
        made.clicked.connect(lambda _checked=False: button.do())
        made.show()
        return made
