"""What actions reach from the window: the request in front, the desk; and when they are possible."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from restdesk.gui.window import MainWindow

if TYPE_CHECKING:
    from restdesk.gui.desk import Desk
    from restdesk.gui.document import Document
    from restdesk.gui.request.tab import RequestTab


def request_of(window: MainWindow) -> "RequestTab | None":
    """Return the request in front, or None."""
    return window.desk.documents.request() if window.desk is not None else None


def document_of(window: MainWindow) -> "Document | None":
    """Return what is in front, or None."""
    return window.desk.documents.current() if window.desk is not None else None


def has_tab(window: MainWindow) -> bool:
    """Whether anything is open."""
    return window.area.strip.bar.count() > 0


def has_request(window: MainWindow) -> bool:
    """Whether a request is in front."""
    return request_of(window) is not None


def on_request(do: "Callable[[RequestTab], object]") -> Callable[[MainWindow], object]:
    """Return what does that with the request in front, if there is one."""

    def on_request(window: MainWindow) -> None:
        if (request := request_of(window)) is not None:
            do(request)

    return on_request


def on_desk(do: "Callable[[Desk], object]") -> Callable[[MainWindow], object]:
    """Return what does that with the desk, once it is there."""

    def on_desk(window: MainWindow) -> None:
        if window.desk is not None:
            do(window.desk)

    return on_desk
