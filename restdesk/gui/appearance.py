"""Which theme the application is painted in: the system's, or what `RESTDESK_THEME` (`light` or `dark`) says."""

import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from restdesk.gui.look.style import apply_theme, follow_system
from restdesk.gui.look.theme import THEMES, Theme, read_theme


class Appearance(QObject):
    """The theme of the application; `changed` says that another one was put on."""

    changed = Signal()

    def __init__(self, app: QApplication, folder: Path) -> None:
        super().__init__(app)
        self._app = app
        self._folder = folder
        self._theme: Theme
        self._system = follow_system(app, self._follow)
        self.choose()

    def theme(self) -> Theme:
        """Return the theme of now."""
        return self._theme

    def choose(self) -> None:
        """Put on the theme that is asked for, or the system's."""
        asked = os.environ.get("RESTDESK_THEME", "")
        self._theme = read_theme(self._folder, asked if asked in THEMES else self._system)
        apply_theme(self._app, self._theme)
        self.changed.emit()

    def _follow(self, name: str) -> None:
        self._system = name
        self.choose()
