"""What can be done with the files of all open collections at once: find, replace, find uses, rename everywhere."""

from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any

from restdesk.clock import Clock
from restdesk.lanes import Lane
from restdesk.model.ready import Place
from restdesk.model.request import Request
from restdesk.session.finding.definitions import Meant, meant
from restdesk.session.finding.finding import Finding
from restdesk.session.finding.query import Edited, Found, Query
from restdesk.session.finding.replacing import Replaced, Replacing, Wanted
from restdesk.session.finding.uses import Uses, VariableUses
from restdesk.session.state import State
from restdesk.session.undo_files import UndoFiles
from restdesk.words import QT_TRANSLATE_NOOP

_UNDO_RENAME = QT_TRANSLATE_NOOP("Finding", "Undo rename everywhere")
_REDO_RENAME = QT_TRANSLATE_NOOP("Finding", "Redo rename everywhere")


class Everywhere:
    """Coroutines are made on the state's thread, and work with the state as it is then."""

    def __init__(
        self, files: Lane, clock: Clock, state: Callable[[], State], undo_files: UndoFiles, data: Path
    ) -> None:
        self._state = state
        self._finding = Finding(files, clock, lambda: tuple(opened.collection for opened in state().collections))
        self._replacing = Replacing(undo_files)
        self._uses = VariableUses(self._finding, files, data)

    def search(self, query: Query, edited: Sequence[Edited] = ()) -> AsyncIterator[Found]:
        """Return a search, see `Finding.search`."""
        return self._finding.search(query, edited)

    def replace(self, wanted: Sequence[Wanted]) -> Coroutine[Any, Any, Replaced]:
        """Replace what is wanted in files, as one step; see `Replacing.replace`. None of them is `unsaved`."""
        return self._replacing.replace(wanted)

    def meant(self, place: Place, name: str, content: Request | None = None) -> Meant | None:
        """Return the variable that `{{name}}` means at a place; `content` is the request there as it is edited."""
        state = self._state()
        opened = state.opened(place.collection)
        collection = opened.collection if opened is not None else None
        return meant(collection, place.path, name, state.shared.environment, content)

    def renamed(
        self, folder: Path | None, meant: Meant, new: str = "", edited: Sequence[Edited] = ()
    ) -> Coroutine[Any, Any, Uses]:
        """Return where a variable is defined and used; with `new` what is to be another once it is called so."""
        return self._uses.find(self._state(), folder, meant, edited, new)

    def rename(self, wanted: Sequence[Wanted]) -> Coroutine[Any, Any, Replaced]:
        """Write another name into these files, as one step. Own values follow by `session.own.rename`."""
        return self._replacing.replace(wanted, _UNDO_RENAME, _REDO_RENAME)
