"""A small flat button with a drawn icon and no text."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QToolButton, QWidget

from restdesk.gui.look.icons import draw_icon
from restdesk.gui.look.scale import px
from restdesk.gui.look.style import theme_of

SIDE = 26
_DISABLED = 0.35


class IconButton(QToolButton):
    """A flat button that shows the icon of that name; what it does is said by `set_words`."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setAutoRaise(True)

    def set_words(self, words: str) -> None:
        """Say what the button does: its tooltip and its accessible name."""
        self.setToolTip(words)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        return QSize(px(SIDE), px(SIDE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.features &= ~QStyleOptionToolButton.ToolButtonFeature.HasMenu
        painter = QPainter(self)
        self.style().drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option, painter, self)
        theme = theme_of(self)
        painter.setOpacity(1.0 if self.isEnabled() else _DISABLED)
        draw_icon(painter, self._icon, self.rect(), theme.text)
        painter.end()
