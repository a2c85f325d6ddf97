"""Bodies: up to 64 KiB in memory, larger ones on disk, read by position.

A memory map would put the whole file into resident memory and end the process when the file is cut;
reading by position does neither.
"""

import os
import shutil
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

IN_MEMORY = 64 * 1024
"""Bytes up to which a body stays in memory."""


class Body:
    """The bytes of one body, read by position from any thread; empty unless given bytes or a file."""

    def __init__(self, content: bytes = b"", path: Path | None = None, size: int | None = None) -> None:
        self._content = content
        self._path = path
        self._file: BinaryIO | None = None
        self._lock = threading.Lock()
        self.size = len(content) if size is None else size
        """Length in bytes."""

    @property
    def path(self) -> Path | None:
        """The file in the spool, or None for a body in memory."""
        return self._path

    def read(self, offset: int = 0, count: int | None = None) -> bytes:
        """Return at most `count` bytes from `offset` (all of them by default); raises OSError after `discard`."""
        if self._path is None:
            return self._content[offset : None if count is None else offset + count]
        with self._lock:
            if self._file is None:
                self._file = self._path.open("rb")
            self._file.seek(offset)
            return self._file.read(-1 if count is None else count)

    def discard(self) -> None:
        """Close and delete the file behind this body, if any."""
        with self._lock:
            if self._file is not None:
                self._file.close()
                self._file = None
        if self._path is not None:
            self._path.unlink(missing_ok=True)

    def __del__(self) -> None:
        if self._file is not None:
            self._file.close()

    def __repr__(self) -> str:
        return f"Body({self.size} bytes)"


class Writer:
    """Takes the pieces of one body as they come; moves to a file when they pass 64 KiB."""

    def __init__(self, folder: Callable[[], Path]) -> None:
        self._folder = folder
        self._pieces: list[bytes] = []
        self._file: BinaryIO | None = None
        self._path: Path | None = None
        self.size = 0
        """Bytes taken so far."""

    def write(self, data: bytes) -> None:
        """Add `data`; raises OSError when the disk is full."""
        self.size += len(data)
        if self._file is None and self.size > IN_MEMORY:
            self._move_to_disk()
        if self._file is None:
            self._pieces.append(data)
        else:
            self._file.write(data)

    def finish(self) -> Body:
        """Return the body with all that was written; nothing can be added afterwards."""
        if self._file is None:
            return Body(b"".join(self._pieces))
        self._file.close()
        return Body(path=self._path, size=self.size)

    def _move_to_disk(self) -> None:
        handle, name = tempfile.mkstemp(prefix="body-", dir=self._folder())
        self._file = os.fdopen(handle, "wb", buffering=1024 * 1024)
        self._path = Path(name)
        self._file.write(b"".join(self._pieces))
        self._pieces.clear()


class Spool:
    """The folder, readable by its owner alone, in which one process keeps its bodies."""

    def __init__(self, folder: Path) -> None:
        self._parent = folder
        self._own: Path | None = None
        self._lock = threading.Lock()
        self._closed = False

    def writer(self) -> Writer:
        """Return a writer for a new body."""
        return Writer(self._folder)

    def on_disk(self, data: bytes) -> Body:
        """Return a body that is on disk however small it is, for another process to read; raises OSError."""
        handle, name = tempfile.mkstemp(prefix="body-", dir=self._folder())
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        return Body(path=Path(name), size=len(data))

    def clear_left_behind(self) -> None:
        """Delete the folders of processes that no longer run."""
        for folder in self._parent.glob("*-*") if self._parent.is_dir() else ():
            owner = folder.name.split("-", 1)[0]
            if owner.isdigit() and not _runs(int(owner)):
                shutil.rmtree(folder, ignore_errors=True)

    def close(self) -> None:
        """Delete this process's bodies; none can be written to disk afterwards."""
        with self._lock:
            self._closed = True
            own, self._own = self._own, None
        if own is not None:
            shutil.rmtree(own, ignore_errors=True)

    def _folder(self) -> Path:
        """Return this process's folder, made when the first body needs it; raises OSError."""
        with self._lock:
            if self._closed:
                raise OSError("the spool is closed")
            if self._own is None:
                self._parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                self._own = Path(tempfile.mkdtemp(prefix=f"{os.getpid()}-", dir=self._parent))
            return self._own


def _runs(process: int) -> bool:
    if os.name == "nt":  # os.kill would end it there; what is left goes when its name is used again
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
