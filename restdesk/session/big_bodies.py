"""Bodies over 64 KiB are laid out, indexed and searched in processes of their own: two at most."""

import sys
from pathlib import Path

from restdesk.content.jobs import Find, Show
from restdesk.model.shown import Hits, Shape, ShowEvent, View
from restdesk.session.worker_process import Work
from restdesk.session.workers import Workers
from restdesk.spool import Spool

_COMMAND = (sys.executable, "-P", "-m", "restdesk", "worker")
"""With `-P` no module is taken from the current folder, which may be a stranger's."""


class BigBodies:
    """What the window asks of the workers. Both kinds of work are async iterators with `cancel()`, for the engine::

        context.background.run(session.big.shown(path, size, "json", content_type), owner=self).event(…).done(…)

    An iterator begins when it is first asked, ends after `Shown` or the last `Hits`, and ends without them after
    `cancel()` (from any thread; the process is ended, so even a search that hangs stops at once). It raises ViewError:
    WorkerEnded, BodyUnreadable, NoRoomForView, PatternInvalid, PatternTooSlow.
    """

    def __init__(self, spool: Spool, command: tuple[str, ...] = _COMMAND) -> None:
        self._spool = spool
        self._workers = Workers(command)

    def warm(self) -> None:
        """Have one worker started and ready; returns at once, from any thread, and is cheap when one is there.

        Call it when a Send begins or its body passes 64 KiB: a worker needs some 0.2 s until it can begin.
        """
        self._workers.warm()

    def shown(self, path: Path, size: int, shape: Shape, content_type: str = "") -> Work[ShowEvent]:
        """Make the text of a body for the view: Progress and FirstLines (once, early), then Shown.

        `content_type` is the response's header: its charset, a byte order mark and the document's own word decide how
        bytes become text, as for small bodies. A UTF-8 body asked for as "raw" is indexed where it is, all else is
        written to a file of its own in the spool: `discard` the view when it is shown no more, one of FirstLines too.
        """
        made: list[Path] = []

        def job() -> Show:
            out = self._spool.on_disk(b"").path
            assert out is not None
            made.append(out)
            return Show(str(path), size, shape, content_type, str(out))

        def left() -> None:
            for out in made:
                out.unlink(missing_ok=True)

        return Work(self._workers, job, left)

    def find(self, view: View, needle: str, *, regex: bool = False, match_case: bool = False) -> Work[Hits]:
        """Find `needle` in the text of a whole view, plain or as a regular expression of Python line by line.

        At most 100,000 places are listed; the total counts on. An empty needle is found nowhere.
        """
        return Work(self._workers, lambda: Find(view.path, view.size, needle, regex, match_case))

    def discard(self, view: View) -> None:
        """Delete the file that was made for `view`, if one was; on a file lane: it touches the disk."""
        if view.is_own:
            Path(view.path).unlink(missing_ok=True)

    def close(self) -> None:
        """End the workers and what they do; none starts any more."""
        self._workers.close()
