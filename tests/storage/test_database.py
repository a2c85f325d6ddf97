"""RestDesk's own database: nothing kept is lost, by whatever way the file was left."""

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest

from restdesk.clock import SystemClock
from restdesk.errors import FileNotWritten, StoreFailed, StoreNewer
from restdesk.lanes import Lane
from restdesk.storage.database import STEPS, Database
from restdesk.storage.known import Known
from restdesk.storage.own_values import NO_COLLECTION, OwnValues

T = TypeVar("T")


class SetClock(SystemClock):
    """Stands at a moment."""

    def __init__(self) -> None:
        self.moment = 1_000_000_000.0

    def now(self) -> float:
        return self.moment


@pytest.fixture
def lane() -> Iterator[Lane]:
    lane = Lane("sqlite")
    yield lane
    lane.close(5)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "restdesk.db"


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def database(file: Path, lane: Lane, clock: SetClock) -> Iterator[Database]:
    database = Database(file, lane, clock)
    yield database
    asyncio.run(database.close())


def run(work: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(work)


def test_own_values_are_kept_by_collection_and_scope(database: Database, file: Path) -> None:
    own = OwnValues(database)
    run(own.put("one", "env:local", "host", "first"))
    run(own.put("one", "env:local", "host", "한글\0\ud800"))
    run(own.put("one", "collection", "page", ""))
    run(own.put("two", "env:local", "host", "other"))
    run(own.put(NO_COLLECTION, "global", "gone", "x"))
    run(own.put(NO_COLLECTION, "global", "gone", None))
    run(own.put(NO_COLLECTION, "global", "gone", None))
    run(database.close())
    assert run(own.read("one")) == (("collection", "page", ""), ("env:local", "host", "한글\0\ud800"))
    assert run(own.read("two")) == (("env:local", "host", "other"),)
    assert run(own.read(NO_COLLECTION)) == ()


def test_own_values_follow_a_renamed_environment(database: Database) -> None:
    own = OwnValues(database)
    for scope, name, value in (
        ("env:a", "x", "1"),
        ("env:a", "y", "2"),
        ("env:b", "x", "old"),
        ("collection", "x", "c"),
    ):
        run(own.put("one", scope, name, value))
    run(own.put("two", "env:a", "x", "two"))
    run(own.rename_scope("one", "env:a", "env:b"))
    assert run(own.read("one")) == (("collection", "x", "c"), ("env:b", "x", "1"), ("env:b", "y", "2"))
    assert run(own.read("two")) == (("env:a", "x", "two"),)


def test_a_collection_has_one_id_for_ever_and_two_folders_have_two(database: Database, clock: SetClock) -> None:
    known = Known(database, clock)
    paths = [Path("/x/a"), Path("/x/A"), Path("/x/b\udcff")]
    ids = [run(known.identity(path)) for path in paths]
    assert len(set(ids)) == 3
    assert all(len(made) == 32 for made in ids)
    run(database.close())
    assert [run(known.identity(path)) for path in paths] == ids


def test_recent_collections_come_with_the_last_one_first(database: Database, clock: SetClock) -> None:
    known = Known(database, clock)
    run(known.identity(Path("/never-opened")))
    for number, name in enumerate(("a", "b", "c\udcff", "a")):
        clock.moment += number
        run(known.opened(Path("/x", name)))
    assert run(known.recent()) == (Path("/x/a"), Path("/x/c\udcff"), Path("/x/b"))
    first = run(known.identity(Path("/x/b")))
    run(known.forget_recent(Path("/x/b")))
    assert run(known.recent()) == (Path("/x/a"), Path("/x/c\udcff"))
    assert run(known.identity(Path("/x/b"))) == first


def test_what_stood_open_is_known_in_its_order(database: Database, clock: SetClock) -> None:
    known = Known(database, clock)
    assert run(known.open_at_quit()) == ()
    a, b, c = Path("/a"), Path("/b"), Path("/c")
    run(known.order((a, b, c)))
    run(known.order((c, a)))
    run(database.close())
    assert run(known.open_at_quit()) == (c, a)
    run(known.order(()))
    assert run(known.open_at_quit()) == ()


def test_the_file_is_this_persons_alone_and_is_whole_after_close(database: Database, file: Path) -> None:
    run(OwnValues(database).put("one", "collection", "x", "1"))
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    run(database.close())
    assert [path.name for path in file.parent.iterdir()] == ["restdesk.db"]


def test_writes_are_safe_from_a_power_cut_and_from_one_another(database: Database) -> None:
    def pragmas(connection: sqlite3.Connection) -> list[object]:
        names = ("journal_mode", "synchronous", "busy_timeout", "user_version")
        return [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names]

    assert run(database.read(pragmas)) == ["wal", 2, 5000, len(STEPS)]
    inside = run(database.write(lambda connection: connection.in_transaction))
    assert inside


def test_a_write_that_fails_halfway_leaves_nothing(database: Database) -> None:
    def work(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO own_values VALUES ('one', 'collection', 'x', '1')")
        raise LookupError

    with pytest.raises(LookupError):
        run(database.write(work))
    with pytest.raises(StoreFailed):
        run(database.write(lambda connection: connection.execute("INSERT INTO nowhere VALUES (1)")))
    assert run(OwnValues(database).read("one")) == ()


def test_a_newer_file_is_read_and_not_written_and_that_is_said(file: Path, lane: Lane, clock: SetClock) -> None:
    newer = Database(file, lane, clock, (*STEPS, ("CREATE TABLE later (x)",)))
    run(OwnValues(newer).put("one", "collection", "x", "1"))
    run(newer.close())
    before = file.read_bytes()
    database = Database(file, lane, clock)
    opened = run(database.opened())
    assert opened.read_only
    assert opened.said is not None
    assert "newer RestDesk" in opened.said.english()
    assert len(run(OwnValues(database).read("one"))) == 1
    with pytest.raises(StoreNewer):
        run(OwnValues(database).put("one", "collection", "x", "2"))
    run(database.close())
    assert file.read_bytes() == before


def test_an_older_file_is_brought_up_step_by_step_with_a_copy_before_each(
    file: Path, lane: Lane, clock: SetClock
) -> None:
    old = Database(file, lane, clock)
    run(OwnValues(old).put("one", "collection", "x", "1"))
    run(old.close())
    more = (*STEPS, ("CREATE TABLE second (x)",), ("ALTER TABLE second ADD y", "INSERT INTO second VALUES (1, 2)"))
    database = Database(file, lane, clock, more)
    assert run(database.opened()) == (False, None, None)
    assert run(database.read(lambda found: found.execute("SELECT * FROM second").fetchall())) == [(1, 2)]
    assert len(run(OwnValues(database).read("one"))) == 1
    run(database.close())
    copies = [file.with_name(f"restdesk.db.version-{number}") for number in (len(STEPS), len(STEPS) + 1)]
    for number, copy in enumerate(copies):
        with sqlite3.connect(copy) as found:
            assert found.execute("PRAGMA user_version").fetchone() == (len(STEPS) + number,)
            assert found.execute("SELECT count(*) FROM own_values").fetchone() == (1,)
        found.close()


def test_a_step_that_fails_leaves_the_version_before_it(file: Path, lane: Lane, clock: SetClock) -> None:
    old = Database(file, lane, clock)
    run(old.opened())
    run(old.close())
    database = Database(file, lane, clock, (*STEPS, ("CREATE TABLE second (x)", "this is no SQL")))
    with pytest.raises(StoreFailed):
        run(database.opened())
    run(old.opened())
    assert (
        run(old.read(lambda found: found.execute("SELECT name FROM sqlite_master WHERE name = 'second'").fetchall()))
        == []
    )
    run(old.close())


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: 4096 + 2000])


def _scribble(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[:4096] + b"\xff" * 4096 + data[8192:])


def _no_database(file: Path) -> None:
    file.write_bytes(b"not a database at all, " * 100)


@pytest.mark.parametrize("breaks", [_cut, _scribble, _no_database])
def test_a_broken_file_is_set_aside_and_that_is_said(file: Path, lane: Lane, clock: SetClock, breaks: Any) -> None:
    old = Database(file, lane, clock)
    run(OwnValues(old).put("one", "collection", "x", "1"))
    run(old.close())
    breaks(file)
    broken = file.read_bytes()
    database = Database(file, lane, clock)
    opened = run(database.opened())
    assert opened.aside == file.with_name("restdesk.db.broken-20010909-014640")
    assert opened.aside.read_bytes() == broken
    assert opened.said is not None
    assert opened.aside.name in opened.said.english()
    own = OwnValues(database)
    run(own.put("one", "collection", "x", "2"))
    assert run(own.read("one")) == (("collection", "x", "2"),)
    run(database.close())


@pytest.mark.parametrize("there", ["folder", "file above"])
def test_a_place_where_no_file_can_be_is_told_and_asked_again(
    file: Path, lane: Lane, clock: SetClock, there: str
) -> None:
    blocking = file if there == "folder" else file.parent
    if there == "folder":
        file.mkdir(parents=True)
    else:
        blocking.touch()
    database = Database(file, lane, clock)
    with pytest.raises((StoreFailed, FileNotWritten)):
        run(database.opened())
    blocking.rmdir() if there == "folder" else blocking.unlink()
    assert not run(database.opened()).read_only
    run(database.close())


def test_a_file_that_someone_else_holds_is_told(file: Path, lane: Lane, clock: SetClock) -> None:
    database = Database(file, lane, clock)
    run(database.opened())
    run(database.read(lambda found: found.execute("PRAGMA busy_timeout = 0").fetchone()))
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreFailed, match="locked"):
        run(OwnValues(database).put("one", "collection", "x", "1"))
    other.close()
    run(OwnValues(database).put("one", "collection", "x", "1"))
    run(database.close())


_WRITER = """
import asyncio, sys
from pathlib import Path
from restdesk.clock import SystemClock
from restdesk.lanes import Lane
from restdesk.storage.database import Database
from restdesk.storage.known import Known
from restdesk.storage.own_values import OwnValues
async def go():
    database = Database(Path(sys.argv[1]), Lane("sqlite"), SystemClock())
    own = OwnValues(database)
    print(await Known(database, SystemClock()).identity(Path("/same")), flush=True)
    for number in range(40):
        await own.put("one", "collection", f"{sys.argv[2]}-{number}", "x")
    await database.close()
print("ready", flush=True)
sys.stdin.readline()
asyncio.run(go())
"""


def test_two_processes_that_write_at_once_lose_nothing_also_at_the_very_first_start(
    file: Path, lane: Lane, clock: SetClock
) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(file), name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for name in "ab"
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    said = [writer.communicate(timeout=40)[0] for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0]
    assert said[0] == said[1]
    database = Database(file, lane, clock)
    assert len(run(OwnValues(database).read("one"))) == 80
    run(database.close())
