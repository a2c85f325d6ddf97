"""Shows one image: fitted to the place there is, or at 100 %."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from restdesk.gui.look.scale import px
from restdesk.gui.look.shapes import ROW_RADIUS, box
from restdesk.gui.look.style import theme_of
from restdesk.gui.response.body.picture import Picture

_EDGE = 8
_SQUARE = 8
"""Pixels of the squares that show through where an image is transparent."""


class PictureView(QAbstractScrollArea):
    """Paints only what is seen; a fitted image is never larger than it is. `menu_wanted` carries the event."""

    menu_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._is_whole = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(20)

    def show_picture(self, picture: Picture | None) -> None:
        """Show an image from its upper left corner, or none."""
        self._picture = picture
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)
        self._fit_bars()

    def set_fitted(self, is_fitted: bool) -> None:
        """Fit the image to the place there is, or show each of its pixels."""
        self._is_whole = is_fitted
        self._fit_bars()

    def shown_size(self) -> QSize:
        """Width and height that the image has on the screen, in pixels."""
        if self._picture is None:
            return QSize(0, 0)
        size, room = self._picture.image.size(), self._room()
        fits = size.width() <= room.width() and size.height() <= room.height()
        return size if fits or not self._is_whole else size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    def image(self) -> QImage:
        """The image itself; an empty one if there is none."""
        return self._picture.image if self._picture is not None else QImage()

    def _room(self) -> QSize:
        edge = 2 * px(_EDGE)
        return (self.viewport().size() - QSize(edge, edge)).expandedTo(QSize(1, 1))

    def _fit_bars(self) -> None:
        shown, room = self.shown_size(), self._room()
        for bar, length, seen in (
            (self.horizontalScrollBar(), shown.width(), room.width()),
            (self.verticalScrollBar(), shown.height(), room.height()),
        ):
            bar.setPageStep(seen)
            bar.setRange(0, max(length - seen, 0))
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.background)
        if self._picture is not None:
            offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
            target = QRect(QPoint(px(_EDGE), px(_EDGE)) - offset, self.shown_size())
            seen = target & event.rect()
            if self._picture.image.hasAlphaChannel():
                _paint_squares(painter, seen, target.topLeft(), theme.background, theme.line)
            self._paint_image(painter, self._picture, target, seen)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box(painter, self.viewport().rect(), ROW_RADIUS, None, theme.focus, 2)
        painter.end()

    def _paint_image(self, painter: QPainter, picture: Picture, target: QRect, seen: QRect) -> None:
        if target.size() == picture.image.size():
            painter.drawImage(seen.topLeft(), picture.image, seen.translated(-target.topLeft()))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(target, picture.preview)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_bars()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.viewport().update()
        return super().event(event)


def _paint_squares(painter: QPainter, seen: QRect, origin: QPoint, light: QColor, dark: QColor) -> None:
    painter.fillRect(seen, light)
    side = _SQUARE
    first_row, first_column = (seen.top() - origin.y()) // side, (seen.left() - origin.x()) // side
    last_row, last_column = (seen.bottom() - origin.y()) // side, (seen.right() - origin.x()) // side
    for row in range(first_row, last_row + 1):
        for column in range(first_column + (first_column + row) % 2, last_column + 1, 2):
            square = QRect(origin.x() + column * side, origin.y() + row * side, side, side)
            painter.fillRect(square & seen, dark)
