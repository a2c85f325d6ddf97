"""A browser's `fetch(…)` as a request: what "Copy as fetch" of the developer tools writes, and what people write."""

import json
import re
from typing import Any

from restdesk.formats.body_of import body_of
from restdesk.formats.credentials import taken_out
from restdesk.formats.javascript import NotAValue, Spelled, Values
from restdesk.formats.pasted import NotRead, Pasted
from restdesk.model.request import Header, Http, Info, Request, Settings
from restdesk.words import QT_TRANSLATE_NOOP, Message

_NOT_READ = QT_TRANSLATE_NOOP("Pasted", "This fetch call cannot be read: see line {line}, column {column}.")
_PROPERTY = QT_TRANSLATE_NOOP(
    "Pasted", "“{name}” of the fetch call was not taken over: it means something in a browser only."
)
_BODY = QT_TRANSLATE_NOOP("Pasted", "The body of the fetch call was not taken over: it is no text.")

_BEGINS = re.compile(r"\s*(?:(?:const|let|var)\s+\w+\s*=\s*)?(?:await\s+)?(?:window\.)?fetch\s*\(")
_QUIET = frozenset({"method", "headers", "body", "redirect", "referrer"})
_TEXT = "text/plain;charset=UTF-8"


def is_fetch(text: str) -> bool:
    """Whether a text begins as a `fetch` call."""
    return _BEGINS.match(text) is not None


def read_fetch(text: str) -> Pasted:
    """Return what a `fetch` call sends; raises NotRead with line and column for one that only running could tell."""
    begin = _BEGINS.match(text)
    values = Values(text, begin.end() if begin else 0)
    try:
        url = values.value()
        options = values.value() if values.takes(",") and not values.takes(")") else {}
    except NotAValue as error:
        raise NotRead(_where(text, error.place)) from error
    if not isinstance(url, str) or not isinstance(options, dict):
        raise NotRead(_where(text, begin.end() if begin else 0))
    return _pasted(url, options)


def _where(text: str, place: int) -> Message:
    before = text[:place]
    column = place - (before.rfind("\n") + 1) + 1
    return _NOT_READ.message(line=before.count("\n") + 1, column=column)


def _pasted(url: str, options: dict[str, Any]) -> Pasted:
    left_out = [_PROPERTY.message(name=name) for name in options if name not in _QUIET]
    headers = _headers(options)
    body, text = None, options.get("body")
    if isinstance(text, dict):
        text = _query(text)
    if isinstance(text, str):
        body, headers = body_of(_json(text) if isinstance(text, Spelled) else text, headers, _TEXT)
    elif text is not None:
        left_out.append(_BODY.message())
    headers, auth = taken_out(headers)
    method = str(options.get("method") or "GET")
    follows = {"manual": False, "error": False, "follow": True}.get(str(options.get("redirect")))
    http = Http(method=_normal(method), url=url, headers=headers, body=body, auth=auth)
    request = Request(info=Info(type="http"), http=http, settings=Settings(follow_redirects=follows))
    return Pasted(request, tuple(left_out))


def _headers(options: dict[str, Any]) -> tuple[Header, ...]:
    given = options.get("headers")
    pairs = given.items() if isinstance(given, dict) else given if isinstance(given, list) else ()
    made = [Header(str(pair[0]), str(pair[1])) for pair in pairs if isinstance(pair, tuple | list) and len(pair) == 2]
    referrer = options.get("referrer")
    if isinstance(referrer, str) and referrer.startswith("http"):
        made.append(Header("Referer", referrer))
    return tuple(made)


def _query(fields: dict[str, Any]) -> str:
    from urllib.parse import urlencode

    return urlencode({name: str(value) for name, value in fields.items()})


def _json(spelled: str) -> str:
    """Return what `JSON.stringify` was given as JSON; as it is written where that is JSON, so that numbers stay."""
    try:
        json.loads(spelled)
    except ValueError:
        return _dumped(Values(spelled).value())
    return spelled


def _dumped(value: Any) -> str:
    if isinstance(value, Spelled):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_dumped(name)}: {_dumped(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_dumped(inner) for inner in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def _normal(method: str) -> str:
    """Return a method as `fetch` sends it: six of them in capitals (Fetch Standard, normalize a method)."""
    upper = method.upper()
    return upper if upper in ("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT") else method
