"""Draws menus, tooltips and shortcuts from the table of actions."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from restdesk.gui.actions import Action
from restdesk.gui.keys import ShortcutsFirst
from restdesk.gui.translate import words
from restdesk.gui.window import MainWindow
from restdesk.words import Words


class Menus(QObject):
    """The menu bar of a window and its shortcuts, as `table` says."""

    def __init__(self, window: MainWindow, table: Sequence[Action]) -> None:
        super().__init__(window)
        self._window = window
        self._table = tuple(table)
        self._actions = {row.name: self._action(row) for row in table}
        self._menus = {menu: self._menu(menu) for menu in dict.fromkeys(row.menu for row in table)}
        self._first = ShortcutsFirst(window, (key for row in table if not row.if_unclaimed for key in row.shortcuts))
        window.unclaimed.connect(self._on_key)
        window.language_changed.connect(self.retranslate)
        window.area.strip.new_button.clicked.connect(self["request.new"].trigger)
        window.side_bar.set_add_actions([self["request.new"], self["collection.open"]])
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        for menu, drawn in self._menus.items():
            drawn.setTitle(words(menu))
        for row in self._table:
            shown = f"{words(row.text)}\t{_native(row.shortcuts)}" if row.if_unclaimed else words(row.text)
            self[row.name].setText(shown)
        new = next(row for row in self._table if row.name == "request.new")
        self._window.area.strip.new_button.set_words(f"{words(new.text)} ({_native(new.shortcuts)})")

    def _action(self, row: Action) -> QAction:
        action = QAction(self._window)
        action.setObjectName(row.name)
        if not row.if_unclaimed:
            action.setShortcuts([QKeySequence(key) for key in row.shortcuts])
        action.triggered.connect(partial(self._do, row))
        self._window.addAction(action)
        return action

    def _menu(self, menu: Words) -> QMenu:
        made = self._window.menuBar().addMenu("")
        made.addActions([self[row.name] for row in self._table if row.menu == menu])
        made.aboutToShow.connect(lambda: self._enable(menu, now=True))
        # A shortcut looks at what is possible when it is pressed, not when the menu was last open.
        made.aboutToHide.connect(lambda: self._enable(menu, now=False))
        return made

    def _enable(self, menu: Words, *, now: bool) -> None:
        for row in self._table:
            if row.menu == menu:
                self[row.name].setEnabled(not now or row.when(self._window))

    def _do(self, row: Action, _checked: bool = False) -> None:
        if row.when(self._window):
            row.do(self._window)

    def _on_key(self, event: QKeyEvent) -> None:
        pressed = QKeySequence(event.keyCombination())
        for row in self._table:
            keys = (QKeySequence(key) for key in row.shortcuts)
            if row.if_unclaimed and any(key == pressed for key in keys) and row.when(self._window):
                event.accept()
                row.do(self._window)
                return


def _native(shortcuts: Sequence[str]) -> str:
    return QKeySequence(shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)
