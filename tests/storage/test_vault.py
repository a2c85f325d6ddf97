"""The vault's first form."""

import asyncio
import contextlib
from collections.abc import Iterator

import pytest

from restdesk.lanes import Lane
from restdesk.storage.vault import Key, UntilQuit, Vault

KEY = Key("-", "draft", "draft-0123456789abcdef")


@pytest.fixture
def vault() -> Iterator[Vault]:
    lane = Lane("vault")
    yield Vault(UntilQuit(), lane)
    lane.close()


def test_a_value_that_was_put_is_there_for_the_next_get(vault: Vault) -> None:
    vault.put(KEY, "swordfish")
    secret = asyncio.run(vault.get(KEY))
    assert secret is not None
    assert secret.reveal() == "swordfish"


def test_keys_of_other_places_are_other_secrets(vault: Vault) -> None:
    vault.put(KEY, "swordfish")
    assert asyncio.run(vault.get(KEY._replace(scope="env:local"))) is None
    assert asyncio.run(vault.get(KEY._replace(collection="/elsewhere"))) is None


def test_a_deleted_value_is_gone(vault: Vault) -> None:
    vault.put(KEY, "swordfish")
    vault.delete(KEY)
    vault.delete(KEY)
    assert asyncio.run(vault.get(KEY)) is None


def test_a_value_is_never_printed(vault: Vault) -> None:
    vault.put(KEY, "swordfish")
    with contextlib.closing(asyncio.new_event_loop()) as loop:
        assert "swordfish" not in repr(loop.run_until_complete(vault.get(KEY)))


def test_what_was_there_before_is_put_back(vault: Vault) -> None:
    other = KEY._replace(name="draft-fedcba9876543210")
    vault.put(KEY, "swordfish")
    older = vault.aside([KEY, other])
    vault.put(KEY, "new")
    vault.put(other, "new")
    older.put_back()
    secret = asyncio.run(vault.get(KEY))
    assert secret is not None
    assert secret.reveal() == "swordfish"
    assert asyncio.run(vault.get(other)) is None


def test_what_could_not_be_read_before_stays_as_it_is(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(self: UntilQuit, key: Key) -> str | None:
        raise OSError("locked")

    with monkeypatch.context() as patch:
        patch.setattr(UntilQuit, "get", locked)
        older = vault.aside([KEY])
        vault.put(KEY, "new")
        older.put_back()
        with pytest.raises(OSError, match="locked"):
            asyncio.run(vault.get(KEY))
    secret = asyncio.run(vault.get(KEY))
    assert secret is not None
    assert secret.reveal() == "new"
