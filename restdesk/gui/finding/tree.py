"""The rows of what was found, painted: the file, the line with the hit in bold, what comes in its place."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from restdesk.gui.finding.results import Index, Results
from restdesk.gui.finding.words import place_of, where
from restdesk.gui.look.fonts import bold, mono_font
from restdesk.gui.look.scale import px, row_px
from restdesk.gui.look.style import ROW_HEIGHT, theme_of
from restdesk.gui.widgets.plain import one_line
from restdesk.gui.widgets.row_tree import RowTree
from restdesk.session.finding.query import FoundFile, Hit

_BOX, _GAP, _SIDE, _METHOD = 16, 8, 6, 11
_SHORT, _LONG = 60, 300
_NARROWEST = 3
"""Pixels of a narrow letter."""
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_Primitive = QStyle.PrimitiveElement


class ResultsTree(RowTree):
    """Shows what was found; `chosen` carries the row that was clicked or entered, `left` says that Esc was pressed."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("findResults")
        self.rows = Results(self)
        self.new_of: Callable[[Hit], str] = lambda hit: ""
        """What is put in the place of a hit."""
        self.unsaved = ""
        """The word for a file in which something was found that is not saved."""
        self.is_renamed = False
        """Whether all that is shown is to be another."""
        self._ticked = False
        self.setModel(self.rows)
        self._painter = _Painter(self)
        self.setItemDelegate(self._painter)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setIndentation(px(16))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.clicked.connect(self._clicked)
        self.rows.ticked.connect(self._note_tick)
        self.rows.exposed.connect(self._expand)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def go(self, index: Index) -> None:
        """Let a row be the one in front."""
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def rows_above(self, index: Index) -> int:
        return 0 if self.rows.is_file(index) else 1

    def paint_plain(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, index: Index) -> None:
        self._painter.paint_texts(painter, option, rect, index)

    def _expand(self, rows: range) -> None:
        for row in rows:
            self.expand(self.rows.index(row, 0))

    def _scrolled(self, value: int) -> None:
        """Near the end of the rows there are more, if there are."""
        bar = self.verticalScrollBar()
        if value + 2 * bar.pageStep() >= bar.maximum():
            self.rows.expose()

    def _note_tick(self) -> None:
        self._ticked = True
        self.viewport().update()

    def _clicked(self, index: Index) -> None:
        """A click on a box ticks it, elsewhere it opens."""
        ticked, self._ticked = self._ticked, False
        if not ticked:
            self.chosen.emit(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ticked = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _Painter(QStyledItemDelegate):
    """Paints texts of outside origin as they are, never as rich text."""

    def __init__(self, view: ResultsTree) -> None:
        super().__init__(view)
        self._view = view
        self._fonts: _Fonts | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(120), row_px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, style = self._view, self._view.style()
        painter.save()
        style.drawPrimitive(_Primitive.PE_PanelItemViewItem, option, painter, view)
        self.paint_texts(painter, option, option.rect, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            style.drawPrimitive(_Primitive.PE_FrameFocusRect, option, painter, view)
        painter.restore()

    def paint_texts(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, index: Index) -> None:
        """Paint what stands in a row, without its ground; the painter's pen and font are others then."""
        view = self._view
        file, hit = view.rows.file_of(index), view.rows.hit_of(index)
        if file is None:
            return
        if (tick := view.rows.tick_of(index)) is not None:
            self._paint_box(painter, option, rect, tick)
        rect = self._text_rect(rect, index)
        if self._fonts is None or self._fonts.of != option.font:
            self._fonts = _Fonts(QFont(option.font))
        line = _Line(painter, rect, self._fonts)
        if hit is None:
            self._paint_file(line, file)
        else:
            self._paint_hit(line, hit, is_replaced=tick == Qt.CheckState.Checked or view.is_renamed)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        rows = cast(Results, model)
        if rows.tick_of(index) is None:
            return False
        if isinstance(event, QMouseEvent):
            inside = _box_rect(option.rect).adjusted(-4, -4, 4, 4).contains(event.position().toPoint())
            if inside and event.type() == QEvent.Type.MouseButtonRelease:
                rows.toggle(index)
            return inside
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select):
            rows.toggle(index)
            return True
        return False

    def _text_rect(self, rect: QRect, index: Index) -> QRect:
        left = px(_BOX + _GAP) if self._view.rows.tick_of(index) is not None else 0
        found = rect.adjusted(px(4) + left, 0, -px(_SIDE), 0)
        found.setRight(min(found.right(), self._view.viewport().width() - px(_SIDE)))
        return found

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, tick: Qt.CheckState) -> None:
        box = QStyleOptionViewItem(option)
        box.rect = _box_rect(rect)
        flags = {
            Qt.CheckState.Checked: QStyle.StateFlag.State_On,
            Qt.CheckState.Unchecked: QStyle.StateFlag.State_Off,
            Qt.CheckState.PartiallyChecked: QStyle.StateFlag.State_NoChange,
        }
        box.state = (option.state & ~QStyle.StateFlag.State_HasFocus) | flags[tick]
        self._view.style().drawPrimitive(_Primitive.PE_IndicatorItemViewItemCheck, box, painter, self._view)

    def _paint_file(self, line: "_Line", file: FoundFile) -> None:
        theme, fonts = theme_of(self._view), line.fonts
        count = f"   {len(file.hits):,}"
        line.keep(count)
        if above := where(file):
            line.draw(f"{above} · ", theme.muted, fonts.plain)
        if file.method:
            line.draw(one_line(file.method, 8) + " ", theme.method(file.method), fonts.method)
        line.draw(one_line(file.name, _SHORT), theme.text, fonts.strong)
        if file.unsaved:
            line.draw(f" · {self._view.unsaved}", theme.muted, fonts.plain)
        line.keep("")
        line.draw(count, theme.muted, fonts.plain)

    def _paint_hit(self, line: "_Line", hit: Hit, *, is_replaced: bool) -> None:
        theme, fonts = theme_of(self._view), line.fonts
        line.draw(f"{place_of(hit)}: ", theme.muted, fonts.plain)
        text = one_line(hit.text, _LONG)
        line.draw_end(one_line(hit.before, _LONG), theme.text, text)
        if not is_replaced:
            line.draw(text, theme.text, fonts.strong, theme.found)
        else:
            line.draw(text, theme.bad, fonts.struck, theme.bad_ground)
            line.draw(one_line(self._view.new_of(hit), _LONG), theme.good, fonts.strong, theme.good_ground)
        line.draw(one_line(hit.after, _LONG), theme.text, fonts.plain)


class _Font:
    """A font with its metrics, which are dear to make."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)


class _Fonts:
    """The fonts of the rows."""

    def __init__(self, font: QFont) -> None:
        struck = QFont(font)
        struck.setStrikeOut(True)
        self.of = font
        self.plain, self.strong, self.struck = _Font(font), _Font(bold(font)), _Font(struck)
        self.method = _Font(mono_font(_METHOD, bold=True))


class _Line:
    """Draws one piece of text after the other, as far as there is room."""

    def __init__(self, painter: QPainter, rect: QRect, fonts: _Fonts) -> None:
        self._painter = painter
        self._rect = rect
        self._kept = 0
        self.fonts = fonts

    def keep(self, text: str) -> None:
        """Leave room for a text that comes last."""
        self._kept = self.fonts.plain.metrics.horizontalAdvance(text) if text else 0

    def draw(self, text: str, colour: QColor, font: _Font, ground: QColor | None = None) -> None:
        """Draw a text, cut to the room that is left."""
        room = self._rect.width() - self._kept
        if room <= 0 or not text:
            return
        text = text[: room // _NARROWEST + 2]
        width = font.metrics.horizontalAdvance(text)
        if width > room:
            text = font.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            width = room
        self._put(text, width, colour, font, ground)

    def draw_end(self, text: str, colour: QColor, beside: str) -> None:
        """Draw the end of a text, so that there is room for the hit beside it."""
        if not text:
            return
        plain, width = self.fonts.plain.metrics, self._rect.width()
        room = max(width - self.fonts.strong.metrics.horizontalAdvance(beside), width // 4)
        advance = plain.horizontalAdvance(text)
        if advance > room:
            text = plain.elidedText(text, Qt.TextElideMode.ElideLeft, room)
            advance = plain.horizontalAdvance(text)
        self._put(text, advance, colour, self.fonts.plain, None)

    def _put(self, text: str, width: int, colour: QColor, font: _Font, ground: QColor | None) -> None:
        left, top, height = self._rect.left(), self._rect.top(), self._rect.height()
        if ground is not None:
            self._painter.fillRect(left, top + 3, width, height - 6, ground)
        self._painter.setFont(font.font)
        self._painter.setPen(colour)
        self._painter.drawText(left, top, width + 2, height, _FLAGS, text)
        self._rect.setLeft(left + width)


def _box_rect(rect: QRect) -> QRect:
    side = px(_BOX)
    return QRect(rect.left() + px(4), rect.top() + (rect.height() - side) // 2, side, side)
