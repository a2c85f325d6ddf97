"""The Docs pane of a folder or collection."""

from restdesk.gui.request.docs import DocsPane
from restdesk.gui.request.surroundings import Surroundings


class FolderDocs(DocsPane):
    """Where there are no docs it says so, and how many requests there are."""

    def __init__(self, surroundings: Surroundings, requests: int, *, is_folder: bool) -> None:
        self._requests = requests
        self._is_folder = is_folder
        super().__init__(surroundings)

    def nothing(self) -> str:
        none = self.tr("This folder has no docs.") if self._is_folder else self.tr("This collection has no docs.")
        one = self._requests == 1
        count = self.tr("1 request") if one else self.tr("{count} requests").format(count=f"{self._requests:,}")
        return f"{none}\n{count}"
