"""What the scenes of the pictures do in the window: open, type, send, wait."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from restdesk.model.request import Http, Info, Request

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from restdesk.gui.desk import Desk
    from restdesk.gui.request.tab import RequestTab
    from restdesk.gui.window import MainWindow

Do = Callable[["MainWindow"], object]
Seen = Callable[["MainWindow"], "QWidget"]
"""Returns what is seen of what was done."""

SECONDS = 20


def whole(window: "MainWindow") -> "QWidget":
    """Return the window: all of it is seen."""
    return window


def dialog_of(window: "MainWindow", name: str) -> "QWidget":
    """Return the dialog that is open."""
    from PySide6.QtWidgets import QWidget

    return next(dialog for dialog in window.findChildren(QWidget, name) if dialog.isVisible())


def desk_of(window: "MainWindow") -> "Desk":
    """Return the desk, which is there once the window has begun."""
    assert window.desk is not None
    return window.desk


def request_of(window: "MainWindow") -> "RequestTab":
    """Return the request in front."""
    tab = desk_of(window).documents.request()
    assert tab is not None
    return tab


def open_node(window: "MainWindow", path: str) -> None:
    """Open what stands there in the first collection, the collection itself with an empty path."""
    desk = desk_of(window)
    collection = desk.session.state.collections[0].collection
    desk.documents.open_node(collection, collection.find(path) if path else None)


def new_request(window: "MainWindow") -> "RequestTab":
    """Open a request that has no file."""
    desk_of(window).new_request()
    return request_of(window)


def show_request(window: "MainWindow", http: Http) -> None:
    """Open a request that has no file, and is this."""
    new_request(window).undoing.replace(Request(info=Info(type="http"), http=http))


def show_pane(window: "MainWindow", name: str, tabs: str = "requestTabs") -> None:
    """Bring a pane of what is in front before the others."""
    from restdesk.gui.widgets.pane_tabs import PaneTabs

    document = desk_of(window).documents.current()
    found = document.findChild(PaneTabs, tabs) if document is not None else None
    assert found is not None
    found.show_pane(name)


def activate(window: "MainWindow") -> None:
    """Let the window be the one that keys go to."""
    window.activateWindow()
    until(window.isActiveWindow)


def type_into(name: str, text: str, window: "MainWindow") -> None:
    """Type into the field of that name that is seen, in the place of what stands there."""
    from PySide6.QtWidgets import QLineEdit

    activate(window)
    until(lambda: any(field.isVisible() for field in window.findChildren(QLineEdit, name)))
    field = next(field for field in window.findChildren(QLineEdit, name) if field.isVisible())
    field.setFocus()
    field.selectAll()
    field.insert(text)
    field.textEdited.emit(text)


def press(name: str, window: "MainWindow") -> None:
    """Click the button of that name, or with that text, that is seen."""
    from PySide6.QtWidgets import QAbstractButton

    def named() -> list[QAbstractButton]:
        buttons = [button for button in window.findChildren(QAbstractButton) if button.isVisible()]
        return [button for button in buttons if name in (button.objectName(), button.text())]

    until(lambda: bool(named()))
    named()[0].click()


def trigger(name: str, window: "MainWindow") -> None:
    """Do an action."""
    from PySide6.QtGui import QAction

    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()


def send(window: "MainWindow") -> None:
    """Send the request in front and wait for what comes."""
    tab = request_of(window)
    tab.send()
    until(lambda: not tab.is_sending())


def until(holds: Callable[[], bool]) -> None:
    """Wait until it holds. Raises TimeoutError where it never does."""
    from PySide6.QtCore import QDeadlineTimer, QEventLoop
    from PySide6.QtWidgets import QApplication

    deadline = QDeadlineTimer(SECONDS * 1000)
    while not holds():
        if deadline.hasExpired():
            raise TimeoutError("A scene never showed what it is to show.")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
