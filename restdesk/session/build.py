"""Puts the objects of a session together; called by the window, by each command and by tests."""

import os
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from pathlib import Path
from typing import Any

import msgspec

from restdesk.clock import Clock, SystemClock
from restdesk.lanes import Lane
from restdesk.log import Log, Mask
from restdesk.model.collection import Collection, RequestNode
from restdesk.model.cookie import Jar
from restdesk.model.ready import Answers, Place, Questions, Ready, ReadySettings
from restdesk.model.request import Request
from restdesk.paths import Paths
from restdesk.running.run import Step, run
from restdesk.session.allowed import Once
from restdesk.session.big_bodies import BigBodies
from restdesk.session.copying import Copying, Secrecy, Shell
from restdesk.session.demo import DEMO_URL, DemoServer
from restdesk.session.engine import Engine
from restdesk.session.files import NamedFiles
from restdesk.session.opening import Opening
from restdesk.session.preparing import Preparer, scopes_for
from restdesk.session.proxies import SystemProxy
from restdesk.session.running import InOrder
from restdesk.session.secrets import Secrets
from restdesk.session.sending import Run, Sender
from restdesk.session.small_search import SmallSearch
from restdesk.session.state import Change, CheckingStopped, DemoStarted, DemoStopped, Opened, State, apply
from restdesk.session.unexpected import Reporter
from restdesk.spool import Spool
from restdesk.storage.vault import UntilQuit, Vault
from restdesk.variables.find import spans
from restdesk.variables.scopes import Scopes

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
        self._dns = Lane("dns", 8)
        self._keyring = Lane("vault")
        self._spool = Spool(paths.spool)
        self.big = BigBodies(self._spool)
        self.find_in_small = SmallSearch(self._spool, self.files, self.big).find
        self.secrets = Secrets(Vault(UntilQuit(), self._keyring), clock, self.mask)
        self._opening = Opening(paths, self.files)
        self._demo = DemoServer()
        self._sample = paths.sample.resolve()
        self.named_files = NamedFiles(self.files)
        self.system_proxy = SystemProxy(self.files, os.environ, self.mask)
        self._preparer = Preparer(self.secrets, clock, self.mask, self.named_files, self.system_proxy)
        self._copying = Copying(self._preparer, clock, self.files)
        self._sender = Sender(clock, self.mask, self.files, self._dns, self._spool, self.named_files)

    @property
    def usual(self) -> ReadySettings:
        """What holds for a Send where neither the request nor what it inherits from says anything."""
        return self._preparer.usual

    def send_usually(self, usual: ReadySettings) -> None:
        """Let these hold from now on where neither a request nor its collection says anything."""
        self._preparer.usual = usual

    def apply(self, change: Change) -> None:
        """Change the state and tell its subscriber; on the owner's thread only."""
        self.state = apply(self.state, change)
        self._tell(change)

    def open(self, folder: Path) -> Coroutine[Any, Any, Collection]:
        """Read a collection; raises FolderNotFound or NotACollection. Apply CollectionOpened with the result."""
        return self._opening.read(folder)

    def open_sample(self) -> Coroutine[Any, Any, Collection]:
        """Read the person's own copy of the sample collection, made here when absent."""
        return self._opening.read_sample()

    def scopes(self, place: Place, request: Request) -> Scopes:
        """Return the variables that a request sees, strongest first."""
        return scopes_for(request, place, self._opened(place))

    def prepare(
        self, request: Request, place: Place, answers: Answers = NO_ANSWERS, once: Once = USUAL
    ) -> Coroutine[Any, Any, Ready | Questions]:
        """Return what to send, or all that must be answered first; raises InputError where the input is at fault."""
        state = self.state
        return self._preparer.prepare(
            *(request, place, self._opened(place), answers, once, state.allowed, state.overrides),
            jar=state.jar(place) if once.bare else NO_COOKIES,
        )

    def curl(
        self, request: Request, place: Place, secrecy: Secrecy = "masked", shell: Shell = "posix"
    ) -> Coroutine[Any, Any, str | Questions]:
        """Return the request as a cURL command, or what has no value yet; raises InputError's kind."""
        state = self.state
        return self._copying.curl(request, place, self._opened(place), state.jar(place), state.allowed, secrecy, shell)

    def send(self, ready: Ready) -> Run:
        """Return the Send of `ready`: an async iterator of events with `cancel()`. Apply the effects of Finished.

        A host whose certificate the request's own settings leave unchecked is one of those that the state names.
        """
        if ready.unchecked and ready.unchecked not in self.state.unchecked:
            self.apply(CheckingStopped(ready.unchecked))
        return self._sender.send(msgspec.structs.replace(ready, cookies=self.state.jar(ready.place)))

    def run(self, nodes: Iterable[RequestNode], place: Place) -> AsyncIterator[Step]:
        """Send requests of the collection at `place` in order; effects are applied as they come."""
        return run(nodes, InOrder(self, place))

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
        """Import and build what the first Send needs, and clear what other processes left in the spool."""
        await self._sender.sending().warm()
        await self.files.run(self._spool.clear_left_behind)

    def close(self) -> None:
        """Cancel what runs, close connections, end the demo server, delete open bodies: at most some seconds."""
        self.engine.close(self._sender.close())
        self._demo.close()
        self.big.close()
        for lane in (self.files, self._dns, self._keyring):
            lane.close()
        self._spool.close()
        self.log.close()

    def _opened(self, place: Place) -> Opened | None:
        opened = self.state.opened(place.collection)
        if opened is None or opened.collection.folder != self._sample:
            return opened
        return msgspec.structs.replace(opened, given=(*self.state.demo.values, *opened.given))


def build(paths: Paths, clock: Clock | None = None, tell: Callable[[Change], None] = lambda change: None) -> Session:
    """Return a session over `paths`; `tell` gets each change of its state."""
    return Session(paths, clock or SystemClock(), tell)
