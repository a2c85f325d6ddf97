"""Colours of an editor's text, for the lines that are seen alone: a whole MB takes 0.6 s at each change of theme."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QTextBlock, QTextCharFormat, QTextDocument, QTextLayout

from restdesk.gui.look.theme import Theme
from restdesk.gui.text.lexers import LEXERS, OPENERS, Syntax
from restdesk.gui.text.unseen import MARK, label
from restdesk.gui.widgets.spans import LONGEST, Spans, no_spans, utf16_length, variable_formats

_FAR = 2000
"""Lines up to which it is looked back for a comment or a text that began above."""
_NEAR = 60
"""Lines that are judged by themselves above one that is farther down."""
_LETTER = 0.62
"""Width of a label's letter, as a part of the font's height."""

Part = QTextLayout.FormatRange


class _Key(NamedTuple):
    """What the colours of a line depend on."""

    text: str
    state: int
    at: int
    composed: str
    """Where an input method is composing, and what: Qt replaces the colours of such a line."""
    revision: int
    """Of the line: a new one with the same text has no colours."""


class CodeColours:
    """Colours lines of one document; `invalid_from` tells it of an edit."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        self._document = document
        self._theme = theme
        self._syntax: Syntax = "text"
        self._spans: Spans = no_spans
        self._states: list[int] = [0]
        """The state in which each line begins, from the first one to the last that is known."""
        self._guessed = (-1, 0)
        """A line far below, and the state in which it is thought to begin."""
        self._coloured: dict[int, tuple[_Key, int]] = {}
        """The lines that were coloured last, by their number, each with the state after it."""

    @property
    def syntax(self) -> Syntax:
        """How the text is taken apart."""
        return self._syntax

    def set_look(self, theme: Theme, syntax: Syntax, spans: Spans) -> None:
        """Colour so from now on."""
        self._theme, self._syntax, self._spans = theme, syntax, spans
        self._states = [0]
        self._guessed = (-1, 0)
        self._coloured = {}

    def invalid_from(self, number: int) -> None:
        """The line of that number and those after it may be other ones now."""
        del self._states[max(1, number + 1) :]
        if number < self._guessed[0]:
            self._guessed = (-1, 0)

    def colour(self, first: QTextBlock, count: int) -> None:
        """Colour that many lines from `first` on, those that are not coloured yet."""
        state = self._state_at(first.blockNumber())
        block = first
        seen: dict[int, tuple[_Key, int]] = {}
        for _ in range(count):
            if not block.isValid():
                break
            number, text, layout = block.blockNumber(), block.text(), block.layout()
            key = _Key(text, state, layout.preeditAreaPosition(), layout.preeditAreaText(), block.revision())
            last = self._coloured.get(number)
            after = last[1] if last is not None and last[0] == key else self._colour_line(block, key)
            seen[number] = key, after
            if number + 1 == len(self._states):
                self._states.append(after)
            state, block = after, block.next()
        self._coloured = seen

    def _colour_line(self, block: QTextBlock, key: "_Key") -> int:
        """Colour a line and return the state after it."""
        text, layout = key.text, block.layout()
        if len(text) > LONGEST:
            return 0
        tokens, after = LEXERS[self._syntax](text, key.state)
        formats = layout.formats()
        parts = [self._part(text, start, length, self._theme.colour(role)) for start, length, role in tokens]
        parts += variable_formats(self._theme, text, self._spans)
        parts += self._marks(text)
        if key.composed:
            parts = list(_round_composition(parts, key.at, utf16_length(key.composed), formats))
        if parts or formats:
            layout.setFormats(parts)
            self._document.markContentsDirty(block.position(), block.length())
        return after

    def _part(self, text: str, start: int, length: int, colour: QColor) -> Part:
        look = QTextCharFormat()
        look.setForeground(colour)
        return _range(utf16_length(text[:start]), utf16_length(text[start : start + length]), look)

    def _marks(self, text: str) -> list[Part]:
        """Marks are not seen themselves: they leave room for their labels."""
        made = []
        for found in MARK.finditer(text):
            look = QTextCharFormat()
            look.setForeground(QColor(0, 0, 0, 0))
            size = self._document.defaultFont().pixelSize()
            look.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            look.setFontLetterSpacing(len(label(found[0])) * size * _LETTER)
            made.append(_range(utf16_length(text[: found.start()]), 2, look))
        return made

    def _state_at(self, number: int) -> int:
        """Return the state in which a line begins; far below what is known it is judged by the lines near it."""
        known = len(self._states) - 1
        if number <= known:
            return self._states[number]
        if number == self._guessed[0]:
            return self._guessed[1]
        lexer, opener = LEXERS[self._syntax], OPENERS[self._syntax]
        is_far = number - known > _FAR
        start = number - _NEAR if is_far else known
        state = 0 if is_far else self._states[known]
        block = self._document.findBlockByNumber(start)
        for _ in range(number - start):
            text = block.text()
            if state or opener in text:
                state = lexer(text, state)[1] if len(text) <= LONGEST else 0
            if not is_far:
                self._states.append(state)
            block = block.next()
        if is_far:
            self._guessed = (number, state)
        return state


def _range(start: int, length: int, look: QTextCharFormat) -> Part:
    part = Part()
    part.start, part.length, part.format = start, length, look
    return part


def _round_composition(parts: list[Part], at: int, composed: int, formats: list[Part]) -> Iterator[Part]:
    """Give the parts of a line in which a syllable is being composed at `at`, and what the input method marks there."""
    for part in parts:
        start, end = part.start, part.start + part.length
        if start < at:
            yield _range(start, min(end, at) - start, part.format)
        if end > at:
            begin = max(start, at)
            yield _range(begin + composed, end - begin, part.format)
    for part in formats:
        if at <= part.start and part.start + part.length <= at + composed:
            yield part
