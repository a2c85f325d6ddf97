"""How a text is spelled in YAML, so that Bruno's reader, ours and others find the same text again."""

import re
from typing import Literal, NamedTuple

Quote = Literal['"', "'"]

_CHARACTER = r"[\w./+~%=;$@^*()!&?'<>{}\-]"
_PLAIN = re.compile(rf"(?:[^\W\d_]|/)(?:{_CHARACTER}|[ ,:](?={_CHARACTER}))*")
"""Texts that no reader takes for anything else, outside flow collections."""
_VERSION = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+")
"""No number to any reader."""
_FLOW_MARKS = re.compile(r"[,\[\]{}:]")
_WORDS = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))

_UNPRINTABLE = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
_NOT_IN_LINE = re.compile(f"[\t\r\n{_UNPRINTABLE}]")
_NOT_IN_LITERAL = re.compile(f"[\r{_UNPRINTABLE}]")
_ESCAPED = re.compile(f'["\\\\\t\r\n{_UNPRINTABLE}]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}

_LINE = re.compile("^(?=.)", re.MULTILINE)
_UNCLEAR_INDENT = re.compile(r"[ \t\n]")


class Indent(NamedTuple):
    """Columns of a block scalar: of what it belongs to, and of its own lines."""

    owner: int
    lines: int


def is_plain(text: str, *, flow: bool = False) -> bool:
    """Return whether `text` may stand without quotes."""
    if _VERSION.fullmatch(text):
        return True
    if not _PLAIN.fullmatch(text) or text.lower() in _WORDS:
        return False
    return not (flow and _FLOW_MARKS.search(text))


def inline(text: str, style: str | None = None, *, quote: Quote = '"', flow: bool = False) -> str:
    """Return `text` spelled in one line, quoted as `style` says, else plain where that is safe, else in `quote`s.

    As Bruno does, a text with double quotes and no single ones goes into single ones (`'{"a": 1}'`).
    """
    if style not in ('"', "'"):
        if is_plain(text, flow=flow):
            return text
        style = "'" if '"' in text and "'" not in text else quote
    if style == "'" and not _NOT_IN_LINE.search(text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def fits_literal(text: str) -> bool:
    """Return whether a literal block (`|`) holds `text` and every reader gives it back."""
    if text.endswith("\n\n") or _NOT_IN_LITERAL.search(text):
        return False
    last = text.removesuffix("\n").rpartition("\n")[2]
    return bool(last) and not last.isspace()


def literal(text: str, indent: Indent) -> tuple[str, str]:
    """Return the header and the lines of the literal block that holds `text`; the last line has no line end."""
    chomping = "" if text.endswith("\n") else "-"
    column, said = indent.lines, ""
    if _UNCLEAR_INDENT.match(text):
        column = min(column, indent.owner + 9)
        said = str(column - indent.owner)
    return f"|{said}{chomping}", _LINE.sub(" " * column, text.removesuffix("\n"))


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    code = ord(character)
    return _ESCAPES.get(character) or (f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}")
