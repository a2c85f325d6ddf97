"""The person's own values of variables: kept in our database, secret ones in the vault, none of them in a file."""

from collections.abc import Callable, Coroutine, Iterable
from pathlib import Path
from typing import Any

from restdesk.model.collection import Environment
from restdesk.model.event import VariableCaptured
from restdesk.model.own import COLLECTION, GLOBAL, OwnValue, of_environment
from restdesk.session.identities import Identities
from restdesk.session.secrets import Secrets
from restdesk.session.state import OwnValuesChanged, State
from restdesk.storage.own_values import OwnValues

Work = Coroutine[Any, Any, OwnValuesChanged]
Submit = Callable[[Coroutine[Any, Any, None]], None]
"""Runs work on the engine that nobody waits for; a failure of it is reported."""


class Own:
    """Reads and writes them; each coroutine gives the change that its caller applies.

    Coroutines are made on the state's thread, which has the values as they are; they raise as the database does. The
    global ones have no folder.
    """

    def __init__(
        self,
        stored: OwnValues,
        identities: Identities,
        secrets: Secrets,
        state: Callable[[], State],
        submit: Submit,
    ) -> None:
        self._stored = stored
        self._identities = identities
        self._secrets = secrets
        self._state = state
        self._submit = submit
        self._hidden: dict[Path | None, dict[tuple[str, str], OwnValue]] = {}
        """Those in the vault: which there are is known for as long as the vault has them, until Quit."""

    async def load(self, folder: Path | None) -> OwnValuesChanged:
        """Read all values of a collection."""
        found = await self._identities.look_up(folder)
        plain = await self._stored.read(found) if found else ()
        hidden = self._hidden.get(folder, {})
        values = (OwnValue(*one) for one in plain if (one.scope, one.name) not in hidden)
        return OwnValuesChanged(folder, (*values, *hidden.values()))

    def put(self, folder: Path | None, scope: str, name: str, value: str | None, *, secret: bool = False) -> Work:
        """Keep a value in place of an older one, or forget it with None.

        One of a variable that its environment declares secret is secret in any case.
        """
        folder = None if scope == GLOBAL else folder
        before = self._before(folder, scope, name)
        if value is None:
            return self._forgotten(folder, (OwnValue(scope, name, None),) if before is None else (before,))
        return self._put(folder, scope, name, value, before, secret=secret or self._is_declared(folder, scope, name))

    def rename(self, folder: Path | None, scope: str, old: str, new: str) -> Work:
        """Let the value, and the secret that the vault has of the variable, follow the variable's new name."""
        before = self._before(folder, scope, old)
        pairs = [] if before is None else [(before, OwnValue(scope, new, before.text))]
        return self._moved(folder, pairs, [((scope, old), (scope, new))])

    def rename_scope(self, folder: Path | None, old: str, new: str, secrets: Iterable[str] = ()) -> Work:
        """Let the values of an environment follow its new name; `secrets` are the names that it declares secret."""
        pairs = [(one, OwnValue(new, one.name, one.text)) for one in self._all(folder) if one.scope == old]
        return self._moved(folder, pairs, [((old, name), (new, name)) for name in secrets])

    async def delete_scope(self, folder: Path | None, scope: str, secrets: Iterable[str] = ()) -> OwnValuesChanged:
        """Forget the values of an environment that was deleted, and the secrets that it declared.

        The collection need not be open.
        """
        own = tuple(one for one in (await self.load(folder)).values if one.scope == scope)
        known = {one.name for one in own}
        declared = tuple(OwnValue(scope, name, None) for name in secrets if name not in known)
        return await self._forgotten(folder, (*own, *declared))

    def captured(self, change: VariableCaptured) -> OwnValuesChanged | VariableCaptured:
        """Return what becomes of a captured value: a secret own one, or one until Quit where its scope cannot keep it.

        On the state's thread; the vault has it for all who ask later.
        """
        scope = self._lasting_scope(change)
        if not scope:
            return change
        folder = None if scope == GLOBAL else change.place.collection
        before = self._before(folder, scope, change.name)
        self._secrets.put(folder, scope, change.name, change.value.reveal())
        if before is not None and not before.secret:
            self._submit(self._forget_plain(folder, scope, change.name))
        return OwnValuesChanged(folder, (self._hide(folder, scope, change.name),))

    def _lasting_scope(self, change: VariableCaptured) -> str:
        place = change.place
        opened = self._state().opened(place.collection)
        if change.scope == GLOBAL:
            return GLOBAL
        if opened is None:
            return ""
        if change.scope == COLLECTION:
            return COLLECTION
        known = opened.collection.environment(place.environment) is not None
        return of_environment(place.environment) if change.scope == "environment" and known else ""

    async def _put(
        self, folder: Path | None, scope: str, name: str, value: str, before: OwnValue | None, *, secret: bool
    ) -> OwnValuesChanged:
        if secret:
            self._secrets.put(folder, scope, name, value)
            if before is not None and not before.secret:
                await self._forget_plain(folder, scope, name)
            return OwnValuesChanged(folder, (self._hide(folder, scope, name),))
        await self._stored.put(await self._identities.find(folder), scope, name, value)
        if before is not None and before.secret:
            self._forget_secret(folder, scope, name)
        return OwnValuesChanged(folder, (OwnValue(scope, name, value),))

    async def _forgotten(self, folder: Path | None, values: tuple[OwnValue, ...]) -> OwnValuesChanged:
        for one in values:
            if one.secret:
                self._forget_secret(folder, one.scope, one.name)
            else:
                await self._forget_plain(folder, one.scope, one.name)
        return OwnValuesChanged(folder, gone=tuple((one.scope, one.name) for one in values))

    async def _moved(
        self,
        folder: Path | None,
        pairs: list[tuple[OwnValue, OwnValue]],
        declared: list[tuple[tuple[str, str], tuple[str, str]]],
    ) -> OwnValuesChanged:
        """Give values other scopes and names; the new entry of each is there before the old one goes."""
        for old, new in pairs:
            if old.text is not None:
                await self._stored.put(await self._identities.find(folder), new.scope, new.name, old.text)
                await self._forget_plain(folder, old.scope, old.name)
            else:
                declared = [*declared, ((old.scope, old.name), (new.scope, new.name))]
                self._hidden.get(folder, {}).pop((old.scope, old.name), None)
                self._hide(folder, new.scope, new.name)
        for (scope, name), into in declared:
            await self._secrets.rename(folder, scope, name, into)
        gone = tuple((old.scope, old.name) for old, _ in pairs)
        return OwnValuesChanged(folder, tuple(new for _, new in pairs), gone)

    async def _forget_plain(self, folder: Path | None, scope: str, name: str) -> None:
        await self._stored.put(await self._identities.find(folder), scope, name, None)

    def _forget_secret(self, folder: Path | None, scope: str, name: str) -> None:
        self._secrets.delete(folder, scope, name)
        self._hidden.get(folder, {}).pop((scope, name), None)

    def _hide(self, folder: Path | None, scope: str, name: str) -> OwnValue:
        value = OwnValue(scope, name, None)
        self._hidden.setdefault(folder, {})[(scope, name)] = value
        return value

    def _all(self, folder: Path | None) -> tuple[OwnValue, ...]:
        state = self._state()
        opened = state.opened(folder) if folder is not None else None
        return opened.own if opened is not None else state.global_own if folder is None else ()

    def _before(self, folder: Path | None, scope: str, name: str) -> OwnValue | None:
        return next((one for one in self._all(folder) if (one.scope, one.name) == (scope, name)), None)

    def _is_declared(self, folder: Path | None, scope: str, name: str) -> bool:
        state = self._state()
        nodes = [state.global_environment] if folder is None else []
        opened = state.opened(folder) if folder is not None else None
        if opened is not None:
            nodes += [node for node in opened.collection.environments if of_environment(node.name) == scope]
        contents = (node.content for node in nodes if isinstance(node.content, Environment))
        return any(one.secret and one.name == name for content in contents for one in content.variables)
