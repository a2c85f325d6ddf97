"""What one hop was seen to do: phases, bytes, peer; filled in by the wire while it happens."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from typing import TYPE_CHECKING

from restdesk.clock import Clock
from restdesk.errors import HeadTooLarge, InterimEndless, ProtocolBroken, TooManyFields
from restdesk.model.exchange import Certificate, Field, Interim, Phase, Response, Tls

if TYPE_CHECKING:
    from restdesk.sending.connection import Connection

KEPT = 64 * 1024
"""Bytes kept from the beginning of each direction."""

MOST_INTERIM = 100
"""Interim responses that may come before the final one."""

_WAITED_FOR_AFTER = ("dns", "connect", "tls")


class Limits:
    """How much a response may have beside its body."""

    def __init__(self, head: int = 1_000_000, fields: int = 10_000) -> None:
        self.head = head
        """Bytes of its headers."""
        self.fields = fields
        """Number of its header fields."""


class Record:
    """One hop as far as it came; whoever ends the hop early reads what is here."""

    def __init__(
        self, clock: Clock, start: float, began: Callable[[str], None], limits: Limits | None = None, host: str = ""
    ) -> None:
        self._clock = clock
        self._start = start
        self._began = began
        self._limits = limits or Limits()
        self._host = host
        self._marks: list[tuple[str, float]] = []
        self._end: float | None = None
        self._unused = 0
        self._lines = 0
        self._body_sent = 0
        self.sent = 0
        """Bytes written to the connection."""
        self.received = 0
        """Bytes read from the connection."""
        self.first_received = bytearray()
        self.connection: Connection | None = None
        """What the hop uses, or None where it has none."""
        self.framed = False
        """Whether HTTP/2 is spoken, in frames."""
        self.expects = False
        """Whether the body waits for `100 Continue`."""
        self.reused = False
        """Whether the connection was open before."""
        self.remote = ""
        self.local = ""
        self.tls: Tls | None = None
        self.refused: tuple[Certificate, ...] = ()
        """The chain of a certificate that was refused."""
        self.left_out: tuple[str, ...] = ()
        """Names of typed headers that HTTP/2 does not allow, in lower case."""
        self.interim: tuple[Interim, ...] = ()
        self.response: Response | None = None
        """Status and headers, without the body."""
        self.trailers: tuple[Field, ...] = ()
        self.body_given = 0
        """Bytes of the body that were handed to the connection."""
        self.body_received = 0
        self.complete = False
        """Whether the whole response came."""

    @property
    def stage(self) -> str:
        """The phase that goes on, or an empty text before the first."""
        return self._marks[-1][0] if self._marks else ""

    @property
    def body_sent(self) -> int:
        """Bytes of the body that the system took over, as far as was seen while the connection stood."""
        if self.connection is None or self.connection.alive or self.response is not None:
            waiting = self.connection.unsent if self.connection else 0
            self._body_sent = max(self._body_sent, self.body_given - waiting)
        return self._body_sent

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

    def use(self, connection: Connection) -> None:
        """Note the connection that the hop uses from now on, and whom it leads to."""
        if connection is self.connection:
            return
        self.connection = connection
        self.reused = not any(name in _WAITED_FOR_AFTER for name, _ in self._marks)
        self.remote, self.local = connection.remote, connection.local
        self.tls = connection.tls

    def count_sent(self, data: bytes) -> None:
        """Count bytes that are about to be written."""
        if not (self.framed and self.stage in ("waiting", "receiving")):  # frames answer frames
            self.begin("sending")
        self.sent += len(data)

    def count_received(self, data: bytes) -> None:
        """Count bytes that were read."""
        if not self.framed:
            self.begin("receiving")
        if len(self.first_received) < KEPT:
            self.first_received += data[: KEPT - len(self.first_received)]
        self.received += len(data)
        self._unused += len(data)
        if self.response is None:
            self._lines += data.count(b"\n")

    def check_unused(self) -> None:
        """Raise where more came than a head, or what stands between chunks, may have; before more is read."""
        if self._unused > self._limits.head:
            if self.response is None:
                raise self._head_too_large()
            raise ProtocolBroken("more between two chunks than a head may have", host=self._host)
        if self.response is None and self._lines > self._limits.fields + 2 * len(self.interim) + 2:
            raise self._too_many_fields()

    def add_interim(self, interim: Interim) -> None:
        """Keep an interim response; raises InterimEndless where there are too many."""
        if len(self.interim) == MOST_INTERIM:
            raise InterimEndless(host=self._host, limit=MOST_INTERIM)
        self.interim = (*self.interim, interim)

    def take_head(self, response: Response) -> None:
        """Keep status and headers; raises HeadTooLarge or TooManyFields."""
        size = sum(len(field.name) + len(field.value) + 4 for field in response.headers)
        if size > self._limits.head:
            raise self._head_too_large()
        if len(response.headers) > self._limits.fields:
            raise self._too_many_fields()
        self.response = response

    def take_piece(self, data: bytes) -> None:
        """Count a piece of the body."""
        self.body_received += len(data)
        self._unused = 0

    def _head_too_large(self) -> HeadTooLarge:
        return HeadTooLarge(host=self._host, limit=f"{self._limits.head:,}")

    def _too_many_fields(self) -> TooManyFields:
        return TooManyFields(host=self._host, limit=f"{self._limits.fields:,}")


RECORD: ContextVar[Record | None] = ContextVar("restdesk-hop", default=None)
"""The record of the hop that this task makes; httpcore hands nothing else down to the network."""
