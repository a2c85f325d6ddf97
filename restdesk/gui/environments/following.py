"""Lets own values, secrets and the choice of the active environment follow an environment that is renamed."""

from pathlib import Path

from PySide6.QtCore import QObject

from restdesk.gui.context import Context
from restdesk.model.collection import Collection, Environment
from restdesk.model.own import of_environment
from restdesk.session.state import Change, CollectionClosed, CollectionOpened, EnvironmentChosen, FilesChanged


class EnvironmentFollowing(QObject):
    """Knows what environments were called; an Undo of a rename, or one from outside, is followed too."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._names: dict[Path, dict[str, str]] = {}
        context.changes.changed.connect(self._on_change)

    def _on_change(self, change: Change) -> None:
        if isinstance(change, CollectionOpened):
            self._names[change.collection.folder] = _names(change.collection)
        elif isinstance(change, CollectionClosed):
            self._names.pop(change.folder, None)
        elif isinstance(change, FilesChanged) and change.folder in self._names:
            self._follow(change)

    def _follow(self, change: FilesChanged) -> None:
        opened = self._context.session.state.opened(change.folder)
        if opened is None:
            return
        before, moved = self._names[change.folder], dict(change.moved)
        now = self._names[change.folder] = _names(opened.collection)
        for path, old in before.items():
            new = now.get(moved.get(path, path))
            if new is not None and new != old and old not in now.values():
                self._renamed(opened.collection, old, new, active=opened.environment)

    def _renamed(self, collection: Collection, old: str, new: str, *, active: str) -> None:
        session, folder = self._context.session, collection.folder
        environment = collection.environment(new) or Environment()
        secrets = tuple(one.name for one in environment.variables if one.secret)
        work = session.own.rename_scope(folder, of_environment(old), of_environment(new), secrets)
        self._context.background.run(work, owner=self).done(session.apply)
        if active == old:
            session.apply(EnvironmentChosen(folder, new))


def _names(collection: Collection) -> dict[str, str]:
    return {node.path: node.name for node in collection.environments}
