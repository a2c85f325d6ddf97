"""The scripts behind `make`: what a newcomer is told, and what is passed on."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HABITS = ("setup", "run", "test", "check", "bench", "pictures", "clean")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with a blank in its name; its `restdesk` prints its arguments and exits with 7."""
    root = tmp_path / "a checkout"
    root.joinpath("scripts").mkdir(parents=True)
    root.joinpath(".venv", "bin").mkdir(parents=True)
    for script in ROOT.joinpath("scripts").glob("*.sh"):
        root.joinpath("scripts", script.name).write_bytes(script.read_bytes())
    executable(root / ".venv" / "bin" / "restdesk", 'echo "restdesk $*"; exit 7')
    return root


def executable(file: Path, text: str) -> Path:
    """Write a shell script that can be started."""
    file.write_text(f"#!/bin/sh\n{text}\n")
    file.chmod(0o755)
    return file


def run(*command: str | Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run the command without a display."""
    kept = {key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    return subprocess.run(command, env=kept | environ, capture_output=True, text=True, check=False)


def test_make_alone_lists_every_habit_with_a_line_of_help() -> None:
    listed = {line.split()[1]: line.split()[2:] for line in run("make", "-s", "-C", ROOT).stdout.splitlines()}
    assert set(HABITS) <= listed.keys()
    assert all(listed.values())


def test_without_a_display_the_sample_runs_in_the_terminal_and_its_exit_code_is_passed_on(checkout: Path) -> None:
    done = run("sh", checkout / "scripts" / "run.sh", "folder")
    assert done.stdout.splitlines() == [
        "No display found: running the sample collection in the terminal instead.",
        "restdesk run --sample",
    ]
    assert done.returncode == 7


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_with_a_display_the_window_opens_with_the_arguments(checkout: Path, variable: str) -> None:
    done = run("sh", checkout / "scripts" / "run.sh", "my folder", **{variable: ":9"})
    assert done.stdout == "restdesk my folder\n"
    assert done.returncode == 7


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("echo 3.9; exit 1", "is 3.9"),
        (None, "was not found"),
    ],
)
def test_a_python_that_will_not_do_is_said_in_one_line(tmp_path: Path, body: str | None, told: str) -> None:
    python = tmp_path / "python3.9"
    if body:
        # The first call asks for the version, the second whether it is new enough.
        executable(python, f"case $2 in *print*) echo 3.9;; *) {body.split(';')[1]};; esac")
    done = run("sh", ROOT / "scripts" / "system.sh", python)
    assert done.returncode == 1
    assert told in done.stderr
    assert "make setup PYTHON=" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_missing_system_packages_are_named_in_one_line_to_who_is_not_root(tmp_path: Path) -> None:
    system = fake_debian(tmp_path, user=1000, libraries="echo 'libEGL.so.1 (libc6,x86-64) => /lib/libEGL.so.1'")
    done = run("sh", ROOT / "scripts" / "system.sh", **system)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 1
    assert "sudo apt-get install" in done.stdout
    assert {"libgl1", "libglib2.0-0t64", "libxcb-cursor0"} <= set(done.stdout.split())
    assert "libegl1" not in done.stdout.split()
    assert not tmp_path.joinpath("apt-get.log").exists()


@pytest.mark.parametrize("user", [0, 1000])
def test_where_nothing_is_missing_nothing_is_said_and_nothing_installed(tmp_path: Path, user: int) -> None:
    wanted = re.findall(r"(?m)^(lib\S+\.so\.\d+) \S+$", ROOT.joinpath("scripts", "system.sh").read_text())
    assert len(wanted) > 20
    system = fake_debian(tmp_path, user, "\n".join(f"echo '{library} (libc6)'" for library in wanted))
    done = run("sh", ROOT / "scripts" / "system.sh", **system)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not tmp_path.joinpath("apt-get.log").exists()


def test_as_root_missing_system_packages_are_installed_after_one_update(tmp_path: Path) -> None:
    system = fake_debian(tmp_path, user=0, libraries="echo none")
    done = run("sh", ROOT / "scripts" / "system.sh", **system)
    assert done.returncode == 0, done.stderr
    update, install = tmp_path.joinpath("apt-get.log").read_text().splitlines()
    assert update.split()[0] == "update"
    assert {"install", "-y", "--no-install-recommends", "libegl1", "libglib2.0-0t64"} <= set(install.split())
    assert done.stdout.startswith("==> Installing system packages:")


def test_where_root_has_no_network_the_packages_are_named_and_the_set_up_goes_on(tmp_path: Path) -> None:
    system = fake_debian(tmp_path, user=0, libraries="echo none", apt="echo no route to the archive >&2; exit 100")
    done = run("sh", ROOT / "scripts" / "system.sh", **system)
    assert done.returncode == 0
    assert "no route to the archive" in done.stderr
    assert "Please install by hand" in done.stdout.splitlines()[-1]


def fake_debian(folder: Path, user: int, libraries: str, apt: str = "") -> dict[str, str]:
    """Return the environment of a system whose packager only writes down what it was asked for."""
    programs = folder / "programs"
    programs.mkdir()
    executable(programs / "id", f"echo {user}")
    executable(programs / "uname", "echo Linux")
    executable(programs / "ldconfig", libraries)
    executable(programs / "fc-list", "echo a font")
    executable(programs / "apt-cache", 'test "$2" = libglib2.0-0t64')
    executable(programs / "apt-get", f'echo "$@" >>"{folder}/apt-get.log"; {apt}')
    return {"PATH": f"{programs}:{os.environ['PATH']}"}
