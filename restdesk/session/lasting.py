"""The names that typed secrets get when what they stand in is saved (DESIGN, "What is kept where")."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec

from restdesk.model.auth import ApiKeyAuth
from restdesk.model.collection import (
    Broken,
    Environment,
    FileContent,
    variables_of,
)
from restdesk.model.config import ProxyAuth
from restdesk.model.request import Variable
from restdesk.model.struct import FileStruct
from restdesk.session.naming import unlike
from restdesk.session.state import Opened
from restdesk.variables.find import draft_name, is_draft, spans

S = TypeVar("S", bound=FileStruct)
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9]{0,23}")
_OF_KIND: dict[type[FileStruct], str] = {ApiKeyAuth: "apiKey", ProxyAuth: "proxyPassword"}
_GENERAL = {"value": "secret", "data": "secret", "raw": "secret"}
"""Fields whose own names say nothing."""


class Draft(NamedTuple):
    """A typed secret that a content names: its provisional name, and what it is best called."""

    name: str
    proposal: str


class LastingNames:
    """Chooses the names; one typing keeps the name that it got, in a second file and after an undo too."""

    def __init__(self) -> None:
        self._given: dict[tuple[Path, str, str], str] = {}

    def choose(
        self, drafts: Iterable[Draft], scope: tuple[Path, str], environment: Environment, taken: Iterable[str]
    ) -> dict[str, str]:
        """Return a lasting name for each of the drafts, unlike all that are `taken`.

        `scope` is the collection's folder and the name of the environment in which they get it.
        """
        used = {*taken, *(variable.name for variable in environment.variables)}
        secret = {variable.name for variable in environment.variables if variable.secret}
        names: dict[str, str] = {}
        for draft in drafts:
            given = self._given.get((*scope, draft.name))
            name = given if given and given in secret else unlike(draft.proposal, used, between="")
            names[draft.name] = name
            used.add(name)
        return names

    def given(self, names: Mapping[str, str], scope: tuple[Path, str]) -> None:
        """Take note of the names that were written."""
        self._given.update(((*scope, draft), name) for draft, name in names.items())


def drafts_in(content: FileStruct) -> tuple[Draft, ...]:
    """Return the typed secrets that a content names, each once, in its order."""
    found: dict[str, Draft] = {}
    for text, owner, field in _texts(content, content, ""):
        for span in spans(text):
            if is_draft(span.name):
                found.setdefault(span.name, Draft(span.name, _proposal(owner, field)))
    return tuple(found.values())


def with_names(content: S, names: Mapping[str, str]) -> S:
    """Return the content with lasting names in the place of provisional ones."""
    if not names:
        return content
    found: S = _mapped(content, lambda text: _renamed(text, names))
    return found


def settled(environment: Environment) -> tuple[Environment, dict[str, str]]:
    """Return an environment without the typed values of its secrets, and the name of the variable of each."""
    names: dict[str, str] = {}
    variables: list[Variable] = []
    for variable in environment.variables:
        draft = draft_name(variable.value) if isinstance(variable.value, str) else ""
        if draft and variable.secret:
            names[draft] = variable.name
            variables.append(msgspec.structs.replace(variable, value=None))
        else:
            variables.append(variable)
    return msgspec.structs.replace(environment, variables=tuple(variables)), names


def declaring(environment: Environment, names: Iterable[str]) -> Environment:
    """Return the environment with secrets of these names, where it has none of that name yet."""
    there = {variable.name for variable in environment.variables if variable.secret}
    new = tuple(Variable(name=name, secret=True) for name in names if name not in there)
    return msgspec.structs.replace(environment, variables=environment.variables + new) if new else environment


def names_in(opened: Opened, content: FileContent) -> set[str]:
    """Return every name that a variable has in the collection or in `content`, wherever it holds."""
    collection = opened.collection
    found = {name for name, _ in (*opened.runtime, *opened.given)}
    found |= {value.name for value in opened.own}
    found |= {variable.name for variable in variables_of(content)}
    contents = (content for _, content in collection.files() if content is not None and not isinstance(content, Broken))
    return found | {variable.name for one in contents for variable in variables_of(one)}


def _texts(value: Any, owner: Any, field: str) -> Iterator[tuple[str, Any, str]]:
    """Yield each text with the struct and the field it stands in."""
    if isinstance(value, str):
        yield value, owner, field
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _texts(getattr(value, name), value, name)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item, owner, field)


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, msgspec.Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        changed = {name: _mapped(old, change) for name, old in fields.items()}
        if all(changed[name] is old for name, old in fields.items()):
            return value
        return msgspec.structs.replace(value, **changed)
    if isinstance(value, tuple):
        items = tuple(_mapped(item, change) for item in value)
        return value if all(new is old for new, old in zip(items, value, strict=True)) else items
    return value


def _renamed(text: str, names: Mapping[str, str]) -> str:
    for span in reversed(spans(text)):
        if span.name in names:
            text = f"{text[: span.start]}{{{{{names[span.name]}}}}}{text[span.end :]}"
    return text


def _proposal(owner: Any, field: str) -> str:
    if type(owner) in _OF_KIND:
        return _OF_KIND[type(owner)]
    if isinstance(owner, Variable) and _PLAIN.fullmatch(owner.name):
        return owner.name
    user = getattr(owner, "username", "")
    if field == "password" and isinstance(user, str) and _PLAIN.fullmatch(user):
        return f"{user[0].lower()}{user[1:]}Password"
    return _camel(_GENERAL.get(field, field)) or "secret"


def _camel(field: str) -> str:
    first, *others = field.split("_")
    return first + "".join(word.capitalize() for word in others)
