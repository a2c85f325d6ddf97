"""JSON laid out for reading, with numbers, keys, escapes and duplicates exactly as they were sent.

The text is never turned into values and back: only the blanks between its tokens change (RFC 8259).
"""

import re

INDENT = "  "
DEEPEST = 40
"""Levels up to which lines are indented further: 100,000 levels would be 20 GB of blanks."""

_TOKEN = re.compile(
    r"[ \t\n\r]*(?:(?P<mark>[{}\[\],:])"
    r'|(?P<string>"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*")'
    r"|(?P<other>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null))"
)
_END = re.compile(r"[ \t\n\r]*\Z")
_CLOSING = {"{": "}", "[": "]"}

# What may come next: a value; a value or `]`; a key or `}`; a key; a colon; a comma or the end of what is open.
_VALUE, _FIRST_VALUE, _FIRST_KEY, _KEY, _COLON, _AFTER = range(6)


def pretty_json(text: str) -> str | None:
    """Return `text` with one member or element a line, or None where it is not JSON."""
    layout = _Layout()
    place, end = 0, len(text)
    while place < end:
        token = _TOKEN.match(text, place)
        if token is None:
            break
        if not layout.take(token[token.lastgroup or 0], token.lastgroup or ""):
            return None
        place = token.end()
    return layout.whole() if _END.match(text, place) else None


class _Layout:
    """The pieces written so far, what is open, and what may come next."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._open: list[str] = []
        self._next = _VALUE

    def whole(self) -> str | None:
        return "".join(self._out) if self._next == _AFTER and not self._open else None

    def take(self, token: str, sort: str) -> bool:
        """Write one token; False where it may not stand here."""
        if sort != "mark":
            return self._scalar(token, is_string=sort == "string")
        if token in _CLOSING:
            return self._begin(token)
        if token == ":":
            return self._colon()
        return self._comma() if token == "," else self._end(token)

    def _scalar(self, token: str, *, is_string: bool) -> bool:
        if self._next in (_VALUE, _FIRST_VALUE):
            self._break_before_first()
            self._next = _AFTER
        elif self._next in (_FIRST_KEY, _KEY) and is_string:
            self._break_before_first()
            self._next = _COLON
        else:
            return False
        self._out.append(token)
        return True

    def _begin(self, token: str) -> bool:
        if self._next not in (_VALUE, _FIRST_VALUE):
            return False
        self._break_before_first()
        self._out.append(token)
        self._open.append(token)
        self._next = _FIRST_KEY if token == "{" else _FIRST_VALUE
        return True

    def _end(self, token: str) -> bool:
        empty = self._next in (_FIRST_KEY, _FIRST_VALUE)
        if not self._open or _CLOSING[self._open[-1]] != token or not (empty or self._next == _AFTER):
            return False
        self._open.pop()
        if not empty:
            self._break()
        self._out.append(token)
        self._next = _AFTER
        return True

    def _colon(self) -> bool:
        if self._next != _COLON:
            return False
        self._out.append(": ")
        self._next = _VALUE
        return True

    def _comma(self) -> bool:
        if self._next != _AFTER or not self._open:
            return False
        self._out.append(",")
        self._break()
        self._next = _KEY if self._open[-1] == "{" else _VALUE
        return True

    def _break_before_first(self) -> None:
        if self._next in (_FIRST_KEY, _FIRST_VALUE):
            self._break()

    def _break(self) -> None:
        self._out.append("\n" + INDENT * min(len(self._open), DEEPEST))
