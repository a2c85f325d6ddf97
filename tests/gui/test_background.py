"""Work elsewhere comes back on the GUI thread, in order, and its failures are never lost."""

import asyncio
import os
import threading
from collections.abc import AsyncIterator, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from restdesk.clock import SystemClock
from restdesk.gui.background import Background
from restdesk.model.event import Progress
from restdesk.paths import find
from restdesk.session.build import Session, build


@pytest.fixture
def session() -> Iterator[Session]:
    """A session that is closed afterwards."""
    made = build(find(os.environ), SystemClock())
    yield made
    made.close()


@pytest.fixture
def reported(session: Session) -> list[str]:
    """The kinds of errors that reached the report."""
    kinds: list[str] = []
    session.unexpected.show = lambda kind, details: kinds.append(kind)
    return kinds


@pytest.fixture
def background(qapp: QObject, session: Session) -> Iterator[Background]:
    """The bridge to that session's threads."""
    made = Background(session)
    yield made
    made.close()


async def count(last: int) -> AsyncIterator[int]:
    for item in range(last):
        yield item


async def fail() -> None:
    raise ValueError("no")


class Ticks:
    """An iterator that can be cancelled, as a Send can: its last item says so."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._over = False

    def cancel(self) -> None:
        self._cancelled.set()

    def __aiter__(self) -> "Ticks":
        return self

    async def __anext__(self) -> str:
        if self._over:
            raise StopAsyncIteration
        await asyncio.sleep(0.001)
        self._over = self._cancelled.is_set()
        return "cancelled" if self._over else "tick"


@pytest.mark.parametrize("kind", ["coroutine", "callable"])
def test_a_result_comes_back_on_the_gui_thread(qtbot: QtBot, background: Background, kind: str) -> None:
    async def seven() -> int:
        return 7

    heard: list[tuple[int, threading.Thread]] = []
    owner = QObject()
    work = background.run(seven() if kind == "coroutine" else lambda: 7, owner=owner)
    work.done(lambda value: heard.append((value, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(7, threading.main_thread())]


def test_items_come_in_order_and_the_last_one_is_the_result(qtbot: QtBot, background: Background) -> None:
    items: list[int] = []
    ends: list[int] = []
    owner = QObject()
    background.run(count(500), owner=owner).event(items.append).done(ends.append)
    qtbot.waitUntil(lambda: bool(ends))
    assert items == list(range(500))
    assert ends == [499]


def test_progress_that_the_window_has_not_seen_yet_is_joined(qtbot: QtBot, background: Background) -> None:
    all_told = threading.Event()

    async def upload() -> AsyncIterator[Progress | str]:
        for sent in range(1000):
            yield Progress(sent, 1000, 0, None)
        yield "end"
        all_told.set()

    items: list[Progress | str] = []
    owner = QObject()
    background.run(upload(), owner=owner).event(items.append)
    assert all_told.wait(10)  # the GUI thread hears nothing meanwhile
    qtbot.waitUntil(lambda: "end" in items)
    assert items == [Progress(999, 1000, 0, None), "end"]


def test_a_cancelled_iterator_still_tells_its_end(qtbot: QtBot, background: Background) -> None:
    ends: list[str] = []
    owner = QObject()
    work = background.run(Ticks(), owner=owner).done(ends.append)
    work.cancel()
    qtbot.waitUntil(lambda: bool(ends))
    assert ends == ["cancelled"]


def test_a_cancelled_coroutine_is_not_heard_again(qtbot: QtBot, background: Background, reported: list[str]) -> None:
    heard: list[object] = []
    owner = QObject()
    work = background.run(asyncio.sleep(60), owner=owner).done(heard.append).failed(heard.append)
    work.cancel()
    background.run(count(1), owner=owner).done(heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [0]
    assert not reported


def test_a_failure_is_heard_by_who_asked(qtbot: QtBot, background: Background, reported: list[str]) -> None:
    failures: list[BaseException] = []
    owner = QObject()
    background.run(fail(), owner=owner).failed(failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], ValueError)
    assert not reported


def test_a_failure_that_nobody_waits_for_is_reported(qtbot: QtBot, background: Background, reported: list[str]) -> None:
    owner = QObject()
    background.run(fail(), owner=owner)
    qtbot.waitUntil(lambda: reported == ["ValueError"])


def test_a_result_for_a_closed_tab_is_dropped_but_its_failure_is_reported(
    qtbot: QtBot, background: Background, reported: list[str]
) -> None:
    heard: list[object] = []
    gone, stays = QObject(), QObject()
    background.run(count(3), owner=gone).event(heard.append).done(heard.append)
    background.run(fail(), owner=gone).failed(heard.append)
    shiboken6.delete(gone)
    qtbot.waitUntil(lambda: reported == ["ValueError"])
    background.run(count(1), owner=stays).done(heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [0]


def test_one_callback_that_fails_does_not_hold_up_the_next(qtbot: QtBot, background: Background) -> None:
    ends: list[int] = []

    def stumble(item: int) -> None:
        if item == 0:
            raise ValueError("no")

    owner = QObject()
    with qtbot.captureExceptions() as exceptions:
        background.run(count(3), owner=owner).event(stumble).done(ends.append)
        qtbot.waitUntil(lambda: bool(ends))
    assert [kind for kind, _error, _trace in exceptions] == [ValueError]


def test_ten_thousand_items_arrive(qtbot: QtBot, background: Background) -> None:
    ends: list[int] = []
    heard: list[int] = []
    owner = QObject()
    background.run(count(10_000), owner=owner).event(heard.append).done(ends.append)
    qtbot.waitUntil(lambda: bool(ends), timeout=30_000)
    assert len(heard) == 10_000
