"""The hops of one Send: authentication, redirects, and the exchange that tells of them, masked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from restdesk.clock import Clock
from restdesk.errors import RestDeskError, TooManyRedirects, Unexpected
from restdesk.log import Mask
from restdesk.model.event import PhaseBegan, Progress, Received, SendEvent, Started
from restdesk.model.exchange import Exchange, Failure, Hop, Response, Sent
from restdesk.model.ready import Ready
from restdesk.model.text import Text
from restdesk.sending.answer import Answer
from restdesk.sending.auth import scheme_of
from restdesk.sending.parts import cut
from restdesk.sending.received import Receiver
from restdesk.sending.record import KEPT, Record
from restdesk.sending.redirects import Stay, next_step
from restdesk.sending.request import Outgoing
from restdesk.words import Message

if TYPE_CHECKING:
    from restdesk.sending.send import Sending

PROGRESS_STEP = 0.05
"""Seconds between two reports of progress: at most 20 a second."""

Tell = Callable[[SendEvent], None]


class Conversation:
    """What goes back and forth until there is nothing more to follow; `exchange` tells it at any moment."""

    def __init__(self, sending: Sending, ready: Ready, tell: Tell) -> None:
        self._sending = sending
        self._settings = ready.settings
        self._tell = tell
        self._clock = sending.clock
        self._began = self._clock.now()
        self._start = self._clock.monotonic()
        self._hops: list[Hop] = []
        self._notes: list[Message] = []
        self._secrets: dict[str, None] = {}

    async def hold(self, request: Outgoing) -> None:
        """Send `request` and follow where it leads; raises what ends it early, mostly NetworkError's kind."""
        dropped: tuple[str, ...] = ()
        self._note(*request.notes)
        for followed in range(max(0, self._settings.max_redirects) + 1):
            answer = await self._answered(request, dropped)
            if followed == 0:
                self._note(*answer.outgoing.notes)
            step = next_step(answer.outgoing, answer.response) if self._settings.follow_redirects else Stay()
            if step.note:
                self._note(step.note)
            if isinstance(step, Stay):
                return
            request, dropped = step.outgoing, step.dropped
        raise TooManyRedirects(limit=self._settings.max_redirects)

    def exchange(self, failure: BaseException | None) -> Exchange:
        """Return what happened so far."""
        return Exchange(
            began=self._began,
            seconds=self._clock.monotonic() - self._start,
            hops=tuple(self._hops),
            failure=self._failure(failure) if failure else None,
            notes=tuple(self._notes),
        )

    async def _answered(self, request: Outgoing, dropped: tuple[str, ...]) -> Answer:
        async def send(outgoing: Outgoing) -> Answer:
            return Answer(outgoing, await self._hop(outgoing, dropped))

        if request.auth is None:
            return await send(request)
        scheme = scheme_of(request.auth, self._sending.auth_schemes)
        return await scheme.apply(request.auth, request, send)

    async def _hop(self, outgoing: Outgoing, dropped: tuple[str, ...]) -> Response:
        from restdesk.sending.wire.hop import make_hop

        self._secrets.update(dict.fromkeys(outgoing.secrets()))
        record = Record(self._clock, self._start, lambda phase: self._tell(PhaseBegan(phase)))
        receiver = self._sending.receiver()
        reports = Reports(self._clock, self._tell, outgoing, record)
        self._tell(Started(outgoing.method, str(outgoing.url)))
        try:
            await make_hop(self._sending.transport(), outgoing, record, receiver, reports.make)
        finally:
            reports.last()
            hop = _hop_of(outgoing, record, dropped)
            self._hops.append(hop)
            self._hops[-1] = replace(hop, response=await self._whole(record, receiver))
        response = self._hops[-1].response
        assert response is not None
        return response

    async def _whole(self, record: Record, receiver: Receiver) -> Response | None:
        """Return the response with the body as far as it came."""
        if record.response is None:
            return None
        if receiver.note:
            self._note(receiver.note)
        body = await receiver.finish()
        return replace(record.response, body=body, wire_size=record.body_received, complete=record.complete)

    def _note(self, *notes: Message) -> None:
        self._notes += [note for note in notes if note not in self._notes]

    def _failure(self, error: BaseException) -> Failure:
        if not isinstance(error, RestDeskError):
            error, bug = Unexpected(str(error), kind=type(error).__name__), error
            error.__cause__ = bug
        if isinstance(error, Unexpected):
            context = {"message": "a Send failed unexpectedly", "exception": error.__cause__ or error}
            asyncio.get_running_loop().call_exception_handler(context)
        mask = Mask()
        for value in self._secrets:
            mask.add(value)
        failure = Failure.of(error)
        return Failure(
            failure.kind, _masked(failure.what, mask), _masked(failure.advice, mask), mask.apply(failure.cause)
        )


class Reports:
    """Joins the progress of one hop: at most 20 a second, the first at once and always the last."""

    def __init__(self, clock: Clock, tell: Tell, outgoing: Outgoing, record: Record) -> None:
        self._clock = clock
        self._tell = tell
        self._to_send = outgoing.body.size if outgoing.body else 0
        self._record = record
        self._told: Progress | None = None
        self._next = clock.monotonic()
        self._timer: asyncio.TimerHandle | None = None
        self._head_told = False

    def make(self) -> None:
        """Tell how far it is, now or as soon as it is time to."""
        if self._record.response is not None and not self._head_told:
            self._head_told = True
            self._tell(Received(self._record.response))
            return
        if self._timer is not None:
            return
        wait = self._next - self._clock.monotonic()
        if wait <= 0:
            self._due()
        else:
            self._timer = asyncio.get_running_loop().call_later(wait, self._due)

    def last(self) -> None:
        """Tell how far it is, if that was not told already, and nothing more."""
        if self._timer is not None:
            self._timer.cancel()
        progress = self._progress()
        if (progress.sent or progress.received) and progress != self._told:
            self._told = progress
            self._tell(progress)

    def _due(self) -> None:
        self._next = self._clock.monotonic() + PROGRESS_STEP
        self.last()
        self._timer = None

    def _progress(self) -> Progress:
        record = self._record
        length = record.response.header("content-length") if record.response else None
        to_receive = int(length) if length and length.isdecimal() and len(length) < 20 else None
        return Progress(record.body_sent, self._to_send, record.body_received, to_receive)


def _hop_of(outgoing: Outgoing, record: Record, dropped: tuple[str, ...]) -> Hop:
    return Hop(
        method=outgoing.method,
        url=str(outgoing.url),
        sent=_sent(outgoing) if record.sent else Sent("", "", 0),
        phases=record.phases(),
        reused=record.reused,
        remote=record.remote,
        tls=record.tls,
        dropped=dropped,
        response=record.response,
    )


def _sent(outgoing: Outgoing) -> Sent:
    if outgoing.body is None:
        return Sent(str(outgoing.head), "", 0)
    return Sent(str(outgoing.head), str(_start(outgoing.body.text)), outgoing.body.size)


def _start(text: Text) -> Text:
    """Return the characters of the first 64 KiB."""
    start = text.reveal()[:KEPT].encode()[:KEPT].decode(errors="ignore")
    return cut(text, 0, len(start))


def _masked(message: Message, mask: Mask) -> Message:
    return Message(message.words, tuple((name, mask.apply(value)) for name, value in message.values))
