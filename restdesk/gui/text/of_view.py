"""The text that a worker made of a big body, as a line view reads it."""

from array import array
from pathlib import Path

from restdesk.gui.text.line_index import LineIndex
from restdesk.gui.text.source import FileSource
from restdesk.model.shown import View


class ViewSource(FileSource):
    """The file of a view, as far as the view goes: behind its first lines the file still grows.

    OSError if it cannot be opened or read.
    """

    def __init__(self, view: View) -> None:
        self.path = Path(view.path)
        super().__init__(self.path)
        self._view_size = view.size

    @property
    def size(self) -> int:
        """Number of bytes."""
        return self._view_size

    def read(self, offset: int, count: int) -> bytes:
        """Up to `count` bytes from `offset`."""
        return super().read(offset, max(min(count, self._view_size - offset), 0))


def lines_of(source: ViewSource, view: View) -> LineIndex:
    """The lines of a view, of which the worker told where every 64th begins."""
    offsets, runs = array("Q", view.index), array("Q", view.runs)
    return LineIndex(source, offsets, view.lines, list(zip(runs[::2], runs[1::2], strict=True)))
