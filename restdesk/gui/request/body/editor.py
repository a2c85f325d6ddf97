"""What the editor of one kind of body has."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from restdesk.gui.request.surroundings import Surroundings
from restdesk.model.request import Body, GraphqlBody

AnyBody = Body | GraphqlBody


class BodyEditor(QWidget):
    """Shows a body and tells that it was edited; one that was not edited comes back as it was."""

    edited = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self.surroundings = surroundings

    def show_value(self, body: AnyBody) -> None:
        """Show the body."""

    def value(self, body: AnyBody) -> AnyBody:
        """Return the body with what stands here."""
        return body

    def show_operation(self, name: str) -> None:
        """Show which operation of a GraphQL document is asked for; an empty text leaves it to the document."""

    def operation(self) -> str:
        """Return that operation's name, or an empty text."""
        return ""

    def flush(self) -> None:
        """Take at once what is typed and waits for a pause."""

    def refresh(self) -> None:
        """Show anew what comes from the surroundings."""

    def retranslate(self) -> None:
        """Set the texts in the language of now."""

    def show_error(self, field: str, text: str) -> None:
        """Give the focus to that input (`body[2].value`) and mark it with what is wrong."""
        self.setFocus()

    def clear_errors(self) -> None:
        """Take the marks away."""
