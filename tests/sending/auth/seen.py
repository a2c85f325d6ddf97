"""What a scheme put on the wire."""

from typing import Any

from restdesk.model.exchange import Hop
from tests.sending.desk import Desk, ready
from tests.servers.raw import answer, raw_server, response


def seen(desk: Desk, url: str = "http://127.0.0.1", path: str = "/", **more: Any) -> tuple[bytes, Hop]:
    """Send a request with `more` and return its head as it arrived and its hop."""
    heads: list[bytes] = []
    with raw_server(answer(response(), heads=heads)) as server:
        exchange = desk.exchange(ready(f"{url}:{server.port}{path}", **more))
    assert exchange.failure is None
    return heads[0], exchange.hops[0]
