"""Changes of several files that Undo takes back as a whole: of the tree, of replacing and renaming everywhere."""

from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from restdesk.clock import Clock
from restdesk.errors import FileNotWritten
from restdesk.lanes import Lane
from restdesk.log import Log
from restdesk.model.collection import FOLDER_FILE, ROOT_FILE, FileContent
from restdesk.model.patching import Files, Gone
from restdesk.session.organising.items import Item, Moved, Organised
from restdesk.session.state import FilesChanged
from restdesk.storage import kept
from restdesk.storage.changes import Done, Step, carry_out, take_back
from restdesk.storage.disk import Disk
from restdesk.storage.links import refuse_outside
from restdesk.storage.reread import files_at
from restdesk.storage.trash import forget, forget_older
from restdesk.words import QT_TRANSLATE_NOOP, Message, Words

_MOST = 50
"""Steps that can be taken back."""
_DAYS = 30
"""For so long our own copies of what was deleted stay; no Undo reaches back over a Quit."""
_UNDONE = QT_TRANSLATE_NOOP("Organising", "Undone.")
_REDONE = QT_TRANSLATE_NOOP("Organising", "Done again.")


class Change(NamedTuple):
    """What is to be done to files, as one step."""

    undo: Words
    """What Undo of it is called: “Undo delete”."""
    redo: Words
    steps: Sequence[Step]
    touched: Sequence[Item]
    """The files and folders that differ afterwards; each is read again."""
    moved: tuple[Moved, ...] = ()
    made: tuple[Item, ...] = ()
    said: Message | None = None


class _Undoable(NamedTuple):
    """A step that was carried out, or taken back."""

    undo: Words
    redo: Words
    done: Done
    copies: Path
    touched: Sequence[Item]
    moved: tuple[Moved, ...]


class UndoFiles:
    """Carries changes out and takes them back, one after the other, in the lane of writes."""

    def __init__(self, writes: Lane, disk: Disk, clock: Clock, deleted: Path, log: Log) -> None:
        self._writes = writes
        self._disk = disk
        self._clock = clock
        self._deleted = deleted
        """The folder for our own copies of what is deleted."""
        self._log = log
        self._back: tuple[_Undoable, ...] = ()
        self._forth: tuple[_Undoable, ...] = ()

    @property
    def undo_name(self) -> Words | None:
        """What taking the last step back is called, None where there is none."""
        return self._back[-1].undo if self._back else None

    @property
    def redo_name(self) -> Words | None:
        """What doing the last undone step again is called, None where there is none."""
        return self._forth[-1].redo if self._forth else None

    def carry_out(self, plan: Callable[[], Change]) -> Coroutine[Any, Any, Organised]:
        """Carry out what `plan` says, which is called in the lane of writes; all of it or nothing.

        Raises FileNotWritten's kind and whatever `plan` raises. Apply the changes that come back.
        """
        return self._writes.run(lambda: self._carry_out(plan()))

    def undo(self) -> Coroutine[Any, Any, Organised]:
        """Take the last step back; raises FileChangedOutside where files differ by now, and then nothing changes."""
        return self._writes.run(self._undo)

    def redo(self) -> Coroutine[Any, Any, Organised]:
        """Do the last undone step again; raises as `undo` does."""
        return self._writes.run(self._redo)

    @property
    def has_earlier(self) -> bool:
        """Whether there is a step before the last one."""
        return len(self._back) > 1

    def pass_over(self) -> None:
        """Leave the last step as it is: Undo takes back the one before it from now on."""
        self._back = self._back[:-1]

    def forget_old(self) -> None:
        """Remove the copies of what was deleted long ago; in the lane of writes."""
        forget_older(self._deleted, self._clock.now() - _DAYS * 86_400, self._disk)

    def _carry_out(self, change: Change) -> Organised:
        if not change.steps:
            return Organised(made=change.made)
        refuse_outside(change.steps, _folders(change.touched))
        copies = self._deleted / self._clock.token(16)
        done = carry_out(change.steps, self._disk, copies)
        made = _Undoable(change.undo, change.redo, done, copies, change.touched, change.moved)
        back = (*self._back, made)
        for forgotten in (*back[:-_MOST], *self._forth):
            forget(forgotten.copies, self._disk)
        self._back, self._forth = back[-_MOST:], ()
        organised = self._told(change.touched, change.moved, change.made, done.said or change.said)
        return replace(organised, can_undo=True)

    def _undo(self) -> Organised:
        if not self._back:
            return Organised()
        last = self._back[-1]
        moved = tuple(Moved(one.new, one.old) for one in last.moved)
        undone = self._taken_back(last, moved)
        self._back, self._forth = self._back[:-1], (*self._forth, undone)
        there = tuple(dict.fromkeys(_shown(item) for item in last.touched if item.real.exists()))
        return self._told(last.touched, moved, tuple(one.new for one in moved) or there, _UNDONE.message())

    def _redo(self) -> Organised:
        if not self._forth:
            return Organised()
        last = self._forth[-1]
        moved = tuple(Moved(one.new, one.old) for one in last.moved)
        self._back, self._forth = (*self._back, self._taken_back(last, moved)), self._forth[:-1]
        return self._told(last.touched, moved, tuple(one.new for one in moved), _REDONE.message())

    def _taken_back(self, last: _Undoable, moved: tuple[Moved, ...]) -> _Undoable:
        refuse_outside(last.done.back, _folders(last.touched))
        return last._replace(done=take_back(last.done, self._disk), moved=moved)

    def _told(
        self, touched: Sequence[Item], moved: tuple[Moved, ...], made: tuple[Item, ...], said: Message | None
    ) -> Organised:
        changes = tuple(
            FilesChanged(folder, _files(folder, touched), _within(folder, moved)) for folder in _folders(touched)
        )
        for change in changes:
            self._keep(change)
        return Organised(changes=changes, moved=moved, made=made, said=said)

    def _keep(self, change: FilesChanged) -> None:
        """Let what is kept a second time go with its files; that it cannot does not undo what could be done."""
        owns = {path: content.own for path, content in change.files if isinstance(content, FileContent)}
        now = {path: own for path, own in owns.items() if own != type(own)()}
        gone = {path for path, content in change.files if isinstance(content, Gone)}
        try:
            kept.follow(change.folder, dict(change.moved), now, gone, self._disk)
        except (FileNotWritten, OSError, ValueError) as error:
            self._log.info(f"kept.yml could not be written: {type(error).__name__}")


def _folders(touched: Sequence[Item]) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(item.folder for item in touched))


def _shown(item: Item) -> Item:
    """Return the row that stands for a file: a folder for its folder.yml."""
    return Item(item.folder, item.above) if item.file_name in (FOLDER_FILE, ROOT_FILE) else item


def _files(folder: Path, touched: Sequence[Item]) -> Files:
    return tuple(pair for item in touched if item.folder == folder for pair in files_at(folder, item.path))


def _within(folder: Path, moved: Sequence[Moved]) -> tuple[tuple[str, str], ...]:
    return tuple((one.old.path, one.new.path) for one in moved if one.old.folder == folder == one.new.folder)
