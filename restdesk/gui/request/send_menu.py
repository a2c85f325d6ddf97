"""Send and, joined to it, an arrow that opens the other ways to send."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedLayout, QStyle, QStyleOptionButton, QWidget

from restdesk.gui.look.controls import keyboard_focus
from restdesk.gui.look.fonts import bold
from restdesk.gui.look.scale import px, scale_now
from restdesk.gui.look.shapes import FIELD_RADIUS, box, chevron
from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.plain import one_line

ENTRIES = ("request.send", "request.send_without", "request.send_to_file")
"""The actions of the menu, by their names in the table; the window has them."""

_HIGH, _SEND, _ARROW, _BETWEEN = 32, 76, 28, 1
_LONGEST_NAME = 24
_BESIDE = 4
"""Pixels left free beside the words at least."""


class LineButton(QPushButton):
    """A button in a place where another one may have been at the first press of a double click."""

    def __init__(self, name: str, *, accent: bool, width: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("accent", accent)
        self.setMinimumSize(width, _HIGH)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take no press: a quick response would let the second one send again."""
        event.accept()


class _Joined(LineButton):
    """One of two buttons that look like one: its corners beside the other are square."""

    def __init__(self, name: str, *, width: int, is_left: bool) -> None:
        super().__init__(name, accent=True, width=width)
        self._is_left = is_left

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        whole, over = self.rect(), px(FIELD_RADIUS) + 1
        has_ring = keyboard_focus(option)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(whole)
        option.rect = whole.adjusted(0, 0, over, 0) if self._is_left else whole.adjusted(-over, 0, 0, 0)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        option.rect = whole
        self._draw_label(option, painter)
        if has_ring:
            box(painter, whole.adjusted(2, 2, -2, -2), FIELD_RADIUS - 2, None, theme_of(self).accent_text, 2)
        painter.end()

    def _draw_label(self, option: QStyleOptionButton, painter: QPainter) -> None:
        room = option.rect.width() - px(2 * _BESIDE)  # the name of an environment may be longer
        words = option.text.replace("&&", "&")
        shown = QFontMetrics(bold(self.font())).elidedText(words, Qt.TextElideMode.ElideMiddle, room)
        option.text = shown.replace("&", "&&")
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonLabel, option, painter, self)


class _Arrow(_Joined):
    """The arrow part."""

    def _draw_label(self, option: QStyleOptionButton, painter: QPainter) -> None:
        centre = QPointF(option.rect.center()) + QPointF(0.5, 1)
        chevron(painter, centre, theme_of(self).accent_text, Qt.ArrowType.DownArrow, 3.5 * scale_now().zoom)


class SendButtons(QWidget):
    """`send` and `menu_button` in one place, together as wide as Cancel, which takes it while a Send runs."""

    def __init__(self) -> None:
        super().__init__()
        self.send = _Joined("sendButton", width=_SEND, is_left=True)
        self.menu_button = _Arrow("sendMenuButton", width=_ARROW, is_left=False)
        self.menu_button.setFixedWidth(_ARROW)
        self.cancel = LineButton("cancelButton", accent=False, width=_SEND + _BETWEEN + _ARROW)
        self._menu = QMenu(self)
        self._menu.setObjectName("sendMenu")
        self._menu.aboutToShow.connect(self._fill)
        self._menu.installEventFilter(self)
        self.menu_button.setMenu(self._menu)
        self.send.installEventFilter(self)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        row.addWidget(self.send, 1)
        row.addWidget(self.menu_button)
        self._pages = QStackedLayout(self)  # as wide as the wider one, so that nothing beside it moves
        self._pages.addWidget(both)
        self._pages.addWidget(self.cancel)
        self._asked = ""

    def show_sending(self, *, sending: bool) -> None:
        """Show Cancel in the place of both others, or them again; the focus goes along."""
        had_focus = any(button.hasFocus() for button in (self.send, self.menu_button, self.cancel))
        self._menu.close()
        self._pages.setCurrentIndex(1 if sending else 0)
        if had_focus:
            (self.cancel if sending else self.send).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_asked(self, name: str) -> None:
        """Let Send ask whether to send to the environment of that name; an empty name lets it be Send again."""
        self._asked = name
        self._say_send()

    def _say_send(self) -> None:
        name = one_line(self._asked, _LONGEST_NAME)
        text = self.tr("Send to {name}?").format(name=name) if name else self.tr("Send")
        self.send.setText(text.replace("&", "&&"))
        self.send.setToolTip(self.tr("Send the request (Ctrl+Enter)"))

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._say_send()
        words = self.tr("More ways to send")
        self.menu_button.setAccessibleName(words)
        self.menu_button.setToolTip(self.tr("{words} (Alt+Down)").format(words=words))
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("End this Send (Esc)"))

    def _fill(self) -> None:
        self._menu.clear()
        self._menu.addActions(_in_order(self.window().actions()))

    def _align(self) -> None:
        """Let the menu end where the buttons do, not outside the window."""
        right = self.menu_button.mapToGlobal(QPoint(self.menu_button.width(), 0)).x()
        self._menu.move(max(0, right - self._menu.width()), self._menu.y())
        first = next(iter(self._menu.actions()), None)
        if first is not None:
            self._menu.setActiveAction(first)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._menu and event.type() == QEvent.Type.Show:
            self._align()
        elif watched is self.send and _opens_menu(event):
            self.menu_button.showMenu()
            return True
        return super().eventFilter(watched, event)


def _opens_menu(event: QEvent) -> bool:
    """Whether Alt+Down was pressed, by which a box of choices is opened too."""
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    return event.key() == Qt.Key.Key_Down and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)


def _in_order(actions: Sequence[QAction]) -> list[QAction]:
    found = {action.objectName(): action for action in actions}
    return [found[name] for name in ENTRIES if name in found]
