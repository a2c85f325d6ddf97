"""What one hop was seen to do: phases, bytes, peer; filled in by the wire while it happens."""

from collections.abc import Awaitable, Callable
from contextvars import ContextVar

from restdesk.clock import Clock
from restdesk.model.exchange import Phase, Response, Tls

KEPT = 64 * 1024
"""Bytes kept from the beginning of each direction."""

_WAITED_FOR_AFTER = ("dns", "connect", "tls")


class Record:
    """One hop as far as it came; whoever ends the hop early reads what is here."""

    def __init__(self, clock: Clock, start: float, began: Callable[[str], None]) -> None:
        self._clock = clock
        self._start = start
        self._began = began
        self._marks: list[tuple[str, float]] = []
        self._end: float | None = None
        self.sent = 0
        """Bytes written to the connection."""
        self.received = 0
        """Bytes read from the connection."""
        self.first_sent = bytearray()
        self.first_received = bytearray()
        self.close: Callable[[], Awaitable[None]] | None = None
        """Closes the socket that the hop uses, or None where it has none."""
        self.remote = ""
        self.tls: Tls | None = None
        self.response: Response | None = None
        """Status and headers, without the body."""
        self.body_sent = 0
        self.body_received = 0
        self.complete = False
        """Whether the whole response came."""

    @property
    def stage(self) -> str:
        """The phase that goes on, or an empty text before the first."""
        return self._marks[-1][0] if self._marks else ""

    @property
    def reused(self) -> bool:
        """Whether the connection was open before."""
        return bool(self._marks) and not any(name in _WAITED_FOR_AFTER for name, _ in self._marks)

    def begin(self, phase: str) -> None:
        """Note that `phase` begins, if it does not go on already."""
        if self.stage != phase and self._end is None:
            self._marks.append((phase, self._clock.monotonic() - self._start))
            self._began(phase)

    def finish(self) -> None:
        """Note the end of the last phase."""
        if self._end is None:
            self._end = self._clock.monotonic() - self._start

    def phases(self) -> tuple[Phase, ...]:
        """Return the phases with their times; the last one goes on until `finish`."""
        end = self._clock.monotonic() - self._start if self._end is None else self._end
        ends = [*(start for _, start in self._marks[1:]), end]
        return tuple(
            Phase(name, start, max(0.0, stop - start)) for (name, start), stop in zip(self._marks, ends, strict=False)
        )

    def count_sent(self, data: bytes) -> None:
        """Count bytes that are about to be written."""
        self.begin("sending")
        if len(self.first_sent) < KEPT:
            self.first_sent += data[: KEPT - len(self.first_sent)]
        self.sent += len(data)

    def count_received(self, data: bytes) -> None:
        """Count bytes that were read."""
        self.begin("receiving")
        if len(self.first_received) < KEPT:
            self.first_received += data[: KEPT - len(self.first_received)]
        self.received += len(data)


RECORD: ContextVar[Record | None] = ContextVar("restdesk-hop", default=None)
"""The record of the hop that this task makes; httpcore hands nothing else down to the network."""
