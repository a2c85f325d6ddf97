"""A field whose text may name variables, of one line or of many, seen from its caret."""

import re
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit, QWidget

from restdesk.gui.look.style import theme_of
from restdesk.gui.text.code_edit import CodeEdit
from restdesk.gui.widgets.spans import LONGEST, Spans, from_utf16, no_spans, one_line_layout, utf16_length
from restdesk.gui.widgets.variable_edit import VariableEdit

NEAR = 200
"""Characters before and after the caret that are looked at for an open variable."""

_INSET = 8
"""Pixels from the edge of a cell to its text."""


class Found(NamedTuple):
    """A variable in a field, and where it is seen."""

    name: str
    place: QRect
    """In the coordinates of the whole screen."""
    widget: QWidget
    """What it is seen in."""


class Field(Protocol):
    """What completion and card need to know of a field."""

    widget: QWidget

    def is_hidden(self) -> bool:
        """Return whether it holds a text that is not to be seen; such a one has no variables."""

    def before(self) -> str:
        """Return what stands before the caret on its line, at most `NEAR` characters."""

    def after(self) -> str:
        """Return what stands after the caret on its line, at most `NEAR` characters."""

    def write(self, back: int, forward: int, text: str) -> None:
        """Put a text in place of so many characters before and after the caret, as one edit."""

    def place(self, back: int) -> QRect:
        """Return where the character so many before the caret is seen, in the coordinates of the screen."""

    def caret(self) -> QRect:
        """Return where the caret is, in the coordinates of the screen."""

    def found(self, at: QPoint | None) -> Found | None:
        """Return the variable at a place of the screen; with None the one at the caret, or the next one on its line."""


class LineField:
    """A line edit."""

    def __init__(self, edit: VariableEdit) -> None:
        self.widget: QWidget = edit
        self._edit = edit

    def is_hidden(self) -> bool:
        return self._edit.echoMode() != QLineEdit.EchoMode.Normal and bool(self._edit.text())

    def before(self) -> str:
        text = "" if self.is_hidden() else self._edit.text()
        return text[: from_utf16(text, self._edit.cursorPosition())][-NEAR:]

    def after(self) -> str:
        text = self._edit.text()
        place = from_utf16(text, self._edit.cursorPosition())
        return text[place : place + NEAR]

    def write(self, back: int, forward: int, text: str) -> None:
        start = self._edit.cursorPosition() - utf16_length(self.before()[-back:] if back else "")
        length = self._edit.cursorPosition() - start + utf16_length(self.after()[:forward])
        self._edit.setSelection(start, length)
        self._edit.insert(text)

    def place(self, back: int) -> QRect:
        caret = self._edit.cursorRect()
        typed = self.before()[-back:] if back else ""
        caret.translate(-round(QFontMetricsF(self._edit.font()).horizontalAdvance(typed)), 0)
        whole = QRect(caret.left(), 0, caret.width(), self._edit.height())  # nothing covers the ring round the field
        return QRect(self._edit.mapToGlobal(whole.topLeft()), whole.size())

    def caret(self) -> QRect:
        return self.place(0)

    def found(self, at: QPoint | None) -> Found | None:
        text = "" if self.is_hidden() else self._edit.text()
        caret = from_utf16(text, self._edit.cursorPosition())
        metrics = QFontMetricsF(self._edit.font())
        rect = self._edit.cursorRect()
        left = rect.center().x() - metrics.horizontalAdvance(text[:caret]) if len(text) <= LONGEST else 0
        origin = self._edit.mapToGlobal(QPoint(0, 0))
        places = []
        for start, end, name in _named(text, self._edit.spans):
            from_, to = (left + metrics.horizontalAdvance(text[:place]) for place in (start, end))
            seen = QRectF(from_, 0, to - from_, self._edit.height()).toAlignedRect()
            places.append((start, end, Found(name, seen.intersected(self._edit.rect()).translated(origin), self._edit)))
        if at is not None:
            return next((found for _start, _end, found in places if found.place.contains(at)), None)
        return _at_caret(places, caret)


class TextField:
    """An editor of many lines."""

    def __init__(self, edit: CodeEdit) -> None:
        self.widget: QWidget = edit
        self._edit = edit

    def is_hidden(self) -> bool:
        return False

    def before(self) -> str:
        cursor = self._edit.textCursor()
        return _units(cursor.block().text(), 0, cursor.positionInBlock())[-NEAR:]

    def after(self) -> str:
        cursor = self._edit.textCursor()
        return _units(cursor.block().text(), cursor.positionInBlock(), cursor.positionInBlock() + NEAR)

    def write(self, back: int, forward: int, text: str) -> None:
        cursor = self._edit.textCursor()
        start = cursor.position() - utf16_length(self.before()[-back:] if back else "")
        end = cursor.position() + utf16_length(self.after()[:forward])
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        self._edit.setTextCursor(cursor)

    def place(self, back: int) -> QRect:
        cursor = self._edit.textCursor()
        cursor.setPosition(cursor.position() - utf16_length(self.before()[-back:] if back else ""))
        rect = self._edit.cursorRect(cursor)
        return QRect(self._edit.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def caret(self) -> QRect:
        return self.place(0)

    def found(self, at: QPoint | None) -> Found | None:
        cursor = self._edit.textCursor()
        if at is not None:
            cursor = self._edit.cursorForPosition(self._edit.viewport().mapFromGlobal(at))
        block = cursor.block()
        text = block.text()
        places = []
        for start, end, name in _named(text, self._edit.spans):
            first, last = (block.position() + utf16_length(text[:place]) for place in (start, end))
            places.append((start, end, Found(name, self._seen(first, last), self._edit)))
        if at is not None:
            return next((found for _start, _end, found in places if found.place.contains(at)), None)
        return _at_caret(places, from_utf16(text, cursor.positionInBlock()))

    def _seen(self, start: int, end: int) -> QRect:
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(start)
        first = self._edit.cursorRect(cursor)
        cursor.setPosition(end)
        last = self._edit.cursorRect(cursor)
        rect = QRect(first.topLeft(), last.bottomRight() if last.top() == first.top() else first.bottomRight())
        return QRect(self._edit.viewport().mapToGlobal(rect.topLeft()), rect.size())


def field_of(widget: QWidget | None) -> Field | None:
    """Return the field that a widget is, or None where no variables are typed."""
    if isinstance(widget, VariableEdit):
        return None if widget.spans is no_spans else LineField(widget)
    if isinstance(widget, CodeEdit):
        return None if widget.spans is no_spans else TextField(widget)
    return None


def field_under(widget: QWidget | None) -> Field | None:
    """Return the field that a widget is, or is the inside of."""
    parent = widget.parentWidget() if widget is not None else None
    return field_of(widget) or (field_of(parent) if isinstance(parent, QPlainTextEdit) else None)


def found_in_cell(view: QAbstractItemView, at: QPoint | None) -> Found | None:
    """Return the variable in a table's cell at a place of the screen; with None the first one in the current cell."""
    index = view.currentIndex() if at is None else view.indexAt(view.viewport().mapFromGlobal(at))
    marks = getattr(view.itemDelegate(), "marks", None)
    if not index.isValid() or marks is None:
        return None
    text, spans, cell = str(index.data() or ""), marks(index), view.visualRect(index)
    layout, line = one_line_layout(theme_of(view), text, spans, view.font())
    for start, end, name in _named(text, spans):
        left, right = (_x(line.cursorToX(utf16_length(text[:place]))) for place in (start, end))
        seen = QRectF(cell.left() + _INSET + left, cell.top(), right - left, cell.height()).toAlignedRect()
        seen = seen.intersected(cell)
        place = QRect(view.viewport().mapToGlobal(seen.topLeft()), seen.size())
        if at is None or place.contains(at):
            return Found(name, place, view)
    del layout  # the line lives as long as it does
    return None


def _x(found: object) -> float:
    """Return the place of `cursorToX`, which gives the position too."""
    return float(found[0]) if isinstance(found, tuple | list) else float(found)  # type: ignore[arg-type]


def _named(text: str, spans: Spans) -> list[tuple[int, int, str]]:
    if "{{" not in text or len(text) > LONGEST:
        return []
    return [(start, start + length, text[start + 2 : start + length - 2].strip()) for start, length, _ in spans(text)]


def _at_caret(places: list[tuple[int, int, Found]], caret: int) -> Found | None:
    following = [found for _start, end, found in places if end >= caret]
    return following[0] if following else places[-1][2] if places else None


def _units(text: str, start: int, end: int) -> str:
    """Return the part of a text between two places that Qt counts in UTF-16 units."""
    return text[from_utf16(text, start) : from_utf16(text, end)]


OPEN = re.compile(r"\{\{([^{}\r\n]*)$")
"""The beginning of a variable that ends at the caret."""

REST = re.compile(r"[\w.$?-]*[ \t]*\}\}")
"""What is left of a variable after the caret."""
