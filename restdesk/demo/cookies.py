"""`/cookies`: cookies to set, list and delete; they are the client's, nothing is kept here."""

import re

from flask import Blueprint, Response, request

from restdesk.demo.answers import Refused, json_answer
from restdesk.demo.body import filled_json_body

MOST = 50

_MARKS = "Path=/; HttpOnly; SameSite=Lax"

# RFC 6265, section 4.1.1: a name is a token; a value is of printable ASCII without these five.
_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_VALUE = re.compile(r"[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*")


def blueprint() -> Blueprint:
    """The routes under `/cookies`."""
    routes = Blueprint("cookies", __name__, url_prefix="/cookies")

    @routes.get("")
    def list_all() -> Response:
        return json_answer(request.cookies.to_dict())

    @routes.post("")
    def create() -> Response:
        cookies = _cookies(filled_json_body())
        headers = [("Set-Cookie", f"{name}={value}; {_MARKS}") for name, value in cookies.items()]
        return json_answer(cookies, 201, headers)

    @routes.delete("")
    def delete() -> Response:
        names = [request.args["name"]] if "name" in request.args else list(request.cookies)
        gone = Response(status=204)
        for name in filter(_NAME.fullmatch, names):
            gone.headers.add("Set-Cookie", f"{name}=; Max-Age=0; {_MARKS}")
        return gone

    return routes


def _cookies(value: object) -> dict[str, str]:
    """Names and values of the cookies to set. Raises Refused with 400."""
    if not isinstance(value, dict):
        raise Refused(400, {"error": "Cookies must be a JSON object of names and values"})
    if len(value) > MOST:
        raise Refused(400, {"error": f"At most {MOST} cookies are set at once"})
    for name, content in value.items():
        if not _NAME.fullmatch(name):
            raise Refused(400, {"error": "The name of a cookie is of letters, digits and !#$%&'*+-.^_`|~"})
        if not (isinstance(content, str) and _VALUE.fullmatch(content)):
            raise Refused(400, {"error": f"{name} must be text of ASCII without blanks, quotes and , ; \\"})
    return value
