"""Lanes: blocking work on daemon threads with limits."""

import asyncio
import threading
from collections.abc import Iterator
from functools import partial

import pytest

from restdesk.lanes import Lane


@pytest.fixture
def lane() -> Iterator[Lane]:
    lane = Lane("test", 2)
    yield lane
    lane.close()


def test_work_of_one_thread_is_done_in_order_of_arrival() -> None:
    lane, done = Lane("test"), list[int]()
    futures = [lane.submit(partial(done.append, number)) for number in range(50)]
    for future in futures:
        future.result(5)
    lane.close()
    assert done == list(range(50))


def test_a_failure_reaches_who_waits(lane: Lane) -> None:
    async def wait() -> None:
        await lane.run(lambda: int("x"))

    with pytest.raises(ValueError, match="invalid literal"):
        asyncio.run(wait())


def test_no_more_threads_than_the_limit_work_at_once(lane: Lane) -> None:
    release, names = threading.Event(), set[str]()

    def work() -> None:
        names.add(threading.current_thread().name)
        release.wait(5)

    futures = [lane.submit(work) for _ in range(6)]
    release.set()
    for future in futures:
        future.result(5)
    assert 1 <= len(names) <= 2


def test_a_closed_lane_takes_no_work() -> None:
    lane = Lane("test")
    lane.close()
    with pytest.raises(RuntimeError, match="closed"):
        lane.submit(int)


def test_closing_does_not_wait_for_work_that_hangs() -> None:
    lane, release = Lane("test"), threading.Event()
    hanging = lane.submit(lambda: release.wait(30))
    lane.close(seconds=0.01)
    assert not hanging.done()
    release.set()
    hanging.result(5)
    lane.close()


def test_closing_does_what_was_queued_and_leaves_no_thread() -> None:
    lane, release, done = Lane("test"), threading.Event(), list[int]()
    lane.submit(lambda: release.wait(5))
    queued = lane.submit(lambda: done.append(1))
    release.set()
    lane.close(seconds=5)
    assert queued.done()
    assert done == [1]
    assert not any(thread.name == "restdesk-test-1" for thread in threading.enumerate())


def test_work_that_was_cancelled_before_it_began_is_not_done() -> None:
    lane, release, done = Lane("test"), threading.Event(), list[int]()
    first = lane.submit(lambda: release.wait(5))
    second = lane.submit(lambda: done.append(2))
    assert second.cancel()
    release.set()
    first.result(5)
    lane.close()
    assert done == []


def test_a_lane_that_finishes_does_what_nobody_waits_for_any_more() -> None:
    lane, begun, release, done = Lane("test", finishes=True), threading.Event(), threading.Event(), list[int]()

    async def cancelled() -> None:
        waits = [asyncio.create_task(lane.run(work)) for work in (hold, lambda: done.append(2))]
        await asyncio.to_thread(begun.wait, 5)
        for wait in waits:
            wait.cancel()
        assert all(
            isinstance(told, asyncio.CancelledError) for told in await asyncio.gather(*waits, return_exceptions=True)
        )

    def hold() -> None:
        begun.set()
        release.wait(5)
        done.append(1)

    asyncio.run(cancelled())
    assert done == []
    release.set()
    lane.close(seconds=5)
    assert done == [1, 2]
