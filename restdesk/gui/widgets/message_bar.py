"""The one bar above a request: news, questions and errors, with their fields and buttons."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

import shiboken6
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from restdesk.gui.look.fonts import bold
from restdesk.gui.look.icons import draw_icon
from restdesk.gui.look.scale import px
from restdesk.gui.look.shapes import FIELD_RADIUS, box
from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.announce import announce
from restdesk.gui.widgets.button_row import ButtonRow
from restdesk.gui.widgets.icon_button import IconButton
from restdesk.gui.widgets.plain import action_text, set_plain, visible
from restdesk.gui.widgets.variable_edit import LONGEST

_EDGE, _ICON = 12, 22
_FIELD = 320
"""Pixels that a field has, where there are so many."""
_MOST = 2000
"""Characters of a text that are shown: a name in it may be of any length."""
_SIDE, _ABOVE = 14, 10
"""Pixels between the message and what is beside and above it; they go with it when it is hidden."""


class Kind(Enum):
    """What a message is; the value is the name of its icon."""

    INFO = "info"
    QUESTION = "question"
    WARNING = "warning"
    ERROR = "error"


_COLOURS = {Kind.INFO: "info", Kind.QUESTION: "info", Kind.WARNING: "warning", Kind.ERROR: "bad"}


@dataclass(frozen=True)
class BarField:
    """A field to fill in: its name in the answer, its label, and whether it shows dots."""

    name: str
    label: str
    secret: bool = False
    text: str = ""


@dataclass(frozen=True)
class BarButton:
    """A button and what it does with the fields' texts, by name; `main` is the one that Enter presses."""

    label: str
    pressed: Callable[[Mapping[str, str]], object]
    main: bool = False


class MessageBar(QFrame):
    """One message at a time; hidden when there is none. A new message takes the place of the old one.

    A question takes the focus, to its first field or else to its main button, and gives it back; Esc closes it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = Kind.INFO
        self._content: QWidget | None = None
        self._edits: dict[str, QLineEdit] = {}
        self._closed: Callable[[], None] | None = None
        self._number = 0
        self._title: QLabel | None = None
        self._came_from: QWidget | None = None
        self._close = IconButton("close", self)
        self._close.clicked.connect(self._close_pressed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_SIDE + _EDGE + _ICON + 4, _ABOVE + 8, _SIDE + 8, 8)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setProperty("ownSize", True)  # its height follows its width
        self.retranslate()
        self.hide()

    def show_message(
        self,
        kind: Kind,
        title: str,
        lines: Sequence[str] = (),
        buttons: Sequence[BarButton] = (),
        fields: Sequence[BarField] = (),
        closed: Callable[[], None] | None = None,
    ) -> int:
        """Show a message and return its number; all texts are plain.

        `closed` is called when the person closes it unanswered.
        """
        title, *lines = (_cut(text) for text in (title, *lines))
        self.clear()
        self._kind, self._closed = kind, closed
        self._number += 1
        self._content = content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._add_texts(column, title, lines)
        self._add_fields(column, fields)
        self._add_buttons(column, buttons)
        self._row.insertWidget(0, content, 1)
        for before, after in pairwise((self._close, *self._edits.values(), *content.findChildren(QPushButton))):
            QWidget.setTabOrder(before, after)
        self.setAccessibleName(visible(title))
        self.setAccessibleDescription(visible("\n".join(lines)))
        self.show()
        self._take_focus()
        announce(self, "\n".join((title, *lines)), now=kind in (Kind.QUESTION, Kind.ERROR))
        return self._number

    def withdraw(self, number: int) -> None:
        """Take the message of that number away, if it is still the one that is shown and nothing was typed into it."""
        if number == self._number and not any(edit.text() for edit in self._edits.values()):
            self._give_focus_back()
            self.clear()

    def clear(self) -> None:
        """Take the message away, and what was typed into its fields with it."""
        for edit in self._edits.values():
            edit.clear()
        self._edits = {}
        self._closed = None
        self._came_from = None
        self._title = None
        if self._content is not None:
            self._row.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
            self._content = None
        self.hide()

    def come_after(self, widget: QWidget) -> None:
        """Let Tab come here from that widget."""
        QWidget.setTabOrder(widget, self._close)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._close.set_words(self.tr("Close message"))

    def _add_texts(self, column: QVBoxLayout, title: str, lines: Sequence[str]) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # one word may be very long
        policy.setHeightForWidth(True)
        for number, text in enumerate((title, *lines)):
            label = QLabel()
            set_plain(label, text)
            label.setWordWrap(True)
            label.setSizePolicy(policy)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            if number == 0:
                label.setFont(bold(self.font()))
                self._title = label
            column.addWidget(label)

    def _add_fields(self, column: QVBoxLayout, fields: Sequence[BarField]) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 4, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in fields:
            edit = QLineEdit(field.text)
            edit.setMaxLength(LONGEST)
            edit.setMaximumWidth(_FIELD)
            edit.setAccessibleName(visible(field.label))
            if field.secret:
                edit.setEchoMode(QLineEdit.EchoMode.Password)
            label = QLabel()
            set_plain(label, field.label)
            label.setBuddy(edit)
            form.addRow(label, edit)
            self._edits[field.name] = edit
        if fields:
            column.addLayout(form)

    def _add_buttons(self, column: QVBoxLayout, buttons: Sequence[BarButton]) -> None:
        row = ButtonRow()
        for button in buttons:
            made = QPushButton(action_text(button.label))
            made.setProperty("accent", button.main)
            made.clicked.connect(lambda _checked=False, button=button: self._pressed(button))
            row.add(made)
            if button.main:
                for edit in self._edits.values():
                    edit.returnPressed.connect(made.click)
        if buttons:
            column.addWidget(row)

    def _pressed(self, button: BarButton) -> None:
        answer = {name: edit.text() for name, edit in self._edits.items()}
        self._give_focus_back()
        self.clear()
        button.pressed(answer)

    def _close_pressed(self) -> None:
        closed = self._closed
        self._give_focus_back()
        self.clear()
        if closed is not None:
            closed()

    def _take_focus(self) -> None:
        """Let the person answer at once, by keyboard."""
        main = (button for button in self.findChildren(QPushButton) if button.property("accent"))
        first: QWidget | None = next(iter(self._edits.values()), None)
        if first is None and self._kind is Kind.QUESTION:
            first = next((button for button in main if self._is_of_now(button)), None)
        if first is not None:
            before = QApplication.focusWidget()
            self._came_from = before if before is not None and before.window() is self.window() else None
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)  # its ring tells what Enter does

    def _is_of_now(self, button: QPushButton) -> bool:
        """Whether a button belongs to the message that is shown: those of older ones go a little later."""
        return self._content is not None and self._content.isAncestorOf(button)

    def _give_focus_back(self) -> None:
        """Let the focus go where it was before the question, if it is still in the bar and the other is still there."""
        focus, before = QApplication.focusWidget(), self._came_from
        if before is not None and shiboken6.isValid(before) and focus is not None and self.isAncestorOf(focus):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """Be as high as the message needs: what the bar stands in does not ask for the height of a width."""
        if self._content is not None:
            self._row.activate()
            self.setFixedHeight(self._row.totalHeightForWidth(self.width()))

    def _first_line(self) -> QRect:
        """Where the first line of the message is, of which its icon is the beginning."""
        title = self._title
        if title is None:
            return QRect()
        metrics = title.fontMetrics()  # heightForWidth would ask for another paint, and that for another
        room = QRect(0, 0, title.width(), title.height())
        text = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, title.text())
        top = title.mapTo(self, QPoint()).y() + (title.height() - text.height()) // 2
        return QRect(px(_SIDE + _EDGE), top, px(18), metrics.height())

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show):
            self._fit()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self._close_pressed()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, role = theme_of(self), _COLOURS[self._kind]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.rect().adjusted(px(_SIDE), px(_ABOVE), -px(_SIDE), 0)
        box(painter, ground, FIELD_RADIUS, theme.colour(f"{role}_ground"), None)
        draw_icon(painter, self._kind.value, self._first_line(), theme.colour(role))
        painter.end()


def _cut(text: str) -> str:
    return text if len(text) <= _MOST else f"{text[:_MOST]}…"
