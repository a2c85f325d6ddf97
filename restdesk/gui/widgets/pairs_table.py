"""A table of names and values that is edited in place."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.style import theme_of
from restdesk.gui.widgets.pairs_delegate import PairsDelegate
from restdesk.gui.widgets.pairs_model import Column, PairsModel, Row
from restdesk.gui.widgets.spans import Spans, no_spans

_ROW_HEIGHT = 30
_TICK, _HEADER_INSET = 32, 6
_WIDTHS = {Column.NAME: 220, Column.DESCRIPTION: 240}
"""Pixels that these columns have where there is room."""
_NARROWEST = 96
_VALUE_SHARE = 0.4
"""Of the width, what is left to the values at least."""
_Hint = QAbstractItemDelegate.EndEditHint


class PairsTable(QTableView):
    """Rows of name, value and description, each with a check box; typing into the last, blank row adds one.

    Tab goes from cell to cell and leaves the table at its end, Enter goes down, Space ticks, Delete
    deletes the chosen rows. `edited` tells that `rows()` changed, at each key.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None, spans: Spans = no_spans) -> None:
        super().__init__(parent)
        self._model = PairsModel()
        self._model.setParent(self)
        self._delegate = PairsDelegate(self, spans)
        self._wanted = dict(_WIDTHS)
        self._fits = False
        self._delete = QAction(self)
        self._delete.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self._delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._delete.triggered.connect(self.delete_chosen)
        self.addAction(self._delete)
        self._set_up()
        self._model.edited.connect(self.edited)
        self.clicked.connect(self._clicked)
        self._recolour()
        self.retranslate()

    def _set_up(self) -> None:
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFont(mono_font())
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setFont(QApplication.font())
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setProperty("inset", _HEADER_INSET)
        header.setMinimumSectionSize(28)
        header.setSectionResizeMode(Column.ENABLED, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.VALUE, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(Column.ENABLED, _TICK)
        header.sectionResized.connect(self._widened)
        self.setMinimumHeight(header.sizeHint().height() + _ROW_HEIGHT)
        self._fit_columns()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; an open editor keeps its text if their number is the same."""
        self._model.show_rows(rows)

    def show_automatic(self, rows: Sequence[Row]) -> None:
        """Show these rows greyed below, to be read only (headers that are sent by themselves)."""
        self._model.show_automatic(rows)

    def rows(self) -> tuple[Row, ...]:
        """The rows as they stand, without the blank and the automatic ones."""
        return self._model.rows()

    def set_spans(self, spans: Spans) -> None:
        """Colour the variables in values by this function from now on."""
        self._delegate.spans = spans
        self.viewport().update()

    def delete_chosen(self) -> None:
        """Delete the rows that are chosen."""
        current = self.currentIndex()
        self._model.delete([index.row() for index in self.selectionModel().selectedIndexes()])
        self.setCurrentIndex(self._model.index(min(current.row(), len(self.rows())), max(current.column(), 1)))

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._model.headings = ("", self.tr("Name"), self.tr("Value"), self.tr("Description"))
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._delete.setText(self.tr("Delete row"))

    def _recolour(self) -> None:
        theme = theme_of(self)
        self._model.muted, self._model.odd, self._model.wrong = theme.muted, theme.warning, theme.bad
        self.viewport().update()

    def _fit_columns(self) -> None:
        """Share the width out: where it is scarce the descriptions give way first, then the names."""
        room = self.viewport().width() - _TICK
        if room < len(Column) * _TICK:
            return  # not laid out yet
        rest = round(room * (1 - _VALUE_SHARE))
        least = min(_NARROWEST, rest // 2)
        description = max(least, min(self._wanted[Column.DESCRIPTION], rest - self._wanted[Column.NAME]))
        self._fits = True
        self.horizontalHeader().resizeSection(Column.DESCRIPTION, description)
        self.horizontalHeader().resizeSection(Column.NAME, min(self._wanted[Column.NAME], rest - description))
        self._fits = False

    def _widened(self, column: int, _old: int, width: int) -> None:
        """Remember the width that the person gave a column."""
        if not self._fits and column in self._wanted:
            self._wanted[Column(column)] = width
            self._fit_columns()

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == Column.ENABLED:
            self._model.toggle(index.row())
        elif self._model.flags(index) & Qt.ItemFlag.ItemIsEditable and not QApplication.keyboardModifiers():
            self.edit(index)

    def _next(self, step: int) -> QModelIndex:
        """The cell to type into after (1) or before (-1) the current one; invalid beyond the ends."""
        current = self.currentIndex()
        wide = len(Column) - 1
        least = -1 if step > 0 else 0  # from the tick box a step leads to the name beside it
        place = current.row() * wide + max(current.column() - 1, least) if current.isValid() else -1
        row, column = divmod(place + step, wide)
        if place + step < 0 or not self._model.is_editable(row):
            return QModelIndex()
        return self._model.index(row, column + 1)

    def go_down(self) -> None:
        """Go to the cell below and edit it, if there is one; below the last column a new row begins with its name."""
        current = self.currentIndex()
        column = Column.NAME if current.column() == Column.DESCRIPTION else current.column()
        if self._model.is_editable(current.row() + 1):
            self._open(self._model.index(current.row() + 1, column))

    def _open(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index)
        self.edit(index)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, _Hint.NoHint)
        steps = {_Hint.EditNextItem: 1, _Hint.EditPreviousItem: -1}
        if hint == _Hint.SubmitModelCache:
            self.go_down()
        elif hint in steps:
            self.focusNextPrevChild(steps[hint] == 1)

    def focusNextPrevChild(self, following: bool) -> bool:
        index = self._next(1 if following else -1)
        if index.isValid():
            self._open(index)
            return True
        return super().focusNextPrevChild(following)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self._model.flags(current) & Qt.ItemFlag.ItemIsEditable:
                self.edit(current)
        elif event.key() == Qt.Key.Key_Space and self._model.is_own(current.row()):
            self._model.toggle(current.row())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._model.is_own(self.currentIndex().row()):
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self._delete)
            menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_delegate"):
            self._recolour()
