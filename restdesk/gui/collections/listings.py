"""What the filter searches: a listing of each open collection, made on another thread where there is one for it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from restdesk.gui.background import Handle
    from restdesk.gui.collections.tree_filter import Listing
    from restdesk.model.collection import Collection


class Listings:
    """One listing for each collection, as it was when it was last asked for."""

    def __init__(self) -> None:
        self.run: Callable[[Callable[[], Any]], Handle] | None = None
        """Runs work on another thread; without it listings are made at once."""
        self._listed: dict[Path, Listing] = {}
        self._then: Callable[[], object] | None = None

    def want(self, collections: "Sequence[Collection]", then: Callable[[], object]) -> None:
        """Call `then` as soon as there is a listing of each: at once if there is, and only the last one's."""
        self._listed = {one.folder: self._listed[one.folder] for one in collections if one.folder in self._listed}
        missing = [one for one in collections if not self._has(one)]
        if not missing:
            self._then = None
            then()
            return
        is_under_way, self._then = self._then is not None, then
        if self.run is None:
            self._take(_listings(missing))
        elif not is_under_way:
            self.run(lambda: _listings(missing)).done(self._take)

    def find(self, words: Sequence[str]) -> dict[Path, list[str]]:
        """Return the paths of each collection that are shown for these words, top to bottom."""
        found = {folder: listing.find(words) for folder, listing in self._listed.items()}
        return {folder: paths for folder, paths in found.items() if paths}

    def _has(self, collection: "Collection") -> bool:
        listing = self._listed.get(collection.folder)
        return listing is not None and listing.collection is collection

    def _take(self, made: "list[Listing]") -> None:
        self._listed |= {one.collection.folder: one for one in made}
        then, self._then = self._then, None
        if then is not None:
            then()


def _listings(collections: "Sequence[Collection]") -> "list[Listing]":
    from restdesk.gui.collections.tree_filter import Listing  # when first needed, after the first paint

    return [Listing(collection) for collection in collections]
