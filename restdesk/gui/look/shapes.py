"""The few shapes everything is drawn with: rounded boxes, chevrons, strokes.

All take a painter with antialiasing on and leave its state changed; whoever calls saves it.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

FIELD_RADIUS = 6.0
ROW_RADIUS = 5.0

_NO_PEN = QPen(Qt.PenStyle.NoPen)


def box(
    painter: QPainter, rect: QRect, radius: float, fill: QColor | None, border: QColor | None, width: int = 1
) -> None:
    """A rounded box whose border lies wholly inside `rect`; None leaves out the fill or the border."""
    half = width / 2 if border is not None else 0.0
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(border, width) if border is not None else _NO_PEN)
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius)


def field(painter: QPainter, rect: QRect, fill: QColor, border: QColor, focus: QColor | None) -> None:
    """The box of an input field; with `focus` it has a ring of 2 px in that colour."""
    if focus is None:
        box(painter, rect, FIELD_RADIUS, fill, border)
    else:
        box(painter, rect, FIELD_RADIUS, fill, focus, 2)


def stroke(painter: QPainter, colour: QColor, width: float = 1.4) -> None:
    """Make the painter draw lines of this colour, with round ends, and fill nothing."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def chevron(painter: QPainter, centre: QPointF, colour: QColor, direction: Qt.ArrowType, reach: float = 3.5) -> None:
    """A thin arrow head that is `reach` pixels to each side of its middle."""
    stroke(painter, colour, 1.5)
    painter.drawPolyline(_turned(centre, direction, reach, reach / 2))


def triangle(painter: QPainter, centre: QPointF, colour: QColor, direction: Qt.ArrowType, reach: float = 4.0) -> None:
    """A filled arrow head, as tree branches have it."""
    painter.setPen(_NO_PEN)
    painter.setBrush(colour)
    painter.drawPolygon(_turned(centre, direction, reach, reach * 0.6))


def _turned(centre: QPointF, direction: Qt.ArrowType, reach: float, depth: float) -> QPolygonF:
    flat = ((-reach, -depth), (0.0, depth), (reach, -depth))
    if direction == Qt.ArrowType.UpArrow:
        turned = [(x, -y) for x, y in flat]
    elif direction == Qt.ArrowType.RightArrow:
        turned = [(y, x) for x, y in flat]
    elif direction == Qt.ArrowType.LeftArrow:
        turned = [(-y, x) for x, y in flat]
    else:
        turned = list(flat)
    return QPolygonF([centre + QPointF(x, y) for x, y in turned])
