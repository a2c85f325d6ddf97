"""Which keys do what: the usual ones of the table of actions, or those that the person gave."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from restdesk.session.settings import SHORTCUTS

if TYPE_CHECKING:
    from restdesk.gui.actions import Action
    from restdesk.gui.window import MainWindow


class Shortcuts(QObject):
    """The keys of each action, as QKeySequence writes them portably (`Ctrl+Shift+K`); `changed` tells that some are."""

    changed = Signal()

    def __init__(self, window: "MainWindow", table: "Sequence[Action]") -> None:
        super().__init__(window)
        self.table = tuple(table)
        self._settings = window.settings
        self._settings.changed.connect(self._on_setting)

    def of(self, row: "Action") -> tuple[str, ...]:
        """Return the keys of an action; the first is the one that is shown."""
        own = self._settings.keys(row.name)
        return row.shortcuts if own is None else tuple(key for key in own if not QKeySequence(key).isEmpty())

    def are_own(self, row: "Action") -> bool:
        """Return whether the person gave them."""
        return self._settings.keys(row.name) is not None

    def give(self, row: "Action", keys: tuple[str, ...]) -> None:
        """Let an action have these keys."""
        self._settings.set_keys(row.name, None if keys == row.shortcuts else keys)

    def native(self, row: "Action") -> str:
        """Return the key that is shown as the system writes it; empty for none."""
        keys = self.of(row)
        return native(keys[0]) if keys else ""

    def others_with(self, key: str, row: "Action") -> "list[Action]":
        """Return the other actions that have a key."""
        wanted = QKeySequence(key)
        return [
            other
            for other in self.table
            if other is not row and any(QKeySequence(one) == wanted for one in self.of(other))
        ]

    def _on_setting(self, key: str) -> None:
        if key == SHORTCUTS:
            self.changed.emit()


def shortcuts_of(window: "MainWindow") -> Shortcuts:
    """Return the shortcuts of a window."""
    found = window.findChild(Shortcuts)
    assert isinstance(found, Shortcuts)
    return found


def native(key: str) -> str:
    """Return a key as the system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
