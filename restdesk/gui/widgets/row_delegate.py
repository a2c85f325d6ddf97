"""How a cell of a table of rows is edited."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from restdesk.gui.widgets.offers import Offers
from restdesk.gui.widgets.row_columns import Kind, Offer
from restdesk.gui.widgets.row_model import RowModel
from restdesk.gui.widgets.row_paint import PADDING, RowPainter
from restdesk.gui.widgets.spans import Spans, no_spans
from restdesk.gui.widgets.variable_edit import VariableEdit

Index = QModelIndex | QPersistentModelIndex
_Hint = QStyledItemDelegate.EndEditHint
_KeyPress = QEvent.Type.KeyPress


class Taken(Protocol):
    """Says whether a pasted text was taken as rows, or as a text too long for a line edit."""

    def __call__(self, text: str) -> bool: ...


class CellEdit(VariableEdit):
    """The field that is open in a cell; what is pasted is offered to `taken` first."""

    def __init__(self, parent: QWidget, spans: Spans, taken: Taken) -> None:
        super().__init__(parent, spans)
        self._taken = taken
        self.is_filled = False
        self.offers: Offers | None = None

    def insert_mime(self, mime: QMimeData) -> None:
        """Paste what a clipboard or a drag holds."""
        text = mime.text()
        if text and not self._taken(text):
            self.insert(text)
            self.textEdited.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.insert_mime(QGuiApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(lambda: self.insert_mime(QGuiApplication.clipboard().mimeData()))
        menu.popup(event.globalPos())


class SecretCell(CellEdit):
    """Shows dots; what is typed is taken once, when the cell is left."""

    def __init__(self, parent: QWidget, taken: Taken) -> None:
        super().__init__(parent, no_spans, taken)
        self.setEchoMode(VariableEdit.EchoMode.Password)

    def insert_mime(self, mime: QMimeData) -> None:
        """Paste as it is: no lines become rows of a text that is secret."""
        if mime.text():
            self.insert(mime.text().rstrip("\r\n"))

    def take(self) -> str:
        """Return what was typed, and forget it."""
        typed = self.text()
        self.clear()
        return typed


class RowDelegate(RowPainter):
    """A live delegate: each key reaches the model at once, and the model never writes into an open editor."""

    entered = Signal()
    """Enter was pressed in an editor."""

    def __init__(self, view: QWidget, model: RowModel, taken: Taken, keys: Callable[[QKeyEvent], bool]) -> None:
        super().__init__(view, model)
        self._taken = taken
        self._keys = keys

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column, row = self._model.shape.columns[index.column() - 1], self._model.row(index.row())
        place = QPersistentModelIndex(index)
        name = f"{self._model.titles[index.column() - 1]} {index.row() + 1}"
        if column.kind_in(row) == Kind.CHOICE:
            return self._choice(parent, place, name)
        if column.kind_in(row) == Kind.SECRET:
            return self._dressed(SecretCell(parent, self._taken), index, name)
        editor = CellEdit(parent, self.spans if column.has_variables(row) else no_spans, self._taken)
        self._dressed(editor, index, name)
        editor.textEdited.connect(lambda text: self._write(place, text))
        editor.offers = Offers(editor, lambda text: self._offered(place, text))
        return editor

    def _dressed(self, editor: CellEdit, index: Index, name: str) -> CellEdit:
        """Give a field the look of its cell."""
        column = self._model.shape.columns[index.column() - 1]
        editor.setFrame(False)
        editor.setTextMargins(PADDING - 2, 0, PADDING - 2, 0)
        editor.setAutoFillBackground(True)
        hint = column.hint(self._model.row(index.row()))
        editor.setPlaceholderText(self.placeholder(index.row(), index.column()) or hint)
        editor.setAccessibleName(name)
        return editor

    def _choice(self, parent: QWidget, place: QPersistentModelIndex, name: str) -> QComboBox:
        box = QComboBox(parent)
        box.setAccessibleName(name)
        column = self._model.shape.columns[place.column() - 1]
        for value, words in column.choices():
            box.addItem(words, value)
        box.setCurrentIndex(box.findData(column.get(self._model.row(place.row()))))

        def chosen() -> None:
            self._write(place, str(box.currentData()))
            self.closeEditor.emit(box, _Hint.NoHint)

        box.activated.connect(chosen)
        return box

    def _offered(self, place: QPersistentModelIndex, text: str) -> Sequence[Offer]:
        column = self._model.column(place.column())
        return () if column is None or "{{" in text else column.complete(self._model.row(place.row()), text)

    def _write(self, place: QPersistentModelIndex, text: str) -> None:
        if place.isValid():
            self._model.write(place.row(), place.column(), text)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, CellEdit) and not editor.is_filled:
            editor.is_filled = True
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def rewrite(self, editor: QWidget, index: Index) -> None:
        """Show in an open editor what its cell holds now, the caret where it was, for a command of the person's."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, CellEdit) and editor.text() != text:
            caret = editor.cursorPosition()
            editor.setText(text)
            editor.setCursorPosition(caret)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Give a secret away; of all else each key was written already."""
        if isinstance(editor, SecretCell) and (typed := editor.take()):
            self._model.write(index.row(), index.column(), typed)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Take nothing: the table sees to boxes and crosses."""
        return False

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(0, 1, 0, -1))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() == _KeyPress and isinstance(event, QKeyEvent) and isinstance(editor, QWidget):
            if isinstance(editor, CellEdit) and editor.offers is not None and editor.offers.takes(event):
                return True
            if is_enter(event):
                self.commitData.emit(editor)
                # before Qt closes the editor of a choice later, when another one may be open
                self.closeEditor.emit(editor, _Hint.NoHint)
                self.entered.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.closeEditor.emit(editor, _Hint.NoHint)
                return True
            if self._keys(event):
                return True
        return super().eventFilter(editor, event)


def is_enter(event: QKeyEvent) -> bool:
    """Whether it is Enter alone."""
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
