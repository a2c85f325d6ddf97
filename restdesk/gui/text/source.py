"""Bytes that are read by position: in memory, or in a file of any size."""

import os
from pathlib import Path
from typing import Protocol


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
    """A file, read by `pread`: it takes no memory, and a file that is cut does no harm.

    The size is that of the moment it was opened. OSError if it cannot be opened or read.
    """

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
        self._size = os.fstat(self._descriptor).st_size

    @property
    def size(self) -> int:
        """Number of bytes."""
        return self._size

    def read(self, offset: int, count: int) -> bytes:
        """Up to `count` bytes from `offset`."""
        return os.pread(self._descriptor, count, offset)

    def close(self) -> None:
        """Close the file; nothing may be read after."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def __del__(self) -> None:
        self.close()
