"""The menu View: the palette, panes, sizes and looks."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from restdesk.gui import zoom
from restdesk.gui.actions.action import VIEW, Action
from restdesk.gui.actions.reach import has_request, on_request, request_of
from restdesk.gui.window import MainWindow
from restdesk.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    pass


def _can_step(window: MainWindow, by: int) -> bool:
    return (request := request_of(window)) is not None and request.response.can_step(by)


def _look_for_action(window: MainWindow) -> None:
    from restdesk.gui.palette.finder import look_for_action

    look_for_action(window)


def _look_for_request(window: MainWindow) -> None:
    from restdesk.gui.palette.finder import look_for_request

    look_for_request(window)


def _set(key: str, value: object) -> Callable[[MainWindow], object]:
    def set_value(window: MainWindow) -> None:
        window.settings.set(key, value)

    return set_value


VIEW_ACTIONS: tuple[Action, ...] = (
    Action("palette", QT_TRANSLATE_NOOP("Actions", "Find an action…"), ("Ctrl+K",), VIEW, _look_for_action),
    Action("request.go_to", QT_TRANSLATE_NOOP("Actions", "Go to request…"), ("Ctrl+P",), VIEW, _look_for_request),
    Action(
        "response.before",
        QT_TRANSLATE_NOOP("Actions", "The answer before"),
        ("Alt+Left",),
        VIEW,
        on_request(lambda request: request.response.step(-1)),
        when=lambda window: _can_step(window, -1),
    ),
    Action(
        "response.after",
        QT_TRANSLATE_NOOP("Actions", "The answer after"),
        ("Alt+Right",),
        VIEW,
        on_request(lambda request: request.response.step(1)),
        when=lambda window: _can_step(window, 1),
    ),
    Action("pane.next", QT_TRANSLATE_NOOP("Actions", "Next pane"), ("F6",), VIEW, MainWindow.next_pane),
    Action(
        "response.wrap",
        QT_TRANSLATE_NOOP("Actions", "Wrap the lines of the response"),
        ("Alt+Z",),
        VIEW,
        on_request(lambda request: request.response.toggle_wrap()),
        when=has_request,
    ),
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
        on_request(lambda request: request.turn()),
        when=has_request,
    ),
    *(
        Action(f"theme.{name}", label, (), VIEW, _set("appearance.theme", name))
        for name, label in (
            ("system", QT_TRANSLATE_NOOP("Actions", "Theme: as the system")),
            ("light", QT_TRANSLATE_NOOP("Actions", "Theme: light")),
            ("dark", QT_TRANSLATE_NOOP("Actions", "Theme: dark")),
            ("high-contrast", QT_TRANSLATE_NOOP("Actions", "Theme: high contrast")),
        )
    ),
    Action("zoom.in", QT_TRANSLATE_NOOP("Actions", "Zoom in"), ("Ctrl++", "Ctrl+="), VIEW, zoom.zoom_in),
    Action("zoom.out", QT_TRANSLATE_NOOP("Actions", "Zoom out"), ("Ctrl+-",), VIEW, zoom.zoom_out),
    Action("zoom.reset", QT_TRANSLATE_NOOP("Actions", "Zoom to 100 %"), ("Ctrl+0",), VIEW, zoom.reset_zoom),
    Action(
        "language.en", QT_TRANSLATE_NOOP("Actions", "Language: English"), (), VIEW, _set("appearance.language", "en")
    ),
    Action(
        "language.ko", QT_TRANSLATE_NOOP("Actions", "Language: 한국어"), (), VIEW, _set("appearance.language", "ko")
    ),
)
