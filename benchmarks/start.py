"""From spawn to the first paint, and memory after it: at most 1.5 times that of a bare window of as many widgets."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.figures import ratios, spread

PAIRS = 7
MEMORY_PAIRS = 3
STAYS = 5
"""Seconds after the first paint at which the memory is measured."""


def run() -> list[str]:
    """Return the lines of results."""
    with tempfile.TemporaryDirectory() as home:
        environ = os.environ | {"RESTDESK_HOME": home, "PYTHONPYCACHEPREFIX": str(Path(home, "compiled"))}
        environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled once, not at each start
        environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        counts = Path(home, "counts.json")
        _once("ours", counts, environ)  # fills the caches and makes the sample's copy
        _once("plan", counts, environ)
        made = counts.read_text("utf-8")
        _once("bare", counts, environ)
        ours, bare = [], []
        for _ in range(PAIRS):
            ours.append(_once("ours", Path(home, "not-used.json"), environ))
            bare.append(_once("bare", counts, environ))
            assert counts.read_text("utf-8") == made
        held = [[_memory(kind, counts, environ) for kind in ("ours", "bare")] for _ in range(MEMORY_PAIRS)]
    heavy, light = ([pair[at] for pair in held] for at in (0, 1))
    return [
        f"spawn to first paint, RestDesk: {spread(ours)}",
        f"spawn to first paint, bare QMainWindow of as many widgets: {spread(bare)}",
        f"ratio of {PAIRS} alternating pairs (limit 1.5): {ratios(ours, bare)}",
        f"memory {STAYS} s after it, RestDesk: {spread(heavy, 'MB')}",
        f"memory {STAYS} s after it, bare QMainWindow: {spread(light, 'MB')}",
        f"ratio of {MEMORY_PAIRS} pairs (limit 1.5): {ratios(heavy, light)}",
    ]


def _once(kind: str, counts: Path, environ: dict[str, str]) -> float:
    """Return the milliseconds that one child took from its spawn to its first paint."""
    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    return (_child(kind, counts, environ)[0] - began) * 1000


def _memory(kind: str, counts: Path, environ: dict[str, str]) -> float:
    """Return the megabytes that one child has some seconds after its first paint."""
    return _child(kind, counts, environ, str(STAYS))[1] / 1e6


def _child(kind: str, counts: Path, environ: dict[str, str], *more: str) -> list[float]:
    command = [sys.executable, "-m", "benchmarks.painted", kind, str(counts), *more]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60, check=True)
    return [float(told) for told in done.stdout.split()]
