"""Where the values of secrets are, and nowhere else.

The first form keeps them in memory until RestDesk quits; its interface is that of a keyring, which may block or be
absent, so every call goes through a lane of its own.
"""

from typing import NamedTuple, Protocol

from restdesk.lanes import Lane
from restdesk.model.text import Secret


class Key(NamedTuple):
    """A secret's place: the collection's identity or `-`, a scope (`env:NAME`, `draft`), and its name."""

    collection: str
    scope: str
    name: str


class Store(Protocol):
    """What keeps the values; called from the vault lane alone."""

    def get(self, key: Key) -> str | None:
        """Return the value, or None where there is none."""

    def put(self, key: Key, value: str) -> None:
        """Keep the value in place of an older one."""

    def delete(self, key: Key) -> None:
        """Forget the value; none is no error."""


class UntilQuit:
    """Values in memory: gone when RestDesk quits, never on disk."""

    def __init__(self) -> None:
        self._values: dict[Key, Secret] = {}

    def get(self, key: Key) -> str | None:
        found = self._values.get(key)
        return None if found is None else found.reveal()

    def put(self, key: Key, value: str) -> None:
        self._values[key] = Secret(value)

    def delete(self, key: Key) -> None:
        self._values.pop(key, None)


class Vault:
    """Gives and takes secrets without ever blocking its caller."""

    def __init__(self, store: Store, lane: Lane) -> None:
        self._store = store
        self._lane = lane

    async def get(self, key: Key) -> Secret | None:
        """Return the secret at `key`, or None."""
        value = await self._lane.run(lambda: self._store.get(key))
        return None if value is None else Secret(value)

    def put(self, key: Key, value: str) -> None:
        """Queue the value; every later `get` of any key sees it."""
        self._lane.submit(lambda: self._store.put(key, value))

    def delete(self, key: Key) -> None:
        """Queue the removal."""
        self._lane.submit(lambda: self._store.delete(key))
