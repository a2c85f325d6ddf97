"""The worker processes of a session: started when needed, kept for the next job, two at most."""

import contextlib
import threading
from typing import Any

from restdesk.errors import WorkerEnded
from restdesk.lanes import Lane
from restdesk.session.worker_process import Process, Work

MOST = 2
"""Worker processes at once."""


class Workers:
    """Gives each job a process of its own while it is done; more than `MOST` jobs wait for their turn."""

    def __init__(self, command: tuple[str, ...]) -> None:
        self._command = command
        self._lane = Lane("worker", MOST)
        self._lock = threading.Lock()
        self._all: set[Process] = set()
        self._idle: list[Process] = []
        self._closed = False

    def warm(self) -> None:
        """Have a process started, unless there is one; does not wait."""
        if not self._all and not self._closed:
            self._submit(self._warm)

    def submit(self, work: Work[Any]) -> None:
        """Have `work` done as soon as a process is free for it."""
        self._submit(lambda: self._do(work))

    def close(self) -> None:
        """End every process, and what it does."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
            for process in self._all:
                process.kill()
        for process in idle:
            self._end(process)
        self._lane.close()

    def _submit(self, work: Any) -> None:
        with contextlib.suppress(RuntimeError):  # the session closes, and with it whoever waits
            self._lane.submit(work)

    def _warm(self) -> None:
        with contextlib.suppress(WorkerEnded), self._lock:  # told when there is work for it
            if not self._all:
                process = self._started()
                process.warm()
                self._idle.append(process)

    def _do(self, work: Work[Any]) -> None:
        if work.is_cancelled:
            return
        process, error = work.run(self._take)
        if process is not None:
            self._keep(process)
        work.put(error)  # last, so that who asks for the next job finds the process free

    def _keep(self, process: Process) -> None:
        with self._lock:
            is_usable = process.runs and not self._closed
            if is_usable:
                self._idle.append(process)
        if not is_usable:
            self._end(process)
            if not self._closed:
                self._warm()

    def _take(self) -> Process:
        with self._lock:
            while self._idle:
                process = self._idle.pop()
                if process.runs:
                    return process
                self._all.discard(process)
                process.close()
            return self._started()

    def _started(self) -> Process:
        if self._closed:
            raise WorkerEnded("RestDesk quits")
        process = Process(self._command)
        self._all.add(process)
        return process

    def _end(self, process: Process) -> None:
        process.close()
        with self._lock:
            self._all.discard(process)
