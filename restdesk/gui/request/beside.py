"""The headers that are sent besides a request's own ones: inherited, or added by RestDesk."""

from collections.abc import Iterator
from typing import NamedTuple

from restdesk.gui.request.auth import AUTH_FORMS
from restdesk.gui.request.body import BODY_FORMS
from restdesk.gui.request.surroundings import Surroundings
from restdesk.model.auth import INHERIT
from restdesk.model.request import Header, Request
from restdesk.session.automatic import Automatic
from restdesk.words import Words


class Beside(NamedTuple):
    """One of them, as it can be shown."""

    name: str
    value: str
    source: str
    """`inherited`, or that of an `Automatic`."""
    owner: str = ""
    """Of what is inherited, the name of the folder or collection."""
    kind: Words | None = None
    """Of a body or a scheme, what the window calls it."""
    type: str = ""
    """And what the file does."""
    can_omit: bool = True
    is_on: bool = True


def beside(request: Request, surroundings: Surroundings) -> tuple[Beside, ...]:
    """Return them in the order in which they are told: inherited ones first."""
    own = {header.name.strip().lower() for header in _own(request)}
    rows = [row for row in _rows(request, surroundings, own) if row.name.lower() not in own]
    omitted = {name.strip().lower() for name in surroundings.setting(request, "omit_headers").value or ()}
    return tuple(row._replace(is_on=False) if row.can_omit and row.name.lower() in omitted else row for row in rows)


def _own(request: Request) -> list[Header]:
    headers = request.call.headers if request.call else ()
    return [header for header in headers if header.name and not header.disabled]


def _rows(request: Request, surroundings: Surroundings, own: set[str]) -> Iterator[Beside]:
    taken = set(own)
    for header, owner in surroundings.headers():
        taken.add(header.name.lower())
        yield Beside(header.name, header.value, "inherited", owner)
    for made in surroundings.automatic(request):
        is_framed = made.name.lower() == "content-length" and "transfer-encoding" in taken
        if made.name.lower() not in taken and not is_framed:
            yield _automatic(made, request, surroundings)


def _automatic(made: Automatic, request: Request, surroundings: Surroundings) -> Beside:
    owner, kind = "", None
    if made.source == "auth":
        inherits = request.call is not None and request.call.auth == INHERIT
        above = surroundings.auth() if inherits else None
        owner = above.owner if above is not None else ""
        kind = next((form.label for form in AUTH_FORMS if form.type == made.kind), None)
    elif made.source == "body":
        kind = next((form.label for form in BODY_FORMS if form.type == made.kind), None)
    return Beside(made.name, made.value, made.source, owner, kind, made.kind, made.can_omit)
