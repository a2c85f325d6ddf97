"""One click on Send, once all is known: send and judge."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from restdesk.clock import Clock
from restdesk.errors import Unexpected
from restdesk.lanes import Lane
from restdesk.log import Mask
from restdesk.model.event import Finished, SendEvent, VariableCaptured
from restdesk.model.exchange import CheckResult, Response
from restdesk.model.ready import Ready
from restdesk.model.text import Text
from restdesk.session.files import NamedFiles
from restdesk.spool import Spool
from restdesk.variables.find import spans
from restdesk.variables.scopes import Scopes
from restdesk.words import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:  # the engine's libraries take 0.2 s to import: made when first needed, after the first paint
    from restdesk.sending.send import Send, Sending

NO_RESPONSE = QT_TRANSLATE_NOOP("Checks", "No response came.")
_LONGEST_JUDGED = 2000
"""Characters of a URL up to which its scheme is looked for at each key."""

_MOST_JUDGED = 16 * 1024 * 1024


class Sender:
    """Sends; works on the engine with frozen copies of the state."""

    def __init__(
        self,
        clock: Clock,
        mask: Mask,
        files: Lane,
        dns: Lane,
        spool: Spool,
        named_files: NamedFiles,
    ) -> None:
        self._clock = clock
        self._mask = mask
        self._files = files
        self._make: Callable[[], Sending] = lambda: _sending(spool, clock, dns, files, named_files)
        self._sending: Sending | None = None

    def sending(self) -> Sending:
        """Return the engine's sending part, made when first asked for."""
        if self._sending is None:
            self._sending = self._make()
        return self._sending

    def send(self, ready: Ready) -> Run:
        """Return the Send of `ready`, which begins when it is iterated."""
        return Run(ready, self)

    async def judged(self, ready: Ready, finished: Finished) -> Finished:
        """Return `finished` with the checks' results, the captures, and the captured values as effects."""
        response = finished.exchange.response
        if not ready.assertions and not ready.actions:
            return finished
        if response is None:
            return _with_checks(finished, _unjudged(ready, NO_RESPONSE.message()))
        try:
            return await self._files.run(lambda: self._judge(ready, finished, response))
        except Exception as error:  # what was received is not lost for it
            asyncio.get_running_loop().call_exception_handler({"message": "judging failed", "exception": error})
            why = Unexpected(kind=type(error).__name__).what
            return _with_checks(finished, _unjudged(ready, why))

    async def close(self) -> None:
        """Close every connection."""
        if self._sending is not None:
            await self._sending.close()

    def _judge(self, ready: Ready, finished: Finished, response: Response) -> Finished:
        from restdesk.checks.judge import judge
        from restdesk.content.charset import decode_text

        @cache
        def body_text() -> str:
            return decode_text(response.body.read(0, _MOST_JUDGED), response.header("content-type") or "").text

        exchange = finished.exchange
        # Captures first: what they take is secret in the checks' results too.
        taken = judge((), ready.actions, response, exchange.seconds, body_text)
        for _, _, value in taken.values:
            self._mask.add(value)
        judged = judge(ready.assertions, (), response, exchange.seconds, body_text, self._mask.apply)
        captured = (
            VariableCaptured(ready.place, name, scope, Text(value).secret()) for name, scope, value in taken.values
        )
        exchange = msgspec.structs.replace(exchange, checks=judged.checks, captures=taken.captures)
        return Finished(exchange, (*finished.effects, *captured))


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


def _sending(spool: Spool, clock: Clock, dns: Lane, files: Lane, named_files: NamedFiles) -> Sending:
    from restdesk.sending.send import Sending

    return Sending(spool, clock, dns, files, named_files=named_files)


def _with_checks(finished: Finished, checks: tuple[CheckResult, ...]) -> Finished:
    exchange = msgspec.structs.replace(finished.exchange, checks=checks)
    return msgspec.structs.replace(finished, exchange=exchange)


def _unjudged(ready: Ready, why: Message) -> tuple[CheckResult, ...]:
    return tuple(
        CheckResult(
            expression=check.expression,
            operator=check.operator,
            value=str(check.value),
            outcome="error",
            why=why,
        )
        for check in ready.assertions
    )


def added_scheme(url: str, scopes: Scopes) -> str:
    """Return the scheme that a typed URL gets because it has none, or an empty text; cheap enough for each key.

    Where the URL begins with a variable, its plain value decides.
    """
    if not url or len(url) > _LONGEST_JUDGED:
        return ""
    from restdesk.sending.address import added_scheme as added

    first = next(iter(spans(url)), None) if url.startswith("{{") else None
    if first is not None and first.start == 0:
        found = scopes.lookup(first.name)
        text = found[0].text if found is not None else None
        url = str(text or "") + url[first.end :]
    return added(url) if url and not url.startswith("{{") else ""
