"""The window's heartbeat while 100 MB arrive: a 5 ms timer on the GUI thread, its gaps over at least 5,000 beats.

An idle window of the same widgets beats beside it in the same run. The server is a process of its own.
"""

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.driving import told, until
from benchmarks.figures import beat_gaps

if TYPE_CHECKING:
    from restdesk.gui.window import MainWindow

BEAT = 5
"""Milliseconds."""

BEATS = 5_000
SIZE = 100_000_000
LIMIT = 50.0


def run() -> list[str]:
    """Return the lines of results."""
    idle, busy = (told("heartbeat", kind) for kind in ("idle", "busy"))
    return [
        f"gaps of the idle window, p50 / p99.9 / longest: {beat_gaps(idle['gaps'])}",
        f"gaps while 100 MB arrive ({busy['sends']} times, {len(busy['gaps'])} beats; limit of p99.9 {LIMIT:.0f} ms): "
        + beat_gaps(busy["gaps"]),
    ]


def _beat(kind: str) -> None:
    """Show the window, with a request whose answer is shown, and let it beat; print the gaps in milliseconds."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from restdesk.gui.app import open_window

    window = open_window([])
    until(lambda: window.desk is not None and window.desk.documents.request() is not None)
    _send(window)
    gaps: list[float] = []
    sends = 0
    if kind == "busy":
        _type_url(window, f"{_desk(window).session.state.demo.address}/bytes/{SIZE}")
    last = time.perf_counter()

    def beat() -> None:
        nonlocal last, sends
        now = time.perf_counter()
        gaps.append((now - last) * 1000)
        last = now
        request = _desk(window).documents.request()
        assert request is not None
        if kind == "busy" and not request.is_sending():
            sends += 1
            request.send()
        if len(gaps) >= BEATS:
            timer.stop()
            QApplication.exit()

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    timer.start(BEAT)
    QApplication.exec()
    window.close_unasked()
    print(json.dumps({"gaps": gaps, "sends": sends}))


def _desk(window: "MainWindow"):  # type: ignore[no-untyped-def]  # Qt is imported in the child alone
    assert window.desk is not None
    return window.desk


def _type_url(window: "MainWindow", url: str) -> None:
    from PySide6.QtWidgets import QLineEdit

    _desk(window).new_request()
    field = _desk(window).documents.request().findChild(QLineEdit, "urlEdit")
    field.insert(url)


def _send(window: "MainWindow") -> None:
    request = _desk(window).documents.request()
    request.send()
    until(lambda: not request.is_sending())


if __name__ == "__main__":
    assert Path.cwd().joinpath("benchmarks").is_dir()
    _beat(sys.argv[1])
