"""What a test can leave behind: threads, child processes, windows, changes in the real home."""

import gc
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

PATIENCE = 5.0
"""Seconds in which what is on its way out may end; nothing is waited for where nothing is left."""


class Traces:
    """The threads, child processes and windows that are there now."""

    def __init__(self) -> None:
        self._threads = set(_threads())
        self._children = set(_children())
        self._windows = {key for key, _name in _windows()}

    def left(self) -> list[str]:
        """Say what is there now and was not then, once it had time to end."""
        end = time.monotonic() + PATIENCE
        while (left := list(self._new())) and time.monotonic() < end:
            gc.collect()
            time.sleep(0.01)
        return left

    def _new(self) -> Iterator[str]:
        for thread in set(_threads()) - self._threads:
            yield f"thread {thread.name}"
        for process, command in _children().items():
            if process not in self._children:
                yield f"process {process} ({command})"
        for key, name in _windows():
            if key not in self._windows:
                yield f"window {name}"


def _threads() -> Iterator[threading.Thread]:
    # A thread that Qt started and that ran Python stays in the list as a dummy after its end.
    return (thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread))


def _children() -> dict[int, str]:
    """Child processes with their command lines, ended ones that nobody waited for included; Linux only."""
    found: dict[int, str] = {}
    for task in Path("/proc/self/task").glob("*/children"):
        for process in _read(task).split():
            found[int(process)] = _read(Path("/proc", process, "cmdline")).replace("\0", " ").strip() or "ended"
    return found


def _read(path: Path) -> str:
    try:
        return path.read_text(errors="replace")
    except OSError:
        return ""


def _windows() -> list[tuple[int, str]]:
    """Top-level widgets as (address, name), after those that are on their way out are gone."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    import shiboken6
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [
        (shiboken6.getCppPointer(widget)[0], f"{type(widget).__name__} {widget.objectName()!r}")
        for widget in QApplication.topLevelWidgets()
        if widget.metaObject().className() != "QTipLabel"  # Qt keeps the last tooltip for the next one
    ]


class RealHome:
    """The person's own RestDesk folders, as they were before the tests."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        home = Path(environ.get("HOME") or Path.home())
        xdg = {"CONFIG": ".config", "DATA": ".local/share", "CACHE": ".cache", "STATE": ".local/state"}
        roots = [Path(environ.get(f"XDG_{name}_HOME") or home / usual) for name, usual in xdg.items()]
        self._folders = [root / "restdesk" for root in (*roots, home / "Library/Application Support")]
        self._before = self._listing()

    def changes(self) -> list[str]:
        """Name each file and folder that came, went or was written since."""
        now = self._listing()
        return sorted(str(path) for path in now.keys() | self._before.keys() if now.get(path) != self._before.get(path))

    def _listing(self) -> dict[Path, tuple[int, int]]:
        found = {}
        for folder in self._folders:
            for path in (folder, *folder.rglob("*")):
                if path.exists():
                    stat = path.stat()
                    found[path] = (stat.st_mtime_ns, stat.st_size)
        return found
