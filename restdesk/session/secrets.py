"""What is typed into secret fields: it goes into the vault, and a reference stands in the request."""

from restdesk.clock import Clock
from restdesk.log import Mask
from restdesk.model.ready import Place
from restdesk.model.text import Secret
from restdesk.storage.vault import Key, Vault
from restdesk.variables.find import draft_name, spans


class Secrets:
    """Keeps typed secrets under provisional names, and those of environments."""

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
        self._mask.add(value)
        self._vault.put(_of_environment(place, name), value)

    async def find(self, names: tuple[str, ...], place: Place) -> dict[str, Secret]:
        """Return those of the named secrets that the vault has."""
        found: dict[str, Secret] = {}
        for name in names:
            key = _draft(name) if name.startswith("draft-") else _of_environment(place, name)
            secret = await self._vault.get(key)
            if secret is not None:
                self._mask.add(secret.reveal())
                found[name] = secret
        return found


def _draft(name: str) -> Key:
    return Key("-", "draft", name)


def _of_environment(place: Place, name: str) -> Key:
    return Key(str(place.collection or "-"), f"env:{place.environment}", name)
