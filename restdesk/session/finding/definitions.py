"""Which definition a variable's name means at a place, and whether it may have another name."""

from typing import NamedTuple

from restdesk.model.collection import (
    Collection,
    Environment,
    Folder,
    FolderNode,
    RequestNode,
    Root,
)
from restdesk.model.own import COLLECTION, GLOBAL, of_environment
from restdesk.model.request import Request, Variable
from restdesk.variables.renaming import Definition, definers, is_variable_name
from restdesk.words import QT_TRANSLATE_NOOP, Message

NO_NAME = QT_TRANSLATE_NOOP("Finding", "“{name}” cannot be the name of a variable. Choose another one.")
SAME = QT_TRANSLATE_NOOP("Finding", "The variable is called “{name}” already.")
IN_USE = QT_TRANSLATE_NOOP("Finding", "There is a variable “{name}” already, in {path}. Choose another name.")
NONE = QT_TRANSLATE_NOOP("Finding", "No variable “{name}” is defined here: it cannot be renamed.")


class Meant(NamedTuple):
    """A variable, and where it is defined."""

    definition: Definition
    name: str


def meant(
    collection: Collection | None, path: str, name: str, shared: Environment | None, content: Request | None = None
) -> Meant | None:
    """Return the variable that `{{name}}` means in the file at `path`: `a.b` may be the key b of a.

    `content` is the request as it is edited. None where nothing defines it.
    """
    steps = name.split(".")
    for count in range(len(steps), 0, -1):
        whole = ".".join(steps[:count])
        found = _definition(collection, path, whole, content)
        if found is None and shared is not None and _defines(shared.variables, whole):
            found = Definition("global")
        if found is not None:
            return Meant(found, whole)
    return None


def refused(collection: Collection | None, shared: Environment | None, old: str, new: str) -> Message | None:
    """Return why a variable cannot be called `new`, None where it can."""
    if new == old:
        return SAME.message(name=new)
    if not is_variable_name(new):
        return NO_NAME.message(name=new)
    places = definers(collection, new) if collection is not None else ()
    if places:
        return IN_USE.message(name=new, path=places[0])
    if shared is not None and _defines(shared.variables, new):
        return IN_USE.message(name=new, path="global.yml")
    return None


def scopes_of(collection: Collection | None, definition: Definition, name: str) -> tuple[str, ...]:
    """Return the scopes in which the person can have own values of a variable, or the vault its secrets."""
    if definition.kind == "global":
        return (GLOBAL,)
    if definition.kind in ("request", "folder") or collection is None:
        return ()
    named = (node for node in collection.environments if isinstance(node.content, Environment))
    scopes = tuple(of_environment(node.name) for node in named if _has(node.content, name))
    return (*scopes, COLLECTION)


def _has(content: object, name: str) -> bool:
    return isinstance(content, Environment) and any(one.name == name for one in content.variables)


def _definition(
    collection: Collection | None, path: str, name: str, content: Request | None = None
) -> Definition | None:
    if content is not None and _defines(content.runtime.variables, name):
        return Definition("request", path)
    if collection is None:
        return None
    node = collection.find(path)
    own = node.content if content is None and isinstance(node, RequestNode) else None
    if isinstance(own, Request) and _defines(own.runtime.variables, name):
        return Definition("request", path)
    above = path
    while "/" in above:
        above = above.rpartition("/")[0]
        folder = collection.find(above)
        said = folder.content if isinstance(folder, FolderNode) else None
        if isinstance(said, Folder) and _defines(said.request.variables, name):
            return Definition("folder", above)
    return Definition("collection") if _outer(collection, name) else None


def _outer(collection: Collection, name: str) -> bool:
    contents = (node.content for node in collection.environments)
    if any(isinstance(one, Environment) and _defines(one.variables, name) for one in contents):
        return True
    root = collection.content
    if isinstance(root, Root) and _defines(root.request.variables, name):
        return True
    return any(name in node.brief.captures for node in collection.requests())


def _defines(variables: tuple[Variable, ...], name: str) -> bool:
    return any(one.name == name and not one.disabled for one in variables)
