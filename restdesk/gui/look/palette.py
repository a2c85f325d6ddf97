"""The palette of a theme, and the two grounds a widget can stand on.

A widget is on the ground of its parent unless it calls `set_ground`; the window itself is on
`PANEL`. Both are palette roles, so a change of theme needs no visit to the widgets:

- `Ground.PANEL` (role Window): side bar, tab strip, status bar;
- `Ground.PAGE` (role Base): where requests and responses are worked on.
"""

from enum import Enum

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from restdesk.gui.look.theme import Theme

_Role = QPalette.ColorRole


class Ground(Enum):
    """What a widget stands on."""

    PANEL = QPalette.ColorRole.Window
    PAGE = QPalette.ColorRole.Base


def set_ground(widget: QWidget, ground: Ground) -> None:
    """Let `widget` and all that stand on it have this ground."""
    widget.setBackgroundRole(ground.value)
    widget.setAutoFillBackground(True)


def palette_of(theme: Theme) -> QPalette:
    """The application's palette for a theme."""
    made = QPalette()
    for role, colour in _roles(theme).items():
        made.setColor(role, colour)
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.muted)
    made.setColor(QPalette.ColorGroup.Disabled, _Role.Base, theme.panel)
    return made


def _roles(theme: Theme) -> dict[QPalette.ColorRole, QColor]:
    return {
        _Role.Window: theme.panel,
        _Role.WindowText: theme.text,
        _Role.Base: theme.background,
        _Role.AlternateBase: theme.panel,
        _Role.Text: theme.text,
        _Role.PlaceholderText: theme.muted,
        _Role.Button: theme.background,
        _Role.ButtonText: theme.text,
        _Role.BrightText: theme.bad,
        _Role.Highlight: theme.text_selection,
        _Role.HighlightedText: theme.text,
        _Role.Accent: theme.accent,
        _Role.Link: theme.accent,
        _Role.LinkVisited: theme.accent,
        _Role.ToolTipBase: theme.background,
        _Role.ToolTipText: theme.text,
        _Role.Light: theme.background,
        _Role.Midlight: theme.hover,
        _Role.Mid: theme.line,
        _Role.Dark: theme.field_border,
        _Role.Shadow: theme.line,
    }
