"""The hops of one Send: authentication, redirects, and the exchange that tells of them, masked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from restdesk.clock import Clock
from restdesk.errors import RestDeskError, TooManyRedirects, Unexpected
from restdesk.log import Mask
from restdesk.model.event import Effect, PhaseBegan, Progress, Received, SendEvent, Started
from restdesk.model.exchange import Certificate, Exchange, Failure, Hop, Response
from restdesk.model.ready import Ready
from restdesk.sending.answer import Answer
from restdesk.sending.auth import scheme_of
from restdesk.sending.choice import choice, kept_back, through_proxy
from restdesk.sending.hop import hop_of, notes_of
from restdesk.sending.received import Receiver
from restdesk.sending.record import Limits, Record
from restdesk.sending.redirects import Stay, next_step
from restdesk.sending.request import Origin, Outgoing
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
        self._ready = ready
        self._settings = ready.settings
        self._tell = tell
        self._clock = sending.clock
        self._began = self._clock.now()
        self._start = self._clock.monotonic()
        self._hops: list[Hop] = []
        self._notes: list[Message] = []
        self._secrets: dict[str, None] = {}
        self._cookies = sending.cookies(ready)
        self._first: Origin = ("", "", 0)
        self._offer = ""
        self._refused: tuple[Certificate, ...] = ()

    async def hold(self, request: Outgoing) -> None:
        """Send `request` and follow where it leads; raises what ends it early, mostly NetworkError's kind."""
        dropped: tuple[str, ...] = ()
        self._first = request.origin
        self._note(*request.notes)
        for followed in range(max(0, self._settings.max_redirects) + 1):
            answer = await self._answered(request, dropped)
            if followed == 0:
                self._note(*answer.outgoing.notes)
            step = next_step(answer.outgoing, answer.response) if self._settings.follow_redirects else Stay()
            if step.note:
                self._note(step.note)
            if isinstance(step, Stay):
                self._offer = step.offer
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
            offer=self._offer,
            used=self._ready.used,
            cookies_off=not self._settings.cookies,
        )

    def effects(self) -> tuple[Effect, ...]:
        """Return what the owner of the state is to apply."""
        return self._cookies.effects()

    async def _answered(self, request: Outgoing, dropped: tuple[str, ...]) -> Answer:
        async def send(outgoing: Outgoing) -> Answer:
            return Answer(outgoing, await self._hop(outgoing, dropped))

        if request.auth is None:
            return await send(request)
        scheme = scheme_of(request.auth, self._sending.auth_schemes)
        return await scheme.apply(request.auth, request, send)

    async def _hop(self, outgoing: Outgoing, dropped: tuple[str, ...]) -> Response:
        from restdesk.sending.wire.hop import make_hop

        outgoing, note = self._cookies.added(outgoing)
        self._note(*note)
        way = choice(self._ready, outgoing.origin, self._first)
        self._note(*kept_back(self._ready, outgoing.origin, self._first))
        wired = through_proxy(outgoing, way)
        self._secrets.update(dict.fromkeys((*wired.secrets(), *way.secrets())))
        record = self._record(outgoing)
        receiver = self._sending.receiver(self._settings)
        upload = self._sending.upload(outgoing.body, self._ready.place)
        reports = Reports(self._clock, self._tell, outgoing, record)
        self._tell(Started(outgoing.method, str(outgoing.url)))
        try:
            await make_hop(self._sending.transport(), wired, way, upload, record, receiver, reports.make)
        finally:
            upload.close()
            reports.last()
            self._refused = record.refused
            self._note(*notes_of(record, way))
            hop = hop_of(outgoing, wired, way, record, dropped)
            self._hops.append(hop)
            self._hops[-1] = replace(hop, response=await self._whole(record, receiver))
            await self._cookies.take(outgoing, self._hops[-1].response)
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
        return replace(
            record.response,
            body=body,
            wire_size=record.body_received,
            complete=record.complete,
            trailers=record.trailers,
        )

    def _record(self, outgoing: Outgoing) -> Record:
        limits = Limits(self._settings.head_limit, self._settings.fields_limit)
        record = Record(
            self._clock, self._start, lambda phase: self._tell(PhaseBegan(phase)), limits, str(outgoing.host)
        )
        expect = outgoing.line("expect")
        record.expects = bool(
            expect and expect.value.reveal().lower() == "100-continue" and outgoing.body and outgoing.body.size
        )
        return record

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
            failure.kind,
            _masked(failure.what, mask),
            _masked(failure.advice, mask),
            mask.apply(failure.cause),
            self._refused,
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
        if self._record.stage == "sending":  # one piece can take long
            self._timer = asyncio.get_running_loop().call_later(PROGRESS_STEP, self._due)

    def _progress(self) -> Progress:
        record = self._record
        length = record.response.header("content-length") if record.response else None
        to_receive = int(length) if length and length.isdecimal() and len(length) < 20 else None
        return Progress(record.body_sent, self._to_send, record.body_received, to_receive)


def _masked(message: Message, mask: Mask) -> Message:
    return Message(message.words, tuple((name, mask.apply(value)) for name, value in message.values))
