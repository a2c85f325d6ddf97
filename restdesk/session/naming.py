"""What a new request is best called."""

import re
from collections.abc import Iterable
from urllib.parse import unquote

from restdesk.model.collection import Collection
from restdesk.model.request import Request

_LONGEST = 60
_WORD = re.compile(r"[^\W\d_][^\W_]*")
_VARIABLE = re.compile(r"\{\{[^{}]*\}\}|^:.*|^\{.*\}$")
_VERSION = re.compile(r"v\d+", re.IGNORECASE)


def proposed_name(request: Request) -> str:
    """Return a name of the method and the last word of the URL's path, or its host: `Get users`; empty for no URL."""
    call = request.call
    if call is None or not call.url.strip():
        return ""
    path = call.url.strip().partition("#")[0].partition("?")[0]
    _, mark, rest = path.partition("://")
    host, _, path = (rest if mark else path).partition("/")
    segments = [word for part in path.split("/") if (word := _words(part))]
    named = segments[-1] if segments else _VARIABLE.sub("", host.rpartition("@")[2].partition(":")[0]).strip()
    method = call.method.strip().capitalize()
    return f"{method} {named}".strip()[:_LONGEST] if named else method


def unlike(name: str, taken: Iterable[str], between: str = " ") -> str:
    """Return the name, with a number behind it if there is one like it, without regard to case."""
    used = {other.casefold() for other in taken}
    number, tried = 1, name
    while tried.casefold() in used:
        number += 1
        tried = f"{name}{between}{number}"
    return tried


def names_beside(collection: Collection, above: str) -> list[str]:
    """Return what all that lies in a folder is called; an empty path is the collection itself."""
    return [child.name for child in collection.inside(above)]


def _words(part: str) -> str:
    """Return what of a part of a URL says something: no variable, number or version."""
    said = unquote(_VARIABLE.sub("", part))
    stem = said.rpartition(".")[0] or said
    return "" if _VERSION.fullmatch(stem) else " ".join(_WORD.findall(stem))
