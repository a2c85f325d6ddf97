"""The card of a variable: what it stands for, where it is seen."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.look.scale import px
from restdesk.gui.look.shapes import FIELD_RADIUS, box
from restdesk.gui.look.style import theme_of
from restdesk.gui.variables.card_text import CardText
from restdesk.gui.variables.names import placed
from restdesk.gui.widgets.plain import set_plain

_WIDTH, _MARGIN = 440, 12
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
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
        self.setFocusProxy(self._value)
        self._value.installEventFilter(self)
        self._lay_out()
        self.hide()

    def show_text(self, text: CardText, by: QRect) -> None:
        """Show the card below a place of the screen, or above it where there is no room."""
        set_plain(self._title, text.title)
        set_plain(self._kind, text.kind)
        set_plain(self._lines, "\n".join(text.lines))
        self._value.show_text(text.value)
        self.setAccessibleName(text.said())
        self._value.setAccessibleName(text.said())
        width = min(px(_WIDTH), self._window.width() - 8)
        inside = width - 2 * px(_MARGIN)
        self._value.fit(inside)
        self._lines.setMinimumHeight(0)  # else the text before would count
        self._lines.setFixedHeight(self._lines.heightForWidth(inside))
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
        return self.hasFocus() or self._value.hasFocus()

    def seen(self) -> QRect:
        """Return where the card is, in the coordinates of the screen."""
        return QRect(self.mapToGlobal(self.rect().topLeft()), self.size())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(self._title)
        head.addWidget(self._kind, 1)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(_MARGIN), px(10), px(_MARGIN), px(10))
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addWidget(self._value)
        column.addWidget(self._lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(painter, self.rect(), px(FIELD_RADIUS), theme.background, theme.field_border)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYS:
            self.left.emit()
        return False


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
        height = self.fontMetrics().lineSpacing() * lines + 2
        self.setFixedHeight(height if self.toPlainText() else 1)
