"""A response's body as a file of the person's own."""

import os
from itertools import count
from pathlib import Path

from restdesk.errors import BodyNotSaved
from restdesk.spool import Body

_STEP = 1 << 20


def save_body(body: Body, path: Path) -> None:
    """Write the bytes of `body`, decoded, to `path`: all of them or none, and whatever was there stays till then.

    For a file lane. Raises BodyNotSaved.
    """
    part: Path | None = None
    try:
        path = path.resolve()
        part, handle = _part_of(path)
        with open(handle, "wb") as file:  # noqa: PTH123  it is open already
            file.writelines(body.read(offset, _STEP) for offset in range(0, body.size, _STEP))
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            part.chmod(path.stat().st_mode & 0o7777)
        part.replace(path)
    except (OSError, RuntimeError, ValueError) as error:  # RuntimeError: links in a circle, Python 3.11 and 3.12
        if part is not None:
            part.unlink(missing_ok=True)
        raise BodyNotSaved(getattr(error, "strerror", None) or str(error), path=str(path)) from error


def _part_of(path: Path) -> tuple[Path, int]:
    """A new file beside `path`, open for writing, with the mode bits that the person's files have."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    for number in count():
        part = path.with_name(f".restdesk-{os.getpid()}-{number}.part")
        try:
            return part, os.open(part, flags, 0o666)
        except FileExistsError:
            continue
    raise AssertionError("counting does not end")
