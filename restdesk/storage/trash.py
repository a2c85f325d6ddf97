"""What is deleted goes into the system's trash; RestDesk keeps a copy of its own, by which a deletion is undone."""

from itertools import count
from pathlib import Path
from typing import NamedTuple

from restdesk.storage import trees
from restdesk.storage.disk import Disk, quietly
from restdesk.storage.staging import Staging


class Kept(NamedTuple):
    """Our own copy of what is to be deleted, in a folder of its own."""

    copy: Path

    def drop(self, disk: Disk) -> None:
        """Remove the copy."""
        forget(self.copy.parent, disk)


def keep_copy(path: Path, copies: Path, number: int, staging: Staging, disk: Disk) -> Kept:
    """Copy a file or folder into a new folder below `copies`, which is made; raises OSError.

    The folder is called `number` or, where that is taken, some number behind it. The copy is whole once `staging` ends.
    """
    trees.make_private(copies, disk)
    place = next(place for other in count(number) if not trees.there(place := copies / str(other), disk))
    kept = Kept(place / path.name)
    staging.make_folder(place, trees.PRIVATE)
    staging.owns(kept)
    trees.copy_into(path, kept.copy, staging, disk)
    return kept


def throw_away(path: Path, copy: Path, disk: Disk) -> bool:
    """Remove a file or folder of which `copy` is kept; False where the system's trash did not take it.

    A trash may be missing, full, or on another disk: then it is removed all the same, at one stroke, since the copy
    is there. Raises OSError where it cannot be removed; then it is whole.
    """
    taken = _into_trash(path, disk)
    try:
        if trees.there(path, disk):
            trees.remove_at_once(path, disk)
    except OSError:
        with trees.mending(path):  # a trash on another disk may have taken half of a folder
            trees.complete(copy, path, disk)
        raise
    return taken


def _into_trash(path: Path, disk: Disk) -> bool:
    try:
        disk.trash(path)
    except Exception:  # each system has errors of its own for this
        return False
    return True


def forget(copies: Path, disk: Disk) -> None:
    """Remove the copies of one change for good, once it can no longer be undone; what cannot be removed stays."""
    with quietly():
        trees.remove(copies, disk)


def forget_older(deleted: Path, moment: float, disk: Disk) -> None:
    """Remove the copies in `deleted` that were made before `moment` (seconds since 1970); for the start."""
    with quietly():
        for name in disk.names(deleted) if trees.there(deleted, disk) else ():
            found = disk.state(deleted / name)
            if found is not None and found.st_mtime < moment:
                forget(deleted / name, disk)
