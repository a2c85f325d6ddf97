"""Tabs and the palette: opening one, switching among 50, and a key in the palette over 10,000 requests."""

import json
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.driving import painted, settle, told, type_letter, until
from benchmarks.figures import with_p99

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

    from restdesk.gui.documents import Documents
    from restdesk.model.collection import Collection, RequestNode

TABS, SWITCHES, REQUESTS = 50, 1_000, 10_000
LETTERS = ("user list", "zqx", "사용자", "ㅅㅇㅈ", "tkdyd", "dleter", "v1/orders", "9999")


def run() -> list[str]:
    """Return the lines of results."""
    took = told("tabs")
    return [
        f"opening a tab (limit 50 ms): {with_p99(took['open'])}",
        f"switching among {TABS} tabs, each shown before (limit of p99 50 ms): {with_p99(took['switch'])}",
        f"a key in the palette over {REQUESTS:,} requests (limit of p99 16 ms): {with_p99(took['palette'])}",
        f"a key in a bare QLineEdit in the same window: {with_p99(took['bare'])}",
    ]


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
    until(lambda: window.desk is not None and window.desk.documents.request() is not None)
    assert window.desk is not None
    documents = window.desk.documents
    collection = window.desk.session.state.collections[0].collection
    nodes = list(collection.requests())[1:TABS]  # the first one is open
    took: dict[str, list[float]] = {"open": [], "switch": [], "palette": [], "bare": []}
    for node in nodes:
        took["open"].append(painted(partial(_open, documents, collection, node)))
        settle(100)
    bar = window.area.strip.bar
    for index in range(bar.count()):
        painted(partial(bar.setCurrentIndex, index))
    for number in range(SWITCHES):
        took["switch"].append(painted(partial(bar.setCurrentIndex, number * 7 % bar.count())))
    go_to = window.findChild(QAction, "request.go_to")
    assert isinstance(go_to, QAction)
    bare = QLineEdit()
    bare.show()
    settle(100)  # until then it may still become the active window, and the palette would close
    window.activateWindow()
    until(window.isActiveWindow)
    settle(100)
    for _ in range(16):
        for text in LETTERS:
            go_to.trigger()
            settle(100)
            field = QApplication.focusWidget()
            assert isinstance(field, QLineEdit)
            took["palette"] += [painted(partial(type_letter, field, letter)) for letter in text]
            took["bare"] += [painted(partial(type_letter, bare, letter)) for letter in text]
            QTest.keyClick(field, _escape())
    window.close_unasked()
    print(json.dumps(took))


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


if __name__ == "__main__":
    _measure(Path(sys.argv[1]))
