"""The menu File: requests, collections, closing."""

from typing import TYPE_CHECKING

from restdesk.gui.actions.action import FILE, Action
from restdesk.gui.actions.reach import has_tab, on_desk
from restdesk.gui.window import MainWindow
from restdesk.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    pass


def _can_reopen(window: MainWindow) -> bool:
    return window.desk is not None and window.desk.closing.can_reopen()


def _ask_for_folder(window: MainWindow) -> None:
    from restdesk.gui.dialogs.folder import ask_for_folder

    ask_for_folder(window)


FILE_ACTIONS: tuple[Action, ...] = (
    Action(
        "request.new",
        QT_TRANSLATE_NOOP("Actions", "New request"),
        ("Ctrl+N", "Ctrl+T"),
        FILE,
        on_desk(lambda desk: desk.new_request()),
    ),
    Action(
        "collection.open",
        QT_TRANSLATE_NOOP("Actions", "Open folder…"),
        ("Ctrl+O",),
        FILE,
        _ask_for_folder,
    ),
    Action(
        "collection.sample",
        QT_TRANSLATE_NOOP("Actions", "Open the sample collection"),
        (),
        FILE,
        on_desk(lambda desk: desk.open_sample()),
    ),
    Action(
        "tab.close",
        QT_TRANSLATE_NOOP("Actions", "Close tab"),
        ("Ctrl+W",),
        FILE,
        on_desk(lambda desk: desk.closing.close_current()),
        when=has_tab,
    ),
    Action(
        "tab.reopen",
        QT_TRANSLATE_NOOP("Actions", "Reopen closed tab"),
        ("Ctrl+Shift+T",),
        FILE,
        on_desk(lambda desk: desk.closing.reopen()),
        when=_can_reopen,
    ),
    Action("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",), FILE, MainWindow.close),
)
