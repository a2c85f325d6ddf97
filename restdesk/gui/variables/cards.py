"""When the card of a variable comes and goes: by the mouse, or by a key."""

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from restdesk.gui.variables.card import Card
from restdesk.gui.variables.card_text import CardWords
from restdesk.gui.variables.field import Found
from restdesk.gui.variables.source import Variables

_Type = QEvent.Type
_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
_AROUND = 4
"""Pixels round variable and card within which the mouse may go from one to the other."""


class Cards(QObject):
    """One card at a time, made when first needed.

    A card that the mouse brought goes when the mouse leaves, and at any key. One that a key brought has the focus,
    so that it can be read; Esc gives the focus back. The field then does not hear that it lost it: the editor of a
    cell would close.
    """

    def __init__(self, parent: QObject, variables: Variables) -> None:
        super().__init__(parent)
        self.takes_focus = False
        """Whether the focus goes to the card just now."""
        self._words = CardWords(self, variables)
        self._card: Card | None = None
        self._under = QRect()
        self._left: QWidget | None = None

    def shown(self) -> Card | None:
        """Return the card that is there, or None."""
        card = self._card
        return card if card is not None and shiboken6.isValid(card) and card.isVisible() else None

    def holds(self, widget: QWidget) -> bool:
        """Return whether a widget is in the card."""
        card = self.shown()
        return card is not None and (card is widget or card.isAncestorOf(widget))

    def hover(self, found: Found) -> None:
        """Show the card of what is under the mouse, unless one is there."""
        if self.shown() is None:
            self._show(found, found.place, found.widget.window())
            app = QCoreApplication.instance()
            if app is not None:
                app.installEventFilter(self)  # as long as the card is there

    def show_at(self, found: Found | None, place: QRect, field: QWidget) -> None:
        """Show a card at a place of the screen and give it the focus, which the field has or had last."""
        self.close()
        card = self._show(found, place if found is None else found.place, field.window())
        self._left = field
        self.takes_focus = True
        card.setFocus(Qt.FocusReason.PopupFocusReason)
        self.takes_focus = False

    def close(self) -> None:
        """Let the card go; the focus, if it has it, returns to the field."""
        card, left = self.shown(), self._left
        self._left = None
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        if card is None:
            return
        had_focus = card.has_focus()
        if left is not None and shiboken6.isValid(left) and not left.hasFocus():
            if had_focus:
                left.setFocus(Qt.FocusReason.PopupFocusReason)
            else:  # now it may hear that the focus went elsewhere
                QCoreApplication.sendEvent(left, QFocusEvent(_Type.FocusOut, Qt.FocusReason.OtherFocusReason))
        card.hide()

    def _show(self, found: Found | None, place: QRect, window: QWidget) -> Card:
        if self._card is None or not shiboken6.isValid(self._card) or self._card.parentWidget() is not window:
            self._card = Card(window)
            self._card.left.connect(self.close)
        self._under = place
        self._card.show_text(self._words.none() if found is None else self._words.text(found.name), place)
        return self._card

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        card, kind = self.shown(), event.type()
        if card is None:
            self.close()
        elif isinstance(event, QMouseEvent):
            around = self._under.united(card.seen()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
            inside = card.seen() if kind == _Type.MouseButtonPress else around
            if not inside.contains(event.globalPosition().toPoint()):
                self.close()
        elif isinstance(event, QKeyEvent) and kind == _Type.KeyPress and not card.has_focus():
            is_escape = event.key() == Qt.Key.Key_Escape
            if event.key() not in _MODIFIERS:
                self.close()
            return is_escape
        elif kind == _Type.WindowDeactivate or (kind == _Type.Wheel and not self._is_card(watched)):
            self.close()
        return False

    def _is_card(self, watched: QObject) -> bool:
        return isinstance(watched, QWidget) and self.holds(watched)
