"""What a Send is doing now: its phase in words, the bytes so far, and a quiet line."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from restdesk.figures import size_figure
from restdesk.gui.look.style import theme_of
from restdesk.gui.response.status import status_line
from restdesk.gui.translate import said
from restdesk.gui.widgets.plain import one_line, set_plain
from restdesk.model.event import PhaseBegan, Progress, Received, SendEvent, Started
from restdesk.words import QT_TRANSLATE_NOOP

PHASES = {
    "dns": QT_TRANSLATE_NOOP("Phases", "Looking up the host…"),
    "connect": QT_TRANSLATE_NOOP("Phases", "Connecting…"),
    "tls": QT_TRANSLATE_NOOP("Phases", "Making the connection secure…"),
    "sending": QT_TRANSLATE_NOOP("Phases", "Sending the request…"),
    "waiting": QT_TRANSLATE_NOOP("Phases", "Waiting for the response…"),
    "receiving": QT_TRANSLATE_NOOP("Phases", "Receiving the response…"),
}
"""What each phase of a hop is called."""

_BEGINNING = QT_TRANSLATE_NOOP("Phases", "Sending…")
_STEP = 40
_SHARE = 0.18


class ProgressLine(QWidget):
    """A thin line: the part that is done, or a piece that wanders while the whole is not known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done: float | None = None
        self._at = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP)
        self._timer.timeout.connect(self._wander)
        self.setFixedHeight(2)
        self.setMaximumWidth(320)

    def show_part(self, done: float | None) -> None:
        """Show how much is done, from 0 to 1; None while the whole is not known."""
        self._done = done
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, width = theme_of(self), self.width()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.line)
        start, part = (self._at * (1 - _SHARE), _SHARE) if self._done is None else (0.0, self._done)
        painter.fillRect(QRectF(start * width, 0, part * width, 2), theme.accent)
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def _wander(self) -> None:
        if self._done is None:
            self._at = (self._at + 0.02) % 1
            self.update()


class UnderWay(QWidget):
    """Shows the events of a Send until it is finished."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phase = _BEGINNING
        self._target, self._status = "", ""
        self._progress: Progress | None = None
        self._words, self._bytes, self._line = QLabel(), QLabel(), ProgressLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch()
        for label in (self._words, self._bytes):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bytes.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        column.addWidget(self._words)
        column.addSpacing(8)
        column.addWidget(self._line, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addWidget(self._bytes)
        column.addStretch()
        self.begin()

    def begin(self) -> None:
        """Forget the Send before."""
        self._phase = _BEGINNING
        self._target = self._status = ""
        self._progress = None
        self.retranslate()

    def show_event(self, event: SendEvent) -> None:
        """Show what has just happened."""
        if isinstance(event, Started):
            self.begin()
            self._target = one_line(f"{event.method} {event.url}", 120)
        elif isinstance(event, PhaseBegan):
            self._phase = PHASES.get(event.name, self._phase)
        elif isinstance(event, Progress):
            self._progress = event
        elif isinstance(event, Received):
            self._status = status_line(event.response)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        set_plain(self._words, said(self._phase.message()))
        set_plain(self._bytes, "  ·  ".join(text for text in (self._status or self._target, self._amount()) if text))
        self._line.show_part(self._part())

    def _part(self) -> float | None:
        done, whole = self._present()
        return min(done / whole, 1.0) if whole else None

    def _present(self) -> tuple[int, int | None]:
        """Bytes done and to do of the body that is on its way now."""
        progress = self._progress
        if progress is None:
            return 0, None
        if progress.received or self._status:
            return progress.received, progress.to_receive
        return progress.sent, progress.to_send

    def _amount(self) -> str:
        done, whole = self._present()
        if not done:
            return ""
        if whole:
            return self.tr("{done} of {whole}").format(done=size_figure(done), whole=size_figure(whole))
        return size_figure(done)
