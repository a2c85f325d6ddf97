"""What can stand behind a tab."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from restdesk.model.ready import Place

if TYPE_CHECKING:
    from restdesk.gui.request.tab import RequestTab
    from restdesk.gui.widgets.message_bar import MessageBar
    from restdesk.session.state import FilesChanged


class Steps(Protocol):
    """What a person did in a document, step by step."""

    def can_undo(self) -> bool:
        """Whether there is something to take back."""

    def can_redo(self) -> bool:
        """Whether something was taken back that can be done again."""

    def undo(self) -> None:
        """Take the last step back."""

    def redo(self) -> None:
        """Do again what was taken back last."""


class Document(QWidget):
    """A request, a folder, an environment, a file: something with a title that is edited and saved as one.

    `place` names its file; a path that is empty is of none.
    """

    changed = Signal()
    """Its title, its method or its being modified is another."""
    link = Signal(object)
    """Carries the address of a link in its docs that was clicked."""
    written = Signal()
    """It stands in its file as it is shown."""
    stopped = Signal()
    """A save ended and nothing was written: it could not be, or the person wants it otherwise."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place

    def title(self) -> str:
        """Return its name, for the tab."""
        raise NotImplementedError

    def can_rename(self) -> bool:
        """Return whether its name can be edited on its tab."""
        return False

    def rename(self, name: str) -> None:
        """Call it otherwise: an edit that is saved with the others."""

    def method(self) -> str:
        """Return a request's method, else an empty text."""
        return ""

    def request_tab(self) -> "RequestTab | None":
        """Return the document as a request, if it is one."""
        return None

    def message_bar(self) -> "MessageBar | None":
        """Return its own bar, if it has one."""
        return None

    def is_modified(self) -> bool:
        """Return whether it differs from what its file holds."""
        return False

    def gives_way(self) -> bool:
        """Return whether another one of its kind takes its place: a walk through folders leaves one tab."""
        return False

    def steps(self) -> Steps | None:
        """Return its steps, by which it is undone as a whole; None for what is not edited."""
        return None

    def has_edits_under(self, focus: QWidget | None) -> bool:
        """Return whether what is typed into that widget is among its steps, as in a find field it is not."""
        return False

    def move_to(self, place: Place) -> None:
        """Have another file, or another environment, from now on."""
        self.place = place
        self.changed.emit()

    def set_environment(self, name: str) -> None:
        """See variables as they are in another environment from now on."""

    def save(self, *, overwrite: bool = False) -> None:
        """Write it to its file, which ends in `written`; what goes wrong is shown in the document, and nothing is lost.

        With `overwrite` what was written to the file from outside since it was read is given up.
        """

    def follow(self, change: "FilesChanged") -> None:
        """Take notice that files of its collection changed, its own perhaps among them."""

    def retranslate(self) -> None:
        """Set the texts in the language of now."""

    def refresh_theme(self) -> None:
        """Take over the colours of the present theme."""

    def close_down(self) -> None:
        """End what runs: the tab closes."""
