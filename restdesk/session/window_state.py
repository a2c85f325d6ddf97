"""Where the window stood and how its panes were divided: a small file in the state directory.

It is read before the first paint, so it is plain TOML. Whatever is wrong with it, the window opens as at the first
time.
"""

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from restdesk.errors import FileNotWritten
from restdesk.storage.atomic_write import atomic_write
from restdesk.storage.disk import Disk
from restdesk.storage.toml import NotToml, read_toml

FILE = "window.toml"
_LARGEST = 100_000


class WindowState(NamedTuple):
    """Lengths in device-independent pixels; 0 where nothing is known."""

    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0
    maximized: bool = False
    side_bar: bool = True
    """Whether it is shown."""
    side_bar_width: int = 0
    below_request: int = 0
    below_response: int = 0
    """Heights, where the response is below the request."""
    beside_request: int = 0
    beside_response: int = 0
    """Widths, where the response is beside the request."""


def read_window_state(folder: Path) -> WindowState:
    """Return what the file in the state directory says; what it does not say, or wrongly, is as at the first time."""
    try:
        table = read_toml(folder / FILE)
    except (OSError, NotToml):
        return WindowState()
    return WindowState(**{name: table[name] for name in WindowState._fields if _fits(table, name)})


def _fits(table: Mapping[str, Any], name: str) -> bool:
    value, usual = table.get(name), WindowState._field_defaults[name]
    if isinstance(usual, bool) or not isinstance(value, int) or isinstance(value, bool):
        return type(value) is type(usual)
    return abs(value) <= _LARGEST and (value >= 0 or name in ("x", "y"))


class WindowStateFile:
    """Writes the state to its file; from any thread, the last one that came wins."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._lock = threading.Lock()
        self._latest: WindowState | None = None

    def offer(self, state: WindowState) -> None:
        """Keep this state for the next `write`."""
        self._latest = state

    def write(self) -> None:
        """Write what was offered last; what cannot be written is forgotten: it is a comfort, no work is lost."""
        with self._lock:
            state, self._latest = self._latest, None
            if state is None:
                return
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                atomic_write(self._path, _text(state).encode(), Disk(), mode=0o600)
            except (OSError, FileNotWritten):
                return


def _text(state: WindowState) -> str:
    return "".join(f"{name} = {str(value).lower()}\n" for name, value in zip(state._fields, state, strict=True))
