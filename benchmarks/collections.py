"""A collection of 10,000 requests in 500 folders: opened in a running window, and filtered as typed.

Opening is timed from `Session.open` to the paint of the tree's last row, the last request of the last folder, and is
held beside the bare reading of the same files: their bytes, one after the other, by Python. The page cache is warm.
"""

import json
import shutil
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import finding
from benchmarks.big_collection import FOLDERS, REQUESTS, write_collection
from benchmarks.driving import painted, settle, timed, told, type_letter, until
from benchmarks.figures import beat_gaps, ratios, spread, with_p99

if TYPE_CHECKING:
    from restdesk.gui.window import MainWindow
    from restdesk.model.collection import Collection

OPENINGS = 9
BEAT, BEATS = 5, 5_000
"""Milliseconds from one beat to the next, and how many there are of each kind."""
TYPED = ("user list", "post", "v1/orders/77", "folder 12", "사용자", "ㅈㅁ", "get 42", "zqx")


def run() -> list[str]:
    """Return the lines of results."""
    opened, beats, idle = (told("collections", kind) for kind in ("open", "beat", "idle"))
    bare = opened["bare"]
    return [
        f"{REQUESTS:,} requests in {FOLDERS} folders, bare reading of the files: {spread(bare)}",
        f"opening without the index, to the tree's last row: {spread(opened['first'])}",
        f"the same to the bare reading (limit 6): {ratios(opened['first'], bare)}",
        f"opening with the index: {spread(opened['indexed'])}",
        f"the same to the bare reading (limit 1.5): {ratios(opened['indexed'], bare)}",
        f"gaps of the idle window, p50 / p99.9 / longest: {beat_gaps(idle['gaps'])}",
        f"gaps while it is opened and closed ({beats['openings'][0]:.0f} times; limit of p99.9 50 ms): "
        + beat_gaps(beats["gaps"]),
        f"a key in the filter (limit of p99 16 ms): {with_p99(opened['filter'])}",
        f"a key in a bare line edit: {with_p99(opened['key'])}",
        *finding.lines(),
    ]


def _measure(home: Path) -> None:
    """Open the collection again and again, with the index and without, then type into the filter."""
    files = [str(path) for path in write_collection(home / "big")]
    window = quiet_window()
    took: dict[str, list[float]] = {"bare": [], "first": [], "indexed": []}
    for _ in range(OPENINGS):
        shutil.rmtree(home / "cache" / "trees", ignore_errors=True)
        took["bare"].append(timed(partial(_read, files)))
        for name in ("first", "indexed"):
            took[name].append(timed(partial(_open, window, home / "big")))
            settle(500)
            if name == "first":
                until(lambda: any((home / "cache" / "trees").glob("*.msgpack")))
                _close(window, home / "big")
        _close(window, home / "big")
        settle(100)
    _open(window, home / "big")
    took |= _type(window)
    window.close_unasked()
    print(json.dumps(took))


def _read(files: Sequence[str]) -> None:
    for path in files:
        with open(path, "rb") as file:  # noqa: PTH123  the barest
            file.read()


def _open(window: "MainWindow", folder: Path) -> None:
    """Open a collection and wait until the last request of its last folder is painted."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    from restdesk.session.state import CollectionOpened

    assert window.desk is not None
    session, tree, loop = window.desk.session, window.side_bar.tree, QEventLoop()
    last = (folder.resolve(), f"f{FOLDERS - 1:03}/r{REQUESTS - 1:05}.yml")

    def opened(collection: "Collection") -> None:
        session.apply(CollectionOpened(collection))
        loop.quit()

    window.desk.context.background.run(session.open(folder), owner=window).done(opened)
    loop.exec()
    tree.select(last)
    QApplication.processEvents()
    assert tree.viewport().rect().contains(tree.visualRect(tree.currentIndex()))


def _close(window: "MainWindow", folder: Path) -> None:
    from restdesk.session.state import CollectionClosed

    assert window.desk is not None
    window.desk.session.apply(CollectionClosed(folder.resolve()))
    settle(50)


def _type(window: "MainWindow") -> dict[str, list[float]]:
    """Type into the filter, and into a bare line edit by turns; each key to the paint of what it leaves."""
    from PySide6.QtWidgets import QLineEdit

    field, bare = window.side_bar.filter_edit, QLineEdit()
    bare.show()
    window.side_bar.tree.prepare_filter()
    settle(1_000)
    took: dict[str, list[float]] = {"filter": [], "key": []}
    for _ in range(12):
        for text in TYPED:
            took["filter"] += [painted(partial(type_letter, field, letter)) for letter in text]
            settle(300)
            field.clear()
            settle(100)
            took["key"] += [painted(partial(type_letter, bare, letter)) for letter in text]
            bare.clear()
    return took


def _beat(kind: str, home: Path) -> None:
    """Let a window beat, idle or while the collection is opened and closed again; print the gaps in milliseconds."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from restdesk.session.state import CollectionClosed, CollectionOpened

    if kind == "beat":
        write_collection(home / "big")
    window = quiet_window()
    assert window.desk is not None
    session, background, folder = window.desk.session, window.desk.context.background, (home / "big").resolve()
    gaps: list[float] = []
    openings, is_reading, last = 0, False, time.perf_counter()

    def opened(collection: object) -> None:
        nonlocal is_reading
        is_reading = False
        session.apply(CollectionOpened(collection))  # type: ignore[arg-type]
        window.side_bar.tree.select((folder, f"f{FOLDERS - 1:03}/r{REQUESTS - 1:05}.yml"))

    def beat() -> None:
        nonlocal last, openings, is_reading
        now = time.perf_counter()
        gaps.append((now - last) * 1000)
        last = now
        if kind == "beat" and not is_reading and len(gaps) % 40 == 0:
            if session.state.opened(folder) is not None:
                session.apply(CollectionClosed(folder))
                if openings % 2:
                    shutil.rmtree(home / "cache" / "trees", ignore_errors=True)
            else:
                openings, is_reading = openings + 1, True
                background.run(session.open(folder), owner=window).done(opened)
        if len(gaps) >= BEATS:
            timer.stop()
            QApplication.exit()

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    timer.start(BEAT)
    QApplication.exec()
    window.close_unasked()
    print(json.dumps({"gaps": gaps, "openings": [openings]}))


def quiet_window() -> "MainWindow":
    """Return a window that has run for a while, with the sample collection in it."""
    from restdesk.gui.app import open_window

    window = open_window([])
    until(lambda: window.desk is not None and window.desk.documents.request() is not None)
    settle(4_000)  # until what the start has loaded is left out of the search for unused objects
    return window


if __name__ == "__main__":
    if sys.argv[1] == "open":
        _measure(Path(sys.argv[2]))
    else:
        _beat(sys.argv[1], Path(sys.argv[2]))
