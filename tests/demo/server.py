"""A demo server in a process of its own, and what it answers."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

PATIENCE = 30
COMMAND = (sys.executable, "-c", "import sys; from restdesk.demo.serve import main; sys.exit(main(sys.argv[1:]))")
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Answer:
    """A response as it came."""

    status: int
    reason: str
    headers: HTTPMessage
    body: bytes

    @property
    def json(self) -> Any:
        """The body's JSON, which must be marked as such."""
        assert self.headers["Content-Type"] == "application/json; charset=utf-8"
        return json.loads(self.body)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


class DemoServer:
    """A running demo server. `folder` is where it makes its temporary folder."""

    def __init__(self, folder: Path, *options: str, stderr: int | None = None) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            (*COMMAND, *options),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
            encoding="utf-8",
            env=environment(folder),
        )
        assert self.process.stdout is not None
        self.line = self.process.stdout.readline()
        self.ready: dict[str, str] = json.loads(self.line)
        self.address = self.ready["address"]

    def ask(self, method: str, target: str, body: str | bytes | None = None, **headers: str) -> Answer:
        """Sends one request; `_` in a header's name stands for `-`, and a text body is JSON unless said otherwise."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if isinstance(body, str):
            sent = {"Content-Type": "application/json"} | sent
            body = body.encode()
        return ask(self.address, method, target, body, sent)

    def stop(self) -> str:
        """Closes its standard input, waits for its end, and returns what else it wrote to standard output."""
        rest, _ = self.process.communicate(timeout=PATIENCE)
        return rest

    def is_up(self) -> bool:
        """Whether something accepts connections at its address."""
        try:
            socket.create_connection(("127.0.0.1", urlsplit(self.address).port or 0), PATIENCE).close()
        except ConnectionRefusedError:
            return False
        return True


class StartDemo(Protocol):
    """Starts a demo server with these options; it is killed after the test if it still runs."""

    def __call__(self, *options: str, stderr: int | None = None) -> DemoServer: ...


def environment(folder: Path) -> dict[str, str]:
    """The environment of a process that makes its temporary folders in this one."""
    names = ("TMPDIR", "TEMP", "TMP")
    return os.environ | dict.fromkeys(names, str(folder)) | {"PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}


def ask(
    address: str, method: str, target: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
) -> Answer:
    """Sends one request on a connection of its own."""
    connection = HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE)
    try:
        connection.request(method, target, body, dict(headers or {}))
        response = connection.getresponse()
        return Answer(response.status, response.reason, response.headers, response.read())
    finally:
        connection.close()
