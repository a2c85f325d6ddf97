"""The variables that a request names and nothing defines. Pure: for lists and checks, before anything is sent."""

from collections.abc import Collection as Names
from collections.abc import Iterator

from restdesk.model.auth import INHERIT
from restdesk.model.collection import Folder, Root
from restdesk.model.request import Request
from restdesk.variables.filling import Want
from restdesk.variables.find import kind, spans
from restdesk.variables.scopes import Scopes
from restdesk.variables.texts import texts

_INHERITED = ("headers", "settings", "config")


def unknown(
    request: Request, chain: tuple[Root | Folder, ...], scopes: Scopes, captured: Names[str] = ()
) -> tuple[Want, ...]:
    """Return each name once, with the input where it was met first, what the request inherits included.

    `captured` are names that an earlier request may set. Disabled rows, and variables that nothing uses, are passed
    over.
    """
    noting = _Noting(scopes)
    for field, text in _used(request, chain):
        noting.note(text, field)
    return tuple(Want(name, field) for name, field in noting.found.items() if name.split(".")[0] not in captured)


def _used(request: Request, chain: tuple[Root | Folder, ...]) -> Iterator[tuple[str, str]]:
    yield from (pair for pair in texts(request, sent=True) if not pair[0].startswith("variable "))
    auth = request.call is not None and request.call.auth == INHERIT
    for place in reversed(chain):
        owner = place.info.name or ("collection" if isinstance(place, Root) else "folder")
        for field, text in texts(place, sent=True):
            if field.startswith(_INHERITED) or (auth and field.startswith("auth")):
                yield f"{owner}.{field}", text
        auth = auth and place.request.auth in (None, INHERIT)


class _Noting:
    """Looks through texts, and through the value of each known variable once."""

    def __init__(self, scopes: Scopes) -> None:
        self._scopes = scopes
        self.found: dict[str, str] = {}
        self._seen: set[str] = set()

    def note(self, text: str, field: str) -> None:
        pending = [(text, field)]
        while pending:
            text, field = pending.pop()
            for span in spans(text):
                how = kind(span, self._scopes)
                found = self._scopes.lookup(span.name) if how == "known" and span.name not in self._seen else None
                if how == "unknown":
                    self.found.setdefault(span.name, field)
                elif found is not None:
                    self._seen.add(span.name)
                    pending.append((found[0].shown, f"variable {span.name}"))
