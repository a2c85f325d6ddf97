"""A collection with one request that is saved, and looks at what stands where by then."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from restdesk.model.auth import BasicAuth
from restdesk.model.collection import Collection
from restdesk.model.ready import Place
from restdesk.model.request import Request
from restdesk.session.outcome import UNASKED, Answered, Written
from restdesk.storage.disk import Disk
from tests.session.conftest import Desk, place

CANARY = "swordfish-3141592"
ONE = """info:
  name: One
  type: http
  seq: 1

http:
  method: GET
  url: http://a/one # the first
  headers:
    # who asks
    - name: A
      value: "1"
docs: mine
"""
LOCAL = "name: local\nvariables:\n  - name: baseUrl # where\n    value: http://a\n"
FILES = {"one.yml": ONE, "environments/local.yml": LOCAL}


@pytest.fixture(autouse=True)
def watched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a save writes, also into a file that is not there for long, is looked at."""
    write = Disk.write

    def watching(self: Disk, handle: int, data: bytes | memoryview) -> int:
        assert CANARY.encode() not in bytes(data)
        return write(self, handle, data)

    monkeypatch.setattr(Disk, "write", watching)


@pytest.fixture
def mine(desk: Desk, tmp_path: Path) -> Collection:
    """A collection with one request and an environment that is active."""
    return desk.open(tmp_path / "mine", FILES)


def save(desk: Desk, collection: Collection, wanted: Request, saved: Request, **answers: object) -> object:
    answered = Answered(**answers) if answers else UNASKED  # type: ignore[arg-type]
    return desk.wait(desk.session.saving.save(place(collection, "one.yml"), wanted, saved, answered))


def written(outcome: object) -> Written:
    assert isinstance(outcome, Written), outcome
    return outcome


def with_http(request: Request, **fields: object) -> Request:
    assert request.http is not None
    return replace(request, http=replace(request.http, **fields))


def text(collection: Collection, path: str = "one.yml") -> str:
    return (collection.folder / path).read_bytes().decode()


def secret(desk: Desk, collection: Collection, name: str, environment: str = "local") -> str | None:
    at = Place(collection=collection.folder, environment=environment)
    found = desk.wait(desk.session.secrets.find((name,), at))
    return found[name].reveal() if name in found else None


def typed(desk: Desk, request: Request) -> Request:
    """The request with a password typed into it."""
    return with_http(request, auth=BasicAuth(username="admin", password=desk.session.secrets.keep(CANARY)))


def assert_nowhere(*folders: Path) -> None:
    for folder in folders:
        for file in folder.rglob("*"):
            if file.is_file():
                assert CANARY.encode() not in file.read_bytes(), file
