"""The only bridge between the GUI thread and the threads that work.

What is run may be a coroutine or an async iterator (both on the engine), or a plain callable (a file lane). All
callbacks come on the GUI thread, in order, and only while their owner lives.
"""

import threading
from collections import deque
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from restdesk.model.event import Progress

if TYPE_CHECKING:
    from restdesk.session.build import Session

Work = Coroutine[Any, Any, Any] | AsyncIterator[Any] | Callable[[], Any]
Hear = Callable[[Any], object]


class Handle:
    """Work under way. The callbacks can be given until control goes back to Qt's loop."""

    def __init__(self, owner: QObject, arrive: Callable[["Handle"], None]) -> None:
        self._owner = owner
        self._arrive = arrive
        self._hear: dict[str, Hear] = {}
        self._waiting: deque[tuple[str, Any]] = deque()
        self._lock = threading.Lock()
        self.cancel: Callable[[], object]
        """Ends the work, from any thread: an iterator still tells its end, of other work nothing is heard again."""

    def event(self, hear: Hear) -> "Handle":
        """Call `hear` with each item of an async iterator, the last one included."""
        self._hear["event"] = hear
        return self

    def done(self, hear: Hear) -> "Handle":
        """Call `hear` with the result; of an async iterator that is its last item (None where it had none)."""
        self._hear["done"] = hear
        return self

    def failed(self, hear: Hear) -> "Handle":
        """Call `hear` with the exception; without this it goes to the window's report of unexpected errors."""
        self._hear["failed"] = hear
        return self

    def put(self, kind: str, value: Any) -> None:
        """Queue something to be heard; from any thread. A `Progress` takes the place of one that still waits."""
        with self._lock:
            if self._waiting and isinstance(value, Progress) and isinstance(self._waiting[-1][1], Progress):
                self._waiting[-1] = (kind, value)
                return
            self._waiting.append((kind, value))
        self._arrive(self)

    def deliver(self, report: Callable[[BaseException], None]) -> None:
        """Let the next waiting item be heard: dropped for a gone owner, but a failure is reported then."""
        with self._lock:
            kind, value = self._waiting.popleft()
        hear = self._hear.get(kind) if shiboken6.isValid(self._owner) else None
        if hear is not None:
            hear(value)
        elif kind == "failed":
            report(value)


class Background(QObject):
    """Runs work elsewhere and brings back what comes of it."""

    _arrived = Signal(object)

    def __init__(self, session: "Session") -> None:
        super().__init__()
        self._session = session
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Work, *, owner: QObject) -> Handle:
        """Begin `work`; what comes of it is heard while `owner` lives."""
        handle = Handle(owner, self._arrive)
        future: Future[Any]
        if isinstance(work, AsyncIterator):
            future = self._session.engine.submit(_last(work, handle))
        elif isinstance(work, Coroutine):
            future = self._session.engine.submit(work)
        else:
            future = self._session.files.submit(work)
        handle.cancel = getattr(work, "cancel", future.cancel)
        future.add_done_callback(lambda ended: _settle(ended, handle))
        return handle

    def close(self) -> None:
        """Deliver nothing from now on: the window closes."""
        self._closed = True

    def _arrive(self, handle: Handle) -> None:
        if not self._closed and shiboken6.isValid(self):
            self._arrived.emit(handle)

    def _deliver(self, handle: Handle) -> None:
        if not self._closed:
            handle.deliver(self._session.unexpected.report)


async def _last(items: AsyncIterator[Any], handle: Handle) -> Any:
    last = None
    async for last in items:
        handle.put("event", last)
    return last


def _settle(future: "Future[Any]", handle: Handle) -> None:
    if not future.cancelled():
        error = future.exception()
        handle.put("failed" if error else "done", error or future.result())
