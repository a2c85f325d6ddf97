"""The one function that opens a file which a collection names: inside the collection's folder, or by a grant.

A collection may come from a stranger, and its files may change while one is opened. So the path is resolved first and
then walked step by step without following any link: what was judged is what is opened.
"""

import contextlib
import os
import re
import stat
from collections.abc import Collection, Iterator
from pathlib import Path, PureWindowsPath
from typing import BinaryIO, NamedTuple

from restdesk.errors import FileRefused, FileUnreadable

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_FILE = _READ | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_FOLDER = _READ | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_PATH", 0)
_DEVICE = re.compile(
    r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³]) *(?:[.:].*)?", re.IGNORECASE | re.DOTALL
)
_WALKS = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")


class Outside(NamedTuple):
    """A file that may not be read without the person's word."""

    path: Path
    """Where the name leads, links resolved: what a grant names."""


def open_named(folder: Path | None, name: str, grants: Collection[Path] = ()) -> BinaryIO | Outside:
    """Open the file that a collection in `folder` calls `name`, or say that it needs a grant.

    `grants` are real paths. A request of no collection has no folder: there everything needs a grant. Raises
    FileRefused for what is no name of an ordinary file, FileUnreadable where the file is not there or is locked.
    """
    _refuse_devices(name)
    try:
        root = None if folder is None else folder.resolve(strict=True)
        real = _path(root, name).resolve(strict=True)
        if not stat.S_ISREG(real.stat().st_mode):
            raise FileRefused("it is not an ordinary file", path=name)
        inside = root is not None and real.is_relative_to(root) and not _leaves(name)
        if not inside and real not in grants:
            return Outside(real)
        return _opened(real, Path(real.anchor) if root is None or not inside else root, name)
    except (OSError, RuntimeError, ValueError) as error:
        # RuntimeError: links in a circle, Python 3.11 and 3.12; ValueError: a name that no file can have
        raise FileUnreadable(getattr(error, "strerror", None) or str(error), path=name) from error


def measure(folder: Path | None, name: str, grants: Collection[Path] = ()) -> int | Outside:
    """Return the bytes of the file that `open_named` would open; raises as it does."""
    opened = open_named(folder, name, grants)
    if isinstance(opened, Outside):
        return opened
    with opened:
        return os.fstat(opened.fileno()).st_size


def _refuse_devices(name: str) -> None:
    """Refuse, on every system alike, what Windows reads as a device or another machine: to look there is to call."""
    windows = PureWindowsPath(name)
    far = name.startswith(("//", "\\\\", "/\\", "\\/"))
    drive = bool(windows.drive) and not (os.name == "nt" and windows.is_absolute())
    device = any(_DEVICE.fullmatch(part) for part in windows.parts)
    if not name or "\0" in name or far or drive or device:
        raise FileRefused(path=name)


def _path(root: Path | None, name: str) -> Path:
    path = Path(name).expanduser()
    if root is None and not path.is_absolute():
        raise FileRefused(path=name)
    return path if root is None else root / path


def _leaves(name: str) -> bool:
    """Whether the name itself leads away from the folder, wherever it ends."""
    parts = name.replace("\\", "/").split("/")
    return name.startswith(("/", "\\", "~")) or ".." in parts or Path(name).is_absolute()


def _opened(real: Path, start: Path, name: str) -> BinaryIO:
    handle = _walked(real, start) if _WALKS else os.open(real, _FILE)
    try:
        kind = os.fstat(handle)
        same = _WALKS or os.path.samestat(kind, real.resolve(strict=True).lstat())
        if not stat.S_ISREG(kind.st_mode) or not same:
            raise FileRefused("it is not an ordinary file", path=name)
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def _walked(real: Path, start: Path) -> int:
    """Open `real` from `start` down; a link in place of a folder that was none is an OSError."""
    *folders, last = real.relative_to(start).parts or (".",)
    with contextlib.ExitStack() as opened:
        above = opened.enter_context(_closing(os.open(start, _FOLDER)))
        for folder in folders:
            above = opened.enter_context(_closing(os.open(folder, _FOLDER, dir_fd=above)))
        return os.open(last, _FILE, dir_fd=above)


@contextlib.contextmanager
def _closing(handle: int) -> Iterator[int]:
    try:
        yield handle
    finally:
        os.close(handle)
