"""The demo server as a child process on the loopback address."""

import contextlib
import json
import subprocess
import sys

from restdesk.errors import DemoServerFailed
from restdesk.lanes import Lane
from restdesk.model.text import Text
from restdesk.session.state import Demo

_NOT_SECRET = "baseUrl"


class DemoServer:
    """Starts, watches and ends the child; its values are the sample collection's, at run time only."""

    def __init__(self, lane: Lane) -> None:
        self._lane = lane
        self._process: subprocess.Popen[str] | None = None

    @property
    def runs(self) -> bool:
        """Whether the child is there; one that ended by itself is not."""
        return self._process is not None and self._process.poll() is None

    async def start(self) -> Demo:
        """Start the child and wait until it accepts connections; raises DemoServerFailed."""
        return await self._lane.run(self._start)

    async def stop(self) -> None:
        """End the child and wait for it."""
        await self._lane.run(self.kill)

    def kill(self) -> None:
        """End the child; at most two seconds."""
        process, self._process = self._process, None
        if process is None:
            return
        with contextlib.suppress(OSError):
            process.stdin.close()  # type: ignore[union-attr]  # made with a pipe
        try:
            process.wait(1.0)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(1.0)
        process.stdout.close()  # type: ignore[union-attr]  # made with a pipe

    def _start(self) -> Demo:
        self.kill()
        command = [sys.executable, "-m", "restdesk", "demo", "--with-parent"]
        try:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
            )
        except OSError as error:
            raise DemoServerFailed(str(error)) from error
        assert self._process.stdout is not None
        try:
            told = json.loads(self._process.stdout.readline())
        except ValueError as error:
            self.kill()
            raise DemoServerFailed("it ended before it told its address") from error
        values = {"baseUrl": told["address"]} | {name: value for name, value in told.items() if name != "address"}
        texts = tuple(
            (name, Text(value) if name == _NOT_SECRET else Text(value).secret()) for name, value in values.items()
        )
        return Demo(address=told["address"], values=texts)
