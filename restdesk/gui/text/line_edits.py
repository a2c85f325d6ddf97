"""What an editor does to whole lines: indent them, begin a new one, turn them into comments and back."""

from PySide6.QtGui import QTextBlock, QTextCursor

from restdesk.gui.text.lexers import Syntax
from restdesk.gui.widgets.spans import from_utf16, utf16_length

INDENT = "  "

_Operation, _Keep = QTextCursor.MoveOperation, QTextCursor.MoveMode.KeepAnchor
_OPENING, _CLOSING = "{[(", "}])"
_COMMENTS: dict[Syntax, tuple[str, str]] = {
    "json": ("// ", ""),
    "graphql": ("# ", ""),
    "yaml": ("# ", ""),
    "xml": ("<!-- ", " -->"),
}


def indent(cursor: QTextCursor, *, back: bool) -> None:
    """Indent the chosen lines by a step, or take a step away; with nothing chosen, type a step."""
    if not cursor.hasSelection() and not back:
        cursor.insertText(INDENT)
        return
    edit = QTextCursor(cursor)
    edit.beginEditBlock()
    for block in _chosen(cursor):
        edit.setPosition(block.position())
        if back:
            spaces = len(block.text()) - len(block.text().lstrip(" "))
            edit.movePosition(_Operation.Right, _Keep, min(spaces, len(INDENT)))
            edit.removeSelectedText()
        else:
            edit.insertText(INDENT)
    edit.endEditBlock()


def new_line(cursor: QTextCursor) -> None:
    """Begin a line as far in as this one, one step further after an opening bracket."""
    block = cursor.block().text()
    at = from_utf16(block, cursor.positionInBlock())
    before = block[:at]
    lead = before[: len(before) - len(before.lstrip(" \t"))]
    following = block[at:].lstrip()[:1]
    opened = before.rstrip()[-1:]
    cursor.beginEditBlock()
    cursor.insertText("\n" + lead + (INDENT if opened and opened in _OPENING else ""))
    if opened and following and _OPENING.find(opened) == _CLOSING.find(following) >= 0:
        place = cursor.position()
        cursor.insertText("\n" + lead)
        cursor.setPosition(place)
    cursor.endEditBlock()


def toggle_comment(cursor: QTextCursor, syntax: Syntax) -> None:
    """Turn the chosen lines, or the one of the caret, into comments; back again if all of them are."""
    if syntax not in _COMMENTS:
        return
    begin, end = _COMMENTS[syntax]
    blocks = [block for block in _chosen(cursor) if block.text().strip()]
    are_comments = all(_is_comment(block.text().strip(), begin, end) for block in blocks)
    edit = QTextCursor(cursor)
    edit.beginEditBlock()
    for block in blocks:
        if are_comments:
            _uncomment(edit, block, begin, end)
        else:
            _comment(edit, block, begin, end, min(_lead(one.text()) for one in blocks))
    edit.endEditBlock()


def _chosen(cursor: QTextCursor) -> list[QTextBlock]:
    """Return the lines that are chosen, or the one of the caret; one whose end alone is chosen is not."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    last = document.findBlock(max(cursor.selectionEnd() - cursor.hasSelection(), 0)).blockNumber()
    found = []
    while block.isValid() and block.blockNumber() <= last:
        found.append(block)
        block = block.next()
    return found


def _lead(text: str) -> int:
    return len(text) - len(text.lstrip())


def _is_comment(text: str, begin: str, end: str) -> bool:
    return text.startswith(begin.strip()) and text.endswith(end.strip())


def _comment(edit: QTextCursor, block: QTextBlock, begin: str, end: str, column: int) -> None:
    if end:
        edit.setPosition(block.position() + block.length() - 1)
        edit.insertText(end)
    edit.setPosition(block.position() + column)
    edit.insertText(begin)


def _uncomment(edit: QTextCursor, block: QTextBlock, begin: str, end: str) -> None:
    text = block.text()
    if end:
        mark = end if text.rstrip().endswith(end) else end.strip()
        stop = block.position() + utf16_length(text.rstrip())
        _remove(edit, stop - len(mark), len(mark))
    start = _lead(text)
    mark = begin if text.startswith(begin, start) else begin.strip()
    _remove(edit, block.position() + start, len(mark))


def _remove(edit: QTextCursor, position: int, count: int) -> None:
    edit.setPosition(position)
    edit.setPosition(position + count, _Keep)
    edit.removeSelectedText()
