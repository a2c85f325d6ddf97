"""A request as a cURL command, before it is sent or after: masked, with its variables, or with its secrets."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from restdesk.clock import Clock
from restdesk.errors import NotCopied, UrlRefused
from restdesk.lanes import Lane
from restdesk.model.cookie import Jar
from restdesk.model.ready import (
    Answers,
    Place,
    PromptWanted,
    Questions,
    Ready,
    ReadySettings,
    SecretWanted,
)
from restdesk.model.request import Request
from restdesk.model.text import Secret, Text
from restdesk.session.preparing import Preparer
from restdesk.session.state import Allowed, Opened, Shared
from restdesk.variables.kept import Kept

if TYPE_CHECKING:  # the engine's libraries take 0.2 s to import: made when first needed, after the first paint
    from restdesk.formats.curl_line import FormPart
    from restdesk.sending.request import Outgoing

Shell = Literal["posix", "cmd", "powershell"]
"""Whose quoting a command has, as in `formats.curl_line`."""

Secrecy = Literal["masked", "variables", "secrets"]
"""How secrets stand in a copy: masked, as the `{{name}}` that gives them, or as they are."""

SHELLS: tuple[Shell, ...] = ("posix", "cmd", "powershell")

_STANDS_IN = "x" * 8
"""Takes the place of a secret that is masked anyway."""

_CURL_MAKES = ("host", "content-length")

Spell = Callable[[Text], str]


def usual_shell() -> Shell:
    """Return the shell that a person on this system most likely pastes into."""
    return "powershell" if sys.platform == "win32" else "posix"


class Copying:
    """Makes the commands; works on the engine with frozen copies of the state. Nothing is sent and nothing asked."""

    def __init__(self, preparer: Preparer, clock: Clock, files: Lane) -> None:
        self._preparer = preparer
        self._clock = clock
        self._files = files

    async def curl(
        self,
        request: Request,
        place: Place,
        opened: Opened | None,
        jar: Jar,
        allowed: tuple[Allowed, ...],
        secrecy: Secrecy = "masked",
        shell: Shell = "posix",
        shared: Shared = Shared(),  # noqa: B008  frozen
    ) -> str | Questions:
        """Return the command, or what has no value yet; raises InputError's kind as a Send does, and NotCopied."""
        if secrecy == "variables":
            return await self._with_variables(request, place, opened, shell)
        ready = await self._prepared(request, place, opened, Answers(), allowed, shared)
        if secrecy == "masked" and isinstance(ready, Questions):
            ready = await self._prepared(request, place, opened, _stand_ins(ready), allowed, shared)
        if isinstance(ready, Questions):
            return ready
        spell: Spell = str if secrecy == "masked" else Text.reveal
        return await self._line(replace(ready, cookies=jar), spell, shell, None)

    async def _prepared(
        self,
        request: Request,
        place: Place,
        opened: Opened | None,
        answers: Answers,
        allowed: tuple[Allowed, ...],
        shared: Shared,
    ) -> Ready | Questions:
        prepare = self._preparer.prepare
        return await prepare(request, place, opened, answers, allowed=allowed, granted=None, shared=shared)

    async def _with_variables(self, request: Request, place: Place, opened: Opened | None, shell: Shell) -> str:
        kept = Kept(self._clock)
        ready = self._preparer.unfilled(request, place, opened, kept)
        if ready.body is not None:  # nobody looks at the files, so nobody knows their sizes
            fields = tuple(replace(field, sizes=(0,) * len(field.files)) for field in ready.body.fields)
            ready = replace(ready, body=replace(ready.body, fields=fields))
        return await self._line(ready, kept.spelled, shell, kept)

    async def _line(self, ready: Ready, spell: Spell, shell: Shell, kept: Kept | None) -> str:
        from restdesk.formats.curl_line import Call, curl_line

        sent, url = await self._sent(ready, kept)
        basic = kept is not None and sent.auth is not None and sent.auth.type == "basic"
        body, file, form = _body(ready, sent, spell)
        call = Call(
            method=sent.method,
            url=spell(url),
            headers=tuple(_headers(sent, spell, basic=basic)),
            body=body,
            file=file,
            form=form,
            options=(*(_user(sent, spell) if basic else ()), *_options(ready, sent, spell)),
        )
        try:
            return curl_line(call, shell)
        except ValueError as error:
            raise NotCopied(field="body") from error

    async def _sent(self, ready: Ready, kept: Kept | None) -> tuple[Outgoing, Text]:
        """Return what would be sent and its URL; one whose scheme or port is a variable stays as typed."""
        from restdesk.sending.preview import preview

        try:
            sent = await preview(ready, self._clock, self._files)
        except UrlRefused:
            if kept is None or not kept.has_mark(ready.url.reveal()):
                raise
            return await preview(replace(ready, url=Text("http://localhost/")), self._clock, self._files), ready.url
        if kept is None or not kept.begins_with_mark(ready.url.reveal()):
            return sent, sent.url
        whole, typed = sent.url, ready.url.reveal()  # the variable has a scheme of its own
        url = Text(*_without(whole.parts, f"{sent.scheme}://"))
        bare = not any(mark in typed for mark in "/?")
        return sent, Text(url.reveal().removesuffix("/")) if bare and not url.has_secret else url


def _without(parts: tuple[str | Secret, ...], start: str) -> tuple[str | Secret, ...]:
    first = parts[0]
    return (first.removeprefix(start), *parts[1:]) if isinstance(first, str) else parts


def _stand_ins(questions: Questions) -> Answers:
    """Answer for secrets what is masked in any case; what else is missing is still asked."""
    wanted = (item.name for item in questions.items if isinstance(item, SecretWanted | PromptWanted))
    return Answers(tuple((name, Text(Secret(_STANDS_IN))) for name in wanted))


def _headers(sent: Outgoing, spell: Spell, *, basic: bool) -> Iterator[tuple[str, str]]:
    for line in sent.lines:
        made_by_curl = line.automatic and line.key in _CURL_MAKES
        if not made_by_curl and not (basic and line.credential):
            yield spell(line.name), spell(line.value)


def _user(sent: Outgoing, spell: Spell) -> tuple[tuple[str, ...], ...]:
    """Return Basic's fields, which curl encodes: a variable cannot stand in Base64."""
    assert sent.auth is not None
    if not any(line.credential for line in sent.lines):
        return ()
    return (("-u", f"{spell(sent.auth['username'])}:{spell(sent.auth['password'])}"),)


def _body(ready: Ready, sent: Outgoing, spell: Spell) -> tuple[str | None, str, tuple[FormPart, ...]]:
    """Return the body as a text, as a file, or as the parts of a form; one of them at most."""
    if sent.body is None:
        needs_length = any(line.key == "content-length" for line in sent.lines)
        return ("" if needs_length else None), "", ()
    if ready.body is not None and ready.body.type == "multipart-form":
        form = tuple(_form(ready, spell))
        if not any("=" in part.name for part in form):  # curl takes the first one for the end of the name
            return None, "", form
    if ready.body is not None and ready.body.type == "file":
        return None, _path(ready.place, spell(ready.body.fields[0].files[0])), ()
    return spell(sent.body.text), "", ()


def _form(ready: Ready, spell: Spell) -> Iterator[FormPart]:
    from restdesk.formats.curl_line import FormPart
    from restdesk.sending.bodies.file import content_type, file_name

    assert ready.body is not None
    for field in ready.body.fields:
        name = spell(field.name)
        if not field.files:
            yield FormPart(name=name, value=spell(field.value), content_type=spell(field.content_type))
        for path in field.files:
            yield FormPart(
                name=name,
                path=_path(ready.place, spell(path)),
                file_name=spell(file_name(path)),
                content_type=spell(content_type(field, path)),
            )


def _path(place: Place, path: str) -> str:
    """Return where the file lies, whatever folder the command is run in; one that begins with a variable stays."""
    if path.startswith("{{") or place.collection is None:
        return path
    return str(place.collection / Path(path).expanduser())


def _options(ready: Ready, sent: Outgoing, spell: Spell) -> Iterator[tuple[str, ...]]:
    settings = ready.settings
    if any(line.key == "accept-encoding" for line in sent.lines):
        yield ("--compressed",)
    if settings.http_version != "auto":
        named = {"1.1": "--http1.1", "2": "--http2", "2-prior-knowledge": "--http2-prior-knowledge"}
        yield (named[settings.http_version],)
    if settings.follow_redirects:
        yield ("--location", "--max-redirs", str(settings.max_redirects))
    if settings.timeout:
        yield ("--max-time", f"{settings.timeout:g}")
    if settings.connect_to:
        yield ("--connect-to", f"::{settings.connect_to}")
    yield from _proxy(settings, sent, spell)
    yield from _tls(ready, spell)


def _proxy(settings: ReadySettings, sent: Outgoing, spell: Spell) -> Iterator[tuple[str, ...]]:
    from restdesk.sending.proxies import proxy_for, shown

    proxy = proxy_for(settings.proxy, sent.host.reveal(), sent.port)
    if proxy is None:
        return
    yield ("--proxy", shown(proxy).replace("socks5://", "socks5h://"))
    if proxy.username or proxy.password:
        yield ("--proxy-user", f"{spell(proxy.username)}:{spell(proxy.password)}")


def _tls(ready: Ready, spell: Spell) -> Iterator[tuple[str, ...]]:
    tls, certificate = ready.settings.tls, ready.settings.tls.certificate
    if not tls.verify:
        yield ("-k",)
    if tls.lowest:
        yield (f"--tlsv{tls.lowest}",)
    if tls.highest:
        yield ("--tls-max", tls.highest)
    if certificate is None:
        return
    if certificate.pkcs12:
        yield ("--cert-type", "P12", "--cert", _path(ready.place, spell(certificate.pkcs12)))
    else:
        yield ("--cert", _path(ready.place, spell(certificate.certificate)))
    if certificate.key:
        yield ("--key", _path(ready.place, spell(certificate.key)))
    if certificate.passphrase:
        yield ("--pass", spell(certificate.passphrase))
