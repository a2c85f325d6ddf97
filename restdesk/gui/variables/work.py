"""What is done with a variable from its card: its value kept, its definition gone to, its uses found."""

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

import msgspec

from restdesk.errors import RestDeskError
from restdesk.gui.definitions import Home, homes, open_definition
from restdesk.gui.translate import said
from restdesk.gui.widgets.message_bar import BarButton, Kind
from restdesk.model.collection import FOLDER_FILE, ROOT_FILE, Environment, Folder, FolderNode, Root
from restdesk.model.own import COLLECTION, GLOBAL, of_environment, scope_of
from restdesk.model.ready import Place
from restdesk.model.request import Request, Variable
from restdesk.variables.own import taken_over
from restdesk.variables.scopes import Layer
from restdesk.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from restdesk.gui.desk import Desk

_STALE = QT_TRANSLATE_NOOP(
    "VariableWork", "The file was changed outside, or can only be written anew: change the value where it is defined."
)
_GO = QT_TRANSLATE_NOOP("VariableWork", "Go to definition")
FILES = ("environment", "folder", "collection", "global", "request")
"""Kinds of layers whose variables stand in a file that can be edited."""


class VariableWork:
    """Acts on the variables that are seen from one place; all of it begins at once and ends in the background."""

    def __init__(self, desk: "Desk", place: Place) -> None:
        self._desk = desk
        self._place = place

    def homes(self) -> list[Home]:
        """Return where an unknown variable can be defined, the strongest first."""
        return homes(self._desk, self._place)

    def home_of(self, layer: Layer) -> Home | None:
        """Return the place that a layer of variables stands for; None for one that is in no file."""
        if layer.kind not in FILES:
            return None
        path = layer.path
        if layer.kind == "environment" and not path:  # the own values of one
            opened = self._desk.session.state.opened(self._place.collection)
            nodes = opened.collection.environments if opened is not None else ()
            path = next((node.path for node in nodes if node.name == layer.label), "")
        return Home(layer.kind, path, layer.label)

    def go(self, home: Home, name: str, value: str | None = None) -> None:
        """Go to where a variable is defined; where it is not yet, it is made with that value."""
        open_definition(self._desk, self._place, home, name, value)

    def find_uses(self, name: str) -> None:
        """Look for all places that name a variable."""
        self._desk.find_uses(name, self._place)

    def rename_everywhere(self, name: str) -> None:
        """Begin to rename a variable and all that names it."""
        self._desk.rename_everywhere(name, self._place)

    def own_scope(self, layer: Layer | None) -> str:
        """Return the scope of own values for a layer, or for a variable that nothing defines; empty for none."""
        if layer is not None:
            return scope_of(layer.kind, layer.label)
        opened = self._desk.session.state.opened(self._place.collection)
        if opened is None:
            return GLOBAL
        known = opened.collection.environment(self._place.environment) is not None
        return of_environment(self._place.environment) if known else COLLECTION

    def keep_own(self, layer: Layer | None, name: str, text: str) -> None:
        """Keep a value as the person's own: no file holds it."""
        scope, session = self.own_scope(layer), self._desk.session
        folder = None if scope == GLOBAL else self._place.collection
        self._run(session.own.put(folder, scope, name, text), session.apply)

    def keep_secret(self, layer: Layer, name: str, text: str) -> None:
        """Put the value of a secret into the vault."""
        scope = self.own_scope(layer)
        folder = None if scope == GLOBAL else self._place.collection
        self._desk.session.secrets.put(folder, scope, name, text)

    def write(self, layer: Layer, name: str, text: str) -> None:
        """Write a value into the file that defines the variable; one of a request into the request as it is edited."""
        home, session = self.home_of(layer), self._desk.session
        if home is None:
            return
        if home.kind == "request":
            self._set_in_request(name, text)
        elif home.kind == "global":
            content = session.state.global_environment.content
            if isinstance(content, Environment):
                work = session.global_environment.save(taken_over(content, name, text), content)
                self._run(work, lambda change: self._written(layer, name, change))
        else:
            self._write(layer, home, name, text)

    def _write(self, layer: Layer, home: Home, name: str, text: str) -> None:
        opened = self._desk.session.state.opened(self._place.collection)
        if opened is None:
            return
        collection = opened.collection
        node = collection.find(home.path.removesuffix(f"/{FOLDER_FILE}")) if home.kind == "folder" else None
        if home.kind == "environment":
            content: object = collection.environment(home.name)
        else:
            content = node.content if isinstance(node, FolderNode) else collection.content
        wanted: Environment | Root | Folder
        if isinstance(content, Environment):
            wanted = taken_over(content, name, text)
        elif isinstance(content, Root | Folder):
            variables = _with(content.request.variables, name, text)
            request = msgspec.structs.replace(content.request, variables=variables)
            wanted = msgspec.structs.replace(content, request=request)
        else:
            return
        place = msgspec.structs.replace(self._place, path=home.path or ROOT_FILE)
        work = self._desk.session.saving.save(place, wanted, content)
        self._run(work, lambda outcome: self._saved(layer, home, name, outcome))

    def _saved(self, layer: Layer, home: Home, name: str, outcome: object) -> None:
        change = getattr(outcome, "change", None)
        if change is None:  # something must be asked first: that is done where it is edited
            go = BarButton(said(_GO.message()), lambda _texts: self.go(home, name), main=True)
            self._desk.documents.bar.show_message(Kind.WARNING, said(_STALE.message()), (), (go,))
            return
        self._written(layer, name, change)

    def _written(self, layer: Layer, name: str, change: Any) -> None:
        session = self._desk.session
        session.apply(change)
        scope = scope_of(layer.kind, layer.label)
        folder = None if scope == GLOBAL else self._place.collection
        opened = session.state.opened(folder)
        own = session.state.global_own if scope == GLOBAL else opened.own if opened is not None else ()
        if any((one.scope, one.name) == (scope, name) and not one.secret for one in own):
            self._run(session.own.put(folder, scope, name, None), session.apply)

    def _set_in_request(self, name: str, text: str) -> None:
        request = self._desk.documents.request()
        if request is None:
            return
        value = request.value()
        runtime = msgspec.structs.replace(value.runtime, variables=_with(value.runtime.variables, name, text))
        changed: Request = msgspec.structs.replace(value, runtime=runtime)
        request.undoing.replace(changed)

    def _run(self, work: Coroutine[Any, Any, Any], done: Any) -> None:
        self._desk.context.background.run(work, owner=self._desk).done(done).failed(self._refuse)

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, RestDeskError):
            self._desk.session.unexpected.report(error)
            return
        lines = [line for line in (said(error.advice), error.cause) if line]
        self._desk.documents.bar.show_message(Kind.ERROR, said(error.what), lines)


def _with(variables: tuple[Variable, ...], name: str, text: str) -> tuple[Variable, ...]:
    return taken_over(Environment(variables=variables), name, text).variables
