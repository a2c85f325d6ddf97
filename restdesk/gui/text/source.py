"""Bytes that are read by position: in memory, or in a file of any size."""

import os
import threading
from collections import OrderedDict
from pathlib import Path
from typing import Protocol

WINDOW = 1 << 16
"""Bytes that are read from a file at once."""

_KEPT = 8


class BytesSource(Protocol):
    """Bytes whose number is known and that are read from any place."""

    @property
    def size(self) -> int:
        """Number of bytes."""

    def read(self, offset: int, count: int) -> bytes:
        """Up to `count` bytes from `offset`; fewer at the end, or where the file was cut since."""


class MemorySource:
    """Bytes that are in memory already."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    @property
    def size(self) -> int:
        """Number of bytes."""
        return len(self._data)

    def read(self, offset: int, count: int) -> bytes:
        """Up to `count` bytes from `offset`."""
        return self._data[offset : offset + count]


class FileSource:
    """A file, read by position in windows of 64 KiB, a few of them kept: a file that is cut does no harm.

    The size is that of the moment it was opened. OSError if it cannot be opened or read.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb", buffering=0)
        self._size = os.fstat(self._file.fileno()).st_size
        self._lock = threading.Lock()
        self._windows: OrderedDict[int, bytes] = OrderedDict()

    @property
    def size(self) -> int:
        """Number of bytes."""
        return self._size

    def read(self, offset: int, count: int) -> bytes:
        """Up to `count` bytes from `offset`; from any thread."""
        with self._lock:
            if count > WINDOW:
                return self._read(offset, count)
            first, last = offset // WINDOW, (offset + max(count, 1) - 1) // WINDOW
            data = self._window(first) if first == last else self._window(first) + self._window(last)
            return data[offset - first * WINDOW :][:count]

    def close(self) -> None:
        """Close the file; nothing may be read after."""
        self._file.close()

    def __del__(self) -> None:
        if hasattr(self, "_file"):
            self._file.close()

    def _window(self, number: int) -> bytes:
        if number in self._windows:
            self._windows.move_to_end(number)
            return self._windows[number]
        data = self._read(number * WINDOW, WINDOW)
        self._windows[number] = data
        if len(self._windows) > _KEPT:
            self._windows.popitem(last=False)
        return data

    def _read(self, offset: int, count: int) -> bytes:
        self._file.seek(offset)
        pieces = []
        while count > 0 and (piece := self._file.read(count)):  # the system may give less than was asked
            pieces.append(piece)
            count -= len(piece)
        return b"".join(pieces)
