"""Colours of an editor's text: JSON, and the `{{name}}` parts in it."""

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from restdesk.gui.look.theme import Theme
from restdesk.gui.text.tokens import SYNTAXES
from restdesk.gui.widgets.spans import Spans, no_spans, utf16_length, variable_formats

COLOURED = 256 * 1024
"""Characters of a text that is coloured at most; a longer one costs too much at each change of theme."""


class CodeColours(QSyntaxHighlighter):
    """Colours one document, until it grows too long."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self.theme = theme
        self.syntax = "text"
        self.spans: Spans = no_spans

    def highlightBlock(self, text: str) -> None:
        if self.document().characterCount() > COLOURED:
            return
        for start, length, role in SYNTAXES[self.syntax](text):
            look = QTextCharFormat()
            look.setForeground(self.theme.colour(role))
            self.setFormat(utf16_length(text[:start]), utf16_length(text[start : start + length]), look)
        for part in variable_formats(self.theme, text, self.spans):
            self.setFormat(part.start, part.length, part.format)
