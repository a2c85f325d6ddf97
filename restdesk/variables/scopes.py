"""Layers of variables in their order of precedence (DESIGN, "What is kept where")."""

from collections.abc import Iterable, Iterator

import msgspec

from restdesk.log import MASK
from restdesk.model.collection import Collection, Environment, EnvironmentNode, Folder, FolderNode, Root
from restdesk.model.own import COLLECTION, GLOBAL, OwnValue, of_environment
from restdesk.model.ready import Place
from restdesk.model.request import Request, Variable
from restdesk.model.text import Text
from restdesk.variables.environments import readable_chain

Given = Iterable[tuple[str, Text]]


class Value(msgspec.Struct, frozen=True):
    """A variable's value before the variables in it are resolved."""

    name: str
    text: str | Text | None
    """As written or given; None is a secret whose value only the vault has."""
    secret: bool = False
    vault: tuple[str, ...] = ()
    """Where the vault may have it if there is no text: scopes, in the order they are looked into."""

    @property
    def shown(self) -> str:
        """The text as a person may see it: masked where it is secret."""
        return MASK if self.secret else str(self.text or "")

    def __repr__(self) -> str:
        return f"Value({self.name!r}, {self.shown!r})"


class Layer(msgspec.Struct, frozen=True):
    """The variables of one place."""

    kind: str
    """runtime, given, request, folder, environment, collection or global."""
    label: str
    """The name of the folder, environment or collection; else empty."""
    values: tuple[Value, ...] = ()
    path: str = ""
    """The file they stand in, relative to the collection's folder; empty where there is none."""
    own: bool = False
    """Whether they are the person's own values, which stand in no file and hide those that do."""


class Scopes:
    """All variables that one request sees."""

    def __init__(self, layers: Iterable[Layer] = ()) -> None:
        given = tuple(layer for layer in layers if layer.values)
        environments = (layer for layer in given if layer.kind in ("environment", "global"))
        secret = frozenset(value.name for layer in environments for value in layer.values if value.secret)
        self.layers: tuple[Layer, ...] = tuple(_marked(layer, secret) for layer in given)
        """The strongest first. What an environment marks secret is secret in every one."""
        self._by_name = tuple(({value.name: value for value in layer.values}, layer) for layer in self.layers)

    def lookup(self, name: str) -> tuple[Value, Layer] | None:
        """Return the strongest value of that name and the layer it stands in, or None.

        `a.b` is the key b of the JSON object in a where no variable is named `a.b`.
        """
        return self._named(name) or self._inside(name)

    def definitions(self, name: str) -> tuple[tuple[Value, Layer], ...]:
        """Return every value of that name and its layer, the strongest first: the others are hidden by it."""
        named = tuple((values[name], layer) for values, layer in self._by_name if name in values)
        inside = None if named else self._inside(name)
        return named if inside is None else (inside,)

    def names(self) -> tuple[str, ...]:
        """Return every name once, the strongest layer's first."""
        return tuple(dict.fromkeys(value.name for layer in self.layers for value in layer.values))

    def _named(self, name: str) -> tuple[Value, Layer] | None:
        for values, layer in self._by_name:
            value = values.get(name)
            if value is not None:
                return (value, layer)
        return None

    def _inside(self, name: str) -> tuple[Value, Layer] | None:
        """Walk into the variable with the longest name that begins the path."""
        steps = name.split(".")
        for count in range(len(steps) - 1, 0, -1):
            outer = self._named(".".join(steps[:count]))
            if outer is None or outer[0].text is None:
                continue
            value, layer = outer
            hidden = isinstance(value.text, Text)
            whole = value.text.reveal() if isinstance(value.text, Text) else value.text or ""
            found = _walk(whole, steps[count:])
            if found is not None:
                secret = value.secret or (isinstance(value.text, Text) and value.text.has_secret)
                return (Value(name, Text(found) if hidden else found, secret), layer)
        return None


def _marked(layer: Layer, secret: frozenset[str]) -> Layer:
    values = tuple(
        msgspec.structs.replace(value, secret=True) if value.name in secret else value for value in layer.values
    )
    return msgspec.structs.replace(layer, values=values)


def _walk(text: str, steps: list[str]) -> str | None:
    """Return what stands at the end of the steps into a JSON object: a text itself, anything else as it is spelled."""
    raw = text.encode("utf-8", "replace")
    try:
        for step in steps:
            raw = bytes(msgspec.json.decode(raw, type=dict[str, msgspec.Raw])[step])
        return msgspec.json.decode(raw, type=str) if raw.startswith(b'"') else raw.decode()
    except (msgspec.DecodeError, KeyError, RecursionError):
        return None


def scopes_of(
    collection: Collection | None,
    place: Place,
    request: Request | None,
    *,
    given: Given = (),
    runtime: Given = (),
    own: Iterable[OwnValue] = (),
    everywhere: Environment | None = None,
) -> Scopes:
    """Return the variables that a request at `place` sees.

    Strongest first: captured (`runtime`, all secret), `given` on the command line or by the demo server, request,
    folders from the nearest on, active environment and those it extends, collection, the global environment
    (`everywhere`). The person's `own` values come right before those of the file they belong to. Disabled ones are
    passed over.
    """
    owned = tuple(own)
    layers = (
        Layer("runtime", "", tuple(Value(name, text, secret=True) for name, text in runtime)),
        Layer("given", "", tuple(Value(name, text, text.has_secret) for name, text in given)),
        *((Layer("request", "", _values(request.runtime.variables), place.path),) if request is not None else ()),
        *(_of_collection(collection, place, owned) if collection is not None else ()),
        _own(owned, GLOBAL, "global", ""),
        Layer("global", "", _values(everywhere.variables, (GLOBAL,)) if everywhere is not None else ()),
    )
    return Scopes(layers)


def _of_collection(collection: Collection, place: Place, own: tuple[OwnValue, ...]) -> Iterator[Layer]:
    for node in _folders(collection, place.path):
        if isinstance(node.content, Folder):
            label, values = node.content.info.name, _values(node.content.request.variables)
            yield Layer("folder", label, values, f"{node.path}/folder.yml")
    environments = readable_chain(collection, place.environment)
    for index, environment in enumerate(environments):
        yield from _of_environment(environment, environments[: index + 1], own)
    yield _own(own, COLLECTION, "collection", collection.name)
    if isinstance(collection.content, Root):
        values = _values(collection.content.request.variables)
        yield Layer("collection", collection.name, values, "opencollection.yml")


def _of_environment(
    node: EnvironmentNode, below: tuple[EnvironmentNode, ...], own: tuple[OwnValue, ...]
) -> Iterator[Layer]:
    """Yield the layers of one environment; `below` are those that extend it, from the active one on, and itself.

    The vault may have its secrets for the active environment or for itself.
    """
    scope = of_environment(node.name)
    yield _own(own, scope, "environment", node.name)
    if isinstance(node.content, Environment):
        vault = tuple(of_environment(one.name) for one in below)
        yield Layer("environment", node.name, _values(node.content.variables, vault), node.path)


def _own(own: tuple[OwnValue, ...], scope: str, kind: str, label: str) -> Layer:
    values = tuple(Value(one.name, one.text, one.secret, (scope,)) for one in own if one.scope == scope)
    return Layer(kind, label, values, own=True)


def _folders(collection: Collection, path: str) -> Iterator[FolderNode]:
    """Yield the folders that a request at `path` is in, the nearest first."""
    while "/" in path:
        path = path.rpartition("/")[0]
        node = collection.find(path)
        if isinstance(node, FolderNode):
            yield node


def _values(variables: tuple[Variable, ...], vault: tuple[str, ...] = ()) -> tuple[Value, ...]:
    """Return the enabled ones; an environment's secret without a value waits for the vault, elsewhere it is empty."""
    return tuple(_value(variable, vault) for variable in variables if variable.name and not variable.disabled)


def _value(variable: Variable, vault: tuple[str, ...]) -> Value:
    in_vault = bool(vault) and variable.secret and variable.value is None
    return Value(variable.name, None if in_vault else variable.text, variable.secret, vault if in_vault else ())
