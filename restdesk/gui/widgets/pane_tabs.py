"""The panes of one thing behind quiet tabs with a line under the current one; each is made when first shown."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QShowEvent
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionTab, QTabBar, QTabWidget, QVBoxLayout, QWidget

from restdesk.gui.look.scale import px
from restdesk.gui.look.shapes import ROW_RADIUS, box
from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.plain import action_text

HEIGHT = 36
_MARGIN, _GAP, _BELOW = 10, 7, 6
_NARROWEST = 320


@dataclass(frozen=True)
class _Label:
    words: str
    count: str = ""


class PaneTabBar(QTabBar):
    """Tabs of muted text; the current one has the accent under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_label(self, index: int, words: str, count: str) -> None:
        """Let the tab at `index` say this; an empty count is not shown."""
        if self.tabData(index) == _Label(words, count):
            return  # a text that is set anew lays the whole bar out
        self.setTabData(index, _Label(words, count))
        self.setTabText(index, action_text(f"{words} {count}".strip()))

    def label(self, index: int) -> tuple[str, str]:
        """Words and count of the tab at `index`."""
        data = self.tabData(index)
        return (data.words, data.count) if isinstance(data, _Label) else (self.tabText(index), "")

    def paint_tab(self, painter: QPainter, option: QStyleOption) -> None:
        """Paint one tab; the style calls it."""
        if not isinstance(option, QStyleOptionTab):
            return
        theme, rect = theme_of(self), option.rect
        state = QStyle.StateFlag
        words, count = self.label(option.tabIndex)
        selected, hovered = bool(option.state & state.State_Selected), bool(option.state & state.State_MouseOver)
        width = self.fontMetrics().horizontalAdvance(words)
        left, middle = rect.left() + px(_MARGIN), Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self.font())
        painter.setPen(theme.text if selected or hovered else theme.muted)
        painter.drawText(QRect(left, rect.top(), width + 1, rect.height()), middle, words)
        painter.setPen(theme.muted)
        painter.drawText(QRect(left + width + px(_GAP), rect.top(), rect.width(), rect.height()), middle, count)
        if selected:
            painter.fillRect(QRect(rect.left(), rect.bottom() + 1 - px(2), rect.width(), px(2)), theme.accent)
        if option.state & state.State_HasFocus:
            box(painter, rect.adjusted(1, 4, -1, -5), ROW_RADIUS, None, theme.focus, 2)

    def tabSizeHint(self, index: int) -> QSize:
        words, count = self.label(index)
        metrics = self.fontMetrics()
        counted = metrics.horizontalAdvance(count) + px(_GAP) if count else 0
        return QSize(metrics.horizontalAdvance(words) + counted + 2 * px(_MARGIN), px(HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)


class PaneTabs(QTabWidget):
    """Panes by name; `shown` tells the name of the one that came to the front."""

    shown = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = PaneTabBar(self)
        self._names: list[str] = []
        self._factories: dict[str, Callable[[], QWidget]] = {}
        self._columns: dict[str, QVBoxLayout] = {}
        self._panes: dict[str, QWidget] = {}
        self._visible_once = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the bar has it; set later it would be handed on to the bar
        self.setTabBar(self._bar)
        self.setDocumentMode(True)
        self.currentChanged.connect(self._came_to_front)

    def minimumSizeHint(self) -> QSize:
        """A pane that would like more room must not push its neighbours out of the window, nor one that is not seen."""
        hint = super().minimumSizeHint()
        pages = [column.parentWidget() for column in self._columns.values()]
        heights = [page.minimumSizeHint().height() for page in pages if page is not None]
        unseen = max(heights) - heights[self.currentIndex()] if heights else 0
        return QSize(min(hint.width(), px(_NARROWEST)), hint.height() - unseen)

    def add_pane(self, name: str, label: str, factory: Callable[[], QWidget]) -> None:
        """Append a tab; `factory` is called once, when its pane is first shown or asked for."""
        self._names.append(name)
        self._factories[name] = factory
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, _BELOW, 0, 0)
        self._columns[name] = column
        self._bar.show_label(self.addTab(page, ""), label, "")

    def set_label(self, name: str, label: str) -> None:
        """Change the words on a tab (the language changed)."""
        index = self._names.index(name)
        self._bar.show_label(index, label, self._bar.label(index)[1])

    def set_count(self, name: str, count: int | str) -> None:
        """Show how many there are to see; 0 or "" shows nothing."""
        index = self._names.index(name)
        self._bar.show_label(index, self._bar.label(index)[0], str(count) if count else "")

    def set_present(self, name: str, present: bool) -> None:
        """Let there be a tab for a pane, or none while it has nothing to show."""
        self.setTabVisible(self._names.index(name), present)

    def show_pane(self, name: str) -> None:
        """Bring a pane to the front."""
        self.setCurrentIndex(self._names.index(name))

    def current_name(self) -> str:
        """The name of the pane in front, "" if there is none."""
        return self._names[self.currentIndex()] if self._names else ""

    def pane(self, name: str) -> QWidget:
        """The pane of that name, made now if it was not yet."""
        if name not in self._panes:
            made = self._factories[name]()
            self._panes[name] = made
            self._columns[name].addWidget(made)
            made.show()  # a layout would show it only when Qt's loop comes round
        return self._panes[name]

    def made(self, name: str) -> QWidget | None:
        """The pane of that name if it was made already."""
        return self._panes.get(name)

    def _came_to_front(self, index: int) -> None:
        self.updateGeometry()
        if index < 0 or not self._visible_once:
            return
        self.pane(self._names[index])
        self.shown.emit(self._names[index])

    def showEvent(self, event: QShowEvent) -> None:
        self._visible_once = True
        if self._names:
            self.pane(self.current_name())
        super().showEvent(event)
