"""requirements.lock is what `make setup` installs: whole, hashed, and true to pyproject.toml."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCK = ROOT.joinpath("requirements.lock").read_text()
LOCKED = {canonicalize_name(name): version for name, version in re.findall(r"(?m)^([\w.-]+)==([\w.+]+)", LOCK)}
PROJECT = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text())


@pytest.mark.parametrize(
    "wanted",
    [
        *PROJECT["project"]["dependencies"],
        *PROJECT["project"]["optional-dependencies"]["dev"],
        *PROJECT["build-system"]["requires"],
    ],
)
def test_a_dependency_is_locked_to_a_version_that_fits(wanted: str) -> None:
    requirement = Requirement(wanted)
    assert requirement.specifier.contains(LOCKED[canonicalize_name(requirement.name)])


def test_every_locked_package_has_hashes() -> None:
    entries = re.split(r"(?m)^(?=[\w.-]+==)", LOCK)[1:]
    assert len(entries) == len(LOCKED)
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_lock_names_no_index_and_no_folder_of_who_made_it() -> None:
    assert not re.search(r"https?://|--index-url|--find-links|-c /", LOCK)


@pytest.mark.parametrize("listed", ["dependencies", "build"])
def test_the_qt_that_aborts_after_some_hundred_signals_is_refused(listed: str) -> None:
    lines = PROJECT["project"]["dependencies"] if listed == "dependencies" else PROJECT["build-system"]["requires"]
    qt = next(Requirement(line) for line in lines if line.startswith("PySide6"))
    assert not qt.specifier.contains("6.12.0")
