"""A name that is typed over its row in the tree."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from restdesk.gui.collections.tree_paint import METHOD_WIDTH
from restdesk.gui.look.scale import px
from restdesk.gui.request.error_mark import ErrorMark

if TYPE_CHECKING:
    from restdesk.gui.collections.rows import Row
    from restdesk.gui.collections.tree import CollectionTree

_LONGEST = 200
_NARROWEST = 80


class NameEdit(QLineEdit):
    """Enter and leaving take the name, Esc does not; an empty one is refused."""

    typed = Signal(object)
    """Carries the new name."""
    refused = Signal()
    left = Signal()
    kept = Signal()
    """Enter has ended it with the name as it was."""

    def __init__(self, tree: "CollectionTree", row: "Row") -> None:
        super().__init__(row.name, tree.viewport())
        self._tree = tree
        self._key = row.key
        self._before = row.name
        self._inset = METHOD_WIDTH if row.is_request else 0
        self._done = False
        self.setObjectName("treeName")
        self.setMaxLength(_LONGEST)
        self.setAccessibleName(self.tr("New name of {name}").format(name=row.name))
        self.returnPressed.connect(self._enter)
        self._mark = ErrorMark(self)
        for changed in (tree.rows.layoutChanged, tree.rows.rowsInserted, tree.rows.rowsRemoved, tree.rows.modelReset):
            changed.connect(self._follow)
        for changed in (tree.expanded, tree.collapsed, tree.verticalScrollBar().valueChanged):
            changed.connect(self._follow)
        tree.viewport().installEventFilter(self)

    def begin(self) -> None:
        """Show it over its row, with the name selected."""
        self._place()
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Take what was typed and go; an empty name is none."""
        QGuiApplication.inputMethod().commit()  # the syllable that is being composed belongs to the name
        name = self.text().strip()
        self._end(name if name != self._before else "")

    def _enter(self) -> None:
        if not self.text().strip():
            self._mark.show_error(self.tr("Type a name: it cannot be empty."))
            self.refused.emit()
            return
        name = self.text().strip()
        self._end(name if name != self._before else "", back=True)
        if name == self._before:
            self.kept.emit()

    def _end(self, name: str = "", *, back: bool = False) -> None:
        if self._done:
            return
        self._done = True
        self.hide()
        if back:
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.emit()
        if name:
            self.typed.emit(name)
        self.deleteLater()

    def _follow(self, *_changed: object) -> None:
        QTimer.singleShot(0, self, self._place)  # once the view has laid its rows out

    def _place(self) -> None:
        rect = self._tree.visualRect(self._tree.rows.index_of(self._key))
        if not rect.isValid():
            self._end()
            return
        left = rect.left() + px(self._inset)
        width = max(self._tree.viewport().width() - left - px(2), px(_NARROWEST))
        self.setGeometry(QRect(left, rect.top(), width, rect.height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self._end(back=True)
            return
        super().keyPressEvent(event)
        event.accept()  # arrows and letters that it has no use for are not the tree's

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.leave()
