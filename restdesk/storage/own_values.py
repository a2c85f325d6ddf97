"""The person's own values of variables: in our database, never in a collection's file. Secrets are in the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from restdesk.storage.database import Database

if TYPE_CHECKING:
    from sqlite3 import Connection

NO_COLLECTION = "-"
"""Where the values of the global environment are."""


class OwnValue(NamedTuple):
    """One value; a scope is `env:NAME`, `collection` or `global`."""

    scope: str
    name: str
    value: str


class OwnValues:
    """Reads and writes the values, each call on the database's lane; raises as Database does."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def read(self, collection_id: str) -> tuple[OwnValue, ...]:
        """Return all values of a collection, in the order of scope and name; makes no database."""
        if not await self._database.exists():
            return ()
        statement = "SELECT scope, name, value FROM own_values WHERE collection = ? ORDER BY scope, name"
        rows = await self._database.read(lambda found: found.execute(statement, (collection_id,)).fetchall())
        return tuple(OwnValue(scope, name, _text(value)) for scope, name, value in rows)

    async def put(self, collection_id: str, scope: str, name: str, value: str | None) -> None:
        """Keep a value in place of an older one; None forgets it. Never a secret: those are for the vault."""
        key = (collection_id, scope, name)

        def work(connection: Connection) -> None:
            if value is None:
                connection.execute("DELETE FROM own_values WHERE collection = ? AND scope = ? AND name = ?", key)
            else:
                connection.execute("INSERT OR REPLACE INTO own_values VALUES (?, ?, ?, ?)", (*key, _bytes(value)))

        await self._database.write(work)
        if value is None:  # it may be a secret from now on
            await self._database.sweep()

    async def rename_scope(self, collection_id: str, old: str, new: str) -> None:
        """Let the values of a renamed environment follow it; what the new name had is replaced."""
        statement = "UPDATE OR REPLACE own_values SET scope = ? WHERE collection = ? AND scope = ?"
        await self._database.write(lambda found: found.execute(statement, (new, collection_id, old)))


def _bytes(value: str) -> bytes:
    # A captured value may hold half of a surrogate pair, which SQLite's text refuses.
    return value.encode("utf-8", "surrogatepass")


def _text(value: bytes) -> str:
    return value.decode("utf-8", "surrogatepass")
