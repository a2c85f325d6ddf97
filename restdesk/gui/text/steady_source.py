"""A source as a view reads it: what cannot be read any more is empty, for there is no one to tell while one paints."""

from pathlib import Path

from restdesk.gui.text.source import BytesSource


class SteadySource:
    """Reads another source without raising."""

    def __init__(self, source: BytesSource) -> None:
        self._source = source

    @property
    def size(self) -> int:
        """Number of bytes."""
        return self._source.size

    @property
    def path(self) -> Path | None:
        """The file it is read from, if it is one."""
        path = getattr(self._source, "path", None)
        return path if isinstance(path, Path) else None

    def read(self, offset: int, count: int) -> bytes:
        """Up to `count` bytes from `offset`; none where they cannot be read."""
        try:
            return self._source.read(offset, count)
        except OSError:
            return b""
