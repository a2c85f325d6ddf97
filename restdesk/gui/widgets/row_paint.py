"""How the cells of a table of rows are painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.icons import draw_icon
from restdesk.gui.look.scale import px
from restdesk.gui.look.shapes import triangle
from restdesk.gui.look.style import theme_of
from restdesk.gui.look.theme import Theme
from restdesk.gui.widgets.row_columns import Kind
from restdesk.gui.widgets.row_model import BOX, RowModel
from restdesk.gui.widgets.spans import Spans, no_spans, one_line_layout, variables_in

Index = QModelIndex | QPersistentModelIndex
PADDING = 8
GRIP = 16
"""Pixels at the left of a row by which it is dragged."""

_ARROW = 18
_State = QStyle.StateFlag


class RowPainter(QStyledItemDelegate):
    """Paints texts elided, variables in their colours, boxes, grips and crosses; no cell has a widget."""

    def __init__(self, view: QWidget, model: RowModel, spans: Spans = no_spans) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self.spans = spans
        self.hovered = -1
        """The row under the mouse."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        made = QStyleOptionViewItem(option)
        made.state &= ~_State.State_HasFocus
        if self._model.is_blank(index.row()) and not self._has_focus():
            made.state &= ~_State.State_Selected  # a row that is not there yet is not left chosen behind
        style = self._view.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, made, painter, self._view)
        painter.save()
        if index.column() == BOX:
            self._paint_box(painter, made, index)
        elif index.column() == self._model.cross:
            self._paint_cross(painter, made, index.row())
        elif self._is_check(index):
            self._paint_check(painter, made, index)
        else:
            self._paint_text(painter, option.rect, index)
        painter.restore()
        if option.state & _State.State_HasFocus:
            style.drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self._view)

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self._view or self._view.isAncestorOf(focus))

    def _is_lively(self, number: int, option: QStyleOptionViewItem) -> bool:
        """Whether the signs of what can be done with a row are shown in it."""
        chosen = bool(option.state & _State.State_Selected) and self._has_focus()
        return self._model.is_own(number) and (number == self.hovered or chosen)

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self._is_lively(index.row(), option):
            _paint_grip(painter, option.rect, theme_of(self._view).muted)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        option.rect = box_rect(option.rect, self._view)
        option.state &= ~(_State.State_On | _State.State_Off)
        option.state |= _State.State_On if Qt.CheckState(state) == Qt.CheckState.Checked else _State.State_Off
        element = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        self._view.style().drawPrimitive(element, option, painter, self._view)

    def _is_check(self, index: Index) -> bool:
        column, row = self._model.shape.columns[index.column() - 1], self._model.row(index.row())
        return column.kind_in(row) == Kind.CHECK and not self._model.below(index.row())

    def _paint_check(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a box of its own at the left of its cell; the row that waits to be filled has none."""
        if not self._model.is_own(index.row()):
            return
        side = self._view.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)
        cell, is_on = option.rect, bool(self._model.shape.columns[index.column() - 1].get(self._model.row(index.row())))
        option.rect = QRect(cell.left() + px(PADDING), cell.top() + (cell.height() - side) // 2, side, side)
        option.state &= ~(_State.State_On | _State.State_Off)
        option.state |= _State.State_On if is_on else _State.State_Off
        element = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        self._view.style().drawPrimitive(element, option, painter, self._view)

    def _paint_cross(self, painter: QPainter, option: QStyleOptionViewItem, number: int) -> None:
        if self._is_lively(number, option):
            draw_icon(painter, "close", option.rect, theme_of(self._view).muted)

    def _paint_text(self, painter: QPainter, rect: QRect, index: Index) -> None:
        model, number, section = self._model, index.row(), index.column()
        column, theme = model.shape.columns[section - 1], theme_of(self._view)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        kind = column.kind_in(model.row(number))
        inside = rect.adjusted(px(PADDING), 0, -px(PADDING), 0)
        if kind == Kind.CHOICE and not model.below(number):
            inside.setRight(inside.right() - px(_ARROW))
            triangle(painter, QPointF(inside.right() + px(_ARROW - 4), rect.center().y() + 0.5), theme.muted, _DOWN)
        row = model.row(number)
        is_words = column.quiet or kind in (Kind.CHOICE, Kind.BUTTON) or text == column.hint(row)
        font = QApplication.font() if is_words else mono_font()
        if model.is_blank(number):
            self._paint_elided(painter, inside, self.placeholder(number, section), font, theme.muted)
        elif column.has_variables(row) and text and not is_words and model.is_on(number) and not model.below(number):
            self._paint_coloured(painter, inside, text)
        else:
            font.setStrikeOut(bool(model.below(number)) and not model.is_on(number) and not column.quiet)
            self._paint_elided(painter, inside, text, font, self._colour(theme, number, section))

    def marks(self, index: Index) -> Spans:
        """The function that says where the variables of a cell are."""
        column = self._model.column(index.column())
        takes = column is not None and column.has_variables(self._model.row(index.row()))
        return self.spans if takes else no_spans

    def placeholder(self, number: int, section: int) -> str:
        """What is to be typed here, in the blank row."""
        column = self._model.column(section)
        if column is None or column.put is None or column.optional or not self._model.is_blank(number):
            return ""
        is_chosen = column.kind_in(self._model.shape.blank) in (Kind.CHOICE, Kind.CHECK)
        return "" if is_chosen else self._model.titles[section - 1]

    def _colour(self, theme: Theme, number: int, section: int) -> QColor:
        model, note = self._model, self._model.note(number)
        if note is not None and section == model.note_section:
            return theme.bad if note.is_error else theme.warning
        column = model.shape.columns[section - 1]
        is_quiet = column.quiet or not model.is_on(number) or model.below(number) is not None
        return theme.muted if is_quiet else theme.text

    def _paint_elided(self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: QColor) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, elided)

    def _paint_coloured(self, painter: QPainter, rect: QRect, text: str) -> None:
        if not variables_in(text, self.spans):
            self._paint_elided(painter, rect, text, mono_font(), theme_of(self._view).text)
            return
        layout, line = one_line_layout(theme_of(self._view), text, self.spans, mono_font())
        painter.setPen(theme_of(self._view).text)
        painter.setClipRect(rect)
        layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2))


_DOWN = Qt.ArrowType.DownArrow


def box_rect(cell: QRect, view: QWidget) -> QRect:
    """Where the box of a row is in its cell."""
    side = view.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)
    return QRect(cell.left() + px(GRIP + 2), cell.top() + (cell.height() - side) // 2, side, side)


def _paint_grip(painter: QPainter, cell: QRect, colour: QColor) -> None:
    """Six dots: what can be dragged."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    middle = QRectF(cell).center().y()
    for x in (cell.left() + px(6), cell.left() + px(10)):
        for y in (middle - px(4), middle, middle + px(4)):
            painter.drawEllipse(QPointF(x, y), px(1.1), px(1.1))
