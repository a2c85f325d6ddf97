"""Lets own values and secrets follow a variable that was renamed everywhere, also when that is undone."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from restdesk.gui.context import Context
from restdesk.model.collection import FileContent
from restdesk.model.patching import Content, Files
from restdesk.session.state import Change, FilesChanged, GlobalEnvironmentChanged

if TYPE_CHECKING:
    from restdesk.session.finding.uses import Uses


class _Name(NamedTuple):
    """A variable that was renamed, and what it was called before and after."""

    folder: Path | None
    scopes: tuple[str, ...]
    paths: tuple[tuple[Path, str], ...]
    """The files that were written."""
    old: str
    new: str


class NameFollowing(QObject):
    """Remembers what was renamed until Quit; the files of the definition say which name holds."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._names: list[_Name] = []
        context.changes.changed.connect(self._on_change)

    def follow(self, uses: "Uses") -> None:
        """Let what belongs to the variable have its new name, now and after an Undo its old one."""
        paths = tuple((file.folder, file.path) for file in uses.files if not file.unsaved)
        name = _Name(uses.folder, uses.scopes, paths, uses.meant.name, uses.new)
        self._names.append(name)
        self._rename(name)

    def _rename(self, name: _Name) -> None:
        session = self._context.session
        for scope in name.scopes:
            work = session.own.rename(name.folder, scope, name.old, name.new)
            self._context.background.run(work, owner=self).done(session.apply)

    def _on_change(self, change: Change) -> None:
        """Undo and Redo write all files of a rename at once, with the other name."""
        session = self._context.session
        if isinstance(change, GlobalEnvironmentChanged):
            self._look(session.paths.data, ((change.node.path, change.node.content),))
        elif isinstance(change, FilesChanged) and change.folder == session.paths.data:
            work = self._context.background.run(session.global_environment.read(), owner=self)
            work.done(session.apply)
        elif isinstance(change, FilesChanged):
            self._look(change.folder, change.files)

    def _look(self, folder: Path, files: Files) -> None:
        for at, name in enumerate(self._names):
            if any((folder, path) in name.paths and _says(content, name.old, name.new) for path, content in files):
                self._names[at] = back = name._replace(old=name.new, new=name.old)
                self._rename(back)
                return


def _says(content: Content, name: str, other: str) -> bool:
    """Return whether a file defines a variable of that name and none of the other."""
    from restdesk.session.finding.texts import searchable

    if not isinstance(content, FileContent):
        return False
    texts = searchable(content).split()
    return name in texts and other not in texts
