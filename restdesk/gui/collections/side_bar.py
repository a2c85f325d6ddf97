"""The side bar: a title with a "+" and its menu, the filter, the tree."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from restdesk.gui.collections.tree import CollectionTree
from restdesk.gui.look.fonts import bold
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.widgets.icon_button import IconButton

WIDTH = 268
_MARGIN = 10


class SideBar(QWidget):
    """Everything at the left of the window; `chosen` carries the `Row` that was clicked or entered."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_ground(self, Ground.PANEL)
        self._title = QLabel(self)
        self._title.setFont(bold(self.font()))
        self._add = IconButton("plus", self)
        self._add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._add)
        self._add.setMenu(self._menu)
        self.filter_edit = QLineEdit(self)
        self.filter_edit.setObjectName("collectionFilter")
        self.filter_edit.setClearButtonEnabled(False)
        self.filter_edit.installEventFilter(self)
        self.tree = CollectionTree(self)
        self._lay_out()
        self.filter_edit.textChanged.connect(self.tree.filter_names)
        self.tree.chosen.connect(self.chosen)
        self.retranslate()

    def set_add_actions(self, actions: Iterable[QAction]) -> None:
        """Let the "+" offer these."""
        self._menu.clear()
        self._menu.addActions(list(actions))

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._title.setText(self.tr("Collections"))
        self._add.set_words(self.tr("New request or collection"))
        self.filter_edit.setPlaceholderText(self.tr("Filter"))
        self.filter_edit.setAccessibleName(self.tr("Filter by name, method or URL"))
        self.tree.setAccessibleName(self.tr("Collections"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 6, _MARGIN, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.filter_edit)
        column.addWidget(self.tree, 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._title.setFont(bold(self.font()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the filter the arrow down goes to what was found, and Esc shows all again."""
        if watched is not self.filter_edit:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.FocusIn:
            self.tree.prepare_filter()
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.filter_edit.text():
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
            elif event.type() == QEvent.Type.KeyPress:
                self.filter_edit.clear()
            return True
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down and event.type() == QEvent.Type.KeyPress:
            self.tree.enter()
            return True
        return super().eventFilter(watched, event)
