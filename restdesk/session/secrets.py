"""What is typed into secret fields: it goes into the vault, and a reference stands in the request."""

from collections.abc import Iterable, Mapping
from concurrent.futures import Future
from pathlib import Path

from restdesk.clock import Clock
from restdesk.errors import VaultFailed
from restdesk.log import Mask
from restdesk.model.own import of_environment
from restdesk.model.ready import Place
from restdesk.model.text import Secret
from restdesk.storage.vault import Aside, Key, Vault
from restdesk.variables.find import draft_name, spans

_PATIENCE = 10
"""Seconds that the vault has for one secret."""


class Secrets:
    """Keeps typed secrets under provisional names, and those of environments and other scopes."""

    def __init__(self, vault: Vault, clock: Clock, mask: Mask) -> None:
        self._vault = vault
        self._clock = clock
        self._mask = mask

    def keep(self, typed: str, reference: str = "") -> str:
        """Return what the model may hold for `typed`.

        An empty text and one with a complete `{{…}}` stay as they are. Anything else goes into the vault, and its
        reference `{{draft-…}}` comes back: the one given (one name for one typing), or a new one.
        """
        if not typed or spans(typed):
            return typed
        name = draft_name(reference) or f"draft-{self._clock.token(16)}"
        self._mask.add(typed)
        self._vault.put(_draft(name), typed)
        return "{{" + name + "}}"

    def answer(self, place: Place, name: str, value: str) -> None:
        """Put the value of a secret of the active environment into the vault."""
        self.put(place.collection, of_environment(place.environment), name, value)

    def put(self, folder: Path | None, scope: str, name: str, value: str) -> None:
        """Put the value of a secret of that scope into the vault; without a folder it belongs to no collection."""
        self._mask.add(value)
        self._vault.put(_key(folder, scope, name), value)

    def delete(self, folder: Path | None, scope: str, name: str) -> None:
        """Forget a secret."""
        self._vault.delete(_key(folder, scope, name))

    async def copy(self, folder: Path | None, scope: str, name: str, into: tuple[str, str]) -> bool:
        """Give another scope and name the value too; return whether there was one."""
        secret = await self._vault.get(_key(folder, scope, name))
        if secret is not None:
            self.put(folder, *into, secret.reveal())
        return secret is not None

    async def rename(self, folder: Path | None, scope: str, name: str, into: tuple[str, str]) -> None:
        """Give a secret another scope and name: the new entry is there before the old one goes."""
        if (scope, name) != into and await self.copy(folder, scope, name, into):
            self.delete(folder, scope, name)

    def last(self, draft: str, collection: Path, environment: str, name: str) -> "Future[bool]":
        """Let the environment's secret `name` have the value that was typed; see `Vault.copy`."""
        return self._vault.copy(_draft(draft), _key(collection, of_environment(environment), name))

    def last_all(self, names: Mapping[str, str], collection: Path, environment: str) -> None:
        """Let the environment's secrets have what was typed, by provisional names, and wait until the vault has it.

        In the lane of writes alone; raises VaultFailed where it has not.
        """
        kept = [self.last(draft, collection, environment, name) for draft, name in names.items()]
        for future in kept:
            try:
                future.result(_PATIENCE)
            except Exception as error:  # whatever a keyring raises
                raise VaultFailed(type(error).__name__) from error

    def aside(self, folder: Path | None, scope: str, names: Iterable[str]) -> Aside:
        """Remember what these secrets are now, for the case that what is to name them cannot be written."""
        return self._vault.aside([_key(folder, scope, name) for name in names])

    async def find(
        self, names: Iterable[str], place: Place, scopes: Mapping[str, tuple[str, ...]] | None = None
    ) -> dict[str, Secret]:
        """Return those of the named secrets that the vault has.

        `scopes` says where each is looked for, in order; else it is the active environment's.
        """
        found: dict[str, Secret] = {}
        usual = (of_environment(place.environment),)
        for name in names:
            for key in _keys(name, place.collection, (scopes or {}).get(name) or usual):
                secret = await self._vault.get(key)
                if secret is not None:
                    self._mask.add(secret.reveal())
                    found[name] = secret
                    break
        return found


def _keys(name: str, folder: Path | None, scopes: tuple[str, ...]) -> Iterable[Key]:
    if name.startswith("draft-"):
        return (_draft(name),)
    return tuple(_key(folder, scope, name) for scope in scopes)


def _draft(name: str) -> Key:
    return Key("-", "draft", name)


def _key(folder: Path | None, scope: str, name: str) -> Key:
    """Return where the vault has a secret; the global ones belong to no collection."""
    return Key("-" if folder is None or scope == "global" else str(folder), scope, name)
