"""From spawn to the first paint, against a bare QMainWindow of as many widgets: at most 1.5 times."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.figures import ratios, spread

PAIRS = 7


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
    return [
        f"spawn to first paint, RestDesk: {spread(ours)}",
        f"spawn to first paint, bare QMainWindow of as many widgets: {spread(bare)}",
        f"ratio of {PAIRS} alternating pairs (limit 1.5): {ratios(ours, bare)}",
    ]


def _once(kind: str, counts: Path, environ: dict[str, str]) -> float:
    """Return the milliseconds that one child took from its spawn to its first paint."""
    command = [sys.executable, "-m", "benchmarks.painted", kind, str(counts)]
    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60, check=True)
    return (float(done.stdout.split()[0]) - began) * 1000
