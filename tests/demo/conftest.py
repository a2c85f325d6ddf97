"""Demo servers: one for all tests of a file that only ask it, and new ones for a test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.demo.server import DemoServer, StartDemo


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoServer]:
    """A demo server on a free port."""
    server = DemoServer(tmp_path_factory.mktemp("demo"), "--with-parent", "--port", "0")
    try:
        yield server
    finally:
        server.stop()
    assert server.process.returncode == 0


@pytest.fixture
def start_demo(tmp_path: Path) -> Iterator[StartDemo]:
    """Starts demo servers that make their temporary folders in `tmp_path`."""
    servers: list[DemoServer] = []

    def start(*options: str, stderr: int | None = None) -> DemoServer:
        servers.append(DemoServer(tmp_path, *options, stderr=stderr))
        return servers[-1]

    yield start
    for server in servers:
        if server.process.poll() is None:
            server.process.kill()
            server.process.communicate()
