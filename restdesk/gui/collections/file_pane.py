"""A file that is shown and kept as it is: one that cannot be read, or a kind of request that cannot be sent."""

import re
from textwrap import indent

from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from restdesk.errors import NotSendable
from restdesk.gui.look.fonts import bold, mono_font
from restdesk.gui.look.palette import Ground, set_ground
from restdesk.gui.translate import said
from restdesk.gui.widgets.plain import set_plain, visible
from restdesk.model.collection import Broken, RequestNode
from restdesk.model.ready import Place
from restdesk.model.request import Request
from restdesk.words import QT_TRANSLATE_NOOP, Message

_ADVICE = QT_TRANSLATE_NOOP("Files", "RestDesk leaves the file as it is. Send it with the program it came from.")
_MARGIN = 16
_STEP = "  "
_BLOCK = re.compile(
    r"""
    -\s                                                                 # a row of a list
    | (?: "(?:[^"\\\n]|\\.)*" | '(?:[^'\n]|'')*' | [^\s"'{\[|>&*!%@`][^\n]*? ) \s* : (?:\s|$)  # a key
    """,
    re.VERBOSE,
)
"""How a list or keys with values begin."""


class FilePane(QWidget):
    """What is wrong with a file, what to do, and its text, read-only."""

    def __init__(self, place: Place, title: str, content: Broken | Request) -> None:
        super().__init__()
        self.place = place
        self._title = title
        self._content = content
        self._what, self._advice, self._cause = (QLabel(self) for _ in range(3))
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self._text.setFrameShape(QFrame.Shape.StyledPanel)
        self._text.setFont(mono_font())
        self._text.setPlainText(visible(_text(content)))
        self._lay_out()
        self.setFocusProxy(self._text)
        self.retranslate()
        self._go_to_line()

    def title(self) -> str:
        """Return the shown name of the request or folder."""
        return self._title

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        what, advice = _said_of(self._content)
        set_plain(self._what, said(what))
        set_plain(self._advice, said(advice))
        cause = self._content.cause if isinstance(self._content, Broken) else ""
        set_plain(self._cause, cause)
        self._cause.setVisible(bool(cause))
        self._text.setAccessibleName(self.tr("Text of the file, read-only"))

    def _lay_out(self) -> None:
        set_ground(self, Ground.PAGE)
        self._what.setFont(bold(self.font()))
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(8)
        for label in (self._what, self._cause, self._advice):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self._text, 1)

    def _go_to_line(self) -> None:
        line = self._content.line if isinstance(self._content, Broken) else None
        if line is not None:
            cursor = self._text.textCursor()
            cursor.setPosition(self._text.document().findBlockByNumber(line - 1).position())
            cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
            self._text.setTextCursor(cursor)


def cannot_be_sent(node: RequestNode) -> bool:
    """Whether a request is shown by this pane: it is broken, or of a kind that is only kept."""
    return isinstance(node.content, Broken) or node.content.call is None


def _said_of(content: Broken | Request) -> tuple[Message, Message]:
    if isinstance(content, Broken):
        return content.what, content.advice
    return NotSendable(kind=content.info.type).what, _ADVICE.message()


def _text(content: Broken | Request) -> str:
    if isinstance(content, Broken):
        return content.text
    parts = [_entry(key, raw.rstrip("\n")) for key, raw in content.extra]
    docs = "docs: |\n" + indent(content.docs, _STEP) if content.docs else ""
    return "\n".join([*parts, docs] if docs else parts)


def _entry(key: str, raw: str) -> str:
    """Return a key with its value as YAML: rows and keys stand below it, further in; all else stands beside it."""
    return f"{key}:\n{indent(raw, _STEP)}" if _BLOCK.match(raw) else f"{key}: {raw}"
