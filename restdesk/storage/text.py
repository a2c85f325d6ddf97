"""The one place that opens text files: regular ones, UTF-8, of bounded size."""

import os
import stat
from pathlib import Path

from restdesk.errors import FileBroken, FileTooLarge, FileUnreadable

MOST = 50
"""MB (of 1,000,000 bytes); a larger file is not read."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_PIECE = 65_536


def read_bytes(path: Path | str, shown: str = "", most: int = MOST) -> bytes:
    """Return what the file holds; raises FileUnreadable or FileTooLarge, which call it `shown`."""
    return read_with_stat(path, shown, most)[0]


def read_with_stat(path: Path | str, shown: str = "", most: int = MOST) -> tuple[bytes, os.stat_result]:
    """Return what the file holds, and what the system says of it before it is read; raises as `read_bytes` does."""
    shown = shown or str(path)
    limit = most * 1_000_000
    try:
        # Without O_NONBLOCK a named pipe that nobody writes to would hold the thread for ever.
        handle = os.open(path, _FLAGS)
        try:
            found = os.fstat(handle)
            if not stat.S_ISREG(found.st_mode):
                raise FileUnreadable("not a regular file", path=shown)
            data = _read(handle, found.st_size, limit + 1)
        finally:
            os.close(handle)
    except (OSError, ValueError) as error:
        raise FileUnreadable(getattr(error, "strerror", None) or str(error), path=shown) from error
    if len(data) > limit:
        raise FileTooLarge(path=shown, limit=most)
    return data, found


def _read(handle: int, size: int, most: int) -> bytes:
    """Return at most `most` bytes; asked for all at once, a read would claim that much memory first."""
    piece = os.read(handle, _PIECE)
    if size == len(piece) < _PIECE:
        return piece
    pieces, left = [piece], most - len(piece)
    while piece and left > 0:
        piece = os.read(handle, min(left, _PIECE))
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def decode(data: bytes, shown: str) -> str:
    """Return the text, without a byte order mark; raises FileBroken with the line of the first wrong byte."""
    try:
        return data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FileBroken(f"is not UTF-8 text: byte 0x{data[error.start]:02X}", path=shown, line=line) from error


def read_text(path: Path, shown: str = "") -> str:
    """Return the text of the file; raises FileUnreadable, FileTooLarge or FileBroken, which call it `shown`."""
    return decode(read_bytes(path, shown), shown or str(path))
