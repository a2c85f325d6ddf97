"""The menu Edit: undo, pasting, variables, finding, texts, rows."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from restdesk.gui.actions.action import EDIT, Action
from restdesk.gui.actions.reach import document_of, has_request, on_desk, on_request, request_of
from restdesk.gui.translate import words
from restdesk.gui.window import MainWindow
from restdesk.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from restdesk.gui.collections.acting import Acting
    from restdesk.gui.document import Steps
    from restdesk.gui.findable import Findable
    from restdesk.gui.variables.aid import VariableAid


def _is_in_builder(window: MainWindow) -> bool:
    """Whether what is typed belongs to the document: its steps are undone by its tab, not by the field."""
    document = document_of(window)
    return document is not None and document.has_edits_under(window.focusWidget())


def _files(window: MainWindow) -> "Acting | None":
    """Return what changes files, while the tree has the focus."""
    return window.desk.gestures.acting if window.desk is not None and window.side_bar.tree.hasFocus() else None


def _steps(window: MainWindow) -> "Steps | None":
    """Return what Undo takes back: in the tree changes of files, elsewhere edits of what is in front."""
    files = _files(window)
    if files is not None:
        return files
    return document.steps() if (document := document_of(window)) is not None else None


def _undo_said(window: MainWindow) -> str:
    """Return what Undo is called, “Undo delete” while the tree has the focus."""
    acting = _files(window)
    return words((acting.undo_name() if acting is not None else None) or _UNDO)


def _redo_said(window: MainWindow) -> str:
    acting = _files(window)
    return words((acting.redo_name() if acting is not None else None) or _REDO)


def _can_undo(window: MainWindow) -> bool:
    return (steps := _steps(window)) is not None and steps.can_undo()


def _can_redo(window: MainWindow) -> bool:
    return (steps := _steps(window)) is not None and steps.can_redo()


def _undo(window: MainWindow) -> None:
    if (steps := _steps(window)) is not None:
        steps.undo()


def _redo(window: MainWindow) -> None:
    if (steps := _steps(window)) is not None:
        steps.redo()


def _aid(window: MainWindow) -> "VariableAid | None":
    """Return the help with variables in what is in front; None where none are typed."""
    document = document_of(window)
    found: VariableAid | None = getattr(getattr(document, "editor", document), "aid", None)
    return found


def _has_aid(window: MainWindow) -> bool:
    return _aid(window) is not None


def _on_aid(do: "Callable[[VariableAid], object]") -> Callable[[MainWindow], object]:
    def on_aid(window: MainWindow) -> None:
        if (aid := _aid(window)) is not None:
            do(aid)

    return on_aid


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


def _has_results(window: MainWindow) -> bool:
    """Whether something was found everywhere; what was never asked for is not made to answer."""
    return window.desk is not None and "finding" in vars(window.desk) and window.desk.finding.can_step()


def _show_preferences(window: MainWindow) -> None:
    from restdesk.gui.dialogs.preferences import show_preferences

    show_preferences(window)


_UNDO = QT_TRANSLATE_NOOP("Actions", "Undo")
_REDO = QT_TRANSLATE_NOOP("Actions", "Redo")

EDIT_ACTIONS: tuple[Action, ...] = (
    Action(
        "edit.undo",
        _UNDO,
        ("Ctrl+Z",),
        EDIT,
        _undo,
        when=_can_undo,
        says=_undo_said,
        takes=_is_in_builder,
    ),
    Action(
        "edit.redo",
        _REDO,
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        EDIT,
        _redo,
        when=_can_redo,
        says=_redo_said,
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
        _on_aid(lambda aid: aid.offer()),
        when=_has_aid,
        if_unclaimed=True,
    ),
    Action(
        "variable.show",
        QT_TRANSLATE_NOOP("Actions", "Show the variable"),
        ("Ctrl+I",),
        EDIT,
        _on_aid(lambda aid: aid.show_card()),
        when=_has_aid,
    ),
    Action(
        "variable.definition",
        QT_TRANSLATE_NOOP("Actions", "Go to the variable's definition"),
        ("F12",),
        EDIT,
        _on_aid(lambda aid: aid.go_to_definition()),
        when=_has_aid,
    ),
    Action(
        "variable.uses",
        QT_TRANSLATE_NOOP("Actions", "Find uses of the variable"),
        ("Shift+F12",),
        EDIT,
        _on_aid(lambda aid: aid.find_uses()),
        when=_has_aid,
    ),
    Action(
        "variable.rename",
        QT_TRANSLATE_NOOP("Actions", "Rename the variable everywhere…"),
        (),
        EDIT,
        _on_aid(lambda aid: aid.find_uses(rename=True)),
        when=_has_aid,
    ),
    Action(
        "number.up",
        QT_TRANSLATE_NOOP("Actions", "Count the number or date up"),
        ("Ctrl+Up", "Ctrl+Shift+Up"),
        EDIT,
        _on_aid(lambda aid: aid.count(1)),
        when=_has_aid,
        if_unclaimed=True,
    ),
    Action(
        "number.down",
        QT_TRANSLATE_NOOP("Actions", "Count the number or date down"),
        ("Ctrl+Down", "Ctrl+Shift+Down"),
        EDIT,
        _on_aid(lambda aid: aid.count(-1)),
        when=_has_aid,
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
        "find.everywhere",
        QT_TRANSLATE_NOOP("Actions", "Find everywhere"),
        ("Ctrl+Shift+F",),
        EDIT,
        on_desk(lambda desk: desk.finding.open()),
        when=_has_session,
    ),
    Action(
        "find.replace_everywhere",
        QT_TRANSLATE_NOOP("Actions", "Replace everywhere"),
        ("Ctrl+Shift+H",),
        EDIT,
        on_desk(lambda desk: desk.finding.open(replace=True)),
        when=_has_session,
    ),
    Action(
        "find.next_result",
        QT_TRANSLATE_NOOP("Actions", "Next result of find everywhere"),
        ("F4",),
        EDIT,
        on_desk(lambda desk: desk.finding.step(1)),
        when=_has_results,
    ),
    Action(
        "find.previous_result",
        QT_TRANSLATE_NOOP("Actions", "Previous result of find everywhere"),
        ("Shift+F4",),
        EDIT,
        on_desk(lambda desk: desk.finding.step(-1)),
        when=_has_results,
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
