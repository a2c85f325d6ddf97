"""`/bytes/N`, `/delay/SECONDS`, `/drip`, `/gzip`, `/redirect/N`, `/status/N`: for trying a client."""

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from http.client import responses

from flask import Blueprint, Response, request

from restdesk.demo.amounts import duration, whole_number
from restdesk.demo.answers import Refused, json_answer, message_answer
from restdesk.demo.basic import CHALLENGE

MOST_BYTES = 1_000_000_000
MOST_DRIPS = 10_000
LINE = "The same words again and again take little room once they are compressed."
LINES = 200
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
        length = whole_number(count, 0, MOST_BYTES)
        response = Response(stream(length), content_type="application/octet-stream")
        response.content_length = length
        return response

    @routes.get("/delay/<seconds>")
    def delay(seconds: str) -> Response:
        length = duration(seconds)
        if not wait(length, stopping, client_has_gone()):
            raise Refused(503, {"error": "The server is stopping"})
        return message_answer(f"{length:g}초 동안 기다렸습니다.", f"Waited for {length:g} seconds.")

    @routes.get("/drip")
    def drip() -> Response:
        count = whole_number(request.args.get("bytes", "10"), 1, MOST_DRIPS)
        pause = duration(request.args.get("seconds", "2")) / count
        response = Response(drops(count, pause, stopping, client_has_gone()), content_type="text/plain; charset=utf-8")
        response.content_length = count
        return response

    @routes.get("/gzip")
    def compressed() -> Response:
        return compressed_answer()

    @routes.get("/redirect/<count>")
    def redirect(count: str) -> Response:
        left = whole_number(count, 0, MOST_REDIRECTS)
        if left:
            return Response(status=302, headers={"Location": f"/redirect/{left - 1}"})
        return message_answer("리디렉션이 끝났습니다.", "This is the end of the redirects.")

    @routes.route("/status/<code>", methods=METHODS)
    def status(code: str) -> Response:
        return status_answer(whole_number(code, 200, 599))

    return routes


def stream(length: int) -> Iterator[bytes]:
    """So many bytes, in pieces; the byte at position n is n modulo 256."""
    for start in range(0, length, len(_BLOCK)):
        yield _BLOCK[: length - start]


def drops(count: int, pause: float, stopping: threading.Event, gone: Callable[[], bool]) -> Iterator[bytes]:
    """So many bytes, one at a time with pauses between; fewer when the server stops meanwhile."""
    for place in range(count):
        yield b"\n" if place == count - 1 else b"."
        if place < count - 1 and not wait(pause, stopping, gone):
            return


def compressed_answer() -> Response:
    """Text that shrinks well, in gzip where the client takes that coding (RFC 9110, section 12.5.3)."""
    answer = json_answer({"lines": [f"{number} {LINE}" for number in range(1, LINES + 1)]})
    answer.vary.add("Accept-Encoding")
    if request.accept_encodings["gzip"]:
        answer.data = gzip.compress(answer.data, mtime=0)
        answer.content_encoding = "gzip"
    return answer


def client_has_gone() -> Callable[[], bool]:
    """What tells whether the client of this request has closed its connection."""
    gone: Callable[[], bool] = request.environ.get("waitress.client_disconnected", lambda: False)
    return gone


def wait(seconds: float, stopping: threading.Event, gone: Callable[[], bool]) -> bool:
    """Waits so long, or until the client has gone. Returns False as soon as the server stops."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0 and not gone():
        if stopping.wait(min(left, _LOOK)):
            return False
    return True


def status_answer(code: int) -> Response:
    """A response with this status, its usual phrase in the body where the status allows a body."""
    if code in _BODILESS:
        return Response(status=code)
    return json_answer({"status": code, "phrase": responses.get(code, "Unknown")}, code, _STATUS_HEADERS.get(code, ()))
