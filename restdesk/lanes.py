"""Daemon worker threads with limits: DNS, files, SQLite, vault.

A lane runs blocking work in order of arrival on at most `threads` threads. `ThreadPoolExecutor` joins its threads
when the interpreter ends, so a name server or a keyring that hangs would keep the program alive: these do not.
"""

import asyncio
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

T = TypeVar("T")

_Job = tuple[Future[Any], Callable[[], Any]]


class Lane:
    """Some daemon threads for one kind of blocking work; threads start when there is work for them.

    One that `finishes` does all that was given to it, also where who waited was cancelled before the work began.
    """

    def __init__(self, name: str, threads: int = 1, *, finishes: bool = False) -> None:
        self._name = name
        self._limit = threads
        self._finishes = finishes
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._lock = threading.Condition()
        self._working = 0
        self._waiting = 0
        self._closed = False

    def submit(self, work: Callable[[], T]) -> "Future[T]":
        """Queue `work` and return its future; raises RuntimeError after `close`."""
        future: Future[T] = Future()
        if self._finishes:
            future.set_running_or_notify_cancel()  # what runs cannot be cancelled
        with self._lock:
            if self._closed:
                raise RuntimeError(f"the lane {self._name} is closed")
            self._waiting += 1
            if self._waiting > len(self._threads) and len(self._threads) < self._limit:
                self._start_thread()
            self._jobs.put((future, work))
        return future

    async def run(self, work: Callable[[], T]) -> T:
        """Await the result of `work`; a cancelled wait leaves work that has begun to end by itself."""
        return await asyncio.wrap_future(self.submit(work))

    def close(self, seconds: float = 0.5) -> None:
        """Take no more work and wait at most `seconds` for what was queued; what hangs is left behind."""
        with self._lock:
            self._closed = True
            for _ in self._threads:
                self._jobs.put(None)
            ended = self._lock.wait_for(lambda: not self._working, seconds)
        if ended:
            for thread in self._threads:
                thread.join(seconds)

    def _start_thread(self) -> None:
        name = f"restdesk-{self._name}-{len(self._threads) + 1}"
        thread = threading.Thread(target=self._work, name=name, daemon=True)
        thread.start()
        self._threads.append(thread)
        self._working += 1

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            future, work = job
            if self._finishes or future.set_running_or_notify_cancel():
                _settle(future, work)
            del job, future, work  # a waiting thread must not keep the last result alive
            with self._lock:
                self._waiting -= 1
        with self._lock:
            self._working -= 1
            self._lock.notify_all()


def _settle(future: Future[Any], work: Callable[[], Any]) -> None:
    try:
        result = work()
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(result)
