"""A child process of the start benchmark: shows one window, prints when it was first painted, and ends.

`ours COUNTS` shows RestDesk's window and writes the number of widgets of each Qt class to the file COUNTS;
`plan COUNTS` finds out which of them have to be made by hand, since some bring others with them, and writes that;
`bare COUNTS` shows a plain QMainWindow with as many, without a style sheet, and asks nothing while it does.
With a third word, a number of seconds, it stays so long and prints the bytes of memory that are its share by then.
"""

import json
import re
import sys
import time
from pathlib import Path
from typing import Any


def main() -> None:
    kind, counts = sys.argv[1], Path(sys.argv[2])
    if kind == "ours":
        from restdesk.gui.app import open_window

        window = open_window([])
    else:
        wanted = json.loads(counts.read_text("utf-8"))
        window = _bare(wanted, plan := dict[str, list[int]](), ask=kind == "plan")
        if kind == "plan":
            counts.write_text(json.dumps(plan), "utf-8")
    stays = float(sys.argv[3]) if len(sys.argv) > 3 else 0.0
    _leave_after_first_paint(window, counts if kind == "ours" and not stays else None, stays)


def _bare(counts: dict[str, list[int]], plan: dict[str, list[int]], *, ask: bool) -> Any:
    """Make the window; with `ask` fill `plan` with what was missing, class by class. Qt is imported in here."""
    from PySide6 import QtWidgets
    from PySide6.QtCore import Qt

    app = QtWidgets.QApplication([])
    window = QtWidgets.QMainWindow()
    window.setProperty("app", app)  # keeps it alive
    centre = QtWidgets.QWidget()
    grid = QtWidgets.QGridLayout(centre)
    window.setCentralWidget(centre)
    place = 0
    for name in sorted(counts, key=lambda name: name in _PARTS):  # what brings scroll bars and views of its own first
        visible, hidden = counts[name]
        there = 0
        if ask:
            there = len([widget for widget in window.findChildren(QtWidgets.QWidget) if _qt_class(widget) == name])
        missing = max(0, visible + hidden - there)
        plan[name] = [min(visible, missing), missing - min(visible, missing)]
        for number in range(missing):
            kind = getattr(QtWidgets, name)
            made = kind(Qt.Orientation.Horizontal, centre) if name in _TURNED else kind(centre)
            if number < visible:
                grid.addWidget(made, place // 12, place % 12)
                place += 1
            else:
                made.hide()
    window.resize(1240, 780)
    window.show()
    return window


def _leave_after_first_paint(window: Any, counts: Path | None, stays: float) -> None:
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                window.removeEventFilter(self)
                painted = _count(window) if counts is not None else None
                QTimer.singleShot(0, lambda: _tell(painted))
            return False

        def leave(self) -> None:
            if stays:
                print(_memory(), flush=True)
            window.close()
            QApplication.exit(0)

    def _tell(painted: dict[str, list[int]] | None) -> None:
        print(time.clock_gettime(time.CLOCK_MONOTONIC), flush=True)
        if counts is not None:
            counts.write_text(json.dumps(painted), "utf-8")
        QTimer.singleShot(round(stays * 1000), watcher.leave)

    watcher = FirstPaint()
    window.installEventFilter(watcher)
    QApplication.exec()


def _memory() -> int:
    """Return the bytes of memory in use, what is shared with other processes counted by share (PSS of Linux)."""
    found = re.search(r"^Pss:\s+(\d+) kB", Path("/proc/self/smaps_rollup").read_text("ascii"), re.MULTILINE)
    return int(found[1]) * 1024 if found else 0


def _count(window: Any) -> dict[str, list[int]]:
    """Return how many widgets of each Qt class the window has: visible and hidden ones."""
    from PySide6 import QtWidgets

    counts: dict[str, list[int]] = {}
    for widget in window.findChildren(QtWidgets.QWidget):
        name = _qt_class(widget)
        if name != "QSplitterHandle":  # comes with what is put into a splitter
            counts.setdefault(name, [0, 0])[not widget.isVisible()] += 1
    return counts


def _qt_class(widget: Any) -> str:
    """Return the nearest public Qt class that can be made: our own classes count as what they are made from."""
    from PySide6 import QtWidgets

    meta = widget.metaObject()
    while not (meta.className().startswith("Q") and hasattr(QtWidgets, meta.className())):
        meta = meta.superClass()
    return meta.className() if meta.className() not in _ABSTRACT else "QWidget"


_ABSTRACT = ("QAbstractButton", "QAbstractSpinBox")
_TURNED = ("QHeaderView",)
_PARTS = ("QWidget", "QFrame", "QScrollBar", "QHeaderView", "QListView", "QToolButton", "QLabel", "QLineEdit")

if __name__ == "__main__":
    main()
