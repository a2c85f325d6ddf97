"""The one seam under all writing: each method is one call of the system, so that a test can let any of them fail."""

import contextlib
import errno
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import TypeVar

HIDDEN, PART = ".restdesk-", ".part"
"""How the names begin and end of what is not whole yet, or on its way out."""

T = TypeVar("T")
_BINARY = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | _BINARY
_SYNCS_FOLDERS = hasattr(os, "O_DIRECTORY")
_PIECE = 1 << 20
_AT_ONCE = 8
"""Files or folders that are waited for at the same time; a journal brings them to the disk together."""
_numbers = count()
_NO_SYNC_HERE = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS)


class Disk:
    """The machine's own disks. Every method raises OSError, and ValueError for a name that no file can have."""

    def new(self, folder: Path, mode: int = 0o666) -> tuple[Path, int]:
        """Make a file in `folder` under a name that the tree passes over; return its path and an open handle.

        `mode` is cut by the umask.
        """
        for path in names_passed_over(folder):
            try:
                return path, os.open(path, _NEW, mode)
            except FileExistsError:
                continue
        raise AssertionError("counting does not end")

    def create(self, path: Path, mode: int = 0o666) -> int:
        """Make a file where nothing is, and return an open handle; `mode` is cut by the umask."""
        return os.open(path, _NEW, mode)

    def write(self, handle: int, data: bytes | memoryview) -> int:
        """Write some of `data` and return how many bytes."""
        return os.write(handle, data)

    def sync(self, handles: Sequence[int]) -> None:
        """Return once the bytes of these files are on the disk; many at once take hardly longer than one."""
        _together(os.fsync, handles)

    def close(self, handle: int) -> None:
        """Close what `new` or `create` opened."""
        os.close(handle)

    def set_mode(self, path: Path, mode: int) -> None:
        """Give a file its permission bits."""
        path.chmod(mode)

    def read(self, path: Path) -> bytes:
        """Return what an ordinary file holds."""
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
        try:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise OSError(errno.EISDIR, "not an ordinary file", str(path))
            pieces = iter(lambda: os.read(handle, _PIECE), b"")
            return b"".join(pieces)
        finally:
            os.close(handle)

    def state(self, path: Path) -> os.stat_result | None:
        """Return what is at `path` itself (a link is not followed), None where nothing is."""
        try:
            return path.lstat()
        except (FileNotFoundError, NotADirectoryError):
            return None

    def may_write(self, path: Path) -> bool:
        """Whether the bits of a file let this person write it."""
        return os.access(path, os.W_OK)

    def names(self, folder: Path) -> list[str]:
        """Return the names of all that lies in a folder."""
        with os.scandir(folder) as entries:  # a writer looks each time: no Path is made of each name
            return sorted(entry.name for entry in entries)

    def read_link(self, path: Path) -> str:
        """Return where a link leads, as it is written."""
        return str(path.readlink())

    def link(self, target: str, path: Path) -> None:
        """Make a symbolic link."""
        path.symlink_to(target)

    def replace(self, old: Path, new: Path) -> None:
        """Put a file in another's place, at one stroke."""
        old.replace(new)

    def rename(self, old: Path, new: Path) -> None:
        """Give a file or folder another name on the same disk; the caller has looked that nothing is there."""
        old.rename(new)

    def make_folder(self, path: Path, mode: int = 0o777) -> None:
        """Make one folder; `mode` is cut by the umask."""
        path.mkdir(mode)

    def unlink(self, path: Path) -> None:
        """Remove a file or a link."""
        path.unlink()

    def remove_folder(self, path: Path) -> None:
        """Remove an empty folder."""
        path.rmdir()

    def sync_folders(self, folders: Sequence[Path]) -> None:
        """Return once the names in these folders are on the disk, where the system can tell."""
        if _SYNCS_FOLDERS:
            _together(_sync_folder, folders)

    def trash(self, path: Path) -> None:
        """Move a file or folder into the system's trash."""
        from send2trash import send2trash  # type: ignore[import-untyped]

        send2trash(str(path))


def _together(sync: Callable[[T], None], each: Sequence[T]) -> None:
    """Wait for several at the same time; raises the first one's error."""
    if len(each) == 1:
        sync(each[0])
    elif each:
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(min(_AT_ONCE, len(each)), "sync") as threads:
            for _ in threads.map(sync, each):
                pass


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_SYNC_HERE:
            raise
    finally:
        os.close(handle)


def names_passed_over(folder: Path, ending: str = PART) -> Iterator[Path]:
    """Give paths in `folder` whose names begin with a dot, so that neither our tree nor Bruno's shows them.

    No two calls give the same one.
    """
    return (folder / f"{HIDDEN}{os.getpid()}-{number}{ending}" for number in _numbers)


@contextlib.contextmanager
def quietly() -> Iterator[None]:
    """Let tidying up fail without hiding why there is something to tidy."""
    with contextlib.suppress(OSError, ValueError):
        yield
