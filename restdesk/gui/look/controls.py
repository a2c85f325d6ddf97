"""How fields, boxes and buttons are painted."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionButton, QStyleOptionComboBox, QStyleOptionFrame, QWidget

from restdesk.gui.look.icons import draw_icon
from restdesk.gui.look.scale import px, scale_now
from restdesk.gui.look.shapes import FIELD_RADIUS, ROW_RADIUS, box, chevron, field
from restdesk.gui.look.theme import Theme

State = QStyle.StateFlag
Paint = Callable[[Theme, QStyleOption, QPainter, QWidget | None], None]
"""Paints one element of a widget; the painter's state is saved by the style."""

ARROW_WIDTH = 24


def on(option: QStyleOption, flag: QStyle.StateFlag) -> bool:
    """Whether the control that is painted is in this state."""
    return bool(option.state & flag)


def keyboard_focus(option: QStyleOption) -> bool:
    """Whether the focus came by keyboard: only then do buttons show a ring."""
    return on(option, State.State_HasFocus) and on(option, State.State_KeyboardFocusChange)


def is_accent(widget: QWidget | None) -> bool:
    """Whether a push button is the main one of its place: property `accent`, or the dialog's default."""
    return widget is not None and bool(widget.property("accent"))


def line_edit(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The box of a line edit; one inside another field (`lineWidth` 0) has none of its own."""
    if isinstance(option, QStyleOptionFrame) and option.lineWidth > 0:
        _field(theme, option, painter, option.rect)


def combo_label(option: QStyleOptionComboBox, room: int) -> QStyleOptionComboBox:
    """The option a combo box's choice is drawn with: cut with `…` where there is no room for it."""
    made = QStyleOptionComboBox(option)
    icon = 0 if made.currentIcon.isNull() else made.iconSize.width() + px(4)
    made.currentText = made.fontMetrics.elidedText(made.currentText, Qt.TextElideMode.ElideRight, room - icon - 2)
    return made


def combo_box(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The box and the arrow of a combo box; its text is drawn apart."""
    if not isinstance(option, QStyleOptionComboBox):
        return
    if option.frame:
        _field(theme, option, painter, option.rect)
    arrow = QPointF(option.rect.right() - px(ARROW_WIDTH) / 2, option.rect.center().y() + 1)
    colour = theme.text if on(option, State.State_Enabled) else theme.field_border
    chevron(painter, arrow, colour, Qt.ArrowType.DownArrow, 3.5 * scale_now().zoom)


def spin_box(theme: Theme, option: QStyleOption, painter: QPainter, up: QRect, down: QRect) -> None:
    """The box of a spin box and its two arrows."""
    _field(theme, option, painter, option.rect)
    for rect, direction in ((up, Qt.ArrowType.UpArrow), (down, Qt.ArrowType.DownArrow)):
        chevron(painter, QPointF(rect.center()), theme.text, direction, 2.5 * scale_now().zoom)


def frame(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The frame of an editor or a view: a field; a quiet line if nothing can be typed; square for a pop-up."""
    if widget is not None and widget.isWindow():
        painter.fillRect(option.rect, theme.background)
        painter.setPen(theme.field_border)
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        return
    read_only = widget is None or not widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    focus = theme.focus if on(option, State.State_HasFocus) else None
    field(painter, option.rect, theme.background, theme.line if read_only else theme.field_border, focus)


def push_button(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The box of a push button, without its text."""
    enabled, hovered = on(option, State.State_Enabled), on(option, State.State_MouseOver)
    pressed = on(option, State.State_Sunken) or on(option, State.State_On)
    if is_accent(widget):
        fill = theme.line if not enabled else theme.accent_hover if hovered or pressed else theme.accent
        box(painter, option.rect, FIELD_RADIUS, fill, None)
        if enabled and keyboard_focus(option):
            box(painter, option.rect.adjusted(2, 2, -2, -2), FIELD_RADIUS - 2, None, theme.accent_text, 2)
        return
    flat = isinstance(option, QStyleOptionButton) and bool(option.features & QStyleOptionButton.ButtonFeature.Flat)
    fill = theme.selection if pressed else theme.hover if enabled and hovered else theme.background
    if flat:
        tool_panel(theme, option, painter)
    else:
        focus = theme.focus if keyboard_focus(option) else None
        field(painter, option.rect, fill, theme.field_border if enabled else theme.line, focus)


def push_label(theme: Theme, option: QStyleOptionButton, widget: QWidget | None) -> QStyleOptionButton:
    """The option a push button's text is drawn with: on the accent the text has its own colour."""
    made = QStyleOptionButton(option)
    if is_accent(widget):
        palette = QPalette(made.palette)
        colour = theme.accent_text if on(option, State.State_Enabled) else theme.muted
        palette.setColor(QPalette.ColorRole.ButtonText, colour)
        made.palette = palette
    return made


def tool_panel(theme: Theme, option: QStyleOption, painter: QPainter) -> None:
    """The ground of a flat button: nothing, until it is hovered, pressed, checked or focused by keyboard."""
    enabled = on(option, State.State_Enabled)
    fill: QColor | None = None
    if on(option, State.State_Sunken) or on(option, State.State_On):
        fill = theme.selection
    elif enabled and on(option, State.State_MouseOver):
        fill = theme.hover if option.palette.color(QPalette.ColorRole.Window) != theme.hover else theme.line
    if fill is not None:
        box(painter, option.rect, ROW_RADIUS, fill, None)
    if keyboard_focus(option):
        box(painter, option.rect, ROW_RADIUS, None, theme.focus, 2)


def check_box(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The square of a check box, in a form or in a view's cell."""
    rect = _square(option.rect)
    enabled = on(option, State.State_Enabled)
    ring = theme.focus if keyboard_focus(option) else None
    if on(option, State.State_Off):
        border = theme.accent if on(option, State.State_MouseOver) else theme.field_border
        box(painter, rect, 4, theme.background, ring or border, 2 if ring else 1)
        return
    fill = theme.accent if enabled else theme.field_border
    box(painter, rect, 4, fill, ring, 2)
    if on(option, State.State_NoChange):
        painter.fillRect(rect.adjusted(px(4), px(7), -px(4), -px(7)), theme.accent_text)
    else:
        draw_icon(painter, "tick", rect, theme.accent_text)


def radio_button(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The circle of a radio button."""
    rect = _square(option.rect)
    chosen = on(option, State.State_On)
    ring = theme.focus if keyboard_focus(option) or chosen else theme.field_border
    box(painter, rect, rect.width() / 2, theme.background, ring, px(5) if chosen else 1)


def focus_rect(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The ring round what has the focus and no box of its own: a check box's label, a cell."""
    box(painter, option.rect, 4, None, theme.focus, 1)


def arrow(direction: Qt.ArrowType) -> Paint:
    """A painter of an arrow in this direction, for scroll and menu buttons."""

    def draw(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
        colour = theme.muted if on(option, State.State_Enabled) else theme.line
        chevron(painter, QPointF(option.rect.center()) + QPointF(0.5, 0.5), colour, direction, 3.5 * scale_now().zoom)

    return draw


def _field(theme: Theme, option: QStyleOption, painter: QPainter, rect: QRect) -> None:
    enabled = on(option, State.State_Enabled)
    fill = theme.background if enabled else theme.panel
    border = theme.field_border if enabled else theme.line
    field(painter, rect, fill, border, theme.focus if enabled and on(option, State.State_HasFocus) else None)


def _square(rect: QRect) -> QRect:
    side = min(rect.width(), rect.height(), px(16))
    made = QRect(0, 0, side, side)
    made.moveCenter(rect.center())
    return made
