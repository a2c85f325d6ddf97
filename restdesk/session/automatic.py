"""The headers that a request gets without being typed, and where they come from: known before anything is sent.

Computed from a request with an empty body of the same kind, so that it costs the same whatever the body's size.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from msgspec.structs import replace

from restdesk.errors import RestDeskError
from restdesk.log import MASK
from restdesk.model.auth import ApiKeyAuth, Auth, BasicAuth, BearerAuth
from restdesk.model.cookie import Jar
from restdesk.model.ready import Ready, ReadyBody, ReadyField
from restdesk.model.request import Body, FileBody, FileChoice, GraphqlBody, Request
from restdesk.model.struct import Unknown
from restdesk.model.text import Text
from restdesk.session.sight import LONGEST, Sight
from restdesk.variables.scopes import Scopes

Source = Literal["url", "restdesk", "body", "auth", "cookies"]

_BY_BODY = ("content-type", "content-length")


class Automatic(NamedTuple):
    """A header that is sent by itself."""

    name: str
    value: str
    """As it can be shown; empty for a length that is counted when the body is sent."""
    source: Source
    kind: str = ""
    """Of a body or a scheme of authentication: OpenCollection's `type`."""
    can_omit: bool = True
    """Whether `omitHeaders` leaves it out."""


def automatic(
    request: Request, auth: Auth, scopes: Scopes, jar: Jar, now: float, *, encode: bool = True
) -> tuple[Automatic, ...]:
    """Return what RestDesk adds to `request` where nothing of the name is typed, omitted ones included.

    `auth` is the request's own or inherited one, `now` counts seconds since 1970. Empty for what cannot be sent.
    """
    from restdesk.sending.outgoing import outgoing

    call = request.call
    if call is None:
        return ()
    sight = Sight(scopes)
    body = _bare(call.body, sight)
    url = sight.text(call.url) if len(call.url) <= LONGEST else Text()
    ready = Ready(method=call.method, url=url, body=body)
    ready = replace(ready, settings=replace(ready.settings, encode_url=encode))
    try:
        sent, is_known = outgoing(ready), True
    except RestDeskError:
        try:
            sent, is_known = outgoing(replace(ready, url=Text("http://localhost/"))), False
        except RestDeskError:
            return ()
    lines = [(str(line.name), sight.spelled(line.value)) for line in sent.lines if line.automatic]
    made = [_line(name, value if is_known or name != "Host" else "", body) for name, value in lines]
    made += _credentials(auth, sight, from_url=sent.auth is not None)
    if is_known:
        from restdesk.sending.cookies.jar import to_send
        from restdesk.sending.cookies.matching import Asked

        cookies = to_send(jar, Asked.by(sent), now)
        made += [Automatic("Cookie", str(cookies), "cookies")] if cookies else []
    return tuple(made)


def _line(name: str, value: str, body: ReadyBody | None) -> Automatic:
    key = name.lower()
    if body is not None and (key in _BY_BODY or (key == "accept" and value != "*/*")):
        is_length = key == "content-length"
        shown = value.partition("; boundary=")[0] + "; boundary=…" if "; boundary=" in value else value
        return Automatic(name, "" if is_length else shown, "body", body.type, not is_length)
    return Automatic(name, value, "url" if key == "host" else "restdesk", can_omit=key != "host")


def _credentials(auth: Auth, sight: Sight, *, from_url: bool) -> Iterator[Automatic]:
    """Return the header of a scheme, its value masked; a scheme wins over the user information of a URL."""
    if auth is None and from_url:
        yield Automatic("Authorization", f"Basic {MASK}", "url", can_omit=False)
    elif isinstance(auth, ApiKeyAuth):
        if auth.placement == "header" and auth.key:
            yield Automatic(sight.plain(auth.key), MASK, "auth", "apikey", can_omit=False)
    elif isinstance(auth, BasicAuth | BearerAuth):
        kind = str(auth.__struct_config__.tag)
        yield Automatic("Authorization", f"{kind.title()} {MASK}", "auth", kind, can_omit=False)


def _bare(body: Body | GraphqlBody, sight: Sight) -> ReadyBody | None:
    """Return an empty body of the same kind; of a file its name and type, by which its Content-Type is found."""
    if body is None or isinstance(body, Unknown):
        return None
    if isinstance(body, GraphqlBody):
        return ReadyBody("graphql")
    fields: tuple[ReadyField, ...] = ()
    if isinstance(body, FileBody):
        choice = next((row for row in body.data if row.selected), FileChoice())
        path, kind = sight.text(choice.file_path), sight.text(choice.content_type)
        fields = (ReadyField(files=(path,), sizes=(0,), content_type=kind),)
    return ReadyBody(str(body.__struct_config__.tag), fields=fields, boundary="x" * 32)
