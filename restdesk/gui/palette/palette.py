"""The palette itself: a field, and below it what the letters in it mean."""

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.look.scale import px
from restdesk.gui.look.shapes import FIELD_RADIUS, box
from restdesk.gui.look.style import theme_of
from restdesk.gui.palette.entry import Entry
from restdesk.gui.palette.match import MOST, PART, Searched
from restdesk.gui.palette.rows import EntriesModel, EntryDelegate
from restdesk.gui.widgets.announce import announce

_WIDTH, _LINES, _TOP = 620, 12, 44
_QUIET = 60
"""Milliseconds without a key after which similar entries are looked for among many."""

_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _LINES, Qt.Key.Key_PageUp: -_LINES}


class _Field(QLineEdit):
    """A line edit that tells of a syllable too while it is being composed."""

    typed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.textEdited.connect(self.typed.emit)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        place, text = self.cursorPosition(), self.text()
        self.typed.emit(text[:place] + event.preeditString() + text[place:])


class Palette(QFrame):
    """Lies over the top of the window while something is looked for; gone as soon as the focus leaves it.

    The focus is given back before an entry is carried out, so that it acts on what was being worked on.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("commandPalette")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        set_ground(self, Ground.PAGE)
        self.listed: tuple[Sequence[object], Sequence[Entry]] | None = None
        """The requests of these collections: to list thousands of them anew would be felt."""
        self._entries: Sequence[Entry] = ()
        self._searched = Searched(())
        self._window = window
        self._before: QWidget | None = None
        self._field, self._list, self._nothing = _Field(self), QListView(self), QLabel(self)
        self._model = EntriesModel(self)
        self._typed = ""
        self._found: list[int] = []
        self._near: list[tuple[float, int]] = []
        self._looked = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look_for_similar)
        self._fill_list()
        self._field.typed.connect(self._find)
        self._field.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for widget in (self._field, self._list, self._nothing):
            column.addWidget(widget)
        self.hide()

    def open(self, title: str, entries: Sequence[Entry]) -> Searched:
        """Look for one of these; `title` says in the empty field what they are. Return what wants to be warmed."""
        focus = QApplication.focusWidget()
        self._before = focus if focus is not None and not self.isAncestorOf(focus) else self._before
        if entries is not self._entries:
            self._entries, self._searched = entries, Searched(tuple(entry.searched for entry in entries))
        self._field.setPlaceholderText(title)
        self._field.setAccessibleName(title)
        self._list.setAccessibleName(title)
        self._nothing.setText(self.tr("Nothing has these letters."))
        self._field.clear()
        self._find("")
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return self._searched

    def _fill_list(self) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(EntryDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self._list.viewport().setBackgroundRole(Ground.PAGE.value)
        self._list.setMouseTracking(True)
        self._list.entered.connect(self._list.setCurrentIndex)
        self._list.clicked.connect(self._choose)

    def _place(self) -> None:
        """Take as much room as what is found needs, up to some lines."""
        for widget in (self, self._field, self._list):
            widget.ensurePolished()  # fitted to the zoom, before it is measured
        window, line = self._window, self.fontMetrics().height()
        width = min(_WIDTH * line // 16, window.width() - 32)
        row = max(self._list.sizeHintForRow(0), line + 12)
        rows = min(max(self._model.rowCount(), 1), _LINES)
        height = min(self._field.sizeHint().height() + rows * row + px(24), window.height() - _TOP - 16)
        self.setGeometry((window.width() - width) // 2, _TOP, width, height)

    def _find(self, typed: str) -> None:
        self._typed, self._found, self._near, self._looked = typed, self._searched.find(typed), [], 0
        self._soon.stop()
        if len(self._entries) > PART and self._searched.needs_similar(typed, len(self._found)):
            self._soon.start(_QUIET)
        self._show(self._found)
        self._list.setCurrentIndex(self._model.index(0))
        self._tell()

    def _look_for_similar(self) -> None:
        """Look at some more of many entries; the keys are heard in between, and the next one ends it."""
        self._near += self._searched.similar(self._typed, self._looked)
        self._looked += PART
        if self.isVisible() and self._looked < len(self._entries):
            self._soon.start(0)
            return
        known, row = set(self._found), max(0, self._list.currentIndex().row())
        near = [place for _score, place in sorted(self._near, key=lambda one: (-one[0], one[1]))]
        more = [place for place in near if place not in known]
        if self.isVisible() and more:
            self._show([*self._found, *more][:MOST])
            self._list.setCurrentIndex(self._model.index(row))
            self._tell()

    def _show(self, places: Sequence[int]) -> None:
        self._model.show_entries([self._entries[place] for place in places])
        self._list.setVisible(bool(places))
        self._nothing.setVisible(not places)
        self._place()

    def _tell(self) -> None:
        index = self._list.currentIndex()
        said = index.data(Qt.ItemDataRole.AccessibleTextRole) if index.isValid() else self._nothing.text()
        announce(self._field, str(said))

    def _move(self, by: int) -> None:
        count = self._model.rowCount()
        if count:
            row = self._list.currentIndex().row() + by
            # By one it goes round; by a page it stops at the ends.
            row = row % count if abs(by) == 1 else min(max(row, 0), count - 1)
            self._list.setCurrentIndex(self._model.index(row))
            self._tell()

    def _choose(self, index: QModelIndex | QPersistentModelIndex) -> None:
        entry = self._model.entry(index)
        if entry is not None:
            self._leave()
            entry.do()

    def _leave(self) -> None:
        if self._before is not None and shiboken6.isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)  # or Qt would take it on to what comes next
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and QApplication.focusWidget() is not self._field:
            self.hide()
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._takes(event)

    def _takes(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._move(_MOVES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self._leave()
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self)
        box(painter, self.rect().adjusted(0, 0, -1, -1), FIELD_RADIUS, theme.background, theme.field_border)
        painter.end()
