"""Links that lead out of a collection: nothing is read, written or deleted behind one.

A collection may come from a stranger, and a folder in it may have become a link since it was read.
"""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from restdesk.errors import LeadsOutside
from restdesk.storage.steps import Move, Put, Step


def leads_out(folder: Path, path: str, *, itself: bool = True) -> bool:
    """Whether the file at `path` lies elsewhere than in the collection's `folder`, by a link or by its very name.

    Without `itself` a link at the end of the path counts as what it is: it is moved or deleted, not what it leads to.
    """
    at = os.fspath(folder)
    parts = path.split("/")
    if ".." in parts or os.path.isabs(path):  # noqa: PTH117
        return True
    for part in parts if itself else parts[:-1]:
        at = f"{at}/{part}"
        if os.path.islink(at):  # noqa: PTH114  a path object for each part of each file is slow
            return not _lies_in(folder, Path(folder, *(parts if itself else parts[:-1])))
    return False


def refuse_outside(steps: Iterable[Step], folders: Sequence[Path]) -> None:
    """Raise LeadsOutside where one of these steps would change anything that lies in none of these collections."""
    for step in steps:
        for path in (step.old, step.new) if isinstance(step, Move) else (step.path,):
            folder = next((folder for folder in folders if path.is_relative_to(folder)), None)
            inside = "" if folder is None else path.relative_to(folder).as_posix()
            if folder is None or leads_out(folder, inside, itself=isinstance(step, Put)):
                raise LeadsOutside(path=inside or path)


def _lies_in(folder: Path, path: Path) -> bool:
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # links in a circle lead nowhere
        return False
