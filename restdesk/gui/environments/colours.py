"""The colours by which environments are told apart; each has a name, for none is told by its colour alone."""

import re

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from restdesk.gui.look.scale import px
from restdesk.gui.look.theme import Theme, contrast
from restdesk.gui.translate import words
from restdesk.words import QT_TRANSLATE_NOOP, Words

NAMED: tuple[tuple[str, Words], ...] = (
    ("#d1453b", QT_TRANSLATE_NOOP("EnvironmentColours", "Red")),
    ("#cf6f00", QT_TRANSLATE_NOOP("EnvironmentColours", "Orange")),
    ("#a88600", QT_TRANSLATE_NOOP("EnvironmentColours", "Yellow")),
    ("#2e8b57", QT_TRANSLATE_NOOP("EnvironmentColours", "Green")),
    ("#12848c", QT_TRANSLATE_NOOP("EnvironmentColours", "Teal")),
    ("#2f6fd0", QT_TRANSLATE_NOOP("EnvironmentColours", "Blue")),
    ("#7a52cc", QT_TRANSLATE_NOOP("EnvironmentColours", "Purple")),
    ("#c04a8b", QT_TRANSLATE_NOOP("EnvironmentColours", "Pink")),
    ("#6d7480", QT_TRANSLATE_NOOP("EnvironmentColours", "Grey")),
)
"""All hold 3:1 against the grounds of both themes."""

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_RADIUS = 4.5
_SEEN = 3.0
"""The contrast that what is no text needs (WCAG 2.1, section 1.4.11)."""


def colour_of(text: str) -> QColor | None:
    """Return the colour that a file gives as `#rrggbb` or `#rgb`; None for anything else."""
    return QColor(text) if _HEX.fullmatch(text) else None


def name_of(text: str) -> str:
    """Return what a colour is called: its name, or as it is written where it has none."""
    found = next((name for value, name in NAMED if value == text.lower()), None)
    return words(found) if found is not None else text


def paint_dot(painter: QPainter, centre: QPointF, colour: QColor, theme: Theme, ground: QColor) -> None:
    """Paint the dot of an environment; one that can hardly be seen on its ground has a line round it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    is_seen = contrast(colour, ground) >= _SEEN
    painter.setPen(QPen(Qt.PenStyle.NoPen) if is_seen else QPen(theme.field_border, 1.2))
    painter.setBrush(colour)
    painter.drawEllipse(centre, px(_RADIUS), px(_RADIUS))


def dot_icon(text: str, theme: Theme, ratio: float = 2.0) -> QIcon:
    """Return the dot of a colour for a box or a menu; empty where there is no colour."""
    side = px(16)
    pixmap = QPixmap(QSize(side, side) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    colour = colour_of(text)
    if colour is not None:
        painter = QPainter(pixmap)
        paint_dot(painter, QPointF(QRect(0, 0, side, side).center()), colour, theme, theme.background)
        painter.end()
    return QIcon(pixmap)
