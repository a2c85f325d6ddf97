"""Big bodies in worker processes: real ones."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from restdesk.content.pretty import pretty_json
from restdesk.errors import BodyUnreadable, NoRoomForView, PatternInvalid, PatternTooSlow, ViewError, WorkerEnded
from restdesk.model.shown import FirstLines, Hits, Progress, Shown, View
from restdesk.session.big_bodies import BigBodies
from restdesk.spool import Spool

HANGS = r"(a+)+b"
LINES = 13
"""Of the body laid out."""


@pytest.fixture
def spool(tmp_path: Path) -> Iterator[Spool]:
    made = Spool(tmp_path / "spool")
    yield made
    made.close()


@pytest.fixture
def big(spool: Spool) -> Iterator[BigBodies]:
    made = BigBodies(spool)
    yield made
    made.close()


@pytest.fixture
def body(tmp_path: Path) -> Path:
    path = tmp_path / "body"
    path.write_bytes(b'[{"a":"one","b":[1,2]},{"a":"two","b":[]}]')
    return path


def files(spool: Spool) -> list[Path]:
    return [path for path in spool._parent.rglob("*") if path.is_file()]


def processes(big: BigBodies) -> list[int]:
    return sorted(process.number for process in big._workers._all)


async def all_of(work: AsyncIterator[Any]) -> list[Any]:
    return [told async for told in work]


async def shown(big: BigBodies, path: Path, shape: Any = "json", content_type: str = "") -> View:
    last = (await all_of(big.shown(path, path.stat().st_size, shape, content_type)))[-1]
    assert isinstance(last, Shown)
    return last.view


async def until(holds: Any) -> None:
    while not holds():  # noqa: ASYNC110  what is waited for happens on a thread
        await asyncio.sleep(0.01)


def test_a_body_is_laid_out_searched_and_its_file_deleted_when_it_is_shown_no_more(
    big: BigBodies, spool: Spool, body: Path
) -> None:
    async def go() -> None:
        told = await all_of(big.shown(body, body.stat().st_size, "json"))
        assert [type(event) for event in told if not isinstance(event, Progress)] == [FirstLines, Shown]
        view = told[-1].view
        text = Path(view.path).read_text()
        assert text == pretty_json(body.read_text())
        found = await all_of(big.find(view, "TWO"))
        assert [text[start:end] for hits in found for start, end in hits.hits] == ["two"]
        assert isinstance(found[-1], Hits)
        assert found[-1].is_last
        assert len(processes(big)) == 1  # the same for both
        big.discard(view)
        assert files(spool) == []

    asyncio.run(go())


def test_utf_8_as_it_came_is_left_where_it_is(big: BigBodies, spool: Spool, body: Path) -> None:
    async def go() -> None:
        view = await shown(big, body, "raw")
        assert view.path == str(body)
        assert files(spool) == []
        big.discard(view)
        assert body.exists()

    asyncio.run(go())


def test_a_warm_worker_is_the_one_that_works(big: BigBodies, body: Path) -> None:
    async def go() -> None:
        big.warm()
        big.warm()
        await until(lambda: processes(big))
        warmed = processes(big)
        await shown(big, body)
        assert processes(big) == warmed
        assert len(warmed) == 1

    asyncio.run(go())


def test_cancel_ends_a_search_that_hangs_and_the_next_job_is_done(big: BigBodies, spool: Spool, tmp_path: Path) -> None:
    path = tmp_path / "hangs"
    path.write_bytes(b"a" * 60)

    async def go() -> None:
        view = await shown(big, path, "raw")
        before = processes(big)
        work = big.find(view, HANGS, regex=True)
        waiting = asyncio.ensure_future(all_of(work))
        await until(lambda: work._process is not None)
        work.cancel()
        assert await waiting == []
        await until(lambda: processes(big) and processes(big) != before)
        assert (await all_of(big.find(view, "a+", regex=True)))[-1].total == 1

    asyncio.run(go())
    assert files(spool) == []


def test_what_is_cancelled_before_it_begins_is_never_done(big: BigBodies, body: Path) -> None:
    async def go() -> None:
        work = big.shown(body, 1, "json")
        work.cancel()
        assert await all_of(work) == []
        assert processes(big) == []

    asyncio.run(go())


def test_two_jobs_run_at_once_and_a_third_waits(big: BigBodies, tmp_path: Path, body: Path) -> None:
    path = tmp_path / "hangs"
    path.write_bytes(b"a" * 60)

    async def go() -> None:
        view = await shown(big, path, "raw")
        hanging = [big.find(view, HANGS, regex=True) for _ in range(2)]
        waiting = [asyncio.ensure_future(all_of(work)) for work in hanging]
        await until(lambda: all(work._process is not None for work in hanging))
        third = asyncio.ensure_future(shown(big, body))
        assert len(processes(big)) == 2
        hanging[0].cancel()
        assert (await third).lines == LINES
        hanging[1].cancel()
        assert await asyncio.gather(*waiting) == [[], []]

    asyncio.run(go())


def test_a_task_that_is_cancelled_ends_its_job(big: BigBodies, tmp_path: Path) -> None:
    path = tmp_path / "hangs"
    path.write_bytes(b"a" * 60)

    async def go() -> None:
        view = await shown(big, path, "raw")
        work = big.find(view, HANGS, regex=True)
        task = asyncio.ensure_future(all_of(work))
        await until(lambda: work._process is not None)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert work.is_cancelled

    asyncio.run(go())


def test_a_worker_that_is_killed_is_told_and_the_next_one_works(big: BigBodies, tmp_path: Path, body: Path) -> None:
    path = tmp_path / "hangs"
    path.write_bytes(b"a" * 60)

    async def go() -> None:
        view = await shown(big, path, "raw")
        work = big.find(view, HANGS, regex=True)
        waiting = asyncio.ensure_future(all_of(work))
        await until(lambda: work._process is not None)
        os.kill(processes(big)[0], 9)
        with pytest.raises(WorkerEnded):
            await waiting
        assert (await shown(big, body)).lines == LINES

    asyncio.run(go())


def test_a_worker_that_died_while_it_had_nothing_to_do_is_not_missed(big: BigBodies, body: Path) -> None:
    async def go() -> None:
        await shown(big, body)
        process = next(iter(big._workers._all))
        os.kill(process.number, 9)
        await until(lambda: not process.runs)
        assert (await shown(big, body)).lines == LINES

    asyncio.run(go())


QUICK_TO_GIVE_UP = "import restdesk.content.worker as worker; worker.SLOW = 0.2; worker.main()"


@pytest.mark.parametrize(
    ("code", "error"),
    [("import sys; sys.exit(3)", WorkerEnded), ("import sys; print('!' * 9)", WorkerEnded),
     (QUICK_TO_GIVE_UP, PatternTooSlow)],
)  # fmt: skip
def test_a_worker_that_ends_by_itself_is_told_in_words(
    spool: Spool, tmp_path: Path, code: str, error: type[ViewError]
) -> None:
    big = BigBodies(spool, (sys.executable, "-c", code))
    path = tmp_path / "hangs"
    path.write_bytes(b"a" * 60)

    async def go() -> None:
        with pytest.raises(error):
            await all_of(big.find(View(str(path), 60, 1, b"", b""), HANGS, regex=True))

    try:
        asyncio.run(go())
    finally:
        big.close()


def test_a_worker_that_cannot_be_started_is_told(spool: Spool, body: Path) -> None:
    big = BigBodies(spool, ("/no/such/program",))

    async def go() -> None:
        big.warm()
        with pytest.raises(WorkerEnded):
            await all_of(big.shown(body, 1, "json"))

    asyncio.run(go())
    big.close()
    assert files(spool) == []


def test_what_is_at_fault_is_told(big: BigBodies, spool: Spool, body: Path, tmp_path: Path) -> None:
    async def go() -> None:
        with pytest.raises(BodyUnreadable):
            await all_of(big.shown(tmp_path / "gone", 1, "json"))
        with pytest.raises(PatternInvalid) as refused:
            await all_of(big.find(await shown(big, body, "raw"), "(", regex=True))
        assert "unterminated" in refused.value.cause
        assert files(spool) == []
        spool.close()
        with pytest.raises(NoRoomForView):
            await all_of(big.shown(body, 1, "json"))

    asyncio.run(go())


def test_closing_ends_what_runs_and_nothing_starts_any_more(big: BigBodies, tmp_path: Path) -> None:
    path = tmp_path / "hangs"
    path.write_bytes(b"a" * 60)

    async def go() -> None:
        view = await shown(big, path, "raw")
        work = big.find(view, HANGS, regex=True)
        waiting = asyncio.ensure_future(all_of(work))
        await until(lambda: work._process is not None)
        running = processes(big)
        await asyncio.to_thread(big.close)
        with pytest.raises(WorkerEnded):
            await waiting
        for number in running:
            with pytest.raises(ProcessLookupError):
                os.kill(number, 0)
        big.warm()
        assert processes(big) == []

    asyncio.run(go())


def test_a_worker_whose_parent_is_gone_ends_by_itself(body: Path) -> None:
    import subprocess

    from restdesk.content import jobs
    from restdesk.content.jobs import Find

    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "restdesk", "worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    jobs.write(process.stdin, Find(str(body), body.stat().st_size, "a", False, True))
    assert jobs.read(process.stdout) is not None
    process.stdin.close()
    assert process.wait(20) == 0
    process.stdout.close()
