"""What the panes of a folder or collection see around it."""

import msgspec

from restdesk.gui.request.surroundings import Surroundings
from restdesk.model.collection import Collection, Folder, Root
from restdesk.model.patching import patched
from restdesk.model.request import Info, Request
from restdesk.session.automatic import Automatic


class FolderSurroundings(Surroundings):
    """As of a request in it, but that it does not inherit from itself, and that RestDesk adds nothing to it."""

    _above: Collection | None = None

    def refresh(self, request: Request) -> None:
        super().refresh(request)
        self._above = None

    def automatic(self, request: Request) -> tuple[Automatic, ...]:
        return ()

    def _collection(self) -> Collection | None:
        """Return the collection in which the folder itself says nothing."""
        if self._above is None and (whole := super()._collection()) is not None:
            self._above = _without(whole, self.place.path)
        return self._above


def _without(collection: Collection, path: str) -> Collection:
    if isinstance(collection.content, Root) and path == "opencollection.yml":
        return msgspec.structs.replace(
            collection, content=Root(info=collection.content.info, config=collection.content.config)
        )
    node = collection.find(path.rpartition("/")[0])
    return collection if node is None else patched(collection, ((path, Folder(info=Info(name=node.name))),))
