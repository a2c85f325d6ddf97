"""A session with its engine, what a test asks of it, and collections on disk."""

from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest

from restdesk.model.collection import Collection, RequestNode
from restdesk.model.event import Finished
from restdesk.model.exchange import Exchange
from restdesk.model.ready import Place, Ready
from restdesk.model.request import Request
from restdesk.paths import find
from restdesk.session.build import Session, build
from restdesk.session.opening import first_environment
from restdesk.session.state import CollectionOpened

T = TypeVar("T")


class Desk:
    """Does with a session what the window does, and waits for it."""

    def __init__(self, home: Path) -> None:
        self.reported: list[str] = []
        self.session: Session = build(find({"RESTDESK_HOME": str(home)}))
        self.session.unexpected.show = lambda _, details: self.reported.append(details)

    def wait(self, work: Coroutine[Any, Any, T]) -> T:
        """Return what `work` gives on the engine."""
        return self.session.engine.submit(work).result(60)

    def open(self, folder: Path, files: dict[str, str], *given: Any) -> Collection:
        """Write a collection, open it and choose its first environment."""
        for name, text in {"opencollection.yml": "opencollection: 1.0.0\ninfo: {name: Mine}\n", **files}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return self.opened(self.wait(self.session.open(folder)), *given)

    def opened(self, collection: Collection, *given: Any) -> Collection:
        """Tell the state of an open collection."""
        self.session.apply(CollectionOpened(collection, first_environment(collection), given))
        return collection

    def ready(self, collection: Collection, path: str) -> Ready:
        """Prepare the request at `path`, which asks for nothing."""
        ready = self.wait(self.session.prepare(request_at(collection, path), place(collection, path)))
        assert isinstance(ready, Ready), ready
        return ready

    def send(self, ready: Ready) -> Exchange:
        """Send, apply the effects and return the exchange."""
        finished = self.wait(self.last(ready))
        for effect in finished.effects:
            self.session.apply(effect)
        return finished.exchange

    async def last(self, ready: Ready) -> Finished:
        """Return the event that always comes last."""
        *_, last = [event async for event in self.session.send(ready)]
        assert isinstance(last, Finished)
        return last


def place(collection: Collection, path: str) -> Place:
    """Where the request is, with the first environment."""
    return Place(collection=collection.folder, path=path, environment=first_environment(collection))


def request_at(collection: Collection, path: str) -> Request:
    """The readable request at `path`."""
    node = collection.find(path)
    assert isinstance(node, RequestNode)
    assert isinstance(node.content, Request)
    return node.content


@pytest.fixture
def desk(restdesk_home: Path) -> Iterator[Desk]:
    """A session; what reaches its report of unexpected errors fails the test unless it takes it out."""
    desk = Desk(restdesk_home)
    yield desk
    desk.session.close()
    assert not desk.reported
