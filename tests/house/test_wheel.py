"""What `pip install .` brings: the package, the resources with compiled translations, and nothing else."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the files in the wheel, built with the tools that the lock names."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        return set(wheel.namelist())


def test_the_wheel_has_every_module_and_resource(contents: set[str]) -> None:
    wanted = {path.relative_to(ROOT).as_posix() for path in ROOT.joinpath("restdesk").rglob("*.py")}
    wanted |= {
        f"restdesk/{path.relative_to(ROOT).as_posix()}"
        for path in ROOT.joinpath("resources").rglob("*")
        if path.is_file()
    }
    assert wanted - contents == set()


def test_the_wheel_has_each_translation_compiled(contents: set[str]) -> None:
    sources = {name for name in contents if name.endswith(".ts")}
    assert "restdesk/resources/translations/restdesk_ko.ts" in sources
    assert {name.removesuffix(".ts") + ".qm" for name in sources} <= contents


def test_the_wheel_has_nothing_but_the_package(contents: set[str]) -> None:
    assert {name.split("/")[0].split("-")[0] for name in contents} == {"restdesk"}
    assert [name for name in contents if "__pycache__" in name] == []
