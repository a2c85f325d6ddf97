"""The menu Edit: undo, pasting, variables, finding, texts, rows."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from restdesk.gui.actions.action import EDIT, Action
from restdesk.gui.actions.reach import has_request, on_request, request_of
from restdesk.gui.window import MainWindow
from restdesk.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from restdesk.gui.findable import Findable


def _is_in_builder(window: MainWindow) -> bool:
    """Whether what is typed belongs to the request: its steps are undone by its tab, not by the field."""
    request = request_of(window)
    return request is not None and request.has_edits_under(window.focusWidget())


def _can_undo(window: MainWindow) -> bool:
    return (request := request_of(window)) is not None and request.undoing.can_undo()


def _can_redo(window: MainWindow) -> bool:
    return (request := request_of(window)) is not None and request.undoing.can_redo()


def _searched(window: MainWindow) -> "Findable | None":
    """Return where the focus is searched: what is round it, else the response of the request that is shown."""
    from restdesk.gui.findable import findable

    request = request_of(window)
    return findable(window.focusWidget()) or (request.response if request is not None else None)


def _can_search(window: MainWindow) -> bool:
    return _searched(window) is not None


def _search(window: MainWindow) -> None:
    if (searched := _searched(window)) is not None:
        searched.find_open()


def _search_on(window: MainWindow, back: bool) -> None:
    if (searched := _searched(window)) is not None:
        searched.find_next(back)


def _text_of(window: MainWindow, method: str) -> "Callable[[], object] | None":
    """Return that method of the editor with the focus, else of the body that is shown; None where none has it."""
    widget: QWidget | None = window.focusWidget()
    while widget is not None and not hasattr(widget, method):
        widget = widget.parentWidget()
    request = request_of(window)
    found = widget if widget is not None else request.editor.text_pane() if request is not None else None
    return getattr(found, method, None)


def _on_text(window: MainWindow, method: str) -> None:
    if (do := _text_of(window, method)) is not None:
        do()


def _has_session(window: MainWindow) -> bool:
    return window.desk is not None


def _show_preferences(window: MainWindow) -> None:
    from restdesk.gui.dialogs.preferences import show_preferences

    show_preferences(window)


EDIT_ACTIONS: tuple[Action, ...] = (
    Action(
        "edit.undo",
        QT_TRANSLATE_NOOP("Actions", "Undo"),
        ("Ctrl+Z",),
        EDIT,
        on_request(lambda request: request.undoing.undo()),
        when=_can_undo,
        takes=_is_in_builder,
    ),
    Action(
        "edit.redo",
        QT_TRANSLATE_NOOP("Actions", "Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        EDIT,
        on_request(lambda request: request.undoing.redo()),
        when=_can_redo,
        takes=_is_in_builder,
    ),
    Action(
        "request.paste",
        QT_TRANSLATE_NOOP("Actions", "Paste as request"),
        ("Ctrl+Shift+V",),
        EDIT,
        on_request(lambda request: request.pasting.paste()),
        when=has_request,
    ),
    Action(
        "variable.offer",
        QT_TRANSLATE_NOOP("Actions", "Choose a variable"),
        ("Ctrl+Space",),
        EDIT,
        on_request(lambda request: request.editor.aid.offer()),
        when=has_request,
        if_unclaimed=True,
    ),
    Action(
        "variable.show",
        QT_TRANSLATE_NOOP("Actions", "Show the variable"),
        ("Ctrl+I",),
        EDIT,
        on_request(lambda request: request.editor.aid.show_card()),
        when=has_request,
    ),
    Action(
        "number.up",
        QT_TRANSLATE_NOOP("Actions", "Count the number or date up"),
        ("Ctrl+Up", "Ctrl+Shift+Up"),
        EDIT,
        on_request(lambda request: request.editor.aid.count(1)),
        when=has_request,
        if_unclaimed=True,
    ),
    Action(
        "number.down",
        QT_TRANSLATE_NOOP("Actions", "Count the number or date down"),
        ("Ctrl+Down", "Ctrl+Shift+Down"),
        EDIT,
        on_request(lambda request: request.editor.aid.count(-1)),
        when=has_request,
        if_unclaimed=True,
    ),
    Action(
        "find.open",
        QT_TRANSLATE_NOOP("Actions", "Find in the pane"),
        ("Ctrl+F",),
        EDIT,
        _search,
        when=_can_search,
    ),
    Action(
        "find.next",
        QT_TRANSLATE_NOOP("Actions", "Find the next place"),
        ("F3",),
        EDIT,
        lambda window: _search_on(window, back=False),
        when=_can_search,
    ),
    Action(
        "find.previous",
        QT_TRANSLATE_NOOP("Actions", "Find the place before"),
        ("Shift+F3",),
        EDIT,
        lambda window: _search_on(window, back=True),
        when=_can_search,
    ),
    Action(
        "find.replace",
        QT_TRANSLATE_NOOP("Actions", "Replace in the text"),
        ("Ctrl+H",),
        EDIT,
        lambda window: _on_text(window, "replace_open"),
        when=lambda window: _text_of(window, "replace_open") is not None,
    ),
    Action(
        "text.comment",
        QT_TRANSLATE_NOOP("Actions", "Turn lines into comments and back"),
        ("Ctrl+/",),
        EDIT,
        lambda window: _on_text(window, "toggle_comment"),
        when=lambda window: _text_of(window, "toggle_comment") is not None,
    ),
    Action(
        "text.format",
        QT_TRANSLATE_NOOP("Actions", "Format the body"),
        ("Shift+Alt+F",),
        EDIT,
        lambda window: _on_text(window, "format_text"),
        when=lambda window: _text_of(window, "format_text") is not None,
    ),
    Action(
        "text.minify",
        QT_TRANSLATE_NOOP("Actions", "Minify the body"),
        (),
        EDIT,
        lambda window: _on_text(window, "minify_text"),
        when=lambda window: _text_of(window, "minify_text") is not None,
    ),
    Action(
        "row.up",
        QT_TRANSLATE_NOOP("Actions", "Move the row up"),
        ("Alt+Up",),
        EDIT,
        lambda window: _on_text(window, "move_row_up"),
        when=lambda window: _text_of(window, "move_row_up") is not None,
        if_unclaimed=True,
    ),
    Action(
        "row.down",
        QT_TRANSLATE_NOOP("Actions", "Move the row down"),
        ("Alt+Down",),
        EDIT,
        lambda window: _on_text(window, "move_row_down"),
        when=lambda window: _text_of(window, "move_row_down") is not None,
        if_unclaimed=True,
    ),
    Action(
        "row.duplicate",
        QT_TRANSLATE_NOOP("Actions", "Duplicate the row"),
        ("Alt+Shift+Down",),
        EDIT,
        lambda window: _on_text(window, "duplicate_chosen"),
        when=lambda window: _text_of(window, "duplicate_chosen") is not None,
        if_unclaimed=True,
    ),
    Action(
        "row.delete",
        QT_TRANSLATE_NOOP("Actions", "Delete the row"),
        ("Ctrl+Del",),
        EDIT,
        lambda window: _on_text(window, "delete_chosen"),
        when=lambda window: _text_of(window, "delete_chosen") is not None,
        if_unclaimed=True,
    ),
    Action(
        "rows.as_text",
        QT_TRANSLATE_NOOP("Actions", "Edit the rows as text, or as a table"),
        (),
        EDIT,
        on_request(lambda request: request.editor.turn_rows()),
        when=lambda window: (request := request_of(window)) is not None and request.editor.has_rows(),
    ),
    Action(
        "preferences",
        QT_TRANSLATE_NOOP("Actions", "Preferences"),
        ("Ctrl+,",),
        EDIT,
        _show_preferences,
        when=_has_session,
    ),
)
