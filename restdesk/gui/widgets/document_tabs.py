"""The tabs of what is open: method, title, a dot where something is not saved."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QStyleOptionTab,
    QTabBar,
    QToolTip,
    QWidget,
)

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.icons import draw_icon
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.look.scale import px
from restdesk.gui.look.shapes import ROW_RADIUS, box
from restdesk.gui.look.style import theme_of
from restdesk.gui.look.theme import Theme
from restdesk.gui.widgets.icon_button import IconButton
from restdesk.gui.widgets.plain import action_text, one_line, tooltip, visible

HEIGHT = 36
_MARGIN, _GAP, _CLOSE = 14, 8, 16
_WIDEST_TITLE, _METHOD_PIXELS = 220, 11
_NARROWEST, _NARROWEST_TITLE = 110, 56
"""Pixels that a tab and its title keep where there are many; then the bar scrolls."""


@dataclass(frozen=True)
class DocumentTab:
    """What a tab says. `method` is empty for what is not a request; `hint` is its tooltip.

    One that is pinned shows a pin in place of the cross, which lets it go.
    """

    title: str
    method: str = ""
    modified: bool = False
    hint: str = ""
    pinned: bool = False


class DocumentTabs(QTabBar):
    """A bar of open documents; `tabCloseRequested` asks for one to be closed, by cross or middle button.

    `unpin_requested` asks that the one in front be pinned no longer; `menu_requested` asks for what can be done with
    the one in front, and carries where on the screen.
    """

    laid_out = Signal()
    unpin_requested = Signal()
    menu_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered = -1
        self._on_cross = False
        self._pressed_cross = -1
        self._widths: dict[tuple[DocumentTab, int], int] = {}
        """What was measured: each tab that comes lays all of them out."""
        self.setMovable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def add(self, tab: DocumentTab) -> int:
        """Append a tab; its index."""
        index = self.addTab("")
        self.show_tab(index, tab)
        return index

    def show_tab(self, index: int, tab: DocumentTab) -> None:
        """Let the tab at `index` say this."""
        if self.tabData(index) == tab:
            return
        self.setTabData(index, tab)
        words = f"{one_line(tab.method, 20)} {one_line(tab.title)}".strip()
        self.setTabText(index, action_text(words))
        spoken = self.tr("{name}, not saved").format(name=words) if tab.modified else words
        self.setAccessibleTabName(index, self.tr("{name}, pinned").format(name=spoken) if tab.pinned else spoken)
        self.setTabToolTip(index, visible(tab.hint or words))  # a screen reader reads it out as it is
        self.update()

    def tab(self, index: int) -> DocumentTab:
        """What the tab at `index` says."""
        data = self.tabData(index)
        return data if isinstance(data, DocumentTab) else DocumentTab(self.tabText(index))

    def is_crowded(self) -> bool:
        """Whether not all tabs can be seen."""
        last = self.count() - 1
        return last > 0 and self.tabRect(last).right() - self.tabRect(0).left() > self.width()

    def cross_rect(self, index: int) -> QRect:
        """Where the tab's cross or dot is."""
        return _cross(self.tabRect(index))

    def paint_tab(self, painter: QPainter, option: QStyleOption) -> None:
        """Paint one tab; the style calls it, for the bar and for the picture of a tab that is dragged."""
        if not isinstance(option, QStyleOptionTab):
            return
        theme, rect, index = theme_of(self), option.rect, option.tabIndex
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, theme, rect, selected, index == self._hovered)
        self._paint_words(painter, theme, rect, selected, self.tab(index))
        self._paint_end(painter, theme, _cross(rect), index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            box(painter, rect.adjusted(3, 3, -4, -3), ROW_RADIUS, None, theme.focus, 2)

    def _paint_ground(self, painter: QPainter, theme: Theme, rect: QRect, selected: bool, hovered: bool) -> None:
        painter.fillRect(rect, theme.background if selected else theme.hover if hovered else theme.panel)
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), theme.line)
        if not selected:
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line)

    def _paint_words(self, painter: QPainter, theme: Theme, rect: QRect, selected: bool, tab: DocumentTab) -> None:
        left, middle = rect.left() + px(_MARGIN), Qt.AlignmentFlag.AlignVCenter
        if tab.method:
            word, font = one_line(tab.method, 10), mono_font(_METHOD_PIXELS, bold=True)
            width = QFontMetrics(font).horizontalAdvance(word)
            painter.setFont(font)
            painter.setPen(theme.method(tab.method))
            painter.drawText(QRect(left, rect.top(), width + 1, rect.height()), middle, word)
            left += width + px(_GAP)
        painter.setFont(self.font())
        painter.setPen(theme.text if selected else theme.muted)
        room = _cross(rect).left() - px(_GAP) + 2 - left
        title = self.fontMetrics().elidedText(one_line(tab.title), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, rect.top(), room + 1, rect.height()), middle, title)

    def _paint_end(self, painter: QPainter, theme: Theme, cross: QRect, index: int) -> None:
        hovered, over_cross = index == self._hovered, index == self._hovered and self._on_cross
        tab = self.tab(index)
        if tab.modified and not over_cross:
            draw_icon(painter, "dot", cross, theme.text)
            return
        if over_cross:
            box(painter, cross, 4, theme.line, None)
        draw_icon(painter, "pin" if tab.pinned else "close", cross, theme.text if hovered else theme.muted)

    def _hover(self, at: QPoint) -> None:
        index = self.tabAt(at)
        on_cross = index >= 0 and self.cross_rect(index).contains(at)
        if (index, on_cross) != (self._hovered, self._on_cross):
            self._hovered, self._on_cross = index, on_cross
            self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tooltip(self.tabToolTip(self.tabAt(event.pos()))), self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_widths"):
            self._widths.clear()
        super().changeEvent(event)

    def tabRemoved(self, index: int) -> None:
        super().tabRemoved(index)
        self._widths.clear()

    def tabLayoutChange(self) -> None:
        super().tabLayoutChange()
        self.laid_out.emit()

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(self._width(index, px(_WIDEST_TITLE)), px(HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        narrow = max(px(_NARROWEST), self._width(index, px(_NARROWEST_TITLE)))
        return QSize(min(narrow, self._width(index, px(_WIDEST_TITLE))), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(self.sizeHint())  # one short tab needs no room for arrows

    def _width(self, index: int, widest_title: int) -> int:
        tab = self.tab(index)
        if (tab, widest_title) not in self._widths:
            self._widths[tab, widest_title] = self._measured(tab, widest_title)
        return self._widths[tab, widest_title]

    def _measured(self, tab: DocumentTab, widest_title: int) -> int:
        width = min(self.fontMetrics().horizontalAdvance(one_line(tab.title)) + 2, widest_title)
        if tab.method:
            metrics = QFontMetrics(mono_font(_METHOD_PIXELS, bold=True))
            width += metrics.horizontalAdvance(one_line(tab.method, 10)) + px(_GAP)
        return width + 2 * px(_MARGIN) + px(_CLOSE) + px(_GAP - 4)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(event.position().toPoint())
        if self._pressed_cross < 0:
            super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        self._hover(at)
        index = self.tabAt(at)
        if event.button() == Qt.MouseButton.LeftButton and self._on_cross:
            self._pressed_cross = index
        elif event.button() == Qt.MouseButton.MiddleButton and index >= 0:
            if not self.tab(index).pinned:
                self.tabCloseRequested.emit(index)
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index, self._pressed_cross = self._pressed_cross, -1
        if index < 0:
            super().mouseReleaseEvent(event)
        elif self.cross_rect(index).contains(event.position().toPoint()) and self.tab(index).pinned:
            self.setCurrentIndex(index)
            self.unpin_requested.emit()
        elif self.cross_rect(index).contains(event.position().toPoint()):
            self.tabCloseRequested.emit(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index, at = self.tabAt(event.pos()), event.globalPos()
            self.setCurrentIndex(index if index >= 0 else self.currentIndex())
        else:
            at = self.mapToGlobal(self.tabRect(self.currentIndex()).bottomLeft())
        if self.count():
            self.menu_requested.emit(at)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered, self._on_cross = -1, False
        self.update()
        super().leaveEvent(event)


class DocumentStrip(QWidget):
    """The strip above the documents: their tabs, a "+" beside them, a list where they do not fit, room at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = DocumentTabs(self)
        self.new_button = IconButton("plus", self)
        self.list_button = IconButton("chevron", self)
        self.list_button.hide()
        self.bar.laid_out.connect(self._show_fit)
        set_ground(self, Ground.PANEL)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # tabs give way to the window's width
        self.bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 10, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self.bar)
        self._row.addWidget(self.new_button)
        self._row.addWidget(self.list_button)
        self._row.addStretch(1)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._row.addWidget(widget)

    def _show_fit(self) -> None:
        """Show the button of the list if not all tabs can be seen."""
        self.list_button.setVisible(self.bar.is_crowded())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), theme_of(self).line)
        painter.end()


def _cross(rect: QRect) -> QRect:
    side = px(_CLOSE)
    return QRect(rect.right() - px(_MARGIN - 6) - side, rect.top() + (rect.height() - side) // 2, side, side)
