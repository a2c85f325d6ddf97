"""By how much the process grew at its highest in a `with` block."""

import gc
import re
from pathlib import Path

import pytest

_STATUS = Path("/proc/self/status")


class Growth:
    """Fails where the process grew by more than `most` bytes; 0 measures nothing. Linux alone says what was highest."""

    def __init__(self, most: int) -> None:
        self._most = most if _STATUS.exists() else 0
        self._before = 0

    def __enter__(self) -> None:
        if self._most:
            gc.collect()
            Path("/proc/self/clear_refs").write_text("5")  # the highest so far is forgotten
            self._before = _bytes("VmRSS")

    def __exit__(self, *failed: object) -> None:
        if self._most and not any(failed):
            grown = _bytes("VmHWM") - self._before
            assert grown < self._most, f"grew by {grown:,} bytes"


def _bytes(name: str) -> int:
    found = re.search(rf"{name}:\s+(\d+) kB", _STATUS.read_text())
    if found is None:
        pytest.fail(f"this system does not tell {name}")
    return int(found[1]) * 1024
