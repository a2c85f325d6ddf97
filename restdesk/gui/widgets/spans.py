"""Where the `{{name}}` parts of a text are, and the formats that colour them.

A widget is given a function from a text to its spans, so it need not know what a variable is.
"""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QTextCharFormat, QTextLayout

from restdesk.gui.look.theme import Theme

Span = tuple[int, int, str]
"""Start, length (both in characters of the str) and kind: "known", "unknown", "secret" or "dynamic"."""

Spans = Callable[[str], Sequence[Span]]

LONGEST = 8000
"""Texts of more characters are not coloured: each key would cost too much."""


def no_spans(_text: str) -> Sequence[Span]:
    """The spans of a text that holds no variables."""
    return ()


def utf16_length(text: str) -> int:
    """Length of the text as Qt counts it: characters beyond U+FFFF are two."""
    return len(text) + sum(character > "\uffff" for character in text)


def variable_format(theme: Theme, kind: str) -> QTextCharFormat:
    """How a variable of that kind looks."""
    colour, ground = theme.variable(kind)
    made = QTextCharFormat()
    made.setForeground(colour)
    made.setBackground(ground)
    return made


def variable_formats(theme: Theme, text: str, spans: Spans) -> list[QTextLayout.FormatRange]:
    """The formats of a text's variables, in UTF-16 units; none for a text that is too long."""
    if "{{" not in text or len(text) > LONGEST:
        return []
    made = []
    for start, length, kind in spans(text):
        part = QTextLayout.FormatRange()
        part.start = utf16_length(text[:start])
        part.length = utf16_length(text[start : start + length])
        part.format = variable_format(theme, kind)
        made.append(part)
    return made
