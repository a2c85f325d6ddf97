"""Status, time and size of a response, at the right end of its tabs."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from restdesk.clock import Clock
from restdesk.figures import bytes_figure, running_figure, size_figure, time_figure
from restdesk.gui.look.fonts import bold
from restdesk.gui.look.shapes import FIELD_RADIUS, box
from restdesk.gui.look.style import theme_of
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.status import status_line
from restdesk.gui.widgets.plain import set_plain, tooltip
from restdesk.model.exchange import Response

TICK = 100
"""Milliseconds between two steps of the running clock."""

_PADDING = 12
_HEIGHT = 28


class StatusChip(QLabel):
    """The status line on the ground of its class."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFont(bold(self.font()))
        self._status = 0
        self._brief = False

    def set_brief(self, brief: bool) -> None:
        """Show the number alone, where there is little room; `text` still says all."""
        if brief != self._brief:
            self._brief = brief
            self.updateGeometry()
            self.update()

    def show_response(self, response: Response | None) -> None:
        """Show the status of this response, or nothing."""
        self._status = response.status if response is not None else 0
        set_plain(self, status_line(response) if response is not None else "")
        self.setToolTip(tooltip(f"{response.http_version} {self.text()}") if response is not None else "")
        self.setVisible(response is not None)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._words()) + 2 * _PADDING, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        text, ground = theme_of(self).status(self._status)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(painter, self.rect(), FIELD_RADIUS, ground, None)
        painter.setPen(text)
        room = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine), self._words())
        painter.end()

    def _words(self) -> str:
        return self.text().partition(" ")[0] if self._brief else self.text()


class Summary(QWidget):
    """The chip, the time (a running clock while something is sent), and the size."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._began = 0.0
        self._response: Response | None = None
        self._status = StatusChip()
        self._time, self._size = QLabel(), QLabel()
        for name, label in (("Status", self._status), ("Time", self._time), ("Size", self._size)):
            label.setObjectName(f"response{name}")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 0, 4)
        row.setSpacing(16)
        row.addWidget(self._status)
        for label in (self._time, self._size):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            row.addWidget(label)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._show_clock)
        self.show_outcome(Outcome())

    def set_brief(self, brief: bool) -> None:
        """Take less room."""
        self._status.set_brief(brief)

    def begin(self) -> None:
        """Start the running clock."""
        self._show(None, "")
        self._began = self._clock.monotonic()
        self._timer.start()
        self._show_clock()

    def show_outcome(self, outcome: Outcome) -> None:
        """Stop the clock and show the figures of what came."""
        self._timer.stop()
        time = time_figure(outcome.exchange.seconds) if outcome.exchange is not None else ""
        self._show(outcome.response, time)

    def spoken(self) -> str:
        """Status and time as one text, for the announcement."""
        return ", ".join(text for text in (self._status.text(), self._time.text()) if text)

    def retranslate(self) -> None:
        """Say the tooltips in the language of now."""
        self._time.setToolTip(self.tr("Time of the whole Send"))
        self._size.setToolTip(tooltip(self._size_words()))

    def _show(self, response: Response | None, time: str) -> None:
        self._response = response
        self._status.show_response(response)
        self._show_time(time)
        set_plain(self._size, size_figure(response.body.size) if response is not None else "")
        self._size.setVisible(response is not None)
        self.retranslate()
        self.updateGeometry()

    def _show_time(self, text: str) -> None:
        set_plain(self._time, text)
        self._time.setVisible(bool(text))

    def _show_clock(self) -> None:
        self._show_time(running_figure(self._clock.monotonic() - self._began))

    def _size_words(self) -> str:
        if self._response is None:
            return ""
        words = self.tr("Body: {decoded} bytes, {wire} bytes on the wire")
        return words.format(decoded=bytes_figure(self._response.body.size), wire=bytes_figure(self._response.wire_size))
