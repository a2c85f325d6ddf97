"""Watches the fields of one request: offers names while `{{` is typed, and shows the card of a variable."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHelpEvent, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from restdesk.gui.text.code_edit import CodeEdit
from restdesk.gui.variables.cards import Cards
from restdesk.gui.variables.completer import Completer, is_asking
from restdesk.gui.variables.field import Field, Found, field_of, field_under, found_in_cell
from restdesk.gui.variables.source import Variables
from restdesk.gui.widgets.variable_edit import VariableEdit

_Type = QEvent.Type
_Control = Qt.KeyboardModifier.ControlModifier


class VariableAid(QObject):
    """The help for all fields inside `root`: any line edit or editor there that marks variables, also in a table.

    Fields need not know of it. It follows the focus, and hears of a tooltip that no field had one for.
    """

    def __init__(self, root: QWidget, variables: Variables) -> None:
        super().__init__(root)
        self._root = root
        self._field: Field | None = None
        self.completer = Completer(self, variables)
        self.cards = Cards(self, variables)
        root.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._watch)

    def offer(self) -> None:
        """Offer names at the caret, as the person asks for; where no variable is begun there, one is."""
        field = self._current()
        if field is None or field.is_hidden():
            return
        field.widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._watch(None, field.widget)
        self.completer.offer(field, asked=True)
        if not self.completer.is_open():
            field.write(0, 0, "{{")
            self.completer.offer(field, asked=True)

    def show_card(self) -> None:
        """Show the card of the variable at the caret, or of the next one on its line, and give it the focus."""
        focus = QApplication.focusWidget()
        self.completer.close()
        if isinstance(focus, QAbstractItemView) and self._root.isAncestorOf(focus):
            self.cards.show_at(found_in_cell(focus, None), focus.visualRect(focus.currentIndex()), focus)
        elif (field := self._current()) is not None:
            self.cards.show_at(field.found(None), field.caret(), field.widget)

    def go_to_definition(self) -> None:
        """Go to where the variable at the caret, or the next one on its line, is defined; else say what it is."""
        found = self._found()
        if found is None or not self.cards.go_to(found):
            self.show_card()

    def find_uses(self, *, rename: bool = False) -> None:
        """Show where the variable at the caret is used, to rename it or to look; without one say that there is none."""
        found = self._found()
        if found is None or not self.cards.find_uses(found, rename=rename):
            self.show_card()

    def count(self, step: int) -> None:
        """Count the number or date under the caret of a line edit."""
        field = self._current()
        if field is not None and isinstance(field.widget, VariableEdit):
            field.widget.count(step)

    def _found(self) -> Found | None:
        """Return the variable at the caret, or the next one on its line."""
        focus = QApplication.focusWidget()
        self.completer.close()
        if isinstance(focus, QAbstractItemView) and self._root.isAncestorOf(focus):
            return found_in_cell(focus, None)
        field = self._current()
        return field.found(None) if field is not None else None

    def _current(self) -> Field | None:
        """Return the field that has the focus, or had it until the card took it."""
        focus = QApplication.focusWidget()
        if focus is not None and self.cards.holds(focus):
            return self._field
        return field_of(focus) if focus is not None and self._root.isAncestorOf(focus) else None

    def _watch(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Follow the focus; without one, or on the card, the last field stays the one that is helped."""
        if new is None or self.cards.holds(new):
            return
        field = field_of(new) if self._root.isAncestorOf(new) else None
        if field is not None and self._field is not None and self._field.widget is field.widget:
            return
        self._leave()
        if field is not None:
            self._enter(field)

    def _enter(self, field: Field) -> None:
        self._field, widget = field, field.widget
        self.completer.composed = ""
        widget.installEventFilter(self)
        if isinstance(widget, CodeEdit):
            widget.viewport().installEventFilter(self)
        if isinstance(widget, VariableEdit):
            widget.textEdited.connect(self._typed)
            widget.cursorPositionChanged.connect(self._moved)
        elif isinstance(widget, CodeEdit):
            widget.edited.connect(self._typed)
            widget.cursorPositionChanged.connect(self._moved)
            widget.verticalScrollBar().valueChanged.connect(self.completer.close)

    def _leave(self) -> None:
        field, self._field = self._field, None
        self.completer.close()
        if field is None or not shiboken6.isValid(field.widget):
            return
        widget = field.widget
        widget.removeEventFilter(self)
        if isinstance(widget, CodeEdit):
            widget.viewport().removeEventFilter(self)
        if isinstance(widget, VariableEdit):
            widget.textEdited.disconnect(self._typed)
            widget.cursorPositionChanged.disconnect(self._moved)
        elif isinstance(widget, CodeEdit):
            widget.edited.disconnect(self._typed)
            widget.cursorPositionChanged.disconnect(self._moved)
            widget.verticalScrollBar().valueChanged.disconnect(self.completer.close)

    def _typed(self) -> None:
        if self._field is not None and self._field.widget.hasFocus():
            self.completer.offer(self._field)

    def _moved(self) -> None:
        """The caret went elsewhere: the list goes along, or away."""
        if self._field is not None and self.completer.is_open():
            self.completer.offer(self._field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._root:
            return event.type() == _Type.ToolTip and isinstance(event, QHelpEvent) and self._hover(event)
        if self._field is None:
            return False
        if isinstance(event, QMouseEvent) and event.type() == _Type.MouseButtonPress:
            return self._click(self._field, event)
        if watched is not self._field.widget:
            return False
        if isinstance(event, QKeyEvent):
            return self._key(self._field, event)
        if isinstance(event, QInputMethodEvent):
            self._compose(self._field, event)
        elif event.type() == _Type.FocusOut:
            self.completer.close()
            return self.cards.takes_focus
        elif event.type() in (_Type.Hide, _Type.Move, _Type.Resize):
            self.completer.close()
        return False

    def _key(self, field: Field, event: QKeyEvent) -> bool:
        """Keep a key that the list takes from the field, and from the window's shortcuts."""
        asks = is_asking(event) and self.completer.begun(field)
        if not asks and not self.completer.takes(event):
            return False
        if event.type() == _Type.KeyPress and asks:
            self.completer.offer(field, asked=True)
        elif event.type() == _Type.KeyPress:
            self.completer.press(event)
        event.accept()
        return True

    def _click(self, field: Field, event: QMouseEvent) -> bool:
        """Go to the definition of the variable that is clicked while Ctrl is held."""
        is_meant = event.button() == Qt.MouseButton.LeftButton and event.modifiers() == _Control
        found = field.found(event.globalPosition().toPoint()) if is_meant and not field.is_hidden() else None
        return found is not None and self.cards.go_to(found)

    def _compose(self, field: Field, event: QInputMethodEvent) -> None:
        """Know the syllable under way; where nothing is finished with it no other signal comes."""
        self.completer.composed = event.preeditString()
        if event.preeditString() and not event.commitString():
            self.completer.offer(field)

    def _hover(self, event: QHelpEvent) -> bool:
        widget, at = self._root.childAt(event.pos()), event.globalPos()
        field = field_under(widget)
        table = widget.parentWidget() if widget is not None else None
        found = field.found(at) if field is not None else None
        if isinstance(table, QAbstractItemView):
            found = found_in_cell(table, at)
        if found is None or self.completer.is_open():
            return False
        self.cards.hover(found)
        return True
