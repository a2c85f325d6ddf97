"""Path parameters of a URL, `:name` and `{name}`: where they stand, and the URL with their values. Pure."""

import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import quote

from restdesk.errors import PathValueMissing
from restdesk.model.request import Param
from restdesk.model.text import Part, Secret, Text
from restdesk.variables.filling import Filling
from restdesk.variables.find import spans

_NAME = r"[A-Za-z_][A-Za-z0-9_-]*"
_PARAMETER = re.compile(rf"(?<=/):({_NAME})|(?<!\{{)\{{({_NAME}(?:\.{_NAME})*)\}}(?!\}})")
_BREAKS_OUT = re.compile(r"[/\\?#]")
"""Characters that would end the part of the path in which a value stands."""


class PathSpan(NamedTuple):
    """A path parameter: its characters from `start` to before `end`, colon or braces included."""

    start: int
    end: int
    name: str


def path_spans(url: str) -> tuple[PathSpan, ...]:
    """Return the path parameters of a typed URL, in order.

    `:name` begins a segment of the path, `{name}` stands anywhere in it; ports, queries and `{{variables}}` have none.
    """
    if ":" not in url and "{" not in url:
        return ()
    start, end, hidden = _path(url)
    found = _PARAMETER.finditer(hidden, start, end)
    return tuple(PathSpan(match.start(), match.end(), match[1] or match[2]) for match in found)


def path_names(url: str) -> tuple[str, ...]:
    """Return the names of the path parameters, each once."""
    return tuple(dict.fromkeys(span.name for span in path_spans(url)))


def filled_url(url: str, params: Sequence[Param], filling: Filling, *, encode: bool) -> Text:
    """Return the URL with its variables and path parameters filled; with `encode` a value stays in its segment.

    Raises PathValueMissing, with the field `params.path.NAME`, for a path parameter that has no value.
    """
    values = {param.name: param.value for param in params if param.type == "path" and not param.disabled}
    texts: list[Text] = []
    end = 0
    for span in path_spans(url):
        field = f"params.path.{span.name}"
        written = values.get(span.name, "")
        if not written:
            raise PathValueMissing(name=span.name, field=field)
        value = filling.text(written, field)
        texts += (filling.text(url[end : span.start], "url"), encoded(value) if encode else value)
        end = span.end
    return Text.join((*texts, filling.text(url[end:], "url")))


def encoded(value: Text) -> Text:
    """Return the value of a path parameter with what would end its segment percent-encoded."""
    return Text(*(_piece(part) for part in value.parts))


def _path(url: str) -> tuple[int, int, str]:
    """Return where the path begins and ends, and the URL with no sign of its variables."""
    pieces: list[str] = []
    at = 0
    for span in spans(url):
        pieces += (url[at : span.start], "x" * (span.end - span.start))
        at = span.end
    hidden = "".join((*pieces, url[at:]))
    scheme = re.match(r"[A-Za-z][A-Za-z0-9+.\-]*://|//", hidden)
    authority = scheme.end() if scheme else 0
    ends = re.search(r"[?#]", hidden)
    end = ends.start() if ends else len(hidden)
    start = hidden.find("/", authority, end)
    return (end if start < 0 else start), end, hidden


def _piece(part: Part) -> Part:
    text = part.reveal() if isinstance(part, Secret) else part
    text = _BREAKS_OUT.sub(lambda found: quote(found[0], safe=""), text)
    return Secret(text) if isinstance(part, Secret) else text
