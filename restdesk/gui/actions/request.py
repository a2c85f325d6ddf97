"""The menu Request: sending, copying, saving what came."""

from typing import TYPE_CHECKING

from restdesk.gui.actions.action import REQUEST, Action
from restdesk.gui.actions.reach import has_request, on_desk, on_request, request_of
from restdesk.gui.window import MainWindow
from restdesk.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    pass


def _can_send(window: MainWindow) -> bool:
    return (request := request_of(window)) is not None and not request.is_sending()


def _can_cancel(window: MainWindow) -> bool:
    request = request_of(window)
    return request is not None and (request.is_sending() or request.asks_once_more())


def _has_body(window: MainWindow) -> bool:
    return (request := request_of(window)) is not None and request.response.has_body()


def _has_collection(window: MainWindow) -> bool:
    return window.desk is not None and bool(window.desk.session.state.collections)


def _has_environments(window: MainWindow) -> bool:
    return window.area.environments.box.isEnabled()


REQUEST_ACTIONS: tuple[Action, ...] = (
    Action(
        "request.send",
        QT_TRANSLATE_NOOP("Actions", "Send"),
        ("Ctrl+Return", "Ctrl+Enter"),
        REQUEST,
        on_request(lambda request: request.send()),
        when=_can_send,
    ),
    Action(
        "request.send_without",
        QT_TRANSLATE_NOOP("Actions", "Send without credentials"),
        ("Ctrl+Alt+Return", "Ctrl+Alt+Enter"),
        REQUEST,
        on_request(lambda request: request.send_without()),
        when=_can_send,
    ),
    Action(
        "request.send_to_file",
        QT_TRANSLATE_NOOP("Actions", "Send to file…"),
        (),
        REQUEST,
        on_request(lambda request: request.send_to_file()),
        when=_can_send,
    ),
    Action(
        "request.cancel",
        QT_TRANSLATE_NOOP("Actions", "Cancel"),
        ("Esc",),
        REQUEST,
        on_request(lambda request: request.cancel()),
        when=_can_cancel,
        if_unclaimed=True,
    ),
    Action(
        "request.curl",
        QT_TRANSLATE_NOOP("Actions", "Copy as cURL"),
        (),
        REQUEST,
        on_request(lambda request: request.copy_curl("masked")),
        when=has_request,
    ),
    Action(
        "request.curl_variables",
        QT_TRANSLATE_NOOP("Actions", "Copy as cURL with variables"),
        (),
        REQUEST,
        on_request(lambda request: request.copy_curl("variables")),
        when=has_request,
    ),
    Action(
        "request.curl_secrets",
        QT_TRANSLATE_NOOP("Actions", "Copy as cURL with secrets…"),
        (),
        REQUEST,
        on_request(lambda request: request.copy_curl("secrets")),
        when=has_request,
    ),
    Action(
        "response.save",
        QT_TRANSLATE_NOOP("Actions", "Save the response's body…"),
        (),
        REQUEST,
        on_request(lambda request: request.response.save_body()),
        when=_has_body,
    ),
    Action(
        "request.url",
        QT_TRANSLATE_NOOP("Actions", "Go to the URL"),
        ("Ctrl+L",),
        REQUEST,
        on_request(lambda request: request.focus_url()),
        when=has_request,
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
        "environment.edit",
        QT_TRANSLATE_NOOP("Actions", "Edit environments…"),
        ("Ctrl+Shift+E",),
        REQUEST,
        on_desk(lambda desk: desk.open_environments()),
    ),
    Action(
        "environment.new",
        QT_TRANSLATE_NOOP("Actions", "New environment"),
        (),
        REQUEST,
        on_desk(lambda desk: desk.new_environment()),
        when=_has_collection,
    ),
    Action(
        "environment.global",
        QT_TRANSLATE_NOOP("Actions", "Edit global variables…"),
        (),
        REQUEST,
        on_desk(lambda desk: desk.open_environments(desk.session.state.global_environment.path)),
    ),
)
