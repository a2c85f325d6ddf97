"""The field in which one searches a body, with what was found beside it."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.scale import px
from restdesk.gui.look.style import theme_of
from restdesk.gui.request.error_mark import ErrorMark
from restdesk.gui.widgets.announce import announce
from restdesk.gui.widgets.icon_button import SIDE, IconButton
from restdesk.gui.widgets.plain import set_plain
from restdesk.gui.widgets.shortcut import key_text

_QUIET = 150
"""Milliseconds without a key after which what was typed is searched for."""

_LEAST, _NARROW, _WIDE = 70, 150, 220
"""Pixels at 100 % of the field: at least, while nobody searches, and while somebody does."""
_LONGEST = 10_000


@dataclass(frozen=True)
class Query:
    """What is searched for, and how."""

    text: str = ""
    match_case: bool = False
    regex: bool = False


class Switch(QToolButton):
    """A small button that stays down: its sign is underlined then."""

    def __init__(self, sign: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = sign
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setFont(mono_font())

    def set_words(self, words: str) -> None:
        """Say what it switches: its tooltip and its accessible name."""
        self.setToolTip(words)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self._sign)
        return QSize(max(px(SIDE), words + px(10)), px(SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme, painter = theme_of(self), QPainter(self)
        painter.setFont(self.font())
        painter.setPen(theme.accent if self.isChecked() else theme.text)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._sign)
        if self.isChecked():
            width = self.fontMetrics().horizontalAdvance(self._sign)
            line = QRect(0, 0, width + px(4), px(2))
            line.moveCenter(self.rect().center())
            line.moveBottom(self.rect().bottom() - px(2))
            painter.fillRect(line, theme.accent)
        painter.end()


class FindField(QLineEdit):
    """The field; `step` carries whether Enter goes back, `escape` says that it is left."""

    step = Signal(object)
    escape = Signal()
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.escape.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.entered.emit()


class BodyFindBar(QWidget):
    """Only the field, until one searches. `changed` carries the query of now, `step` whether to go back.

    `opened` and `closed` tell whether one searches.
    """

    changed = Signal(object)
    step = Signal(object)
    opened = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = FindField()
        self.field.setObjectName("responseSearch")
        self.field.setMaxLength(_LONGEST)
        self._mark = ErrorMark(self.field)
        self._case, self._regex = Switch("Aa"), Switch(".*")
        self._case.setObjectName("responseSearchCase")
        self._regex.setObjectName("responseSearchRegex")
        self._count = QLabel()
        self._count.setObjectName("responseSearchCount")
        self._count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._before, self._next, self._close = IconButton("up"), IconButton("chevron"), IconButton("close")
        self._extras = (self._case, self._regex, self._count, self._before, self._next, self._close)
        self._is_open = False
        self._told = Query()
        self._kept = ""
        self._is_hex = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET)
        self._lay_out()
        self._connect()
        self.retranslate()

    def query(self) -> Query:
        """What is typed, and how it is searched for."""
        return Query(self.field.text(), self._case.isChecked(), self._regex.isChecked() and not self._is_hex)

    def is_open(self) -> bool:
        """Whether one searches."""
        return self._is_open

    def open(self, text: str = "") -> None:
        """Begin to search, for `text` or for what was last searched for, and take the focus."""
        self._unfold()
        if text:
            self.field.setText(text)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._tell()

    def close_bar(self) -> None:
        """End the search; what was searched for is offered again the next time."""
        if self._is_open:
            self._is_open = False
            self._quiet.stop()
            self._kept, self._told = self.field.text(), Query()
            self.field.clear()
            self._mark.clear()
            self._show_extras()
            self.closed.emit()

    def set_hex(self, is_hex: bool) -> None:
        """Search for bytes, or for text."""
        self._is_hex = is_hex
        self._regex.setEnabled(not is_hex)
        self.retranslate()

    def show_count(self, words: str, *, aloud: bool = False) -> None:
        """Say how much was found; to a screen reader too where the person waits for it."""
        if words != self._count.text():
            set_plain(self._count, words)
        if aloud and words:
            announce(self.field, words)

    def show_error(self, words: str) -> None:
        """Say at the field what is wrong with what is typed there."""
        self._mark.show_error(words)
        self.show_count("")
        announce(self.field, words)

    def retranslate(self) -> None:
        """Say all in the language of now."""
        self.field.setPlaceholderText("  ".join(filter(None, (self.tr("Find"), key_text(self, "find.open")))))
        self.field.setAccessibleName(self.tr("Find in the body"))
        hint = self.tr("Text, or bytes as 89 50 4E") if self._is_hex else ""
        self.field.setToolTip(hint)
        if not self._mark.is_shown():
            self.field.setAccessibleDescription(hint)
        self._case.set_words(self.tr("Match case"))
        self._regex.set_words(self.tr("Regular expression"))
        self._before.set_words(_with_key(self.tr("Previous place"), key_text(self, "find.previous")))
        self._next.set_words(_with_key(self.tr("Next place"), key_text(self, "find.next")))
        self._close.set_words(_with_key(self.tr("End the search"), "Esc"))

    def step_now(self, back: bool) -> None:
        """Go to the next place, or to the one before; what was typed last is searched for first."""
        self._tell()
        self.step.emit(back)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.field)
        for widget in self._extras:
            row.addWidget(widget)
        self.field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field.setProperty("ownSize", True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._count.setMargin(4)
        self._show_extras()

    def _connect(self) -> None:
        self.field.textEdited.connect(self._quiet.start)
        self.field.entered.connect(self._unfold)
        self.field.escape.connect(self.close_bar)
        self.field.step.connect(self.step_now)
        self._quiet.timeout.connect(self._tell)
        for switch in (self._case, self._regex):
            switch.toggled.connect(self._tell)
        self._before.clicked.connect(lambda: self.step_now(True))
        self._next.clicked.connect(lambda: self.step_now(False))
        self._close.clicked.connect(self.close_bar)

    def _unfold(self) -> None:
        if not self._is_open:
            self._is_open = True
            self.field.setText(self._kept)
            self.field.selectAll()
            self._show_extras()
            self.opened.emit()
            self._tell()

    def _show_extras(self) -> None:
        for widget in self._extras:
            widget.setVisible(self._is_open)
        self.show_count("")
        self._fit()

    def _fit(self) -> None:
        """Take the room that the picture of the window gives, and more while one searches."""
        self.field.setProperty("ownSize", True)
        self.field.setMinimumWidth(px(_LEAST))
        self.field.setMaximumWidth(px(self._wanted()))
        self.updateGeometry()

    def _wanted(self) -> int:
        return _WIDE if self._is_open else _NARROW

    def _tell(self) -> None:
        self._quiet.stop()
        if self._is_open and self.query() != self._told:
            self._told = self.query()
            self._mark.clear()
            self.changed.emit(self._told)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() - self.field.sizeHint().width() + px(self._wanted()), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_open:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.retranslate()  # only now the window is known, and its shortcuts with it

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_quiet"):
            self._fit()


def _with_key(words: str, key: str) -> str:
    return f"{words} ({key})" if key else words
