"""The list of collections: made, remembered in their order, opened again at the next start, recent ones."""

from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from restdesk.lanes import Lane
from restdesk.model.collection import ENVIRONMENTS, ROOT_FILE, Environment, Root
from restdesk.model.request import Info
from restdesk.storage.changes import MakeFolder, Put, Step, carry_out
from restdesk.storage.disk import Disk
from restdesk.storage.known import Known
from restdesk.storage.slugs import free, slug

FORMAT = "1.0.0"
"""The version of OpenCollection that new files follow."""


class AtStart(NamedTuple):
    """What is known of the collections when the window opens."""

    open: tuple[Path, ...] = ()
    """Those that stood open when RestDesk was last quit, in their order."""
    recent: tuple[Path, ...] = ()
    """Those that were opened before, the last one first."""


class CollectionsOpen:
    """Makes collections where the person says, and remembers which were open; nothing else is written."""

    def __init__(self, known: Known, writes: Lane, disk: Disk) -> None:
        self._known = known
        self._writes = writes
        self._disk = disk

    def create(self, parent: Path, name: str, environment: str = "") -> Coroutine[Any, Any, Path]:
        """Make a folder of a collection's own in `parent`, and return it; with an environment of that name, if any.

        The folder's name is made of the collection's: `folder_name`. Raises FileNotWritten's kind: NameInUse where it
        is taken, FolderGone where there is no `parent`.
        """
        return self._writes.run(lambda: self._create(parent, name, environment))

    def make(self, folder: Path) -> Coroutine[Any, Any, Path]:
        """Let an existing folder be a collection by a root file in it, and return it. Raises FileNotWritten's kind."""
        return self._writes.run(lambda: self._make(folder))

    async def at_start(self) -> AtStart:
        """Return what is known; raises StoreFailed's kind."""
        return AtStart(await self._known.open_at_quit(), await self._known.recent())

    async def recent(self) -> tuple[Path, ...]:
        """Return the collections that were opened before, the last one first; raises StoreFailed's kind."""
        return await self._known.recent()

    async def remember(self, folder: Path, order: Sequence[Path]) -> None:
        """Remember that a collection was opened now and which ones stand open; raises StoreFailed's kind."""
        await self._known.order(order)  # first: two that are opened at once tell theirs in this order
        await self._known.opened(folder)

    async def order(self, order: Sequence[Path]) -> None:
        """Remember which collections stand open, in their order; raises StoreFailed's kind."""
        await self._known.order(order)

    async def forget(self, folder: Path) -> tuple[Path, ...]:
        """Take a collection out of the recent ones and return those that stay; raises StoreFailed's kind."""
        await self._known.forget_recent(folder)
        return await self._known.recent()

    def _create(self, parent: Path, name: str, environment: str) -> Path:
        folder = parent / folder_name(name)
        steps: list[Step] = [MakeFolder(folder), _file(folder / ROOT_FILE, _root(name))]
        if environment:
            inside = folder / ENVIRONMENTS
            steps += [MakeFolder(inside), _file(inside / _file_name(environment), Environment(name=environment))]
        carry_out(steps, self._disk, folder)  # nothing is deleted: no copies are kept
        return folder.resolve()

    def _make(self, folder: Path) -> Path:
        real = folder.resolve()
        carry_out((_file(real / ROOT_FILE, _root(real.name)),), self._disk, real)
        return real


def folder_name(name: str) -> str:
    """Return what the folder of a collection of that name is called."""
    return slug(name, "collection")


def _file_name(environment: str) -> str:
    return free(f"{slug(environment, 'environment')}.yml", ())


def _root(name: str) -> Root:
    return Root(opencollection=FORMAT, info=Info(name=name))


def _file(path: Path, content: Root | Environment) -> Put:
    from restdesk.opencollection.writer import dump  # not for the first paint

    return Put(path, dump(content).encode(), new=True)
