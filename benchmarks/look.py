"""How long the window is busy at a change of theme, language or zoom, with 10 requests open: at most 200 ms.

Each change is measured from the setting's change until all that it brought about is done and painted.
"""

import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.driving import settle, told, until
from benchmarks.figures import with_p99

if TYPE_CHECKING:
    from restdesk.gui.window import MainWindow

TABS = 10
TIMES = 30
LIMIT = 200.0
CHANGES = (
    ("theme", "appearance.theme", ("dark", "light")),
    ("language", "appearance.language", ("ko", "en")),
    ("zoom", "appearance.zoom", (150, 100)),
)


def run() -> list[str]:
    """Return the lines of results."""
    environ = os.environ | {"RESTDESK_LANGUAGE": "en"}
    environ.pop("RESTDESK_THEME", None)
    changes = told("look", environ=environ)
    widgets = int(changes.pop("widgets")[0])
    return [
        f"change of {name} with {TABS} tabs, {widgets} widgets (limit {LIMIT:.0f} ms): {with_p99(took)}"
        for name, took in changes.items()
    ]


def _measure() -> None:
    """Open the window with the requests, change what is to be changed, and print the milliseconds."""
    from PySide6.QtWidgets import QApplication

    from restdesk.gui.app import open_window

    window = open_window([])
    until(lambda: window.desk is not None and window.desk.documents.request() is not None)
    assert window.desk is not None
    opened = window.desk.session.state.collections[0].collection
    nodes = list(opened.requests())[:TABS]
    for node in nodes:
        window.desk.documents.open_node(opened, node)
        settle(60)
    assert len(window.desk.documents.requests()) == TABS
    window.desk.documents.requests()[0].send()
    until(lambda: window.desk is not None and not window.desk.documents.requests()[0].is_sending())
    changes: dict[str, list[float]] = {"widgets": [len(QApplication.allWidgets())]}
    for name, key, values in CHANGES:
        took = [_changed(window, key, values[number % len(values)]) for number in range(TIMES + 2)]
        changes[name] = took[2:]  # at the first of each value files are read
    window.close_unasked()
    print(json.dumps(changes))


def _changed(window: "MainWindow", key: str, value: object) -> float:
    began = time.perf_counter()
    window.settings.set(key, value)
    busy = _busy(began)
    settle(60)
    return busy


def _busy(began: float) -> float:
    """Let Qt work until nothing waits any more, and return the milliseconds since `began` when it last worked."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    last = time.perf_counter()
    for _ in range(6):
        before = time.perf_counter()
        QApplication.sendPostedEvents()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        now = time.perf_counter()
        last = now if now - before > 0.001 else last
    return (last - began) * 1000


if __name__ == "__main__":
    assert Path.cwd().joinpath("benchmarks").is_dir()
    _measure()
