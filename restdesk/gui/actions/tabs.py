"""The menu Tabs."""

from typing import TYPE_CHECKING

from restdesk.gui.actions.action import TABS, Action
from restdesk.gui.actions.reach import has_request, has_tab, on_desk
from restdesk.gui.window import MainWindow
from restdesk.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    pass


def _has_tabs(window: MainWindow) -> bool:
    return window.area.strip.bar.count() > 1


def _look_for_tab(window: MainWindow) -> None:
    from restdesk.gui.palette.finder import look_for_tab

    look_for_tab(window)


TABS_ACTIONS: tuple[Action, ...] = (
    Action(
        "tab.next",
        QT_TRANSLATE_NOOP("Actions", "Next tab"),
        ("Ctrl+Tab", "Ctrl+PgDown"),
        TABS,
        on_desk(lambda desk: desk.documents.step(1)),
        when=has_tab,
    ),
    Action(
        "tab.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous tab"),
        ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
        TABS,
        on_desk(lambda desk: desk.documents.step(-1)),
        when=has_tab,
    ),
    Action(
        "tab.right",
        QT_TRANSLATE_NOOP("Actions", "Move tab to the right"),
        ("Ctrl+Shift+PgDown",),
        TABS,
        on_desk(lambda desk: desk.documents.move_current(1)),
        when=_has_tabs,
    ),
    Action(
        "tab.left",
        QT_TRANSLATE_NOOP("Actions", "Move tab to the left"),
        ("Ctrl+Shift+PgUp",),
        TABS,
        on_desk(lambda desk: desk.documents.move_current(-1)),
        when=_has_tabs,
    ),
    Action(
        "tab.pin",
        QT_TRANSLATE_NOOP("Actions", "Pin or unpin tab"),
        (),
        TABS,
        on_desk(lambda desk: desk.documents.pin_current()),
        when=has_tab,
    ),
    Action(
        "tab.rename",
        QT_TRANSLATE_NOOP("Actions", "Rename in its tab"),
        (),
        TABS,
        on_desk(lambda desk: desk.documents.rename_current()),
        when=has_request,
    ),
    Action(
        "tab.close_others",
        QT_TRANSLATE_NOOP("Actions", "Close other tabs"),
        (),
        TABS,
        on_desk(lambda desk: desk.closing.close_others()),
        when=_has_tabs,
    ),
    Action(
        "tab.close_right",
        QT_TRANSLATE_NOOP("Actions", "Close tabs to the right"),
        (),
        TABS,
        on_desk(lambda desk: desk.closing.close_right()),
        when=_has_tabs,
    ),
    Action(
        "tab.close_all",
        QT_TRANSLATE_NOOP("Actions", "Close all tabs"),
        (),
        TABS,
        on_desk(lambda desk: desk.closing.close_all()),
        when=has_tab,
    ),
    Action(
        "tab.list",
        QT_TRANSLATE_NOOP("Actions", "Go to tab…"),
        ("Ctrl+Shift+A",),
        TABS,
        _look_for_tab,
        when=has_tab,
    ),
)
