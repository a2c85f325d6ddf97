"""What would be sent, without sending: the scheme of authentication applied with a `send` that only takes note."""

from restdesk.clock import Clock
from restdesk.lanes import Lane
from restdesk.model.exchange import Response
from restdesk.model.ready import Ready
from restdesk.sending.answer import Answer
from restdesk.sending.auth import AUTH_SCHEMES, Scheme, scheme_of
from restdesk.sending.bodies import BODY_KINDS, BodyKind
from restdesk.sending.cookies.of_send import SendCookies
from restdesk.sending.outgoing import outgoing
from restdesk.sending.request import Outgoing
from restdesk.spool import Body


async def preview(
    ready: Ready,
    clock: Clock,
    files: Lane,
    kinds: tuple[BodyKind, ...] = BODY_KINDS,
    schemes: tuple[Scheme, ...] = AUTH_SCHEMES,
) -> Outgoing:
    """Return the first request that a Send of `ready` would put on the wire; raises InputError's kind."""
    first = await applied(outgoing(ready, kinds, schemes), schemes)
    return SendCookies(ready, clock, files).added(first)[0]


async def applied(request: Outgoing, schemes: tuple[Scheme, ...] = AUTH_SCHEMES) -> Outgoing:
    """Return what `request` is on its first way with its scheme of authentication; waits for nothing by itself."""
    seen: list[Outgoing] = []

    async def note(sent: Outgoing) -> Answer:
        seen.append(sent)
        empty = Response(http_version="HTTP/1.1", status=200, reason="", headers=(), body=Body(), wire_size=0)
        return Answer(sent, empty)

    if request.auth is not None:
        await scheme_of(request.auth, schemes).apply(request.auth, request, note)
    return seen[0] if seen else request
