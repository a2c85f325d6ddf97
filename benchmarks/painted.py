"""A child process of the start benchmark: shows one window, prints when it was first painted, and ends.

`ours COUNTS` shows RestDesk's window and writes the number of widgets of each Qt class to the file COUNTS;
`bare COUNTS` shows a plain QMainWindow with as many, without a style sheet.
"""

import json
import sys
import time
from pathlib import Path


def main() -> None:
    kind, counts = sys.argv[1], Path(sys.argv[2])
    if kind == "ours":
        from restdesk.gui.app import open_window

        window = open_window([])
    else:
        window = _bare(json.loads(counts.read_text("utf-8")))
    _leave_after_first_paint(window, counts if kind == "ours" else None)


def _bare(counts: dict[str, list[int]]):  # type: ignore[no-untyped-def]  # Qt is imported in here, to be measured
    from PySide6 import QtWidgets

    app = QtWidgets.QApplication([])
    window = QtWidgets.QMainWindow()
    window.setProperty("app", app)  # keeps it alive
    centre = QtWidgets.QWidget()
    grid = QtWidgets.QGridLayout(centre)
    window.setCentralWidget(centre)
    place = 0
    for name, (visible, hidden) in counts.items():
        kind = getattr(QtWidgets, name)
        for number in range(visible + hidden):
            widget = kind(centre)
            if number < visible:
                grid.addWidget(widget, place // 12, place % 12)
                place += 1
            else:
                widget.hide()
    window.resize(1240, 780)
    window.show()
    return window


def _leave_after_first_paint(window, counts):  # type: ignore[no-untyped-def]
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
            window.close()
            QApplication.exit(0)

    def _tell(painted: dict[str, list[int]] | None) -> None:
        print(time.clock_gettime(time.CLOCK_MONOTONIC), flush=True)
        if counts is not None:
            counts.write_text(json.dumps(painted), "utf-8")
        QTimer.singleShot(0, watcher.leave)

    watcher = FirstPaint()
    window.installEventFilter(watcher)
    QApplication.exec()


def _count(window) -> dict[str, list[int]]:  # type: ignore[no-untyped-def]
    """Return how many widgets of each Qt class the window has: visible and hidden ones."""
    from PySide6 import QtWidgets

    counts: dict[str, list[int]] = {}
    for widget in window.findChildren(QtWidgets.QWidget):
        meta = widget.metaObject()
        while not (meta.className().startswith("Q") and hasattr(QtWidgets, meta.className())):
            meta = meta.superClass()
        name = meta.className()
        counts.setdefault(name if name not in _ABSTRACT else "QWidget", [0, 0])[not widget.isVisible()] += 1
    return counts


_ABSTRACT = ("QAbstractButton", "QAbstractSpinBox", "QMainWindow")

if __name__ == "__main__":
    main()
