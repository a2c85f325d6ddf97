"""How menus, the menu bar, the status bar and tooltips are painted."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionMenuItem, QWidget

from restdesk.gui.look.controls import State, on
from restdesk.gui.look.shapes import ROW_RADIUS, box
from restdesk.gui.look.theme import Theme


def nothing(_theme: Theme, _option: QStyleOption, _painter: QPainter, _widget: QWidget | None) -> None:
    """Paint nothing: the element has no look of its own here."""


def panel(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The ground of the menu bar."""
    painter.fillRect(option.rect, theme.panel)


def popup(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The ground and the line round a menu or a tooltip."""
    painter.fillRect(option.rect, theme.background)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(theme.field_border)
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def status_bar(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The status bar: the panel's ground below a thin line."""
    painter.fillRect(option.rect, theme.panel)
    painter.fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), theme.line)


def menu_bar_item(
    theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None, style: QStyle
) -> None:
    """One word of the menu bar."""
    if not isinstance(option, QStyleOptionMenuItem):
        return
    painter.fillRect(option.rect, theme.panel)
    if on(option, State.State_Selected) or on(option, State.State_Sunken):
        box(painter, option.rect.adjusted(1, 2, -1, -2), ROW_RADIUS, theme.selection, None)
    painter.setPen(theme.text if on(option, State.State_Enabled) else theme.muted)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextSingleLine
    if not style.styleHint(QStyle.StyleHint.SH_UnderlineShortcut, option):
        flags |= Qt.TextFlag.TextHideMnemonic
    painter.drawText(option.rect, int(flags), option.text)


def menu_item(theme: Theme, option: QStyleOptionMenuItem, painter: QPainter) -> QStyleOptionMenuItem:
    """Paint the ground of a chosen menu item and give the option for the rest of it."""
    made = QStyleOptionMenuItem(option)
    if on(option, State.State_Selected) and on(option, State.State_Enabled):
        box(painter, option.rect.adjusted(2, 0, -2, 0), ROW_RADIUS, theme.selection, None)
    made.state &= ~State.State_Selected
    return made
