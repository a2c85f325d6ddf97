"""`/apikey/api/data`: an API key in the header `X-API-KEY`."""

import secrets

from flask import Blueprint, Response, request

from restdesk.demo.answers import Refused
from restdesk.demo.data import get_data, post_data

HEADER = "X-API-KEY"
# RFC 9110 wants a challenge with every 401; for API keys no scheme is registered.
CHALLENGE = ("WWW-Authenticate", f'ApiKey realm="Demo API", header="{HEADER}"')


def blueprint(key: str) -> Blueprint:
    """The routes under `/apikey`, opened by this key."""
    routes = Blueprint("apikey", __name__, url_prefix="/apikey")

    @routes.get("/api/data")
    def get() -> Response:
        require_key(key)
        return get_data("apitest")

    @routes.post("/api/data")
    def post() -> Response:
        require_key(key)
        return post_data()

    return routes


def require_key(key: str) -> None:
    """Raises Refused with 401 unless the request carries this key."""
    given = request.headers.get(HEADER, "")
    if not secrets.compare_digest(given.encode(), key.encode()):
        raise Refused(401, {"error": "Unauthorized access"}, [CHALLENGE])
