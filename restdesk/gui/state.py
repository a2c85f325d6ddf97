"""Relays the changes of the session's state to the panes, which so need not know each other."""

from PySide6.QtCore import QObject, Signal

from restdesk.session.state import Change


class Changes(QObject):
    """`changed` carries each `Change` once, after the state has it; on the GUI thread alone."""

    changed = Signal(object)

    def tell(self, change: Change) -> None:
        """Pass a change on: what `build` is given as the subscriber."""
        self.changed.emit(change)
