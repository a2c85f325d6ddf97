"""Regular expressions in a text that is in memory: they too run in a worker, for one that hangs must be ended."""

from collections.abc import AsyncIterator, Callable

from restdesk.lanes import Lane
from restdesk.model.shown import Hits, View
from restdesk.session.big_bodies import BigBodies
from restdesk.spool import Spool


class SmallSearch:
    """Puts a text on disk for a worker, and takes it away again."""

    def __init__(self, spool: Spool, files: Lane, big: BigBodies) -> None:
        self._spool, self._files, self._big = spool, files, big

    def find(self, data: bytes, pattern: str, *, match_case: bool) -> "Finding":
        """Find a regular expression in UTF-8 text, as `BigBodies.find` does in a view; OSError if the disk is full."""
        return Finding(self._spool, self._files, self._big, data, pattern, match_case)


class Finding:
    """One search: an async iterator of `Hits` with `cancel()`."""

    def __init__(self, spool: Spool, files: Lane, big: BigBodies, data: bytes, pattern: str, match_case: bool) -> None:
        self._spool, self._files, self._big = spool, files, big
        self._data, self._pattern, self._match_case = data, pattern, match_case
        self._end: Callable[[], object] = _nothing
        self._cancelled = False
        self._hits = self._found()

    def cancel(self) -> None:
        """End the search; from any thread."""
        self._cancelled = True
        self._end()

    def __aiter__(self) -> "AsyncIterator[Hits]":
        return self

    async def __anext__(self) -> Hits:
        return await anext(self._hits)

    async def _found(self) -> AsyncIterator[Hits]:
        body = await self._files.run(lambda: self._spool.on_disk(self._data))
        try:
            view = View(str(body.path), body.size, 1, b"", b"")
            work = self._big.find(view, self._pattern, regex=True, match_case=self._match_case)
            self._end = work.cancel
            if self._cancelled:
                return
            async for hits in work:
                yield hits
        finally:
            await self._files.run(body.discard)


def _nothing() -> None:
    """No worker is asked yet."""
