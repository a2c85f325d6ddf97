"""Where a variable of a collection is used, and its files when it has another name. Pure.

A use belongs to the nearest place that defines its name: the request, its folders from the nearest on, then the
environments and the collection together with what is captured (which of these counts differs from Send to Send, so they
share their uses), then the global environment. What is inherited is looked up from the place it is written in.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from msgspec.structs import replace

from restdesk.model.collection import (
    FOLDER_FILE,
    ROOT_FILE,
    Collection,
    Environment,
    FileContent,
    Folder,
    Node,
    RequestNode,
    Root,
    variables_of,
)
from restdesk.model.patching import Content, Files
from restdesk.model.request import Request, SetVariable, Variable
from restdesk.model.struct import Unknown
from restdesk.variables.dynamic import DYNAMIC
from restdesk.variables.find import PROCESS, PROMPT, is_draft, spans
from restdesk.variables.texts import texts, with_texts

Kind = Literal["request", "folder", "environment", "collection", "global"]
_REFUSED = re.compile(r"[{}\x00-\x1f\x7f]")


class Definition(NamedTuple):
    """Where a variable is defined. Environments and the collection are one: a change in one is a change in all."""

    kind: Kind
    path: str = ""
    """Of the request's file or of the folder; else empty."""


class Use(NamedTuple):
    """A text that names a variable."""

    path: str
    """The file."""
    field: str
    """The input: `url`, `headers[2].value`, `variable baseUrl`."""
    text: str


def is_variable_name(name: str) -> bool:
    """Return whether a variable may be called so: what is made, asked or looked up elsewhere has names of its own."""
    if not name or name != name.strip() or _REFUSED.search(name):
        return False
    return not (name in DYNAMIC or name.startswith((PROCESS, PROMPT)) or is_draft(name))


def renamed_variable(collection: Collection, definition: Definition, old: str, new: str) -> Files:
    """Return every file that differs once the variable is called `new`: its definitions, captures and uses.

    The contents of all requests must have been read. Of a global variable only the uses are in a collection.
    """
    wanted = _level(definition)
    found: list[tuple[str, Content]] = []
    for at in _places(collection, (old,) if definition.kind == "global" else ()):
        content = _changed(at, wanted, old, new)
        if content != at.content:
            found.append((at.path, content))
    return tuple(found)


def uses(collection: Collection, definition: Definition, name: str) -> tuple[Use, ...]:
    """Return the texts that name the variable, those of folders and environments first, in the order of the tree."""
    wanted = _level(definition)
    return tuple(
        Use(at.path, field, text)
        for at in _places(collection, (name,) if definition.kind == "global" else ())
        for field, text in texts(at.content)
        if any(_names(span.name, at) == (wanted, name) for span in spans(text))
    )


def renamed_global(environment: Environment, old: str, new: str) -> Environment:
    """Return the global environment with its variable called `new`, also in the values of the others."""
    at = _At("", environment, (_Names(("global", ""), frozenset(one.name for one in environment.variables)),))
    changed = with_texts(environment, lambda text, _: _renamed(text, at, ("global", ""), old, new))
    return replace(changed, variables=_called(changed.variables, old, new))


def definers(collection: Collection, name: str) -> tuple[str, ...]:
    """Return the files that define a variable of that name, wherever it holds: a new name should be in none."""
    return tuple(at.path for at in _places(collection, ()) if any(one.name == name for one in variables_of(at.content)))


_Level = tuple[str, str]


class _Names(NamedTuple):
    of: _Level
    names: frozenset[str]


class _At(NamedTuple):
    """A file, and the names that are defined where it stands, the nearest level first."""

    path: str
    content: FileContent
    levels: tuple[_Names, ...]


def _level(definition: Definition) -> _Level:
    kind = "outer" if definition.kind in ("environment", "collection") else definition.kind
    return (kind, definition.path if kind in ("request", "folder") else "")


def _places(collection: Collection, everywhere: tuple[str, ...]) -> Iterator[_At]:
    """Yield the files; `everywhere` are the global names that matter."""
    outer = (_Names(("outer", ""), _outer_names(collection)), _Names(("global", ""), frozenset(everywhere)))
    if isinstance(collection.content, Root):
        yield _At(ROOT_FILE, collection.content, outer)
    for node in collection.environments:
        if isinstance(node.content, Environment):
            yield _At(node.path, node.content, outer)
    yield from _below(collection.children, outer)


def _below(nodes: tuple[Node, ...], above: tuple[_Names, ...]) -> Iterator[_At]:
    for node in nodes:
        if isinstance(node, RequestNode):
            if isinstance(node.content, Request):
                yield _At(node.path, node.content, (_own(("request", node.path), node.content), *above))
        elif isinstance(node.content, Folder):
            levels = (_own(("folder", node.path), node.content), *above)
            yield _At(f"{node.path}/{FOLDER_FILE}", node.content, levels)
            yield from _below(node.children, levels)
        else:
            yield from _below(node.children, above)


def _own(of: _Level, content: FileContent) -> _Names:
    return _Names(of, frozenset(one.name for one in variables_of(content) if not one.disabled))


def _outer_names(collection: Collection) -> frozenset[str]:
    contents = [node.content for node in collection.environments if isinstance(node.content, Environment)]
    names = {one.name for content in contents for one in content.variables if not one.disabled}
    if isinstance(collection.content, Root):
        names |= {one.name for one in collection.content.request.variables if not one.disabled}
        names |= _captured(collection.content)
    return frozenset(names).union(*map(_captured_below, collection.children))


def _captured_below(node: Node) -> frozenset[str]:
    own = _captured(node.content) if isinstance(node.content, Request | Folder) else frozenset()
    return own if isinstance(node, RequestNode) else own.union(*map(_captured_below, node.children))


def _captured(content: Request | Folder | Root) -> frozenset[str]:
    """Return the names of what is captured into anything but the global environment."""
    targets = (action.variable for action in _actions(content) if isinstance(action, SetVariable))
    return frozenset(target.name for target in targets if target.scope != "global")


def _actions(content: Request | Folder | Root) -> tuple[SetVariable | Unknown, ...]:
    return content.runtime.actions if isinstance(content, Request) else content.request.actions


def _names(name: str, at: _At) -> tuple[_Level, str] | None:
    """Return the level whose variable is meant by a name, and that variable: `a.b` may be the key b in a."""
    steps = name.split(".")
    for count in range(len(steps), 0, -1):
        whole = ".".join(steps[:count])
        level = next((level.of for level in at.levels if whole in level.names), None)
        if level is not None:
            return level, whole
    return None


def _changed(at: _At, wanted: _Level, old: str, new: str) -> FileContent:
    content: FileContent = with_texts(at.content, lambda text, _: _renamed(text, at, wanted, old, new))
    if at.levels[0].of == wanted:
        content = _defining(content, old, new)
    return _capturing(content, wanted, old, new)


def _renamed(text: str, at: _At, wanted: _Level, old: str, new: str) -> str:
    if old not in text:
        return text
    for span in reversed(spans(text)):
        if span.name.startswith(old) and _names(span.name, at) == (wanted, old):
            start = text.index(old, span.start)  # blanks may stand before it
            text = text[:start] + new + text[start + len(old) :]
    return text


def _defining(content: FileContent, old: str, new: str) -> FileContent:
    match content:
        case Request():
            return replace(
                content, runtime=replace(content.runtime, variables=_called(variables_of(content), old, new))
            )
        case Environment():
            return replace(content, variables=_called(content.variables, old, new))
        case Folder() | Root():
            return replace(
                content, request=replace(content.request, variables=_called(variables_of(content), old, new))
            )


def _called(variables: tuple[Variable, ...], old: str, new: str) -> tuple[Variable, ...]:
    return tuple(replace(one, name=new) if one.name == old else one for one in variables)


def _capturing(content: FileContent, level: _Level, old: str, new: str) -> FileContent:
    """Let the captures that set the variable set it by its new name."""
    if level[0] not in ("outer", "global") or isinstance(content, Environment):
        return content
    before = _actions(content)
    actions = tuple(
        replace(action, variable=replace(action.variable, name=new))
        if isinstance(action, SetVariable)
        and action.variable.name == old
        and (action.variable.scope == "global") == (level[0] == "global")
        else action
        for action in before
    )
    if actions == before:
        return content
    if isinstance(content, Request):
        return replace(content, runtime=replace(content.runtime, actions=actions))
    return replace(content, request=replace(content.request, actions=actions))
