"""Disks for tests: one whose Nth call fails, one that does not tell cases apart, two that are one."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from restdesk.storage.disk import Disk

CALLS = tuple(name for name in vars(Disk) if not name.startswith("_"))
WRITING = ("new", "create", "write", "sync", "make_folder", "link")
"""What fails where a disk is full; to rename and to remove needs no room."""
CHANGING = tuple(name for name in CALLS if name not in ("read", "read_link", "state", "names", "may_write"))


class FailingDisk(Disk):
    """Fails at the Nth of the calls named, and with `on` at every one after it."""

    def __init__(self, at: int, trash: Path, calls: tuple[str, ...] = CALLS, *, error: int, on: bool = False) -> None:
        self._at = at
        self._trash = trash
        self._calls = calls
        self._error = error
        self._on = on
        self.count = 0
        self.failed = ""

    def arm(self, at: int, calls: tuple[str, ...] = CALLS, *, error: int, on: bool = False) -> None:
        """Count anew, and fail at another call; 0 for none."""
        self._at, self._calls, self._error, self._on = at, calls, error, on
        self.count = 0
        self.failed = ""

    def ask(self, name: str) -> None:
        """Count a call and fail if it is its turn."""
        if name in self._calls:
            self.count += 1
            if self.count == self._at or (self._on and self.count > self._at):
                self.failed = self.failed or name
                raise OSError(self._error, os.strerror(self._error))

    def into_trash(self, path: Path) -> None:
        """Move into a folder that stands for the system's trash."""
        self._trash.mkdir(exist_ok=True)
        path.rename(self._trash / f"{len(list(self._trash.iterdir()))}-{path.name}")


def _asking(name: str) -> Callable[..., Any]:
    def call(self: FailingDisk, *given: Any) -> Any:
        usual = self.into_trash if name == "trash" else getattr(super(FailingDisk, self), name)
        if name == "close":  # a handle is closed, whatever the system says of it
            usual(*given)
            return self.ask(name)
        self.ask(name)
        return usual(*given)

    return call


for _name in CALLS:
    setattr(FailingDisk, _name, _asking(_name))


class CaseBlindDisk(Disk):
    """Finds a file by any spelling, as on macOS and Windows; to rename a file to itself does nothing."""

    def state(self, path: Path) -> os.stat_result | None:
        return super().state(self._spelled(path))

    def rename(self, old: Path, new: Path) -> None:
        if self._spelled(new) != self._spelled(old):
            super().rename(self._spelled(old), new)

    def _spelled(self, path: Path) -> Path:
        alike = (there for there in path.parent.iterdir() if there.name.casefold() == path.name.casefold())
        return next(alike, path)


class TwoDisks(Disk):
    """The folder named `far` is another disk."""

    def rename(self, old: Path, new: Path) -> None:
        if ("far" in old.parts) != ("far" in new.parts):
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
        super().rename(old, new)


def snapshot(folder: Path) -> dict[str, bytes | str]:
    """Return all that lies in a folder, hidden files too: bytes of files, targets of links, `/` for folders."""
    found: dict[str, bytes | str] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        found[name] = f"-> {path.readlink()}" if path.is_symlink() else "/" if path.is_dir() else path.read_bytes()
    return found
