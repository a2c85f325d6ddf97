"""Whole files and folders: copied, compared, removed. All that lies in a folder comes along, hidden files too."""

import contextlib
import errno
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from restdesk.errors import HalfDone
from restdesk.storage.disk import PART, Disk, names_passed_over, quietly
from restdesk.storage.staging import Staging

PRIVATE = 0o700


def there(path: Path, disk: Disk) -> bool:
    """Whether anything is at `path`, a link that leads nowhere too."""
    return disk.state(path) is not None


class Copied(NamedTuple):
    """A copy, safe on the disk beside the place it is to have, where nothing is."""

    part: Path
    target: Path

    def put(self, disk: Disk) -> None:
        """Take the place; its folder is still to be synced. Raises OSError."""
        try:
            disk.rename(self.part, self.target)
        except BaseException:
            self.drop(disk)
            raise

    def drop(self, disk: Disk) -> None:
        """Remove the copy."""
        with quietly():
            remove(self.part, disk)


def copied(source: Path, target: Path, staging: Staging, disk: Disk) -> Copied:
    """Copy a file, link or folder, to be put to `target` once `staging` has ended; raises OSError."""
    made = Copied(free_part(target.parent, disk), target)
    staging.owns(made)
    copy_into(source, made.part, staging, disk)
    return made


def copy(source: Path, target: Path, disk: Disk) -> None:
    """Copy a file, link or folder to `target`, where nothing is: whole or not at all, the folder not synced yet."""
    with Staging(disk) as staging:
        made = copied(source, target, staging, disk)
    made.put(disk)


def copy_into(source: Path, target: Path, staging: Staging, disk: Disk) -> None:
    """Copy a file, link or folder to `target`, where nothing is, bit by bit; raises OSError."""
    found = disk.state(source)
    if found is None:
        raise FileNotFoundError(errno.ENOENT, "no longer there", str(source))
    if stat.S_ISDIR(found.st_mode):
        staging.make_folder(target)
        for name in disk.names(source):
            copy_into(source / name, target / name, staging, disk)
    elif stat.S_ISLNK(found.st_mode):
        disk.link(disk.read_link(source), target)
    else:
        staging.make_file(target, disk.read(source), stat.S_IMODE(found.st_mode))


def complete(source: Path, target: Path, disk: Disk) -> None:
    """Put back into `target` what is in `source` and no longer there."""
    if not there(target, disk):
        copy(source, target, disk)
    elif _is_folder(source, disk):
        for name in disk.names(source):
            complete(source / name, target / name, disk)


def equal(one: Path, other: Path, disk: Disk) -> bool:
    """Whether two files or folders hold the same; names, bytes and links count, times and permissions do not."""
    left, right = disk.state(one), disk.state(other)
    if left is None or right is None or stat.S_IFMT(left.st_mode) != stat.S_IFMT(right.st_mode):
        return False
    if stat.S_ISDIR(left.st_mode):
        names = disk.names(one)
        return names == disk.names(other) and all(equal(one / name, other / name, disk) for name in names)
    if stat.S_ISLNK(left.st_mode):
        return disk.read_link(one) == disk.read_link(other)
    return left.st_size == right.st_size and disk.read(one) == disk.read(other)


def remove(path: Path, disk: Disk) -> None:
    """Remove a file, or a folder with all in it; nothing there is no error."""
    if not there(path, disk):
        return
    if not _is_folder(path, disk):
        disk.unlink(path)
        return
    for name in disk.names(path):
        remove(path / name, disk)
    disk.remove_folder(path)


@contextlib.contextmanager
def mending(path: Path) -> Iterator[None]:
    """Say where something was left halfway if it cannot be mended either: raises HalfDone."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise HalfDone(str(error), path=path, names=path) from error


def remove_at_once(path: Path, disk: Disk) -> None:
    """Remove a file or folder at one stroke: it is out of sight before anything in it is touched."""
    part = free_part(path.parent, disk)
    disk.rename(path, part)
    with quietly():  # what cannot be removed stays out of sight
        remove(part, disk)


def make_private(folder: Path, disk: Disk) -> None:
    """Make a folder, and those above it, for this person alone."""
    if not there(folder, disk):
        make_private(folder.parent, disk)
        disk.make_folder(folder, PRIVATE)


def free_part(folder: Path, disk: Disk, ending: str = PART) -> Path:
    """Return a path in `folder` where nothing is and that the tree passes over."""
    return next(path for path in names_passed_over(folder, ending) if not there(path, disk))


def _is_folder(path: Path, disk: Disk) -> bool:
    found = disk.state(path)
    return found is not None and stat.S_ISDIR(found.st_mode)
