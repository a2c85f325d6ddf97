"""The page of Preferences on which every shortcut can be changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from restdesk.gui.shortcuts import Shortcuts, native, shortcuts_of
from restdesk.gui.translate import name_of, words
from restdesk.gui.widgets.announce import announce

if TYPE_CHECKING:
    from restdesk.gui.actions import Action
    from restdesk.gui.window import MainWindow

_ROW = Qt.ItemDataRole.UserRole


class KeysEdit(QKeySequenceEdit):
    """The field that records keys, except Esc alone: that empties it, and of an empty one it closes the dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or event.modifiers():
            super().keyPressEvent(event)
        elif self.keySequence().isEmpty():
            event.ignore()
        else:
            self.clear()


class ShortcutsPage(QWidget):
    """A list of the actions with their keys, and below it the keys of the chosen one."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self._shortcuts: Shortcuts = shortcuts_of(window)
        self._filter, self._list = QLineEdit(), QTreeWidget()
        self._items: list[QTreeWidgetItem] = []
        self._label, self._keys, self._says = QLabel(), KeysEdit(), QLabel()
        self._use, self._add, self._none, self._usual = (QPushButton() for _ in range(4))
        self._name()
        self._lay_out()
        self._connect()
        self._fill()
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._filter.setPlaceholderText(self.tr("Search actions"))
        self._filter.setAccessibleName(self.tr("Search actions"))
        self._list.setAccessibleName(self.tr("Actions and their shortcuts"))
        self._list.setHeaderLabels([self.tr("Action"), self.tr("Shortcuts")])
        self._label.setText(self.tr("New shortcut: press the keys"))
        self._keys.setAccessibleName(self.tr("New shortcut: press the keys"))
        self._use.setText(self.tr("Use it"))
        self._add.setText(self.tr("Use it too"))
        self._none.setText(self.tr("No shortcut"))
        self._usual.setText(self.tr("Usual shortcut"))
        self._show()
        self._warn()

    def _name(self) -> None:
        self._filter.setObjectName("shortcutsFilter")
        self._list.setObjectName("shortcutsList")
        self._keys.setObjectName("shortcutKeys")
        for name, button in zip(("use", "add", "none", "usual"), self._buttons(), strict=True):
            button.setObjectName(f"shortcut_{name}")
            button.setAutoDefault(False)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return self._use, self._add, self._none, self._usual

    def _lay_out(self) -> None:
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setColumnCount(2)  # before their modes: a section that is not there yet takes none
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._list.header().setStretchLastSection(False)
        self._list.header().setResizeContentsPrecision(-1)  # the rows that are not seen yet count too
        self._list.setAllColumnsShowFocus(True)
        self._filter.setClearButtonEnabled(True)
        self._keys.setMaximumSequenceLength(1)
        self._label.setBuddy(self._keys)
        self._says.setWordWrap(True)
        keys = QHBoxLayout()
        keys.setSpacing(8)
        keys.addWidget(self._label)
        keys.addWidget(self._keys, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in self._buttons():
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(8)
        column.addWidget(self._filter)
        column.addWidget(self._list, 1)
        column.addLayout(keys)
        column.addWidget(self._says)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._filter.textChanged.connect(lambda _text: self._show())
        self._list.currentItemChanged.connect(lambda _now, _before: self._choose())
        self._keys.keySequenceChanged.connect(lambda _keys: self._warn())
        self._use.clicked.connect(lambda: self._give(lambda _keys, new: (new,)))
        self._add.clicked.connect(lambda: self._give(lambda keys, new: (*keys, new)))
        self._none.clicked.connect(lambda: self._set(()))
        self._usual.clicked.connect(self._set_usual)
        self._shortcuts.changed.connect(self._show)

    def _fill(self) -> None:
        for row in self._shortcuts.table:
            item = QTreeWidgetItem(self._list)
            item.setData(0, _ROW, row)
            self._items.append(item)
        self._list.setCurrentItem(self._items[0])

    def _show(self) -> None:
        """Say all rows anew and show those that are looked for."""
        wanted = self._filter.text().casefold().strip()
        for item in self._items:
            row: Action = item.data(0, _ROW)
            menu, name = name_of(row.menu), words(row.text)
            item.setText(0, f"{menu}: {name}")
            keys = ", ".join(native(key) for key in self._shortcuts.of(row))
            item.setText(1, self.tr("{keys} (changed)").format(keys=keys) if self._shortcuts.are_own(row) else keys)
            item.setHidden(wanted not in f"{menu} {name} {row.text.text} {keys}".casefold())
        self._usual.setEnabled(self._shortcuts.are_own(self._row()))
        self._none.setEnabled(bool(self._shortcuts.of(self._row())))

    def _row(self) -> "Action":
        item = self._list.currentItem() or self._items[0]
        found: Action = item.data(0, _ROW)
        return found

    def _choose(self) -> None:
        self._keys.clear()
        self._show()

    def _typed(self) -> str:
        return self._keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _warn(self) -> None:
        """Say which other action has the keys: using them takes them from it."""
        typed = self._typed()
        others = self._shortcuts.others_with(typed, self._row()) if typed else []
        warning = self.tr("{keys} is the shortcut of “{action}” now. Using it here takes it from there.")
        said = warning.format(keys=native(typed), action=words(others[0].text)) if others else ""
        self._says.setText(said)
        self._says.setVisible(bool(said))
        self._use.setEnabled(bool(typed))
        self._add.setEnabled(bool(typed) and bool(self._shortcuts.of(self._row())))
        if said:
            announce(self._keys, said)

    def _give(self, made: Callable[[tuple[str, ...], str], tuple[str, ...]]) -> None:
        typed, row = self._typed(), self._row()
        if not typed:
            return
        for other in self._shortcuts.others_with(typed, row):
            kept = tuple(key for key in self._shortcuts.of(other) if QKeySequence(key) != QKeySequence(typed))
            self._shortcuts.give(other, kept)
        before = tuple(key for key in self._shortcuts.of(row) if QKeySequence(key) != QKeySequence(typed))
        self._set(made(before, typed))

    def _set(self, keys: tuple[str, ...]) -> None:
        self._shortcuts.give(self._row(), keys)
        self._keys.clear()

    def _set_usual(self) -> None:
        self._set(self._row().shortcuts)
