"""Which collection a secret belongs to: the random id bound to its folder's real path, known to this machine alone."""

import asyncio
import threading
from pathlib import Path

from restdesk.clock import Clock
from restdesk.errors import FileError
from restdesk.storage.known import Known
from restdesk.storage.own_values import NO_COLLECTION
from restdesk.storage.vault import Key, Store

_DIGITS = 32


class Identities:
    """Asks the database once for each folder; any thread may ask."""

    def __init__(self, known: Known, clock: Clock) -> None:
        self._known = known
        self._clock = clock
        self._found: dict[Path, str] = {}
        self._lock = threading.Lock()

    async def find(self, folder: Path | None) -> str:
        """Return the id of the collection in a folder; that of no collection without one.

        Where the database does not answer, one is made up that holds until Quit: nothing is kept under a wrong one.
        """
        if folder is None:
            return NO_COLLECTION
        if folder not in self._found:
            try:
                found = await self._known.identity(folder)
            except FileError:
                found = self._clock.token(_DIGITS)
            with self._lock:
                self._found.setdefault(folder, found)
        return self._found[folder]

    async def look_up(self, folder: Path | None) -> str:
        """Return the id, or an empty text where there is none yet; makes none. Raises as the database does."""
        if folder is None:
            return NO_COLLECTION
        return self._found.get(folder) or await self._known.known_identity(folder)

    def now(self, folder: Path) -> str:
        """Return what `find` does, for a thread that may wait and has no loop."""
        return self._found.get(folder) or asyncio.run(self.find(folder))

    def looked_up(self, folder: Path) -> str:
        """Return what `look_up` does, or an empty text, for a thread that may wait and has no loop."""
        try:
            return self._found.get(folder) or asyncio.run(self.look_up(folder))
        except FileError:
            return ""


class ById:
    """A store whose keys name the folder of a collection, over one whose keys have its id."""

    def __init__(self, store: Store, identities: Identities) -> None:
        self._store = store
        self._identities = identities

    def get(self, key: Key) -> str | None:
        """Return the value, or None where there is none."""
        if key.collection == NO_COLLECTION:
            return self._store.get(key)
        found = self._identities.looked_up(Path(key.collection))
        return self._store.get(key._replace(collection=found)) if found else None

    def put(self, key: Key, value: str) -> None:
        """Keep the value in place of an older one."""
        self._store.put(self._with_id(key), value)

    def delete(self, key: Key) -> None:
        """Forget the value; none is no error."""
        self._store.delete(self._with_id(key))

    def _with_id(self, key: Key) -> Key:
        if key.collection == NO_COLLECTION:
            return key
        return key._replace(collection=self._identities.now(Path(key.collection)))
