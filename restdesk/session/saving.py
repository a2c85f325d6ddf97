"""Saving: what is edited goes into its file, its typed secrets into the vault under lasting names.

What must be asked first comes back as a value, as the questions of a Send do; then nothing was written.
"""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from restdesk.errors import FileChangedOutside, NameInUse
from restdesk.lanes import Lane
from restdesk.model.collection import Environment, FileContent
from restdesk.model.ready import Place
from restdesk.model.request import Request
from restdesk.session.outcome import UNASKED, Answered, NewPlace, Outcome, Written
from restdesk.session.state import Opened, State
from restdesk.session.writing import Tools, Writing


class Saving:
    """Writes one thing after the other, in a lane of its own; coroutines are made on the state's thread."""

    def __init__(
        self, writes: Lane, state: Callable[[], State], opened: Callable[[Place], Opened | None], tools: Tools
    ) -> None:
        self._writes = writes
        self._state = state
        self._opened = opened
        """Gives a collection as it is sent, with what holds in it besides."""
        self._tools = tools

    def save(
        self, place: Place, wanted: FileContent, saved: FileContent, answered: Answered = UNASKED
    ) -> Coroutine[Any, Any, Outcome]:
        """Write `wanted` to the file at `place`, of which it is known that it held `saved`.

        Nothing is written where nothing differs. Raises FileNotWritten's kind, FileError's where a file cannot be
        read, VaultError's.
        """
        work = self._work(place, answered)
        return self._writes.run(lambda: _twice(lambda: work().save(place.path, wanted, saved)))

    def create(self, at: NewPlace, wanted: Request, answered: Answered = UNASKED) -> Coroutine[Any, Any, Outcome]:
        """Write a new request's file, behind the last one of its folder. Raises as `save` does."""
        work = self._work(Place(collection=at.folder), answered)
        return self._writes.run(lambda: _twice(lambda: work().create(at, wanted)))

    def renew(self, written: Written) -> None:
        """Let the secrets that got lasting names have what was typed into their fields while the save ran."""
        folder = written.change.folder
        for draft, name in written.names:
            self._tools.secrets.last(draft, folder, written.scope, name)

    def _work(self, place: Place, answered: Answered) -> Callable[[], Writing]:
        """Return what begins the work, on the state as it is now."""
        state, opened = self._state(), self._opened(place)
        assert opened is not None
        shared = state.global_environment.content
        names = [variable.name for variable in shared.variables] if isinstance(shared, Environment) else []
        names += [value.name for value in state.global_own]
        return partial(Writing, self._tools, opened, answered, frozenset(names))


def _twice(work: Callable[[], Outcome]) -> Outcome:
    """Return what comes of the work; where another program was quicker between its reading and writing, begin again."""
    try:
        return work()
    except (FileChangedOutside, NameInUse):
        return work()
