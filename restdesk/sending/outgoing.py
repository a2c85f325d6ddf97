"""From a ready request to the one that goes on the wire. Pure: what is sent can be seen and tested unsent."""

from collections.abc import Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from msgspec.structs import replace

from restdesk.content.decode import ACCEPTED
from restdesk.errors import FramingRefused, HeaderNeeded, HeaderRefused, InputError
from restdesk.model.ready import Ready, ReadyAuth, ReadyHeader
from restdesk.model.text import Text
from restdesk.sending import characters
from restdesk.sending.address import Address, address
from restdesk.sending.auth import AUTH_SCHEMES, Scheme, checked
from restdesk.sending.bodies import BODY_KINDS, BodyKind, MadeBody, made
from restdesk.sending.request import Line, Outgoing
from restdesk.words import QT_TRANSLATE_NOOP, Message

USER_INFORMATION_UNUSED = QT_TRANSLATE_NOOP(
    "Notes", "The user name and password in the URL were not sent: the request has its own authentication."
)

BOUNDARY_MISSING = QT_TRANSLATE_NOOP(
    "Notes", "The typed Content-Type does not name the form's boundary: the server may not find the parts."
)

AS_TYPED = QT_TRANSLATE_NOOP("Notes", "Sent as typed, though RestDesk decides these by itself elsewhere: {names}.")

_OURS = ("host", "content-length")
"""Headers by which the message finds its way and its end, in every version of HTTP."""

_WITH_LENGTH = ("POST", "PUT", "PATCH")
"""Methods that carry a Content-Length of 0 where they have no body (RFC 9110, section 8.6)."""


def outgoing(
    ready: Ready, kinds: tuple[BodyKind, ...] = BODY_KINDS, schemes: tuple[Scheme, ...] = AUTH_SCHEMES
) -> Outgoing:
    """Return what will be sent, its scheme of authentication checked but not applied yet.

    Raises InputError's kind, with `field` naming the input, for everything that cannot go on the wire.
    """
    method = characters.method(ready.method)
    place = address(ready.url, encode=ready.settings.encode_url)
    body = made(ready.body, kinds, method) if ready.body else None
    auth, notes = _auth(ready, place)
    if auth:
        auth = _checked(auth, schemes, from_url=auth is not ready.auth)
    request = Outgoing(
        method=method,
        scheme=place.scheme,
        host=place.host,
        port=place.port,
        target=_with_query(place.target, body.query) if body else place.target,
        body=body.recipe if body and not body.query else None,
        auth=auth,
        notes=(*ready.notes, *notes, *(body.notes if body else ())),
    )
    request = with_lines(request, _lines(ready, request, body))
    return replace(request, notes=(*request.notes, *_boundary_missing(request, body), *_as_typed(request)))


def automatic_headers(ready: Ready) -> tuple[tuple[str, Text], ...]:
    """Return name and value of the headers that RestDesk adds to `ready`; raises as `outgoing` does."""
    return tuple((str(line.name), line.value) for line in outgoing(ready).lines if line.automatic)


def with_lines(request: Outgoing, lines: tuple[Line, ...]) -> Outgoing:
    """Return `request` with these lines, Host first, where RFC 9110 wants it and h11 puts it."""
    ordered = sorted(lines, key=lambda line: line.key != "host")
    return replace(request, lines=tuple(ordered))


def _lines(ready: Ready, request: Outgoing, body: MadeBody | None) -> tuple[Line, ...]:
    typed = tuple(_typed(header) for header in ready.headers)
    _check_framing(ready, request, typed)
    omitted = {name.strip().lower() for name in ready.settings.omit_headers}
    taken = omitted | {line.key for line in typed}
    if "transfer-encoding" in taken - omitted:
        taken.add("content-length")
    if "host" in omitted - {line.key for line in typed}:
        raise HeaderNeeded(field="settings.omitHeaders", name="Host")
    automatic = (line for line in _automatic(request, body) if line.key not in taken)
    return (*automatic, *typed)


def _automatic(request: Outgoing, body: MadeBody | None) -> Iterator[Line]:
    def line(name: str, value: Text | str) -> Line:
        return Line(Text(name), value if isinstance(value, Text) else Text(value), automatic=True)

    yield line("Host", request.authority)
    yield line("User-Agent", f"RestDesk/{own_version()}")
    yield line("Accept", body.accept if body else "*/*")
    yield line("Accept-Encoding", ACCEPTED)
    if body and not body.query:
        yield line("Content-Type", body.content_type)
    if request.body or request.method in _WITH_LENGTH:
        yield line("Content-Length", str(request.body.size if request.body else 0))


def _with_query(target: Text, query: Text) -> Text:
    return target + ("&" if "?" in target.reveal() else "?") + query if query else target


def _boundary_missing(request: Outgoing, body: MadeBody | None) -> tuple[Message, ...]:
    """Return what to say where a typed Content-Type stands before a form whose parts it does not tell apart."""
    line = request.line("content-type")
    boundary = body.content_type.reveal().partition("boundary=")[2] if body else ""
    return (BOUNDARY_MISSING.message(),) if line and boundary and boundary not in line.value.reveal() else ()


def _as_typed(request: Outgoing) -> tuple[Message, ...]:
    names = [str(line.name) for line in request.lines if not line.automatic and line.key in _OURS]
    return (AS_TYPED.message(names=", ".join(names)),) if names else ()


def _typed(header: ReadyHeader) -> Line:
    characters.header_name(header.name, f"{header.field}.name")
    characters.header_value(header.name, header.value, f"{header.field}.value")
    return Line(header.name, header.value, field=header.field)


def _check_framing(ready: Ready, request: Outgoing, typed: tuple[Line, ...]) -> None:
    """Refuse typed headers that would make the message end elsewhere than its body does (RFC 9112, section 6)."""
    size = request.body.size if request.body else 0
    allowed = {"content-length": str(size), "transfer-encoding": "chunked"}
    seen: set[str] = set()
    for line, header in zip(typed, ready.headers, strict=True):
        if line.key == "host" and "host" in seen:
            raise HeaderRefused("HTTP allows one only", field=f"{header.field}.name", name="Host")
        if line.key in allowed and (line.value.reveal() != allowed[line.key] or seen & allowed.keys()):
            raise FramingRefused(field=f"{header.field}.value", name=str(line.name))
        seen.add(line.key)
    omitted = {name.strip().lower() for name in ready.settings.omit_headers}
    if size and "content-length" in omitted and not seen & allowed.keys():
        raise HeaderNeeded(field="settings.omitHeaders", name="Content-Length")


def _auth(ready: Ready, place: Address) -> tuple[ReadyAuth | None, tuple[Message, ...]]:
    """Return the scheme to use: the request's own, else Basic with the URL's user information."""
    if place.user is None:
        return ready.auth, ()
    if ready.auth is not None:
        return ready.auth, (USER_INFORMATION_UNUSED.message(),)
    name, password = place.user
    return ReadyAuth("basic", (("username", Text(name)), ("password", password)), "url"), ()


def _checked(auth: ReadyAuth, schemes: tuple[Scheme, ...], *, from_url: bool) -> ReadyAuth:
    try:
        return checked(auth, schemes)
    except InputError as error:
        if from_url:
            error.field = "url"
        raise


@cache
def own_version() -> str:
    """Return RestDesk's version as installed."""
    try:
        return version("restdesk")
    except PackageNotFoundError:
        return "0"
