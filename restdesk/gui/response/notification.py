"""One notification when a long Send ends behind another window."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from restdesk.gui.context import Context
from restdesk.gui.widgets.plain import one_line

LONG = 10.0
"""Seconds from which on a Send is a long one."""

SETTING = "notifications.long_send"
_SHOWN_FOR = 10_000
"""Milliseconds."""


class LongSend:
    """Watches the time of the Sends of one pane."""

    def __init__(self, context: Context, pane: QWidget) -> None:
        self._context = context
        self._pane = pane
        self._began: float | None = None
        self._tray: QSystemTrayIcon | None = None

    def begin(self) -> None:
        """A Send begins."""
        self._began = self._context.session.clock.monotonic()

    def end(self, title: str, text: str) -> None:
        """A Send has ended with this result; tell it if it was long and nobody looks."""
        began, self._began = self._began, None
        if began is None or self._context.session.clock.monotonic() - began <= LONG:
            return
        window = self._pane.window()
        if not window.isActiveWindow() and self._context.settings.get(SETTING):
            self._tell(window, one_line(title), one_line(text))

    def close(self) -> None:
        """Take what was told away."""
        if self._tray is not None:
            self._tray.hide()
            self._tray = None

    def _tell(self, window: QWidget, title: str, text: str) -> None:
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            QApplication.alert(window)
            return
        self.close()
        icon = window.windowIcon()
        self._tray = QSystemTrayIcon(icon if not icon.isNull() else QIcon(), self._pane)
        self._tray.messageClicked.connect(lambda: _bring_up(window))
        self._tray.activated.connect(lambda _reason: _bring_up(window))
        self._tray.show()
        self._tray.showMessage(title, text, icon, _SHOWN_FOR)


def _bring_up(window: QWidget) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
