"""The main window: it lays out the panes and hands on what the system tells it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QSplitter

from restdesk.gui.appearance import Appearance
from restdesk.gui.collections.side_bar import WIDTH, SideBar
from restdesk.gui.document_area import DocumentArea
from restdesk.gui.settings import LiveSettings
from restdesk.gui.status import StatusBar
from restdesk.gui.widgets.tab_order import tab_on
from restdesk.gui.window_state import WindowPlace
from restdesk.paths import Paths
from restdesk.session.window_state import read_window_state

if TYPE_CHECKING:
    from restdesk.gui.desk import Desk
    from restdesk.gui.following import Following

_WIDTH, _HEIGHT = 1240, 780
ZOOM = "appearance.zoom"
"""The setting that says how large everything is, in percent."""


class MainWindow(QMainWindow):
    """The window; `begun` says that its session is there, which is made after the first paint."""

    begun = Signal()
    language_changed = Signal()
    unclaimed = Signal(object)
    """Carries a key event that no widget took."""

    def __init__(self, appearance: Appearance, settings: LiveSettings, paths: Paths, folders: Sequence[Path]) -> None:
        super().__init__()
        self.desk: Desk | None = None
        """What works with the session: there from `begun` until the window closes."""
        self.following: Following | None = None
        """What follows the settings: there as long as `desk`."""
        self.settings = settings
        self._appearance = appearance
        self._paths = paths
        self._folders = tuple(folders)
        self._painted = False
        self._may_discard = False
        self.side_bar = SideBar(self)
        self.area = DocumentArea(self)
        self.status = StatusBar(self)
        self.place = self._lay_out()
        settings.changed.connect(self._on_setting)
        self.setAcceptDrops(True)
        appearance.changed.connect(self._refresh_theme)
        self.retranslate()

    def begin(self) -> None:
        """Make the session and open what was asked for; once, after the first paint."""
        from restdesk.clock import SystemClock
        from restdesk.gui.background import Background
        from restdesk.gui.context import Context
        from restdesk.gui.desk import Desk
        from restdesk.gui.following import Following
        from restdesk.gui.state import Changes
        from restdesk.session.build import build

        changes = Changes(self)
        session = build(self._paths, SystemClock(), changes.tell)
        context = Context(session, Background(session), self._appearance.theme, changes, self.settings, self.place)
        context.background.run(lambda: session.log.open(self._paths.state), owner=self)
        self.desk = Desk(context, self.side_bar, self.area)
        self.desk.demo_changed.connect(self._show_demo)
        self.desk.allowed_changed.connect(self._show_unchecked)
        self.desk.proxy_found.connect(self.status.show_proxy)
        self.status.check_again.connect(self.desk.check_again)
        self.following = Following(self, context, self._appearance, self._paths)
        self.begun.emit()
        self.desk.start(self._folders)

    def close_unasked(self) -> None:
        """Close the window; changes that are not saved are gone."""
        self._may_discard = True
        self.close()

    def toggle_side_bar(self) -> None:
        """Show the side bar, or hide it."""
        self.side_bar.setVisible(self.side_bar.isHidden())
        self.place.touch()

    def focus_environment(self) -> None:
        """Go to the box of environments and open it."""
        self.area.environments.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.area.environments.box.showPopup()

    def next_pane(self) -> None:
        """Take the focus from the tree to the request, from there to the response, and back to the tree."""
        documents = self.desk.documents if self.desk is not None else None
        current = documents.current() if documents is not None else None
        request = documents.request() if documents is not None else None
        in_side_bar = self.side_bar.isAncestorOf(self.focusWidget())
        if request is not None and in_side_bar:
            request.focus_url()
        elif current is not None and in_side_bar:
            current.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif request is None or not request.next_pane():
            self.side_bar.setVisible(True)
            self.side_bar.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Set the texts in the language of now, here and in all panes."""
        self.setWindowTitle("RestDesk")
        self.side_bar.retranslate()
        self.area.retranslate()
        if self.desk is not None:
            self.desk.documents.retranslate()
        self.status.retranslate()
        self.language_changed.emit()

    def _lay_out(self) -> WindowPlace:
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.side_bar)
        splitter.addWidget(self.area)
        splitter.setStretchFactor(1, 1)
        splitter.setCollapsible(1, False)
        splitter.setSizes([WIDTH, _WIDTH - WIDTH])
        self.side_bar.setMinimumWidth(160)
        self.setCentralWidget(splitter)
        self.setStatusBar(self.status)
        self.resize(_WIDTH, _HEIGHT)
        zoom = self.settings.get(ZOOM)
        return WindowPlace(self, splitter, read_window_state(self._paths.state), zoom)

    def _on_setting(self, key: str) -> None:
        if key == ZOOM:
            self.place.follow_zoom(self.settings.get(ZOOM))

    def _show_demo(self) -> None:
        if self.desk is not None:
            self.status.show_demo(self.desk.session.state.demo.address)

    def _show_unchecked(self) -> None:
        if self.desk is not None:
            self.status.show_unchecked(self.desk.session.state.unchecked)

    def _refresh_theme(self) -> None:
        if self.desk is not None:
            self.desk.documents.refresh_theme()

    def _asks_to_quit(self) -> bool:
        """Ask in the bar whether changes are saved or go; False if there are none, or if they may go."""
        if self.desk is None or self._may_discard:
            return False
        return self.desk.closing.asks_to_quit(self.close_unasked)

    def focusNextPrevChild(self, following: bool) -> bool:
        return tab_on(self, following)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.begin)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.unclaimed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.desk is not None and _folders_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.desk is not None:
            for folder in _folders_in(event.mimeData()):
                self.desk.open_folder(folder)
            event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()
        if self._asks_to_quit():
            event.ignore()
            return
        if self.desk is not None:
            if self.following is not None:
                self.following.end()
                self.following = None
            self.desk.close()
            self.desk = None
        super().closeEvent(event)


def _folders_in(data: QMimeData) -> list[Path]:
    """Return the local folders among what is dragged; a collection's file stands for the folder it is in."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path.parent if path.suffix == ".yml" else path for path in paths]
