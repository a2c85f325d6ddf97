"""What a person may see of variables before anything is sent: their values, and where these come from. Pure."""

from typing import NamedTuple

from restdesk.log import MASK
from restdesk.model.text import Text
from restdesk.variables.dynamic import DYNAMIC
from restdesk.variables.filling import DEEPEST
from restdesk.variables.find import Kind, Span, is_draft, kind, spans
from restdesk.variables.scopes import Layer, Scopes, Value

LONGEST = 2048
"""Characters of a value that are shown at most."""


class Definition(NamedTuple):
    """One of the places that give a variable a value."""

    layer: Layer
    secret: bool
    text: str
    """The value as it is written there, masked and cut."""


class Shown(NamedTuple):
    """A variable as it can be shown: no value in it is secret."""

    name: str
    kind: Kind
    value: str
    """What it resolves to, cut; a secret part is a mask, and what nothing defines stands as it is written."""
    definitions: tuple[Definition, ...] = ()
    """The strongest first: this one counts."""


def shown(name: str, scopes: Scopes) -> Shown:
    """Return what may be shown of the variable that is called so in a text."""
    made = tuple(_definition(value, layer) for value, layer in scopes.definitions(name))
    return Shown(name, kind(Span(0, 0, name), scopes), _cut(_Resolving(scopes).variable(name)), made)


def listed(scopes: Scopes) -> tuple[Shown, ...]:
    """Return every variable that a text may name here, by name, those that are made anew at each Send last.

    Each has the value as it is written and the one definition that counts.
    """
    found = (_listed(name, scopes) for name in scopes.names() if not is_draft(name))
    dynamic = (Shown(name, "dynamic", "") for name in DYNAMIC)
    return (*sorted((one for one in found if one is not None), key=lambda one: one.name.lower()), *dynamic)


def _listed(name: str, scopes: Scopes) -> Shown | None:
    found = scopes.lookup(name)
    if found is None:
        return None
    made = _definition(*found)
    return Shown(name, "secret" if made.secret else "known", made.text, (made,))


def _definition(value: Value, layer: Layer) -> Definition:
    return Definition(layer, value.secret or _has_secret(value), _cut(value.shown))


class _Resolving:
    """Resolves what is shown: each variable once, for one in which many stand may hold many of them again."""

    def __init__(self, scopes: Scopes) -> None:
        self._scopes = scopes
        self._known: dict[str, str] = {}

    def variable(self, name: str, trail: tuple[str, ...] = ()) -> str:
        """Return the variable's value, a little more of it than is shown, with those of the variables in it."""
        if name not in self._known:
            if name in trail or len(trail) >= DEEPEST:
                return "{{" + name + "}}"
            self._known[name] = self._value(name, trail)
        return self._known[name]

    def _value(self, name: str, trail: tuple[str, ...]) -> str:
        found = None if is_draft(name) or name in DYNAMIC else self._scopes.lookup(name)
        if found is None:
            return MASK if is_draft(name) else "{{" + name + "}}"
        value = found[0]
        if value.secret or value.text is None:
            return MASK
        if _has_secret(value):
            return str(value.text)[: LONGEST + 1]  # nothing is looked up in a secret from outside
        return self._filled(str(value.text), (*trail, name))

    def _filled(self, text: str, trail: tuple[str, ...]) -> str:
        made, end = "", 0
        for span in spans(text[: 2 * LONGEST]):
            made += text[end : span.start] + self.variable(span.name, trail)
            end = span.end
            if len(made) > LONGEST:
                break
        return (made + text[end : end + LONGEST + 1])[: LONGEST + 1]


def _has_secret(value: Value) -> bool:
    return isinstance(value.text, Text) and value.text.has_secret


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
