"""What a writer that was killed left in a folder, hidden and of no use to anyone."""

from pathlib import Path

from restdesk.storage import trees
from restdesk.storage.disk import HIDDEN, PART, Disk, quietly

_LONG_AGO = 86_400
"""Seconds; what is younger may belong to a writer that still runs."""


def clear_left_behind(written: Path, disk: Disk) -> None:
    """Remove what was left long ago in the folder of a file that was just written; nothing of it ends the writing.

    How long ago is told by the disk's own times, which may differ from the machine's.
    """
    with quietly():
        names = [name for name in disk.names(written.parent) if name.startswith(HIDDEN) and name.endswith(PART)]
        now = disk.state(written) if names else None
        for path in (written.parent / name for name in names):
            found = disk.state(path)
            if found is None or now is None or max(found.st_mtime, found.st_ctime) > now.st_mtime - _LONG_AGO:
                continue
            with quietly():
                trees.remove(path, disk)
