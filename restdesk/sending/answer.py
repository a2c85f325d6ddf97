"""What came of one hop: the request as sent, with its credentials, and the response."""

from typing import NamedTuple

from restdesk.model.exchange import Response
from restdesk.sending.request import Outgoing


class Answer(NamedTuple):
    """A complete response and the request that it answers."""

    outgoing: Outgoing
    response: Response
