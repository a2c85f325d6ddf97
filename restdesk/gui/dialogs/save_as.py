"""Where a request goes: its name, and a folder of an open collection."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.look.scale import px
from restdesk.gui.widgets.plain import one_line, set_plain
from restdesk.model.collection import Broken, Collection, FolderNode, Node
from restdesk.session.naming import names_beside, unlike
from restdesk.session.outcome import NewPlace

_FOLDER = Qt.ItemDataRole.UserRole
_NEW = Qt.ItemDataRole.UserRole + 1
_LONGEST = 200
_WIDTH, _HEIGHT, _SHARE = 460, 460, 0.9


@dataclass(frozen=True)
class At:
    """A folder of a collection; no path is the collection itself, no folder is nothing."""

    folder: Path | None
    path: str = ""


class SaveAs(QDialog):
    """Asks for a name and a place; `chosen` carries the `NewPlace`."""

    chosen = Signal(object)

    def __init__(self, collections: Iterable[Collection], name: str, at: At, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("saveAsDialog")
        self._collections = {one.folder: one for one in collections if not one.read_only}
        self._proposed = name
        self.name = QLineEdit()
        self.name.setObjectName("saveAsName")
        self.name.setMaxLength(_LONGEST)
        self.tree = QTreeWidget()
        self.tree.setObjectName("saveAsTree")
        self._note = QLabel()
        self.new_folder = QPushButton()
        self.new_folder.setObjectName("saveAsNewFolder")
        self._buttons = QDialogButtonBox(self)
        self.save = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.cancel = self._buttons.addButton("", QDialogButtonBox.ButtonRole.RejectRole)
        self._name_label, self._tree_label = QLabel(), QLabel()
        self._lay_out()
        self._fill(at)
        self._connect()
        self.retranslate()
        self._propose()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.setWindowTitle(self.tr("Save request"))
        self._name_label.setText(self.tr("Name"))
        self._tree_label.setText(self.tr("Folder"))
        self.tree.setAccessibleName(self.tr("Folder"))
        self.name.setAccessibleName(self.tr("Name"))
        self.new_folder.setText(self.tr("New folder"))
        self.save.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel"))

    def place(self) -> NewPlace | None:
        """Return what is chosen, None while something is missing."""
        item = self.tree.currentItem()
        name = self.name.text().strip()
        if item is None or not name:
            return None
        new: list[str] = []
        while item.data(0, _NEW):
            typed = self.tree.itemWidget(item, 0)
            folder = typed.text() if isinstance(typed, QLineEdit) else item.text(0)
            new.insert(0, folder.strip() or self.tr("New folder"))
            item = cast(QTreeWidgetItem, item.parent())
        at: At = item.data(0, _FOLDER)
        assert at.folder is not None
        return NewPlace(folder=at.folder, above=at.path, new_folders=tuple(new), name=name)

    def accept(self) -> None:
        """Close, if all is chosen, and tell it."""
        place = self.place()
        if place is not None:
            super().accept()
            self.chosen.emit(place)

    def _lay_out(self) -> None:
        set_ground(self, Ground.PAGE)
        self.tree.setHeaderHidden(True)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setUniformRowHeights(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self._name_label.setBuddy(self.name)
        self._tree_label.setBuddy(self.tree)
        self._note.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._note.setWordWrap(True)
        self.save.setProperty("accent", True)
        self.save.setDefault(True)
        self._buttons.addButton(self.new_folder, QDialogButtonBox.ButtonRole.ResetRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for widget in (self._name_label, self.name, self._note, self._tree_label):
            column.addWidget(widget)
        column.addWidget(self.tree, 1)
        column.addWidget(self._buttons)
        order = (self.name, self.tree, self.new_folder, self.save, self.cancel)
        for first, second in pairwise(order):
            self.setTabOrder(first, second)
        self.resize(QSize(px(_WIDTH), px(_HEIGHT)).boundedTo(self.screen().availableSize() * _SHARE))

    def _connect(self) -> None:
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.new_folder.clicked.connect(self._add_folder)
        self.name.textChanged.connect(lambda _text: self._refresh())
        self.tree.currentItemChanged.connect(lambda *_: self._propose())

    def _fill(self, at: At) -> None:
        for collection in self._collections.values():
            item = _item(self.tree.invisibleRootItem(), collection.name, At(collection.folder))
            self._fill_below(item, collection.folder, collection.children)
            item.setExpanded(len(self._collections) == 1 or collection.folder == at.folder)
            if self.tree.currentItem() is None or collection.folder == at.folder:
                self.tree.setCurrentItem(item)
        self._go_to(at)

    def _fill_below(self, above: QTreeWidgetItem, folder: Path, nodes: Iterable[Node]) -> None:
        for node in nodes:
            if isinstance(node, FolderNode) and not isinstance(node.content, Broken):
                item = _item(above, node.name, At(folder, node.path))
                self._fill_below(item, folder, node.children)

    def _go_to(self, at: At) -> None:
        """Choose the folder where the request is proposed to go, and open those above it."""
        items = _below(self.tree.invisibleRootItem())
        while items:
            item = items.pop()
            if item.data(0, _FOLDER) == at:
                self.tree.setCurrentItem(item)
                self.tree.scrollToItem(item)
                return
            items += _below(item)

    def _add_folder(self) -> None:
        """Make a folder below the one chosen, which is made on the disk once the request is saved."""
        above = self.tree.currentItem()
        if above is None:
            return
        item = _item(above, unlike(self.tr("New folder"), [one.text(0) for one in _below(above)]), None)
        item.setData(0, _NEW, True)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        above.setExpanded(True)
        self.tree.setCurrentItem(item)
        self.tree.editItem(item, 0)

    def _propose(self) -> None:
        """Propose a name that nothing else in the folder has, unless another one was typed."""
        if self.name.isModified():
            self._refresh()
            return
        self.name.setText(unlike(self._proposed, self._names()) if self._proposed else "")
        self._refresh()

    def _names(self) -> list[str]:
        """Return what all that lies in the chosen folder is called."""
        item = self.tree.currentItem()
        at = item.data(0, _FOLDER) if item is not None else None
        return names_beside(self._collections[at.folder], at.path) if isinstance(at, At) and at.folder else []

    def _refresh(self) -> None:
        place = self.place()
        self.save.setEnabled(place is not None)
        same = place is not None and place.name.casefold() in {name.casefold() for name in self._names()}
        text = self.tr("Something there has this name already. Both stay, each in a file of its own.")
        set_plain(self._note, text)
        self._note.setVisible(same)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.name.setFocus()
        self.name.selectAll()


def _below(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [cast(QTreeWidgetItem, item.child(number)) for number in range(item.childCount())]


def _item(above: QTreeWidgetItem, name: str, place: At | None) -> QTreeWidgetItem:
    item = QTreeWidgetItem(above, [one_line(name)])
    item.setData(0, _FOLDER, place)
    return item
