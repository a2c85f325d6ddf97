"""The card of a variable: what it stands for, where it is seen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.look.scale import px
from restdesk.gui.look.shapes import FIELD_RADIUS, box
from restdesk.gui.look.style import theme_of
from restdesk.gui.variables.card_buttons import CardButton, CardButtons
from restdesk.gui.variables.card_text import CardText
from restdesk.gui.variables.names import placed
from restdesk.gui.widgets.plain import set_plain

_WIDTH, _MARGIN = 440, 12
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
_LONGEST = 100_000
"""Characters that can be typed here."""

_LINES = 6
"""Lines of the value that are seen at once."""


class Card(QFrame):
    """A small sheet above the window's content; `left` says that it had the focus and lost it, or that Esc was pressed.

    The value is a text that can be read by the caret and copied.
    """

    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._text = CardText("", "", "", ())
        self._by = QRect()
        self.buttons = CardButtons(self)
        self.field: QLineEdit | None = None
        """What a value is typed into while it is edited here."""
        self.setObjectName("variableCard")
        set_ground(self, Ground.PAGE)
        self.setAutoFillBackground(False)
        self._title = QLabel()
        self._title.setFont(mono_font(bold=True))
        self._kind = QLabel()
        self._kind.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._value = _Value(self)
        self._lines = QLabel()
        self._lines.setWordWrap(True)
        self._lines.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for widget in (self._value, self._lines, self.buttons):
            widget.setProperty("ownSize", True)  # their heights follow the text
        self.setFocusProxy(self._value)
        self._lay_out()
        self.hide()

    def show_text(self, text: CardText, by: QRect, buttons: Sequence[CardButton] = ()) -> None:
        """Show the card below a place of the screen, or above it where there is no room."""
        self._text, self._by = text, by
        self._end_editing()
        self.buttons.show_buttons(buttons)
        self._fill(text)
        self._place()

    def edit(self, text: str, buttons: Sequence[CardButton], *, secret: bool) -> None:
        """Let a value be typed in the place of the one that is shown, and ended by these buttons."""
        self._end_editing()
        self.field = field = QLineEdit(text, self)
        field.setObjectName("variableCardEdit")
        field.setMaxLength(_LONGEST)
        field.setFont(mono_font())
        field.setAccessibleName(self._text.title)
        if secret:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self._column.insertWidget(1, field)
        field.show()
        self.buttons.show_buttons(buttons)
        main = next((made for made, button in zip(self.buttons.buttons, buttons, strict=True) if button.main), None)
        if main is not None:
            field.returnPressed.connect(main.click)
        self._watch()
        field.setFocus(Qt.FocusReason.PopupFocusReason)
        field.selectAll()
        self._value.hide()
        self._place()

    def is_editing(self) -> bool:
        """Return whether a value is typed here."""
        return self.field is not None

    def typed(self) -> str:
        """Return what was typed."""
        return self.field.text() if self.field is not None else ""

    def _end_editing(self) -> None:
        field, self.field = self.field, None
        self._value.show()
        if field is not None:
            field.clear()
            field.removeEventFilter(self)
            self._column.removeWidget(field)
            field.hide()
            field.deleteLater()

    def _watch(self) -> None:
        """Hear it when the focus leaves what can have it."""
        for widget in self._stops():
            widget.removeEventFilter(self)
            widget.installEventFilter(self)

    def _stops(self) -> list[QWidget]:
        """Return what Tab goes through, in order."""
        first = self.field if self.field is not None else self._value
        return [first, *self.buttons.buttons]

    def _fill(self, text: CardText) -> None:
        set_plain(self._title, text.title)
        set_plain(self._kind, text.kind)
        set_plain(self._lines, "\n".join(text.lines))
        self._value.show_text(text.value)
        self.setAccessibleName(text.said())
        self._value.setAccessibleName(text.said())
        self._watch()

    def _place(self) -> None:
        """Take the room that is needed, where there is some."""
        by = self._by
        for widget in (self, *self.findChildren(QWidget)):
            widget.ensurePolished()  # fitted to the zoom, before any of them is measured
        width = min(px(_WIDTH), self._window.width() - 8)
        inside = width - 2 * px(_MARGIN)
        self._value.fit(inside)
        self._lines.setMinimumHeight(0)  # else the text before would count
        self._lines.setFixedHeight(self._lines.heightForWidth(inside))
        self.buttons.fit(inside)
        self._column.activate()
        place = QRect(self._window.mapFromGlobal(by.topLeft()), by.size())
        self.setGeometry(placed(self._window.rect(), QSize(width, self._column.minimumSize().height()), place))
        self.show()
        self.raise_()

    def text(self) -> str:
        """Return all that is shown, line by line."""
        parts = (self._title.text(), self._kind.text(), self._value.toPlainText(), self._lines.text())
        return "\n".join(part for part in parts if part)

    def has_focus(self) -> bool:
        """Return whether the focus is in the card."""
        return self.hasFocus() or any(widget.hasFocus() for widget in self._stops())

    def seen(self) -> QRect:
        """Return where the card is, in the coordinates of the screen."""
        return QRect(self.mapToGlobal(self.rect().topLeft()), self.size())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._kind, 1)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 10, _MARGIN, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._value)
        column.addWidget(self._lines)
        column.addWidget(self.buttons)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(painter, self.rect(), px(FIELD_RADIUS), theme.background, theme.field_border)
        painter.end()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._end_editing()  # what was typed may be a secret

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYS:
            focus = QApplication.focusWidget()
            if focus is None or not self.isAncestorOf(focus):
                self.left.emit()
        return False

    def focusNextPrevChild(self, following: bool) -> bool:
        """Go round in the card: Esc leaves it."""
        stops, focus = self._stops(), QApplication.focusWidget()
        at = stops.index(focus) if focus in stops else -1
        stops[(at + (1 if following else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True


class _Value(QPlainTextEdit):
    """The value, to be read and copied."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(mono_font())
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)

    def show_text(self, text: str) -> None:
        """Show a value, the caret at its beginning."""
        self.setPlainText(text)

    def fit(self, width: int) -> None:
        """Be as high as the text of that width needs, to a limit; one that has none takes no room."""
        self.setFixedWidth(width)
        layout = self.document().documentLayout()
        self.document().setTextWidth(width)
        lines = max(1, min(round(layout.documentSize().height()), _LINES))
        height, is_empty = self.fontMetrics().lineSpacing() * lines + 2, not self.toPlainText()
        self.setFixedHeight(1 if is_empty else height)
        self.setCursorWidth(0 if is_empty else 1)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if is_empty else policy.ScrollBarAsNeeded)
