"""The steps of which a change of several files is made."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple


class Put(NamedTuple):
    """Write one file."""

    path: Path
    data: bytes
    new: bool = False
    """Whether there must be no file of this name yet; else NameInUse."""
    was: bytes | None = None
    """What must stand there now, else FileChangedOutside; None for whatever it is."""


class MakeFolder(NamedTuple):
    """Make one folder, where nothing is."""

    path: Path


class Move(NamedTuple):
    """Give a file or folder another name or place, where nothing is; also a name that differs in case alone."""

    old: Path
    new: Path


class Remove(NamedTuple):
    """Delete a file or folder: our own copy first, then into the system's trash."""

    path: Path


class Erase(NamedTuple):
    """Takes the making of a file back."""

    path: Path
    was: bytes


class RemoveEmpty(NamedTuple):
    """Takes the making of a folder back."""

    path: Path


class Restore(NamedTuple):
    """Takes a deletion back."""

    path: Path
    copy: Path


class RemoveAgain(NamedTuple):
    """Deletes again what was restored."""

    path: Path
    copy: Path


Step = Put | MakeFolder | Move | Remove | Erase | RemoveEmpty | Restore | RemoveAgain


NeedsRoom = Put | Remove | Restore
"""What takes room on the disk, and is better met by a full one before anything has changed."""


def untouched(steps: Sequence[Step], first: int, end: int) -> Iterator[int]:
    """Yield the number of each step from `first` on before which none of these changes what it finds at its place."""
    touched: set[str] = set()
    above: set[str] = set()
    for number, step in enumerate(steps[first:end], first):
        places = [str(place) for place in (step if isinstance(step, Move) else (step.path,))]
        if not any(place in above or not touched.isdisjoint(_with_above(place)) for place in places):
            yield number
        touched.update(places)
        above.update(folder for place in places for folder in _with_above(place))


def end_of_run(steps: Sequence[Step], first: int) -> int:
    """Return where the steps that need room end, of those that follow one another."""
    return next((at for at in range(first, len(steps)) if not isinstance(steps[at], NeedsRoom)), len(steps))


def _with_above(path: str) -> Iterator[str]:
    """Yield a path and the folders that it is in."""
    while path:
        yield path
        path = path.rpartition(os.sep)[0]
