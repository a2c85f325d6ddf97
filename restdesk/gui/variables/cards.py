"""When the card of a variable comes and goes: by the mouse, or by a key."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from restdesk.gui.variables.card import Card
from restdesk.gui.variables.card_buttons import CardButton
from restdesk.gui.variables.card_text import CardWords
from restdesk.gui.variables.field import Found
from restdesk.gui.variables.source import Variables

if TYPE_CHECKING:
    from restdesk.gui.variables.card_doing import CardDoing

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
        self._variables = variables
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

    def go_to(self, found: Found) -> bool:
        """Go to where a variable is defined; False where that is no place that can be gone to."""
        doing = self._doing(found.widget.window())
        return doing is not None and doing.go(self._variables.shown(found.name))

    def find_uses(self, found: Found, *, rename: bool) -> bool:
        """Show where a variable is used, to rename it or to look; False where that cannot be."""
        doing = self._doing(found.widget.window())
        if doing is not None:
            doing.find_uses(found.name, rename=rename)
        return doing is not None

    def _doing(self, window: QWidget) -> "CardDoing | None":
        """Return what can be done with variables in that window: in one without a desk nothing can."""
        desk, place = getattr(window, "desk", None), getattr(self._variables, "place", None)
        if desk is None or place is None:
            return None
        from restdesk.gui.variables.card_doing import CardDoing
        from restdesk.gui.variables.work import VariableWork

        return CardDoing(self, VariableWork(desk, place))

    def edit(self, card: Card, text: str, buttons: Sequence[CardButton], *, secret: bool) -> None:
        """Let a value be typed into the card, which has the focus then, and gives it back when it goes."""
        if self._left is None:
            self._left = QApplication.focusWidget()
        self.takes_focus = True
        card.edit(text, buttons, secret=secret)
        self.takes_focus = False

    def _show(self, found: Found | None, place: QRect, window: QWidget) -> Card:
        if self._card is None or not shiboken6.isValid(self._card) or self._card.parentWidget() is not window:
            self._card = Card(window)
            self._card.left.connect(self.close)
        self._under = place
        doing = self._doing(window) if found is not None else None
        if found is None or doing is None:
            self._card.show_text(self._words.none() if found is None else self._words.text(found.name), place)
        else:
            buttons = doing.buttons(self._card, self._variables.shown(found.name))
            self._card.show_text(self._words.text(found.name), place, buttons)
        return self._card

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        card, kind = self.shown(), event.type()
        if card is None:
            self.close()
        elif isinstance(event, QMouseEvent):
            around = self._under.united(card.seen()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
            inside = card.seen() if kind == _Type.MouseButtonPress else around
            is_kept = card.is_editing() and kind == _Type.MouseMove
            if not is_kept and not inside.contains(event.globalPosition().toPoint()):
                self.close()
        elif isinstance(event, QKeyEvent) and kind == _Type.KeyPress and not card.has_focus():
            is_escape = event.key() == Qt.Key.Key_Escape
            if event.key() not in _MODIFIERS:
                self.close()
            return is_escape
        elif not card.is_editing() and (
            kind == _Type.WindowDeactivate or (kind == _Type.Wheel and not self._is_card(watched))
        ):
            self.close()
        return False

    def _is_card(self, watched: QObject) -> bool:
        return isinstance(watched, QWidget) and self.holds(watched)
