"""What a worker tells of its jobs, in the test's own process."""

import io
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

from restdesk.clock import SystemClock
from restdesk.content import big_text, jobs
from restdesk.content.jobs import Failed, Find, Job, Show, Told, Warm
from restdesk.content.worker import done
from restdesk.model.shown import FirstLines, Progress, Shape, Shown

BROKEN = "This is not valid JSON: see line 3 (byte 3 of the body). It is laid out as far as it goes."


class QuickClock(SystemClock):
    """A second passes between any two looks at it."""

    seconds = 0.0

    def monotonic(self) -> float:
        self.seconds += 1
        return self.seconds


def told(job: Job) -> Sequence[Told]:
    return list(done(job, QuickClock()))


def show(folder: Path, body: bytes, shape: Shape, content_type: str = "") -> tuple[Sequence[Told], bytes]:
    path, out = folder / "body", folder / "out"
    path.write_bytes(body)
    events = told(Show(str(path), len(body), shape, content_type, str(out)))
    last = events[-1]
    return events, Path(last.view.path).read_bytes() if isinstance(last, Shown) else b""


@pytest.mark.parametrize(
    ("shape", "body", "text", "notes"),
    [
        ("json", b'{"a":[1,{}]}', b'{\n  "a": [\n    1,\n    {}\n  ]\n}', []),
        ("json", b"[1,]", b"[\n  1,\n]", [BROKEN]),
        ("json", b'{"a"', b'{\n  "a"', ["The JSON ends too early; it is laid out as far as it goes."]),
        ("json", '{"가":1}'.encode("utf-16"), '{\n  "가": 1\n}'.encode(), []),
        ("json", b"\xef\xbb\xbf[]", b"[]", []),
        ("xml", b"<a><b/></a>", b"<a>\n  <b/>\n</a>", []),
        ("html", b"<ul><li>a<li>b</ul>", b"<ul>\n  <li>a\n  <li>b\n</ul>", []),
        ("raw", "Grüße".encode("latin-1"), "Grüße".encode(), []),
        ("raw", b"\xef\xbb\xbfx", b"x", []),
    ],
)
def test_a_body_becomes_a_text_of_its_own(
    tmp_path: Path, shape: Shape, body: bytes, text: bytes, notes: list[str]
) -> None:
    events, shown = show(tmp_path, body, shape)
    last = events[-1]
    assert isinstance(last, Shown)
    assert shown == text
    assert (last.view.size, last.view.lines, last.view.is_own) == (len(text), text.count(b"\n") + 1, True)
    assert [note.english() for note in last.view.notes] == notes


def test_utf_8_as_it_came_is_indexed_where_it_is(tmp_path: Path) -> None:
    events, _ = show(tmp_path, "a\n서울\n".encode(), "raw")
    last = events[-1]
    assert isinstance(last, Shown)
    assert (last.view.path, last.view.is_own, last.view.lines) == (str(tmp_path / "body"), False, 3)
    assert not (tmp_path / "out").exists()


def test_the_first_lines_come_first_and_are_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(big_text, "FIRST", 10)
    monkeypatch.setattr(big_text, "STEP", 10)
    path, out = tmp_path / "body", tmp_path / "out"
    path.write_bytes(b"[" + b"1," * 500 + b"1]")
    events = done(Show(str(path), 1003, "json", "", str(out)), QuickClock())
    first = next(events)
    assert isinstance(first, FirstLines)
    assert (first.view.lines, first.view.size) == (6, out.stat().st_size)
    rest = list(events)
    assert all(isinstance(event, Progress) for event in rest[:-1])
    assert [event.done for event in rest[:2] if isinstance(event, Progress)] == [10, 20]
    assert isinstance(rest[-1], Shown)


@pytest.mark.parametrize(
    ("job", "why"),
    [
        (Show("gone", 1, "json", "", "out"), "unreadable"),
        (Show(__file__, 1, "json", "", "/no/such/folder/out"), "no room"),
        (Find("gone", 1, "a", False, False), "unreadable"),
        (Find(__file__, 1, "(", True, False), "pattern"),
        (Find(__file__, 1, "x{99999999999}", True, False), "pattern"),
    ],
)
def test_what_cannot_be_done_is_told(job: Job, why: str) -> None:
    last = told(job)[-1]
    assert isinstance(last, Failed)
    assert last.why == why
    assert last.cause


def test_getting_warm_tells_nothing() -> None:
    assert told(Warm()) == []


def test_messages_come_through_a_stream_and_its_end_is_noticed() -> None:
    stream = io.BytesIO()
    sent: list[Job] = [Warm(), Find("path", 1, "서울", True, False)]
    for job in sent:
        jobs.write(stream, job)
    cut = io.BytesIO(stream.getvalue()[:-1])
    stream.seek(0)
    decoder = msgspec.msgpack.Decoder(Job)
    assert [decoder.decode(jobs.read(stream) or b"") for _ in sent] == sent
    assert jobs.read(stream) is None
    assert jobs.read(cut) is not None
    assert jobs.read(cut) is None
