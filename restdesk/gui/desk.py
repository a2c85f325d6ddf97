"""What the window does with its session: opens collections and links, shows what is chosen, starts the demo server."""

from collections.abc import Coroutine, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from restdesk.errors import RestDeskError
from restdesk.gui.closing import Closing
from restdesk.gui.collections.rows import Row
from restdesk.gui.collections.side_bar import SideBar
from restdesk.gui.context import Context
from restdesk.gui.document_area import DocumentArea
from restdesk.gui.documents import Documents
from restdesk.gui.links import Inside, WebPage, node_path, target
from restdesk.gui.translate import said
from restdesk.gui.unexpected import Alarm
from restdesk.gui.widgets.message_bar import BarButton, Kind
from restdesk.model.collection import Collection, RequestNode
from restdesk.model.ready import Place
from restdesk.model.request import Request
from restdesk.session.opening import first_environment
from restdesk.session.proxies import shown
from restdesk.session.state import (
    Allowing,
    Change,
    CheckingResumed,
    CollectionClosed,
    CollectionOpened,
    DemoStarted,
    DemoStopped,
)

if TYPE_CHECKING:
    from restdesk.session.build import Session


class Desk(QObject):
    """The session at work in a window; `demo_changed` says that the demo server was started or stopped.

    `allowed_changed` says that a certificate was let pass by a click, or is checked again; `proxy_found` carries the
    system's proxy as `host:port`, empty for none.
    """

    demo_changed = Signal()
    allowed_changed = Signal()
    proxy_found = Signal(object)

    def __init__(self, context: Context, side_bar: SideBar, area: DocumentArea) -> None:
        super().__init__(area)
        self.context = context
        self.documents = Documents(context, area)
        self.closing = Closing(self.documents)
        area.strip.bar.tabCloseRequested.connect(self.closing.close_at)
        self._side_bar = side_bar
        self._bar = area.bar
        self._alarm = Alarm(area.bar)
        context.session.unexpected.show = self._alarm.ring
        context.changes.changed.connect(self._on_change)
        side_bar.chosen.connect(self._choose)
        self.documents.link.connect(self._follow)
        self.documents.changed.connect(self._select)
        context.settings.changed.connect(lambda key: self._ask_for_proxy() if key == "proxy.use_system" else None)

    @property
    def session(self) -> "Session":
        """The session of the window."""
        return self.context.session

    def start(self, folders: Sequence[Path]) -> None:
        """Open these folders, or the sample if there are none, and the first request of each."""
        if not folders:
            self.open_sample()
        for folder in folders:
            self._open(self.session.open(folder), with_first=True)
        self.context.background.run(self.session.warm(), owner=self).done(lambda _warm: self._ask_for_proxy())

    def open_folder(self, folder: Path) -> None:
        """Open the collection in that folder and show it; what is wrong with it stands in the bar."""
        self._open(self.session.open(folder), with_first=False)

    def open_sample(self) -> None:
        """Open the person's copy of the sample collection, and its first request."""
        self._open(self.session.open_sample(), with_first=True)

    def new_request(self) -> None:
        """Open a request without a file, in the collection of what is in front or in the first one."""
        current = self.documents.current()
        state = self.session.state
        opened = state.opened(current.place.collection) if current is not None else None
        opened = opened or next(iter(state.collections), None)
        self.documents.new_request(opened.collection if opened is not None else None)

    def start_demo(self) -> None:
        """Start the demo server."""
        work = self.context.background.run(self.session.start_demo(), owner=self)
        work.done(self.session.apply).failed(self._refuse)

    def stop_demo(self) -> None:
        """Stop the demo server."""
        self.context.background.run(self.session.stop_demo(), owner=self).done(self.session.apply)

    def check_again(self) -> None:
        """Check the certificates of all hosts again."""
        for host in self.session.state.unchecked:
            self.session.apply(CheckingResumed(host))

    def close(self) -> None:
        """Close the session; nothing comes from the background any more."""
        self.context.background.close()
        self.session.unexpected.show = lambda kind, details: None
        self.session.close()

    def _ask_for_proxy(self) -> None:
        """Look for the system's proxy; one that is not to be used is none."""
        if not self.context.settings.get("proxy.use_system"):
            self.proxy_found.emit("")
            return
        work = self.context.background.run(self.session.system_proxy.find(), owner=self)
        work.done(lambda found: self.proxy_found.emit(shown(found)))

    def _open(self, reading: Coroutine[Any, Any, Collection], *, with_first: bool) -> None:
        work = self.context.background.run(reading, owner=self)
        work.done(partial(self._opened, with_first=with_first)).failed(self._cannot_open)

    def _opened(self, collection: Collection, *, with_first: bool) -> None:
        self.session.apply(CollectionOpened(collection, first_environment(collection)))
        first = next((node for node in collection.requests() if _can_be_sent(node)), None)
        if with_first and first is not None:
            self.documents.open_node(collection, first)
        else:
            self._side_bar.tree.select((collection.folder, ""))

    def _cannot_open(self, error: BaseException) -> None:
        self._refuse(error, BarButton(self.tr("Open the sample collection"), lambda _texts: self.open_sample()))

    def _refuse(self, error: BaseException, *buttons: BarButton) -> None:
        if not isinstance(error, RestDeskError):
            self.session.unexpected.report(error)
            return
        lines = [said(error.advice), error.cause]
        self._bar.show_message(Kind.ERROR, said(error.what), [line for line in lines if line], buttons)

    def _choose(self, row: Row) -> None:
        opened = self.session.state.opened(row.folder)
        if opened is not None:
            self.documents.open_node(opened.collection, opened.collection.find(row.path) if row.path else None)

    def _select(self) -> None:
        """Mark in the tree what is in front; what has no file marks nothing."""
        current = self.documents.current()
        if current is None:
            return
        collection, path = current.place.collection, current.place.path
        self._side_bar.tree.select((collection, node_path(path)) if collection is not None and path else None)

    def _follow(self, link: tuple[Place, str]) -> None:
        place, address = link
        match target(place.path, address):
            case WebPage(url):
                self._ask_for_browser(url)
            case Inside(path) if self._open_inside(place, path):
                pass
            case _:
                title = self.tr("This link leads to nothing that can be opened here: {link}").format(link=address)
                self._bar.show_message(Kind.WARNING, title)

    def _open_inside(self, place: Place, path: str) -> bool:
        opened = self.session.state.opened(place.collection)
        node = opened.collection.find(path) if opened is not None and path else None
        if opened is None or (path and node is None):
            return False
        self.documents.open_node(opened.collection, node)
        return True

    def _ask_for_browser(self, url: str) -> None:
        buttons = (
            BarButton(self.tr("Open in the browser"), lambda _texts: _open_in_browser(url), main=True),
            BarButton(self.tr("Stay here"), lambda _texts: None),
        )
        self._bar.show_message(Kind.QUESTION, self.tr("Open this page in the browser?"), [url], buttons)

    def _on_change(self, change: Change) -> None:
        if isinstance(change, CollectionOpened | CollectionClosed):
            self._side_bar.tree.show_collections(tuple(opened.collection for opened in self.session.state.collections))
        elif isinstance(change, DemoStarted | DemoStopped):
            self.demo_changed.emit()
        elif isinstance(change, Allowing):
            self.allowed_changed.emit()


def _can_be_sent(node: RequestNode) -> bool:
    return isinstance(node.content, Request) and node.content.call is not None


def _open_in_browser(url: str) -> None:
    QDesktopServices.openUrl(QUrl(url))
