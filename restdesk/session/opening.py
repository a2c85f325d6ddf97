"""Opening collections, the sample's own copy among them."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from restdesk.clock import Clock
from restdesk.errors import NotACollection
from restdesk.lanes import Lane
from restdesk.model.collection import Broken, Collection
from restdesk.model.request import Request
from restdesk.paths import Paths
from restdesk.storage.collections import read_collection, read_request_file
from restdesk.storage.older import is_older
from restdesk.storage.sample import copy_when_absent
from restdesk.storage.tree_index import TreeIndex


class Opening:
    """Reads collections in the file lane."""

    def __init__(self, paths: Paths, files: Lane, keep: Callable[[str], str], clock: Clock) -> None:
        self._paths = paths
        self._files = files
        self._clock = clock
        self._keep = keep
        """Puts a credential that stands in an older collection's file into the vault; returns its reference."""

    async def read(self, folder: Path) -> Collection:
        """Return the collection in `folder`; raises FolderNotFound or NotACollection."""
        return await self._files.run(lambda: self._read(folder))

    async def read_request(self, folder: Path, path: str) -> Request | Broken:
        """Return what stands in a request's file."""
        return await self._files.run(lambda: read_request_file(folder, path))

    async def read_sample(self) -> Collection:
        """Return the person's copy of the sample collection."""
        return await self._files.run(self._sample)

    def _read(self, folder: Path) -> Collection:
        try:
            return self._told_in_brief(folder)
        except NotACollection:
            if is_older(folder):
                from restdesk.session.older import read_older  # most people never have one

                return read_older(folder.resolve(), self._keep)
            raise

    def _sample(self) -> Collection:
        source = self._paths.resources / "sample"
        return self._told_in_brief(copy_when_absent(source, self._paths.sample))

    def _told_in_brief(self, folder: Path) -> Collection:
        """Return the collection, with the help of its index, which is brought up to date when there is time for it."""
        indexes: list[TreeIndex] = []

        def index(root: Path) -> TreeIndex:
            indexes.append(TreeIndex(self._paths.cache / "trees", root, self._clock.now()))
            return indexes[0]

        collection = read_collection(folder, index)
        with suppress(RuntimeError):  # the session closes
            self._files.submit(indexes[0].save)
        return collection


def first_environment(collection: Collection) -> str:
    """Return the environment that is active when a collection is opened: its only or first one, or none."""
    return collection.environments[0].name if collection.environments else ""
