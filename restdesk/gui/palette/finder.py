"""Opens the palette of a window; it is made when first looked for something."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from restdesk.gui.palette.entries import action_entries, environment_entries, request_entries
from restdesk.gui.palette.entry import Entry
from restdesk.gui.palette.palette import Palette
from restdesk.gui.translate import words
from restdesk.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from restdesk.gui.actions import Action
    from restdesk.gui.window import MainWindow

_ACTION = QT_TRANSLATE_NOOP("Palette", "What do you want to do?")
_REQUEST = QT_TRANSLATE_NOOP("Palette", "Go to request: name, folder, method or URL")
_ENVIRONMENT = QT_TRANSLATE_NOOP("Palette", "Environment")


def look_for_action(window: "MainWindow", table: "Iterable[Action]") -> None:
    """Let the person find one of the actions that are possible now, or an environment."""
    entries = action_entries(window, table)
    if window.desk is not None:
        entries += environment_entries(window.desk, words(_ENVIRONMENT))
    _open(window, words(_ACTION), entries)


def look_for_request(window: "MainWindow") -> None:
    """Let the person find one of the requests of the open collections."""
    if window.desk is not None:
        _open(window, words(_REQUEST), request_entries(window.desk))


def _open(window: "MainWindow", title: str, entries: list[Entry]) -> None:
    palette = window.findChild(Palette) or Palette(window)
    searched = palette.open(title, entries)
    if window.desk is not None:
        window.desk.context.background.run(searched.warm, owner=palette)
