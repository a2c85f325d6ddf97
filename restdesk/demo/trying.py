"""`/bytes/N`, `/delay/SECONDS`, `/redirect/N`, `/status/N`: for trying a client."""

import threading
import time
from collections.abc import Callable, Iterator
from http.client import responses

from flask import Blueprint, Response, request

from restdesk.demo.answers import Refused, json_answer, message_answer
from restdesk.demo.basic import CHALLENGE

MOST_BYTES = 1_000_000_000
LONGEST_DELAY = 300
MOST_REDIRECTS = 100
METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]

_BLOCK = bytes(range(256)) * 256
_LOOK = 0.1
_BODILESS = (204, 205, 304)
# What HTTP says a response with this status must carry besides.
_STATUS_HEADERS = {401: [CHALLENGE], 405: [("Allow", ", ".join(METHODS))]}


def blueprint(stopping: threading.Event) -> Blueprint:
    """The routes for trying a client; waiting answers end when `stopping` is set."""
    routes = Blueprint("trying", __name__)

    @routes.get("/bytes/<count>")
    def some_bytes(count: str) -> Response:
        length = _number(count, 0, MOST_BYTES)
        response = Response(stream(length), content_type="application/octet-stream")
        response.content_length = length
        return response

    @routes.get("/delay/<seconds>")
    def delay(seconds: str) -> Response:
        length = _seconds(seconds)
        wait(length, stopping)
        return message_answer(f"{length:g}초 동안 기다렸습니다.", f"Waited for {length:g} seconds.")

    @routes.get("/redirect/<count>")
    def redirect(count: str) -> Response:
        left = _number(count, 0, MOST_REDIRECTS)
        if left:
            return Response(status=302, headers={"Location": f"/redirect/{left - 1}"})
        return message_answer("리디렉션이 끝났습니다.", "This is the end of the redirects.")

    @routes.route("/status/<code>", methods=METHODS)
    def status(code: str) -> Response:
        return status_answer(_number(code, 200, 599))

    return routes


def stream(length: int) -> Iterator[bytes]:
    """So many bytes, in pieces; the byte at position n is n modulo 256."""
    for start in range(0, length, len(_BLOCK)):
        yield _BLOCK[: length - start]


def wait(seconds: float, stopping: threading.Event) -> None:
    """Waits so long, or until the client has gone. Raises Refused with 503 when the server stops meanwhile."""
    gone: Callable[[], bool] = request.environ.get("waitress.client_disconnected", lambda: False)
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0 and not gone():
        if stopping.wait(min(left, _LOOK)):
            raise Refused(503, {"error": "The server is stopping"})


def status_answer(code: int) -> Response:
    """A response with this status, its usual phrase in the body where the status allows a body."""
    if code in _BODILESS:
        return Response(status=code)
    return json_answer({"status": code, "phrase": responses.get(code, "Unknown")}, code, _STATUS_HEADERS.get(code, ()))


def _number(text: str, least: int, most: int) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= 10 and least <= int(text) <= most):
        raise Refused(400, {"error": f"The number must be from {least} to {most}"})
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds <= LONGEST_DELAY:  # refuses "nan" too
        raise Refused(400, {"error": f"The seconds must be a number from 0 to {LONGEST_DELAY}"})
    return seconds
