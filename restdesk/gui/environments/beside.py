"""What belongs to the environments of a collection and stands in no file: own values, and secrets in the vault."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from restdesk.gui.context import Context
from restdesk.model.collection import Environment, EnvironmentNode
from restdesk.model.own import GLOBAL as GLOBAL_SCOPE
from restdesk.model.own import OwnValue, of_environment
from restdesk.session.state import NO_GLOBAL, Change, FilesChanged, GlobalEnvironmentChanged, OwnValuesChanged
from restdesk.variables.find import draft_name


class BesideFiles(QObject):
    """Reads and writes it at once, environments being told by the paths of their files; `changed` says look again."""

    changed = Signal()

    def __init__(self, context: Context, folder: Path | None, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._folder = folder
        self._path = ""
        self._stored: dict[str, frozenset[str]] = {}
        context.changes.changed.connect(self._on_change)

    def of(self, path: str) -> tuple[Sequence[OwnValue], frozenset[str]]:
        """Return the own values of an environment's variables, and which of its secrets are known to have a value."""
        if path != self._path:
            self.look(path)
        state, scope = self._context.session.state, self._scope(path)
        opened = state.opened(self._folder)
        own = state.global_own if scope == GLOBAL_SCOPE else opened.own if opened is not None else ()
        return [value for value in own if value.scope == scope], self._stored.get(path, frozenset())

    def look(self, path: str) -> None:
        """Find out which secrets of an environment have a value; what comes of it is told by `changed`."""
        self._path = path
        node = self._node(path)
        content = node.content if node is not None else None
        names = [one.name for one in content.variables if one.secret] if isinstance(content, Environment) else []
        session = self._context.session
        work = session.environments.stored(self._owner(path), self._scope(path), names)
        self._context.background.run(work, owner=self).done(lambda stored: self._found(path, stored))

    def keep(self, path: str, name: str, typed: str, before: str) -> str:
        """Put what was typed as a secret's value into the vault; return the reference to it that a row may hold.

        A text that names variables is kept as it is, at once, and needs none; nor does one of an environment that
        only its file names.
        """
        secrets = self._context.session.secrets
        node = self._node(path)
        is_named = node is not None and isinstance(node.content, Environment) and bool(node.content.name)
        if is_named and draft_name(kept := secrets.keep(typed, before)):
            return kept
        secrets.put(self._owner(path), self._scope(path), name, typed)
        self.saved(path, [name])
        self.changed.emit()
        self.look(path)  # one that was begun before does not know of it
        return ""

    def saved(self, path: str, names: Iterable[str]) -> None:
        """Take note that these secrets have a value now: what was typed was saved."""
        self._stored[path] = self._stored.get(path, frozenset()).union(names)

    def put_own(self, path: str, name: str, value: str | None) -> None:
        """Keep an own value, or forget it with None."""
        session = self._context.session
        work = session.own.put(self._owner(path), self._scope(path), name, value)
        self._context.background.run(work, owner=self._context.changes).done(session.apply)

    def forget_secret(self, path: str, name: str) -> None:
        """Delete a secret from the vault, and what is known of an own value that was one."""
        self._context.session.secrets.delete(self._owner(path), self._scope(path), name)
        self._stored[path] = self._stored.get(path, frozenset()) - {name}
        self.put_own(path, name, None)

    def rename(self, path: str, old: str, new: str) -> None:
        """Let own value and secret of a variable follow its new name, which is saved."""
        session = self._context.session
        work = session.own.rename(self._owner(path), self._scope(path), old, new)
        handle = self._context.background.run(work, owner=self._context.changes)
        handle.done(session.apply)

    def _found(self, path: str, stored: object) -> None:
        if isinstance(stored, frozenset) and stored != self._stored.get(path):
            self._stored[path] = stored
            self.changed.emit()

    def _on_change(self, change: Change) -> None:
        if isinstance(change, OwnValuesChanged):
            self.changed.emit()
        if isinstance(change, OwnValuesChanged | FilesChanged | GlobalEnvironmentChanged) and self._path:
            self.look(self._path)

    def _node(self, path: str) -> EnvironmentNode | None:
        state = self._context.session.state
        opened = state.opened(self._folder)
        own = opened.collection.environments if opened is not None else ()
        return next((node for node in (*own, state.global_environment) if node.path == path), None)

    def _scope(self, path: str) -> str:
        node = self._node(path)
        return GLOBAL_SCOPE if path == NO_GLOBAL.path or node is None else of_environment(node.name)

    def _owner(self, path: str) -> Path | None:
        """Return the collection whose it is; the global environment is nobody's."""
        return None if path == NO_GLOBAL.path else self._folder
