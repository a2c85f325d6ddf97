"""What every pane of a request has."""

from typing import TypeVar

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from restdesk.model.request import Http, Request

T = TypeVar("T", bound=msgspec.Struct)


class Pane(QWidget):
    """Shows a part of a request and tells that it was edited; a part that was not edited comes back as it was."""

    edited = Signal()
    settings = Signal(object)
    """Carries the request's settings as this pane wants them: other panes show them too."""

    corner: QWidget | None = None
    """What stands at the right end of the row of tabs while the pane is shown."""

    def show_value(self, request: Request) -> None:
        """Show this pane's part of the request."""

    def value(self, request: Request) -> Request:
        """Return the request with this pane's part as it stands here."""
        return request

    def length(self) -> int:
        """Return how much is taken with each edit here, in characters: of much it is taken when the keys pause."""
        return 0

    def flush(self) -> None:
        """Take at once what is typed and waits for a pause."""

    def follow(self, request: Request) -> None:
        """The request is this one now: show anew what follows here from other parts of it; only while seen."""

    def refresh(self) -> None:
        """Show anew what comes from the surroundings: colours of variables, inherited values."""

    def retranslate(self) -> None:
        """Set the texts in the language of now."""

    def show_error(self, field: str, text: str) -> bool:
        """Give the focus to that input of the request and mark it with what is wrong; False if it is not here."""
        return False

    def clear_errors(self) -> None:
        """Take the marks away."""


def let_follow(before: QWidget, inside: QWidget) -> QWidget:
    """Let Tab go from a widget through another and all inside it; return the last. What is made late comes last."""
    for widget in (inside, *inside.findChildren(QWidget)):
        takes_focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if takes_focus and widget.window() is before.window():
            QWidget.setTabOrder(before, widget)
            before = widget
    return before


def changed(struct: T, **fields: object) -> T:
    """Return the struct with these fields, the very same one where nothing differs."""
    if all(getattr(struct, name) == value for name, value in fields.items()):
        return struct
    return msgspec.structs.replace(struct, **fields)


def with_http(request: Request, **fields: object) -> Request:
    """Return the request with these fields of what goes over HTTP, the very same one where nothing differs."""
    if request.http is None and request.graphql is not None:
        graphql = changed(request.graphql, **fields)
        return request if graphql == request.graphql else msgspec.structs.replace(request, graphql=graphql)
    http = changed(request.http or Http(), **fields)
    return request if http == (request.http or Http()) else msgspec.structs.replace(request, http=http)
