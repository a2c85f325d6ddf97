"""Tabs and the palette: opening one, switching among 50, and a key in the palette over 10,000 requests."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import spread

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

    from restdesk.gui.documents import Documents
    from restdesk.model.collection import Collection, RequestNode

TABS, SWITCHES, REQUESTS = 50, 1_000, 10_000
LETTERS = ("user list", "zqx", "사용자", "ㅅㅇㅈ", "tkdyd", "dleter", "v1/orders", "9999")


def run() -> list[str]:
    """Return the lines of results."""
    with tempfile.TemporaryDirectory() as home:
        environ = os.environ | {"RESTDESK_HOME": home}
        environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        command = [sys.executable, "-m", "benchmarks.tabs", home]
        done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=600, check=True)
    told: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return [
        f"opening a tab (limit 50 ms): {_said(told['open'])}",
        f"switching among {TABS} tabs, each shown before (limit of p99 50 ms): {_said(told['switch'])}",
        f"a key in the palette over {REQUESTS:,} requests (limit of p99 16 ms): {_said(told['palette'])}",
        f"a key in a bare QLineEdit in the same window: {_said(told['bare'])}",
    ]


def _said(values: list[float]) -> str:
    return f"{spread(values)}, p99 {sorted(values)[int(len(values) * 0.99)]:.1f} ms"


def _collection(folder: Path) -> Path:
    """Write a collection of so many requests, in 100 folders, and return its folder."""
    folder.mkdir()
    (folder / "opencollection.yml").write_text("opencollection: 1.0.0\ninfo: {name: Big}\nbundled: false\n", "utf-8")
    words = ("user", "order", "item", "사용자", "주문", "list", "update", "조회")
    for number in range(REQUESTS):
        inside = folder / f"f{number % 100}"
        inside.mkdir(exist_ok=True)
        name = f"{words[number % 8]} {words[number // 8 % 8]} {number}"
        text = f"info: {{name: {name}, type: http}}\nhttp: {{method: GET, url: https://api.example.com/v1/orders/{number}}}\n"
        (inside / f"r{number}.yml").write_text(text, "utf-8")
    return folder


def _measure(home: Path) -> None:
    from PySide6.QtGui import QAction
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit

    from restdesk.gui.app import open_window

    window = open_window([str(_collection(home / "big"))])
    _until(lambda: window.desk is not None and window.desk.documents.request() is not None)
    assert window.desk is not None
    documents = window.desk.documents
    collection = window.desk.session.state.collections[0].collection
    nodes = list(collection.requests())[1:TABS]  # the first one is open
    told: dict[str, list[float]] = {"open": [], "switch": [], "palette": [], "bare": []}
    for node in nodes:
        told["open"].append(_timed(partial(_open, documents, collection, node)))
        _settle()
    bar = window.area.strip.bar
    for index in range(bar.count()):
        _timed(partial(bar.setCurrentIndex, index))
    for number in range(SWITCHES):
        told["switch"].append(_timed(partial(bar.setCurrentIndex, number * 7 % bar.count())))
    go_to = window.findChild(QAction, "request.go_to")
    assert isinstance(go_to, QAction)
    bare = QLineEdit()
    bare.show()
    _settle()  # until then it may still become the active window, and the palette would close
    window.activateWindow()
    _until(window.isActiveWindow)
    _settle()
    for _ in range(16):
        for text in LETTERS:
            go_to.trigger()
            _settle()
            field = QApplication.focusWidget()
            assert isinstance(field, QLineEdit)
            told["palette"] += [_timed(partial(_letter, field, letter)) for letter in text]
            told["bare"] += [_timed(partial(_letter, bare, letter)) for letter in text]
            QTest.keyClick(field, _escape())
    window.close_unasked()
    print(json.dumps(told))


def _open(documents: "Documents", collection: "Collection", node: "RequestNode") -> None:
    """Open a request, whose file is read by now or is not, and wait until its tab is in front."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    documents.open_node(collection, node)
    while (front := documents.current()) is None or front.place.path != node.path:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _escape() -> "Qt.Key":
    from PySide6.QtCore import Qt

    return Qt.Key.Key_Escape


def _letter(field, letter: str) -> None:  # type: ignore[no-untyped-def]
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    if letter.isascii():
        QTest.keyClicks(field, letter)
    else:
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(field, event)


def _timed(do: Callable[[], object]) -> float:
    from PySide6.QtWidgets import QApplication

    begun = time.perf_counter()
    do()
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


def _settle() -> None:
    from PySide6.QtCore import QDeadlineTimer
    from PySide6.QtWidgets import QApplication

    deadline = QDeadlineTimer(100)
    while not deadline.hasExpired():
        QApplication.processEvents()


def _until(holds: Callable[[], bool]) -> None:
    from PySide6.QtCore import QDeadlineTimer, QEventLoop
    from PySide6.QtWidgets import QApplication

    deadline = QDeadlineTimer(60_000)
    while not holds() and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


if __name__ == "__main__":
    _measure(Path(sys.argv[1]))
