"""The menu File: requests, collections, closing."""

from typing import TYPE_CHECKING

from restdesk.gui.actions.action import FILE, Action
from restdesk.gui.actions.reach import document_of, has_request, has_tab, on_desk, on_request, request_of
from restdesk.gui.window import MainWindow
from restdesk.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from restdesk.model.ready import Place


def _can_reopen(window: MainWindow) -> bool:
    return window.desk is not None and window.desk.closing.can_reopen()


def _is_modified(window: MainWindow) -> bool:
    """Whether the tab in front says that its request, which has a file, is not saved."""
    bar, request = window.area.strip.bar, request_of(window)
    return request is not None and bool(request.place.path) and bar.tab(bar.currentIndex()).modified


def _save(window: MainWindow) -> None:
    if (document := document_of(window)) is not None:
        document.save()


def _ask_for_folder(window: MainWindow) -> None:
    from restdesk.gui.dialogs.folder import ask_for_folder

    ask_for_folder(window)


def _ask_for_collection(window: MainWindow) -> None:
    from restdesk.gui.dialogs.new_collection import ask_for_collection

    ask_for_collection(window)


def _has_recent(window: MainWindow) -> bool:
    return window.desk is not None and bool(window.desk.opening.recent)


def _look_for_recent(window: MainWindow) -> None:
    from restdesk.gui.palette.finder import look_for_recent

    look_for_recent(window)


def _place_of_collection(window: MainWindow) -> int:
    """Return where in the list the collection stands that is meant, -1 for none."""
    folder = window.desk.opening.current() if window.desk is not None else None
    return window.desk.opening.folders().index(folder) if window.desk is not None and folder is not None else -1


def _can_move_down(window: MainWindow) -> bool:
    place = _place_of_collection(window)
    return window.desk is not None and 0 <= place < len(window.desk.opening.folders()) - 1


def _move_collection(window: MainWindow, by: int) -> None:
    if window.desk is not None and (folder := window.desk.opening.current()) is not None:
        window.desk.opening.move(folder, by)


def _close_collection(window: MainWindow) -> None:
    if window.desk is not None and (folder := window.desk.opening.current()) is not None:
        window.desk.opening.close(folder)


def _file(window: MainWindow) -> "Place | None":
    """Return the file that is selected in the tree while it has the focus, else the one in front."""
    if window.desk is not None and window.side_bar.tree.hasFocus():
        return window.desk.gestures.acting.file()
    document = document_of(window)
    return document.place if document is not None and document.place.path else None


def _has_file(window: MainWindow) -> bool:
    return _file(window) is not None


def _open_as_text(window: MainWindow) -> None:
    if window.desk is not None and (place := _file(window)) is not None:
        window.desk.open_as_text(place)


FILE_ACTIONS: tuple[Action, ...] = (
    Action(
        "request.new",
        QT_TRANSLATE_NOOP("Actions", "New request"),
        ("Ctrl+N", "Ctrl+T"),
        FILE,
        on_desk(lambda desk: desk.new_request()),
    ),
    Action(
        "document.save",
        QT_TRANSLATE_NOOP("Actions", "Save"),
        ("Ctrl+S",),
        FILE,
        _save,
        when=has_tab,
    ),
    Action(
        "request.save_as",
        QT_TRANSLATE_NOOP("Actions", "Save as…"),
        ("Ctrl+Shift+S",),
        FILE,
        on_request(lambda request: request.file.save_as()),
        when=has_request,
    ),
    Action(
        "request.revert",
        QT_TRANSLATE_NOOP("Actions", "Revert to saved"),
        (),
        FILE,
        on_request(lambda request: request.revert()),
        when=_is_modified,
    ),
    Action(
        "document.save_all",
        QT_TRANSLATE_NOOP("Actions", "Save all"),
        ("Ctrl+Alt+S",),
        FILE,
        on_desk(lambda desk: desk.closing.save_all()),
        when=has_tab,
    ),
    Action(
        "collection.new",
        QT_TRANSLATE_NOOP("Actions", "New collection…"),
        (),
        FILE,
        _ask_for_collection,
    ),
    Action(
        "collection.open",
        QT_TRANSLATE_NOOP("Actions", "Open folder…"),
        ("Ctrl+O",),
        FILE,
        _ask_for_folder,
    ),
    Action(
        "collection.recent",
        QT_TRANSLATE_NOOP("Actions", "Open recent"),
        (),
        FILE,
        _look_for_recent,
        when=_has_recent,
    ),
    Action(
        "collection.sample",
        QT_TRANSLATE_NOOP("Actions", "Open the sample collection"),
        (),
        FILE,
        on_desk(lambda desk: desk.open_sample()),
    ),
    Action(
        "collection.up",
        QT_TRANSLATE_NOOP("Actions", "Move the collection up"),
        (),
        FILE,
        lambda window: _move_collection(window, -1),
        when=lambda window: _place_of_collection(window) > 0,
    ),
    Action(
        "collection.down",
        QT_TRANSLATE_NOOP("Actions", "Move the collection down"),
        (),
        FILE,
        lambda window: _move_collection(window, 1),
        when=_can_move_down,
    ),
    Action(
        "collection.close",
        QT_TRANSLATE_NOOP("Actions", "Close the collection"),
        (),
        FILE,
        _close_collection,
        when=lambda window: _place_of_collection(window) >= 0,
    ),
    Action(
        "file.as_text",
        QT_TRANSLATE_NOOP("Actions", "Open as text"),
        (),
        FILE,
        _open_as_text,
        when=_has_file,
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
