"""What the tree needs to know of each file of a collection, kept so that the next opening need not read them all.

It is a file in the cache directory that may be deleted or spoilt at any time, and is never believed of a file that
differs from what was read: in its size, or in one of the two times that the system keeps of it.
"""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

import msgspec

from restdesk.model.collection import Brief

_FORMAT = "1 " + " ".join(Brief.__struct_fields__)
"""What an index of another form does not begin with."""

_SAME_TICK = 2_000_000_000
"""Nanoseconds: in so many before it was read a file can have been written twice, with the same time (FAT has 2 s)."""

_SMALL = 200
"""Requests up to which a collection is read whole, and has no index."""

_MOST = 100_000_000
"""Bytes of an index that is read."""


class Seen(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A file as it was when it was read, and what stood in it."""

    size: int
    modified: int
    """Nanoseconds since 1970-01-01 UTC, as `changed`."""
    changed: int
    brief: Brief


class _Stored(msgspec.Struct, frozen=True, array_like=True):
    """The index as it lies on disk."""

    format: str
    folder: str
    begun: int
    """When the reading began, in nanoseconds."""
    files: dict[str, Seen]


class TreeIndex:
    """The index of one collection during one reading: what was known before, and what is known now."""

    def __init__(self, indexes: Path, folder: Path, now: float) -> None:
        """Read what there is in the folder `indexes` for the collection in `folder`, a real path."""
        self._folder = os.fspath(folder)
        self._path = indexes / f"{hashlib.sha256(os.fsencode(self._folder)).hexdigest()[:32]}.msgpack"
        self._begun = int(now * 1e9)
        self._before = self._read()
        self._settled = self._before.begun - _SAME_TICK
        """What was written later may have been written once more since, with the same time."""
        self._now: dict[str, Seen] = {}
        self._new = 0

    @property
    def is_small(self) -> bool:
        """Whether so few requests are known that reading them whole takes no time to speak of."""
        return not self._before.files and len(self._now) < _SMALL

    def brief(self, path: str, entry: "os.DirEntry[str]") -> Brief | None:
        """Return what stands in a file if it is the one that was read before, else None."""
        seen = self._before.files.get(path)
        if seen is None:
            return None
        try:
            stat = entry.stat()
        except OSError:
            return None
        modified, changed = stat.st_mtime_ns, stat.st_ctime_ns
        if (seen.modified, seen.changed, seen.size) != (modified, changed, stat.st_size):
            return None
        if modified > self._settled or changed > self._settled:
            return None
        self._now[path] = seen
        return seen.brief

    def note(self, path: str, stat: os.stat_result, brief: Brief) -> None:
        """Remember what stands in a file that was read now; `stat` was taken before."""
        self._new += 1
        self._now[path] = Seen(stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, brief)

    def save(self) -> None:
        """Write it, if it differs from what there was; a disk that does not take it is no matter."""
        if self.is_small or (not self._new and self._now.keys() == self._before.files.keys()):
            return
        data = self._encoded()
        beside = self._path.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            try:
                beside.touch(0o600)
                beside.write_bytes(data)
                beside.replace(self._path)
            finally:
                beside.unlink(missing_ok=True)

    def _encoded(self) -> bytes:
        """Return the index as it is written; without what cannot be: an order beyond 64 bits, half of a character."""
        try:
            return msgspec.msgpack.encode(_Stored(_FORMAT, self._folder, self._begun, self._now))
        except (OverflowError, UnicodeEncodeError):
            self._now = {path: seen for path, seen in self._now.items() if _can_be_written(seen)}
            return msgspec.msgpack.encode(_Stored(_FORMAT, self._folder, self._begun, self._now))

    def _read(self) -> _Stored:
        with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            with self._path.open("rb") as file:
                stored = msgspec.msgpack.decode(file.read(_MOST), type=_Stored)
            if (stored.format, stored.folder) == (_FORMAT, self._folder):
                return stored
        return _Stored(_FORMAT, self._folder, 0, {})


def _can_be_written(seen: Seen) -> bool:
    try:
        msgspec.msgpack.encode(seen)
    except (OverflowError, UnicodeEncodeError):
        return False
    return True
