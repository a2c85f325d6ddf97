"""The server's process: its one line, its port, its end."""

import json
import re
import signal
import socket
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.demo.server import COMMAND, PATIENCE, StartDemo, ask, environment, free_port


def test_one_line_of_json_says_where_it_is_and_how_to_get_in(start_demo: StartDemo) -> None:
    server = start_demo("--with-parent", "--port", "0")
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+", server.ready.pop("address"))
    assert re.fullmatch("[A-Za-z0-9]{32}", server.ready.pop("apiKey"))
    assert server.ready == {"basicPassword": "pwdforapitest", "loginPassword": "pwdforapitest01"}
    assert server.is_up()
    assert server.stop() == ""


def test_each_start_has_another_key(start_demo: StartDemo) -> None:
    servers = [start_demo("--with-parent", "--port", "0") for _ in range(2)]
    for server in servers:
        server.stop()
    assert len({server.ready["apiKey"] for server in servers}) == 2


def test_the_port_that_was_asked_for_is_taken(start_demo: StartDemo) -> None:
    port = free_port()
    server = start_demo("--with-parent", "--port", str(port))
    server.stop()
    assert server.address == f"http://127.0.0.1:{port}"


def test_a_port_in_use_that_was_asked_for_is_an_error(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        ended = subprocess.run(
            (*COMMAND, "--port", str(port)), capture_output=True, text=True, env=environment(tmp_path), check=False
        )
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith(f"Port {port} cannot be used: ")
    assert "--port" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("options", [["--port", "65536"], ["--port", "-1"], ["--port", "x"], ["--nothing"]])
def test_options_that_make_no_sense_are_an_error(tmp_path: Path, options: list[str]) -> None:
    ended = subprocess.run((*COMMAND, *options), capture_output=True, text=True, env=environment(tmp_path), check=False)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "restdesk demo: error:" in ended.stderr


def test_without_a_port_a_second_server_finds_a_free_one(start_demo: StartDemo) -> None:
    servers = [start_demo("--with-parent") for _ in range(2)]
    up = [server.is_up() for server in servers]
    for server in servers:
        server.stop()
    assert up == [True, True]
    assert len({server.address for server in servers}) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has more than one loopback address from the start")
def test_it_listens_on_the_loopback_address_only(start_demo: StartDemo) -> None:
    server = start_demo("--with-parent", "--port", "0")
    port = urlsplit(server.address).port
    # Another server may have the same port on another loopback address only if this one did not take them all.
    with socket.create_server(("127.0.0.2", port or 0)):
        pass
    server.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals that end a process cleanly")
@pytest.mark.parametrize("number", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_signal_ends_it_cleanly(start_demo: StartDemo, tmp_path: Path, number: str) -> None:
    server = start_demo("--port", "0")
    assert len(list(tmp_path.iterdir())) == 1
    server.process.send_signal(getattr(signal, number))
    assert server.process.wait(PATIENCE) == 0
    server.stop()
    assert list(tmp_path.iterdir()) == []
    assert not server.is_up()


def test_the_end_of_its_standard_input_ends_it_cleanly(start_demo: StartDemo, tmp_path: Path) -> None:
    server = start_demo("--with-parent", "--port", "0")
    assert server.stop() == ""
    assert server.process.returncode == 0
    assert list(tmp_path.iterdir()) == []
    assert not server.is_up()


def test_without_the_option_the_end_of_its_standard_input_means_nothing(start_demo: StartDemo) -> None:
    server = start_demo("--port", "0")
    assert server.process.stdin is not None
    server.process.stdin.close()
    server.process.stdin = None
    assert ask(server.address, "GET", "/delay/0.5").status == 200
    server.process.terminate()
    server.stop()


def test_waiting_and_streaming_answers_do_not_delay_its_end(start_demo: StartDemo, tmp_path: Path) -> None:
    server = start_demo("--with-parent", "--port", "0")
    netloc = urlsplit(server.address).netloc
    waiting = HTTPConnection(netloc, timeout=PATIENCE)
    waiting.request("GET", "/delay/300")
    streaming = HTTPConnection(netloc, timeout=PATIENCE)
    streaming.request("GET", "/bytes/1000000000")
    stream = streaming.getresponse()
    assert ask(server.address, "GET", "/status/200").status == 200
    server.stop()
    assert server.process.returncode == 0
    assert list(tmp_path.iterdir()) == []
    answer = waiting.getresponse()
    assert (answer.status, json.loads(answer.read())) == (503, {"error": "The server is stopping"})
    stream.close()
    waiting.close()
    streaming.close()


PARENT = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", sys.argv[1], "--with-parent", "--port", "0"], stdin=subprocess.PIPE)
child.wait()
"""


def test_it_dies_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    parent = subprocess.Popen(
        (sys.executable, "-c", PARENT, COMMAND[-1]), stdout=subprocess.PIPE, text=True, env=environment(tmp_path)
    )
    assert parent.stdout is not None
    address = json.loads(parent.stdout.readline())["address"]
    assert ask(address, "GET", "/status/200").status == 200
    parent.kill()
    # The child holds the other end of this pipe: it ends when the child has ended.
    assert parent.communicate(timeout=PATIENCE)[0] == ""
    assert list(tmp_path.iterdir()) == []


def test_a_connection_is_kept_for_the_next_request(start_demo: StartDemo) -> None:
    server = start_demo("--with-parent", "--port", "0")
    connection = HTTPConnection(urlsplit(server.address).netloc, timeout=PATIENCE)
    connection.request("GET", "/posts")
    connection.getresponse().read()
    first = connection.sock
    connection.request("GET", "/nothing")
    assert connection.getresponse().status == 404
    assert connection.sock is first
    connection.close()
    server.stop()


def test_many_slow_answers_leave_room_for_a_quick_one(start_demo: StartDemo) -> None:
    server = start_demo("--with-parent", "--port", "0")
    slow = [HTTPConnection(urlsplit(server.address).netloc, timeout=PATIENCE) for _ in range(10)]
    for connection in slow:
        connection.request("GET", "/delay/300")
    assert ask(server.address, "GET", "/status/200").status == 200
    server.stop()
    for connection in slow:
        connection.close()


def test_refused_and_broken_requests_are_not_written_to_the_terminal(start_demo: StartDemo) -> None:
    server = start_demo("--with-parent", "--port", "0", stderr=subprocess.PIPE)
    assert ask(server.address, "GET", "/nothing").status == 404
    with socket.create_connection(("127.0.0.1", urlsplit(server.address).port or 0), PATIENCE) as connection:
        connection.sendall(b"not HTTP\r\n\r\n")
        assert connection.recv(12) == b"HTTP/1.0 400"
    assert server.process.communicate(timeout=PATIENCE) == ("", "")
