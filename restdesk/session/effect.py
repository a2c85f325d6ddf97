"""What authentication puts on the wire, as it can be shown before anything is sent: masked, without the vault."""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from typing import Any, Literal, NamedTuple, TypeVar

from msgspec.structs import fields, replace

from restdesk.errors import RestDeskError
from restdesk.log import MASK
from restdesk.model.auth import Auth, Scheme
from restdesk.model.ready import Ready, ReadyAuth
from restdesk.model.text import Text
from restdesk.session.sight import LONGEST, Sight
from restdesk.variables.find import kind, spans
from restdesk.variables.scopes import Scopes
from restdesk.variables.showing import shown
from restdesk.words import Message

T = TypeVar("T")


class Effect(NamedTuple):
    """A header or query parameter that is added, and what a person should know of it."""

    where: Literal["", "header", "query"] = ""
    """Empty where nothing is added."""
    name: str = ""
    value: str = ""
    """As it is on the wire, masked."""
    by: str = ""
    """The scheme that adds it: OpenCollection's `type`."""
    from_url: bool = False
    """Whether it is made of the user name and password in the URL."""
    typed: str = ""
    """The input in which the same name is typed, which is sent in its place: `headers[2]`, `Open.headers[0]`, `url`."""
    is_open: bool = False
    """Whether it goes over http:// to another machine."""
    leaves_out: bool = False
    """Whether a user name and password in the URL are not sent because of it."""
    missing: tuple[str, ...] = ()
    """The variables in it that nothing defines."""
    why: Message | None = None
    """Why such a request is not sent."""


def effect_of(
    auth: Auth, url: str, headers: Sequence[tuple[str, str]], scopes: Scopes, *, encode: bool = True
) -> Effect:
    """Return what `auth`, the request's own or inherited one, adds to a request of `url`.

    `headers` has the name of each that is sent, as it is written, and its input. Asks the vault for nothing.
    """
    sight = Sight(scopes)
    ready, has_user, is_known = _called(url, sight, encode=encode)
    if isinstance(auth, Scheme):
        ready = replace(ready, auth=_seen(auth, sight))
    elif auth is not None or not has_user:
        return Effect()
    missing = _missing(auth, scopes) if isinstance(auth, Scheme) else ()
    try:
        found = _applied(ready, [(sight.text(name), field) for name, field in headers])
    except RestDeskError as error:
        return Effect(missing=missing, why=error.what)
    is_open = is_known and found.is_open and not sight.spelled(ready.url).lstrip().startswith("{{")
    return found._replace(
        name=sight.written(found.name),
        value=sight.written(found.value),
        from_url=auth is None,
        leaves_out=auth is not None and has_user,
        missing=missing,
        is_open=is_open,
    )


def _called(url: str, sight: Sight, *, encode: bool) -> tuple[Ready, bool, bool]:
    """Return a request of the URL, whether a user name stands in that, and whether it is known whom it calls."""
    from restdesk.sending.address import address

    ready = Ready(url=sight.text(url) if len(url) <= LONGEST else Text())
    ready = replace(ready, settings=replace(ready.settings, encode_url=encode))
    try:
        return ready, address(ready.url, encode=encode).user is not None, True
    except RestDeskError:
        return replace(ready, url=Text("http://localhost/")), False, False


def _applied(ready: Ready, headers: Sequence[tuple[Text, str]]) -> Effect:
    """Return what the scheme of `ready` adds, and what stands in its way; raises InputError's kind."""
    from restdesk.sending.outgoing import outgoing
    from restdesk.sending.preview import applied
    from restdesk.sending.request import Line

    whole = outgoing(ready)
    path = whole.target.reveal().partition("?")[0]
    added = _at_once(applied(replace(whole, lines=(), target=Text(path))))
    lines = tuple(Line(name, Text(), field=field) for name, field in headers)
    sent = _at_once(applied(replace(whole, lines=lines)))
    by = whole.auth.type if whole.auth is not None else ""
    is_open = whole.scheme == "http" and not _is_this_machine(whole.host.reveal())
    is_typed = sent.lines == lines and sent.target == whole.target
    if not added.lines:
        name, _, value = str(added.target)[len(path) + 1 :].partition("=")
        return Effect("query", name, value, by, typed="url" if is_typed else "", is_open=is_open)
    made = added.lines[0]
    typed = next((line.field for line in lines if line.key == made.key), "") if is_typed else ""
    return Effect("header", str(made.name), str(made.value), by, typed=typed, is_open=is_open)


def _seen(auth: Scheme, sight: Sight) -> ReadyAuth:
    """Return the scheme with what can be seen of its fields; a secret is a mark, of which any scheme can be made."""
    texts = []
    for field in fields(auth):
        if field.name != "extra":
            pieces = str(sight.text(getattr(auth, field.name))).split(MASK)
            texts.append((field.name, Text(sight.mark(MASK).join(pieces))))
    return ReadyAuth(str(auth.__struct_config__.tag), tuple(texts))


def _missing(auth: Scheme, scopes: Scopes) -> tuple[str, ...]:
    """Return the variables without a value in the scheme's fields, those in the values of others included."""
    found: dict[str, None] = {}
    for field in fields(auth):
        if field.name == "extra":
            continue
        for span in spans(getattr(auth, field.name)):
            inside = spans(shown(span.name, scopes).value) if kind(span, scopes) == "known" else (span,)
            found |= dict.fromkeys(one.name for one in inside if kind(one, scopes) == "unknown")
    return tuple(found)


def _at_once(work: Coroutine[Any, Any, T]) -> T:
    """Return what `work` gives, which waits for nothing."""
    try:
        work.send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    finally:
        work.close()
    raise AssertionError("it waits")


def _is_this_machine(host: str) -> bool:
    import ipaddress

    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
