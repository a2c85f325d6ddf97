"""A request of an older collection, in OpenCollection's words."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from restdesk.formats.bru.auth import Keep, Values, auth
from restdesk.formats.bru.blocks import Block, Pair

_METHODS = ("get", "post", "put", "delete", "patch", "options", "head", "connect", "trace")
_KEPT = {"grpc": "grpc", "ws": "websocket"}
"""Kinds that are shown and kept, and their key in OpenCollection."""
_TEXTS = {"json": "json", "text": "text", "xml": "xml", "sparql": "sparql"}
_CONTENT_TYPE = re.compile(r"(?P<value>.*?)\s*@contentType\((?P<type>[^()]*)\)\s*", re.DOTALL)
_FILE = re.compile(r"@file\((?P<names>.*)\)", re.DOTALL)

_WITHOUT_VALUE = (
    *("isEmpty", "isNotEmpty", "isNull", "isUndefined", "isDefined", "isTruthy", "isFalsy", "isJson"),
    *("isNumber", "isString", "isBoolean", "isArray"),
)
_WITH_VALUE = (
    *("eq", "neq", "gt", "gte", "lt", "lte", "in", "notIn", "contains", "notContains", "length"),
    *("matches", "notMatches", "startsWith", "endsWith", "between"),
)
_SCRIPTS = (
    ("script:pre-request", "before-request"),
    ("script:post-response", "after-response"),
    ("tests", "tests"),
)


def request(found: Sequence[Block], path: str, keep: Keep) -> Values:
    """Return the request that the blocks describe."""
    call = next((block for block in found if block.name in (*_METHODS, "http")), None)
    said = _of(found, "meta", path)
    kind = _KEPT.get(said.get("type", ""), said.get("type") or "http")
    made: Values = {"info": info(found, path, "" if call is None and kind in ("http", "graphql") else kind)}
    if call is not None:
        made["graphql" if kind == "graphql" else "http"] = _call(call, found, path, keep, graphql=kind == "graphql")
    else:
        kept = ((block, _KEPT[block.name]) for block in found if block.name in _KEPT)
        made |= {ours: {pair.name: pair.value for pair in block.pairs(path)} for block, ours in kept}
    made["runtime"] = runtime(found, path)
    made["settings"] = _settings(found, path)
    made["docs"] = docs(found)
    return {name: value for name, value in made.items() if value}


def info(found: Sequence[Block], path: str, kind: str) -> Values:
    """Return what the block `meta` says: name, type, order, tags."""
    block = next((block for block in found if block.name == "meta"), None)
    pairs = {pair.name: pair for pair in block.pairs(path)} if block is not None else {}
    made: Values = {"name": pairs["name"].value} if "name" in pairs else {}
    made["type"] = kind
    if (seq := pairs.get("seq")) is not None and (number := _number(seq.value)) is not None:
        made["seq"] = number
    if (tags := pairs.get("tags")) is not None and tags.items:
        made["tags"] = list(tags.items)
    return made


def headers(found: Sequence[Block], path: str) -> list[Values]:
    """Return the rows of the block `headers`."""
    return [_row(pair) for pair in _pairs(found, "headers", path)]


def runtime(found: Sequence[Block], path: str) -> Values:
    """Return variables, checks, captures and scripts; what is empty is left out."""
    captures = [_capture(pair) for pair in _pairs(found, "vars:post-response", path)]
    scripts = [
        {"type": kind, "code": block.text().strip()}
        for name, kind in _SCRIPTS
        for block in found
        if block.name == name and block.text().strip()
    ]
    made: Values = {
        "variables": variables(_pairs(found, "vars:pre-request", path)),
        "scripts": scripts,
        "assertions": [_check(pair) for pair in _pairs(found, "assert", path)],
        "actions": captures,
    }
    return {name: value for name, value in made.items() if value}


def variables(pairs: Sequence[Pair]) -> list[Values]:
    """Return rows of variables, those with a type as such."""
    rows = []
    for pair in pairs:
        typed = pair.type in ("number", "boolean", "object")
        rows.append(_row(pair, {"type": pair.type, "data": pair.value} if typed else pair.value))
    return rows


def docs(found: Sequence[Block]) -> str:
    """Return the text of the block `docs`."""
    return next((block.text() for block in found if block.name == "docs"), "")


def _of(found: Sequence[Block], name: str, path: str) -> dict[str, str]:
    return {pair.name: pair.value for pair in _pairs(found, name, path)}


def _pairs(found: Sequence[Block], name: str, path: str) -> tuple[Pair, ...]:
    return tuple(pair for block in found if block.name == name for pair in block.pairs(path))


def _call(call: Block, found: Sequence[Block], path: str, keep: Keep, *, graphql: bool) -> Values:
    said = {pair.name: pair.value for pair in call.pairs(path)}
    method = said.get("method", "") if call.name == "http" else call.name.upper()
    made: Values = {"method": method or "GET", "url": said.get("url", "")}
    made["headers"] = headers(found, path)
    params = [(name, "query") for name in ("query", "params:query")] + [("params:path", "path")]
    made["params"] = [_row(pair) | {"type": kind} for name, kind in params for pair in _pairs(found, name, path)]
    made["body"] = _graphql(found) if graphql else _body(said.get("body", ""), found, path)
    made["auth"] = auth(said.get("auth", ""), found, path, keep)
    return {name: value for name, value in made.items() if value not in ([], None)}


def _graphql(found: Sequence[Block]) -> Values | None:
    texts = {block.name: block.text() for block in found}
    query, values = texts.get("body:graphql", ""), texts.get("body:graphql:vars", "")
    return {"query": query, "variables": values} if query or values else None


def _body(mode: str, found: Sequence[Block], path: str) -> Values | None:
    if mode in _TEXTS:
        block = next((block for block in found if block.name in (f"body:{mode}", "body")), None)
        return {"type": _TEXTS[mode], "data": block.text() if block is not None else ""}
    rows = {"form-urlencoded": _row, "formUrlEncoded": _row, "multipart-form": _part, "multipartForm": _part}
    names = {"formUrlEncoded": "form-urlencoded", "multipartForm": "multipart-form"}
    kind = names.get(mode, mode)
    if mode in rows:
        make: Callable[[Pair], Values] = rows[mode]
        return {"type": kind, "data": [make(pair) for pair in _pairs(found, f"body:{kind}", path)]}
    if mode == "file":
        return {"type": "file", "data": [_file(pair) for pair in _pairs(found, "body:file", path)]}
    return None


def _row(pair: Pair, value: object = None) -> Values:
    row: Values = {"name": pair.name, "value": pair.value if value is None else value}
    if pair.description:
        row["description"] = pair.description
    return row if pair.enabled else row | {"disabled": True}


def _part(pair: Pair) -> Values:
    value, kind = _content_type(pair.value)
    file = _FILE.fullmatch(value)
    row = _row(pair, value) | {"type": "text"}
    if file is not None:
        row |= {"type": "file", "value": [name for name in file["names"].split("|") if name]}
    return row | {"contentType": kind} if kind else row


def _file(pair: Pair) -> Values:
    value, kind = _content_type(pair.value)
    file = _FILE.fullmatch(value.strip())
    return {"filePath": file["names"] if file is not None else value, "contentType": kind, "selected": pair.enabled}


def _content_type(value: str) -> tuple[str, str]:
    found = _CONTENT_TYPE.fullmatch(value)
    return (found["value"], found["type"].strip()) if found is not None else (value, "")


def _check(pair: Pair) -> Values:
    first, _, rest = pair.value.partition(" ")
    if first in _WITHOUT_VALUE:
        made: Values = {"expression": pair.name, "operator": first}
    elif first in _WITH_VALUE:
        made = {"expression": pair.name, "operator": first, "value": rest}
    else:
        made = {"expression": pair.name, "operator": "eq", "value": pair.value}
    if pair.description:
        made["description"] = pair.description
    return made if pair.enabled else made | {"disabled": True}


def _capture(pair: Pair) -> Values:
    local = pair.name.startswith("@")
    made: Values = {
        "type": "set-variable",
        "phase": "after-response",
        "selector": {"expression": pair.value, "method": "jsonq"},
        "variable": {"name": pair.name.removeprefix("@"), "scope": "request" if local else "runtime"},
    }
    return made if pair.enabled else made | {"disabled": True}


def _settings(found: Sequence[Block], path: str) -> Values:
    made: Values = {}
    for name, value in _of(found, "settings", path).items():
        if name in ("encodeUrl", "followRedirects", "forwardAuthorizationHeader"):
            made[name] = value if value == "inherit" else value == "true"
        elif name in ("timeout", "maxRedirects"):
            number: Any = value if value == "inherit" else _number(value)
            made |= {name: number} if number is not None else {}
    return made


def _number(text: str) -> int | float | None:
    try:
        return int(text)
    except ValueError:
        pass
    try:
        number = float(text)
    except ValueError:
        return None
    return number if abs(number) < 2**53 else None
