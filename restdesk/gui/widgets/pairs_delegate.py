"""How a cell of a pairs table is painted and edited."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.pairs_model import Column, PairsModel
from restdesk.gui.widgets.spans import Spans, no_spans, variable_formats
from restdesk.gui.widgets.variable_edit import VariableEdit

Index = QModelIndex | QPersistentModelIndex
_PADDING = 8


class PairsDelegate(QStyledItemDelegate):
    """A live delegate: each key reaches the model at once, and the model never writes into an open editor."""

    def __init__(self, view: QWidget, spans: Spans = no_spans) -> None:
        super().__init__(view)
        self._view = view
        self.spans = spans

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = VariableEdit(parent, self.spans if index.column() == Column.VALUE else no_spans)
        editor.setFrame(False)
        editor.setTextMargins(_PADDING - 2, 0, _PADDING - 2, 0)
        editor.setAutoFillBackground(True)
        place = QPersistentModelIndex(index)
        editor.textEdited.connect(lambda text: _write(place, text))
        model = index.model()
        if isinstance(model, PairsModel):
            editor.setAccessibleName(f"{model.headings[index.column()]} {index.row() + 1}")
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit) and not editor.property("filled"):
            editor.setProperty("filled", True)
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Nothing: each key was written already."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(0, 1, 0, -1))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_enter(event):
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.SubmitModelCache)
            return True
        return super().eventFilter(editor, event)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.column() == Column.ENABLED:
            super().paint(painter, option, index)
            return
        made = QStyleOptionViewItem(option)
        self.initStyleOption(made, index)
        style = self._view.style()
        text, made.text = str(index.data(Qt.ItemDataRole.DisplayRole) or ""), ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, made, painter, self._view)
        painter.save()
        painter.setPen(made.palette.color(made.palette.ColorRole.Text))
        self._paint_text(painter, option.rect, text, index.column() == Column.VALUE)
        painter.restore()

    def _paint_text(self, painter: QPainter, rect: QRect, text: str, coloured: bool) -> None:
        layout = QTextLayout(text, mono_font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        if coloured:
            layout.setFormats(variable_formats(theme_of(self._view), text, self.spans))
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        painter.setClipRect(rect.adjusted(_PADDING, 0, -_PADDING, 0))
        top = rect.top() + (rect.height() - line.height()) / 2
        layout.draw(painter, QPointF(rect.left() + _PADDING, top))


def _is_enter(event: QKeyEvent) -> bool:
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _write(place: QPersistentModelIndex, text: str) -> None:
    model = place.model()
    if place.isValid() and isinstance(model, PairsModel):
        model.write(place.row(), Column(place.column()), text)
