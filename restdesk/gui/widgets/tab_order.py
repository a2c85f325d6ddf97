"""Where Tab goes: to each control that takes it, once.

Qt's own walk also stops at a widget without focus that hands it on to one inside it (its focus proxy), wherever that
widget stands in the chain: what lies between is left out, or Tab goes round in a ring of a few controls.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_on(window: QWidget, following: bool) -> bool:
    """Give the focus to the control after (or before) the one that has it; False if there is no other."""
    focus: QWidget | None = window.focusWidget()
    passed = [window if focus is None else focus]
    while len(passed) == 1 or not (passed[-1] is passed[0] or _takes_tab(passed[-1], window)):
        last = passed[-1]
        after = last.nextInFocusChain() if following else last.previousInFocusChain()
        passed.append(window if after is None else after)
    for widget in passed:
        _own_parent(widget)
    if passed[-1] is passed[0]:
        return False
    reason = Qt.FocusReason.TabFocusReason if following else Qt.FocusReason.BacktabFocusReason
    passed[-1].setFocus(reason)
    return True


def _takes_tab(widget: QWidget, window: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes and widget.isEnabled() and widget.isVisibleTo(window) and not widget.isWindow()


def _own_parent(widget: QWidget) -> None:
    """Let PySide know the widget's real parent again: to it each step of the chain makes the next one a child.

    Else the first control that is deleted would take all behind it in the chain along, as objects of Python's.
    """
    while (parent := widget.parentWidget()) is not None:
        widget.setParent(parent)  # for Qt it is the one that it has: nothing changes
        widget = parent
    widget.setParent(None)
