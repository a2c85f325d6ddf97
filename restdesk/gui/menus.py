"""Draws menus, tooltips and shortcuts from the table of actions."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from restdesk.gui.actions import Action
from restdesk.gui.collections.recent_menu import RecentMenu
from restdesk.gui.keys import ShortcutsFirst
from restdesk.gui.shortcuts import Shortcuts
from restdesk.gui.translate import words
from restdesk.gui.widgets.plain import action_text
from restdesk.gui.window import MainWindow
from restdesk.words import Words

_BUTTONS = {"request.new": "new_button", "tab.list": "list_button"}
"""Actions that a button of the strip of tabs does."""

_ADDED = ("request.new", "tree.new_folder", "collection.new", "collection.open")
"""What the "+" above the tree offers."""

_TAB_MENU = ("tab.close", "tab.reopen", "tab.pin", "tab.rename", "tab.close_others", "tab.close_right", "tab.close_all")
"""What can be done with a tab by the other button of the mouse."""


_TREE_MENU = (
    *("tree.new_request", "tree.new_folder", ""),
    *("tree.rename", "tree.duplicate", "tree.delete", ""),
    *("tree.cut", "tree.copy", "tree.paste", "tree.move_to", ""),
    *("tree.tags", "tree.inherit", "tree.curl", ""),
    *("file.as_text", "tree.reveal", "tree.path", ""),
    *("collection.up", "collection.down", "collection.close"),
)
"""What can be done with what is selected in the tree by the other button of the mouse, or the menu key."""


class Menus(QObject):
    """The menu bar of a window and its shortcuts, as `table` says."""

    def __init__(self, window: MainWindow, table: Sequence[Action]) -> None:
        super().__init__(window)
        self._window = window
        self._table = tuple(table)
        self._shortcuts = Shortcuts(window, table)
        self._shortcuts.changed.connect(self._give_keys)
        self._actions = {row.name: self._action(row) for row in table}
        self._menus = {menu: self._menu(menu) for menu in dict.fromkeys(row.menu for row in table)}
        self._claimed: tuple[tuple[QKeySequence, Action], ...] | None = None
        self._first = ShortcutsFirst(window, self._takes)
        window.unclaimed.connect(self._on_key)
        window.language_changed.connect(self.retranslate)
        window.area.strip.new_button.clicked.connect(self["request.new"].trigger)
        window.area.strip.list_button.clicked.connect(self["tab.list"].trigger)
        window.area.strip.bar.unpin_requested.connect(self["tab.pin"].trigger)
        window.area.strip.bar.menu_requested.connect(self._show_tab_menu)
        window.side_bar.tree.customContextMenuRequested.connect(self._show_tree_menu)
        window.side_bar.set_add_actions([self[name] for name in _ADDED])
        self["collection.recent"].setMenu(RecentMenu(window))
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        for menu, drawn in self._menus.items():
            drawn.setTitle(words(menu))
        for row in self._table:
            self._say(row, words(row.text))
        for name, button in _BUTTONS.items():
            row = next(row for row in self._table if row.name == name)
            keys = self._shortcuts.native(row)
            getattr(self._window.area.strip, button).set_words(
                f"{words(row.text)} ({keys})" if keys else words(row.text)
            )

    def _say(self, row: Action, text: str) -> None:
        keys = self._shortcuts.native(row)
        self[row.name].setText(f"{text}\t{keys}" if row.if_unclaimed and keys else text)

    def _action(self, row: Action) -> QAction:
        action = QAction(self._window)
        action.setObjectName(row.name)
        action.setAutoRepeat(not row.name.startswith("request.send"))  # a key that is held is no second answer
        if not row.if_unclaimed:
            action.setShortcuts([QKeySequence(key) for key in self._shortcuts.of(row)])
        action.triggered.connect(partial(self._do, row))
        self._window.addAction(action)
        return action

    def _give_keys(self) -> None:
        """Let the actions have the keys of now."""
        self._claimed = None
        for row in self._table:
            if not row.if_unclaimed:
                self[row.name].setShortcuts([QKeySequence(key) for key in self._shortcuts.of(row)])
        self.retranslate()

    def _menu(self, menu: Words) -> QMenu:
        made = self._window.menuBar().addMenu("")
        rows = [row for row in self._table if row.menu == menu]
        made.addActions([self[row.name] for row in rows])
        made.aboutToShow.connect(lambda: self._enable(rows, now=True))
        # A shortcut looks at what is possible when it is pressed, not when the menu was last open.
        made.aboutToHide.connect(lambda: self._enable(rows, now=False))
        return made

    def _takes(self, pressed: QKeySequence) -> bool:
        """Whether a key is an action's, though the field that has the focus knows it too."""
        if self._claimed is None:  # asked for each key that is typed
            rows = (row for row in self._table if not row.if_unclaimed)
            self._claimed = tuple((QKeySequence(key), row) for row in rows for key in self._shortcuts.of(row))
        return any(key == pressed and row.takes(self._window) for key, row in self._claimed)

    def _enable(self, rows: Sequence[Action], *, now: bool) -> None:
        for row in rows:
            self[row.name].setEnabled(not now or row.when(self._window))
            if row.says is not None:
                self._say(row, action_text(row.says(self._window)) if now else words(row.text))

    def _show_tab_menu(self, at: QPoint) -> None:
        self._pop_up(_TAB_MENU, at, whole=True)

    def _show_tree_menu(self, at: QPoint) -> None:
        self._pop_up(_TREE_MENU, self._window.side_bar.tree.menu_place(at))

    def _pop_up(self, names: Sequence[str], at: QPoint, *, whole: bool = False) -> None:
        """Show a menu of these actions, an empty name being a line.

        What is not possible now is left out, unless the menu is to be seen `whole`.
        """
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        known = {row.name: row for row in self._table}
        rows = [known[name] for name in names if name]
        for name in names:
            if not name:
                menu.addSeparator()
            elif whole or known[name].when(self._window):
                menu.addAction(self[name])
        self._enable(rows, now=True)
        menu.aboutToHide.connect(lambda: self._enable(rows, now=False))
        menu.popup(at)

    def _do(self, row: Action, _checked: bool = False) -> None:
        if row.when(self._window):
            row.do(self._window)

    def _on_key(self, event: QKeyEvent) -> None:
        pressed = QKeySequence(event.keyCombination())
        for row in self._table:
            keys = (QKeySequence(key) for key in self._shortcuts.of(row))
            if row.if_unclaimed and any(key == pressed for key in keys) and row.when(self._window):
                event.accept()
                row.do(self._window)
                return
