"""What a process with a window hooks into: unexpected errors of Python and Qt, and Ctrl+C in the terminal."""

import signal
from types import FrameType

from PySide6.QtCore import QMessageLogContext, QObject, QSocketNotifier, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from restdesk.gui.window import MainWindow

_LOUD = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


def install(window: MainWindow) -> None:
    """Bring every unexpected error of the process, and every warning of Qt, to the session's report."""
    if window.desk is None:
        return
    session = window.desk.session
    session.unexpected.install()

    def on_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        category = context.category or ""
        # Categories of Qt's own (qt.qpa.…) speak of the system and its drivers; the default one of what we did wrong.
        if kind in _LOUD and not category.startswith("qt."):
            session.unexpected.tell("Qt", text)
        else:
            note = f"{category} {text}"
            session.log.info(note)

    qInstallMessageHandler(on_message)


class Interrupt(QObject):
    """Ctrl+C in the terminal: the window closes without a question.

    Python runs a signal's handler only between its own instructions, and Qt's loop has none: a byte through a socket
    wakes it.
    """

    def __init__(self, window: MainWindow) -> None:
        import socket

        super().__init__(window)
        self.came = False
        self._window = window
        self._read, self._write = socket.socketpair()
        self._write.setblocking(False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda: self._read.recv(64))
        signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGINT, self._on_signal)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self.came = True
        self._window.close_unasked()
        QApplication.exit(0)
