"""From a request to what is sent, or to all that must be answered first: what one click on Send begins with."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from msgspec.structs import replace

from restdesk.clock import Clock
from restdesk.errors import InheritedBroken, RestDeskError, SecretLost
from restdesk.log import Mask
from restdesk.model.collection import Environment, EnvironmentNode, Folder, Root
from restdesk.model.cookie import Jar
from restdesk.model.ready import (
    Answers,
    FileWanted,
    Place,
    ProcessVariableWanted,
    PromptWanted,
    Question,
    Questions,
    Ready,
    ReadySettings,
    SecretWanted,
    VariableWanted,
)
from restdesk.model.request import Request
from restdesk.model.text import Secret, Text
from restdesk.session.allowed import Once, for_once, not_allowed, unchecked_host, with_allowed
from restdesk.session.bare import has_cookies, unasked, with_notes
from restdesk.session.certificates import is_called
from restdesk.session.dot_env import DotEnv
from restdesk.session.files import NamedFiles
from restdesk.session.production import asks, question
from restdesk.session.proxies import SystemProxy
from restdesk.session.secrets import Secrets
from restdesk.session.state import Allowed, Opened, OverrideAllowed, Shared
from restdesk.variables.certificates import Shown, client_certificate
from restdesk.variables.environments import chain as environment_chain
from restdesk.variables.filling import Filling
from restdesk.variables.find import is_draft, spans
from restdesk.variables.inherited import Level, levels
from restdesk.variables.resolve import Needs, resolve
from restdesk.variables.scopes import Scopes, scopes_of

if TYPE_CHECKING:  # the engine's libraries take 0.2 s to import: made when first needed, after the first paint
    from restdesk.sending.request import Outgoing

T = TypeVar("T")


class _Asked(NamedTuple):
    """What a request's texts are filled with, and what it inherits from."""

    place: Place
    chain: tuple[Root | Folder, ...]
    levels: tuple[Level, ...]
    environments: tuple[EnvironmentNode, ...]
    """The active one and those it extends."""
    scopes: Scopes
    answers: Answers
    known: dict[str, Secret]
    """The secrets that the vault and `.env` files gave so far."""

    @property
    def environment(self) -> Environment | None:
        """The active environment."""
        content = self.environments[0].content if self.environments else None
        return content if isinstance(content, Environment) else None


class Preparer:
    """Finds out what a request needs; works on the engine with frozen copies of the state."""

    def __init__(
        self,
        secrets: Secrets,
        clock: Clock,
        mask: Mask,
        named_files: NamedFiles,
        system_proxy: SystemProxy,
        dot_env: DotEnv,
    ) -> None:
        self._secrets = secrets
        self._clock = clock
        self._mask = mask
        self._named_files = named_files
        self._system_proxy = system_proxy
        self._dot_env = dot_env
        self.usual = ReadySettings()
        """What holds where neither request nor collection says anything; another frozen value may be put here."""

    async def prepare(
        self,
        request: Request,
        place: Place,
        opened: Opened | None,
        answers: Answers,
        once: Once = Once(),  # noqa: B008  frozen
        allowed: tuple[Allowed, ...] = (),
        granted: tuple[OverrideAllowed, ...] | None = (),
        jar: Jar = Jar(),  # noqa: B008  frozen
        shared: Shared = Shared(),  # noqa: B008  frozen
    ) -> Ready | Questions:
        """Return what to send, or all that must be answered first; raises RestDeskError's kind, mostly InputError's.

        With None for `granted` nothing need be allowed: what is not sent does no harm. `jar` has the store's cookies
        by which it can be said that they are left out.
        """
        from restdesk.sending.choice import check
        from restdesk.sending.outgoing import outgoing

        scopes = scopes_for(request, place, opened, shared)
        chain = _chain(opened, place)
        environments = environment_chain(opened.collection, place.environment) if opened else ()
        usual = self.usual
        asked = _Asked(place, chain, levels(chain, request), environments, scopes, answers, {})
        self._hide(scopes, answers)
        sent = unasked(request) if once.bare else request
        found = await self._answered(
            asked,
            lambda: resolve(sent, asked.chain, scopes, self._clock, asked.known, answers, place, usual=usual),
        )
        ready = found if isinstance(found, Questions) else await self._named_files.measured(for_once(found, once))
        if isinstance(ready, Questions):
            return ready
        first = outgoing(ready)
        check(ready.settings)
        if granted is not None and (wanted := not_allowed(ready, first, granted, allowed)):
            return Questions(wanted)
        if once.bare:
            assert isinstance(found, Ready)
            cookies = found.settings.cookies and has_cookies(jar, first, self._clock.now())
            ready = with_notes(ready, found, request, asked.levels, cookies, self._has_certificate(first, asked))
        else:
            ready = await self._with_certificate(ready, first, asked._replace(levels=()) if once.to else asked)
        if isinstance(ready, Questions):
            return ready
        self._hide_sent(ready, first)
        if granted is not None and not once.production and asks(request, asked.environment):
            return Questions((question(place.environment, ready.method, first),))
        ready = replace(ready, unchecked=unchecked_host(ready, first))
        return await self._system_proxy.chosen(with_allowed(ready, first, allowed), first)

    def unfilled(self, request: Request, place: Place, opened: Opened | None, filling: Filling) -> Ready:
        """Return what would be sent with its texts as `filling` leaves them; raises as `prepare` does."""
        made = resolve(request, _chain(opened, place), Scopes(), self._clock, {}, Answers(), place, filling, self.usual)
        assert isinstance(made, Ready)  # it needs nothing
        return made

    async def _answered(self, asked: _Asked, work: Callable[[], T | Needs]) -> T | Questions:
        """Return what `work` gives once the vault knows all that it needs, or what only the person knows."""
        while isinstance(found := work(), Needs):
            names = tuple(want.name for want in found.secrets if want.name not in asked.known)
            more = await self._secrets.find(names, asked.place, _vaults(names, asked.scopes))
            process = tuple(want.name for want in found.process if want.name not in asked.known)
            files = await self._dot_env.find(process, asked.place, asked.environments)
            if not more and not files.values:
                return _questions(found, files.wanted)
            asked.known.update(more | files.values)
        return found

    async def _with_certificate(self, ready: Ready, first: Outgoing, asked: _Asked) -> Ready | Questions:
        """Return `ready`, whose first request is `first`, with the client certificate that is for its server."""

        def work() -> Shown | Needs | None:
            filling = Filling(asked.scopes, self._clock, asked.known, asked.answers)
            shown = self._certificate(first, asked, filling)
            return filling.needs() or shown

        shown = await self._answered(asked, work)
        if shown is None or isinstance(shown, Questions):
            return shown or ready
        questions = await self._named_files.wanted(ready.place, *shown)
        tls = replace(ready.settings.tls, certificate=shown.certificate)
        settings = replace(ready.settings, tls=tls)
        return questions or replace(ready, settings=settings)

    def _has_certificate(self, first: Outgoing, asked: _Asked) -> bool:
        try:
            return self._certificate(first, asked) is not None
        except RestDeskError:
            return True  # one that is not whole is left out as well

    def _certificate(self, first: Outgoing, asked: _Asked, filling: Filling | None = None) -> Shown | None:
        """Return the client certificate that is for the server that `first` calls; `filling` hears what it needs."""
        filling = filling or Filling(asked.scopes, self._clock, asked.known, asked.answers)
        own = asked.levels if first.scheme == "https" else ()
        return client_certificate(asked.chain, asked.environment, partial(is_called, first), filling, own)

    def _hide_sent(self, ready: Ready, first: Outgoing) -> None:
        proxy, certificate = ready.settings.proxy, ready.settings.tls.certificate
        shown = (proxy.password.reveal(),) if proxy else ()
        kept = (certificate.passphrase.reveal(),) if certificate else ()
        for value in (*first.secrets(), *shown, *kept):
            self._mask.add(value)

    def _hide(self, scopes: Scopes, answers: Answers) -> None:
        """Know the secrets as they are, before a URL or Base64 spells them otherwise: a server may give them back."""
        values = (value for layer in scopes.layers for value in layer.values if value.secret)
        texts = [Text(value.text) if isinstance(value.text, str) else value.text for value in values]
        for text in (*texts, *(text for _, text in answers.values if text.has_secret)):
            if text is not None and not spans(text.reveal()):
                self._mask.add(text.reveal())


def scopes_for(request: Request, place: Place, opened: Opened | None, shared: Shared) -> Scopes:
    """Return the variables that `request` sees, strongest first."""
    collection = opened.collection if opened else None
    given, runtime, own = (opened.given, opened.runtime, opened.own) if opened else ((), (), ())
    own = (*own, *shared.own)
    return scopes_of(collection, place, request, given=given, runtime=runtime, own=own, everywhere=shared.environment)


def _chain(opened: Opened | None, place: Place) -> tuple[Root | Folder, ...]:
    """Return what the request inherits from; raises InheritedBroken rather than leave a part of it out."""
    if opened is None:
        return ()
    broken = opened.collection.broken_above(place.path)
    if broken:
        raise InheritedBroken(path=broken)
    return opened.collection.chain(place.path)


def _vaults(names: tuple[str, ...], scopes: Scopes) -> dict[str, tuple[str, ...]]:
    """Return where the vault may have each of the named secrets."""
    found = ((name, scopes.lookup(name)) for name in names)
    return {name: value[0].vault for name, value in found if value is not None}


def _questions(needs: Needs, files: tuple[FileWanted, ...]) -> Questions:
    """Return what must be answered; raises SecretLost for a typed secret: only where it was typed can it be again.

    Where `files` may give the variables of the machine, these are asked for first.
    """
    lost = next((want for want in needs.secrets if is_draft(want.name)), None)
    if lost is not None:
        raise SecretLost(where=lost.field, field=lost.field)
    process: tuple[Question, ...] = files or tuple(ProcessVariableWanted(*want) for want in needs.process)
    return Questions(
        (
            *(VariableWanted(want.name, want.field) for want in needs.missing),
            *(SecretWanted(want.name, want.field) for want in needs.secrets),
            *(PromptWanted(want.name, want.field) for want in needs.prompts),
            *process,
        )
    )
