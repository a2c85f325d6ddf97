"""What a pool lends, keeps and closes."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from restdesk.sending import pool
from restdesk.sending.pool import MOST_IDLE, Pool
from restdesk.sending.request import Origin

HERE: Origin = ("http", "a.example", 80)
THERE: Origin = ("http", "a.example", 81)


class Fake:
    """A connection that says what a test wants."""

    def __init__(self, origin: Origin) -> None:
        self.origin = origin
        self.available = True
        self.expired = False
        self.closed = 0

    def is_available(self) -> bool:
        return self.available

    def has_expired(self) -> bool:
        return self.expired

    async def aclose(self) -> None:
        self.closed += 1
        await asyncio.sleep(0)


def run(work: Callable[[Pool[Fake]], Awaitable[None]]) -> None:
    async def main() -> None:
        await work(Pool(Fake))

    asyncio.run(main())


def test_a_connection_is_lent_to_one_at_a_time_and_again() -> None:
    async def work(lines: Pool[Fake]) -> None:
        one, two = await lines.take(HERE), await lines.take(HERE)
        assert one is not two
        await lines.give_back(one)
        assert await lines.take(THERE) is not one
        assert await lines.take(HERE) is one

    run(work)


@pytest.mark.parametrize("state", ["unavailable", "expired"])
def test_what_is_over_is_closed_once(state: str) -> None:
    async def work(lines: Pool[Fake]) -> None:
        one = await lines.take(HERE)
        one.available = state != "unavailable"
        await lines.give_back(one)
        await lines.give_back(one)
        one.expired = True
        assert await lines.take(HERE) is not one
        assert one.closed == 1

    run(work)


def test_what_is_unused_for_long_is_closed_by_any_request(monkeypatch: pytest.MonkeyPatch) -> None:
    async def work(lines: Pool[Fake]) -> None:
        one = await lines.take(HERE)
        await lines.give_back(one)
        monkeypatch.setattr(pool, "IDLE", -1.0)
        await lines.take(THERE)
        assert one.closed == 1

    run(work)


def test_the_oldest_of_too_many_is_closed() -> None:
    async def work(lines: Pool[Fake]) -> None:
        taken = [await lines.take(HERE) for _ in range(MOST_IDLE + 2)]
        for one in taken:
            await lines.give_back(one)
        assert [one.closed for one in taken] == [1, 1] + [0] * MOST_IDLE

    run(work)


def test_two_that_ask_at_once_get_two_while_a_third_is_closed() -> None:
    async def work(lines: Pool[Fake]) -> None:
        old, kept = await lines.take(HERE), await lines.take(HERE)
        old.expired = True
        await lines.give_back(old)
        await lines.give_back(kept)
        one, two = await asyncio.gather(lines.take(HERE), lines.take(HERE))
        assert one is not two
        assert old.closed == 1
        assert old not in (one, two)

    run(work)


def test_closing_closes_what_is_lent_too() -> None:
    async def work(lines: Pool[Fake]) -> None:
        one, two = await lines.take(HERE), await lines.take(HERE)
        await lines.give_back(one)
        await lines.close()
        assert (one.closed, two.closed) == (1, 1)

    run(work)
