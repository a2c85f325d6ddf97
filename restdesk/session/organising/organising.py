"""The verbs of the tree, one method each: planned and carried out in the lane of writes."""

from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from restdesk.model.collection import Collection, Node
from restdesk.model.request import Request
from restdesk.session.organising import verbs
from restdesk.session.organising.copies import copy_to, duplicate
from restdesk.session.organising.create import create_folder, create_request
from restdesk.session.organising.delete import delete
from restdesk.session.organising.items import Item, Organised, Target
from restdesk.session.organising.move import move, step
from restdesk.session.organising.names import Say
from restdesk.session.organising.plan import Plan
from restdesk.session.organising.rename import rename
from restdesk.session.organising.several import inherit, tag
from restdesk.session.organising.verbs import Verb
from restdesk.session.undo_files import Change, UndoFiles
from restdesk.words import Message

Doing = Coroutine[Any, Any, Organised]
English: Say = Message.english


class Organising:
    """What can be done with requests and folders; coroutines are made on the state's thread.

    All raise FileNotWritten's kind, and FileError's where a file cannot be read; then nothing was changed. One thing
    after the other: each sees the collections as they are when it is said, so apply what comes of one before the next.
    """

    def __init__(self, files: UndoFiles, collections: Callable[[], tuple[Collection, ...]]) -> None:
        self._files = files
        self._collections = collections

    def create_request(self, target: Target, name: str, request: Request, say: Say = English) -> Doing:
        """Make a request's file; a name that is taken gets a number."""
        return self._do(verbs.CREATE, lambda plan: create_request(plan, target, name, request, say))

    def create_folder(self, target: Target, name: str, say: Say = English) -> Doing:
        """Make a folder; a name that is taken gets a number."""
        return self._do(verbs.CREATE, lambda plan: create_folder(plan, target, name, say))

    def rename(self, item: Item, name: str) -> Doing:
        """Call a request, a folder or a collection otherwise."""
        return self._do(verbs.RENAME, lambda plan: rename(plan, item, name))

    def duplicate(self, items: Sequence[Item], say: Say = English) -> Doing:
        """Make a copy behind each."""
        return self._do(verbs.DUPLICATE, lambda plan: duplicate(plan, items, say))

    def delete(self, items: Sequence[Item]) -> Doing:
        """Delete these; Undo brings them back."""
        return self._do(verbs.DELETE, lambda plan: delete(plan, items))

    def move(self, items: Sequence[Item], target: Target) -> Doing:
        """Let these stand there, in their order."""
        return self._do(verbs.MOVE, lambda plan: move(plan, items, target))

    def step(self, items: Sequence[Item], by: int) -> Doing:
        """Let these, of one folder, stand one place up (-1) or down (1)."""
        return self._do(verbs.MOVE, lambda plan: _step(plan, items, by))

    def paste(self, items: Sequence[Item], target: Target, say: Say = English) -> Doing:
        """Make copies of these there."""
        return self._do(verbs.PASTE, lambda plan: copy_to(plan, items, target, say))

    def paste_request(self, target: Target, name: str, request: Request, say: Say = English) -> Doing:
        """Make a request's file of what was pasted."""
        return self._do(verbs.PASTE, lambda plan: create_request(plan, target, name, request, say))

    def tag(self, items: Sequence[Item], add: Sequence[str], remove: Sequence[str]) -> Doing:
        """Give these requests, and those in these folders, some tags and take others away."""
        return self._do(verbs.TAG, lambda plan: tag(plan, items, add, remove))

    def inherit(self, items: Sequence[Item]) -> Doing:
        """Let these requests, and those in these folders, take the auth of what they lie in."""
        return self._do(verbs.INHERIT, lambda plan: inherit(plan, items))

    def _do(self, verb: Verb, gather: Callable[[Plan], Sequence[Node] | str]) -> Doing:
        plan = Plan(self._collections())

        def change() -> Change:
            what = gather(plan)
            plan.write_numbers()
            said = verb.one.message(name=what) if isinstance(what, str) else verb.said(what) if what else None
            moved, made = tuple(plan.moved), tuple(plan.made)
            return Change(verb.undo, verb.redo, tuple(plan.steps), tuple(plan.touched), moved, made, said)

        return self._files.carry_out(change)


def _step(plan: Plan, items: Sequence[Item], by: int) -> Sequence[Node]:
    target = step(plan, items, by)
    return () if target is None else move(plan, items, target)
