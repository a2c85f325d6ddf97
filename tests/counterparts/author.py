"""A person at work: makes and edits a collection through the session, as the window does."""

from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from restdesk.model.collection import ROOT_FILE, Collection, Environment, FileContent, Folder, Root
from restdesk.model.ready import Place
from restdesk.model.request import Http, Info, Request
from restdesk.session.organising.items import Item, Organised, Target
from restdesk.session.outcome import NewPlace, Written
from restdesk.session.state import CollectionOpened, EnvironmentChosen, RequestsMoved
from tests.session.conftest import Desk


class Author:
    """Has one new collection open."""

    def __init__(self, desk: Desk, parent: Path, name: str, environment: str) -> None:
        self.desk = desk
        self.folder = desk.wait(desk.session.collection_list.create(parent, name, environment))
        desk.session.apply(CollectionOpened(desk.wait(desk.session.open(self.folder)), environment))

    @property
    def collection(self) -> Collection:
        opened = self.desk.session.state.opened(self.folder)
        assert opened is not None
        return opened.collection

    def content(self, path: str) -> FileContent:
        """What the collection holds at a file's path."""
        contents = {node.path: node.content for node in self.collection.environments}
        node = self.collection.find(path.removesuffix("/folder.yml"))
        content = contents.get(path, self.collection.content if path == ROOT_FILE else node and node.content)
        assert isinstance(content, Request | Folder | Root | Environment), path
        return content

    def save(self, path: str, wanted: FileContent) -> None:
        """Save an edited file, and see that no more was written than was edited."""
        opened = self.desk.session.state.opened(self.folder)
        assert opened is not None
        place = Place(collection=self.folder, path=path, environment=opened.environment)
        outcome = self.desk.wait(self.desk.session.saving.save(place, wanted, self.content(path)))
        assert isinstance(outcome, Written), outcome
        self.desk.session.apply(outcome.change)

    def create(self, above: str, wanted: Request) -> str:
        """Save a new request at once; return its path."""
        at = NewPlace(folder=self.folder, above=above, name=wanted.info.name)
        outcome = self.desk.wait(self.desk.session.saving.create(at, wanted))
        assert isinstance(outcome, Written), outcome
        self.desk.session.apply(outcome.change)
        return outcome.path

    def grow(self, above: str, wanted: Request) -> str:
        """Make an empty request with another name, and save it after each field that is edited; return its path."""
        [made] = self.do(
            self.desk.session.organising.create_request(
                Target(self.folder, above), f"New {wanted.info.name}", Request(info=Info(type="http"), http=Http())
            )
        )
        [renamed] = self.do(self.desk.session.organising.rename(made, wanted.info.name)) or [made]
        path = renamed.path
        if wanted.graphql is not None:
            found = self.content(path)
            assert isinstance(found, Request)
            self.save(path, replace(found, http=None, graphql=wanted.graphql, info=replace(found.info, type="graphql")))
        if wanted.http is not None:
            for name in wanted.http.__struct_fields__:
                found = self.content(path)
                assert isinstance(found, Request)
                assert found.http is not None
                self.save(path, replace(found, http=replace(found.http, **{name: getattr(wanted.http, name)})))
        for name in ("runtime", "settings", "docs", "own"):
            self.save(path, replace(self.content(path), **{name: getattr(wanted, name)}))
        found = self.content(path)
        assert isinstance(found, Request)
        self.save(path, replace(found, info=replace(found.info, tags=wanted.info.tags)))
        return path

    def environment(self, content: Environment) -> None:
        """Make an environment, empty at first."""
        [made] = self.do(self.desk.session.environments.create(self.folder, Environment(name="new one")))
        self.save(made.path, replace(content, name="new one"))
        self.do(self.desk.session.environments.rename(self.folder, made.path, content.name))

    def make_folder(self, above: str, content: Folder) -> str:
        """Make a folder and save what its requests inherit; return its path."""
        [made] = self.do(self.desk.session.organising.create_folder(Target(self.folder, above), content.info.name))
        found = self.content(f"{made.path}/folder.yml")
        assert isinstance(found, Folder)
        self.save(f"{made.path}/folder.yml", replace(content, info=found.info))
        return made.path

    def do(self, work: Coroutine[Any, Any, Organised]) -> tuple[Item, ...]:
        """Organise, and tell the state; return what is new or elsewhere now."""
        done = self.desk.wait(work)
        if done.moved:
            self.desk.session.apply(RequestsMoved(tuple((*one.old, *one.new) for one in done.moved)))
        for change in done.changes:
            self.desk.session.apply(change)
        return done.made

    def choose(self, environment: str) -> None:
        """Let an environment be the active one."""
        self.desk.session.apply(EnvironmentChosen(self.folder, environment))
