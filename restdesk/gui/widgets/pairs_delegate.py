"""How a cell of a pairs table is painted and edited."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

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
            editor.setPlaceholderText(_placeholder(index))
            editor.setAccessibleName(f"{model.headings[index.column()]} {index.row() + 1}")
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit) and not editor.property("filled"):
            editor.setProperty("filled", True)
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Nothing: each key was written already."""

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Take nothing: a click anywhere in the cell ticks, and the table sees to it."""
        return False

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(0, 1, 0, -1))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_enter(event):
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.SubmitModelCache)
            return True
        return super().eventFilter(editor, event)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        made = QStyleOptionViewItem(option)
        self.initStyleOption(made, index)
        style, state = self._view.style(), QStyle.StateFlag
        text, made.text = str(index.data(Qt.ItemDataRole.DisplayRole) or ""), ""
        made.state &= ~state.State_HasFocus
        if _is_blank(index) and not self._has_focus():
            made.state &= ~state.State_Selected  # a row that is not there yet is not left chosen behind
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, made, painter, self._view)
        painter.save()
        placeholder = _placeholder(index)
        painter.setPen(theme_of(self._view).muted if placeholder else made.palette.color(made.palette.ColorRole.Text))
        if index.column() == Column.VALUE and text:
            self._paint_coloured(painter, option.rect, text)
        else:
            self._paint_elided(painter, option.rect, placeholder or text)
        painter.restore()
        if option.state & state.State_HasFocus:
            style.drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self._view)

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self._view or self._view.isAncestorOf(focus))

    def _paint_elided(self, painter: QPainter, rect: QRect, text: str) -> None:
        font, inside = mono_font(), rect.adjusted(_PADDING, 0, -_PADDING, 0)
        painter.setFont(font)
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, elided)

    def _paint_coloured(self, painter: QPainter, rect: QRect, text: str) -> None:
        layout = QTextLayout(text, mono_font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats(variable_formats(theme_of(self._view), text, self.spans))
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        painter.setClipRect(rect.adjusted(_PADDING, 0, -_PADDING, 0))
        top = rect.top() + (rect.height() - line.height()) / 2
        layout.draw(painter, QPointF(rect.left() + _PADDING, top))


def _is_blank(index: Index) -> bool:
    model = index.model()
    return isinstance(model, PairsModel) and model.is_blank(index.row())


def _placeholder(index: Index) -> str:
    """Return what is to be typed here, in the blank row."""
    model, column = index.model(), index.column()
    if not isinstance(model, PairsModel) or not model.is_blank(index.row()):
        return ""
    return model.headings[column] if column in (Column.NAME, Column.VALUE) else ""


def _is_enter(event: QKeyEvent) -> bool:
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _write(place: QPersistentModelIndex, text: str) -> None:
    model = place.model()
    if place.isValid() and isinstance(model, PairsModel):
        model.write(place.row(), Column(place.column()), text)
