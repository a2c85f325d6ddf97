"""Find everywhere over 10,000 requests, as typed: a key to its paint, and the first result after it.

The window runs; what is typed next comes while the search of the key before may still run, as with a quick hand.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.big_collection import write_collection
from benchmarks.figures import spread

if TYPE_CHECKING:
    from restdesk.gui.finding.document import FindDocument
    from restdesk.gui.window import MainWindow

TYPED = ("order", "v1/orders/77", "X-Request", "사용자", "res.status", "no such text")
ROUNDS = 5
HAND = 60
"""Milliseconds between two keys."""


def lines() -> list[str]:
    """Return the lines of results."""
    with tempfile.TemporaryDirectory() as home:
        environ = os.environ | {"RESTDESK_HOME": home}
        environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        command = [sys.executable, "-m", "benchmarks.finding", home]
        done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=600, check=True)
    told: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    keys = sorted(told["key"])
    return [
        f"a key in find everywhere (limit of p99 16 ms): {spread(keys)}, p99 {keys[int(len(keys) * 0.99)]:.1f} ms",
        f"from a key to the first result, nothing read yet (limit 100 ms): {spread(told['cold'])}",
        f"the same once all is read (limit 100 ms): {spread(told['first'])}",
        f"from a key to the last result, once all is read: {spread(told['all'])}",
    ]


def _measure(home: Path) -> None:
    from benchmarks.collections import _letter, _settle, _timed, _until, _window  # of the same window

    write_collection(home / "big")
    window = _window()
    assert window.desk is not None
    told: dict[str, list[float]] = {"key": [], "cold": [], "first": [], "all": []}
    window.desk.open_folder(home / "big")
    _until(lambda: _is_open(window, home / "big"))
    _settle(1_500)
    window.desk.finding.open()
    find = window.desk.documents.current()
    told["cold"].append(_first(find, "order"))  # type: ignore[arg-type]
    _until(lambda: not find.is_searching())  # type: ignore[union-attr]
    for _ in range(ROUNDS):
        for text in TYPED:
            find.query.field.clear()  # type: ignore[union-attr]
            _settle(300)
            for letter in text:
                told["key"].append(_timed(partial(_letter, find.query.field, letter)))  # type: ignore[union-attr]
                _settle(HAND)
            _until(lambda: not find.is_searching())  # type: ignore[union-attr]
        find.query.field.clear()  # type: ignore[union-attr]
        _settle(300)
        told["first"].append(_first(find, "order"))  # type: ignore[arg-type]
        begun = time.perf_counter()
        find.query.field.setText("v1/orders")  # type: ignore[union-attr]
        _until(lambda: not find.is_searching())  # type: ignore[union-attr]
        told["all"].append((time.perf_counter() - begun) * 1000)
    window.close_unasked()
    print(json.dumps(told))


def _is_open(window: "MainWindow", folder: Path) -> bool:
    return window.desk is not None and window.desk.session.state.opened(folder.resolve()) is not None


def _first(find: "FindDocument", text: str) -> float:
    """Return the milliseconds from a text in the field to the first painted result."""
    from PySide6.QtWidgets import QApplication

    from benchmarks.collections import _until

    begun = time.perf_counter()
    find.query.field.setText(text)
    _until(lambda: find.results.rows.rowCount() > 0)
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    _measure(Path(sys.argv[1]))
