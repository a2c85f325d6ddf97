"""The status bar: where secrets are, the demo server, the system's proxy, whose certificates are not checked."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from restdesk.gui.look.icons import draw_icon
from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.announce import announce
from restdesk.gui.widgets.plain import one_line, set_plain, tooltip, visible

_HEIGHT = 34
"""Pixels in every language: fonts differ."""

_SAID_FOR = 30_000
"""Milliseconds."""


class Unchecked(QLabel):
    """The lasting mark of what is let pass: a sign, and for which hosts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("uncheckedStatus")
        self.setContentsMargins(22, 0, 4, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        draw_icon(painter, "warning", QRect(2, 0, 16, self.height()), theme_of(self).warning)
        painter.end()


class StatusBar(QStatusBar):
    """Quiet texts at the left; at the right a mark while certificates of a host are not checked.

    `check_again` is the person's click beside that mark.
    """

    check_again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = ""
        self._hosts: tuple[str, ...] = ()
        self._proxy: str | None = None
        self._secrets, self._demo, self._through = QLabel(self), QLabel(self), QLabel(self)
        self._demo.setObjectName("demoStatus")
        self._through.setObjectName("proxyStatus")
        self.setSizeGripEnabled(False)
        self.setFixedHeight(_HEIGHT)
        self.setContentsMargins(8, 0, 8, 0)
        for label in (self._secrets, self._demo, self._through):
            label.setForegroundRole(self.palette().ColorRole.PlaceholderText)
            label.setContentsMargins(4, 0, 12, 0)
            label.setMinimumWidth(1)  # a narrow window cuts them rather than grow
            self.addWidget(label)
        self._unchecked, self._again = Unchecked(self), QPushButton(self)
        self._again.setFlat(True)
        self._again.setObjectName("checkAgainButton")
        self._again.clicked.connect(self.check_again)
        self.addPermanentWidget(self._unchecked)
        self.addPermanentWidget(self._again)
        self.retranslate()

    def say(self, text: str) -> None:
        """Say something in the place of the quiet texts for a while, to screen readers too."""
        self.showMessage(visible(text), _SAID_FOR)
        announce(self, text)

    def show_demo(self, address: str) -> None:
        """Say where the demo server runs; an empty address is nowhere."""
        self._address = address
        stopped, running = self.tr("Demo server: stopped"), self.tr("Demo server: running at {address}")
        set_plain(self._demo, running.format(address=address) if address else stopped)

    def show_proxy(self, proxy: str | None) -> None:
        """Say which proxy the system has, as `host:port`; an empty text is none, None is not known yet."""
        self._proxy = proxy
        words = self.tr("Proxy: {proxy} (system)").format(proxy=one_line(proxy, 60)) if proxy else self.tr("No proxy")
        set_plain(self._through, "" if proxy is None else words)

    def show_unchecked(self, hosts: Sequence[str]) -> None:
        """Say whose certificates are not checked; nothing where there is nobody."""
        self._hosts = tuple(hosts)
        whose = ", ".join(self._hosts)
        set_plain(self._unchecked, self.tr("Certificate not checked: {hosts}").format(hosts=one_line(whose, 60)))
        self._unchecked.setToolTip(tooltip(whose))
        for widget in (self._unchecked, self._again):
            widget.setVisible(bool(hosts))

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        set_plain(self._secrets, self.tr("Secrets are kept until RestDesk quits"))
        self._again.setText(self.tr("Check again"))
        self.show_demo(self._address)
        self.show_proxy(self._proxy)
        self.show_unchecked(self._hosts)
