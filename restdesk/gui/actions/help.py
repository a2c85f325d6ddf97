"""The menus Demo server and Help."""

from typing import TYPE_CHECKING

from restdesk.gui.actions.action import DEMO, HELP, Action
from restdesk.gui.actions.reach import on_desk
from restdesk.gui.window import MainWindow
from restdesk.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    pass


def _demo_runs(window: MainWindow) -> bool:
    return window.desk is not None and bool(window.desk.session.state.demo.address)


def _demo_is_down(window: MainWindow) -> bool:
    return window.desk is not None and not window.desk.session.state.demo.address


def _show_shortcuts(window: MainWindow) -> None:
    from restdesk.gui.dialogs.shortcuts import show_shortcuts

    show_shortcuts(window)


def _show_about(window: MainWindow) -> None:
    from restdesk.gui.dialogs.about import show_about

    show_about(window)


HELP_ACTIONS: tuple[Action, ...] = (
    Action(
        "demo.start",
        QT_TRANSLATE_NOOP("Actions", "Start the demo server"),
        (),
        DEMO,
        on_desk(lambda desk: desk.start_demo()),
        when=_demo_is_down,
    ),
    Action(
        "demo.stop",
        QT_TRANSLATE_NOOP("Actions", "Stop the demo server"),
        (),
        DEMO,
        on_desk(lambda desk: desk.stop_demo()),
        when=_demo_runs,
    ),
    Action(
        "shortcuts",
        QT_TRANSLATE_NOOP("Actions", "Keyboard shortcuts"),
        ("F1",),
        HELP,
        _show_shortcuts,
    ),
    Action("about", QT_TRANSLATE_NOOP("Actions", "About RestDesk"), (), HELP, _show_about),
)
