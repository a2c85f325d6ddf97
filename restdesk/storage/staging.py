"""New bytes of files, safe on the disk before anything changes; those of several files get there together."""

import errno
import stat
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Protocol

from restdesk.storage.disk import Disk, quietly

Check = Callable[[bytes], object]
"""Reads what was written; raises what it likes where that is not what was wanted."""

_FILES = 64
_BYTES = 16 << 20
"""Of so many files, or with so many bytes, the rest waits until these are on the disk: handles and memory are few."""


class Staged(NamedTuple):
    """New bytes, safe on the disk beside the file whose place they are to take."""

    part: Path
    real: Path
    """The file itself, links followed."""

    def put(self, disk: Disk) -> None:
        """Take the file's place; the folder is still to be synced. Raises OSError."""
        try:
            disk.replace(self.part, self.real)
        except BaseException:
            self.drop(disk)
            raise

    def drop(self, disk: Disk) -> None:
        """Remove the new bytes."""
        with quietly():
            disk.unlink(self.part)


class Droppable(Protocol):
    """What is made for a change that has not happened yet."""

    def drop(self, disk: Disk, /) -> None:
        """Remove it, as far as that is possible."""


class _Written(NamedTuple):
    """A file whose bytes may not have reached the disk yet."""

    handle: int
    path: Path
    data: bytes
    check: Check | None


class Staging:
    """Writes files; at the end of its `with` all are on the disk, read back and proved, and folders made are too.

    All raises OSError, ValueError and what checks raise; then all that was staged or is owned is dropped.
    """

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._owned: list[Droppable] = []
        self._written: list[_Written] = []
        self._folders: list[Path] = []

    def __enter__(self) -> "Staging":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            if error is None:
                self._finish()
                if self._folders:
                    self._disk.sync_folders(self._folders)
        except BaseException:
            self._drop()
            raise
        if error is not None:
            self._drop()

    def stage(self, path: Path, data: bytes, check: Check | None = None, mode: int = 0o666) -> Staged:
        """Write the new bytes of a file beside it; an old file's mode is kept, `mode` is for a new one."""
        real = followed(path)
        kept = _mode_of(real, self._disk)
        part, handle = self._disk.new(real.parent, mode)
        staged = Staged(part, real)
        self.owns(staged)
        self._written.append(_Written(handle, part, data, check))
        if kept is not None and (made := self._disk.state(part)) is not None and stat.S_IMODE(made.st_mode) != kept:
            self._disk.set_mode(part, kept)
        self._fill()
        return staged

    def owns(self, one: Droppable) -> None:
        """Drop this too, should anything fail."""
        self._owned.append(one)

    def make_file(self, path: Path, data: bytes, mode: int) -> None:
        """Write a file where nothing is."""
        self._written.append(_Written(self._disk.create(path), path, data, None))
        with quietly():  # a disk without permission bits, such as a stick's, refuses
            self._disk.set_mode(path, mode)
        self._fill()

    def make_folder(self, path: Path, mode: int = 0o777) -> None:
        """Make a folder where nothing is."""
        self._disk.make_folder(path, mode)
        self._folders.append(path)

    def _fill(self) -> None:
        """Write the bytes of the last file."""
        last = self._written[-1]
        left = memoryview(last.data)
        while left:
            left = left[self._disk.write(last.handle, left) :]
        if len(self._written) >= _FILES or sum(len(one.data) for one in self._written) >= _BYTES:
            self._finish()

    def _finish(self) -> None:
        """Bring what was written to the disk, and prove it."""
        if not self._written:
            return
        self._disk.sync([one.handle for one in self._written])
        for one in self._closed():
            _prove(self._disk.read(one.path), one.data, one.check)

    def _closed(self) -> list[_Written]:
        """Close all files, also where one of them cannot be closed without an error."""
        closed, self._written = self._written, []
        errors = []
        for one in closed:
            try:
                self._disk.close(one.handle)
            except OSError as error:
                errors.append(error)
        if errors:
            raise errors[0]
        return closed

    def _drop(self) -> None:
        with quietly():
            self._closed()
        for owned in self._owned:
            owned.drop(self._disk)


def stage(path: Path, data: bytes, disk: Disk, check: Check | None = None, mode: int = 0o666) -> Staged:
    """Write and prove the new bytes of a file without touching it yet; raises OSError, ValueError and `check`'s."""
    with Staging(disk) as staging:
        return staging.stage(path, data, check, mode)


def followed(path: Path) -> Path:
    """Return the file that a link leads to, `path` itself if it is none; raises OSError for links in a circle."""
    try:
        return path.resolve() if path.is_symlink() else path
    except RuntimeError as error:  # links in a circle, Python 3.11 and 3.12
        raise OSError(errno.ELOOP, str(error)) from error


def _mode_of(real: Path, disk: Disk) -> int | None:
    """Return the bits of the file that is to be replaced, None where there is none."""
    there = disk.state(real)
    if there is None:
        return None
    if not stat.S_ISREG(there.st_mode):
        raise OSError(errno.EISDIR, "not an ordinary file", str(real))
    if not disk.may_write(real):  # to replace it would go behind the back of whoever protected it
        raise OSError(errno.EACCES, "the file is read-only", str(real))
    return stat.S_IMODE(there.st_mode)


def _prove(found: bytes, data: bytes, check: Check | None) -> None:
    if found != data:
        raise OSError(errno.EIO, "the disk gave back other bytes than were written")
    if check is not None:
        check(found)
