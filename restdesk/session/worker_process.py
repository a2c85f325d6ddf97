"""A worker process, and one job under way in it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import msgspec

from restdesk.content.jobs import SLOW_PATTERN, Failed, Find, Job, Told, Warm, read, write
from restdesk.errors import BodyUnreadable, NoRoomForView, PatternInvalid, PatternTooSlow, ViewError, WorkerEnded
from restdesk.model.shown import FirstLines, Hits, Shown

if TYPE_CHECKING:
    from restdesk.session.workers import Workers

T = TypeVar("T")

_FAILURES: dict[str, type[ViewError]] = {
    "unreadable": BodyUnreadable,
    "no room": NoRoomForView,
    "pattern": PatternInvalid,
    "unexpected": WorkerEnded,
}

_MEMORY = {"MALLOC_MMAP_THRESHOLD_": str(16 << 20), "MALLOC_TRIM_THRESHOLD_": str(64 << 20)}
"""GNU libc would give every array back to the system at once: a third of the time went there."""

_DECODER: msgspec.msgpack.Decoder[Any] = msgspec.msgpack.Decoder(Told)


class Work(Generic[T]):
    """One job under way: an async iterator of what is told of it, with `cancel()`."""

    def __init__(self, workers: Workers, job: Callable[[], Job], left: Callable[[], None] = lambda: None) -> None:
        self._workers = workers
        self._make = job
        self._left = left
        self._lock = threading.Lock()
        self._process: Process | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._told: asyncio.Queue[T | Exception | None] = asyncio.Queue()
        self.is_cancelled = False
        """Whether nobody waits for it any more."""

    def cancel(self) -> None:
        """End it at once, from any thread; the iteration ends with nothing more."""
        with self._lock:
            self.is_cancelled = True
            if self._process is not None:
                self._process.kill()
        self.put(None)

    def __aiter__(self) -> Work[T]:
        return self

    async def __anext__(self) -> T:
        if self.is_cancelled:
            raise StopAsyncIteration
        if self._loop is None:
            self._loop = asyncio.get_running_loop()
            self._workers.submit(self)
        try:
            told = await self._told.get()
        except asyncio.CancelledError:
            self.cancel()
            raise
        if told is None or self.is_cancelled:
            raise StopAsyncIteration
        if isinstance(told, Exception):
            raise told
        return told

    def put(self, told: T | Exception | None) -> None:
        """Tell the one who iterates; from any thread. None ends the iteration."""
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits
                self._loop.call_soon_threadsafe(self._told.put_nowait, told)

    def run(self, take: Callable[[], Process]) -> tuple[Process | None, ViewError | None]:
        """Have it done, and wait; return the process that did it and what the iteration is to end with.

        On a worker lane.
        """
        process: Process | None = None
        error: ViewError | None = None
        has_view = False
        try:
            job = self._make()
            process = take()
            for told in process.asked(job) if self._hold(process) else ():
                if isinstance(told, Failed):
                    error = _FAILURES[told.why](told.cause)
                    break
                has_view = has_view or (isinstance(told, (FirstLines, Shown)) and told.view.is_own)
                self.put(cast("T", told))
        except ViewError as ended:
            error = ended
        except OSError as refused:  # no file could be made for it
            error = NoRoomForView(str(refused))
        finally:
            with self._lock:
                self._process = None
        if not has_view:
            self._left()
        return process, error

    def _hold(self, process: Process) -> bool:
        with self._lock:
            self._process = None if self.is_cancelled else process
            return not self.is_cancelled


class Process:
    """One worker process. Raises WorkerEnded when it cannot be started."""

    def __init__(self, command: tuple[str, ...]) -> None:
        pipe = subprocess.PIPE
        try:
            self._process = subprocess.Popen(
                command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=os.environ | _MEMORY
            )
        except OSError as error:
            raise WorkerEnded(str(error)) from error
        self.number = self._process.pid
        self._is_killed = False

    @property
    def runs(self) -> bool:
        """Whether it is still there."""
        return not self._is_killed and self._process.poll() is None

    def warm(self) -> None:
        """Let it import what jobs need; does not wait."""
        with contextlib.suppress(OSError):
            self._write(Warm())

    def asked(self, job: Job) -> Iterator[Told]:
        """Yield what it tells of a job up to the end; raises WorkerEnded or PatternTooSlow when it ends before."""
        stream = self._process.stdout
        assert stream is not None
        try:
            self._write(job)
            while (message := read(stream)) is not None:
                told: Told = _DECODER.decode(message)
                yield told
                if isinstance(told, (Shown, Failed)) or (isinstance(told, Hits) and told.is_last):
                    return
        except OSError:  # a pipe that broke: it ended
            pass
        status = self._process.wait()
        if isinstance(job, Find) and job.regex and status == SLOW_PATTERN:
            raise PatternTooSlow
        raise WorkerEnded(f"status {status}")

    def kill(self) -> None:
        """End it; from any thread."""
        self._is_killed = True
        self._process.kill()

    def close(self) -> None:
        """End it and wait until it is gone."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            with contextlib.suppress(OSError):
                stream.close()

    def _write(self, job: Job) -> None:
        assert self._process.stdin is not None
        write(self._process.stdin, job)
