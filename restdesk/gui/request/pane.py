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

    corner: QWidget | None = None
    """What stands at the right end of the row of tabs while the pane is shown."""

    def show_value(self, request: Request) -> None:
        """Show this pane's part of the request."""

    def value(self, request: Request) -> Request:
        """Return the request with this pane's part as it stands here."""
        return request

    def flush(self) -> None:
        """Take at once what is typed and waits for a pause."""

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
    """Let Tab go from a widget through all that is inside another; return the last. What is made late comes last."""
    for widget in inside.findChildren(QWidget):
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
    """Return the request with these fields of `http`, the very same one where nothing differs."""
    http = changed(request.http or Http(), **fields)
    return request if http == (request.http or Http()) else msgspec.structs.replace(request, http=http)
