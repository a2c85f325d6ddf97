"""Opening collections, the sample's own copy among them."""

from pathlib import Path

from restdesk.lanes import Lane
from restdesk.model.collection import Collection
from restdesk.paths import Paths
from restdesk.storage.collections import read_collection
from restdesk.storage.sample import copy_when_absent


class Opening:
    """Reads collections in the file lane."""

    def __init__(self, paths: Paths, files: Lane) -> None:
        self._paths = paths
        self._files = files

    async def read(self, folder: Path) -> Collection:
        """Return the collection in `folder`; raises FolderNotFound or NotACollection."""
        return await self._files.run(lambda: read_collection(folder))

    async def read_sample(self) -> Collection:
        """Return the person's copy of the sample collection."""
        return await self._files.run(self._sample)

    def _sample(self) -> Collection:
        source = self._paths.resources / "sample"
        return read_collection(copy_when_absent(source, self._paths.sample))


def first_environment(collection: Collection) -> str:
    """Return the environment that is active when a collection is opened: its only or first one, or none."""
    return collection.environments[0].name if collection.environments else ""
