"""The one place that opens text files: regular ones, UTF-8, of bounded size."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from restdesk.errors import FileBroken, FileTooLarge, FileUnreadable

MOST = 50
"""MB (of 1,000,000 bytes); a larger file is not read."""


def read_bytes(path: Path, shown: str = "", most: int = MOST) -> bytes:
    """Return what the file holds; raises FileUnreadable or FileTooLarge, which call it `shown`."""
    shown = shown or str(path)
    limit = most * 1_000_000
    try:
        # Without O_NONBLOCK a named pipe that nobody writes to would hold the thread for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(handle, "rb") as file:  # noqa: PTH123  it is open already
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise FileUnreadable("not a regular file", path=shown)
            data = _read(file, limit + 1)
    except (OSError, ValueError) as error:
        raise FileUnreadable(getattr(error, "strerror", None) or str(error), path=shown) from error
    if len(data) > limit:
        raise FileTooLarge(path=shown, limit=most)
    return data


def _read(file: BinaryIO, most: int) -> bytes:
    """Return at most `most` bytes; asked for all at once, a read would claim that much memory first."""
    pieces: list[bytes] = []
    left = most
    while left and (piece := file.read(min(left, 65_536))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def decode(data: bytes, shown: str) -> str:
    """Return the text, without a byte order mark; raises FileBroken with the line of the first wrong byte."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FileBroken(f"is not UTF-8 text: byte 0x{data[error.start]:02X}", path=shown, line=line) from error


def read_text(path: Path, shown: str = "") -> str:
    """Return the text of the file; raises FileUnreadable, FileTooLarge or FileBroken, which call it `shown`."""
    return decode(read_bytes(path, shown), shown or str(path))
