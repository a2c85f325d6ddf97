"""The JSON body of a request."""

import json
import math
from typing import NoReturn

from flask import request

from restdesk.demo.answers import Refused


def json_body(media_types: tuple[str, ...] = ("application/json",)) -> object:
    """The value of the request's JSON body.

    Raises Refused: 415 for another content type, 400 for text that is not JSON (RFC 8259) and for nothing at all.
    """
    if request.mimetype not in media_types:
        raise Refused(415, {"error": f"Content-Type must be {' or '.join(media_types)}"}, [("Accept", media_types[0])])
    data = request.get_data()
    if not data.strip():
        raise Refused(400, {"error": "JSON data is missing"})
    try:
        return json.loads(data.decode("utf-8"), parse_float=_finite, parse_constant=_refuse_constant)
    except RecursionError:
        raise Refused(400, {"error": "JSON is nested too deeply"}) from None
    except ValueError as fault:
        raise Refused(400, {"error": f"JSON is not valid: {fault}"}) from None


def filled_json_body() -> object:
    """The value of the request's JSON body, which must hold something. Raises Refused as `json_body` does."""
    value = json_body()
    if value in (None, "", [], {}):
        raise Refused(400, {"error": "JSON data is missing"})
    return value


def _finite(number: str) -> float:
    value = float(number)
    if math.isinf(value):
        raise ValueError(f"the number {number[:20]} is too large")
    return value


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
