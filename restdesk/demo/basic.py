"""`/basic/api/data`: HTTP Basic authentication (RFC 7617)."""

import secrets

from flask import Blueprint, Response, request

from restdesk.demo.answers import Refused
from restdesk.demo.data import get_data, post_data

USERNAME = "admintak"
PASSWORD = "pwdforapitest"
CHALLENGE = ("WWW-Authenticate", 'Basic realm="Demo API", charset="UTF-8"')


def blueprint() -> Blueprint:
    """The routes under `/basic`."""
    routes = Blueprint("basic", __name__, url_prefix="/basic")

    @routes.get("/api/data")
    def get() -> Response:
        require_password()
        return get_data("param")

    @routes.post("/api/data")
    def post() -> Response:
        require_password()
        return post_data()

    return routes


def require_password() -> None:
    """Raises Refused with 401 and a challenge unless user name and password of the request are right."""
    given = request.authorization
    if given is None or given.type != "basic" or not _is_known(given.username or "", given.password or ""):
        raise Refused(401, {"error": "Unauthorized access"}, [CHALLENGE])


def _is_known(username: str, password: str) -> bool:
    # Both are compared, each in a time that does not depend on how much of it is right.
    right_name = secrets.compare_digest(username.encode(), USERNAME.encode())
    right_password = secrets.compare_digest(password.encode(), PASSWORD.encode())
    return right_name and right_password
