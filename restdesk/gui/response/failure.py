"""A failure where the response would be: what happened, the cause, and what to do."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from restdesk.gui.look.fonts import bold, mono_font
from restdesk.gui.look.icons import draw_icon
from restdesk.gui.look.style import theme_of
from restdesk.gui.response.lines import Line, OfferRow
from restdesk.gui.response.remedies import Offer
from restdesk.gui.translate import said
from restdesk.gui.widgets.plain import set_plain
from restdesk.model.exchange import Failure

_LEFT, _TOP = 34, 18
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


def mark(failure: Failure) -> tuple[str, str]:
    """Icon and colour role of a failure; what the person cancelled is no error."""
    return ("info", "muted") if failure.kind == "Cancelled" else ("error", "bad")


def line_of(failure: Failure, offers: tuple[Offer, ...] = ()) -> Line:
    """The failure as one line above what came all the same, with what mends it."""
    icon, role = mark(failure)
    cause = f"({failure.cause})" if failure.cause else ""
    return Line(
        " ".join(text for text in (said(failure.what), said(failure.advice), cause) if text), icon, role, offers
    )


class FailureView(QWidget):
    """Three texts below one another, each as plain text that can be selected, and the buttons that mend it."""

    mend = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failure: Failure | None = None
        self._offered: tuple[Offer, ...] = ()
        self._what, self._advice, self._cause, self._offers = QLabel(), QLabel(), QLabel(), OfferRow()
        self._what.setFont(bold(self._what.font()))
        self._cause.setFont(mono_font())
        self._cause.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT, _TOP, 16, 16)
        column.setSpacing(8)
        for label in (self._what, self._advice, self._cause):
            label.setWordWrap(True)
            label.setTextInteractionFlags(_SELECTABLE)
            column.addWidget(label)
        column.addSpacing(4)
        column.addWidget(self._offers)
        column.addStretch()
        self._offers.mend.connect(self.mend)

    def show_failure(self, failure: Failure, offers: Sequence[Offer] = ()) -> None:
        """Show why no response came, and what mends it."""
        self._failure, self._offered = failure, tuple(offers)
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        if self._failure is not None:
            set_plain(self._what, said(self._failure.what))
            set_plain(self._advice, said(self._failure.advice))
            set_plain(self._cause, self._failure.cause)
            self._cause.setVisible(bool(self._failure.cause))
        self._offers.show_offers(self._offered)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._failure is None:
            return
        icon, role = mark(self._failure)
        painter = QPainter(self)
        height = self._what.fontMetrics().height()
        draw_icon(painter, icon, QRect(_LEFT - 26, _TOP, 16, height), theme_of(self).colour(role))
        painter.end()
