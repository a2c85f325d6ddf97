"""Quiet lines above a response: what a person should know besides."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from restdesk.gui.look.icons import draw_icon
from restdesk.gui.look.style import theme_of
from restdesk.gui.response.remedies import Offer
from restdesk.gui.translate import said
from restdesk.gui.widgets.plain import action_text, set_plain

_ICON, _GAP = 16, 8


@dataclass(frozen=True)
class Line:
    """A text with an icon before it; `role` is the theme's colour of the icon, `offers` are buttons beside it."""

    text: str
    icon: str = "info"
    role: str = "muted"
    offers: tuple[Offer, ...] = ()


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


class OfferRow(QWidget):
    """Buttons side by side; `mend` carries what the pressed one changes."""

    mend = Signal(object)

    def __init__(self, offers: Sequence[Offer] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self._buttons: list[QPushButton] = []
        self._shown: tuple[Offer, ...] = ()
        self.show_offers(offers)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show these buttons in place of the ones before; in the language of now."""
        if self._shown != tuple(offers):
            self._shown = tuple(offers)
            for button in self._buttons:
                button.hide()  # so that the focus leaves it first
                button.deleteLater()
            self._buttons = [self._button(offer) for offer in offers]
        for button, offer in zip(self._buttons, self._shown, strict=True):
            button.setText(action_text(said(offer.label)))
        self.setVisible(bool(offers))

    def _button(self, offer: Offer) -> QPushButton:
        button = QPushButton()
        button.clicked.connect(lambda: self.mend.emit(offer.mend))
        self._row.insertWidget(self._row.count() - 1, button)
        return button


class Lines(QWidget):
    """Some lines, one below the other; nothing at all when there are none. `mend` carries what a button changes."""

    mend = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 2, 0, 2)
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
                label.hide()  # so that the focus leaves its buttons first
                label.deleteLater()
        for line in lines:
            self._column.addWidget(self._shown_line(line))
        self.setVisible(bool(lines))

    def _shown_line(self, line: Line) -> QWidget:
        label = LineLabel(line)
        if not line.offers:
            return label
        whole = QWidget(self)
        offers = OfferRow(line.offers, whole)  # without a parent it would be a window for a moment and take the focus
        offers.mend.connect(self.mend)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 2, 0, 2)
        row.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(offers, 0, Qt.AlignmentFlag.AlignTop)
        return whole

    def texts(self) -> tuple[str, ...]:
        """What the lines say."""
        return tuple(line.text for line in self._shown)
