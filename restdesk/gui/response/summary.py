"""Status, time and size of a response, at the right end of its tabs."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from restdesk.clock import Clock
from restdesk.content.status_codes import meaning
from restdesk.figures import bytes_figure, running_figure, size_figure, time_figure
from restdesk.gui.look.fonts import bold
from restdesk.gui.look.scale import px
from restdesk.gui.look.shapes import FIELD_RADIUS, box
from restdesk.gui.look.style import theme_of
from restdesk.gui.response.answers import AnswerSteps
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.status import status_line
from restdesk.gui.response.timeline_rows import phase_name
from restdesk.gui.translate import words
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
        self._response: Response | None = None
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
        self._response = response
        self.setVisible(response is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what the status means in the language of now."""
        response = self._response
        if response is None:
            return
        means = words(meaning(response.status))
        self.setToolTip(tooltip(f"{response.http_version} {self.text()}\n{means}"))
        self.setAccessibleDescription(means)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._words()) + 2 * px(_PADDING), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        text, ground = theme_of(self).status(self._status)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(painter, self.rect(), FIELD_RADIUS, ground, None)
        painter.setPen(text)
        room = self.rect().adjusted(px(_PADDING), 0, -px(_PADDING), 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine), self._words())
        painter.end()

    def _words(self) -> str:
        return self.text().partition(" ")[0] if self._brief else self.text()


class Summary(QWidget):
    """The last answers, the chip, the time (a running clock while something is sent), and the size."""

    stepped = Signal(int)
    """Carries -1 for the answer before the shown one, 1 for the one after."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._began = 0.0
        self._outcome = Outcome()
        self._response: Response | None = None
        self._steps = AnswerSteps()
        self._steps.stepped.connect(self.stepped)
        self._status = StatusChip()
        self._time, self._size = QLabel(), QLabel()
        for name, label in (("Status", self._status), ("Time", self._time), ("Size", self._size)):
            label.setObjectName(f"response{name}")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 0, 4)
        row.setSpacing(16)
        row.addWidget(self._steps)
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
        self._steps.set_brief(brief)

    def show_answers(self, number: int, count: int) -> None:
        """Say which of the last answers is shown."""
        exchange = self._outcome.exchange
        self._steps.show_place(number, count, exchange.began if exchange is not None else 0.0)
        self.updateGeometry()

    def runs(self) -> bool:
        """Whether the clock runs."""
        return self._timer.isActive()

    def spoken_place(self) -> str:
        """Which answer is shown, as one text."""
        return self._steps.spoken()

    def begin(self) -> None:
        """Start the running clock."""
        self._outcome = Outcome()
        self._show(None, "")
        self._steps.setEnabled(False)
        self._began = self._clock.monotonic()
        self._timer.start()
        self._show_clock()

    def show_outcome(self, outcome: Outcome) -> None:
        """Stop the clock and show the figures of what came."""
        self._timer.stop()
        self._steps.setEnabled(True)
        self._outcome = outcome
        time = time_figure(outcome.exchange.seconds) if outcome.exchange is not None else ""
        self._show(outcome.response, time)

    def spoken(self) -> str:
        """Status and time as one text, for the announcement."""
        return ", ".join(text for text in (self._status.text(), self._time.text()) if text)

    def retranslate(self) -> None:
        """Say the tooltips in the language of now."""
        self._status.retranslate()
        self._steps.retranslate()
        times = self._time_words()
        self._time.setToolTip(tooltip(times))
        self._time.setAccessibleDescription(times.replace("\n", ", "))
        self._size.setToolTip(tooltip(self._size_words()))
        self._size.setAccessibleName(self._size_words() or self._size.text())

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

    def _time_words(self) -> str:
        """The whole time, and below it each phase of the last request."""
        lines = [self.tr("Time of the whole Send")]
        hops = self._outcome.hops
        if len(hops) > 1:
            lines.append(self.tr("{count} requests; the last one:").format(count=len(hops)))
        lines += [f"{phase_name(phase)}: {time_figure(phase.seconds)}" for phase in (hops[-1].phases if hops else ())]
        return "\n".join(lines)

    def _size_words(self) -> str:
        if self._response is None:
            return ""
        words = self.tr("Body: {decoded} bytes, {wire} bytes on the wire")
        return words.format(decoded=bytes_figure(self._response.body.size), wire=bytes_figure(self._response.wire_size))
