"""Environments that are marked production: what is sent there is asked for once more, but for what only reads."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from restdesk.model.collection import Broken, Environment, RequestNode
from restdesk.model.ready import Place, ProductionWanted
from restdesk.model.request import Request
from restdesk.session.allowed import host_of

if TYPE_CHECKING:  # the engine's libraries take 0.2 s to import: made when first needed, after the first paint
    from restdesk.sending.request import Outgoing

_READING = ("GET", "HEAD", "OPTIONS")
"""Methods that change nothing (RFC 9110, section 9.2.1)."""


def asks(request: Request, environment: Environment | None) -> bool:
    """Return whether a Send of the request with that active environment is asked for once more."""
    if environment is None or not environment.own.production or request.call is None or request.own.safe:
        return False
    return request.call.method.strip().upper() not in _READING


def question(name: str, method: str, first: Outgoing | None = None) -> ProductionWanted:
    """Return the question for an environment of that name; without the first request it is of a whole run."""
    host = "" if first is None else host_of(str(first.host), first.port)
    return ProductionWanted(name, "method", method, host)


async def production_of_run(
    nodes: Iterable[RequestNode],
    place: Place,
    environment: Environment | None,
    read: Callable[[Place], Coroutine[Any, Any, Request | Broken]],
) -> ProductionWanted | None:
    """Return the question for a run of these requests, about the first that asks; None if there is none."""
    if environment is None or not environment.own.production:
        return None
    for node in nodes:
        if node.brief.method.strip().upper() in _READING:
            continue
        content = node.content or await read(replace(place, path=node.path))
        if isinstance(content, Request) and asks(content, environment):
            return question(place.environment, node.brief.method)
    return None
