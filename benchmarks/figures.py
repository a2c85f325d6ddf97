"""Minimum, median and maximum of a measure, and how a line of results is written."""

import os
import platform
from collections.abc import Sequence
from statistics import median


def spread(values: Sequence[float], unit: str = "ms") -> str:
    """Return `minimum / median / maximum unit`."""
    return f"{min(values):.1f} / {median(values):.1f} / {max(values):.1f} {unit}"


def with_p99(values: Sequence[float]) -> str:
    """Return the spread, and what 99 of 100 values do not exceed, in milliseconds."""
    return f"{spread(values)}, p99 {_at(values, 0.99):.1f} ms"


def beat_gaps(values: Sequence[float]) -> str:
    """Return the median, what 999 of 1,000 gaps between beats do not exceed, and the longest, in milliseconds."""
    return f"{_at(values, 0.5):.1f} / {_at(values, 0.999):.1f} / {max(values):.1f} ms"


def ratios(ours: Sequence[float], theirs: Sequence[float]) -> str:
    """Return the spread of the ratios of pairs that were measured one after the other."""
    pairs = [mine / other for mine, other in zip(ours, theirs, strict=True)]
    return f"{min(pairs):.2f} / {median(pairs):.2f} / {max(pairs):.2f}"


def machine() -> str:
    """Return what the figures were taken on."""
    return f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, Python {platform.python_version()}"


def _at(values: Sequence[float], share: float) -> float:
    return sorted(values)[int(len(values) * share)]
