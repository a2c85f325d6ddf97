"""What follows a redirect: pure decisions by RFC 9110, section 15.4, that carry no credential to a stranger."""

from typing import NamedTuple
from urllib.parse import unquote, unquote_plus

from ada_url import URL
from msgspec.structs import replace

from restdesk.log import SHORTEST
from restdesk.model.exchange import Response
from restdesk.model.text import Secret, Text
from restdesk.sending.characters import visible
from restdesk.sending.parts import cut, hide
from restdesk.sending.request import DEFAULT_PORTS, Line, Outgoing
from restdesk.words import QT_TRANSLATE_NOOP, Message

BODY_TO_ANOTHER = QT_TRANSLATE_NOOP(
    "Notes", "The redirect to {host} was not followed: it asks to send the body to another server."
)
SECRET_TO_ANOTHER = QT_TRANSLATE_NOOP(
    "Notes", "The redirect to {host} was not followed: its address holds a secret, and it is another server."
)
DROPPED = QT_TRANSLATE_NOOP("Notes", "Not carried to {host}, which is another server: {names}.")

NOT_AN_ADDRESS = QT_TRANSLATE_NOOP(
    "Notes", "The redirect to “{location}” was not followed: it leads to no http or https address."
)

_REDIRECTS = (301, 302, 303, 307, 308)
CREDENTIALS = (
    *("authorization", "proxy-authorization", "cookie"),
    *("x-api-key", "api-key", "apikey", "x-auth-token", "x-access-token"),  # as far as a name can tell
)
"""Headers that go to no other server than the one they were written for, in lower case."""

_OF_THE_BODY = (
    *("content-length", "transfer-encoding", "content-type", "content-encoding", "content-language"),
    *("content-location", "expect"),
)
_SHOWN = 200


class Follow(NamedTuple):
    """The next request, before its scheme of authentication is applied."""

    outgoing: Outgoing
    dropped: tuple[str, ...] = ()
    """Names of the credentials that it does not carry, because its origin is another."""
    note: Message | None = None


class Stay(NamedTuple):
    """The response is the last one; `note` says why where it asked for more."""

    note: Message | None = None
    offer: str = ""
    """Where it asked to go, if a person may send there by a new Send; never with a secret in it."""


def next_step(sent: Outgoing, response: Response) -> Follow | Stay:
    """Return what follows `response` to `sent`, the request with its credentials."""
    location = response.header("location")
    if response.status not in _REDIRECTS or location is None:
        return Stay()
    asked = replace(sent, lines=tuple(line for line in sent.lines if not line.credential), notes=())
    known = sent.secrets()
    place = _resolved(sent, location, known)
    if place is None:
        return Stay(NOT_AN_ADDRESS.message(location=visible(str(hide(location, _long(known)))[:_SHOWN])))
    following = _method_and_body(replace(asked, **place._asdict()), response.status)
    if following.origin == sent.origin:
        return Follow(_with_host(following, keep_typed=True))
    if following.body is not None and following.body.size:
        spelled = following.url.reveal()
        secret = following.url.has_secret or any(value in unquote(spelled) for value in _long(known))
        return Stay(BODY_TO_ANOTHER.message(host=following.authority), "" if secret else spelled)
    return _to_another(sent, following, known)


class _Place(NamedTuple):
    scheme: str
    host: Text
    port: int
    target: Text


def _resolved(sent: Outgoing, location: str, known: tuple[str, ...]) -> _Place | None:
    """Read Location by the URL standard, relative to what was called; None where it cannot be called.

    Its user information is not used.
    """
    try:
        url = URL(location, base=sent.url.reveal())
    except (ValueError, UnicodeEncodeError):
        return None
    scheme = url.protocol[:-1]
    if scheme not in DEFAULT_PORTS or not url.hostname or url.port == "0":
        return None
    host = url.hostname.strip("[]")
    return _Place(
        scheme=scheme,
        host=sent.host if host == sent.host.reveal() else Text(host),
        port=int(url.port) if url.port else DEFAULT_PORTS[scheme],
        target=_masked(url.pathname, url.search, _secret_names(sent.target), _long(known)),
    )


def _masked(path: str, search: str, names: frozenset[str], values: tuple[str, ...]) -> Text:
    """Return the target with the secrets that the server wrote into it known again, by value and by name."""
    target = hide(path, values) + search[:1]
    for number, pair in enumerate(search[1:].split("&")):
        name, equals, value = pair.partition("=")
        known = unquote_plus(name) in names and value
        target += Text("&" if number else "") + (Text(name, equals, Secret(value)) if known else hide(pair, values))
    return target


def _method_and_body(request: Outgoing, status: int) -> Outgoing:
    to_get = (status == 303 and request.method != "HEAD") or (status in (301, 302) and request.method == "POST")
    if not to_get and status != 303:
        return request
    lines = tuple(line for line in request.lines if line.key not in _OF_THE_BODY)
    return replace(request, method="GET" if to_get else request.method, body=None, lines=lines)


def _to_another(sent: Outgoing, following: Outgoing, known: tuple[str, ...]) -> Follow | Stay:
    target, dropped = _query_without(following.target, _secret_names(sent.target), known)
    spellings = (target.reveal(), unquote(target.reveal()), following.host.reveal())
    if any(value in spelling for value in _long(known) for spelling in spellings):
        return Stay(SECRET_TO_ANOTHER.message(host=following.authority))
    kept = tuple(line for line in following.lines if not _is_credential(line))
    names = [str(line.name) for line in sent.lines if _is_credential(line) and line.key != "host"] + dropped
    following = _with_host(replace(following, target=target, lines=kept, auth=None), keep_typed=False)
    names = list(dict.fromkeys(names))
    note = DROPPED.message(host=following.authority, names=", ".join(names)) if names else None
    return Follow(following, tuple(names), note)


def _is_credential(line: Line) -> bool:
    secret = line.name.has_secret or line.value.has_secret
    return line.credential or line.key in CREDENTIALS or (secret and not line.automatic)


def _with_host(request: Outgoing, *, keep_typed: bool) -> Outgoing:
    """Return the request with the Host of whom it calls."""
    lines = tuple(line for line in request.lines if line.key != "host" or (keep_typed and not line.automatic))
    if any(line.key == "host" for line in lines):
        return replace(request, lines=lines)
    return replace(request, lines=(Line(Text("Host"), request.authority, automatic=True), *lines))


def _secret_names(target: Text) -> frozenset[str]:
    """Return the names of the query parameters that hold a secret."""
    whole, names = target.reveal(), set()
    start = whole.find("?") + 1
    if not start:
        return frozenset()
    for pair in whole[start:].split("&"):
        if cut(target, start, start + len(pair)).has_secret:
            names.add(unquote_plus(pair.partition("=")[0]))
        start += len(pair) + 1
    return frozenset(names)


def _query_without(target: Text, names: frozenset[str], known: tuple[str, ...]) -> tuple[Text, list[str]]:
    """Return the target without the parameters of these names or with a secret's value, and their names."""
    path, question, query = target.reveal().partition("?")
    if not question:
        return target, []
    values = {unquote(value) for value in known}
    kept, dropped = [], []
    for pair in query.split("&"):
        name, _, value = (unquote_plus(part) for part in pair.partition("="))
        carries = value in values or any(secret in value or secret in name for secret in _long(tuple(values)))
        if name in names or (value and carries):
            dropped.append(name)
        else:
            kept.append(pair)
    return Text(path + ("?" + "&".join(kept) if kept else "")), dropped


def _long(known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the secrets that are long enough to be looked for, as written and percent-decoded."""
    both = dict.fromkeys((*known, *(unquote(value) for value in known)))
    return tuple(value for value in both if len(value) >= SHORTEST)
