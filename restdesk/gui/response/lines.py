"""Quiet lines above a response: what a person should know besides."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from restdesk.gui.look.icons import draw_icon
from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.plain import set_plain

_ICON, _GAP = 16, 8


@dataclass(frozen=True)
class Line:
    """A text with an icon before it; `role` is the theme's colour of the icon."""

    text: str
    icon: str = "info"
    role: str = "muted"


class LineLabel(QLabel):
    """One line; long text goes on below."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setContentsMargins(_ICON + _GAP, 3, 0, 3)
        set_plain(self, line.text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        height = self.fontMetrics().height()
        draw_icon(painter, self._line.icon, QRect(0, 3, _ICON, height), theme_of(self).colour(self._line.role))
        painter.end()


class Lines(QWidget):
    """Some lines, one below the other; nothing at all when there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(0)
        self._shown: tuple[Line, ...] = ()
        self.hide()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these in place of the ones before."""
        if self._shown == tuple(lines):
            return
        self._shown = tuple(lines)
        while (item := self._column.takeAt(0)) is not None:
            if (label := item.widget()) is not None:
                label.deleteLater()
        for line in lines:
            self._column.addWidget(LineLabel(line))
        self.setVisible(bool(lines))

    def texts(self) -> tuple[str, ...]:
        """What the lines say."""
        return tuple(line.text for line in self._shown)
