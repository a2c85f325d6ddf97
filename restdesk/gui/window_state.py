"""Puts the window back where it stood, and keeps where it stands."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter

from restdesk.session.window_state import WindowState

_QUIET = 1000
"""Milliseconds after the last change until it is kept."""


_TITLE = 40
"""Pixels of a screen's height that are left to the window's title."""


def on_screens(wanted: QRect, screens: list[QRect]) -> QRect:
    """Return `wanted`, moved and cut so that it is wholly on one screen: the one that shows most of it, else the first.

    `screens` are the free areas of the screens, the main one first; where there are none `wanted` is returned.
    """
    if not screens:
        return wanted

    def shown(screen: QRect) -> int:
        part = screen.intersected(wanted)
        return max(0, part.width()) * max(0, part.height())

    screen = max(screens, key=shown)
    width, height = min(wanted.width(), screen.width()), min(wanted.height(), screen.height())
    left = min(max(wanted.left(), screen.left()), screen.right() + 1 - width)
    top = min(max(wanted.top(), screen.top()), screen.bottom() + 1 - height)
    return QRect(left, top, width, height)


class WindowPlace(QObject):
    """Where one window stands and how its panes are divided; `changed` comes when that has been quiet for a second."""

    changed = Signal()

    def __init__(self, window: QMainWindow, splitter: QSplitter, state: WindowState, zoom: int) -> None:
        super().__init__(window)
        self._window, self._splitter, self._zoom = window, splitter, zoom
        side_bar = splitter.widget(0)
        assert side_bar is not None
        self._side_bar = side_bar
        self._side_bar_width = state.side_bar_width
        self._divisions = {
            Qt.Orientation.Vertical: (state.below_request, state.below_response),
            Qt.Orientation.Horizontal: (state.beside_request, state.beside_response),
        }
        self._normal = QRect(state.x, state.y, state.width, state.height)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET)
        self._quiet.timeout.connect(self.changed)
        self._restore(state)
        window.installEventFilter(self)
        splitter.splitterMoved.connect(self._side_bar_moved)

    def state(self) -> WindowState:
        """Return how everything stands now."""
        window = self._window
        maximized = window.isMaximized() or window.isFullScreen()
        rect = self._normal if maximized and self._normal.isValid() else _place(window)
        below, beside = (self._divisions[turned] for turned in (Qt.Orientation.Vertical, Qt.Orientation.Horizontal))
        return WindowState(
            x=rect.x(),
            y=rect.y(),
            width=rect.width(),
            height=rect.height(),
            maximized=maximized,
            side_bar=not self._side_bar.isHidden(),
            side_bar_width=self._side_bar_width,
            below_request=below[0],
            below_response=below[1],
            beside_request=beside[0],
            beside_response=beside[1],
        )

    def division(self, orientation: Qt.Orientation) -> tuple[int, int] | None:
        """Return how a request was last divided from its response in this orientation, None where it never was."""
        sizes = self._divisions[orientation]
        return sizes if min(sizes) > 0 else None

    def keep_division(self, splitter: QSplitter) -> None:
        """Divide all requests from their responses like this one from now on."""
        request, response = splitter.sizes()
        self._divisions[splitter.orientation()] = request, response
        self.touch()

    def follow_zoom(self, percent: int) -> None:
        """Give the side bar as much room for its names as it had before the zoom, at most two fifths of the window."""
        before, self._zoom = self._zoom, percent
        side_bar, area = self._splitter.sizes()
        if side_bar and percent != before:
            width = min(round(side_bar * percent / before), (side_bar + area) * 2 // 5)
            self._splitter.setSizes([width, side_bar + area - width])
            self._side_bar_width = width
            self.touch()

    def touch(self) -> None:
        """Something changed."""
        self._quiet.start()

    def end(self) -> None:
        """Nothing is told any more: the window closes."""
        self._quiet.stop()
        self._window.removeEventFilter(self)

    def _restore(self, state: WindowState) -> None:
        if state.width and state.height:
            primary = QGuiApplication.primaryScreen()
            others = [screen for screen in QGuiApplication.screens() if screen is not primary]
            free = [screen.availableGeometry().adjusted(0, 0, 0, -_TITLE) for screen in (primary, *others)]
            self._normal = on_screens(self._normal, free)
            self._window.move(self._normal.topLeft())
            self._window.resize(self._normal.size())
        if state.maximized:
            self._window.setWindowState(Qt.WindowState.WindowMaximized)
        if state.side_bar_width:
            self._splitter.setSizes([state.side_bar_width, max(1, self._window.width() - state.side_bar_width)])
        self._side_bar.setVisible(state.side_bar)

    def _side_bar_moved(self, place: int, _index: int) -> None:
        if place > 0:
            self._side_bar_width = place
        self.touch()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.WindowStateChange):
            if not (self._window.isMaximized() or self._window.isFullScreen()) and self._window.isVisible():
                self._normal = _place(self._window)
            self.touch()
        return False


def _place(window: QMainWindow) -> QRect:
    """Return where the window is, its frame's corner and its own size: what `move` and `resize` take."""
    return QRect(window.pos(), window.size())
