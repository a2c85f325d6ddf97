"""A disk that fills up or fails at any call, under everything that writes: nothing is lost, nothing is half done."""

import errno
from collections.abc import Callable, Coroutine, Sequence
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from restdesk.errors import DiskFull, FileNotWritten, HalfDone
from restdesk.model.auth import BasicAuth
from restdesk.model.collection import Environment
from restdesk.model.own import GLOBAL, of_environment
from restdesk.model.ready import Place
from restdesk.model.request import Variable
from restdesk.session.finding.query import Query
from restdesk.session.finding.replacing import wanted_of
from restdesk.session.organising.items import Item, Target
from restdesk.session.outcome import NewPlace, Written
from restdesk.storage.disk import Disk
from tests.session.conftest import Desk, request_at
from tests.storage.failing_disk import CALLS, WRITING, FailingDisk, snapshot

OLDER, NEWER = "older-swordfish-2718", "newer-swordfish-3141"
ONE = """# mine
info:
  name: One
  type: http
  seq: 1
http:
  url: "{{host}}/one"
  auth: {type: bearer, token: "{{key}}"}
"""
LOCAL = """name: local
variables:
  - name: host
    value: http://a
  - secret: true
    name: key
"""
FILES = {
    "one.yml": ONE,
    "two.yml": ONE.replace("One", "Two").replace("seq: 1", "seq: 2"),
    "f/folder.yml": "info: {name: F, type: folder, seq: 3}\n",
    "f/three.yml": ONE.replace("One", "Three"),
    "f/deep/four.yml": ONE.replace("One", "Four"),
    "environments/local.yml": LOCAL,
    "environments/live.yml": "name: live\nextends: local\nvariables: []\n",
}
Doing = Coroutine[Any, Any, Any]


class Faulty(FailingDisk):
    """Fails when told to; it is not waited for, and nothing that is secret may be written to it."""

    def write(self, handle: int, data: bytes | memoryview) -> int:
        assert OLDER.encode() not in bytes(data)
        assert NEWER.encode() not in bytes(data)
        self.ask("write")
        return Disk.write(self, handle, data)

    def sync(self, handles: Sequence[int]) -> None:
        self.ask("sync")

    def sync_folders(self, folders: Sequence[Path]) -> None:
        self.ask("sync_folders")


class Hand:
    """An open collection with a secret in the vault, and another one typed and not saved yet."""

    def __init__(self, desk: Desk, folder: Path, disk: Faulty) -> None:
        self.desk, self.session, self.disk = desk, desk.session, disk
        self.collection = desk.open(folder, FILES)
        self.folder = self.collection.folder
        self.typed = self.session.secrets.keep(NEWER)
        self.session.secrets.put(self.folder, of_environment("local"), "key", OLDER)
        self.session.secrets.put(None, GLOBAL, "shared", OLDER)

    def item(self, path: str) -> Item:
        return Item(self.folder, path)

    def place(self, path: str) -> Place:
        return Place(collection=self.folder, path=path, environment="local")

    def secret(self, name: str, scope: str = of_environment("local")) -> str:
        found = self.desk.wait(self.session.secrets.find((name,), self.place(""), {name: (scope,)}))
        return found[name].reveal()

    def files(self) -> dict[str, bytes | str]:
        """All of the collection, and the global environment."""
        path = self.session.global_environment.path
        return {**snapshot(self.folder), "global": path.read_bytes() if path.exists() else b""}

    def do(self, work: Doing) -> Any:
        """Do it, and tell the state."""
        done = self.desk.wait(work)
        organised = getattr(done, "organised", done)
        for change in getattr(organised, "changes", ()):
            self.session.apply(change)
        return done

    def failure(self, work: Doing) -> FileNotWritten | None:
        """Do it, and return why it failed, None where it did not."""
        try:
            self.do(work)
        except FileNotWritten as error:
            return error
        return None

    def save(self) -> Doing:
        saved = request_at(self.collection, "one.yml")
        assert saved.http is not None
        auth = BasicAuth(username="admin", password=self.typed)
        return self.session.saving.save(
            self.place("one.yml"), replace(saved, http=replace(saved.http, auth=auth)), saved
        )

    def create(self) -> Doing:
        wanted = request_at(self.collection, "one.yml")
        return self.session.saving.create(NewPlace(folder=self.folder, new_folders=("New",), name="Five"), wanted)

    def save_environment(self) -> Doing:
        saved = self.collection.environment("local")
        assert saved is not None
        host, key = saved.variables
        wanted = replace(saved, variables=(replace(host, value="http://b"), replace(key, value=self.typed)))
        return self.session.saving.save(self.place("environments/local.yml"), wanted, saved)

    def save_global(self) -> Doing:
        shared = Variable(name="shared", secret=True, value=self.typed)
        saved = Environment(name="global")
        return self.session.global_environment.save(replace(saved, variables=(shared,)), saved)

    async def replace(self) -> Any:
        query = Query("{{host}}")
        found = [file async for some in self.session.finding.search(query) for file in some.files]
        return await self.session.finding.replace([wanted_of(query, "{{base}}", file, file.hits) for file in found])

    async def rename_variable(self) -> Any:
        meant = self.session.finding.meant(self.place("one.yml"), "host")
        assert meant is not None
        uses = await self.session.finding.renamed(self.folder, meant, "base")
        return await self.session.finding.rename(uses.wanted)

    async def write_text(self) -> Any:
        read = await self.session.texts.read(self.place("one.yml"))
        return await self.session.texts.save(self.place("one.yml"), f"{read.text}docs: more\n", read.base)


@pytest.fixture
def hand(restdesk_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """All that the session writes goes to one disk."""
    disk = Faulty(0, tmp_path / "trash", error=errno.EIO)
    monkeypatch.setattr("restdesk.session.build.Disk", lambda: disk)
    desk = Desk(restdesk_home)
    yield Hand(desk, tmp_path / "mine", disk)
    desk.session.close()
    assert not desk.reported


def _organise(name: str, *given: Any) -> Callable[[Hand], Doing]:
    return lambda hand: getattr(hand.session.organising, name)(*[one(hand) if callable(one) else one for one in given])


def _items(*paths: str) -> Callable[[Hand], list[Item]]:
    return lambda hand: [hand.item(path) for path in paths]


VERBS: dict[str, Callable[[Hand], Doing]] = {
    "save": Hand.save,
    "save as": Hand.create,
    "save an environment": Hand.save_environment,
    "save the global environment": Hand.save_global,
    "write as text": Hand.write_text,
    "replace everywhere": Hand.replace,
    "rename a variable everywhere": Hand.rename_variable,
    "rename": _organise("rename", lambda hand: hand.item("one.yml"), "Uno"),
    "rename a folder": _organise("rename", lambda hand: hand.item("f"), "G"),
    "move": _organise("move", _items("one.yml", "f/deep"), lambda hand: Target(hand.folder, "f", "f/three.yml")),
    "delete": _organise("delete", _items("f", "two.yml")),
    "duplicate": _organise("duplicate", _items("f", "two.yml")),
    "paste": _organise("paste", _items("f/deep", "one.yml"), lambda hand: Target(hand.folder, "f")),
    "create an environment": lambda hand: hand.session.environments.create(hand.folder, Environment(name="new")),
    "rename an environment": lambda hand: hand.session.environments.rename(
        hand.folder, "environments/local.yml", "here"
    ),
    "delete an environment": lambda hand: hand.session.environments.delete(hand.folder, "environments/live.yml"),
}
TAKEN_BACK = ("rename a folder", "move", "delete", "duplicate", "replace everywhere", "rename an environment")
FAULTS = {
    "any call": {"calls": CALLS, "error": errno.EIO},
    "full from then on": {"calls": WRITING, "error": errno.ENOSPC, "on": True},
}


def _until_it_is_done(hand: Hand, work: Callable[[], Doing], fault: dict[str, Any]) -> int:
    """Do it with a fault one call later each time, until there is none; look each time that nothing was changed."""
    before = hand.files()
    for at in count(1):
        hand.disk.arm(at, **fault)
        failure = hand.failure(work())
        failed = hand.disk.failed
        hand.disk.arm(0, error=errno.EIO)
        if failure is None:
            break
        assert not isinstance(failure, HalfDone), failed
        assert isinstance(failure, DiskFull) == (fault["error"] == errno.ENOSPC)
        assert hand.files() == before, failed
        assert (hand.secret("key"), hand.secret("shared", GLOBAL)) == (OLDER, OLDER)
        assert hand.secret(hand.typed.strip("{}")) == NEWER
    assert hand.files() != before
    return at


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS.keys())
def test_whenever_the_disk_fails_all_is_as_before_and_a_later_try_succeeds(
    hand: Hand, verb: Callable[[Hand], Doing], fault: dict[str, Any], restdesk_home: Path, tmp_path: Path
) -> None:
    assert _until_it_is_done(hand, lambda: verb(hand), fault) > (5 if fault["calls"] is CALLS else 1)
    assert hand.secret(hand.typed.strip("{}")) == NEWER
    assert not [name for name in snapshot(hand.folder) if "/.restdesk-" in f"/{name}"]
    for file in (*tmp_path.rglob("*"), *restdesk_home.rglob("*")):
        data = file.read_bytes() if file.is_file() else b""
        assert OLDER.encode() not in data
        assert NEWER.encode() not in data


@pytest.mark.parametrize("verb", TAKEN_BACK)
def test_whenever_the_disk_fails_an_undo_and_a_redo_can_be_tried_again(hand: Hand, verb: str) -> None:
    before = hand.files()
    hand.do(VERBS[verb](hand))
    after = hand.files()
    _until_it_is_done(hand, hand.session.undo_files.undo, FAULTS["any call"])
    assert hand.files() == before
    _until_it_is_done(hand, hand.session.undo_files.redo, FAULTS["any call"])
    assert hand.files() == after


@pytest.mark.parametrize(
    ("verb", "scope", "name"),
    [(Hand.save_environment, of_environment("local"), "key"), (Hand.save_global, GLOBAL, "shared")],
)
def test_a_secret_has_its_new_value_once_the_file_is_written(
    hand: Hand, verb: Callable[[Hand], Doing], scope: str, name: str
) -> None:
    done = hand.desk.wait(verb(hand))
    assert hand.secret(name, scope) == NEWER
    assert not isinstance(done, Written) or done.names == ((hand.typed.strip("{}"), "key"),)
