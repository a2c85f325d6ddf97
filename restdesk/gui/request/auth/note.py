"""What stands in the Auth pane where there is nothing to fill in: none, inherited, or a scheme that is only kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from restdesk.gui.request.raw import RawView
from restdesk.gui.request.surroundings import Surroundings
from restdesk.gui.translate import words
from restdesk.gui.widgets.plain import set_plain
from restdesk.model.auth import Auth
from restdesk.model.struct import Unknown


class AuthNote(QWidget):
    """Shows a value that is not edited here and gives it back as it was."""

    edited = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._auth: Auth = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)

    def show_value(self, auth: Auth) -> None:
        """Show the value."""
        self._auth = auth
        self.retranslate()

    def value(self) -> Auth:
        """Return the very value that was shown."""
        return self._auth

    def flush(self) -> None:
        """Nothing is typed here."""

    def refresh(self) -> None:
        """Say anew what comes from the surroundings."""
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""

    def show_error(self, field: str, text: str) -> bool:
        """Nothing to mark here."""
        return False

    def clear_errors(self) -> None:
        """Nothing is marked here."""


class TextNote(AuthNote):
    """A line or two."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._column.addWidget(self._label)
        self._column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        set_plain(self._label, self.said())

    def said(self) -> str:
        """Return what the note says."""
        return ""


class NoAuthNote(TextNote):
    """The request sends no credentials."""

    def said(self) -> str:
        return self.tr("This request is sent without credentials.")


class InheritNote(TextNote):
    """The request sends those of the nearest folder, or of the collection."""

    def said(self) -> str:
        found = self._surroundings.auth()
        if found is None:
            return self.tr("Nothing is inherited: neither a folder above nor the collection has authentication.")
        return self.tr("{scheme}, inherited from “{owner}”.").format(scheme=_label(found.value), owner=found.owner)


class KeptNote(AuthNote):
    """A scheme that is shown and kept and cannot be sent yet."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(surroundings)
        self._view = RawView(self)
        self._column.addWidget(self._view)

    def retranslate(self) -> None:
        if isinstance(self._auth, Unknown):
            note = self.tr("RestDesk keeps “{kind}” as it is and cannot send it yet.")
            self._view.show_text(note.format(kind=self._auth.type), self._auth.raw)


def _label(auth: Auth) -> str:
    """Return the scheme's name in the box of schemes, or what one that is only kept says of itself."""
    from restdesk.gui.request.auth import AUTH_FORMS, type_of  # the table imports the notes

    kind = type_of(auth)
    return next((words(row.label) for row in AUTH_FORMS if row.type == kind), kind)
