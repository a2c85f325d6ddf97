"""The demo server as a child process."""

import asyncio
import sys
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from restdesk.errors import DemoServerFailed
from restdesk.session.demo import DemoServer
from restdesk.session.state import Demo

HANGS = (sys.executable, "-c", "import time; time.sleep(60)")


@pytest.fixture
def server() -> Iterator[DemoServer]:
    server = DemoServer()
    yield server
    server.close()


def test_it_answers_at_the_address_that_it_tells_until_it_is_stopped(server: DemoServer) -> None:
    demo = asyncio.run(server.start())
    with urllib.request.urlopen(f"{demo.address}/status/200") as answer:
        assert answer.status == 200
    assert server.runs
    asyncio.run(server.stop())
    assert not server.runs


def test_its_keys_and_passwords_are_secret_and_its_address_is_not(server: DemoServer) -> None:
    values = dict(asyncio.run(server.start()).values)
    assert {name for name, value in values.items() if not value.has_secret} == {"baseUrl"}
    assert values.keys() >= {"apiKey", "basicPassword", "loginPassword"}
    assert all(values[name].reveal() not in repr(values) for name in values.keys() - {"baseUrl"})


def test_two_starts_at_once_make_one_server(server: DemoServer) -> None:
    async def both() -> tuple[Demo, Demo]:
        return await asyncio.gather(server.start(), server.start())

    first, second = asyncio.run(both())
    assert first == second


def test_a_server_that_ended_by_itself_is_started_anew(server: DemoServer) -> None:
    first = asyncio.run(server.start())
    assert server._process is not None
    server._process.kill()
    server._process.wait()
    assert not server.runs
    assert asyncio.run(server.start()).values != first.values
    assert server.runs


def test_modules_in_the_current_folder_are_not_run(
    server: DemoServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("json", "restdesk", "argparse"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w').close()\n")
    monkeypatch.chdir(tmp_path)
    asyncio.run(server.start())
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize(
    "command",
    [(sys.executable, "-c", ""), (sys.executable, "-c", "print('no json')"), ("/nowhere/python",), HANGS],
    ids=["ends", "babbles", "absent", "hangs"],
)
def test_a_child_that_does_not_tell_its_address_is_a_failure(command: tuple[str, ...]) -> None:
    server = DemoServer(command, limit=10 if command != HANGS else 0.1)
    with pytest.raises(DemoServerFailed):
        asyncio.run(server.start())
    assert not server.runs
    server.close()


def test_closing_ends_a_child_that_starts_just_now() -> None:
    server, failed = DemoServer(HANGS), list[BaseException]()

    def start() -> None:
        try:
            asyncio.run(server.start())
        except DemoServerFailed as error:
            failed.append(error)

    starting = threading.Thread(target=start)
    starting.start()
    while not server.runs:
        pass
    server.close()
    starting.join(10)
    assert len(failed) == 1


def test_nothing_starts_after_closing() -> None:
    server = DemoServer()
    server.close()
    with pytest.raises(RuntimeError, match="closed"):
        asyncio.run(server.start())
