"""One click on Send: prepare, send, judge."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from restdesk.clock import Clock
from restdesk.errors import InheritedBroken
from restdesk.lanes import Lane
from restdesk.log import Mask
from restdesk.model.collection import Folder, Root
from restdesk.model.event import Finished, SendEvent, VariableCaptured
from restdesk.model.exchange import CheckResult, Exchange, Response
from restdesk.model.ready import (
    Answers,
    Place,
    ProcessVariableWanted,
    PromptWanted,
    Questions,
    Ready,
    SecretWanted,
    VariableWanted,
)
from restdesk.model.request import Request
from restdesk.model.text import Secret, Text
from restdesk.session.secrets import Secrets
from restdesk.session.state import Opened
from restdesk.spool import Spool
from restdesk.variables.resolve import Needs, resolve
from restdesk.variables.scopes import Scopes, scopes_of
from restdesk.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:  # the engine's libraries take 0.2 s to import: made when first needed, after the first paint
    from restdesk.sending.send import Send, Sending

NO_RESPONSE = QT_TRANSLATE_NOOP("Checks", "No response came.")
_MOST_JUDGED = 16 * 1024 * 1024


class Sender:
    """Prepares and sends; works on the engine with frozen copies of the state."""

    def __init__(self, secrets: Secrets, clock: Clock, mask: Mask, files: Lane, dns: Lane, spool: Spool) -> None:
        self._secrets = secrets
        self._clock = clock
        self._mask = mask
        self._files = files
        self._make: Callable[[], Sending] = lambda: _sending(spool, clock, dns, files)
        self._sending: Sending | None = None

    def sending(self) -> Sending:
        """Return the engine's sending part, made when first asked for."""
        if self._sending is None:
            self._sending = self._make()
        return self._sending

    async def prepare(
        self, request: Request, place: Place, opened: Opened | None, answers: Answers
    ) -> Ready | Questions:
        """Return what to send, or all that must be answered first; raises InputError and its kind."""
        from restdesk.sending.outgoing import outgoing

        scopes = scopes_for(request, place, opened)
        chain = _chain(opened, place)
        known: dict[str, Secret] = {}
        while True:
            found = resolve(request, chain, scopes, self._clock, known, answers, place)
            if isinstance(found, Ready):
                outgoing(found)
                return found
            names = tuple(want.name for want in found.secrets if want.name not in known)
            more = await self._secrets.find(names, place)
            if not more:
                return _questions(found)
            known |= more

    def send(self, ready: Ready) -> Run:
        """Return the Send of `ready`, which begins when it is iterated."""
        return Run(ready, self)

    async def judged(self, ready: Ready, finished: Finished) -> Finished:
        """Return `finished` with the checks' results, the captures, and the captured values as effects."""
        exchange, response = finished.exchange, finished.exchange.response
        if not ready.assertions and not ready.actions:
            return finished
        if response is None:
            return Finished(msgspec.structs.replace(exchange, checks=_unjudged(ready)))
        return await self._files.run(lambda: self._judge(ready, exchange, response))

    async def close(self) -> None:
        """Close every connection."""
        if self._sending is not None:
            await self._sending.close()

    def _judge(self, ready: Ready, exchange: Exchange, response: Response) -> Finished:
        from restdesk.checks.judge import judge
        from restdesk.content.charset import decode_text

        def body_text() -> str:
            return decode_text(response.body.read(0, _MOST_JUDGED), response.header("content-type") or "").text

        verdict = judge(ready.assertions, ready.actions, response, exchange.seconds, body_text, self._mask.apply)
        for _, _, value in verdict.values:
            self._mask.add(value)
        effects = tuple(
            VariableCaptured(ready.place, name, scope, Text(value).secret()) for name, scope, value in verdict.values
        )
        return Finished(msgspec.structs.replace(exchange, checks=verdict.checks, captures=verdict.captures), effects)


class Run:
    """One Send under way: an async iterator of events that always ends with Finished."""

    def __init__(self, ready: Ready, sender: Sender) -> None:
        self._ready = ready
        self._sender = sender
        self._send: Send | None = None
        self._cancelled = False

    def cancel(self) -> None:
        """End it at once, from any thread; Finished still comes, with all that came so far."""
        self._cancelled = True
        if self._send is not None:
            self._send.cancel()

    def __aiter__(self) -> Run:
        return self

    async def __anext__(self) -> SendEvent:
        if self._send is None:
            self._send = self._sender.sending().send(self._ready)
            if self._cancelled:
                self._send.cancel()
        event = await self._send.__anext__()
        return await self._sender.judged(self._ready, event) if isinstance(event, Finished) else event


def scopes_for(request: Request, place: Place, opened: Opened | None) -> Scopes:
    """Return the variables that `request` sees, strongest first."""
    collection = opened.collection if opened else None
    given, runtime = (opened.given, opened.runtime) if opened else ((), ())
    return scopes_of(collection, place, request, given=given, runtime=runtime)


def _chain(opened: Opened | None, place: Place) -> tuple[Root | Folder, ...]:
    """Return what the request inherits from; raises InheritedBroken rather than leave a part of it out."""
    if opened is None:
        return ()
    broken = opened.collection.broken_above(place.path)
    if broken:
        raise InheritedBroken(path=broken)
    return opened.collection.chain(place.path)


def _sending(spool: Spool, clock: Clock, dns: Lane, files: Lane) -> Sending:
    from restdesk.sending.send import Sending

    return Sending(spool, clock, dns, files)


def _questions(needs: Needs) -> Questions:
    return Questions(
        (
            *(VariableWanted(want.name, want.field) for want in needs.missing),
            *(SecretWanted(want.name, want.field) for want in needs.secrets),
            *(PromptWanted(want.name, want.field) for want in needs.prompts),
            *(ProcessVariableWanted(want.name, want.field) for want in needs.process),
        )
    )


def _unjudged(ready: Ready) -> tuple[CheckResult, ...]:
    return tuple(
        CheckResult(
            expression=check.expression,
            operator=check.operator,
            value=str(check.value),
            outcome="error",
            why=NO_RESPONSE.message(),
        )
        for check in ready.assertions
    )
