"""Puts the objects of a session together; called by the window, by each command and by tests."""

import os
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from concurrent.futures import Future
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from restdesk.clock import Clock, SystemClock
from restdesk.errors import FileError
from restdesk.lanes import Lane
from restdesk.log import Log, Mask
from restdesk.model.collection import Broken, Collection, RequestNode
from restdesk.model.cookie import Jar
from restdesk.model.event import VariableCaptured
from restdesk.model.ready import Answers, Place, ProductionWanted, Questions, Ready, ReadySettings
from restdesk.model.request import Request
from restdesk.paths import Paths
from restdesk.running.run import Step, run
from restdesk.session.allowed import Once
from restdesk.session.big_bodies import BigBodies
from restdesk.session.collections_open import CollectionsOpen
from restdesk.session.copying import Copying, Secrecy, Shell
from restdesk.session.deleted import DeletedEnvironments
from restdesk.session.demo import DEMO_URL, DemoServer
from restdesk.session.dot_env import DotEnv
from restdesk.session.engine import Engine
from restdesk.session.files import NamedFiles
from restdesk.session.global_environment import GlobalEnvironment
from restdesk.session.identities import ById, Identities
from restdesk.session.kept import Kept
from restdesk.session.lasting import LastingNames
from restdesk.session.opening import Opening
from restdesk.session.own_values import Own
from restdesk.session.preparing import Preparer, scopes_for
from restdesk.session.production import asks, production_of_run
from restdesk.session.proxies import SystemProxy
from restdesk.session.running import InOrder
from restdesk.session.saving import Saving
from restdesk.session.secrets import Secrets
from restdesk.session.sending import Run, Sender
from restdesk.session.small_search import SmallSearch
from restdesk.session.state import (
    Change,
    CheckingStopped,
    CollectionOpened,
    DemoStarted,
    DemoStopped,
    GlobalEnvironmentChanged,
    Opened,
    OwnValuesChanged,
    State,
    apply,
)
from restdesk.session.texts import Texts
from restdesk.session.undo_files import UndoFiles
from restdesk.session.unexpected import Reporter
from restdesk.session.whole import Read, contents, whole
from restdesk.session.writing import Tools
from restdesk.spool import Spool
from restdesk.storage.database import FILE, Database
from restdesk.storage.disk import Disk
from restdesk.storage.known import Known
from restdesk.storage.own_values import OwnValues
from restdesk.storage.vault import UntilQuit, Vault
from restdesk.variables.find import spans
from restdesk.variables.scopes import Scopes

if TYPE_CHECKING:
    from restdesk.session.converting import Converting
    from restdesk.session.environments import Environments
    from restdesk.session.finding.everywhere import Everywhere
    from restdesk.session.organising.organising import Organising
    from restdesk.session.review.finding import Finding

NO_ANSWERS = Answers()
USUAL = Once()
NO_COOKIES = Jar()


class Session:
    """Everything that works without a window. Its state belongs to the thread that built it.

    Coroutines are made on that thread (they take a frozen copy of the state with them) and run on the engine.
    """

    def __init__(self, paths: Paths, clock: Clock, tell: Callable[[Change], None]) -> None:
        self.paths = paths
        self.clock = clock
        self.mask = Mask()
        self.log = Log(self.mask)
        self.unexpected = Reporter(self.log, self.mask)
        self.engine = Engine(self.unexpected.report)
        self.files = Lane("files", 2)
        self.state = State()
        self._tell = tell
        self._found: dict[Path, OwnValuesChanged] = {}
        """Own values of collections that are being opened."""
        self.writes = Lane("writes", finishes=True)
        """Where all files of collections are written, one change after the other; a quit lets it finish."""
        self.disk = Disk()
        self._dns = Lane("dns", 8)
        self._keyring = Lane("vault")
        self._spool = Spool(paths.spool)
        self.big = BigBodies(self._spool)
        self.find_in_small = SmallSearch(self._spool, self.files, self.big).find
        self._sqlite = Lane("sqlite", finishes=True)
        self._database = Database(paths.data / FILE, self._sqlite, clock)
        self.known = Known(self._database, clock)
        """The collections that were opened here."""
        identities = Identities(self.known, clock)
        self.secrets = Secrets(Vault(ById(UntilQuit(), identities), self._keyring), clock, self.mask)
        self.own = Own(OwnValues(self._database), identities, self.secrets, lambda: self.state, self._in_background)
        self.deleted_environments = DeletedEnvironments(self.own, self.files)
        self.collection_list = CollectionsOpen(self.known, self.writes, self.disk)
        self.global_environment = GlobalEnvironment(paths.data, self.files, self.writes, self.disk, self.secrets)
        self.kept = Kept(self.files, self.writes, self.disk, self.log)
        self.saving = Saving(
            *(self.writes, lambda: self.state, self._opened),
            Tools(self.disk, self.secrets, LastingNames(), self.kept),
        )
        self.texts = Texts(self.files, self.writes, self.disk)
        self.undo_files = UndoFiles(self.writes, self.disk, clock, paths.data / "deleted", self.log)
        self._opening = Opening(paths, self.files, self.secrets.keep, clock)
        self._demo = DemoServer()
        self._sample = paths.sample.resolve()
        self.named_files = NamedFiles(self.files)
        self.system_proxy = SystemProxy(self.files, os.environ, self.mask)
        dot_env = DotEnv(self.files, self.named_files, self.mask)
        self._preparer = Preparer(self.secrets, clock, self.mask, self.named_files, self.system_proxy, dot_env)
        self._copying = Copying(self._preparer, clock, self.files)
        self._sender = Sender(clock, self.mask, self.files, self._dns, self._spool, self.named_files)

    @cached_property
    def finding(self) -> "Everywhere":
        """What is found, replaced and renamed in all open collections."""
        from restdesk.session.finding.everywhere import Everywhere  # not for the first paint

        return Everywhere(self.files, self.clock, lambda: self.state, self.undo_files, self.paths.data)

    @cached_property
    def organising(self) -> "Organising":
        """What is made, renamed, moved, copied and deleted in the tree."""
        from restdesk.session.organising.organising import Organising  # when first asked for, as all of these

        return Organising(self.undo_files, self._collections)

    @cached_property
    def environments(self) -> "Environments":
        """What is made, renamed, copied and deleted among environments."""
        from restdesk.session.environments import Environments

        return Environments(self.undo_files, self.secrets, self.deleted_environments, self._collections)

    @cached_property
    def converting(self) -> "Converting":
        """Makes collections of today from older ones."""
        from restdesk.session.converting import Converting

        return Converting(self.writes, self.disk, self.secrets)

    @property
    def usual(self) -> ReadySettings:
        """What holds for a Send where neither the request nor what it inherits from says anything."""
        return self._preparer.usual

    def send_usually(self, usual: ReadySettings) -> None:
        """Let these hold from now on where neither a request nor its collection says anything."""
        self._preparer.usual = usual

    def apply(self, change: Change) -> None:
        """Change the state and tell its subscriber; on the owner's thread only.

        A captured value that lasts becomes an own one.
        """
        if isinstance(change, VariableCaptured):
            change = self.own.captured(change)
        self._applied(change)
        if isinstance(change, CollectionOpened) and (own := self._found.pop(change.collection.folder, None)):
            self._applied(own)

    def _applied(self, change: Change) -> None:
        self.state = apply(self.state, change)
        self._tell(change)

    def open(self, folder: Path) -> Coroutine[Any, Any, Collection]:
        """Read a collection; raises FolderNotFound or NotACollection. Apply CollectionOpened with the result."""
        return self._with_own(self._opening.read(folder))

    def open_sample(self) -> Coroutine[Any, Any, Collection]:
        """Read the person's own copy of the sample collection, made here when absent."""
        return self._with_own(self._opening.read_sample())

    async def read_shared(self) -> tuple[GlobalEnvironmentChanged, OwnValuesChanged]:
        """Read the variables that every collection sees; apply both. Raises as the database does."""
        return await self.global_environment.read(), await self.own.load(None)

    def read(self, place: Place) -> Coroutine[Any, Any, Request | Broken]:
        """Read the request at `place` from its file."""
        assert place.collection is not None
        return self._opening.read_request(place.collection, place.path)

    def read_all(self, folder: Path) -> AsyncIterator[tuple[Read, ...]]:
        """Yield the contents of all requests of an open collection, top to bottom, in batches."""
        opened = self.state.opened(folder)
        assert opened is not None
        return contents(opened.collection, self.files)

    def whole(self, collection: Collection) -> Coroutine[Any, Any, Collection]:
        """Return a collection with the contents of all its requests."""
        return whole(collection, self.files)

    async def review(self, collection: Collection) -> "tuple[Finding, ...]":
        """Return what is wrong in the files of a collection whose requests were all read; changes nothing."""
        from restdesk.session.review.reading import reviewed  # not for the first paint

        shared = self.state.global_environment.content
        return await self.files.run(lambda: reviewed(collection, shared))

    def scopes(self, place: Place, request: Request) -> Scopes:
        """Return the variables that a request sees, strongest first."""
        return scopes_for(request, place, self._opened(place), self.state.shared)

    def prepare(
        self, request: Request, place: Place, answers: Answers = NO_ANSWERS, once: Once = USUAL
    ) -> Coroutine[Any, Any, Ready | Questions]:
        """Return what to send, or all that must be answered first; raises InputError where the input is at fault."""
        state = self.state
        return self._preparer.prepare(
            *(request, place, self._opened(place), answers, once, state.allowed, state.overrides),
            jar=state.jar(place) if once.bare else NO_COOKIES,
            shared=state.shared,
        )

    def curl(
        self, request: Request, place: Place, secrecy: Secrecy = "masked", shell: Shell = "posix"
    ) -> Coroutine[Any, Any, str | Questions]:
        """Return the request as a cURL command, or what has no value yet; raises InputError's kind."""
        state, opened = self.state, self._opened(place)
        return self._copying.curl(
            *(request, place, opened, state.jar(place), state.allowed, secrecy, shell), shared=state.shared
        )

    def send(self, ready: Ready) -> Run:
        """Return the Send of `ready`: an async iterator of events with `cancel()`. Apply the effects of Finished.

        A host whose certificate the request's own settings leave unchecked is one of those that the state names.
        """
        if ready.unchecked and ready.unchecked not in self.state.unchecked:
            self.apply(CheckingStopped(ready.unchecked))
        return self._sender.send(msgspec.structs.replace(ready, cookies=self.state.jar(ready.place)))

    def run(
        self, nodes: Iterable[RequestNode], place: Place, answers: Answers = NO_ANSWERS, once: Once = USUAL
    ) -> AsyncIterator[Step]:
        """Send requests of the collection at `place` in order; effects are applied as they come."""
        return run(nodes, InOrder(self, place, answers, once))

    def in_production(self, place: Place, request: Request) -> bool:
        """Return whether a Send of the request is asked for once more, its environment being marked production."""
        opened = self.state.opened(place.collection)
        return opened is not None and asks(request, opened.collection.environment(place.environment))

    async def production_of_run(self, nodes: Iterable[RequestNode], place: Place) -> ProductionWanted | None:
        """Return what a run of these requests must be asked once, before it starts; None for one that only reads."""
        opened = self.state.opened(place.collection)
        environment = opened.collection.environment(place.environment) if opened is not None else None
        return await production_of_run(nodes, place, environment, self.read)

    def is_sample(self, folder: Path) -> bool:
        """Return whether that is the folder of the person's copy of the sample collection."""
        return folder == self._sample

    def demo_wanted(self, place: Place, request: Request) -> bool:
        """Return whether a request at `place` is the sample's and calls the demo server while that is down."""
        url = request.call.url if request.call is not None else ""
        calls = any(span.name == DEMO_URL for span in spans(url))
        return calls and place.collection == self._sample and not self._demo.runs

    async def start_demo(self) -> DemoStarted:
        """Start the demo server unless it runs; apply what comes back. Raises DemoServerFailed."""
        return DemoStarted(await self._demo.start())

    async def stop_demo(self) -> DemoStopped:
        """Stop the demo server; apply what comes back."""
        await self._demo.stop()
        return DemoStopped()

    async def warm(self) -> None:
        """Import and build what the first Send needs, and clear what is no longer needed of what was left behind."""
        await self._sender.sending().warm()
        await self.files.run(self._spool.clear_left_behind)
        await self.writes.run(self.undo_files.forget_old)

    def close(self) -> None:
        """Cancel what runs, close connections, end the demo server, delete open bodies: at most some seconds."""
        self.engine.close(self._last())
        self._demo.close()
        self.big.close()
        self.writes.close(2)
        for lane in (self.files, self._dns, self._keyring, self._sqlite):
            lane.close()
        self._spool.close()
        self.log.close()

    async def _with_own(self, reading: Coroutine[Any, Any, Collection]) -> Collection:
        """Read the collection, and the own values of its variables, which the state has as soon as it is open."""
        collection = await reading
        try:
            own = await self.own.load(collection.folder)
            if own.values:
                self._found[collection.folder] = own
        except FileError as error:  # it opens all the same; that they are lacking is told
            self.unexpected.report(error)
        return collection

    async def _last(self) -> None:
        try:
            await self._sender.close()
            await self.deleted_environments.forget()
        finally:
            await self._database.close()

    def _collections(self) -> tuple[Collection, ...]:
        return tuple(opened.collection for opened in self.state.collections)

    def _in_background(self, work: Coroutine[Any, Any, None]) -> None:
        """Run work that nobody waits for; a failure of it is told."""

        def told(done: Future[None]) -> None:
            error = None if done.cancelled() else done.exception()
            if error is not None:
                self.unexpected.report(error)

        self.engine.submit(work).add_done_callback(told)

    def _opened(self, place: Place) -> Opened | None:
        opened = self.state.opened(place.collection)
        if opened is None or opened.collection.folder != self._sample:
            return opened
        return msgspec.structs.replace(opened, given=(*self.state.demo.values, *opened.given))


def build(paths: Paths, clock: Clock | None = None, tell: Callable[[Change], None] = lambda change: None) -> Session:
    """Return a session over `paths`; `tell` gets each change of its state."""
    return Session(paths, clock or SystemClock(), tell)
