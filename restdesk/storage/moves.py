"""Renames and moves of files and folders, also where only the case changes, and from one disk to another."""

import errno
import os
from pathlib import Path

from restdesk.errors import FolderGone, NameInUse
from restdesk.storage import trees
from restdesk.storage.disk import Disk
from restdesk.storage.slugs import same

_BETWEEN = ".name"
"""How the name between two spellings ends: it is all that there is of the file, so that nothing clears it away."""


def move(old: Path, new: Path, disk: Disk) -> None:
    """Give a file or folder another name or place, where nothing is; raises OSError, FolderGone or NameInUse."""
    if not trees.there(old, disk):
        raise FolderGone(path=old)
    if old == new:
        return
    if not trees.there(new, disk):
        _rename(old, new, disk)
    elif _is_one(old, new, disk):
        _respell(old, new, disk)
    else:
        raise NameInUse(path=new)


def _is_one(old: Path, new: Path, disk: Disk) -> bool:
    """Whether the system takes the new name for the old one: a case or Unicode form that it does not tell apart."""
    if old.parent != new.parent or same(old.name) != same(new.name):
        return False
    one, other = disk.state(old), disk.state(new)
    alike = one is not None and other is not None and os.path.samestat(one, other)
    return alike and new.name not in disk.names(new.parent)


def _respell(old: Path, new: Path, disk: Disk) -> None:
    """Rename by way of another name: some systems do nothing for two spellings of one file."""
    part = trees.free_part(old.parent, disk, _BETWEEN)
    disk.rename(old, part)
    try:
        disk.rename(part, new)
    except BaseException:
        with trees.mending(part):
            disk.rename(part, old)
        raise


def _rename(old: Path, new: Path, disk: Disk) -> None:
    try:
        disk.rename(old, new)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _carry_over(old, new, disk)


def _carry_over(old: Path, new: Path, disk: Disk) -> None:
    """Move to another disk: the copy is whole and safe before the old one goes."""
    trees.copy(old, new, disk)
    try:
        disk.sync_folders([new.parent])
        trees.remove_at_once(old, disk)
    except BaseException:
        with trees.mending(new):
            trees.remove_at_once(new, disk)
        raise
