"""An edit of a long text is taken when the keys pause, so that the next letter is painted at once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

LONG = 400
"""Characters from which a text is long: a shorter one is taken with each key."""

_QUIET = 60
"""Milliseconds without a key."""


class Pause(QObject):
    """Keeps one piece of work that waits; another one lets that be done first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET)
        self._timer.timeout.connect(self.flush)

    def do(self, work: Callable[[], None], length: int) -> None:
        """Do this at once where the text is short, else after the last of the keys."""
        if self._work is not None and self._work != work:
            self.flush()
        self._work = work
        if length < LONG:
            self.flush()
        else:
            self._timer.start()

    def flush(self) -> None:
        """Do now what waits."""
        work = self._work
        self.drop()
        if work is not None:
            work()

    def drop(self) -> None:
        """Leave undone what waits."""
        self._timer.stop()
        self._work = None
