"""A body on its way out: texts from memory, files in steps of 1 MB from a lane, and never more than was announced."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Iterator
from typing import BinaryIO, Protocol

from restdesk.errors import FileRefused, RestDeskError, UploadChanged, UploadFailed
from restdesk.lanes import Lane
from restdesk.model.ready import Place
from restdesk.model.text import Text
from restdesk.sending.request import NamedFile, Recipe

STEP = 1024 * 1024
"""Bytes that are read, and handed on, at once: each step costs some 80 µs on its way."""


class NamedFiles(Protocol):
    """Opens the files that requests name, those that may be read."""

    def open(self, place: Place, path: str) -> BinaryIO:
        """Open the file of that name for a request at `place`; raises RestDeskError where it may or can not be."""


class NoFiles:
    """Opens none."""

    def open(self, place: Place, path: str) -> BinaryIO:
        """Refuse."""
        raise FileRefused(f"no file is read for {place.path or 'this request'}", path=path)


class Upload:
    """The pieces of one body, each time from the beginning; `close` ends it at any moment.

    No async generator: that would outlive a body that is not wanted.
    """

    def __init__(self, recipe: Recipe | None, open_file: Callable[[str], BinaryIO], lane: Lane) -> None:
        self._rest = iter(recipe.pieces if recipe else ())
        self._open = open_file
        self._lane = lane
        self._ready: Iterator[bytes] = iter(())
        self._file: _Reading | None = None

    def __aiter__(self) -> Upload:
        return self

    async def __anext__(self) -> bytes:
        """Return the next bytes, never none; raises UploadFailed where a file cannot be sent as announced."""
        while True:
            for piece in self._ready:
                return piece
            if self._file is not None:
                self._ready = _cut(await self._lane.run(self._file.read))
                if self._file.over:
                    self._file = None
                continue
            following = next(self._rest, None)
            if following is None:
                raise StopAsyncIteration
            if isinstance(following, Text):
                self._ready = _cut(following.reveal().encode())
            else:
                self._file = _Reading(following, self._open)

    def close(self) -> None:
        """Close the file that is being read: in the lane, where a read may still be under way."""
        if self._file is not None:
            with contextlib.suppress(RuntimeError):  # the lane is closed: the program ends
                self._lane.submit(self._file.close)
        self._rest, self._ready, self._file = iter(()), iter(()), None


class _Reading:
    """One file being read, on the lane's threads, one after the other."""

    def __init__(self, file: NamedFile, open_file: Callable[[str], BinaryIO]) -> None:
        self._path = file.path
        self._size = self._left = file.size
        self._open = open_file
        self._stream: BinaryIO | None = None
        self._lock = threading.Lock()
        self.over = False

    def read(self) -> bytes:
        """Return the next step of the file; raises UploadFailed, before its end where it no longer has its size."""
        with self._lock:
            try:
                return self._read()
            except BaseException:
                self._end()
                raise

    def close(self) -> None:
        """Read no more."""
        with self._lock:
            self._end()

    def _read(self) -> bytes:
        if self.over:
            return b""
        try:
            if self._stream is None:
                self._stream = self._open(self._path.reveal())
            wanted = min(STEP, self._left)
            data = self._stream.read(wanted)
            size = os.fstat(self._stream.fileno()).st_size
        except RestDeskError as error:
            raise UploadFailed(str(error), path=self._path) from error
        except OSError as error:
            raise UploadFailed(error.strerror or str(error), path=self._path) from error
        if len(data) < wanted or size != self._size:
            raise UploadChanged(f"it had {self._size} bytes and has {size}", path=self._path)
        self._left -= wanted
        if self._left == 0:
            self._end()
        return data

    def _end(self) -> None:
        self.over = True
        if self._stream is not None:
            self._stream.close()
            self._stream = None


def _cut(data: bytes) -> Iterator[bytes]:
    return (data[start : start + STEP] for start in range(0, len(data), STEP))
