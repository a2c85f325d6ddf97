"""Searches what is shown of a body: in the background, a plain needle in a small text here, all else in a worker."""

from array import array
from bisect import bisect_left
from functools import partial
from operator import itemgetter

from PySide6.QtCore import QObject, Signal

from restdesk.content.finding import LISTED, Places, find_bytes, find_text, wanted_bytes
from restdesk.errors import RestDeskError
from restdesk.gui.background import Handle
from restdesk.gui.context import Context
from restdesk.gui.response.body.find_bar import Query
from restdesk.gui.response.reading import Text
from restdesk.gui.text.found import Found, HexPlaces
from restdesk.gui.text.found import Places as Marked
from restdesk.gui.text.hex_source import HexSource
from restdesk.model.shown import Hits

_AT_ONCE = 32 << 20
"""Bytes of a body that are searched before what was found so far is shown."""


_START, _END = itemgetter(0), itemgetter(1)


class Finder(QObject):
    """One search at a time. `came` says that there is more to see, `failed` carries why the search was refused.

    Places are counted from 0; those of hexadecimal rows are places in the body, and marked by their cells.
    """

    came = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._handle: Handle | None = None
        self._text: Text | None = None
        self._number = 0
        self._forget()

    def begin(self, text: Text, query: Query) -> None:
        """Search this text; what was searched for before is forgotten. An empty query finds nothing."""
        self.stop()
        self._text = text
        if not query.text:
            return
        self.is_searching = True
        if isinstance(text.source, HexSource):
            self._in_bytes(text.source, query, 0)
        elif text.view is not None:
            work = self._context.session.big.find(text.view, query.text, regex=query.regex, match_case=query.match_case)
            self._run_worker(work)
        elif query.regex:
            data = text.source.read(0, text.source.size)
            self._run_worker(self._context.session.find_in_small(data, query.text, match_case=query.match_case))
        else:
            self._in_text(text, query)

    def stop(self) -> None:
        """End the search, and forget what was found."""
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        self._forget()

    def count(self) -> int:
        """Number of places that one can go to."""
        return len(self._starts)

    def following(self, offset: int) -> int:
        """The first place that begins at this offset of the text or after it; the count if there is none."""
        source = self._text.source if self._text is not None else None
        return bisect_left(self._starts, source.byte_at(offset) if isinstance(source, HexSource) else offset)

    def place(self, number: int) -> tuple[int, int]:
        """Start and end of the place in the text that is shown."""
        start, end = self._starts[number], self._ends[number]
        if self._text is not None and isinstance(self._text.source, HexSource):
            cells = list(self._text.source.cells(start, end))
            return cells[0][0], cells[-1][1]
        return start, end

    def found(self, current: int | None) -> Found:
        """What a view marks."""
        at = None if current is None else self.place(current)
        if self._text is not None and isinstance(self._text.source, HexSource):
            return HexPlaces(self._text.source, self._starts, self._ends, at)
        return Marked(self._starts, self._ends, at)

    def _forget(self) -> None:
        self._number += 1
        self._starts, self._ends = array("q"), array("q")
        self.total = 0
        """How many there are, as far as is known."""
        self.is_searching = False
        """Whether more may come."""
        self.done = 0.0
        """The part of the text that was searched, 0 to 1."""

    def _in_text(self, text: Text, query: Query) -> None:
        data = text.source.read(0, text.source.size)
        work = partial(find_text, data, query.text, match_case=query.match_case)
        self._handle = self._context.background.run(work, owner=self).done(partial(self._add, self._number, 1.0))

    def _in_bytes(self, source: HexSource, query: Query, start: int) -> None:
        wanted, is_exact = wanted_bytes(query.text)
        end = min(start + _AT_ONCE, source.body.size)
        room = max(LISTED - len(self._starts), 0)
        match_case = query.match_case or is_exact
        work = partial(find_bytes, source.body.read, start, end, wanted, match_case=match_case, room=room)

        def searched(number: int, places: Places) -> None:
            self._add(number, end / source.body.size, places)
            if number == self._number and end < source.body.size:
                self._in_bytes(source, query, max(end, self._ends[-1] if places.total and self._ends else end))

        handle = self._context.background.run(work, owner=self)
        self._handle = handle.done(partial(searched, self._number)).failed(partial(self._refused, self._number))

    def _run_worker(self, work: object) -> None:
        number = self._number
        handle = self._context.background.run(work, owner=self)  # type: ignore[arg-type]
        self._handle = handle.event(partial(self._heard, number)).failed(partial(self._refused, number))
        self._handle.done(lambda _last: None)

    def _add(self, number: int, done: float, places: Places) -> None:
        if number == self._number:
            self._starts.extend(places.starts)
            self._ends.extend(places.ends)
            self.total += places.total
            self.done, self.is_searching = done, done < 1
            self.came.emit()

    def _heard(self, number: int, hits: Hits) -> None:
        if number == self._number:
            self._starts.extend(map(_START, hits.hits))
            self._ends.extend(map(_END, hits.hits))
            self.total = hits.total
            self.done, self.is_searching = (hits.done / hits.size if hits.size else 1.0), not hits.is_last
            self.came.emit()

    def _refused(self, number: int, error: BaseException) -> None:
        if number != self._number:
            return
        self.is_searching = False
        if not isinstance(error, (RestDeskError, OSError)):
            raise error
        self.failed.emit(error)
