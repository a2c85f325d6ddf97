"""Minimum, median and maximum of a measure, and how a line of results is written."""

import os
import platform
from collections.abc import Sequence
from statistics import median


def spread(values: Sequence[float], unit: str = "ms") -> str:
    """Return `minimum / median / maximum unit`."""
    return f"{min(values):.1f} / {median(values):.1f} / {max(values):.1f} {unit}"


def ratios(ours: Sequence[float], theirs: Sequence[float]) -> str:
    """Return the spread of the ratios of pairs that were measured one after the other."""
    pairs = [mine / other for mine, other in zip(ours, theirs, strict=True)]
    return f"{min(pairs):.2f} / {median(pairs):.2f} / {max(pairs):.2f}"


def machine() -> str:
    """Return what the figures were taken on."""
    return f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, Python {platform.python_version()}"
