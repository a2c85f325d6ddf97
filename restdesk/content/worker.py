"""The worker process: lays out, indexes and searches big bodies, one job after the other.

It is ended from outside at any moment, by Cancel, and ends by itself when nobody writes to it any more.
"""

import contextlib
import faulthandler
import os
import queue
import re
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from typing import IO

import msgspec

from restdesk.clock import Clock, SystemClock
from restdesk.content.jobs import SLOW, Failed, Find, Job, Show, Told, Warm, read, write

_PAUSE = 0.05
"""Seconds from one Progress to the next."""

_GENTLER = 5
"""Steps of niceness: the window goes first."""


class _Pace:
    """Says whether it is time to tell something again."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = clock.monotonic()

    def is_due(self) -> bool:
        now = self._clock.monotonic()
        if now - self._last < _PAUSE:
            return False
        self._last = now
        return True


def main() -> int:
    """Do the jobs that come in on the standard input until it ends; answers go to the standard output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the window
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(_GENTLER)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # nothing that is printed by accident gets among the answers
    jobs: queue.SimpleQueue[Job] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, jobs), daemon=True).start()
    while True:
        try:
            for told in done(jobs.get(), SystemClock(), _watched):
                write(answers, told)
        except BrokenPipeError:
            return 0
        finally:
            faulthandler.cancel_dump_traceback_later()


def done(job: Job, clock: Clock, watched: Callable[[], None] = lambda: None) -> Iterator[Told]:
    """Do one job and yield what is to be told of it; failures are told too."""
    pace = _Pace(clock)
    try:
        if isinstance(job, Warm):
            _warm()
        elif isinstance(job, Show):
            from restdesk.content.shaping import shaped

            yield from shaped(job, pace.is_due)
        else:
            from restdesk.content.search import found

            yield from found(job, pace.is_due, watched)
    except Exception as error:
        yield _failed(job, error)


def _failed(job: Job, error: Exception) -> Failed:
    if isinstance(job, Find) and isinstance(error, (re.error, OverflowError, RecursionError)):
        return Failed("pattern", str(error))
    if isinstance(job, Show):
        from restdesk.content.shaping import Unwritable

        if isinstance(error, Unwritable):
            return Failed("no room", str(error.__cause__))
    if isinstance(error, OSError):
        return Failed("unreadable", error.strerror or str(error))
    return Failed("unexpected", f"{type(error).__name__}: {error}")


def _warm() -> None:
    """Import what jobs need: numpy takes 0.1 s."""
    import restdesk.content.big_json
    import restdesk.content.shaping  # noqa: F401


def _watched() -> None:
    """End the process unless this is called again, or the job ends, within the limit.

    A regular expression holds the interpreter: no thread of Python could end it.
    """
    faulthandler.dump_traceback_later(SLOW, exit=True)


def _listen(stream: IO[bytes], jobs: "queue.SimpleQueue[Job]") -> None:
    decoder = msgspec.msgpack.Decoder(Job)
    while (message := read(stream)) is not None:
        jobs.put(decoder.decode(message))
    os._exit(0)  # the window is gone: whatever is being done is for nobody
