"""The import rules in pyproject.toml break when they should: tried on an empty house with one wrong import."""

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"
PACKAGES = (
    "model",
    "variables",
    "opencollection",
    "content",
    "checks",
    "formats",
    "sending",
    "sending/wire",
    "storage",
)
PACKAGES_ABOVE = ("running", "session", "gui", "cli", "demo")
MODULES = (
    "__init__",
    "__main__",
    "errors",
    "paths",
    "clock",
    "figures",
    "lanes",
    "spool",
    "words",
    "log",
    "storage/vault",
)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A package `restdesk` with every room and nothing in it, and the real contracts beside it."""
    package = tmp_path / "restdesk"
    for name in (*PACKAGES, *PACKAGES_ABOVE):
        package.joinpath(name).mkdir(parents=True)
        package.joinpath(name, "__init__.py").touch()
    for name in MODULES:
        package.joinpath(f"{name}.py").touch()
    tmp_path.joinpath("pyproject.toml").write_bytes(PYPROJECT.read_bytes())
    return package


def broken_contracts(house: Path) -> list[str]:
    """Return the names of the contracts that the house breaks."""
    program = Path(sys.executable).with_name("lint-imports")
    command = [str(program), "--no-cache", "--no-logo"]
    done = subprocess.run(command, cwd=house.parent, capture_output=True, text=True, check=False)
    broken = [line.removesuffix(" BROKEN") for line in done.stdout.splitlines() if line.endswith(" BROKEN")]
    assert done.returncode == (1 if broken else 0), done.stdout + done.stderr
    return broken


def contract(key: str) -> str:
    """Return the name of the contract with that id."""
    contracts: list[dict[str, Any]] = tomllib.loads(PYPROJECT.read_text())["tool"]["importlinter"]["contracts"]
    return next(str(row["name"]) for row in contracts if row["id"] == key)


def test_imports_that_are_allowed_break_nothing(house: Path) -> None:
    house.joinpath("__main__.py").write_text("import restdesk.gui, restdesk.cli, restdesk.demo\n")
    house.joinpath("gui", "app.py").write_text(
        "import PySide6.QtWidgets\nimport restdesk.session, restdesk.model, restdesk.variables, restdesk.content\n"
        "import restdesk.errors, restdesk.words, restdesk.log\n"
    )
    house.joinpath("session", "build.py").write_text("import restdesk.running, restdesk.storage.vault\n")
    house.joinpath("sending", "wire", "hop.py").write_text("import httpx\nimport httpcore\n")
    house.joinpath("storage", "vault.py").write_text("import keyring\nimport sqlite3\n")
    house.joinpath("clock.py").write_text("import random, secrets, time, uuid\n")
    house.joinpath("demo", "token.py").write_text("import flask\nimport secrets\nimport sqlite3\nimport time\n")
    assert broken_contracts(house) == []


@pytest.mark.parametrize(
    ("module", "line", "key"),
    [
        ("words", "import restdesk.errors", "layers"),
        ("errors", "import restdesk.paths", "layers"),
        ("log", "import restdesk.model", "layers"),
        ("model/text", "import restdesk.variables", "layers"),
        ("content/kind", "from restdesk import opencollection", "layers"),
        ("sending/outgoing", "from restdesk.storage import vault", "layers"),
        ("checks/judge", "import restdesk.sending", "layers"),
        ("running/order", "import restdesk.session", "layers"),
        ("session/opening", "import restdesk.gui", "layers"),
        ("cli/run", "import restdesk.demo", "layers"),
        ("gui/app", "import restdesk.__main__", "layers"),
        ("helpers", "", "layers"),
        ("gui/tree", "import restdesk.opencollection", "surface"),
        ("gui/response/body", "import restdesk.storage", "surface"),
        ("cli/run", "import restdesk.running", "surface"),
        ("cli/send", "import restdesk.sending.wire", "surface"),
        ("gui/checks", "import restdesk.checks", "surface"),
        ("demo/app", "import restdesk.errors", "demo"),
        ("demo/app", "import restdesk.words", "demo"),
        ("session/state", "from PySide6.QtCore import QObject", "qt"),
        ("cli/run", "import PySide6", "qt"),
        ("sending/outgoing", "import httpx", "wire"),
        ("sending/redirects", "from httpcore import URL", "wire"),
        ("gui/app", "import httpx", "wire"),
        ("storage/settings", "import keyring", "keyring"),
        ("session/secrets", "import keyring", "keyring"),
        ("session/state", "import sqlite3", "sqlite"),
        ("lanes", "import time", "clock"),
        ("gui/clock", "import time", "clock"),
        ("variables/dynamic", "from uuid import uuid4", "clock"),
        ("variables/dynamic", "import random", "clock"),
        ("session/secrets", "import secrets", "clock"),
    ],
)
def test_an_import_against_the_rules_is_found(house: Path, module: str, line: str, key: str) -> None:
    file = house / f"{module}.py"
    file.parent.mkdir(exist_ok=True)
    file.parent.joinpath("__init__.py").touch()
    file.write_text(f"{line}\n")
    assert broken_contracts(house) == [contract(key)]
