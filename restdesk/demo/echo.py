"""`/echo`: the request as it came here, whatever its method."""

from flask import Blueprint, Response, request
from flask.blueprints import BlueprintSetupState
from werkzeug.routing import Rule

from restdesk.demo.answers import json_answer


def blueprint() -> Blueprint:
    """The route `/echo`."""
    routes = Blueprint("echo", __name__)

    @routes.record
    def add(state: BlueprintSetupState) -> None:
        # Flask's own routes have lists of methods; this one takes methods that nobody has heard of.
        state.app.url_map.add(Rule("/echo", endpoint="echo"))
        state.app.view_functions["echo"] = echo

    return routes


def echo() -> Response:
    """Method, target, headers and body, as WSGI sees them: names in one spelling, repeated headers joined."""
    data = request.get_data()
    return json_answer(
        {
            "method": request.method,
            "target": _text(request.environ["REQUEST_URI"].encode("latin-1")),
            "headers": {name: _text(value.encode("latin-1")) for name, value in request.headers},
            "body": _text(data),
            "bytes": len(data),
        }
    )


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")
