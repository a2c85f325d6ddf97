"""The demo server as a child process on the loopback address."""

import contextlib
import json
import subprocess
import sys
import threading

from restdesk.errors import DemoServerFailed
from restdesk.lanes import Lane
from restdesk.model.text import Text
from restdesk.session.state import Demo

START_LIMIT = 30.0
"""Seconds in which the child must tell its address."""

_COMMAND = (sys.executable, "-P", "-m", "restdesk", "demo", "--with-parent")
"""With `-P` no module is taken from the current folder, which may be a stranger's."""

DEMO_URL = "baseUrl"
"""The variable of the sample collection that holds the server's address; of what it gives, the only one in clear."""

_Process = subprocess.Popen[str]


class DemoServer:
    """Starts, watches and ends the child; its values are the sample collection's, at run time only."""

    def __init__(self, command: tuple[str, ...] = _COMMAND, limit: float = START_LIMIT) -> None:
        self._command = command
        self._limit = limit
        self._lane = Lane("demo")  # of one thread: a start and a stop never meet
        self._lock = threading.Lock()
        self._process: _Process | None = None
        self._demo = Demo()
        self._closed = False

    @property
    def runs(self) -> bool:
        """Whether the child is there; one that ended by itself is not."""
        process = self._process
        return process is not None and process.poll() is None

    async def start(self) -> Demo:
        """Start the child, unless it runs, and wait until it accepts connections; raises DemoServerFailed."""
        return await self._lane.run(self._start)

    async def stop(self) -> None:
        """End the child and wait for it."""
        await self._lane.run(self._end)

    def close(self) -> None:
        """End the child, also one that starts just now, and start none any more; at most some two seconds."""
        with self._lock:
            self._closed = True
        self._end()
        self._lane.close()

    def _start(self) -> Demo:
        if self.runs:
            return self._demo
        self._end()
        process = self._launched()
        late = threading.Timer(self._limit, process.kill)
        late.daemon = True
        late.start()
        try:
            assert process.stdout is not None
            told = json.loads(process.stdout.readline())
        except ValueError as error:  # no JSON, or no more a pipe: it ended, or was ended
            self._end()
            raise DemoServerFailed("it ended before it told its address") from error
        finally:
            late.cancel()
            late.join()
        self._demo = _demo(told)
        return self._demo

    def _launched(self) -> _Process:
        with self._lock:
            if self._closed:
                raise DemoServerFailed("RestDesk quits")
            pipe = subprocess.PIPE
            try:
                self._process = subprocess.Popen(
                    self._command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, encoding="utf-8"
                )
            except OSError as error:
                raise DemoServerFailed(str(error)) from error
            return self._process

    def _end(self) -> None:
        with self._lock:
            process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin is not None
        assert process.stdout is not None
        with contextlib.suppress(OSError):
            process.stdin.close()
        for give_up in (process.kill, lambda: None):
            try:
                process.wait(1.0)
            except subprocess.TimeoutExpired:
                give_up()
        process.stdout.close()


def _demo(told: dict[str, str]) -> Demo:
    values = {"baseUrl": told["address"]} | {name: value for name, value in told.items() if name != "address"}
    texts = ((name, Text(value) if name == DEMO_URL else Text(value).secret()) for name, value in values.items())
    return Demo(address=told["address"], values=tuple(texts))
