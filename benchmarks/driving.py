"""What the benchmarks of the window share: a process with a home of its own, waiting in Qt's loop, typing, timing."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def told(module: str, *arguments: str, environ: Mapping[str, str] = os.environ) -> dict[str, list[float]]:
    """Run a benchmark's own process, whose last argument is its home, and return what it prints last, JSON."""
    with tempfile.TemporaryDirectory() as home:
        variables = {"QT_QPA_PLATFORM": "offscreen", **environ, "RESTDESK_HOME": home}
        command = [sys.executable, "-m", f"benchmarks.{module}", *arguments, home]
        done = subprocess.run(command, env=variables, capture_output=True, text=True, timeout=600, check=True)
    found: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return found


def settle(milliseconds: int) -> None:
    """Let the window live for a while, in Qt's own loop: one of ours would keep the interpreter from the readers."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(holds: Callable[[], bool]) -> None:
    """Let the window live until that holds, a minute at most."""
    from PySide6.QtCore import QDeadlineTimer

    deadline = QDeadlineTimer(60_000)
    while not holds() and not deadline.hasExpired():
        settle(2)


def type_letter(field: "QWidget", letter: str) -> None:
    """Type a letter into a field, of any alphabet."""
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    if letter.isascii():
        QTest.keyClicks(field, letter)
    else:
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(field, event)


def timed(do: Callable[[], object]) -> float:
    """Return the milliseconds that it takes."""
    begun = time.perf_counter()
    do()
    return (time.perf_counter() - begun) * 1000


def painted(do: Callable[[], object]) -> float:
    """Return the milliseconds that it takes with all that waits then, its paint among them."""
    from PySide6.QtWidgets import QApplication

    begun = time.perf_counter()
    do()
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000
