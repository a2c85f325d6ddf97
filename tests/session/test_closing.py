"""A quit while files are written: all that was asked for by then is written, whole."""

import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from restdesk.lanes import Lane
from restdesk.model.collection import Collection
from restdesk.model.request import Request
from restdesk.storage.disk import Disk
from tests.session.conftest import Desk, place, request_at

FILES = {
    f"{name}.yml": f"info:\n  name: {name}\n  type: http\nhttp:\n  method: GET # how\n  url: http://a/{name}\n"
    for name in ("one", "two", "three")
}


@pytest.fixture
def mine(desk: Desk, tmp_path: Path) -> Collection:
    """A collection of three requests."""
    return desk.open(tmp_path / "mine", FILES)


class SlowDisk:
    """Holds the first sync until the session closes its lane of writes, when all tasks are cancelled already."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, writes: Lane) -> None:
        self.reached, self._go_on = threading.Event(), threading.Event()
        sync, close = Disk.sync, Lane.close

        def slow(disk: Disk, handles: Sequence[int]) -> None:
            self.reached.set()
            assert self._go_on.wait(20)
            sync(disk, handles)

        def closing(lane: Lane, seconds: float = 0.5) -> None:
            if lane is writes:
                self._go_on.set()
            close(lane, seconds)

        monkeypatch.setattr(Disk, "sync", slow)
        monkeypatch.setattr(Lane, "close", closing)


def saved(request: Request) -> Request:
    """The request with another method."""
    assert request.http is not None
    return replace(request, http=replace(request.http, method="POST"))


def test_a_save_that_runs_and_those_behind_it_are_finished(
    desk: Desk, mine: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = SlowDisk(monkeypatch, desk.session.writes)
    for path in FILES:
        request = request_at(mine, path)
        desk.session.engine.submit(desk.session.saving.save(place(mine, path), saved(request), request))
    assert disk.reached.wait(20)
    desk.session.close()
    for path, text in FILES.items():
        assert (mine.folder / path).read_text("utf-8") == text.replace("GET", "POST")
    assert sorted(file.name for file in mine.folder.glob("*.*")) == sorted(["opencollection.yml", *FILES])


def test_a_save_that_was_asked_for_just_before_is_finished(desk: Desk, mine: Collection) -> None:
    request = request_at(mine, "one.yml")
    desk.session.engine.submit(desk.session.saving.save(place(mine, "one.yml"), saved(request), request))
    desk.session.close()
    assert (mine.folder / "one.yml").read_text("utf-8") == FILES["one.yml"].replace("GET", "POST")


def test_no_thread_of_a_session_keeps_the_program_alive_or_outlives_it(desk: Desk, mine: Collection) -> None:
    request = request_at(mine, "one.yml")
    desk.wait(desk.session.saving.save(place(mine, "one.yml"), saved(request), request))
    ours = [thread for thread in threading.enumerate() if thread.name.startswith("restdesk-")]
    assert {"restdesk-engine", "restdesk-writes-1"} <= {thread.name for thread in ours}
    assert all(thread.daemon for thread in ours)
    desk.session.close()
    assert not any(thread.is_alive() for thread in ours)
