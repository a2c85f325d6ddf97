"""JSON as people type it: with comments and `{{variables}}`. Laid out anew, made short, and judged.

The text is taken apart and put together again, never turned into values and back: numbers, keys, escapes and
duplicates stay to the character; only the blanks between the tokens change.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

INDENT = "  "
DEEPEST = 40
"""Levels up to which lines are indented further: 100,000 levels would be 20 GB of blanks."""

VARIABLE = r"\{\{[^{}\r\n]*[^{}\r\n\s][^{}\r\n]*\}\}"
"""The pattern of a `{{variable}}`: a name, no brace and no line break inside."""

_TOKEN = re.compile(
    rf'(?P<string>"(?:{VARIABLE}|[^"\\\r\n{{]++|\{{|\\[^\r\n])*(?P<closed>")?)'
    r"|(?P<line>//[^\r\n]*)"
    r"|(?P<block>/\*(?:[^*]++|\*(?!/))*(?P<ended>\*/)?)"
    rf"|(?P<word>(?:{VARIABLE}|/(?![/*])|[^\s{{}}\[\],:\"/])+)"
    r"|(?P<mark>[{}\[\],:])",
    re.DOTALL,
)
_OPENING, _CLOSING = "{[", "}]"


class Token(NamedTuple):
    """A piece of the text that is not blank."""

    kind: str
    """`string`; `word`: a number, a literal, a variable or none of them; `mark`; `line` and `block`: comments."""
    text: str
    start: int
    whole: bool
    """Whether a string or comment that begins here also ends."""

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.text)


def tokens(text: str) -> Iterator[Token]:
    """Give the pieces of `text` in order; all that stands between them is blank."""
    for found in _TOKEN.finditer(text):
        kind = str(found.lastgroup)
        if kind in ("closed", "ended"):
            kind = "string" if kind == "closed" else "block"
        whole = not ((kind == "string" and found["closed"] is None) or (kind == "block" and found["ended"] is None))
        yield Token(kind, found[0], found.start(), whole)


def laid_out(text: str) -> str:
    """Return `text` with one member or element a line, comments where they stood; blank text stays as it is."""
    layout = _Layout(text)
    for token in tokens(text):
        layout.take(token)
    return layout.whole() or text


def made_short(text: str) -> str:
    """Return `text` without the blanks between its tokens and without its comments."""
    out: list[str] = []
    before: Token | None = None
    for token in tokens(text):
        if token.kind in ("line", "block"):
            continue
        if before is not None and (not before.whole or _join(before, token)):
            out.append("\n" if not before.whole else " ")
        out.append(token.text)
        before = token
    return "".join(out) or text


def _join(before: Token, token: Token) -> bool:
    """Whether two tokens need a blank: two words would be one, two braces would begin a variable."""
    return token.kind == before.kind == "word" or before.text == token.text == "{"


def has_comments(text: str) -> bool:
    """Whether comments stand in `text`."""
    return "/" in text and any(token.kind in ("line", "block") for token in tokens(text))


class _Layout:
    """The lines written so far and how deep the next one stands."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._out: list[str] = []
        self._depth = 0
        self._before: Token | None = None
        self._breaks = False
        """Whether the next token begins a line whatever it is."""

    def whole(self) -> str:
        return "".join(self._out)

    def take(self, token: Token) -> None:
        """Write one token after the blanks that belong before it."""
        closes = token.kind == "mark" and token.text in _CLOSING
        if closes:
            self._depth = max(0, self._depth - 1)
        self._out.append(self._blank(token) + token.text)
        if token.kind == "mark" and token.text in _OPENING:
            self._depth += 1
        self._breaks = token.kind == "line" or not token.whole
        self._before = token

    def _blank(self, token: Token) -> str:
        before = self._before
        if before is None:
            return ""
        if self._breaks:
            return self._new_line()
        if token.kind in ("line", "block"):
            return " " if not self._parted(before, token) else self._new_line()
        if before.kind == "block":
            return self._new_line() if self._parted(before, token) else " "
        if before.kind != "mark":
            return self._after_value(token)
        return self._after_mark(before.text, token)

    def _after_value(self, token: Token) -> str:
        if token.kind != "mark":
            return " "
        if token.text in _CLOSING:
            return self._new_line()
        return "" if token.text in ",:" else " "

    def _after_mark(self, mark: str, token: Token) -> str:
        closes = token.kind == "mark" and token.text in _CLOSING
        if mark in _OPENING:
            return "" if closes else self._new_line()
        if mark == ",":
            return self._new_line()
        if mark == ":":
            return " "
        return "" if token.text in (",", ":") else self._new_line() if closes else " "

    def _parted(self, before: Token, token: Token) -> bool:
        """Whether a line ends between the two in the text."""
        between = self._text[before.end : token.start]
        return "\n" in between or "\r" in between

    def _new_line(self) -> str:
        return "\n" + INDENT * min(self._depth, DEEPEST)
