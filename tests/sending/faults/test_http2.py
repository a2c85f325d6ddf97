"""HTTP/2 where one request is not the only one."""

import asyncio
from pathlib import Path

from h2.settings import SettingCodes

from restdesk.model.event import Finished, Progress
from restdesk.sending.send import Sending
from tests.sending.desk import Desk, finished, ready
from tests.servers.faults.http2 import HELLO, answers, answers_for_ever, talks
from tests.servers.faults.talk import Talk

PATIENCE = 20.0
PRIOR = "2-prior-knowledge"


def test_a_stream_limit_of_one_stops_nobody(desk: Desk, tmp_path: Path) -> None:
    async def work(sending: Sending) -> None:
        async with asyncio.timeout(PATIENCE):
            for _ in range(3):
                exchanges = await asyncio.gather(*(finished(sending.send(request)) for _ in range(8)))
                assert all(exchange.good for exchange in exchanges)

    with talks(answers, {SettingCodes.MAX_CONCURRENT_STREAMS: 1})(tmp_path) as site:
        request = ready(site.url, "POST", body=("text", "once"), http_version=PRIOR)
        desk.run(work)


def test_after_cancelled_bodies_the_next_request_is_answered(desk: Desk, tmp_path: Path) -> None:
    """What was cancelled takes no window from what follows."""
    connections: list[Talk] = []

    def act(talk: Talk) -> None:
        connections.append(talk)
        if len(connections) > 3:
            answers(talk)
        else:
            answers_for_ever(talk)

    async def cancelled(sending: Sending) -> str:
        send = sending.send(request)
        async for event in send:
            if isinstance(event, Progress) and event.received > 8_000_000:
                send.cancel()
            if isinstance(event, Finished) and event.exchange.failure:
                return event.exchange.failure.kind
        raise AssertionError("it came to an end")

    async def work(sending: Sending) -> None:
        async with asyncio.timeout(PATIENCE):
            assert [await cancelled(sending) for _ in range(3)] == ["Cancelled"] * 3
            exchange = await finished(sending.send(request))
            assert exchange.response is not None
            assert exchange.response.body.read() == HELLO

    with talks(act)(tmp_path) as site:
        request = ready(site.url, http_version=PRIOR)
        desk.run(work)
