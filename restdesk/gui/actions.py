"""Everything that a person can do, one row each; menus, tooltips, shortcuts and their help are drawn from the table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from restdesk.gui.window import MainWindow
from restdesk.words import QT_TRANSLATE_NOOP, Words

if TYPE_CHECKING:
    from restdesk.gui.desk import Desk
    from restdesk.gui.request.tab import RequestTab

FILE = QT_TRANSLATE_NOOP("Menus", "&File")
REQUEST = QT_TRANSLATE_NOOP("Menus", "&Request")
VIEW = QT_TRANSLATE_NOOP("Menus", "&View")
DEMO = QT_TRANSLATE_NOOP("Menus", "&Demo server")
HELP = QT_TRANSLATE_NOOP("Menus", "&Help")


@dataclass(frozen=True)
class Action:
    """One row: `do` is called while `when` holds; the first of the shortcuts is the one that is shown."""

    name: str
    text: Words
    shortcuts: tuple[str, ...]
    menu: Words
    do: Callable[[MainWindow], object]
    when: Callable[[MainWindow], bool] = lambda window: True
    if_unclaimed: bool = False
    """The shortcut counts only where no widget takes the key for itself."""


def _request(window: MainWindow) -> "RequestTab | None":
    return window.desk.documents.request() if window.desk is not None else None


def _has_tab(window: MainWindow) -> bool:
    return window.area.strip.bar.count() > 0


def _has_request(window: MainWindow) -> bool:
    return _request(window) is not None


def _can_send(window: MainWindow) -> bool:
    return (request := _request(window)) is not None and not request.is_sending()


def _is_sending(window: MainWindow) -> bool:
    return (request := _request(window)) is not None and request.is_sending()


def _has_environments(window: MainWindow) -> bool:
    return window.area.environments.box.isEnabled()


def _demo_runs(window: MainWindow) -> bool:
    return window.desk is not None and bool(window.desk.session.state.demo.address)


def _demo_is_down(window: MainWindow) -> bool:
    return window.desk is not None and not window.desk.session.state.demo.address


def _on_request(do: "Callable[[RequestTab], object]") -> Callable[[MainWindow], object]:
    def on_request(window: MainWindow) -> None:
        if (request := _request(window)) is not None:
            do(request)

    return on_request


def _on_desk(do: "Callable[[Desk], object]") -> Callable[[MainWindow], object]:
    def on_desk(window: MainWindow) -> None:
        if window.desk is not None:
            do(window.desk)

    return on_desk


def _ask_for_folder(window: MainWindow) -> None:
    from restdesk.gui.dialogs.folder import ask_for_folder

    ask_for_folder(window)


def _show_shortcuts(window: MainWindow) -> None:
    from restdesk.gui.dialogs.shortcuts import show_shortcuts

    show_shortcuts(window, [(action.text, action.shortcuts) for action in ACTIONS if action.shortcuts])


def _show_about(window: MainWindow) -> None:
    from restdesk.gui.dialogs.about import show_about

    show_about(window)


ACTIONS: tuple[Action, ...] = (
    Action(
        "request.new",
        QT_TRANSLATE_NOOP("Actions", "New request"),
        ("Ctrl+N", "Ctrl+T"),
        FILE,
        _on_desk(lambda desk: desk.new_request()),
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
        _on_desk(lambda desk: desk.open_sample()),
    ),
    Action(
        "tab.close",
        QT_TRANSLATE_NOOP("Actions", "Close tab"),
        ("Ctrl+W",),
        FILE,
        _on_desk(lambda desk: desk.documents.close_current()),
        when=_has_tab,
    ),
    Action("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",), FILE, MainWindow.close),
    Action(
        "request.send",
        QT_TRANSLATE_NOOP("Actions", "Send"),
        ("Ctrl+Return", "Ctrl+Enter"),
        REQUEST,
        _on_request(lambda request: request.send()),
        when=_can_send,
    ),
    Action(
        "request.cancel",
        QT_TRANSLATE_NOOP("Actions", "Cancel"),
        ("Esc",),
        REQUEST,
        _on_request(lambda request: request.cancel()),
        when=_is_sending,
        if_unclaimed=True,
    ),
    Action(
        "request.url",
        QT_TRANSLATE_NOOP("Actions", "Go to the URL"),
        ("Ctrl+L",),
        REQUEST,
        _on_request(lambda request: request.focus_url()),
        when=_has_request,
    ),
    Action(
        "environment",
        QT_TRANSLATE_NOOP("Actions", "Choose the environment"),
        ("Ctrl+E",),
        REQUEST,
        MainWindow.focus_environment,
        when=_has_environments,
    ),
    Action(
        "tab.next",
        QT_TRANSLATE_NOOP("Actions", "Next tab"),
        ("Ctrl+Tab", "Ctrl+PgDown"),
        VIEW,
        _on_desk(lambda desk: desk.documents.step(1)),
        when=_has_tab,
    ),
    Action(
        "tab.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous tab"),
        ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
        VIEW,
        _on_desk(lambda desk: desk.documents.step(-1)),
        when=_has_tab,
    ),
    Action("pane.next", QT_TRANSLATE_NOOP("Actions", "Next pane"), ("F6",), VIEW, MainWindow.next_pane),
    Action(
        "side_bar",
        QT_TRANSLATE_NOOP("Actions", "Show or hide the side bar"),
        ("Ctrl+\\",),
        VIEW,
        MainWindow.toggle_side_bar,
    ),
    Action(
        "orientation",
        QT_TRANSLATE_NOOP("Actions", "Response beside or below the request"),
        ("Ctrl+J",),
        VIEW,
        _on_request(lambda request: request.turn()),
        when=_has_request,
    ),
    Action(
        "demo.start",
        QT_TRANSLATE_NOOP("Actions", "Start the demo server"),
        (),
        DEMO,
        _on_desk(lambda desk: desk.start_demo()),
        when=_demo_is_down,
    ),
    Action(
        "demo.stop",
        QT_TRANSLATE_NOOP("Actions", "Stop the demo server"),
        (),
        DEMO,
        _on_desk(lambda desk: desk.stop_demo()),
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
