"""Writes a file whole or not at all: whoever reads it, also after a power cut, finds the old bytes or the new ones."""

from pathlib import Path

from restdesk.errors import errors_of_disk
from restdesk.storage.disk import Disk
from restdesk.storage.left_behind import clear_left_behind
from restdesk.storage.staging import Check, stage


def atomic_write(path: Path, data: bytes, disk: Disk, check: Check | None = None, mode: int = 0o666) -> None:
    """Put `data` in the place of the file at `path`, which stays as it was if anything fails.

    The bytes are read back from the disk and compared, and given to `check`, before they take the old ones' place. A
    link keeps pointing to its file, which keeps its mode bits; `mode` (cut by the umask) is for a new file. The folder
    must be there. Raises FileNotWritten's kind, and whatever `check` raises.
    """
    try:
        staged = stage(path, data, disk, check, mode)
        staged.put(disk)
        disk.sync_folders([staged.real.parent])
    except (OSError, ValueError) as error:
        raise errors_of_disk(error, path) from error
    clear_left_behind(staged.real, disk)
