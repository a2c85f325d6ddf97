"""Brackets and quotes while they are typed: their partners, and where those stand."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor, QTextDocument

from restdesk.gui.text.lexers import Syntax
from restdesk.gui.widgets.spans import from_utf16, utf16_length

PAIRS = {"{": "}", "[": "]", "(": ")"}
_CLOSING = {closing: opening for opening, closing in PAIRS.items()}
_MATCHED: dict[Syntax, str] = {
    "json": "{[",
    "xml": "",
    "graphql": "{[(",
    "yaml": "{[",
    "markdown": "{[(",
    "text": "{[(",
}
_TYPED: dict[Syntax, str] = {"json": '{["', "xml": '"', "graphql": '{[("', "yaml": "", "markdown": "", "text": ""}
"""What gets its partner when it is typed."""

_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*"|//.*|\#.*|([{}\[\]()])')
_BRACKET_IN_JSON = re.compile(r'"(?:[^"\\]|\\.)*"|//.*|/\*.*?\*/|([{}\[\]()])')
_BRACKET_IN_TEXT = re.compile(r"([{}\[\]()])")
_FARTHEST = 3000
"""Lines up to which a partner is looked for: some ms."""
_LONGEST = 20_000
_Keep, _Right = QTextCursor.MoveMode.KeepAnchor, QTextCursor.MoveOperation.Right


def partner(document: QTextDocument, caret: int, syntax: Syntax) -> tuple[int, int] | None:
    """Return the positions of the bracket beside the caret and of its partner; None where there is none."""
    block = document.findBlock(caret)
    if len(block.text()) > _LONGEST:
        return None
    column = caret - block.position()
    found = dict(_brackets(block, syntax))
    for place in (column, column - 1):
        bracket = found.get(place)
        if bracket is not None:
            other = _below(block, place, bracket, syntax) if bracket in PAIRS else _above(block, place, bracket, syntax)
            return None if other is None else (block.position() + place, other)
    return None


def _brackets(block: QTextBlock, syntax: Syntax) -> list[tuple[int, str]]:
    """Return the brackets of a line that count, each with its place in UTF-16 units."""
    text = block.text()
    if len(text) > _LONGEST:
        return []
    pattern = {"json": _BRACKET_IN_JSON, "graphql": _BRACKET}.get(syntax, _BRACKET_IN_TEXT)
    kinds = _MATCHED[syntax]
    return [
        (utf16_length(text[: found.start()]), found[0])
        for found in pattern.finditer(text)
        if found[1] is not None and (found[0] in kinds or _CLOSING.get(found[0], "?") in kinds)
    ]


def _below(block: QTextBlock, place: int, bracket: str, syntax: Syntax) -> int | None:
    depth, here = 0, [pair for pair in _brackets(block, syntax) if pair[0] >= place]
    for _ in range(_FARTHEST):
        for at, found in here:
            depth += (found == bracket) - (found == PAIRS[bracket])
            if depth == 0 and found == PAIRS[bracket]:
                return block.position() + at
        block = block.next()
        if not block.isValid():
            return None
        here = _brackets(block, syntax)
    return None


def _above(block: QTextBlock, place: int, bracket: str, syntax: Syntax) -> int | None:
    depth, here = 0, [pair for pair in _brackets(block, syntax) if pair[0] <= place]
    for _ in range(_FARTHEST):
        for at, found in reversed(here):
            depth += (found == bracket) - (found == _CLOSING[bracket])
            if depth == 0 and found == _CLOSING[bracket]:
                return block.position() + at
        block = block.previous()
        if not block.isValid():
            return None
        here = _brackets(block, syntax)
    return None


class Closing:
    """Types the partner of a bracket or quote, and steps over it when it is typed all the same."""

    def __init__(self) -> None:
        self._made: list[QTextCursor] = []
        """Where a partner stands that was made here and not typed over yet."""

    def typed(self, event: QKeyEvent, cursor: QTextCursor, syntax: Syntax) -> bool:
        """Carry out a key at that cursor, which is moved; False where the key is one as any other."""
        text = event.text()
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if event.key() == Qt.Key.Key_Backspace:
            return self._deletes_pair(cursor)
        if len(text) != 1 or (text not in _TYPED[syntax] and text not in _CLOSING):
            return False
        if cursor.hasSelection():
            return text in _TYPED[syntax] and self._surround(cursor, text)
        if self._steps_over(cursor, text):
            return True
        return text in _TYPED[syntax] and self._close(cursor, text, syntax)

    def forget(self) -> None:
        """Another text is shown."""
        self._made = []

    def _surround(self, cursor: QTextCursor, text: str) -> bool:
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        cursor.beginEditBlock()
        cursor.setPosition(end)
        cursor.insertText(PAIRS.get(text, text))
        cursor.setPosition(start)
        cursor.insertText(text)
        cursor.endEditBlock()
        cursor.setPosition(start + 1)
        cursor.setPosition(end + 1, _Keep)
        return True

    def _steps_over(self, cursor: QTextCursor, text: str) -> bool:
        made = self._made_at(cursor)
        if made is None or _after(cursor)[:1] != text:
            return False
        self._made.remove(made)
        cursor.movePosition(_Right)
        return True

    def _close(self, cursor: QTextCursor, text: str, syntax: Syntax) -> bool:
        """Type the opening one and its partner, where what follows lets the partner stand there."""
        after, before = _after(cursor)[:1], _before(cursor)
        quoted = before.count('"') % 2 == 1
        if after.strip() and after not in (',:)]}<>"' if quoted else ",:)]}<>"):
            return False
        if text == '"' and (quoted or before[-1:].isalnum() or before[-1:] in ('"', "\\")):
            return False
        if (quoted and text != "{") or (syntax == "xml" and before.rfind("<") <= before.rfind(">")):
            return False
        return self._insert(cursor, text)

    def _insert(self, cursor: QTextCursor, text: str) -> bool:
        cursor.beginEditBlock()
        cursor.insertText(text + PAIRS.get(text, text))
        cursor.endEditBlock()
        cursor.setPosition(cursor.position() - 1)
        made = QTextCursor(cursor)
        made.setKeepPositionOnInsert(False)
        self._made = [*self._made[-20:], made]
        return True

    def _deletes_pair(self, cursor: QTextCursor) -> bool:
        made = None if cursor.hasSelection() else self._made_at(cursor)
        before, after = _before(cursor)[-1:], _after(cursor)[:1]
        if made is None or not before or PAIRS.get(before, before if before == '"' else "") != after:
            return False
        self._made.remove(made)
        cursor.beginEditBlock()
        cursor.deleteChar()
        cursor.deletePreviousChar()
        cursor.endEditBlock()
        return True

    def _made_at(self, cursor: QTextCursor) -> QTextCursor | None:
        return next((made for made in self._made if made.position() == cursor.position()), None)


def _before(cursor: QTextCursor) -> str:
    text = cursor.block().text()
    return text[: from_utf16(text, cursor.positionInBlock())]


def _after(cursor: QTextCursor) -> str:
    text = cursor.block().text()
    return text[from_utf16(text, cursor.positionInBlock()) :]
