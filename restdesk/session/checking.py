"""What the paths of checks can lead to in a response: for their completion."""

import re
from collections import deque
from collections.abc import Iterator

import msgspec

from restdesk.content.charset import decode_text
from restdesk.model.exchange import Response

MOST = 200
"""Paths that are given at most, those near the root first."""

_READ = 1_000_000
"""Bytes of a body that are read; a longer one is no JSON then and gives no paths."""

_NAME = re.compile(r"(?!\d)[\w$]+")


def body_paths(response: Response) -> tuple[str, ...]:
    """Return the paths into a JSON body, `res.body.items[0].name`; of an array its first item's. For a file lane."""
    text = decode_text(response.body.read(0, _READ), response.header("content-type") or "").text
    try:
        body = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        return ()
    found: list[str] = []
    waiting: deque[tuple[str, object]] = deque((("res.body", body),))
    while waiting and len(found) < MOST:
        path, value = waiting.popleft()
        for step, inner in _steps(value):
            found.append(path + step)
            waiting.append((path + step, inner))
    return tuple(found[:MOST])


def header_paths(response: Response) -> tuple[str, ...]:
    """Return the paths to the headers, `res.headers["content-type"]`."""
    names = dict.fromkeys(field.name.lower() for field in response.headers)
    return tuple(f"res.headers[{_quoted(name)}]" for name in names)[:MOST]


def _steps(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            name = str(key)
            yield (f".{name}" if _NAME.fullmatch(name) else f"[{_quoted(name)}]"), inner
    elif isinstance(value, list) and value:
        yield "[0]", value[0]
        yield ".length", None


def _quoted(name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
