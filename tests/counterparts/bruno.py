"""Bruno's command line as a test asks it: a run, and what it found of each assertion."""

import json
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

PATIENCE = 120
_FLAKE = "newContext"
"""What it fails with now and then, whatever it runs."""


class Ran(NamedTuple):
    """One request of a run."""

    path: str
    """Of its file in the collection."""
    checks: tuple[bool, ...]
    """What it found of each enabled assertion, in their order."""
    error: str
    skipped: bool


def run(bru: Path, folder: Path, environment: str, given: Mapping[str, str], report: Path) -> dict[str, Ran]:
    """Run a collection and return what came of each request, by its file."""
    pairs = [part for name, value in given.items() for part in ("--env-var", f"{name}={value}")]
    command = [str(bru), "run", "-r", "--env", environment, *pairs, "--sandbox", "developer"]
    text = _report([*command, "--reporter-json", str(report)], folder, report)
    if _FLAKE in text:
        text = _report([*command, "--reporter-json", str(report)], folder, report)
    [iteration] = json.loads(text)
    return {ran.path: ran for ran in map(_ran, iteration["results"])}


def _ran(result: dict[str, Any]) -> Ran:
    name = result["test"]["filename"]
    path = name if name.endswith(".yml") else f"{name}.yml"
    checks = tuple(row["status"] == "pass" for row in result.get("assertionResults") or ())
    return Ran(path, checks, str(result.get("error") or ""), result.get("status") == "skipped")


def _report(command: list[str], folder: Path, report: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert report.exists(), done.stdout + done.stderr
    return report.read_text("utf-8")


def rewritten(bru: Path, paths: Iterable[Path]) -> dict[Path, str]:
    """Return the text of each file of a collection as Bruno writes it when it is saved there."""
    named = {str(path): path for path in paths}
    command = ["node", str(Path(__file__).parent / "rewritten.js"), str(bru.resolve().parent / "x.js"), *named]
    done = subprocess.run(command, capture_output=True, check=True, timeout=PATIENCE)
    return {named[name]: text for name, text in json.loads(done.stdout).items()}
