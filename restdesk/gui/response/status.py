"""The status of a response in one line: the number, then its words."""

from http import HTTPStatus

from restdesk.gui.widgets.plain import one_line
from restdesk.model.exchange import Response

LONGEST = 48
"""Characters of a status line that are shown."""


def status_line(response: Response) -> str:
    """`200 OK`, with the words of the standard where the server sent none (HTTP/2 has none)."""
    return one_line(f"{response.status} {response.reason.strip() or _phrase(response.status)}".strip(), LONGEST)


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
