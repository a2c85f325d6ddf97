"""The window as a program: open it, and let Qt's loop run until it is closed.

Two environment variables decide otherwise than settings and system, until the person chooses anew: `RESTDESK_LANGUAGE`
(`en`, `ko`) and `RESTDESK_THEME` (`light`, `dark`, `high-contrast`).
"""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from restdesk import paths
from restdesk.gui import translate
from restdesk.gui.actions import ACTIONS
from restdesk.gui.appearance import Appearance
from restdesk.gui.hooks import Interrupt, install
from restdesk.gui.look.icons import app_icon
from restdesk.gui.menus import Menus
from restdesk.gui.settings import LiveSettings
from restdesk.gui.window import MainWindow

INTERRUPTED = 130


def open_window(argv: Sequence[str]) -> MainWindow:
    """Make or reuse the application and return the shown window; `argv` are folders, none is the sample.

    The session is made after the first paint, in Qt's loop, which is not entered here.
    """
    app = _application()
    found = paths.find(os.environ)
    settings = LiveSettings(found.config / "settings.toml")
    language = translate.wanted_language(os.environ, settings.get("appearance.language"))
    translate.install(app, found.resources / "translations", language)
    appearance = app.findChild(Appearance)
    if appearance is None:
        appearance = Appearance(app, found.resources / "themes", found.config / "themes", settings)
    else:
        appearance.use(found.config / "themes", settings)
    app.setWindowIcon(app_icon(found.resources / "icons"))
    window = MainWindow(appearance, settings, found, [Path(folder) for folder in argv])
    Menus(window, ACTIONS)
    window.show()
    return window


def main(argv: Sequence[str]) -> int:
    """Open the window and return the exit code once it is closed; Ctrl+C in the terminal closes it unasked."""
    app = _application()
    window = open_window(argv)
    window.begun.connect(lambda: install(window))
    interrupt = Interrupt(window)
    code = app.exec()
    return INTERRUPTED if interrupt.came else code


_TURN = 0.001
"""Seconds after which Python lets another thread go on: a paint waits for the engine's many times."""
_WARM = 3_000
"""Milliseconds after which what the start has loaded, some 90,000 functions, classes and modules, is left out when
Python looks for unused circles of objects: it stays anyway, and to go through it took 60 ms in which nothing painted.
"""


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        sys.setswitchinterval(_TURN)
        app = QApplication(sys.argv[:1])
        app.setApplicationName("restdesk")
        app.setApplicationDisplayName("RestDesk")
        app.setDesktopFileName("restdesk")
        QTimer.singleShot(_WARM, app, gc.freeze)
    return app
