"""Changes of several files that are carried out all or not at all, and can be taken back.

Each step, once done, gives the step that takes it back. New bytes are on the disk before the first file changes, so
that a full disk is met while nothing has happened yet; they get there together, and each folder is synced once.
"""

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from restdesk.errors import FileChangedOutside, FileNotWritten, FolderGone, HalfDone, NameInUse, errors_of_disk
from restdesk.storage import trees
from restdesk.storage.disk import Disk
from restdesk.storage.left_behind import clear_left_behind
from restdesk.storage.moves import move
from restdesk.storage.staging import Droppable, Staged, Staging, followed, stage
from restdesk.storage.steps import (
    Erase,
    MakeFolder,
    Move,
    NeedsRoom,
    Put,
    Remove,
    RemoveAgain,
    RemoveEmpty,
    Restore,
    Step,
    end_of_run,
    untouched,
)
from restdesk.storage.trash import Kept, keep_copy, throw_away
from restdesk.words import QT_TRANSLATE_NOOP, Message

__all__ = ["Done", "MakeFolder", "Move", "Put", "Remove", "Step", "carry_out", "take_back"]

_NOT_TRASHED = QT_TRANSLATE_NOOP(
    "Files", "The system's trash did not take {names}: deleted, but RestDesk kept a copy. Undo brings it back."
)


class Done(NamedTuple):
    """What was carried out."""

    back: tuple[Step, ...] = ()
    """The steps that take it back, in their order."""
    not_trashed: tuple[Path, ...] = ()
    """What was deleted though the system's trash did not take it."""

    @property
    def said(self) -> Message | None:
        """Return what must be said, mostly nothing."""
        names = ", ".join(path.name for path in self.not_trashed)
        return _NOT_TRASHED.message(names=names) if names else None


def carry_out(steps: Sequence[Step], disk: Disk, copies: Path) -> Done:
    """Carry out the steps in their order; `copies` is a folder of this change's own for what is deleted.

    If one fails, those before it are taken back. Raises FileNotWritten's kind; HalfDone where that failed too.
    """
    return _Work(disk, copies).carry_out(steps)


def take_back(done: Done, disk: Disk) -> Done:
    """Take back what was done, all or nothing, and return what takes that back in turn (a redo).

    Raises FileNotWritten's kind: FileChangedOutside where a file is no longer as RestDesk wrote it.
    """
    return _Work(disk, None).carry_out(done.back)


class _Work:
    """One change under way."""

    def __init__(self, disk: Disk, copies: Path | None) -> None:
        self._disk = disk
        self._copies = copies
        self._staged: dict[int, Staged] = {}
        self._restored: dict[int, trees.Copied] = {}
        self._kept: dict[int, Kept] = {}
        self._touched: dict[Path, None] = {}
        self._written: dict[Path, Path] = {}
        """A file that was written, by its folder."""
        self._not_trashed: list[Path] = []

    def carry_out(self, steps: Sequence[Step]) -> Done:
        back: list[Step] = []
        try:
            self._prepare(steps, 0, len(steps))
            for number, step in enumerate(steps):
                if isinstance(step, NeedsRoom) and not self._is_prepared(number):  # only now its folder is there
                    self._prepare(steps, number, end_of_run(steps, number))
                back.append(self._done(number, step))
            self._sync()
        except FileNotWritten as error:
            raise self._after(error, self._without_copies(self._unwound(back))) from error
        except BaseException:
            self._unwound(back)
            raise
        for written in self._written.values():
            clear_left_behind(written, self._disk)
        return Done(tuple(reversed(back)), tuple(self._not_trashed))

    def _drop(self, unused: Sequence[Droppable]) -> None:
        for one in unused:
            one.drop(self._disk)

    def _without_copies(self, left: list[Path]) -> list[Path]:
        """Remove our own copies, unless something stayed of the change: a full disk can do without them."""
        if not left:
            self._drop([*self._kept.values()])
        return left

    def _after(self, error: FileNotWritten, left: list[Path]) -> FileNotWritten:
        """Return the error to raise, which names what stayed of the change."""
        if not left:
            return error
        names = [dict(error.what.values)["names"]] if isinstance(error, HalfDone) else []
        names += map(str, left)
        return HalfDone(str(error), path=names[0], names=", ".join(names))

    def _prepare(self, steps: Sequence[Step], first: int, end: int) -> None:
        """Do all that needs room and can be done before anything of these steps changes."""
        at = Path()
        try:
            with Staging(self._disk) as staging:
                for number in untouched(steps, first, end):
                    step = steps[number]
                    if isinstance(step, NeedsRoom) and not self._is_prepared(number):
                        at = step.path
                        self._prepare_one(number, step, staging)
        except (OSError, ValueError) as error:
            raise errors_of_disk(error, at) from error

    def _is_prepared(self, number: int) -> bool:
        return number in self._staged or number in self._restored or number in self._kept

    def _prepare_one(self, number: int, step: NeedsRoom, staging: Staging) -> None:
        if isinstance(step, Put):
            self._staged[number] = staging.stage(step.path, step.data)
        elif isinstance(step, Restore):
            self._restored[number] = trees.copied(step.copy, step.path, staging, self._disk)
        else:
            assert self._copies is not None
            if not trees.there(step.path, self._disk):
                raise FolderGone(path=step.path)
            self._kept[number] = keep_copy(step.path, self._copies, number, staging, self._disk)

    def _done(self, number: int, step: Step) -> Step:
        """Carry out one step and return the one that takes it back."""
        place = step.new if isinstance(step, Move) else step.path
        try:
            if isinstance(step, Put):
                back = self._put(step, self._staged.pop(number, None))
            elif isinstance(step, Move):
                back = self._move(step)
            elif isinstance(step, Remove | RemoveAgain):
                back = self._remove(number, step)
            else:
                back = self._made(number, step)
        except (OSError, ValueError) as error:
            raise errors_of_disk(error, place) from error
        self._touched[place.parent] = None
        return back

    def _put(self, step: Put, staged: Staged | None) -> Step:
        try:
            real = staged.real if staged else followed(step.path)
            if step.new and trees.there(step.path, self._disk):
                raise NameInUse(path=step.path)
            before = self._disk.read(real) if trees.there(real, self._disk) else None
            if step.was is not None and before != step.was:
                raise FileChangedOutside(path=step.path)
            staged = staged or stage(step.path, step.data, self._disk)
        except BaseException:
            if staged:
                staged.drop(self._disk)
            raise
        staged.put(self._disk)
        self._touched[real.parent] = None
        self._written[real.parent] = real
        return Erase(real, step.data) if before is None else Put(real, before, was=step.data)

    def _made(self, number: int, step: MakeFolder | RemoveEmpty | Erase | Restore) -> Step:
        disk, path = self._disk, step.path
        if isinstance(step, MakeFolder):
            disk.make_folder(path)
            return RemoveEmpty(path)
        if isinstance(step, Restore):
            if trees.there(path, disk):
                raise NameInUse(path=path)
            if number in self._restored:
                self._restored.pop(number).put(disk)
            else:
                trees.copy(step.copy, path, disk)
            return RemoveAgain(path, step.copy)
        if isinstance(step, RemoveEmpty):
            if not trees.there(path, disk) or disk.names(path):
                raise FileChangedOutside(path=path)
            disk.remove_folder(path)
            return MakeFolder(path)
        if not trees.there(path, disk) or disk.read(path) != step.was:
            raise FileChangedOutside(path=path)
        disk.unlink(path)
        return Put(path, step.was, new=True)

    def _remove(self, number: int, step: Remove | RemoveAgain) -> Step:
        path, disk = step.path, self._disk
        if isinstance(step, Remove):
            copy = self._kept[number].copy
        elif trees.equal(path, step.copy, disk):
            copy = step.copy
        else:
            raise FileChangedOutside(path=path)
        if not throw_away(path, copy, disk):
            self._not_trashed.append(path)
        return Restore(path, copy)

    def _move(self, step: Move) -> Step:
        move(step.old, step.new, self._disk)
        self._touched[step.old.parent] = None
        return Move(step.new, step.old)

    def _sync(self) -> None:
        if not self._touched:
            return
        try:
            self._disk.sync_folders([folder for folder in self._touched if trees.there(folder, self._disk)])
        except OSError as error:
            raise errors_of_disk(error, next(iter(self._touched))) from error

    def _unwound(self, back: Sequence[Step]) -> list[Path]:
        """Take back what was done before a failure; return what stayed."""
        self._drop([*self._staged.values(), *self._restored.values()])  # a folder is to be empty before it goes
        left: list[Path] = []
        for step in reversed(back):
            try:
                self._done(-1, step)
            except FileNotWritten:
                left.append(_place(step))
        with contextlib.suppress(FileNotWritten):
            self._sync()
        return left


def _place(step: Step) -> Path:
    """Return where something stayed that `step` was to take back."""
    return step.old if isinstance(step, Move) else step.path
