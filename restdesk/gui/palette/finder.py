"""Opens the palette of a window; it is made when first looked for something."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from restdesk.gui.palette.entries import (
    action_entries,
    environment_entries,
    recent_entries,
    request_entries,
    tab_entries,
)
from restdesk.gui.palette.entry import Entry
from restdesk.gui.palette.palette import Palette
from restdesk.gui.translate import words
from restdesk.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from restdesk.gui.window import MainWindow

_ACTION = QT_TRANSLATE_NOOP("Palette", "What do you want to do?")
_REQUEST = QT_TRANSLATE_NOOP("Palette", "Go to request: name, folder, method or URL")
_TAB = QT_TRANSLATE_NOOP("Palette", "Go to tab")
_RECENT = QT_TRANSLATE_NOOP("Palette", "Open recent collection")
_ENVIRONMENT = QT_TRANSLATE_NOOP("Palette", "Environment")


def look_for_action(window: "MainWindow") -> None:
    """Let the person find one of the actions that are possible now, or an environment."""
    entries = action_entries(window)
    if window.desk is not None:
        entries += environment_entries(window.desk, words(_ENVIRONMENT))
    _open(window, words(_ACTION), entries)


def look_for_request(window: "MainWindow") -> None:
    """Let the person find one of the requests of the open collections."""
    if window.desk is not None:
        palette, collections = _palette(window), [opened.collection for opened in window.desk.session.state.collections]
        if palette.listed is None or not _are_same(palette.listed[0], collections):
            palette.listed = collections, request_entries(window.desk)
        _open(window, words(_REQUEST), palette.listed[1])


def look_for_tab(window: "MainWindow") -> None:
    """Let the person find one of the tabs."""
    if window.desk is not None:
        _open(window, words(_TAB), tab_entries(window.desk))


def look_for_recent(window: "MainWindow") -> None:
    """Let the person find one of the collections that were opened before."""
    if window.desk is not None:
        _open(window, words(_RECENT), recent_entries(window.desk))


def look_for(window: "MainWindow", title: str, entries: Sequence[Entry]) -> None:
    """Let the person find one of these; `title` says what they are."""
    _open(window, title, entries)


def _are_same(some: Sequence[object], others: Sequence[object]) -> bool:
    return len(some) == len(others) and all(one is other for one, other in zip(some, others, strict=True))


def _palette(window: "MainWindow") -> Palette:
    return window.findChild(Palette) or Palette(window)


def _open(window: "MainWindow", title: str, entries: Sequence[Entry]) -> None:
    palette = _palette(window)
    searched = palette.open(title, entries)
    if window.desk is not None:
        window.desk.context.background.run(searched.warm, owner=palette)
