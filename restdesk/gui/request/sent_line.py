"""The quiet line that shows a URL as it will be sent, where that is not what is typed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.plain import one_line, tooltip

_LONGEST = 2000


class SentLine(QLabel):
    """Elided in its middle; the whole is its tooltip and its accessible name."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sentUrl")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_url(self, typed: str, sent: str) -> None:
        """Show what is sent for what is typed; nothing where both are the same or it is not known."""
        shown = "" if sent == typed else one_line(sent, _LONGEST)
        words = self.tr("Sent as {url}").format(url=shown) if shown else ""
        self.setText(words)
        self.setToolTip(tooltip(words))
        self.setAccessibleName(words)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme_of(self).muted)
        elided = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, elided)
        painter.end()
