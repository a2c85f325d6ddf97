"""One click on Send: prepare, send, judge."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from restdesk.clock import Clock
from restdesk.errors import InheritedBroken, SecretLost, Unexpected
from restdesk.lanes import Lane
from restdesk.log import Mask
from restdesk.model.collection import Broken, Folder, Root
from restdesk.model.event import Finished, SendEvent, VariableCaptured
from restdesk.model.exchange import CheckResult, Response
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
from restdesk.session.allowed import Once, for_once, with_allowed
from restdesk.session.files import NamedFiles
from restdesk.session.proxies import SystemProxy
from restdesk.session.secrets import Secrets
from restdesk.session.state import Allowed, Opened
from restdesk.spool import Spool
from restdesk.variables.find import is_draft, spans
from restdesk.variables.resolve import Needs, resolve
from restdesk.variables.scopes import Scopes, scopes_of
from restdesk.words import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:  # the engine's libraries take 0.2 s to import: made when first needed, after the first paint
    from restdesk.sending.send import Send, Sending

NO_RESPONSE = QT_TRANSLATE_NOOP("Checks", "No response came.")
_LONGEST_JUDGED = 2000
"""Characters of a URL up to which its scheme is looked for at each key."""

_MOST_JUDGED = 16 * 1024 * 1024


class Sender:
    """Prepares and sends; works on the engine with frozen copies of the state."""

    def __init__(
        self,
        secrets: Secrets,
        clock: Clock,
        mask: Mask,
        files: Lane,
        dns: Lane,
        spool: Spool,
        named_files: NamedFiles,
        system_proxy: SystemProxy,
    ) -> None:
        self._secrets = secrets
        self._clock = clock
        self._mask = mask
        self._files = files
        self._named_files = named_files
        self._system_proxy = system_proxy
        self._make: Callable[[], Sending] = lambda: _sending(spool, clock, dns, files, named_files)
        self._sending: Sending | None = None

    def sending(self) -> Sending:
        """Return the engine's sending part, made when first asked for."""
        if self._sending is None:
            self._sending = self._make()
        return self._sending

    async def prepare(
        self,
        request: Request,
        place: Place,
        opened: Opened | None,
        answers: Answers,
        once: Once = Once(),  # noqa: B008  frozen
        allowed: tuple[Allowed, ...] = (),
    ) -> Ready | Questions:
        """Return what to send, or all that must be answered first; raises RestDeskError's kind, mostly InputError's."""
        from restdesk.sending.outgoing import outgoing

        scopes = scopes_for(request, place, opened)
        chain = _chain(opened, place)
        self._hide(scopes, answers)
        known: dict[str, Secret] = {}
        while True:
            found = resolve(request, chain, scopes, self._clock, known, answers, place)
            if isinstance(found, Ready):
                ready = await self._named_files.measured(for_once(found, once))
                if isinstance(ready, Questions):
                    return ready
                first = outgoing(ready)
                for value in first.secrets():
                    self._mask.add(value)
                return await self._system_proxy.chosen(with_allowed(ready, first, allowed), first)
            names = tuple(want.name for want in found.secrets if want.name not in known)
            more = await self._secrets.find(names, place)
            if not more:
                return _questions(found)
            known |= more

    def _hide(self, scopes: Scopes, answers: Answers) -> None:
        """Know the secrets as they are, before a URL or Base64 spells them otherwise: a server may give them back."""
        values = (value for layer in scopes.layers for value in layer.values if value.secret)
        texts = [Text(value.text) if isinstance(value.text, str) else value.text for value in values]
        for text in (*texts, *(text for _, text in answers.values if text.has_secret)):
            if text is not None and not spans(text.reveal()):
                self._mask.add(text.reveal())

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


def scopes_for(request: Request, place: Place, opened: Opened | None) -> Scopes:
    """Return the variables that `request` sees, strongest first."""
    collection = opened.collection if opened else None
    given, runtime = (opened.given, opened.runtime) if opened else ((), ())
    return scopes_of(collection, place, request, given=given, runtime=runtime)


def _chain(opened: Opened | None, place: Place) -> tuple[Root | Folder, ...]:
    """Return what the request inherits from; raises InheritedBroken rather than leave a part of it out."""
    if opened is None:
        return ()
    broken = opened.collection.broken_above(place.path) or _broken_environment(opened, place)
    if broken:
        raise InheritedBroken(path=broken)
    return opened.collection.chain(place.path)


def _broken_environment(opened: Opened, place: Place) -> str:
    """Return the path of the active environment that cannot be read: weaker values would take its place."""
    nodes = (node for node in opened.collection.environments if node.name == place.environment)
    return next((node.path for node in nodes if isinstance(node.content, Broken)), "")


def _sending(spool: Spool, clock: Clock, dns: Lane, files: Lane, named_files: NamedFiles) -> Sending:
    from restdesk.sending.send import Sending

    return Sending(spool, clock, dns, files, named_files=named_files)


def _questions(needs: Needs) -> Questions:
    """Return what must be answered; raises SecretLost for a typed secret: only where it was typed can it be again."""
    lost = next((want for want in needs.secrets if is_draft(want.name)), None)
    if lost is not None:
        raise SecretLost(where=lost.field, field=lost.field)
    return Questions(
        (
            *(VariableWanted(want.name, want.field) for want in needs.missing),
            *(SecretWanted(want.name, want.field) for want in needs.secrets),
            *(PromptWanted(want.name, want.field) for want in needs.prompts),
            *(ProcessVariableWanted(want.name, want.field) for want in needs.process),
        )
    )


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

    first = next(iter(spans(url)), None)
    if first is not None and first.start == 0:
        found = scopes.lookup(first.name)
        text = found[0].text if found is not None else None
        url = str(text or "") + url[first.end :]
    return added(url) if url and not url.startswith("{{") else ""
