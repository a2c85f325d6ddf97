"""The engine thread."""

import asyncio
import threading

import pytest

from restdesk.session.engine import Engine


async def _nothing() -> None:
    pass


def test_work_runs_on_a_thread_of_its_own() -> None:
    engine = Engine(lambda error: None)

    async def name() -> str:
        return threading.current_thread().name

    assert engine.submit(name()).result(5) == "restdesk-engine"
    engine.close(_nothing())


def test_closing_cancels_what_runs_and_then_does_the_last_thing() -> None:
    engine, told = Engine(lambda error: None), list[str]()
    started = threading.Event()

    async def wait() -> None:
        started.set()
        try:
            await asyncio.sleep(60)
        finally:
            told.append("cancelled")

    async def last() -> None:
        told.append("closed")

    engine.submit(wait())
    assert started.wait(5)
    engine.close(last())
    assert told == ["cancelled", "closed"]


def test_a_failure_of_the_last_thing_is_reported() -> None:
    reported = list[BaseException]()
    engine = Engine(reported.append)

    async def last() -> None:
        raise LookupError("x")

    engine.submit(_nothing()).result(5)
    engine.close(last())
    assert [type(error) for error in reported] == [LookupError]


def test_an_engine_that_never_ran_closes_and_takes_no_work_afterwards() -> None:
    engine = Engine(lambda error: None)
    engine.close(_nothing())
    with pytest.raises(RuntimeError, match="closed"):
        engine.submit(_nothing())


def test_closing_twice_is_allowed() -> None:
    engine = Engine(lambda error: None)
    engine.submit(_nothing()).result(5)
    engine.close(_nothing())
    engine.close(_nothing())


def test_what_the_loop_cannot_hand_to_anyone_is_reported() -> None:
    reported = list[BaseException]()
    engine = Engine(reported.append)

    async def call_something_that_fails() -> None:
        asyncio.get_running_loop().call_soon(lambda: 1 / 0)
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    engine.submit(call_something_that_fails()).result(5)
    engine.close(_nothing())
    assert [type(error) for error in reported] == [ZeroDivisionError]
