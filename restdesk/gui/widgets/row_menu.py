"""The context menu of a table of rows."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from restdesk.gui.translate import words
from restdesk.words import QT_TRANSLATE_NOOP, Words

if TYPE_CHECKING:
    from restdesk.gui.widgets.row_table import RowTable

_TURN = QT_TRANSLATE_NOOP("RowMenu", "Turn on or off")
_UP, _DOWN = QT_TRANSLATE_NOOP("RowMenu", "Move up"), QT_TRANSLATE_NOOP("RowMenu", "Move down")
_DOUBLE = QT_TRANSLATE_NOOP("RowMenu", "Duplicate row")
_GROWING = (_UP, _DOWN, _DOUBLE)
"""What is not for rows that come from elsewhere."""
_ENTRIES: tuple[tuple[Words, str, "Callable[[RowTable], object]"], ...] = (
    (_TURN, "Space", lambda table: table.toggle_chosen()),
    (_UP, "Alt+Up", lambda table: table.move_row_up()),
    (_DOWN, "Alt+Down", lambda table: table.move_row_down()),
    (_DOUBLE, "Alt+Shift+Down", lambda table: table.duplicate_chosen()),
    (QT_TRANSLATE_NOOP("RowMenu", "Copy"), "Ctrl+C", lambda table: table.copy_chosen()),
    (QT_TRANSLATE_NOOP("RowMenu", "Delete row"), "Del", lambda table: table.delete_chosen()),
)
_PASTE = QT_TRANSLATE_NOOP("RowMenu", "Paste")


def row_menu(table: "RowTable") -> QMenu | None:
    """What can be done with the chosen rows, with its keys; None where there is nothing."""
    menu = QMenu(table)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if table.chosen():
        for text, key, do in _ENTRIES:
            if (text is _TURN and table.shape.is_on is None) or (text in _GROWING and not table.shape.grows):
                continue
            action = menu.addAction(f"{words(text)}\t{_native(key)}")
            action.triggered.connect(lambda _checked=False, do=do: do(table))
    paste = menu.addAction(f"{words(_PASTE)}\t{_native('Ctrl+V')}")
    paste.triggered.connect(lambda: table.paste(QGuiApplication.clipboard().mimeData()))
    columns = table.header.menu()
    if columns is not None:
        menu.addSeparator()
        menu.addActions(columns.actions())
        columns.setParent(menu)
    return menu


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
