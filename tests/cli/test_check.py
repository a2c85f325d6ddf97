"""`restdesk check`: what it prints, how it ends, and that it leaves everything as it is."""

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import ROOT, restdesk

GOOD = {
    "opencollection.yml": "opencollection: 1.0.0\ninfo: {name: Mine}\n",
    "a.yml": "info: {name: A, type: http}\nhttp: {url: '{{baseUrl}}/a'}\n",
    "environments/local.yml": "name: local\nvariables:\n  - {name: baseUrl, value: http://a}\n",
}
BAD = GOOD | {
    "b.yml": "info: {name: B\n",
    "c.yml": "info: {name: a, type: http}\nhttp:\n  url: '{{nowhere}}'\n  auth: {type: bearer, token: swordfish-1}\n",
}


def _written(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def _all(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"")
        for path in (folder, *folder.rglob("*"))
    }


def test_a_collection_in_order_ends_with_0(tmp_path: Path) -> None:
    done = restdesk("check", str(_written(tmp_path / "mine", GOOD)))
    assert (done.returncode, done.stdout, done.stderr) == (0, "1 request read, nothing is wrong.\n", "")


def test_the_sample_is_in_order() -> None:
    done = restdesk("check", str(ROOT / "resources/sample"))
    assert (done.returncode, done.stdout) == (0, "33 requests read, nothing is wrong.\n")


def test_what_is_wrong_is_printed_with_file_and_line_and_ends_with_1(tmp_path: Path) -> None:
    done = restdesk("check", str(_written(tmp_path / "mine", BAD)))
    assert (done.returncode, done.stderr) == (1, "")
    *found, last = done.stdout.splitlines()
    assert [line.split(" ")[0] for line in found] == ["b.yml:2:", "c.yml:1:", "c.yml:3:", "c.yml:4:"]
    assert "cannot be read" in found[0]
    assert "“a” is also that of “a.yml”" in found[1]
    assert "“nowhere”" in found[2]
    assert "secret" in found[3]
    assert last == "3 requests read, 4 are wrong."
    assert "swordfish" not in done.stdout


def test_the_same_as_json(tmp_path: Path) -> None:
    done = restdesk("check", str(_written(tmp_path / "mine", BAD)), "--json")
    rows = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (1, "")
    assert [(row["path"], row["line"], row["kind"]) for row in rows] == [
        ("b.yml", 2, "broken"),
        ("c.yml", 1, "duplicate-name"),
        ("c.yml", 3, "unknown-variable"),
        ("c.yml", 4, "secret-in-clear"),
    ]
    assert all(row["message"] for row in rows)
    assert rows[0]["cause"]
    assert "swordfish" not in done.stdout
    good = restdesk("check", str(_written(tmp_path / "good", GOOD)), "--json")
    assert (good.returncode, json.loads(good.stdout)) == (0, [])


@pytest.mark.parametrize("files", [GOOD, BAD])
def test_nothing_is_changed(tmp_path: Path, files: dict[str, str]) -> None:
    folder = _written(tmp_path / "mine", files)
    before = _all(folder)
    restdesk("check", str(folder))
    restdesk("check", str(folder))  # with what the first one remembers
    assert _all(folder) == before


def test_a_second_check_reads_the_files_again(tmp_path: Path) -> None:
    folder = _written(tmp_path / "mine", GOOD)
    assert restdesk("check", str(folder)).returncode == 0
    _written(folder, {"a.yml": GOOD["a.yml"].replace("baseUrl", "another")})
    assert restdesk("check", str(folder)).returncode == 1


@pytest.mark.parametrize("name", ["nowhere", "empty"])
def test_what_is_no_collection_ends_with_2(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    done = restdesk("check", str(tmp_path / name))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("restdesk: ")


def test_names_of_files_command_no_terminal(tmp_path: Path) -> None:
    done = restdesk("check", str(_written(tmp_path / "mine", GOOD | {"\x1b[31m.yml": "info: [\n"})))
    assert done.returncode == 1
    assert "\x1b" not in done.stdout
