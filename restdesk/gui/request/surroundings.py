"""What the panes of one request see around it: its place, the colours of variables, what it inherits, the vault."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from restdesk.gui.request.inherited import Owned, inherited_auth, inherited_headers
from restdesk.gui.widgets.spans import Span
from restdesk.model.auth import Auth
from restdesk.model.collection import Collection
from restdesk.model.ready import Place
from restdesk.model.request import Header, Request
from restdesk.session.sending import added_scheme
from restdesk.variables.find import kind, spans

if TYPE_CHECKING:
    from restdesk.gui.context import Context
    from restdesk.variables.scopes import Scopes


class Surroundings:
    """Reads the session's state when asked; `refresh` forgets what was read."""

    def __init__(self, context: "Context", place: Place) -> None:
        self.place = place
        self._context = context
        self._request = Request()
        self._scopes: Scopes | None = None

    def refresh(self, request: Request) -> None:
        """Look anew from now on: another environment, another value, another request."""
        self._request = request
        self._scopes = None

    def spans(self, text: str) -> Sequence[Span]:
        """Return where the variables of a text are, and of what kind."""
        if self._scopes is None:
            self._scopes = self._context.session.scopes(self.place, self._request)
        return [(span.start, span.end - span.start, kind(span, self._scopes)) for span in spans(text)]

    def added_scheme(self, url: str) -> str:
        """Return the scheme that a URL gets because it has none, or an empty text."""
        if self._scopes is None:
            self._scopes = self._context.session.scopes(self.place, self._request)
        return added_scheme(url, self._scopes)

    def keep(self, typed: str, reference: str) -> str:
        """Return what the request may hold for a text typed into a secret field."""
        return self._context.session.secrets.keep(typed, reference)

    def language(self) -> str:
        """Return the window's language."""
        return self._context.language()

    def auth(self) -> Owned[Auth] | None:
        """Return the authentication that `inherit` stands for, and whose it is."""
        collection = self._collection()
        return inherited_auth(collection, self.place.path) if collection else None

    def headers(self) -> tuple[Owned[Header], ...]:
        """Return the headers that are inherited, and whose they are."""
        collection = self._collection()
        return inherited_headers(collection, self.place.path) if collection else ()

    def _collection(self) -> Collection | None:
        opened = self._context.session.state.opened(self.place.collection)
        return opened.collection if opened else None
