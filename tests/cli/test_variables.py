"""What a command knows of variables: prompts, `.env`, the global environment, a production mark."""

from pathlib import Path

import pytest

from tests.cli.test_commands import restdesk
from tests.servers.raw import answer, raw_server, response

LIVE = "name: live\nvariables: [{name: host, value: '%s'}]\nx-restdesk: {production: true}\n"


def _collection(folder: Path, request: str, **environments: str) -> str:
    (folder / "environments").mkdir(parents=True)
    (folder / "opencollection.yml").write_text("opencollection: 1.0.0\ninfo: {name: Mine}\n", "utf-8")
    (folder / "a.yml").write_text(f"info: {{name: A, type: http}}\nhttp: {request}\n", "utf-8")
    for name, text in environments.items():
        (folder / "environments" / f"{name}.yml").write_text(text, "utf-8")
    return str(folder)


def test_a_prompt_is_named_until_it_is_answered(tmp_path: Path) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(b"ok"), heads=heads)) as server:
        url = f"{server.url}/?q={{{{? Your name }}}}&again={{{{?Your name}}}}"
        folder = _collection(tmp_path / "mine", f"{{method: GET, url: '{url}'}}")
        asked = restdesk("run", folder)
        assert (asked.returncode, heads) == (2, [])
        assert "“Your name”" in asked.stdout
        assert "--prompt 'Your name=VALUE'" in asked.stdout
        run = restdesk("run", folder, "--prompt", "Your name=Ann")
        sent = restdesk("send", "GET", url, "--prompt", "Your name=Bea")
    assert (run.returncode, sent.returncode) == (0, 0)
    assert [head.split(b" ")[1] for head in heads] == [b"/?q=Ann&again=Ann", b"/?q=Bea&again=Bea"]


@pytest.mark.parametrize("given", ["no equals sign", "=value"])
def test_a_prompt_without_a_label_is_refused(given: str) -> None:
    done = restdesk("send", "GET", "http://127.0.0.1:1", "--prompt", given)
    assert done.returncode == 2
    assert "LABEL=VALUE" in done.stderr


def test_a_run_in_production_wants_to_be_told_so(tmp_path: Path) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(b"ok"), heads=heads)) as server:
        folder = _collection(
            tmp_path / "mine", "{method: POST, url: '{{host}}'}", live=LIVE % server.url, other="name: other\n"
        )
        asked = restdesk("run", folder)
        assert (asked.returncode, heads, asked.stdout) == (2, [], "")
        assert "“live” is a production environment" in asked.stderr
        assert "--yes-production" in asked.stderr
        assert restdesk("run", folder, "--yes-production").returncode == 0
        assert restdesk("run", folder, "--env", "other", "--env-var", f"host={server.url}").returncode == 0
    assert len(heads) == 2


def test_a_run_that_only_reads_needs_no_word_for_production(tmp_path: Path) -> None:
    with raw_server(answer(response(b"ok"))) as server:
        folder = _collection(tmp_path / "mine", "{method: GET, url: '{{host}}'}", live=LIVE % server.url)
        assert restdesk("run", folder).returncode == 0


def test_a_command_knows_the_collections_dot_env_and_the_global_environment(
    tmp_path: Path, restdesk_home: Path
) -> None:
    heads: list[bytes] = []
    with raw_server(answer(response(b"ok"), heads=heads)) as server:
        folder = _collection(tmp_path / "mine", "{method: GET, url: '{{host}}/{{process.env.WORD}}'}")
        data = restdesk_home / "data"
        data.mkdir(parents=True)
        (data / "global.yml").write_text(f"name: global\nvariables: [{{name: host, value: '{server.url}'}}]\n", "utf-8")
        home = {"RESTDESK_HOME": str(restdesk_home)}
        asked = restdesk("run", folder, WORD="of the machine", **home)
        assert asked.returncode == 2
        assert "“process.env.WORD” in url is of this machine" in asked.stdout
        (tmp_path / "mine" / ".env").write_text("WORD=found\n", "utf-8")
        assert restdesk("run", folder, **home).returncode == 0
    assert [head.split(b" ")[1] for head in heads] == [b"/found"]


@pytest.mark.parametrize(
    ("environments", "said"),
    [
        ({"a": "name: a\nextends: b\n", "b": "name: b\nextends: a\n"}, "“a” extends itself: a → b → a"),
        ({"a": "name: a\nextends: gone\n"}, "“a” extends “gone”, which is not there"),
    ],
)
def test_an_environment_that_cannot_be_followed_is_named(
    tmp_path: Path, environments: dict[str, str], said: str
) -> None:
    folder = _collection(tmp_path / "mine", "{method: GET, url: 'http://127.0.0.1:1'}", **environments)
    done = restdesk("run", folder)
    assert done.returncode == 1
    assert said in done.stdout
