"""Sends ready requests: one click on Send is one `Send`, an iterator of events that ends with Finished."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
from collections.abc import Callable
from typing import TYPE_CHECKING

from restdesk.clock import Clock
from restdesk.errors import Cancelled, DeadlinePassed, RestDeskError
from restdesk.lanes import Lane
from restdesk.model.event import Finished, SendEvent
from restdesk.model.ready import Place, Ready, ReadySettings
from restdesk.sending.auth import AUTH_SCHEMES, Scheme
from restdesk.sending.bodies import BODY_KINDS, BodyKind
from restdesk.sending.choice import check
from restdesk.sending.connection import CONNECT_LIMIT
from restdesk.sending.conversation import Conversation
from restdesk.sending.cookies.of_send import SendCookies
from restdesk.sending.outgoing import outgoing
from restdesk.sending.received import Receiver
from restdesk.sending.request import Outgoing, Recipe
from restdesk.sending.upload import NamedFiles, NoFiles, Upload
from restdesk.spool import Spool

if TYPE_CHECKING:  # httpx is imported when first needed
    from restdesk.sending.wire.transport import Transport


class Sending:
    """One pool of connections and what a Send needs; all its asynchronous methods belong to one event loop."""

    def __init__(
        self,
        spool: Spool,
        clock: Clock,
        dns: Lane,
        files: Lane,
        *,
        trust: Callable[[], ssl.SSLContext] | None = None,
        connect_limit: float = CONNECT_LIMIT,
        named_files: NamedFiles | None = None,
        body_kinds: tuple[BodyKind, ...] = BODY_KINDS,
        auth_schemes: tuple[Scheme, ...] = AUTH_SCHEMES,
    ) -> None:
        self._spool = spool
        self._dns = dns
        self._files = files
        self._trust = trust
        self._connect_limit = connect_limit
        self._named_files = named_files or NoFiles()
        self._kinds = body_kinds
        self._running: set[Send] = set()
        self._transport: Transport | None = None
        self.clock = clock
        self.auth_schemes = auth_schemes
        self.closed = False

    def send(self, ready: Ready) -> Send:
        """Return the Send of `ready`, which begins when it is iterated; raises InputError's kind."""
        check(ready.settings)
        return Send(self, ready, outgoing(ready, self._kinds, self.auth_schemes))

    async def warm(self) -> None:
        """Make what a first Send would wait for: imports, and asyncio's and anyio's own first use."""
        import anyio

        self.transport()
        anyio.Event()
        anyio.Lock()
        with contextlib.suppress(OSError):
            await self._dns.run(_look_up_nothing)

    async def close(self) -> None:
        """Cancel what runs, wait until it has ended, and close every connection; what begins later is cancelled."""
        self.closed = True
        for send in tuple(self._running):
            await send.stop()
        if self._transport is not None:
            await self._transport.aclose()

    def transport(self) -> Transport:
        """Return the pool, made when first asked for."""
        if self._transport is None:
            from restdesk.sending.tls import system_trust
            from restdesk.sending.wire.transport import Transport

            trust = self._trust or system_trust
            self._transport = Transport(
                self._dns, self._files, self.clock, trust, self._connect_limit, self._named_files
            )
        return self._transport

    def receiver(self, settings: ReadySettings) -> Receiver:
        """Return where the body of one response goes."""
        return Receiver(self._spool, self._files, settings.body_limit, settings.ratio_limit)

    def upload(self, body: Recipe | None, place: Place) -> Upload:
        """Return the bytes of `body` for one hop of a request at `place`; they are to be closed."""
        return Upload(body, lambda path: self._named_files.open(place, path), self._files)

    def cookies(self, ready: Ready) -> SendCookies:
        """Return the cookies that one Send of `ready` has and gets."""
        return SendCookies(ready, self.clock, self._files)

    def note_running(self, send: Send, *, runs: bool) -> None:
        """Know the Send as long as it runs, so that `close` can end it."""
        if runs:
            self._running.add(send)
        else:
            self._running.discard(send)


class Send:
    """One Send: iterate it for its events; the last is Finished, after `cancel` and the time limit too."""

    def __init__(self, sending: Sending, ready: Ready, first: Outgoing) -> None:
        self._sending = sending
        self._ready = ready
        self._first = first
        self._events: asyncio.Queue[SendEvent] = asyncio.Queue()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._why: RestDeskError | None = None
        self._cancelled = False
        self._over = False

    def cancel(self) -> None:
        """End it at once, from any thread: the socket is closed, Finished comes with what came so far."""
        self._cancelled = True
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):  # the loop is closed: it is over
                self._loop.call_soon_threadsafe(self._end, Cancelled())

    async def aclose(self) -> None:
        """End it and wait until nothing of it is left; no event comes any more."""
        self._over = True
        await self.stop()

    async def stop(self) -> None:
        """Cancel it and wait until nothing of it is left; its last events can still be taken."""
        if self._task is not None and not self._task.done():
            self._end(Cancelled())
            await asyncio.wait((self._task,))

    def __aiter__(self) -> Send:
        return self

    async def __anext__(self) -> SendEvent:
        if self._over:
            raise StopAsyncIteration
        if self._task is None:
            self._begin()
        try:
            event = await self._events.get()
        except asyncio.CancelledError:
            await self.aclose()
            raise
        if isinstance(event, Finished):
            await self.aclose()
        return event

    def _begin(self) -> None:
        self._loop = loop = asyncio.get_running_loop()
        talk = Conversation(self._sending, self._ready, self._events.put_nowait)
        self._task = loop.create_task(talk.hold(self._first))
        self._task.add_done_callback(lambda task: self._finish(task, talk))
        self._sending.note_running(self, runs=True)
        limit = self._ready.settings.timeout
        if limit > 0:
            self._timer = loop.call_later(limit, self._end, DeadlinePassed(seconds=f"{limit:g}"))
        if self._cancelled or self._sending.closed:
            self._end(Cancelled())

    def _end(self, why: RestDeskError) -> None:
        if self._why is None and self._task is not None and not self._task.done():
            self._why = why
            self._task.cancel()

    def _finish(self, task: asyncio.Task[None], talk: Conversation) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._sending.note_running(self, runs=False)
        failure = self._why or Cancelled() if task.cancelled() else task.exception()
        self._events.put_nowait(Finished(talk.exchange(failure), talk.effects()))


def _look_up_nothing() -> None:
    socket.getaddrinfo("localhost", 0)
