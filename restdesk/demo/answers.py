"""Answers: JSON in UTF-8, in the language that the client prefers, errors too."""

import json
from collections.abc import Iterable
from http.client import responses

from flask import Response, request
from werkzeug.exceptions import HTTPException

Headers = Iterable[tuple[str, str]]


class Refused(Exception):
    """A request that is answered with an error: its status, the JSON object and further headers."""

    def __init__(self, status: int, value: dict[str, str], headers: Headers = ()) -> None:
        super().__init__(status, value)
        self.status = status
        self.value = value
        self.headers = tuple(headers)


def json_text(value: object) -> str:
    """The value as JSON on one line, with every letter as itself."""
    return json.dumps(value, ensure_ascii=False)


def json_answer(value: object, status: int = 200, headers: Headers = ()) -> Response:
    """A response whose body is the value as JSON."""
    # Half a surrogate pair has no UTF-8; written with a backslash it is the JSON escape it came from.
    body = json_text(value).encode("utf-8", "backslashreplace") + b"\n"
    response = Response(body, status, content_type="application/json; charset=utf-8")
    response.headers.extend(tuple(headers))
    return response


def message_answer(korean: str, english: str) -> Response:
    """A `message` in the language that the client prefers."""
    message, name = (english, "en") if prefers_english() else (korean, "ko")
    return json_answer({"message": message}, headers=[("Content-Language", name), ("Vary", "Accept-Language")])


def prefers_english() -> bool:
    """Whether `Accept-Language` puts English before Korean. Without the header, or with other languages: no."""
    return request.accept_languages.best_match(["ko", "en"], default="ko") == "en"


def refusal(refused: Refused) -> Response:
    """What is answered to a request that a view refused."""
    return json_answer(refused.value, refused.status, refused.headers)


def tidy(response: Response) -> Response:
    """The response with its status in usual spelling and with the methods in `Allow` in order."""
    response.status = f"{response.status_code} {responses.get(response.status_code, 'Unknown')}"
    if response.allow:
        response.headers["Allow"] = ", ".join(sorted(response.allow))
    return response


def http_error(error: HTTPException) -> Response:
    """What is answered where the framework refuses: the status in words, and its headers (`Allow` with 405)."""
    headers = [(name, value) for name, value in error.get_headers() if name.lower() != "content-type"]
    return json_answer({"error": error.name}, error.code or 500, headers)
