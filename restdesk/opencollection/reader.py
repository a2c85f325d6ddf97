"""Reads the text of one file: request, folder.yml, opencollection.yml, environment.

All raise `FileBroken` with the line and the cause in plain words, and nothing else; `path` is what the message calls
the file.
"""

from functools import cache
from typing import Any, TypeVar

import msgspec

from restdesk.errors import FileBroken
from restdesk.model.collection import Environment, Folder, Root
from restdesk.model.request import Request
from restdesk.model.struct import FileStruct
from restdesk.opencollection import exact, fast
from restdesk.opencollection.faults import CONFLICT, Refused, conflict_line
from restdesk.opencollection.shape import shaped

S = TypeVar("S", bound=FileStruct)

_KINDS = ("http", "graphql", "grpc", "websocket")
"""Keys of which a request has one; what the last two send stays in `extra`: it is shown and kept."""

_NO_REQUEST = {
    "folder": "it describes a folder",
    "collection": "it describes a collection",
    "script": "it is a script file",
    "js": "it is a script file",
    "app": "it is an app file",
}


def read_request(text: str, path: str = "") -> Request:
    """Return the request that `text` holds; `http` and `graphql` are None for grpc and websocket."""
    return read(Request, text, path)


def read_folder(text: str, path: str = "") -> Folder:
    """Return what a folder.yml holds."""
    return read(Folder, text, path)


def read_root(text: str, path: str = "") -> Root:
    """Return what an opencollection.yml holds."""
    return read(Root, text, path)


def read_environment(text: str, path: str = "") -> Environment:
    """Return what an environment's file holds."""
    return read(Environment, text, path)


def read(kind: type[S], text: str, path: str = "") -> S:
    """Return what `text` holds as a struct of `kind`."""
    text = text.removeprefix("\ufeff")
    try:
        try:
            values: object = fast.load(text)
            return _checked(kind, values)
        except fast.Inexact:
            values = exact.load(text)
            return _checked(kind, values)
    except Refused as error:
        line = conflict_line(text)
        cause = error.cause if line is None else CONFLICT
        raise FileBroken(cause, path=path, line=line or error.line) from error


def _checked(kind: type[S], values: object) -> S:
    if values is None:
        raise Refused("the file is empty", 1)
    if not isinstance(values, dict):
        raise Refused("it does not hold keys with values", 1)
    if not values:
        raise Refused("the file is empty", 1)
    made = shaped(kind, values)
    cause = _mistaken(made, values)
    if cause:
        raise Refused(cause, 1)
    return made


def _mistaken(made: FileStruct, values: dict[Any, object]) -> str:
    """Return why the file is not of the kind that its place asks for, or an empty text."""
    match made:
        case Request():
            return _no_request(made, values)
        case Folder() if made.info.type not in ("", "folder"):
            return f"its type is “{made.info.type[:100]}”, not “folder”"
        case Root() if made.info.type not in ("", "collection"):
            return f"its type is “{made.info.type[:100]}”, not “collection”"
    return "" if _keys(type(made)) & values.keys() else "it has none of the keys that such a file has"


@cache
def _keys(kind: type[FileStruct]) -> frozenset[str]:
    """Return the keys that a file of that kind can have."""
    return frozenset(field.encode_name for field in msgspec.structs.fields(kind)) - {"extra"}


def _no_request(request: Request, values: dict[Any, object]) -> str:
    kind = request.info.type
    if kind in _NO_REQUEST:
        return f"{_NO_REQUEST[kind]}, not a request"
    if "opencollection" in values:
        return "it describes a collection, not a request"
    if any(key in values for key in _KINDS):
        return ""
    return "it is not a request: it has no key “http”"
