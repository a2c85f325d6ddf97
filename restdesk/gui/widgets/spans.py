"""Where the `{{name}}` parts of a text are, and the formats that tell them apart by colour and by shape.

A widget is given a function from a text to its spans, so it need not know what a variable is. A known variable
stands on a ground, one that is made anew at each Send has dashes below it too, a secret dots, and an unknown one a
wave, as a misspelt word has.
"""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from restdesk.gui.look.theme import Theme

Span = tuple[int, int, str]
"""Start, length (both in characters of the str) and kind: "known", "unknown", "secret" or "dynamic"."""

Spans = Callable[[str], Sequence[Span]]

LONGEST = 8000
"""Texts of more characters are not coloured: each key would cost too much."""

_Underline = QTextCharFormat.UnderlineStyle
_SHAPES = {"unknown": _Underline.WaveUnderline, "secret": _Underline.DotLine, "dynamic": _Underline.DashUnderline}


def no_spans(_text: str) -> Sequence[Span]:
    """The spans of a text that holds no variables."""
    return ()


def utf16_length(text: str) -> int:
    """Length of the text as Qt counts it: characters beyond U+FFFF are two."""
    if text.isascii():
        return len(text)
    return len(text) + sum(character > "\uffff" for character in text)


def from_utf16(text: str, units: int) -> int:
    """Return how many characters of the text lie before a place that Qt counts in UTF-16 units."""
    if text.isascii() or utf16_length(text) == len(text):
        return min(units, len(text))
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "surrogatepass"))


def variable_format(theme: Theme, kind: str) -> QTextCharFormat:
    """How a variable of that kind looks."""
    colour, ground = theme.variable(kind)
    made = QTextCharFormat()
    made.setForeground(colour)
    made.setBackground(ground)
    if kind in _SHAPES:
        made.setUnderlineStyle(_SHAPES[kind])
        made.setUnderlineColor(colour)
    return made


def variables_in(text: str, spans: Spans) -> Sequence[Span]:
    """The variables of a text; none for a text that is too long."""
    return spans(text) if "{{" in text and len(text) <= LONGEST else ()


def in_utf16(text: str, found: Sequence[Span]) -> list[Span]:
    """The same spans, start and length counted as Qt counts."""
    if text.isascii() or utf16_length(text) == len(text):
        return list(found)
    return [
        (utf16_length(text[:start]), utf16_length(text[start : start + length]), kind) for start, length, kind in found
    ]


def variable_formats(theme: Theme, text: str, spans: Spans) -> list[QTextLayout.FormatRange]:
    """The formats of a text's variables, in UTF-16 units; none for a text that is too long."""
    looks: dict[str, QTextCharFormat] = {}
    made = []
    for start, length, kind in in_utf16(text, variables_in(text, spans)):
        if kind not in looks:
            looks[kind] = variable_format(theme, kind)
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = start, length, looks[kind]
        made.append(part)
    return made


def one_line_layout(theme: Theme, text: str, spans: Spans, font: QFont) -> tuple[QTextLayout, QTextLine]:
    """Lay a text out on one line with its variables marked: to be drawn in a cell, or asked what is under the mouse.

    The line lives as long as the layout does.
    """
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats(variable_formats(theme, text, spans))
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return layout, line
