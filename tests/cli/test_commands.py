"""The command line, as a process of its own."""

import contextlib
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.demo.server import DemoServer, free_port
from tests.servers.raw import answer, raw_server, response

ROOT = Path(__file__).parents[2]


def restdesk(*arguments: str, **environ: str) -> "subprocess.CompletedProcess[str]":
    """Run the program to its end."""
    command = [sys.executable, "-m", "restdesk", *arguments]
    variables = os.environ | environ
    return subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, encoding="utf-8", check=False)


def _collection(folder: Path, requests: dict[str, str], **files: str) -> Path:
    (folder / "opencollection.yml").write_text("opencollection: 1.0.0\ninfo:\n  name: Mine\n", "utf-8")
    for name, text in requests.items():
        (folder / f"{name}.yml").write_text(text, "utf-8")
    for name, text in files.items():
        (folder / "environments").mkdir(exist_ok=True)
        (folder / "environments" / f"{name}.yml").write_text(text, "utf-8")
    return folder


def _request(name: str, url: str, status: int = 200) -> str:
    return (
        f"info:\n  name: {name}\n  type: http\n  seq: 1\nhttp:\n  method: GET\n  url: '{url}'\n"
        f"runtime:\n  assertions:\n    - expression: res.status\n      operator: eq\n      value: '{status}'\n"
    )


def test_the_body_goes_to_standard_output_and_all_else_to_standard_error(demo: DemoServer) -> None:
    done = restdesk("send", "GET", f"{demo.address}/open/api/data?param=1", "-H", "Accept-Language: en")
    assert done.returncode == 0
    assert done.stdout == '{"message": "The GET request was handled successfully. Parameter: 1"}\n'
    assert "HTTP/1.1 200 OK" in done.stderr
    assert "Content-Type: application/json" in done.stderr


def test_a_body_that_is_json_is_sent_as_json(demo: DemoServer) -> None:
    done = restdesk("send", "POST", f"{demo.address}/open/api/data", "-d", '{"big": 12345678901234567890}')
    assert done.returncode == 0
    assert "12345678901234567890" in done.stdout


def test_a_status_of_400_is_a_response_like_any_other(demo: DemoServer) -> None:
    done = restdesk("send", "GET", f"{demo.address}/open/api/data")
    assert done.returncode == 0
    assert "400" in done.stderr


def test_basic_authentication_is_sent_and_never_printed(demo: DemoServer) -> None:
    url = f"{demo.address}/basic/api/data?param=1"
    done = restdesk("send", "GET", url, "--auth", "admintak:pwdforapitest")
    assert (done.returncode, "200 OK" in done.stderr) == (0, True)
    assert "pwdforapitest" not in done.stdout + done.stderr
    assert "401" in restdesk("send", "GET", url, "--auth", "admintak:wrong").stderr


def test_a_refused_connection_exits_with_1_and_says_what_to_do() -> None:
    done = restdesk("send", "GET", f"http://127.0.0.1:{free_port()}/")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Nothing answers at 127.0.0.1" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("send", "GET", "http://[::1"), "is not a URL"),
        (("send", "G T", "http://127.0.0.1/"), "not a method"),
        (("send", "GET", "http://127.0.0.1/", "-H", "no colon"), "no colon"),
        (("send", "GET", "http://127.0.0.1/", "-H", "X-A: a\r\nX-B: b"), "line break"),
        (("send", "GET", "http://127.0.0.1/{{name}}"), "The variable “name” in url has no value."),
        (("send", "GET", "http://127.0.0.1/", "--auth", "nobody"), "USER:PASSWORD"),
        (("run", "/nowhere/at/all"), "There is no folder"),
        (("run",), "--sample"),
        (("nonsense-option", "--xyz"), ""),
    ],
)
def test_what_cannot_be_sent_exits_with_2_and_names_it(arguments: tuple[str, ...], said: str) -> None:
    done = restdesk(*arguments, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 2
    assert said in " ".join(done.stderr.replace("│", " ").split())
    assert "Traceback" not in done.stderr


def test_the_sample_runs_green() -> None:
    done = restdesk("run", "--sample")
    assert done.returncode == 0, done.stdout + done.stderr
    last = done.stdout.splitlines()[-1]
    good, total = last.split()[0], last.split()[2]
    assert good == total != "0"
    assert "checks 2/2" in done.stdout


def test_a_failed_check_exits_with_1_and_the_rest_still_runs(tmp_path: Path, demo: DemoServer) -> None:
    requests = {"a": _request("A", f"{demo.address}/status/404"), "b": _request("B", f"{demo.address}/status/200")}
    done = restdesk("run", str(_collection(tmp_path, requests)))
    assert done.returncode == 1
    assert "failed: res.status eq 200" in done.stdout
    assert "1 of 2 requests good" in done.stdout


def test_values_given_on_the_line_win_over_the_environment(tmp_path: Path, demo: DemoServer) -> None:
    local = "name: local\nvariables:\n  - name: baseUrl\n    value: http://127.0.0.1:1\n"
    folder = _collection(tmp_path, {"a": _request("A", "{{baseUrl}}/status/200")}, local=local)
    done = restdesk("run", str(folder), "--env", "local", "--env-var", f"baseUrl={demo.address}")
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_unanswered_question_exits_with_2_and_names_the_secret(tmp_path: Path) -> None:
    local = "name: local\nvariables:\n  - name: apiKey\n    secret: true\n"
    folder = _collection(tmp_path, {"a": _request("A", "http://127.0.0.1/{{apiKey}}")}, local=local)
    done = restdesk("run", str(folder))
    assert done.returncode == 2
    assert "secret “apiKey”" in done.stdout


def test_an_unknown_environment_is_named_beside_those_there_are(tmp_path: Path) -> None:
    folder = _collection(tmp_path, {"a": _request("A", "http://127.0.0.1/")}, local="name: local\n")
    done = restdesk("run", str(folder), "--env", "staging")
    assert done.returncode == 2
    assert "staging" in done.stderr
    assert "local" in done.stderr


def test_a_broken_file_is_named_and_the_rest_runs(tmp_path: Path, demo: DemoServer) -> None:
    requests = {"a": "info:\n  name: [", "b": _request("B", f"{demo.address}/status/200")}
    done = restdesk("run", str(_collection(tmp_path, requests)))
    assert done.returncode == 1
    assert "a.yml" in done.stdout
    assert "1 of 2 requests good" in done.stdout


def test_ctrl_c_ends_a_send_with_130(demo: DemoServer) -> None:
    command = [sys.executable, "-m", "restdesk", "send", "GET", f"{demo.address}/delay/50"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        _wait_for_connection(process.pid)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in told


def test_ctrl_c_while_the_demo_server_starts_ends_with_130_and_leaves_no_process() -> None:
    command = [sys.executable, "-m", "restdesk", "run", "--sample"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        while not (children := _children(process.pid)):
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in told
    assert not any(Path("/proc", child).exists() for child in children)


def test_ctrl_c_while_nobody_reads_the_body_ends_with_130(demo: DemoServer) -> None:
    command = [sys.executable, "-m", "restdesk", "send", "GET", f"{demo.address}/bytes/5000000"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.read(1)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in told
    assert b"Fatal" not in told


@pytest.mark.parametrize("arguments", [("send", "GET", "/bytes/5000000"), ("run", "--sample")], ids=["send", "run"])
def test_a_reader_that_has_enough_gets_no_traceback(demo: DemoServer, arguments: tuple[str, ...]) -> None:
    line = [demo.address + argument if argument.startswith("/") else argument for argument in arguments]
    command = [sys.executable, "-m", "restdesk", *line]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.read(1)
        process.stdout.close()
        assert process.stderr is not None
        told = process.stderr.read()
    assert process.returncode == 1
    assert b"Traceback" not in told
    assert b"Broken" not in told


def test_a_terminal_that_lacks_a_character_gets_the_rest(demo: DemoServer, tmp_path: Path) -> None:
    folder = _collection(tmp_path, {"a": _request("가 é", f"{demo.address}/status/200")})
    done = restdesk("run", str(folder), PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    assert "1 of 1 requests good" in done.stdout


def test_names_and_headers_cannot_command_the_terminal(tmp_path: Path) -> None:
    heads = list[bytes]()
    with raw_server(answer(response(b"x", b"X-Evil: \x1b]0;owned\x07\xe2\x80\xae"), times=2, heads=heads)) as server:
        name = '"\\e[2J\\n  \\u2713 GET fake"'
        run = restdesk("run", str(_collection(tmp_path, {"a": _request(name, server.url)})))
        send = restdesk("send", "GET", server.url)
    assert (run.returncode, send.returncode, len(heads)) == (0, 0, 2)
    assert "X-Evil" in send.stderr
    assert not any(control in run.stdout + send.stderr for control in "\x1b\x07\u202e")
    assert len(run.stdout.splitlines()) == 3


def test_a_body_cannot_command_the_terminal(demo: DemoServer) -> None:
    try:
        ours, theirs = pty.openpty()
    except OSError:
        pytest.skip("this system has no pseudo-terminals")
    command = [sys.executable, "-m", "restdesk", "send", "GET", f"{demo.address}/bytes/200"]
    done = subprocess.run(command, cwd=ROOT, stdout=theirs, stderr=subprocess.DEVNULL, check=False)
    os.close(theirs)
    shown = os.read(ours, 4096)
    os.close(ours)
    assert done.returncode == 0
    assert b"0123456789" in shown
    assert b"\x1b" not in shown


@pytest.mark.parametrize(
    "arguments",
    [("run", ".", "--env-var", "swordfish"), ("send", "GET", "http://127.0.0.1/", "-H", "swordfish")],
)
def test_an_option_that_is_written_wrong_is_not_printed(arguments: tuple[str, ...]) -> None:
    done = restdesk(*arguments)
    assert done.returncode == 2
    assert "swordfish" not in done.stdout + done.stderr


def test_a_secret_that_was_given_on_the_line_is_not_printed(tmp_path: Path) -> None:
    local = "name: local\nvariables:\n  - name: apiKey\n    secret: true\n"
    check = "    - expression: res.body.you\n      operator: eq\n      value: x\n"
    request = _request("A", "{{baseUrl}}/{{apiKey}}").replace("assertions:\n", "assertions:\n" + check)
    with raw_server(answer(response(b'{"you": "swordfish"}'))) as server:
        folder = _collection(tmp_path, {"a": request}, local=local)
        done = restdesk("run", str(folder), "--env-var", "apiKey=swordfish", "--env-var", f"baseUrl={server.url}")
    assert done.returncode == 1
    assert "failed: res.body.you" in done.stdout
    assert "swordfish" not in done.stdout + done.stderr


def test_a_password_that_comes_back_in_a_header_is_not_printed() -> None:
    with raw_server(answer(response(b"", b"X-Echo: swordfish"))) as server:
        done = restdesk("send", "GET", server.url, "--auth", "kim:swordfish")
    assert done.returncode == 0
    assert "X-Echo" in done.stderr
    assert "swordfish" not in done.stderr


def test_the_version_and_the_help_are_printed() -> None:
    assert restdesk("--version").stdout.startswith("restdesk ")
    assert "run" in restdesk("--help").stdout


def test_without_a_display_the_window_says_so_and_what_to_use() -> None:
    done = restdesk(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 2
    assert "no display" in done.stderr
    assert "restdesk run" in done.stderr


def _children(process: int) -> list[str]:
    return [child for task in Path(f"/proc/{process}/task").glob("*/children") for child in task.read_text().split()]


def _wait_for_connection(process: int) -> None:
    """Wait until the process has a connected socket: the request is on its way."""
    while not _established(process) & _sockets(process):
        pass


def _established(process: int) -> set[str]:
    rows = (line.split() for line in Path(f"/proc/{process}/net/tcp").read_text().splitlines()[1:])
    return {f"socket:[{row[9]}]" for row in rows if row[3] == "01"}


def _sockets(process: int) -> set[str]:
    found = set[str]()
    for entry in Path(f"/proc/{process}/fd").iterdir():
        with contextlib.suppress(OSError):  # closed meanwhile
            found.add(str(entry.readlink()))
    return found
