"""How a row of the tree is painted: the method as a coloured word in its column, the name, the marks."""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from restdesk.gui.collections.tree_model import TreeModel
from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.icons import draw_icon
from restdesk.gui.look.scale import px, row_px
from restdesk.gui.look.style import ROW_HEIGHT, theme_of
from restdesk.gui.look.theme import Theme
from restdesk.gui.widgets.plain import one_line

if TYPE_CHECKING:
    from restdesk.gui.collections.rows import Row

Index = QModelIndex | QPersistentModelIndex

METHOD_WIDTH = 50
"""Pixels from the left of a request's row to its name, before zooming."""
_METHOD_PIXELS, _LONGEST_METHOD = 11, 6
_SHORT = {"graphql": "GQL", "websocket": "WS", "grpc": "gRPC", "OPTIONS": "OPT"}
"""Methods and kinds of request whose names are too long for their column."""
_ICON, _GAP, _DOT = 18, 6, 16


class RowDelegate(QStyledItemDelegate):
    """Paints one row of the tree."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, model = option.widget, index.model()
        row = model.row_of(index) if isinstance(model, TreeModel) else None
        if row is None or not isinstance(view, QAbstractItemView) or not isinstance(model, TreeModel):
            return
        style = view.style()
        painter.save()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)
        paint_row(painter, option.rect, option.font, row, model, view)
        if option.state & QStyle.StateFlag.State_HasFocus:
            style.drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, view)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width() + px(METHOD_WIDTH), row_px(ROW_HEIGHT))


def paint_row(
    painter: QPainter, rect: QRect, font: QFont, row: "Row", model: TreeModel, view: QAbstractItemView
) -> None:
    """Paint what stands in a row, without its ground; the painter's pen and font are others then."""
    theme = theme_of(view)
    rect = rect.adjusted(px(4), 0, 0, 0)
    rect.setRight(min(rect.right(), view.viewport().width() - 1))  # a row may be wider than what is seen of it
    fault, is_modified, is_cut = model.fault(row), model.is_modified(row), model.is_cut(row)
    rect = _paint_start(painter, rect, row, theme, is_broken=bool(fault), is_cut=is_cut)
    painter.setFont(_slanted(font) if is_cut else font)
    if is_modified:
        rect.setRight(rect.right() - px(_DOT))
    used = _draw(painter, rect, one_line(row.name), theme.muted if is_cut else theme.text)
    if is_modified:
        dot = QRect(rect.left() + used + px(_GAP), rect.top(), px(_DOT), rect.height())
        draw_icon(painter, "dot", dot, theme.text)
        used += px(_DOT)
    if fault:
        _draw(painter, rect.adjusted(used + px(_GAP), 0, 0, 0), one_line(fault), theme.muted)


def _paint_start(painter: QPainter, rect: QRect, row: "Row", theme: Theme, *, is_broken: bool, is_cut: bool) -> QRect:
    """Paint the method or the mark of a broken file, and return where the name stands."""
    if method := row.method:
        painter.setFont(_method_font(px(_METHOD_PIXELS)))
        painter.setPen(theme.muted if is_cut else theme.method(method))
        shown = one_line(_SHORT.get(method, method), _LONGEST_METHOD)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
    if is_broken:
        draw_icon(painter, "error", QRect(rect.left() - px(2), rect.top(), px(_ICON), rect.height()), theme.bad)
    if row.is_request:
        return rect.adjusted(px(METHOD_WIDTH), 0, 0, 0)
    return rect.adjusted(px(_ICON + 2), 0, 0, 0) if is_broken else rect


def _slanted(font: QFont) -> QFont:
    """Return the font of what is cut, which is told by its shape too."""
    slanted = QFont(font)
    slanted.setItalic(True)
    return slanted


@cache
def _method_font(pixels: int) -> QFont:
    """Return the font of methods; it is made once for each size, which is that of `pixels` as they are now."""
    del pixels
    return mono_font(_METHOD_PIXELS, bold=True)


def _draw(painter: QPainter, rect: QRect, text: str, colour: QColor) -> int:
    """Draw a text at the left of `rect`, cut to it, and return how wide it is."""
    metrics, room = painter.fontMetrics(), max(0, rect.width() - px(_GAP))
    width = metrics.horizontalAdvance(text)
    if width > room:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(text)
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)
    return width
