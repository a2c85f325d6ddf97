"""A table of rows that is edited in place: headers, parameters, form fields, checks.

What the rows are is said by a `RowShape` (`row_columns.py`): any frozen value can be a row. The table shows rows by
`show_rows`, gives them back by `rows()`, and says `edited` once for each thing that the person does.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QMimeData, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QComboBox, QMenu, QTableView, QWidget

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.look.scale import row_px
from restdesk.gui.widgets.row_columns import Below, Kind, Note, RowShape
from restdesk.gui.widgets.row_delegate import CellEdit, RowDelegate, is_enter
from restdesk.gui.widgets.row_drag import RowDrag
from restdesk.gui.widgets.row_header import RowHeader
from restdesk.gui.widgets.row_model import BOX, LONGEST_EDITED, RowModel
from restdesk.gui.widgets.spans import Spans, no_spans
from restdesk.gui.widgets.variable_edit import MOST_PASTED, is_too_long

ROW_HEIGHT = 30
_UNBOUNDED = 16_777_215
_LONGEST_PASTED = 1_000_000
"""Characters that one cell takes; the table stalls with more of them."""
_Hint = QAbstractItemDelegate.EndEditHint
_Alt, _AltShift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_Control = Qt.KeyboardModifier.ControlModifier
_EDITS = Qt.Key.Key_F2


class RowTable(QTableView):
    """Rows with a box before and a cross behind; typing into the last, blank row adds one.

    Tab goes from cell to cell and leaves the table at its end; Enter goes on to the next text and from the last to the
    next row; Space ticks, Delete deletes the chosen rows, Ctrl+Delete the one that is edited; Alt with the arrows moves
    a row, with Shift besides it is doubled. Several pasted lines become rows. Ctrl+Z is left to the tab.
    """

    edited = Signal()
    below_chosen = Signal(object)
    """The key of a greyed row that was clicked or entered: the person wants it as an own one."""
    below_toggled = Signal(object)
    """The key of a greyed row whose box was clicked."""

    def __init__(self, shape: RowShape, parent: QWidget | None = None, spans: Spans = no_spans) -> None:
        super().__init__(parent)
        self.shape = shape
        self._most = 0
        self._model = RowModel(shape)
        self._model.setParent(self)
        self._delegate = RowDelegate(self, self._model, self._take_pasted, self._row_key)
        self._delegate.spans = spans
        self._drag = RowDrag(self, self._model)
        self._set_up()
        self.header = RowHeader(self, self._model)
        self.setHorizontalHeader(self.header)
        self.header.set_up()
        self.setMinimumHeight(2 * ROW_HEIGHT)
        self._delegate.entered.connect(self.go_on)
        self._model.edited.connect(self.edited)
        self._model.edited.connect(self.header.fit)
        self.retranslate()

    def _set_up(self) -> None:
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFont(mono_font())
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        self.verticalHeader().hide()
        self.verticalHeader().setProperty("ownSize", True)
        self._fit_rows()

    def _fit_rows(self) -> None:
        height = row_px(ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows; an open editor keeps its text, its caret and its composition."""
        self._model.show_rows(rows)
        self.header.fit()

    def show_notes(self, notes: Mapping[int, Note]) -> None:
        """Say these things about rows, by their number; an edit of a row takes what is said of it away."""
        self._model.show_notes(notes)
        self.header.fit()

    def show_below(self, rows: Sequence[Below]) -> None:
        """Show these rows greyed below the blank one."""
        self._model.show_below(rows)
        self.header.fit()

    def rows(self) -> tuple[Any, ...]:
        """The rows as they stand, without the blank and the greyed ones."""
        return self._model.rows()

    def note(self, number: int) -> Note | None:
        """What is said about that row."""
        return self._model.note(number)

    def set_spans(self, spans: Spans) -> None:
        """Colour the variables by this function from now on."""
        self._delegate.spans = spans
        self.viewport().update()

    def set_titles(self, titles: Sequence[str]) -> None:
        """Name the columns of the shape, in the language of now."""
        self._model.titles = tuple(titles)
        self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._model.cross)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._model.box_words = (self.tr("On"), self.tr("on"), self.tr("off"))
        self._model.cross_words = self.tr("Delete row")
        self.header.retranslate()

    def show_cell(self, number: int, section: int) -> None:
        """Make a cell the current one and give the table the focus."""
        self._go_to(self._model.index(number, section))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit_height(self, most: int) -> None:
        """Be as high as the rows are, up to that many of them."""
        self.setProperty("ownSize", True)
        self._most = most
        rows = max(1, min(most, self._model.rowCount()))
        row = self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(self.header.sizeHint().height() + rows * row + 2 * self.frameWidth())

    def let_grow(self) -> None:
        """Be as high as there is room again."""
        if self._most:
            self._most = 0
            self.setMaximumHeight(_UNBOUNDED)
            self.setMinimumHeight(self.header.sizeHint().height() + self.verticalHeader().defaultSectionSize())

    def open_cell(self, number: int, section: int) -> None:
        """Edit a cell."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.open(self._model.index(number, section))

    def flush(self) -> None:
        """Take what is typed into an open cell and was not taken with each key."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None:
            self.commitData(editor)

    def leave_cell(self) -> None:
        """Close an open cell, what was typed into it being taken."""
        self._close_editor()

    def put_in(self, number: int, rows: Sequence[Any]) -> None:
        """Put rows in before that place, as the person's: one step."""
        self._close_editor()
        self._model.insert(number, rows)

    def chosen(self) -> list[int]:
        """The numbers of the person's rows that are selected, else that of the current one."""
        numbers = {index.row() for index in self.selectionModel().selectedIndexes()} or {self.currentIndex().row()}
        return sorted(number for number in numbers if self._model.is_own(number))

    def delete_chosen(self) -> None:
        """Delete the rows that are chosen."""
        self._delete(self.chosen())

    def _delete(self, numbers: Sequence[int]) -> None:
        at, section = self.currentIndex().row(), self.currentIndex().column()
        if numbers:
            self._close_editor()
            self._model.delete(numbers)
            place = min(at - sum(number < at for number in numbers), len(self.rows()))
            self._go_to(self._model.index(max(0, place), max(section, 1)))

    def duplicate_chosen(self) -> None:
        """Put a copy of each chosen row below the last of them."""
        numbers = self.chosen()
        if numbers:
            self._model.insert(numbers[-1] + 1, [self.rows()[number] for number in numbers])
            self._go_to(self._model.index(numbers[-1] + 1, max(1, self.currentIndex().column())))

    def move_row_up(self) -> None:
        """Move the current row before the one above it."""
        self._move(-1)

    def move_row_down(self) -> None:
        """Move the current row after the one below it."""
        self._move(1)

    def _move(self, by: int) -> None:
        number = self.currentIndex().row()
        if self._model.move(number, number - 1 if by < 0 else number + 2):
            self.scrollTo(self.currentIndex())

    def toggle_chosen(self) -> None:
        """Turn the chosen rows on or off."""
        below = self._model.below(self.currentIndex().row())
        if below is not None and below.is_on is not None:
            self.below_toggled.emit(below.key)
        else:
            self._model.toggle(self.chosen())

    def copy_chosen(self) -> None:
        """Put the chosen rows on the clipboard, as text."""
        text = self.shape.write([self.rows()[number] for number in self.chosen()])
        if text:
            QGuiApplication.clipboard().setText(text)

    def paste(self, mime: QMimeData) -> None:
        """Put what a clipboard or a drag holds into the table: as rows, or as the text of the current cell."""
        text, index = mime.text(), self.currentIndex()
        if not text or self._take_pasted(text) or not self._model.is_editable(index.row()):
            return
        column = self._model.column(index.column())
        row = self._model.row(index.row())
        if column is not None and (column.has_variables(row) or column.kind_in(row) == Kind.PLAIN):
            self._model.write(index.row(), index.column(), text)

    def _take_pasted(self, text: str) -> bool:
        """Take several lines as rows, a text too long for a line edit into the cell as it is, a huge one not at all."""
        number, lines = self.currentIndex().row(), text.strip("\r\n")
        is_empty = self._model.is_editable(number) and self._model.row(number) == self.shape.blank
        several = "\n" in lines or "\r" in lines or (is_empty and ("\t" in lines or ": " in lines))
        if is_too_long(self, text, MOST_PASTED if several else _LONGEST_PASTED):
            return True
        if self.shape.grows and several:
            return self._insert(self.shape.parse(text), number, is_empty=is_empty)
        if len(text) <= LONGEST_EDITED:
            return False
        self._close_editor()
        self._model.write(number, self.currentIndex().column(), lines)
        return True

    def _insert(self, rows: Sequence[Any], number: int, *, is_empty: bool) -> bool:
        """Put pasted rows below the current one, or in its place where it is empty; one step."""
        if not rows:
            return False
        self._close_editor()
        if is_empty and self._model.is_own(number):
            self._model.put_in_place(number, rows)
        else:
            at = number if is_empty else number + 1 if self._model.is_own(number) else len(self.rows())
            self._model.insert(at, rows)
            number = at
        self._go_to(self._model.index(number + len(rows), 1))
        return True

    def _go_to(self, index: QModelIndex) -> None:
        """Make a cell the current one and its row the only one chosen, whatever keys are held down."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _close_editor(self) -> None:
        editor = self.indexWidget(self.currentIndex())
        if self.state() == QAbstractItemView.State.EditingState and editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, _Hint.NoHint)

    def _sections(self) -> list[int]:
        """The sections in which something is typed or pressed, those that are hidden or only read left out."""
        read = {
            number
            for number, column in enumerate(self.shape.columns, 1)
            if column.put is None and column.kind == Kind.PLAIN
        }
        return [
            number for number in range(1, self._model.cross) if not self.isColumnHidden(number) and number not in read
        ]

    def _next(self, step: int) -> QModelIndex:
        """The cell to type into after (1) or before (-1) the current one; invalid beyond the ends."""
        current, sections = self.currentIndex(), self._sections()
        wide = len(sections)
        before = sum(section < current.column() for section in sections)
        beside = step > 0 and current.column() not in sections  # a box, or words that are not typed: the text after it
        place = current.row() * wide + before - beside if current.isValid() else -1
        row, at = divmod(place + step, wide)
        if place + step < 0 or not self._model.is_editable(row):
            return QModelIndex()
        return self._model.index(row, sections[at])

    def go_on(self) -> None:
        """Go to the next text of the row, from the last one to the next row's first; an empty row ends the editing."""
        current = self.currentIndex()
        columns = self.shape.columns
        texts = [
            section
            for section in self._sections()
            if section != self._model.note_section and not columns[section - 1].aside
        ]
        following = next((section for section in texts if section > current.column()), None)
        if following is not None and not self._model.is_blank(current.row()):
            self.open(self._model.index(current.row(), following))
        elif self._model.is_editable(current.row() + 1):
            self.open(self._model.index(current.row() + 1, texts[0]))

    def open(self, index: QModelIndex) -> None:
        """Make a cell the current one and edit it; one that is pressed waits for Enter, or for what is typed."""
        self._go_to(index)
        if self._model.flags(index) & Qt.ItemFlag.ItemIsEditable and not self._is_pressed(index):
            self.edit(index)
            editor = self.indexWidget(index)
            if isinstance(editor, CellEdit) and editor.offers is not None and not editor.text():
                QTimer.singleShot(0, editor.offers, editor.offers.offer)

    def _is_pressed(self, index: QModelIndex) -> bool:
        column, number = self._model.column(index.column()), index.row()
        return column is not None and self._model.is_own(number) and column.is_pressed(self._model.row(number))

    def _press(self, index: QModelIndex) -> None:
        """Do what Enter and a click do in a cell."""
        number, column = index.row(), self._model.column(index.column())
        below = self._model.below(number)
        if below is not None:
            self.below_chosen.emit(below.key)
        elif index.column() == BOX:
            self._model.toggle([number])
        elif index.column() == self._model.cross:
            self._delete([number])
        elif column is not None and column.is_pressed(self._model.row(number)):
            column.press(number)
        else:
            self.open(index)
            editor = self.indexWidget(index)
            if isinstance(editor, QComboBox):
                editor.showPopup()

    def _row_key(self, event: QKeyEvent) -> bool:
        """Do what a key does to a row, in an open editor too; False for a key that does nothing here."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        arrows = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if not self.shape.grows:
            return False
        if key in arrows and modifiers == _Alt:
            self._move(arrows[Qt.Key(key)])
        elif key == Qt.Key.Key_Down and modifiers == _AltShift:
            self._close_editor()
            self.duplicate_chosen()
        elif key == Qt.Key.Key_Delete and modifiers == _Control:
            self._delete([self.currentIndex().row()] if self._model.is_own(self.currentIndex().row()) else [])
        else:
            return False
        return True

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == _EDITS:
            event.accept()  # it edits the cell here, whatever it is for elsewhere
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        standard = QKeySequence.StandardKey
        if self._row_key(event):
            return
        is_space = event.key() == Qt.Key.Key_Space and not event.modifiers()
        if is_enter(event) or (is_space and self._is_check()):
            self._press(self.currentIndex())
        elif is_space and self._ticks():
            self.toggle_chosen()
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.delete_chosen()
        elif event.matches(standard.Paste):
            self.paste(QGuiApplication.clipboard().mimeData())
        elif event.matches(standard.Copy):
            self.copy_chosen()
        elif event.matches(standard.Cut):
            self.copy_chosen()
            self.delete_chosen()
        elif event.key() == Qt.Key.Key_Menu:
            self._show_menu(self.visualRect(self.currentIndex()).bottomLeft())
        else:
            super().keyPressEvent(event)

    def _is_check(self) -> bool:
        """Whether the current cell is a box of its own."""
        number, section = self.currentIndex().row(), self.currentIndex().column()
        column = self._model.column(section) if self._model.is_own(number) else None
        return column is not None and column.kind_in(self._model.row(number)) == Kind.CHECK

    def _ticks(self) -> bool:
        below = self._model.below(self.currentIndex().row())
        return below is not None or (self.shape.is_on is not None and bool(self.chosen()))

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, _Hint.NoHint)
        steps = {_Hint.EditNextItem: 1, _Hint.EditPreviousItem: -1}
        if hint in steps:
            self.focusNextPrevChild(steps[hint] == 1)

    def focusNextPrevChild(self, following: bool) -> bool:
        index = self._next(1 if following else -1)
        if index.isValid():
            self.open(index)
            return True
        return super().focusNextPrevChild(following)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._drag.begins(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(round(event.position().y())))
        if not self._drag.goes_on(event):
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._is_pressed(self.indexAt(event.position().toPoint())):  # the first click has pressed it
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag.ends(event):
            return
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and not event.modifiers():
            self._click(index, event.position().toPoint())

    def _click(self, index: QModelIndex, at: QPoint) -> None:
        below = self._model.below(index.row())
        if index.column() == BOX and below is not None:
            if below.is_on is not None:
                self.below_toggled.emit(below.key)
        elif index == self.currentIndex():
            self._press(index)
            editor = self.indexWidget(index)
            if isinstance(editor, CellEdit):
                editor.setCursorPosition(editor.cursorPositionAt(editor.mapFrom(self.viewport(), at)))

    def _hover(self, number: int) -> None:
        if number != self._delegate.hovered:
            self._delegate.hovered = number
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._show_menu(event.pos())

    def _show_menu(self, at: QPoint) -> None:
        from restdesk.gui.widgets.row_menu import row_menu

        menu = row_menu(self)
        if menu is not None:
            self.extend_menu(menu)
            menu.popup(self.viewport().mapToGlobal(at))

    def extend_menu(self, menu: QMenu) -> None:
        """Put into the menu of a row what can be done with rows of this kind besides."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.header.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "header"):
            self._fit_rows()
            self.header.fit()
            if self._most:
                self.fit_height(self._most)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
