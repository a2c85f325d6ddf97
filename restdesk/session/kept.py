"""What other programs dropped from a file of RestDesk's own is offered back (DESIGN, "What is kept where")."""

from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from restdesk.errors import FileNotWritten
from restdesk.lanes import Lane
from restdesk.log import Log
from restdesk.model.collection import Environment, EnvironmentOwn, FileContent
from restdesk.model.ready import Place
from restdesk.model.request import Own
from restdesk.storage import kept
from restdesk.storage.disk import Disk


class Kept:
    """Keeps it a second time at each save."""

    def __init__(self, files: Lane, writes: Lane, disk: Disk, log: Log) -> None:
        self._files = files
        self._writes = writes
        self._disk = disk
        self._log = log

    def keep(self, folder: Path, path: str, content: FileContent) -> None:
        """Keep what a file that was written has of RestDesk's own; in the lane of writes.

        That this copy cannot be written does not undo a save that could.
        """
        own = None if content.own == type(content.own)() else content.own
        try:
            kept.keep(folder, {path: own}, self._disk)
        except (FileNotWritten, OSError, ValueError) as error:
            self._log.info(f"kept.yml could not be written: {type(error).__name__}")

    def dropped(self, place: Place, content: FileContent) -> Coroutine[Any, Any, Own | EnvironmentOwn | None]:
        """Return what a file at `place` had of RestDesk's own and has no longer, None if nothing is missing."""
        return self._files.run(lambda: self._dropped(place, content))

    def forget(self, place: Place) -> Coroutine[Any, Any, None]:
        """Offer it no longer: the person wants the file as it is."""
        assert place.collection is not None
        folder = place.collection
        return self._writes.run(lambda: kept.keep(folder, {place.path: None}, self._disk))

    def _dropped(self, place: Place, content: FileContent) -> Own | EnvironmentOwn | None:
        if place.collection is None or content.own != type(content.own)():
            return None
        text = kept.kept_in(place.collection).get(place.path, "")
        kind: type[Own] | type[EnvironmentOwn] = EnvironmentOwn if isinstance(content, Environment) else Own
        found = kept.read_own(kind, text) if text else None
        return found if found != kind() else None
