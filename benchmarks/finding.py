"""Find everywhere over 10,000 requests, as typed: a key to its paint, and the first result after it.

The window runs; what is typed next comes while the search of the key before may still run, as with a quick hand.
"""

import json
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.big_collection import write_collection
from benchmarks.driving import painted, settle, told, type_letter, until
from benchmarks.figures import spread, with_p99

if TYPE_CHECKING:
    from restdesk.gui.finding.document import FindDocument
    from restdesk.gui.window import MainWindow

TYPED = ("order", "v1/orders/77", "X-Request", "사용자", "res.status", "no such text")
ROUNDS = 5
HAND = 60
"""Milliseconds between two keys."""


def lines() -> list[str]:
    """Return the lines of results."""
    took = told("finding")
    return [
        f"a key in find everywhere (limit of p99 16 ms): {with_p99(took['key'])}",
        f"from a key to the first result, nothing read yet (limit 100 ms): {spread(took['cold'])}",
        f"the same once all is read (limit 100 ms): {spread(took['first'])}",
        f"from a key to the last result, once all is read: {spread(took['all'])}",
    ]


def _measure(home: Path) -> None:
    from benchmarks.collections import quiet_window

    write_collection(home / "big")
    window = quiet_window()
    assert window.desk is not None
    took: dict[str, list[float]] = {"key": [], "cold": [], "first": [], "all": []}
    window.desk.open_folder(home / "big")
    until(lambda: _is_open(window, home / "big"))
    settle(1_500)
    window.desk.finding.open()
    find = window.desk.documents.current()
    took["cold"].append(_first(find, "order"))  # type: ignore[arg-type]
    until(lambda: not find.is_searching())  # type: ignore[union-attr]
    for _ in range(ROUNDS):
        for text in TYPED:
            find.query.field.clear()  # type: ignore[union-attr]
            settle(300)
            for letter in text:
                took["key"].append(painted(partial(type_letter, find.query.field, letter)))  # type: ignore[union-attr]
                settle(HAND)
            until(lambda: not find.is_searching())  # type: ignore[union-attr]
        find.query.field.clear()  # type: ignore[union-attr]
        settle(300)
        took["first"].append(_first(find, "order"))  # type: ignore[arg-type]
        begun = time.perf_counter()
        find.query.field.setText("v1/orders")  # type: ignore[union-attr]
        until(lambda: not find.is_searching())  # type: ignore[union-attr]
        took["all"].append((time.perf_counter() - begun) * 1000)
    window.close_unasked()
    print(json.dumps(took))


def _is_open(window: "MainWindow", folder: Path) -> bool:
    return window.desk is not None and window.desk.session.state.opened(folder.resolve()) is not None


def _first(find: "FindDocument", text: str) -> float:
    """Return the milliseconds from a text in the field to the first painted result."""
    from PySide6.QtWidgets import QApplication

    begun = time.perf_counter()
    find.query.field.setText(text)
    until(lambda: find.results.rows.rowCount() > 0)
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    _measure(Path(sys.argv[1]))
