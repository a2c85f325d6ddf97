"""How rows, branches, headers, scroll bars and splitters are painted."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOption,
    QStyleOptionHeader,
    QStyleOptionSlider,
    QStyleOptionViewItem,
    QTableView,
    QTreeView,
    QWidget,
)

from restdesk.gui.look.controls import State, on
from restdesk.gui.look.scale import px, scale_now
from restdesk.gui.look.shapes import ROW_RADIUS, box, triangle
from restdesk.gui.look.theme import Theme

_MINIMUM_HANDLE = 32


def item_row(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The ground of a tree's row, in one piece from edge to edge, branches included.

    Qt asks for it in pieces, the one at the branches first; that one paints the whole row.
    """
    if not isinstance(widget, QTreeView):
        return
    row = QRect(0, option.rect.top(), widget.viewport().width(), option.rect.height())
    if on(option, State.State_Selected):
        box(painter, row, ROW_RADIUS, theme.selection, theme.accent)
    elif on(option, State.State_MouseOver) and option.rect.left() == 0:
        box(painter, row, ROW_RADIUS, theme.hover, None)


def item_panel(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The ground of one item: a tree with branches has its row painted, a table's cells join, others are rounded."""
    if isinstance(option, QStyleOptionViewItem) and option.backgroundBrush.style() != Qt.BrushStyle.NoBrush:
        painter.fillRect(option.rect, option.backgroundBrush)
    selected, hovered = on(option, State.State_Selected), on(option, State.State_MouseOver)
    if isinstance(widget, QTreeView):
        if selected and not widget.rootIsDecorated():  # without branches Qt asks for no row that is selected
            item_row(theme, option, painter, widget)
        return
    if isinstance(widget, QTableView):
        if selected:
            painter.fillRect(option.rect, theme.selection)
    elif selected or hovered:
        box(painter, option.rect, ROW_RADIUS, theme.selection if selected else theme.hover, None)


def branch(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The arrow before a row that has children."""
    if on(option, State.State_Children):
        direction = Qt.ArrowType.DownArrow if on(option, State.State_Open) else Qt.ArrowType.RightArrow
        centre = QPointF(option.rect.center()) + QPointF(0.5, 0.5)
        triangle(painter, centre, theme.muted, direction, 4.0 * scale_now().zoom)


def cell_focus(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """The ring of a view's current item; True if that was all there is to draw."""
    if not isinstance(widget, QAbstractItemView):
        return False
    row = QRect(0, option.rect.top(), widget.viewport().width(), option.rect.height())
    if isinstance(widget, QTreeView):
        painter.setClipping(False)  # an item is painted within its own bounds, which the branches are not in
        box(painter, row, ROW_RADIUS, None, theme.focus, 2)
    elif isinstance(widget, QListView):
        box(painter, row, 3, None, theme.focus, 2)  # round the icon too
    else:
        box(painter, option.rect, 3, None, theme.focus, 2)
    return True


def header_section(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """A header's cell: the page's ground over a thin line."""
    painter.fillRect(option.rect, theme.background)
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line)


def header_label(theme: Theme, option: QStyleOptionHeader, widget: QWidget | None) -> QStyleOptionHeader:
    """The option a header's words are drawn with: quiet, and as far in as the view's cells have their texts."""
    made = QStyleOptionHeader(option)
    inset = widget.property("inset") if widget is not None else None
    if isinstance(inset, int):
        made.rect = made.rect.adjusted(px(inset), 0, 0, 0)
    made.text = made.fontMetrics.elidedText(made.text, Qt.TextElideMode.ElideRight, made.rect.width() - px(4))
    palette = QPalette(made.palette)
    palette.setColor(QPalette.ColorRole.ButtonText, theme.muted)
    made.palette = palette
    return made


def splitter(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """One thin line; the handle itself is wider than it looks."""
    rect = widget.contentsRect() if widget is not None else option.rect
    painter.fillRect(rect, theme.accent if on(option, State.State_MouseOver) else theme.line)


def scroll_bar(theme: Theme, option: QStyleOption, painter: QPainter, slider: QRect) -> None:
    """A slim handle without groove or arrows; wider when hovered."""
    if not isinstance(option, QStyleOptionSlider) or option.maximum <= option.minimum:
        return
    active = on(option, State.State_MouseOver) or on(option, State.State_Sunken)
    inset = 2 if active else 3
    flat = option.orientation == Qt.Orientation.Horizontal
    handle = slider.adjusted(1, inset, -1, -inset) if flat else slider.adjusted(inset, 1, -inset, -1)
    radius = min(handle.width(), handle.height()) / 2
    colour = theme.muted if on(option, State.State_Sunken) else theme.field_border
    box(painter, handle, radius, colour, None)


def scroll_bar_rect(option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
    """Where a part of the scroll bar is: there is only a groove and its handle."""
    part_of = QStyle.SubControl
    if part == part_of.SC_ScrollBarGroove:
        return QRect(option.rect)
    flat = option.orientation == Qt.Orientation.Horizontal
    length = option.rect.width() if flat else option.rect.height()
    handle, start = _handle(option, length)
    spans = {
        part_of.SC_ScrollBarSlider: (start, handle),
        part_of.SC_ScrollBarSubPage: (0, start),
        part_of.SC_ScrollBarAddPage: (start + handle, length - start - handle),
    }
    at, size = spans.get(part, (0, 0))
    rect = QRect(at, 0, size, option.rect.height()) if flat else QRect(0, at, option.rect.width(), size)
    return rect.translated(option.rect.topLeft())


def _handle(option: QStyleOptionSlider, length: int) -> tuple[int, int]:
    span = option.maximum - option.minimum
    if span <= 0:
        return length, 0
    handle = max(min(_MINIMUM_HANDLE, length), option.pageStep * length // (span + option.pageStep))
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown
    )
    return handle, start
