"""A collection of 10,000 requests in 500 folders: opened in a running window, and filtered as typed.

Opening is timed from `Session.open` to the paint of the tree's last row, the last request of the last folder, and is
held beside the bare reading of the same files: their bytes, one after the other, by Python. The page cache is warm.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import finding
from benchmarks.big_collection import FOLDERS, REQUESTS, write_collection
from benchmarks.figures import ratios, spread

if TYPE_CHECKING:
    from restdesk.gui.window import MainWindow
    from restdesk.model.collection import Collection

OPENINGS = 9
BEAT, BEATS = 5, 5_000
"""Milliseconds from one beat to the next, and how many there are of each kind."""
TYPED = ("user list", "post", "v1/orders/77", "folder 12", "사용자", "ㅈㅁ", "get 42", "zqx")


def run() -> list[str]:
    """Return the lines of results."""
    opened, beats, idle = (_child(kind) for kind in ("open", "beat", "idle"))
    bare = opened["bare"]
    return [
        f"{REQUESTS:,} requests in {FOLDERS} folders, bare reading of the files: {spread(bare)}",
        f"opening without the index, to the tree's last row: {spread(opened['first'])}",
        f"the same to the bare reading (limit 6): {ratios(opened['first'], bare)}",
        f"opening with the index: {spread(opened['indexed'])}",
        f"the same to the bare reading (limit 1.5): {ratios(opened['indexed'], bare)}",
        f"gaps of the idle window, p50 / p99.9 / longest: {_gaps(idle['gaps'])}",
        f"gaps while it is opened and closed ({beats['openings'][0]:.0f} times; limit of p99.9 50 ms): "
        + _gaps(beats["gaps"]),
        f"a key in the filter (limit of p99 16 ms): {_keys(opened['filter'])}",
        f"a key in a bare line edit: {_keys(opened['key'])}",
        *finding.lines(),
    ]


def _gaps(gaps: Sequence[float]) -> str:
    ordered = sorted(gaps)
    at = [ordered[int(len(ordered) * share)] for share in (0.5, 0.999)]
    return " / ".join(f"{gap:.1f}" for gap in (*at, ordered[-1])) + " ms"


def _keys(values: Sequence[float]) -> str:
    return f"{spread(values)}, p99 {sorted(values)[int(len(values) * 0.99)]:.1f} ms"


def _child(kind: str) -> dict[str, list[float]]:
    with tempfile.TemporaryDirectory() as home:
        environ = os.environ | {"RESTDESK_HOME": home}
        environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        command = [sys.executable, "-m", "benchmarks.collections", kind, home]
        done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=600, check=True)
    told: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return told


def _measure(home: Path) -> None:
    """Open the collection again and again, with the index and without, then type into the filter."""
    files = [str(path) for path in write_collection(home / "big")]
    window = _window()
    told: dict[str, list[float]] = {"bare": [], "first": [], "indexed": []}
    for _ in range(OPENINGS):
        shutil.rmtree(home / "cache" / "trees", ignore_errors=True)
        told["bare"].append(_timed(partial(_read, files)))
        for name in ("first", "indexed"):
            told[name].append(_timed(partial(_open, window, home / "big")))
            _settle(500)
            if name == "first":
                _until(lambda: any((home / "cache" / "trees").glob("*.msgpack")))
                _close(window, home / "big")
        _close(window, home / "big")
        _settle(100)
    _open(window, home / "big")
    told |= _type(window)
    window.close_unasked()
    print(json.dumps(told))


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
    _settle(50)


def _type(window: "MainWindow") -> dict[str, list[float]]:
    """Type into the filter, and into a bare line edit by turns; each key to the paint of what it leaves."""
    from PySide6.QtWidgets import QLineEdit

    field, bare = window.side_bar.filter_edit, QLineEdit()
    bare.show()
    window.side_bar.tree.prepare_filter()
    _settle(1_000)
    told: dict[str, list[float]] = {"filter": [], "key": []}
    for _ in range(12):
        for text in TYPED:
            told["filter"] += [_timed(partial(_letter, field, letter)) for letter in text]
            _settle(300)
            field.clear()
            _settle(100)
            told["key"] += [_timed(partial(_letter, bare, letter)) for letter in text]
            bare.clear()
    return told


def _beat(kind: str, home: Path) -> None:
    """Let a window beat, idle or while the collection is opened and closed again; print the gaps in milliseconds."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from restdesk.session.state import CollectionClosed, CollectionOpened

    if kind == "beat":
        write_collection(home / "big")
    window = _window()
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


def _window() -> "MainWindow":
    """Return a window that has run for a while, with the sample collection in it."""
    from restdesk.gui.app import open_window

    window = open_window([])
    _until(lambda: window.desk is not None and window.desk.documents.request() is not None)
    _settle(4_000)  # until what the start has loaded is left out of the search for unused objects
    return window


def _letter(field, letter: str) -> None:  # type: ignore[no-untyped-def]  # Qt is imported in the child alone
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    if letter.isascii():
        QTest.keyClicks(field, letter)
    else:
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(field, event)
    QApplication.processEvents()


def _timed(do: Callable[[], object]) -> float:
    begun = time.perf_counter()
    do()
    return (time.perf_counter() - begun) * 1000


def _settle(milliseconds: int) -> None:
    """Let the window live for a while, in Qt's own loop: one of ours would keep the interpreter from the readers."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _until(holds: Callable[[], bool]) -> None:
    from PySide6.QtCore import QDeadlineTimer

    deadline = QDeadlineTimer(60_000)
    while not holds() and not deadline.hasExpired():
        _settle(2)


if __name__ == "__main__":
    if sys.argv[1] == "open":
        _measure(Path(sys.argv[2]))
    else:
        _beat(sys.argv[1], Path(sys.argv[2]))
