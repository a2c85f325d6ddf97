"""The resource `/api/data` that each scheme of authentication guards."""

from flask import Response, request

from restdesk.demo.answers import Refused, json_text, message_answer
from restdesk.demo.body import filled_json_body


def get_data(parameter: str) -> Response:
    """The answer to GET with this query parameter. Raises Refused with 400 where it is missing or empty."""
    value = request.args.get(parameter)
    if not value:
        raise Refused(400, {"error": "Parameter is missing"})
    return message_answer(
        f"GET 요청이 성공적으로 처리되었습니다. Parameter: {value}",
        f"The GET request was handled successfully. Parameter: {value}",
    )


def post_data() -> Response:
    """The answer to POST with a JSON body. Raises Refused with 400 where it is empty, with 415 where it is not JSON."""
    text = json_text(filled_json_body())
    return message_answer(
        f"POST 요청이 성공적으로 처리되었습니다. Data: {text}",
        f"The POST request was handled successfully. Data: {text}",
    )
