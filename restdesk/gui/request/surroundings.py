"""What the panes of one request see around it: its place, the colours of variables, what it inherits, the vault."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from restdesk.gui.request.inherited import Owned, inherited_auth, inherited_headers, inherited_setting
from restdesk.gui.request.sending import captured_by
from restdesk.gui.widgets.spans import Span
from restdesk.model.auth import INHERIT, Auth
from restdesk.model.collection import Collection, Folder, Root
from restdesk.model.ready import OverrideKind, Place, ReadySettings
from restdesk.model.request import Header, Request
from restdesk.session.automatic import Automatic, automatic
from restdesk.session.effect import Effect, effect_of
from restdesk.session.sending import added_scheme
from restdesk.session.sight import sent_url
from restdesk.session.state import OverrideAllowed
from restdesk.variables.find import kind, spans
from restdesk.variables.showing import Shown, listed, shown

if TYPE_CHECKING:
    from restdesk.gui.background import Handle, Work
    from restdesk.gui.context import Context
    from restdesk.variables.scopes import Scopes


class Surroundings:
    """Reads the session's state when asked; `refresh` forgets what was read."""

    def __init__(self, context: "Context", place: Place) -> None:
        self.place = place
        self._context = context
        self._request = Request()
        self._scopes: Scopes | None = None
        self._kinds: dict[str, str] = {}
        """Of the names that were asked for: a text is coloured at each key."""

    def refresh(self, request: Request) -> None:
        """Look anew from now on: another environment, another value, another request."""
        self._request = request
        self._scopes = None
        self._kinds.clear()

    def spans(self, text: str) -> Sequence[Span]:
        """Return where the variables of a text are, and of what kind."""
        kinds, found = self._kinds, spans(text)
        for span in found:
            if span.name not in kinds:
                kinds[span.name] = kind(span, self._seen())
        return [(span.start, span.end - span.start, kinds[span.name]) for span in found]

    def listed(self) -> Sequence[Shown]:
        """Return every variable that a field may name here; secrets are masked."""
        return listed(self._seen())

    def shown(self, name: str) -> Shown:
        """Return what may be shown of one variable."""
        return shown(name, self._seen())

    def captured_by(self, name: str) -> str:
        """Return the name of the first request that captures a variable, or an empty text."""
        collection = self._collection()
        return captured_by(collection, name) if collection is not None else ""

    def is_of_demo(self, name: str) -> bool:
        """Return whether a given value of that name is the demo server's, and not the command line's."""
        opened = self._context.session.state.opened(self.place.collection)
        return opened is None or name not in dict(opened.given)

    def added_scheme(self, url: str) -> str:
        """Return the scheme that a URL gets because it has none, or an empty text."""
        return added_scheme(url, self._seen())

    def _seen(self) -> "Scopes":
        if self._scopes is None:
            self._scopes = self._context.session.scopes(self.place, self._request)
        return self._scopes

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

    def auth_effect(self, request: Request) -> Effect:
        """Return what the request's authentication, its own or inherited one, puts on the wire; masked."""
        call = request.call
        if call is None:
            return Effect()
        above = self.auth() if call.auth == INHERIT else None
        auth = call.auth if call.auth != INHERIT else above.value if above is not None else None
        encode = self.setting(request, "encode_url").value is not False
        return effect_of(auth, call.url, self._sent_headers(request), self._seen(), encode=encode)

    def broken_above(self) -> str:
        """Return the path of a file that the request inherits from and that cannot be read, or an empty text."""
        collection = self._collection()
        return collection.broken_above(self.place.path) if collection else ""

    def address_of(self, field: str) -> str:
        """Return the address, relative to the request, of the file that owns an inherited field; or an empty text."""
        from restdesk.gui.request.show_field import address_of

        collection = self._collection()
        return address_of(field, self.place, collection) if collection else ""

    def headers(self) -> tuple[Owned[Header], ...]:
        """Return the headers that are inherited, and whose they are."""
        collection = self._collection()
        return inherited_headers(collection, self.place.path) if collection else ()

    def automatic(self, request: Request) -> tuple[Automatic, ...]:
        """Return the headers that the request gets without being typed, those that are omitted included."""
        inherited, call = self.auth(), request.call
        auth = call.auth if call is not None else None
        if auth == INHERIT:
            auth = inherited.value if inherited is not None else None
        session, encode = self._context.session, self.setting(request, "encode_url").value
        jar, now = session.state.jar(self.place), session.clock.now()
        return automatic(request, auth, self._seen(), jar, now, encode=encode is not False)

    def sent_url(self, request: Request) -> str:
        """Return the URL as it will go out, as far as it is known and may be seen; else an empty text."""
        call = request.call
        if call is None:
            return ""
        encode = self.setting(request, "encode_url").value
        return sent_url(call.url, call.params, self._seen(), encode=encode is not False)

    def setting(self, request: Request, field: str) -> Owned[Any]:
        """Return what holds for one of the format's settings, and whose it is: an empty name is the request's own.

        Nobody's is None, and the format's default holds.
        """
        own = getattr(request.settings, field)
        if own is not None and own != INHERIT:
            return Owned(own, "")
        return inherited_setting(self.chain(), field) or Owned(None, "")

    def run(self, work: "Work", owner: QObject) -> "Handle":
        """Let `work` be done elsewhere; what comes of it is heard while `owner` lives."""
        return self._context.background.run(work, owner=owner)

    def chain(self) -> tuple[Root | Folder, ...]:
        """Return what the request inherits from, the collection first, the nearest folder last."""
        collection = self._collection()
        return collection.chain(self.place.path) if collection else ()

    def usual(self) -> ReadySettings:
        """Return how a request is sent that says nothing of it and inherits nothing."""
        return self._context.session.usual

    def allow_override(self, kind: OverrideKind, value: str) -> None:
        """Let a setting be used that the person made here: only one that came from a file is asked about."""
        change = OverrideAllowed(self.place.collection, kind, value)
        if change not in self._context.session.state.overrides:
            self._context.session.apply(change)

    def allow_file(self, path: Path) -> None:
        """Let the file at this path be read, which the person picked; its real path is found out elsewhere."""
        session, place, changes = self._context.session, self.place, self._context.changes
        work = self._context.background.run(path.resolve, owner=changes)
        work.done(lambda real: session.named_files.allow(place, real))

    def take_files(self, paths: Sequence[Path], owner: QObject) -> "Handle":
        """Let files be read that the person picked; what comes of it are the names that the request may give them."""
        named_files, place = self._context.session.named_files, self.place
        return self.run(lambda: named_files.take(place, paths), owner)

    def save_file(self, path: Path, text: str, owner: QObject) -> "Handle":
        """Write a text to a file that the person named; what comes of it is its name in the request, or OSError."""
        named_files, place = self._context.session.named_files, self.place
        return self.run(lambda: named_files.save(place, path, text), owner)

    def see_files(self, names: Sequence[str], owner: QObject) -> "Handle":
        """Look for files by their names; what comes of it is a SeenFile for each."""
        named_files, place = self._context.session.named_files, self.place
        return self.run(lambda: named_files.seen(place, names), owner)

    def folder(self) -> str:
        """Return where to begin to look for a file: the collection's folder, or an empty text."""
        return str(self.place.collection or "")

    def _sent_headers(self, request: Request) -> list[tuple[str, str]]:
        """Return the name of each header that is typed and sent, here or above, and the input it stands in."""
        own = request.call.headers if request.call is not None else ()
        typed = [(row.name, f"headers[{at}]") for at, row in enumerate(own) if row.name and not row.disabled]
        omitted = {name.strip().lower() for name in self.setting(request, "omit_headers").value or ()}
        above = [
            (row.name, f"{owner}.headers[0]")
            for row, owner in self.headers()
            if row.name.strip().lower() not in omitted
        ]
        return [*typed, *above]

    def _collection(self) -> Collection | None:
        opened = self._context.session.state.opened(self.place.collection)
        return opened.collection if opened else None
