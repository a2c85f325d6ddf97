"""The collections that this person opened: the id of each, when it was last opened, which stand open in what order."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from restdesk.clock import Clock
from restdesk.storage.database import Database

if TYPE_CHECKING:
    from sqlite3 import Connection

_DIGITS = 32
MOST_RECENT = 30


class Known:
    """Paths are real ones (links resolved). Each call runs on the database's lane and raises as Database does."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def identity(self, path: Path) -> str:
        """Return the random id bound to a folder, made here once; nothing of it is ever in the collection."""
        found = await self.known_identity(path)
        if found:
            return found

        def work(connection: Connection) -> str:
            self._meet(connection, path)
            return _identity(connection, path)

        return await self._database.write(work)

    async def known_identity(self, path: Path) -> str:
        """Return the id bound to a folder, or an empty text; changes nothing, and makes no database."""
        if not await self._database.exists():
            return ""
        return await self._database.read(lambda connection: _identity(connection, path))

    async def opened(self, path: Path) -> None:
        """Remember that the collection was opened now."""
        now = self._clock.now()

        def work(connection: Connection) -> None:
            self._meet(connection, path)
            connection.execute("UPDATE collections SET opened = ? WHERE path = ?", (now, _key(path)))

        await self._database.write(work)

    async def recent(self) -> tuple[Path, ...]:
        """Return the collections that were opened, the last one first."""
        return await self._paths("opened IS NOT NULL ORDER BY opened DESC, rowid DESC LIMIT ?", MOST_RECENT)

    async def forget_recent(self, path: Path) -> None:
        """Take a collection out of the recent ones; its id stays."""
        statement = "UPDATE collections SET opened = NULL WHERE path = ?"
        await self._database.write(lambda found: found.execute(statement, (_key(path),)))

    async def order(self, paths: Sequence[Path]) -> None:
        """Remember that these collections stand open, in this order, and no others."""

        def work(connection: Connection) -> None:
            connection.execute("UPDATE collections SET place = NULL")
            for place, path in enumerate(paths):
                self._meet(connection, path)
                connection.execute("UPDATE collections SET place = ? WHERE path = ?", (place, _key(path)))

        await self._database.write(work)

    async def open_at_quit(self) -> tuple[Path, ...]:
        """Return what `order` was told last."""
        return await self._paths("place IS NOT NULL ORDER BY place LIMIT ?", -1)

    async def _paths(self, condition: str, most: int) -> tuple[Path, ...]:
        statement = f"SELECT path FROM collections WHERE {condition}"
        rows = await self._database.read(lambda found: found.execute(statement, (most,)).fetchall())
        return tuple(Path(os.fsdecode(path)) for (path,) in rows)

    def _meet(self, connection: Connection, path: Path) -> None:
        statement = "INSERT OR IGNORE INTO collections (id, path) VALUES (?, ?)"
        connection.execute(statement, (self._clock.token(_DIGITS), _key(path)))


def _identity(connection: Connection, path: Path) -> str:
    found = connection.execute("SELECT id FROM collections WHERE path = ?", (_key(path),)).fetchone()
    return "" if found is None else str(found[0])


def _key(path: Path) -> bytes:
    return os.fsencode(path)
