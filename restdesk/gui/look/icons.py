"""Small icons drawn with a painter, in whatever colour the place has, sharp at every scale."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPen, QPixmap

from restdesk.gui.look.scale import px, scale_now
from restdesk.gui.look.shapes import chevron, stroke

Draw = Callable[[QPainter, QPointF, QColor], None]


def _plus(painter: QPainter, at: QPointF, colour: QColor) -> None:
    stroke(painter, colour, 1.5)
    painter.drawLine(at - QPointF(5, 0), at + QPointF(5, 0))
    painter.drawLine(at - QPointF(0, 5), at + QPointF(0, 5))


def _close(painter: QPainter, at: QPointF, colour: QColor) -> None:
    stroke(painter, colour, 1.3)
    painter.drawLine(at - QPointF(3.5, 3.5), at + QPointF(3.5, 3.5))
    painter.drawLine(at + QPointF(-3.5, 3.5), at + QPointF(3.5, -3.5))


def _dot(painter: QPainter, at: QPointF, colour: QColor) -> None:
    painter.setPen(QPen(Qt.PenStyle.NoPen))
    painter.setBrush(colour)
    painter.drawEllipse(at, 4.5, 4.5)


def _search(painter: QPainter, at: QPointF, colour: QColor) -> None:
    stroke(painter, colour, 1.4)
    painter.drawEllipse(at - QPointF(1, 1), 4.0, 4.0)
    painter.drawLine(at + QPointF(2.2, 2.2), at + QPointF(5, 5))


def _tick(painter: QPainter, at: QPointF, colour: QColor) -> None:
    stroke(painter, colour, 1.8)
    painter.drawPolyline([at + QPointF(-4, 0.2), at + QPointF(-1.2, 3), at + QPointF(4, -3)])


def _menu(painter: QPainter, at: QPointF, colour: QColor) -> None:
    painter.setPen(QPen(Qt.PenStyle.NoPen))
    painter.setBrush(colour)
    for x in (-4.5, 0.0, 4.5):
        painter.drawEllipse(at + QPointF(x, 0), 1.3, 1.3)


def _pin(painter: QPainter, at: QPointF, colour: QColor) -> None:
    stroke(painter, colour, 1.4)
    painter.drawPolygon(
        [at + QPointF(x, y) for x, y in ((-2.5, -5), (2.5, -5), (2, -1), (4, 1.5), (-4, 1.5), (-2, -1))]
    )
    painter.drawLine(at + QPointF(0, 1.5), at + QPointF(0, 6))


def _down(painter: QPainter, at: QPointF, colour: QColor) -> None:
    chevron(painter, at, colour, Qt.ArrowType.DownArrow)


def _up(painter: QPainter, at: QPointF, colour: QColor) -> None:
    chevron(painter, at, colour, Qt.ArrowType.UpArrow)


def _lettered(letter: str) -> Draw:
    def draw(painter: QPainter, at: QPointF, colour: QColor) -> None:
        stroke(painter, colour, 1.4)
        painter.drawEllipse(at, 7.0, 7.0)
        font = QFont(painter.font())
        font.setPixelSize(11)
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(QRectF(at.x() - 8, at.y() - 8, 16, 16), Qt.AlignmentFlag.AlignCenter, letter)

    return draw


ICONS: dict[str, Draw] = {
    "plus": _plus,
    "close": _close,
    "dot": _dot,
    "search": _search,
    "tick": _tick,
    "menu": _menu,
    "chevron": _down,
    "up": _up,
    "pin": _pin,
    "info": _lettered("i"),
    "question": _lettered("?"),
    "warning": _lettered("!"),
    "error": _lettered("×"),
}
"""Every icon there is, by name; each fits a box of 16 by 16 pixels at 100 %."""


def draw_icon(painter: QPainter, name: str, rect: QRect, colour: QColor) -> None:
    """Draw the icon `name` in the middle of `rect`; KeyError if there is no such icon."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(QRectF(rect).center())
    zoom = scale_now().zoom
    painter.scale(zoom, zoom)
    ICONS[name](painter, QPointF(), colour)
    painter.restore()


def icon_pixmap(name: str, colour: QColor, size: int = 16, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` by `size` pixels at 100 %, for places that take nothing else."""
    size = px(size)
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_icon(painter, name, QRect(0, 0, size, size), colour)
    painter.end()
    return pixmap


def app_icon(folder: Path) -> QIcon:
    """The icon of the application, from the folder of icons."""
    return QIcon(str(folder / "restdesk.svg"))
