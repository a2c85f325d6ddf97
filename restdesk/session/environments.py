"""Environments of a collection made, renamed and deleted: each one step that Undo takes back with all that belongs."""

from collections.abc import Callable, Coroutine, Iterable, Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from restdesk.errors import FileBroken, FolderGone, FolderReadOnly, RewriteRefused
from restdesk.model.collection import ENVIRONMENTS, Broken, Collection, Environment, EnvironmentNode
from restdesk.model.patching import Gone
from restdesk.model.ready import Place
from restdesk.opencollection.writer import dump
from restdesk.session.deleted import DeletedEnvironments
from restdesk.session.file_text import read_file_text
from restdesk.session.organising import verbs
from restdesk.session.organising.items import Item, Moved, Organised
from restdesk.session.organising.verbs import Verb
from restdesk.session.secrets import Secrets
from restdesk.session.undo_files import Change, UndoFiles
from restdesk.storage.changes import MakeFolder, Move, Put, Remove, Step
from restdesk.storage.slugs import free, slug

Doing = Coroutine[Any, Any, Organised]
_EMPTY = "environment"
"""The name of the file where nothing of the environment's name can stand in one."""


class Environments:
    """What can be done with environment files; coroutines are made on the state's thread.

    All raise FileNotWritten's kind, and FileError's where a file cannot be read; then nothing was changed. Own values
    and secrets stay where they are: whoever applies a change of a name lets them follow (`session.own.rename_scope`).
    """

    def __init__(
        self,
        files: UndoFiles,
        secrets: Secrets,
        deleted: DeletedEnvironments,
        collections: Callable[[], tuple[Collection, ...]],
    ) -> None:
        self._files = files
        self._secrets = secrets
        self._deleted = deleted
        self._collections = collections

    def create(self, folder: Path, content: Environment, *, copied: bool = False) -> Doing:
        """Make the file of an environment; `copied` says that it is the copy of another one."""
        collection = self._collection(folder)
        return self._do(
            verbs.DUPLICATE if copied else verbs.CREATE, content.name, lambda: _created(collection, content)
        )

    def rename(self, folder: Path, path: str, name: str) -> Doing:
        """Call an environment otherwise; those that extend it name it so from then on."""
        collection = self._collection(folder)
        return self._do(verbs.RENAME, name, lambda: _renamed(collection, _node(collection, path), name))

    def delete(self, folder: Path, path: str) -> Doing:
        """Delete an environment; its own values and secrets go at Quit, unless it has come back."""
        node = _node(self._collection(folder), path)
        item = Item(folder, path)
        deleting = self._do(verbs.DELETE, node.name, lambda: _Plan([Remove(item.real)], [item]))

        async def delete() -> Organised:
            organised = await deleting
            self._deleted.add(folder, node)
            return organised

        return delete()

    async def stored(self, folder: Path | None, scope: str, names: Iterable[str]) -> frozenset[str]:
        """Return which of these secrets of a scope have a value in the vault."""
        wanted = tuple(names)
        found = await self._secrets.find(wanted, Place(collection=folder), dict.fromkeys(wanted, (scope,)))
        return frozenset(found)

    def _collection(self, folder: Path) -> Collection:
        found = next((one for one in self._collections() if one.folder == folder), None)
        if found is None:
            raise FolderGone(path=folder)
        if found.read_only:
            raise FolderReadOnly(path=folder)
        return found

    def _do(self, verb: Verb, name: str, plan: "Callable[[], _Plan]") -> Doing:
        def change() -> Change:
            made = plan()
            said = verb.one.message(name=name)
            return Change(verb.undo, verb.redo, made.steps, made.touched, made.moved, made.made, said)

        return self._files.carry_out(change)


class _Plan:
    """Steps, and the files that differ after them."""

    def __init__(
        self,
        steps: Sequence[Step],
        touched: Sequence[Item],
        moved: tuple[Moved, ...] = (),
        made: tuple[Item, ...] = (),
    ) -> None:
        self.steps, self.touched, self.moved, self.made = steps, touched, moved, made


def _created(collection: Collection, content: Environment) -> _Plan:
    folder = collection.folder / ENVIRONMENTS
    new: list[Step] = [] if folder.is_dir() else [MakeFolder(folder)]
    path = _free(folder, content.name)
    item = Item(collection.folder, f"{ENVIRONMENTS}/{path}")
    return _Plan([*new, Put(item.real, dump(content).encode(), new=True)], [item], made=(item,))


def _renamed(collection: Collection, node: EnvironmentNode, name: str) -> _Plan:
    old = Item(collection.folder, node.path)
    steps: list[Step] = [_edit(collection.folder, node.path, lambda there: replace(there, name=name))]
    touched = [old]
    for other in collection.environments:
        if isinstance(other.content, Environment) and other.content.extends == node.name and other.path != node.path:
            steps.append(_edit(collection.folder, other.path, lambda there: replace(there, extends=name)))
            touched.append(Item(collection.folder, other.path))
    if slug(name, _EMPTY) == slug(node.name, _EMPTY):
        return _Plan(steps, touched, made=(old,))
    folder = old.real.parent
    new = Item(collection.folder, f"{ENVIRONMENTS}/{_free(folder, name, leaving=old.file_name)}")
    if new == old:
        return _Plan(steps, touched, made=(old,))
    return _Plan([*steps, Move(old.real, new.real)], [*touched, new], (Moved(old, new),), (new,))


def _edit(folder: Path, path: str, change: Callable[[Environment], Environment]) -> Put:
    """Return the step that changes what a file says in its own text; raises RewriteRefused where it cannot be."""
    there = read_file_text(folder, path, Environment)
    if isinstance(there.content, Gone):
        raise FolderGone(path=path)
    if isinstance(there.content, Broken) or not isinstance(there.content, Environment):
        raise FileBroken(getattr(there.content, "cause", ""), path=path, line=1)
    put, _text, exact = there.step(change(there.content))
    if not exact:
        raise RewriteRefused(path=path)
    return put


def _free(folder: Path, name: str, leaving: str = "") -> str:
    taken = [file.name for file in folder.iterdir() if file.name != leaving] if folder.is_dir() else []
    return free(f"{slug(name, _EMPTY)}.yml", taken)


def _node(collection: Collection, path: str) -> EnvironmentNode:
    found = next((node for node in collection.environments if node.path == path), None)
    if found is None:
        raise FolderGone(path=path)
    return found
