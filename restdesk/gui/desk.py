"""What the window does with its session: opens collections and links, shows what is chosen, starts the demo server."""

from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from restdesk.errors import RestDeskError
from restdesk.gui.closing import Closing
from restdesk.gui.collections.gestures import Gestures
from restdesk.gui.collections.opening import Opening
from restdesk.gui.collections.rows import Key, Row
from restdesk.gui.collections.rows import Kind as RowKind
from restdesk.gui.collections.side_bar import SideBar
from restdesk.gui.context import Context
from restdesk.gui.document_area import DocumentArea
from restdesk.gui.documents import Documents
from restdesk.gui.environments.following import EnvironmentFollowing
from restdesk.gui.links import Inside, WebPage, node_path, target
from restdesk.gui.translate import said
from restdesk.gui.unexpected import Alarm
from restdesk.gui.widgets.message_bar import BarButton, Kind
from restdesk.model.ready import Place
from restdesk.session.proxies import shown
from restdesk.session.settings import FOLLOWS
from restdesk.session.state import (
    Allowing,
    Change,
    CheckingResumed,
    CollectionClosed,
    CollectionOpened,
    CollectionsOrdered,
    DemoStarted,
    DemoStopped,
    FilesChanged,
)

if TYPE_CHECKING:
    from restdesk.gui.finding.everywhere import FindEverywhere
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
        self.opening = Opening(context, self.documents, self.closing, side_bar.tree, area.bar)
        self.opening.settled.connect(self._show_empty)
        self.opening.recent_changed.connect(self._show_recent)
        area.recent_chosen.connect(self.open_folder)
        self._area = area
        area.strip.bar.tabCloseRequested.connect(self.closing.close_at)
        self._side_bar = side_bar
        self._bar = area.bar
        self._alarm = Alarm(area.bar)
        context.session.unexpected.show = self._alarm.ring
        side_bar.tree.listings.run = partial(context.background.run, owner=side_bar.tree)
        context.changes.changed.connect(self._on_change)
        side_bar.chosen.connect(self._choose)
        self.documents.link.connect(self._follow)
        self.documents.changed.connect(self._select)
        self.documents.changed.connect(self._mark_modified)
        area.environments.edit_wanted.connect(self.open_environments)
        area.environments.new_wanted.connect(self.new_environment)
        self.documents.environment_wanted.connect(self.open_environments)
        EnvironmentFollowing(context, self)
        self.gestures = Gestures(context, self.documents, side_bar.tree)
        self._followed: Key | None = None
        context.settings.changed.connect(lambda key: self._ask_for_proxy() if key == "proxy.use_system" else None)

    @property
    def session(self) -> "Session":
        """The session of the window."""
        return self.context.session

    def start(self, folders: Sequence[Path]) -> None:
        """Open these folders and the first request of each, else what was open at the last quit, else the sample."""
        self.opening.start(folders)
        self.context.background.run(self.session.warm(), owner=self).done(lambda _warm: self._ask_for_proxy())
        self.context.background.run(self.session.read_shared(), owner=self).done(self._share).failed(self._refuse)

    def open_folder(self, folder: Path) -> None:
        """Open the collection in that folder and show it; what is wrong with it stands in the bar."""
        self.opening.open_folder(folder)

    def open_sample(self) -> None:
        """Open the person's copy of the sample collection, and its first request."""
        self.opening.open_sample()

    def open_as_text(self, place: Place) -> None:
        """Show the text of a collection's file, in place of what is open of it, and let it be edited."""
        older = self.documents.of(place)
        self.closing.ask_first([older] if older is not None else [], lambda: self._edit_as_text(place))

    def new_request(self) -> None:
        """Open a request without a file, beside what is chosen in the tree, else beside what is in front."""
        state, current, row = self.session.state, self.documents.current(), self._side_bar.tree.selected()
        folder = row.folder if row is not None else current.place.collection if current is not None else None
        opened = state.opened(folder) or next(iter(state.collections), None)
        above = (row.path if row.kind is RowKind.FOLDER else row.path.rpartition("/")[0]) if row is not None else ""
        self.documents.new_request(opened.collection if opened is not None else None, above)

    def open_environments(self, path: str = "") -> None:
        """Show the environments of the collection in front, one of them by its path, as they are edited."""
        from restdesk.gui.definitions import open_environments

        open_environments(self, path=path).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def new_environment(self) -> None:
        """Make an environment of the collection in front, in the tab in which it is edited."""
        from restdesk.gui.definitions import open_environments

        open_environments(self).make()

    @cached_property
    def finding(self) -> "FindEverywhere":
        """What is found in all open collections."""
        from restdesk.gui.finding.everywhere import FindEverywhere  # with the session's part, when first asked for

        return FindEverywhere(self)

    def find_uses(self, name: str, place: Place | None = None) -> None:
        """Show where the variable is used that `{{name}}` means there, or in what is in front."""
        self.finding.find_uses(name, place)

    def rename_everywhere(self, name: str, place: Place | None = None) -> None:
        """Begin to rename the variable that `{{name}}` means there, or in what is in front, with all its uses."""
        self.finding.find_uses(name, place, rename=True)

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

    def _share(self, changes: Sequence[Change]) -> None:
        """Take the variables that every collection sees."""
        for change in changes:
            self.session.apply(change)

    def _ask_for_proxy(self) -> None:
        """Look for the system's proxy; one that is not to be used is none."""
        if not self.context.settings.get("proxy.use_system"):
            self.proxy_found.emit("")
            return
        work = self.context.background.run(self.session.system_proxy.find(), owner=self)
        work.done(lambda found: self.proxy_found.emit(shown(found)))

    def _show_empty(self) -> None:
        """Offer where to begin, if no collection is open."""
        self._area.show_empty(is_empty=not self.session.state.collections)
        self._show_recent()

    def _show_recent(self) -> None:
        if self._area.is_empty:
            self._area.empty_page.show_recent(self.opening.recent)

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

    def _edit_as_text(self, place: Place) -> None:
        self.documents.open_text(place)
        if (shown := self.documents.current()) is not None:
            shown.setFocus()

    def _select(self) -> None:
        """Mark in the tree what is in front; what has no file marks nothing."""
        current = self.documents.current()
        if current is None or not self.context.settings.get(FOLLOWS):
            self._followed = None  # what comes to the front next is marked, though it be the same again
            return
        collection, path = current.place.collection, current.place.path
        front = (collection, node_path(path)) if collection is not None and path else None
        if front is None or front != self._followed:  # what is edited does not take the selection from other rows
            self._side_bar.tree.select(front)
        self._followed = front

    def _select_made(self) -> None:
        """Mark what is in front where it got its row only now, as after the first save."""
        tree = self._side_bar.tree
        if self.context.settings.get(FOLLOWS) and tree.selected() is None:
            tree.select(self._followed)

    def _mark_modified(self) -> None:
        """Mark in the tree what is not saved."""
        marked = ((place.collection, node_path(place.path)) for place in self.documents.marked() if place.path)
        self._side_bar.tree.show_modified([(folder, path) for folder, path in marked if folder is not None])

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
        if isinstance(change, CollectionOpened | CollectionClosed | CollectionsOrdered | FilesChanged):
            collections = tuple(opened.collection for opened in self.session.state.collections)
            self._side_bar.tree.show_collections(collections, _moved(change))
            self._select_made()
        elif isinstance(change, DemoStarted | DemoStopped):
            self.demo_changed.emit()
        elif isinstance(change, Allowing):
            self.allowed_changed.emit()


def _moved(change: Change) -> list[tuple[Key, Key]]:
    """Return the keys in the tree, before and after, of what has another path now."""
    if not isinstance(change, FilesChanged):
        return []
    return [((change.folder, old), (change.folder, new)) for old, new in change.moved]


def _open_in_browser(url: str) -> None:
    QDesktopServices.openUrl(QUrl(url))
