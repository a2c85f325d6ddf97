"""RestDesk's own small database, `restdesk.db`: one connection that a lane of one thread owns.

What comes back of a version that is newer is read and never written; what is broken is set aside, and a new one begun.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from restdesk.clock import Clock
from restdesk.errors import DiskFull, FolderReadOnly, StoreFailed, StoreNewer, errors_of_disk
from restdesk.lanes import Lane
from restdesk.words import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from sqlite3 import Connection, DatabaseError

T = TypeVar("T")
FILE = "restdesk.db"
_PATIENCE = 5.0
"""Seconds that a write waits for another process's."""
_TRIES, _PAUSE = 25, 0.04
"""How often the file is opened again while another process makes it ready, and the seconds between."""
_SET_ASIDE = QT_TRANSLATE_NOOP(
    "Files", "“{path}” was broken. RestDesk kept it as “{aside}” and began a new one: own values must be typed again."
)
_NEWER = QT_TRANSLATE_NOOP(
    "Files", "“{path}” was written by a newer RestDesk. This one reads it, but keeps nothing new there."
)

STEPS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE collections (id TEXT PRIMARY KEY, path BLOB NOT NULL UNIQUE, opened REAL, place INTEGER)",
        """CREATE TABLE own_values (
            collection TEXT, scope TEXT, name TEXT, value BLOB NOT NULL, PRIMARY KEY (collection, scope, name)
        ) WITHOUT ROWID""",
    ),
)
"""What makes each version out of the one before; only ever added to."""


class Opened(NamedTuple):
    """How the file was found."""

    read_only: bool = False
    aside: Path | None = None
    """Where a broken file was kept."""
    said: Message | None = None
    """What must be said, mostly nothing."""


class Database:
    """Reads and writes on its lane's thread; the file is opened with the first of them."""

    def __init__(self, path: Path, lane: Lane, clock: Clock, steps: Sequence[Sequence[str]] = STEPS) -> None:
        self._path = path
        self._lane = lane
        self._clock = clock
        self._steps = steps
        self._connection: Connection | None = None
        self._opened = Opened()

    async def opened(self) -> Opened:
        """Open the file and return how it was found; raises as `read`."""
        return await self._lane.run(lambda: (self._open(), self._opened)[1])

    async def exists(self) -> bool:
        """Return whether there is a file: `read` would make one."""
        return await self._lane.run(lambda: self._connection is not None or os.path.lexists(self._path))

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Return what `work` returns, called on the lane; raises StoreFailed, or an error of the disk."""
        return await self._lane.run(lambda: self._guarded(work))

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Do `work` in a transaction of its own that is on the disk when this returns; raises as `read`, StoreNewer."""
        return await self._lane.run(lambda: self._guarded(lambda connection: self._transaction(connection, work)))

    async def sweep(self) -> None:
        """Let what was deleted stand in no journal either, unless another process reads there; raises as `read`."""
        await self.read(lambda connection: connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall())

    async def close(self) -> None:
        """Leave one whole file without a journal beside it; may be opened again."""
        await self._lane.run(self._close)

    def _guarded(self, work: Callable[[Connection], T]) -> T:
        from sqlite3 import DatabaseError

        connection = self._open()
        try:
            return work(connection)
        except DatabaseError as error:
            raise self._meant(error) from error

    def _transaction(self, connection: Connection, work: Callable[[Connection], T]) -> T:
        if self._opened.read_only:
            raise StoreNewer(path=self._path)
        connection.execute("BEGIN IMMEDIATE")
        try:
            result = work(connection)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        return result

    def _open(self) -> Connection:
        from sqlite3 import DatabaseError

        if self._connection is not None:
            return self._connection
        try:
            try:
                self._connection = self._patiently_usable()
            except DatabaseError as error:
                if not _is_broken(error):
                    raise
                self._set_aside()
                self._connection = self._patiently_usable()
        except DatabaseError as error:
            raise self._meant(error) from error
        except (OSError, ValueError) as error:
            raise errors_of_disk(error, self._path) from error
        return self._connection

    def _patiently_usable(self) -> Connection:
        """Return a usable connection, also where another process makes the file ready at the same moment.

        SQLite does not wait by itself where two turn the same file to WAL.
        """
        from sqlite3 import OperationalError

        until = self._clock.monotonic() + _PATIENCE
        for _ in range(_TRIES):
            try:
                return self._usable()
            except OperationalError as error:
                busy = str(getattr(error, "sqlite_errorname", "")).startswith("SQLITE_BUSY")
                if not busy or self._clock.monotonic() >= until:
                    raise
            threading.Event().wait(_PAUSE)
        return self._usable()

    def _usable(self) -> Connection:
        """Return a connection to a file that is whole and of this version."""
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = _connect(self._path)
        try:
            self._proved(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _proved(self, connection: Connection) -> None:
        version = _version(connection)
        if _first(connection, "PRAGMA quick_check(1)") != "ok":
            raise _broken()
        if version > len(self._steps):
            connection.execute("PRAGMA query_only = ON")
            self._opened = self._opened._replace(read_only=True, said=_NEWER.message(path=self._path))
            return
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        for number in range(version, len(self._steps)):
            self._step(connection, number)

    def _step(self, connection: Connection, number: int) -> None:
        """Go from one version to the next, with a copy of the older; another process may have been quicker."""
        if number:
            copy = self._path.with_name(f"{self._path.name}.version-{number}")
            _copy(connection, copy)
        connection.execute("BEGIN IMMEDIATE")
        try:
            if _version(connection) == number:
                for statement in self._steps[number]:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number + 1}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def _set_aside(self) -> None:
        stamp = datetime.fromtimestamp(self._clock.now(), UTC).strftime("%Y%m%d-%H%M%S")
        aside = self._path.with_name(f"{self._path.name}.broken-{stamp}")
        for end in ("-wal", "-shm", ""):
            part = self._path.with_name(self._path.name + end)
            if part.exists():
                part.replace(aside.with_name(aside.name + end))
        self._opened = Opened(aside=aside, said=_SET_ASIDE.message(path=self._path, aside=aside.name))

    def _meant(self, error: DatabaseError) -> StoreFailed | DiskFull | FolderReadOnly:
        name = str(getattr(error, "sqlite_errorname", ""))
        if name == "SQLITE_FULL":
            return DiskFull(str(error), path=self._path)
        if name.startswith("SQLITE_READONLY"):
            return FolderReadOnly(str(error), path=self._path)
        return StoreFailed(str(error), path=self._path)

    def _close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()


def _connect(path: Path) -> Connection:
    import sqlite3

    # Transactions are begun by hand: the module's own are deferred, and two of those lose a write.
    return sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)


def _first(connection: Connection, statement: str) -> Any:
    return connection.execute(statement).fetchone()[0]


def _version(connection: Connection) -> int:
    return int(_first(connection, "PRAGMA user_version"))


def _copy(connection: Connection, path: Path) -> None:
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
    target = _connect(path)
    try:
        connection.backup(target)
    finally:
        target.close()


def _broken() -> DatabaseError:
    import sqlite3

    error = sqlite3.DatabaseError("the check of its pages failed")
    error.sqlite_errorname = "SQLITE_CORRUPT"
    return error


def _is_broken(error: DatabaseError) -> bool:
    return str(getattr(error, "sqlite_errorname", "")).startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))
