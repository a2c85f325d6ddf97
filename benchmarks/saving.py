"""Saving one edited request, by Ctrl+S in a running window and by the session alone, beside the bare writing.

The bare writing is what no safe save can do without: a new file, written and synced, put in the old one's place, and
its folder synced. All three write files of one folder by turns, on a disk that the result names: what lies in memory
says nothing. The collection has 10,000 requests, and is the one that `collections` opens.
"""

import json
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.big_collection import REQUESTS, write_collection
from benchmarks.driving import settle, told, until
from benchmarks.figures import with_p99

if TYPE_CHECKING:
    from restdesk.gui.window import MainWindow
    from restdesk.model.request import Request

ROUNDS = 150
LIMIT = 15
"""Milliseconds that a save may take more than the bare writing."""
IN_MEMORY = ("tmpfs", "ramfs", "rootfs")
FOLDER, TYPED_IN, SAVED, BARE = "f000", "f000/r00000.yml", "f000/r00500.yml", "f000/bare.json"
METHODS = ("GET", "POST")


def run() -> list[str]:
    """Return the lines of results."""
    place = tempfile.gettempdir()
    kind = file_system(Path(place))
    if kind is None or kind in IN_MEMORY:
        found = f"{place} is on {kind}, in memory" if kind else f"the file system of {place} is not known"
        return [f"not measured: {found}; set TMPDIR to a folder on a disk"]
    took = told("saving")
    return [
        f"on {kind}, {ROUNDS} rounds, in a collection of {REQUESTS:,} requests; a window's save ends with its paint",
        f"bare write, sync, replace, sync of the folder: {with_p99(took['bare'])}",
        f"`session.saving.save`: {with_p99(took['session'])}",
        f"the same above the bare one of its round (limit {LIMIT} ms): {_above(took, 'session')}",
        f"Ctrl+S until the tab and the tree show it: {with_p99(took['window'])}",
        f"the same above the bare one of its round (limit {LIMIT} ms): {_above(took, 'window')}",
    ]


def file_system(folder: Path) -> str | None:
    """Return the kind of file system that a folder is on, as Linux calls it; None where nothing tells it."""
    try:
        lines = Path("/proc/self/mounts").read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return None
    mounted = [(Path(_unescaped(place)), kind) for _, place, kind, *_ in map(str.split, lines)]
    above = [(len(place.parts), number) for number, (place, _) in enumerate(mounted) if _holds(place, folder)]
    return mounted[max(above)[1]][1] if above else None


def _holds(place: Path, folder: Path) -> bool:
    return folder.resolve().is_relative_to(place)


def _unescaped(place: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), place)


def _above(took: dict[str, list[float]], name: str) -> str:
    return with_p99([ours - bare for ours, bare in zip(took[name], took["bare"], strict=True)])


def _measure(home: Path) -> None:
    """Save in three ways by turns, each round beginning with another one."""
    folder = (home / "big").resolve()
    write_collection(folder)
    window = _window(folder)
    ways: dict[str, Callable[[int], float]] = {
        "bare": partial(_bare, folder),
        "session": partial(_by_session, window, folder),
        "window": partial(_by_keys, window),
    }
    found: dict[str, list[float]] = {name: [] for name in ways}
    names = list(ways)
    for number in range(-3, ROUNDS):
        names = [*names[1:], names[0]]
        for name in names:
            took = ways[name](number)
            if number >= 0:
                found[name].append(took)
    window.close_unasked()
    print(json.dumps(found))


def _bare(folder: Path, number: int) -> float:
    """Write the bytes of the request that is saved, one of them another one each time, as sparingly as it can be."""
    data = (folder / SAVED).read_bytes() + b"# %d\n" % number
    path, part = folder / BARE, folder / f"{BARE}.part"
    begun = time.perf_counter()
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    os.write(handle, data)
    os.fsync(handle)
    os.close(handle)
    os.replace(part, path)  # noqa: PTH105  the barest
    handle = os.open(path.parent, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)
    return (time.perf_counter() - begun) * 1000


def _by_session(window: "MainWindow", folder: Path, number: int) -> float:
    """Save another method and URL by the session."""
    from restdesk.model.ready import Place
    from restdesk.session.outcome import Written
    from restdesk.storage.collections import read_file

    assert window.desk is not None
    session = window.desk.session
    saved = read_file(folder, SAVED)
    wanted = _edited(saved, number)  # type: ignore[arg-type]  # the file is whole
    place = Place(collection=folder, path=SAVED)
    begun = time.perf_counter()
    outcome = session.engine.submit(session.saving.save(place, wanted, saved)).result(60)  # type: ignore[arg-type]
    took = (time.perf_counter() - begun) * 1000
    assert isinstance(outcome, Written)
    assert read_file(folder, SAVED) == wanted
    return took


def _edited(request: "Request", number: int) -> "Request":
    from msgspec.structs import replace

    assert request.call is not None
    call = replace(request.call, method=METHODS[number % 2], url=f"{{{{baseUrl}}}}/v1/saved/{number}")
    return replace(request, http=call)


def _by_keys(window: "MainWindow", number: int) -> float:
    """Choose a method and type a URL, then press Ctrl+S and wait until tab and tree show that it is saved."""
    from PySide6.QtCore import QEventLoop, Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

    assert window.desk is not None
    request, tree = window.desk.documents.request(), window.side_bar.tree
    assert request is not None
    assert request.place.collection is not None
    box, url = request.findChild(QComboBox, "methodBox"), request.findChild(QLineEdit, "urlEdit")
    assert isinstance(box, QComboBox)
    assert isinstance(url, QLineEdit)
    box.setCurrentIndex(box.findText(METHODS[number % 2]))
    box.activated.emit(box.currentIndex())
    url.setFocus()
    url.selectAll()
    QTest.keyClicks(url, f"http://a/{number}")
    settle(100)
    assert request.is_modified()
    loop, index = QEventLoop(), tree.rows.index_of((request.place.collection, TYPED_IN))
    request.written.connect(loop.quit)
    begun = time.perf_counter()
    QTest.keyClick(url, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    loop.exec()
    QApplication.processEvents()
    took = (time.perf_counter() - begun) * 1000
    row = tree.rows.row_of(index)
    assert row is not None
    assert row.method == METHODS[number % 2]
    assert not request.is_modified()
    assert f"http://a/{number}" in (request.place.collection / TYPED_IN).read_text("utf-8")
    return took


def _window(folder: Path) -> "MainWindow":
    """Return a window that runs, with the collection in it and one of its requests in front."""
    from restdesk.gui.app import open_window

    window = open_window([str(folder)])
    until(lambda: window.desk is not None and window.desk.session.state.opened(folder) is not None)
    assert window.desk is not None
    documents, opened = window.desk.documents, window.desk.session.state.opened(folder)
    assert opened is not None
    documents.open_node(opened.collection, opened.collection.find(TYPED_IN))
    until(lambda: (front := documents.request()) is not None and front.place.path == TYPED_IN)
    window.side_bar.tree.select((folder, TYPED_IN))
    window.activateWindow()
    until(window.isActiveWindow)
    settle(1_000)
    return window


if __name__ == "__main__":
    _measure(Path(sys.argv[1]))
