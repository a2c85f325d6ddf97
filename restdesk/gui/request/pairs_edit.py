"""Rows of names and values, as a table or, at the person's wish, as lines of text."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from restdesk.gui.look.fonts import mono_font
from restdesk.gui.request.pairing import Pair as Known
from restdesk.gui.request.pairing import pairing
from restdesk.gui.widgets.pair_lines import Pair, read, unread
from restdesk.gui.widgets.pairs_model import pair_line, pair_row
from restdesk.gui.widgets.pairs_table import PairsTable
from restdesk.gui.widgets.plain import set_plain
from restdesk.gui.widgets.row_columns import Note, RowShape
from restdesk.gui.widgets.row_table import RowTable
from restdesk.gui.widgets.spans import Spans, no_spans
from restdesk.gui.widgets.variable_edit import is_too_long

_QUIET = 300
"""Milliseconds without a key after which the lines are read."""


class RowLines(NamedTuple):
    """How rows are lines of text."""

    written: Callable[[Any], str] = pair_line
    """The line of a row."""
    taken: Callable[[Any, Pair], Any] = pair_row
    """The row with what its line says now."""
    is_told: Callable[[Any], bool] = lambda _row: True
    """Whether a row has a line; one that has none stays as it is."""


_USUAL = RowLines()


class PairLines(QPlainTextEdit):
    """The lines; undo is the tab's, and Tab leaves."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(mono_font())
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not is_too_long(self, source.text()):
            super().insertFromMimeData(source)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_undo(event):
            event.ignore()
            return False
        return super().event(event)


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class PairsEdit(QWidget):
    """A table and, behind `button`, the same rows as text; `edited` says that the rows changed in either."""

    edited = Signal()

    def __init__(
        self,
        shape: RowShape,
        name: str,
        spans: Spans = no_spans,
        kind: Callable[[RowShape, QWidget, Spans], RowTable] = PairsTable,
        lines: RowLines = _USUAL,
    ) -> None:
        super().__init__()
        self._shape = shape
        self._written = lines
        self.table = kind(shape, self, spans)
        self.table.setObjectName(name)
        self.table.edited.connect(self.edited)
        self.button = QPushButton()
        self.button.setObjectName(name.replace("Table", "Bulk"))
        self.button.setCheckable(True)
        self.button.toggled.connect(self._turn)
        self._lines: PairLines | None = None
        self._told = QLabel()
        self._told.hide()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET)
        self._quiet.timeout.connect(self.flush)
        self._is_read = True
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._stack, 1)
        column.addWidget(self._told)
        self.setFocusProxy(self.table)
        self.retranslate()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows; lines that mean the same stay as they are typed."""
        before = self.table.rows()
        self.table.show_rows(rows)
        if self._is_text() and self._is_read and self.table.rows() != before:
            self._write()

    def show_notes(self, notes: Mapping[int, Note]) -> None:
        """Say these things about rows."""
        self.table.show_notes(notes)

    def rows(self) -> tuple[Any, ...]:
        """The rows as they stand."""
        return self.table.rows()

    def flush(self) -> None:
        """Read the lines at once, if they wait to be."""
        self._quiet.stop()
        if self._lines is None or self._is_read:
            return
        self._is_read = True
        lines = self._lines.toPlainText().split("\n")
        self._tell(unread(lines))
        rows = _rows(self._shape.blank, self.table.rows(), lines, self._written)
        if rows != list(self.table.rows()):
            self.table.show_rows(rows)
            self.edited.emit()

    def show_table(self) -> None:
        """Go back to the table."""
        self.button.setChecked(False)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.table.retranslate()
        self.button.setText(self.tr("Bulk edit"))
        self.button.setToolTip(self.tr("Edit the rows as lines of text, “Name: value”; # turns a line off"))
        if self._lines is not None:
            self._lines.setAccessibleName(self.table.accessibleName())
            self._lines.setPlaceholderText(self.tr("Name: value\n# Name: value of a row that is off"))
            self._tell(unread(self._lines.toPlainText().split("\n")))

    def _is_text(self) -> bool:
        return self.button.isChecked() and self._lines is not None

    def _turn(self, as_text: bool) -> None:
        if as_text:
            lines = self._made()
            self._write()
            self._stack.setCurrentWidget(lines)
            self.setFocusProxy(lines)
            lines.setFocus()
        else:
            self.flush()
            self._tell([])
            self._stack.setCurrentWidget(self.table)
            self.setFocusProxy(self.table)
            self.table.setFocus()

    def _made(self) -> PairLines:
        if self._lines is None:
            self._lines = PairLines()
            self._lines.setObjectName(self.table.objectName().replace("Table", "Lines"))
            self._lines.textChanged.connect(self._typed)
            self._stack.addWidget(self._lines)
            self.retranslate()
        return self._lines

    def _write(self) -> None:
        """Write the rows as lines, the caret where it was."""
        if self._lines is not None:
            caret = self._lines.textCursor().position()
            told = filter(self._written.is_told, self.table.rows())
            self._lines.setPlainText("\n".join(map(self._written.written, told)))
            self._is_read = True
            self._quiet.stop()
            cursor = self._lines.textCursor()
            cursor.setPosition(min(caret, len(self._lines.toPlainText())))
            self._lines.setTextCursor(cursor)

    def _typed(self) -> None:
        self._is_read = False
        self._quiet.start()

    def _tell(self, numbers: Sequence[int]) -> None:
        text = self.tr("No colon in line {lines}: kept as a name without a value.")
        self._told.setVisible(bool(numbers))
        set_plain(self._told, text.format(lines=", ".join(map(str, numbers[:10]))) if numbers else "")


def _rows(blank: Any, every: Sequence[Any], lines: Sequence[str], how: RowLines) -> list[Any]:
    """The rows of these lines: one whose line did not change is the old one, a changed one keeps its description.

    Rows that have no line stay where they are.
    """
    old = [row for row in every if how.is_told(row)]
    wanted = [line for line in lines if read(line) is not None]
    before = [how.written(row) for row in old]
    origins = pairing([_known(line) for line in before], [_known(line) for line in wanted])
    made = []
    for line, origin in zip(wanted, origins, strict=True):
        row = blank if origin is None else old[origin]
        pair = read(line)
        if pair is not None and (origin is None or line != before[origin]):
            row = how.taken(row, pair._replace(description=pair.description or row.description))
        made.append(row)
    for number, row in enumerate(every):
        if not how.is_told(row):
            made.insert(number, row)
    return made


def _known(line: str) -> Known:
    pair = read(line)
    return ("", "", line) if pair is None else (pair.name, pair.value, line)
