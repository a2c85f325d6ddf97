"""The sheet of all shortcuts, menu by menu, drawn from the table of actions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from restdesk.gui.look.fonts import bold, mono_font
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.look.scale import px
from restdesk.gui.shortcuts import Shortcuts, native, shortcuts_of
from restdesk.gui.translate import name_of, words

if TYPE_CHECKING:
    from restdesk.gui.actions import Action
    from restdesk.gui.window import MainWindow

_COLUMNS = 2


class ShortcutsDialog(QDialog):
    """What each key does, in columns; made anew each time, in the language of now."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setObjectName("shortcutsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        set_ground(self, Ground.PAGE)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._sheet(shortcuts_of(window)), 1)
        column.addLayout(self._buttons(window))
        self.resize(self._room().boundedTo(QSize(self._wide, self._high)))

    def _room(self) -> QSize:
        return QGuiApplication.primaryScreen().availableSize() - QSize(40, 80)

    def _sheet(self, shortcuts: Shortcuts) -> QScrollArea:
        inside = _columns(shortcuts, _COLUMNS)
        if inside.sizeHint().width() + px(60) > self._room().width():
            inside.deleteLater()
            inside = _columns(shortcuts, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.windowTitle())
        area.setWidget(inside)
        hint = inside.sizeHint()
        self._wide, self._high = hint.width() + px(60), hint.height() + px(110)
        return area

    def _buttons(self, window: "MainWindow") -> QHBoxLayout:
        change, close = QPushButton(self.tr("Change shortcuts…")), QPushButton(self.tr("Close"))
        close.setProperty("accent", True)
        close.setDefault(True)
        close.clicked.connect(self.close)
        change.clicked.connect(lambda: _change(self, window))
        row = QHBoxLayout()
        row.addWidget(change)
        row.addStretch(1)
        row.addWidget(close)
        return row


def _columns(shortcuts: Shortcuts, count: int) -> QWidget:
    made = QWidget()
    set_ground(made, Ground.PAGE)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, px(12), 0)
    row.setSpacing(px(40))
    for actions in _parts([action for action in shortcuts.table if shortcuts.of(action)], count):
        row.addLayout(_column(actions, shortcuts))
    return made


def _parts(actions: "list[Action]", count: int) -> "list[list[Action]]":
    """Part the actions into columns of like length, each menu whole."""
    menus = {
        menu: [action for action in actions if action.menu == menu] for menu in dict.fromkeys(a.menu for a in actions)
    }
    columns: list[list[Action]] = [[] for _ in range(count)]
    for rows in menus.values():
        full = next((column for column in columns if len(column) < len(actions) / count), columns[-1])
        full += rows
    return columns


def _column(actions: "list[Action]", shortcuts: Shortcuts) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(24))
    grid.setVerticalSpacing(px(6))
    menu = None
    for action in actions:
        if action.menu != menu:
            menu = action.menu
            title = QLabel(name_of(menu))
            title.setFont(bold(title.font()))
            title.setContentsMargins(0, px(8) if grid.rowCount() > 1 else 0, 0, 0)
            grid.addWidget(title, grid.rowCount(), 0, 1, 2)
        keys = QLabel("   ".join(native(key) for key in shortcuts.of(action)))
        keys.setFont(mono_font())
        row = grid.rowCount()
        grid.addWidget(QLabel(words(action.text)), row, 0)
        grid.addWidget(keys, row, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid


def _change(dialog: QDialog, window: "MainWindow") -> None:
    from restdesk.gui.dialogs.preferences import show_preferences

    dialog.close()
    show_preferences(window, page="shortcuts")


def show_shortcuts(window: "MainWindow") -> None:
    """Show the sheet beside the window, which stays usable."""
    ShortcutsDialog(window).show()
