"""A big selection on the clipboard: read only when someone pastes it."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QMimeData

from restdesk.gui.text.source import BytesSource, FileSource

_TEXT = "text/plain;charset=utf-8"
_FORMATS = (_TEXT, "text/plain")


def decoded(source: BytesSource, start: int, end: int) -> str:
    """The text of the bytes from `start` to `end`; bytes that are not UTF-8 become U+FFFD."""
    return source.read(start, end - start).decode("utf-8", "replace")


class LazyCopy(QMimeData):
    """Plain text that stays in its source until it is asked for; a file stays open, so that it may be deleted."""

    def __init__(self, source: BytesSource, start: int, end: int) -> None:
        super().__init__()
        path = getattr(source, "path", None)
        with suppress(OSError):
            source = FileSource(path) if isinstance(path, Path) else source
        self._source, self._start, self._end = source, start, end

    def formats(self) -> list[str]:
        return list(_FORMATS)

    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in _FORMATS

    def retrieveData(self, mimetype: str, preferred: object) -> object:
        if mimetype not in _FORMATS:
            return None
        try:
            return decoded(self._source, self._start, self._end)
        except OSError:  # the file could not be kept open and is gone
            return ""
