"""The menu Collection: what can be done with the requests and folders that are selected in the tree.

With the focus elsewhere it is about what is in front.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QAbstractItemView

from restdesk.gui.actions.action import COLLECTION, Action
from restdesk.gui.translate import words
from restdesk.gui.window import MainWindow
from restdesk.session.settings import FOLLOWS
from restdesk.words import QT_TRANSLATE_NOOP, Words

if TYPE_CHECKING:
    from restdesk.gui.collections.gestures import Gestures
    from restdesk.gui.collections.rows import Row


class _Several(NamedTuple):
    """What an action is called that is about more than one."""

    requests: Words
    items: Words


def _rows(window: MainWindow) -> "list[Row]":
    return window.desk.gestures.acting.rows() if window.desk is not None else []


def _can_write(window: MainWindow) -> bool:
    """Whether there are rows, all of collections that may be written."""
    rows = _rows(window)
    return bool(rows) and not any(window.side_bar.tree.is_read_only(row.folder) for row in rows)


def _has_items(window: MainWindow) -> bool:
    return any(row.path for row in _rows(window)) and _can_write(window)


def _in_tree(window: MainWindow) -> bool:
    return window.side_bar.tree.hasFocus()


def _in_rows(window: MainWindow) -> bool:
    """Whether the focus is in rows of another kind, which are renamed or edited by the same keys."""
    return isinstance(window.focusWidget(), QAbstractItemView) and not _in_tree(window)


def _has_one(window: MainWindow) -> bool:
    return len(_rows(window)) == 1 and _can_write(window)


def _has_requests(window: MainWindow) -> bool:
    return window.desk is not None and bool(window.desk.gestures.acting.places())


def _can_paste(window: MainWindow) -> bool:
    if window.desk is None or not _in_tree(window):
        return False
    target = window.desk.gestures.acting.target()
    return (
        target is not None
        and not window.side_bar.tree.is_read_only(target.folder)
        and window.desk.gestures.copying.can_paste()
    )


def _has_target(window: MainWindow) -> bool:
    target = window.desk.gestures.acting.target() if window.desk is not None else None
    return target is not None and not window.side_bar.tree.is_read_only(target.folder)


def _on_tree(do: "Callable[[Gestures], object]") -> Callable[[MainWindow], object]:
    def on_tree(window: MainWindow) -> None:
        if window.desk is not None:
            do(window.desk.gestures)

    return on_tree


def _says(one: Words, several: _Several) -> Callable[[MainWindow], str]:
    """Return what says how many it is about."""

    def says(window: MainWindow) -> str:
        rows = _rows(window)
        if len(rows) < 2:
            return words(one)
        return words(several.requests if all(row.is_request for row in rows) else several.items).format(count=len(rows))

    return says


def _undoes(window: MainWindow) -> bool:
    return window.desk is not None and window.desk.gestures.acting.can_undo()


_DELETE = QT_TRANSLATE_NOOP("Actions", "Delete")
_DUPLICATE = QT_TRANSLATE_NOOP("Actions", "Duplicate")
_CUT = QT_TRANSLATE_NOOP("Actions", "Cut")
_COPY = QT_TRANSLATE_NOOP("Actions", "Copy")
_MOVE = QT_TRANSLATE_NOOP("Actions", "Move to…")
_TAGS = QT_TRANSLATE_NOOP("Actions", "Tags…")
_INHERIT = QT_TRANSLATE_NOOP("Actions", "Inherit auth")
_CURL = QT_TRANSLATE_NOOP("Actions", "Copy the selected requests as cURL")

_SEVERAL = {
    _DELETE: _Several(
        QT_TRANSLATE_NOOP("Actions", "Delete {count} requests"), QT_TRANSLATE_NOOP("Actions", "Delete {count} items")
    ),
    _DUPLICATE: _Several(
        QT_TRANSLATE_NOOP("Actions", "Duplicate {count} requests"),
        QT_TRANSLATE_NOOP("Actions", "Duplicate {count} items"),
    ),
    _CUT: _Several(
        QT_TRANSLATE_NOOP("Actions", "Cut {count} requests"), QT_TRANSLATE_NOOP("Actions", "Cut {count} items")
    ),
    _COPY: _Several(
        QT_TRANSLATE_NOOP("Actions", "Copy {count} requests"), QT_TRANSLATE_NOOP("Actions", "Copy {count} items")
    ),
    _MOVE: _Several(
        QT_TRANSLATE_NOOP("Actions", "Move {count} requests to…"),
        QT_TRANSLATE_NOOP("Actions", "Move {count} items to…"),
    ),
    _TAGS: _Several(
        QT_TRANSLATE_NOOP("Actions", "Tags of {count} requests…"),
        QT_TRANSLATE_NOOP("Actions", "Tags of {count} items…"),
    ),
    _INHERIT: _Several(
        QT_TRANSLATE_NOOP("Actions", "Let {count} requests inherit auth"),
        QT_TRANSLATE_NOOP("Actions", "Let {count} items inherit auth"),
    ),
}


def _row(
    name: str,
    text: Words,
    keys: tuple[str, ...],
    do: "Callable[[Gestures], object]",
    when: Callable[[MainWindow], bool],
    *,
    in_tree: bool = False,
) -> Action:
    """Return an action on what is selected; one that is `in_tree` leaves its key to every other field."""
    possible = (lambda window: _in_tree(window) and when(window)) if in_tree else when
    says = _says(text, _SEVERAL[text]) if text in _SEVERAL else None
    made = (f"tree.{name}", text, keys, COLLECTION, _on_tree(do), possible, in_tree, says)
    return Action(*made, takes=lambda window: not _in_rows(window))


TREE_ACTIONS: tuple[Action, ...] = (
    _row(
        *("new_request", QT_TRANSLATE_NOOP("Actions", "New request here"), ()),
        *(lambda tree: tree.new_request(), _has_target),
    ),
    _row(
        *("new_folder", QT_TRANSLATE_NOOP("Actions", "New folder here"), ("Ctrl+Shift+N",)),
        *(lambda tree: tree.new_folder(), _has_target),
    ),
    _row("rename", QT_TRANSLATE_NOOP("Actions", "Rename"), ("F2",), lambda tree: tree.rename(), _has_one),
    _row("duplicate", _DUPLICATE, ("Ctrl+D",), lambda tree: tree.duplicate(), _has_items),
    _row("delete", _DELETE, ("Del",), lambda tree: tree.delete(), _has_items, in_tree=True),
    _row("cut", _CUT, ("Ctrl+X",), lambda tree: tree.copying.copy(cut=True), _has_items, in_tree=True),
    _row("copy", _COPY, ("Ctrl+C",), lambda tree: tree.copying.copy(), _has_items, in_tree=True),
    _row(
        *("paste", QT_TRANSLATE_NOOP("Actions", "Paste"), ("Ctrl+V",), lambda tree: tree.copying.paste(), _can_paste),
        in_tree=True,
    ),
    _row("move_to", _MOVE, ("Ctrl+Shift+M",), lambda tree: tree.ask_where(), _has_items),
    _row("tags", _TAGS, (), lambda tree: tree.ask_for_tags(), _can_write),
    _row("inherit", _INHERIT, (), lambda tree: tree.inherit(), _can_write),
    _row("curl", _CURL, (), lambda tree: tree.copy_curl(), _has_requests),
    _row(
        *("reveal", QT_TRANSLATE_NOOP("Actions", "Show in the file manager"), ("Shift+Alt+R",)),
        *(lambda tree: tree.reveal(), lambda window: bool(_rows(window))),
    ),
    _row(
        *("path", QT_TRANSLATE_NOOP("Actions", "Copy the path"), ("Shift+Alt+C",)),
        *(lambda tree: tree.copying.copy_path(), lambda window: bool(_rows(window))),
    ),
    _row(
        *("undo", QT_TRANSLATE_NOOP("Actions", "Undo the last change of files"), ()),
        *(lambda tree: tree.acting.undo(), _undoes),
    ),
    _row(
        *("collapse", QT_TRANSLATE_NOOP("Actions", "Collapse all"), (), lambda tree: tree.collapse_all()),
        lambda window: True,
    ),
    Action(
        FOLLOWS,
        QT_TRANSLATE_NOOP("Actions", "Mark the open request in the tree, or no longer"),
        (),
        COLLECTION,
        lambda window: window.settings.set(FOLLOWS, not window.settings.get(FOLLOWS)),
    ),
)
