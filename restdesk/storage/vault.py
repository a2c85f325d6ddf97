"""Where the values of secrets are, and nowhere else.

The first form keeps them in memory until RestDesk quits; its interface is that of a keyring, which may block or be
absent, so every call goes through a lane of its own.
"""

from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial
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

    def copy(self, old: Key, new: Key) -> "Future[bool]":
        """Queue the keeping of one secret in a second place; the future tells whether there was one, or what failed."""

        def copied() -> bool:
            value = self._store.get(old)
            if value is not None:
                self._store.put(new, value)
            return value is not None

        return self._lane.submit(copied)

    def aside(self, keys: Sequence[Key]) -> "Aside":
        """Remember what is at these keys now, so that it can be put back."""
        return Aside(self._store, self._lane, keys)

    def delete(self, key: Key) -> None:
        """Queue the removal."""
        self._lane.submit(lambda: self._store.delete(key))


class Aside:
    """What the vault had at some keys before they got other values; it is read before anything queued later."""

    def __init__(self, store: Store, lane: Lane, keys: Sequence[Key]) -> None:
        self._store = store
        self._lane = lane
        self._found = {key: lane.submit(partial(self._read, key)) for key in keys}

    def put_back(self) -> None:
        """Queue that each key has again what it had; one that could not be read stays as it is by now."""
        self._lane.submit(self._put_back)

    def _read(self, key: Key) -> Secret | None:
        value = self._store.get(key)
        return None if value is None else Secret(value)

    def _put_back(self) -> None:
        for key, found in self._found.items():
            if found.exception() is not None:
                continue
            secret = found.result()
            if secret is None:
                self._store.delete(key)
            else:
                self._store.put(key, secret.reveal())
