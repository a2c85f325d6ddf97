"""Puts values in place of `{{name}}`, and remembers every name that has none."""

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from restdesk.clock import Clock
from restdesk.errors import VariableCycle, VariableTooDeep, VariableTooLong
from restdesk.model.ready import Answers, Used
from restdesk.model.text import Secret, Text
from restdesk.variables.dynamic import DYNAMIC
from restdesk.variables.find import PROCESS, PROMPT, is_draft, spans
from restdesk.variables.scopes import Scopes, Value

DEEPEST = 10
"""How many variables may stand inside one another."""

_MOST = 16
"""MB (of a million characters) that the variables of one text may bring in."""


class Want(NamedTuple):
    """A name without a value, and the input where it was met first."""

    name: str
    field: str


class Needs(msgspec.Struct, frozen=True, kw_only=True):
    """All that must be found out before a request can be sent; each name once, in the order met."""

    missing: tuple[Want, ...] = ()
    """Variables that nothing defines."""
    secrets: tuple[Want, ...] = ()
    """Secrets of the active environment, and provisional names, that the vault may have."""
    prompts: tuple[Want, ...] = ()
    """`?Label`."""
    process: tuple[Want, ...] = ()
    """`process.env.NAME`."""


class _Filled(NamedTuple):
    text: Text
    depth: int
    """How many variables stand inside one another in it, itself included."""


class Filling:
    """Fills the texts of one request; a variable has one value in all of them (dynamic ones apart)."""

    def __init__(self, scopes: Scopes, clock: Clock, known: Mapping[str, Secret], answers: Answers) -> None:
        self._scopes = scopes
        self._clock = clock
        self._known = known
        self._answers = dict(answers.values)
        self._filled: dict[str, _Filled] = {}
        self._wanted: dict[str, dict[str, str]] = {"missing": {}, "secrets": {}, "prompts": {}, "process": {}}
        self._used: dict[tuple[str, str], Used] = {}

    def text(self, source: str, field: str) -> Text:
        """Return `source` with every variable replaced; one without a value is noted and left out."""
        for span in spans(source):
            self._used.setdefault((span.name, field), self._use(span.name, field))
        return self._fill(source, field, ()).text

    def used(self) -> tuple[Used, ...]:
        """Return the variables that the texts name, each once for a field, and where their values come from."""
        return tuple(self._used.values())

    def needs(self) -> Needs | None:
        """Return what was met without a value, or None."""
        if not any(self._wanted.values()):
            return None
        return Needs(**{kind: tuple(Want(*pair) for pair in names.items()) for kind, names in self._wanted.items()})

    def _use(self, name: str, field: str) -> Used:
        if is_draft(name):
            return Used(name, field, "typed")
        if name in DYNAMIC:
            return Used(name, field, "dynamic")
        if name.startswith(PROCESS):
            return Used(name, field, "process")
        found = None if name.startswith(PROMPT) else self._scopes.lookup(name)
        return Used(name, field, "asked") if found is None else Used(name, field, found[1].kind, found[1].label)

    def _fill(self, source: str, field: str, trail: tuple[str, ...]) -> _Filled:
        texts: list[Text] = []
        end = depth = brought = 0
        for span in spans(source):
            value = self._variable(span.name, field, trail)
            texts += (Text(source[end : span.start]), value.text)
            end, depth = span.end, max(depth, value.depth)
            brought += len(value.text.reveal())
            if brought > _MOST * 1_000_000:
                raise VariableTooLong(name=trail[-1] if trail else field, limit=_MOST, field=field)
        return _Filled(Text.join((*texts, Text(source[end:]))), depth)

    def _variable(self, name: str, field: str, trail: tuple[str, ...]) -> _Filled:
        if name in trail:
            raise VariableCycle(name=name, field=field)
        filled = self._filled.get(name)
        if filled is None:
            if len(trail) >= DEEPEST:
                raise VariableTooDeep(name=trail[0], limit=DEEPEST, field=field)
            filled = self._found(name, field, trail)
            if name not in DYNAMIC:
                self._filled[name] = filled
        if len(trail) + filled.depth > DEEPEST:
            raise VariableTooDeep(name=(*trail, name)[0], limit=DEEPEST, field=field)
        return filled

    def _found(self, name: str, field: str, trail: tuple[str, ...]) -> _Filled:
        if is_draft(name):
            return self._secret(name, field)
        if name in DYNAMIC:
            return _Filled(Text(DYNAMIC[name](self._clock)), 1)
        if name.startswith(PROCESS):
            known = self._known.get(name)
            return self._answered(name, field, "process", secret=True) if known is None else _Filled(Text(known), 1)
        if name.startswith(PROMPT):
            return self._answered(name, field, "prompts", secret=True)
        found = self._scopes.lookup(name)
        if found is None:
            return self._answered(name, field, "missing", secret=False)
        return self._value(found[0], field, (*trail, name))

    def _value(self, value: Value, field: str, trail: tuple[str, ...]) -> _Filled:
        """Fill the value's own text; nothing is looked up in a secret from outside: a response could ask for one."""
        name = trail[-1]
        match value.text:
            case None:
                return self._secret(name, field)
            case str() as written:
                filled = self._fill(written, f"variable {name}", trail)
            case Text() as given if value.secret or given.has_secret:
                return _Filled(given.secret() if value.secret else given, 1)
            case Text() as given:
                filled = self._fill(given.reveal(), f"variable {name}", trail)
        return _Filled(filled.text.secret() if value.secret else filled.text, filled.depth + 1)

    def _secret(self, name: str, field: str) -> _Filled:
        secret = self._known.get(name)
        if secret is not None:
            return _Filled(Text(secret), 1)
        return self._answered(name, field, "secrets", secret=True)

    def _answered(self, name: str, field: str, kind: str, *, secret: bool) -> _Filled:
        answer = self._answers.get(name)
        if answer is None:
            self._wanted[kind].setdefault(name, field)
            return _Filled(Text(), 1)
        return _Filled(answer.secret() if secret else answer, 1)
