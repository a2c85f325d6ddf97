"""What the parts of a line of YAML are: a text in quotes or one after `|` may have begun on a line before."""

import re

from restdesk.gui.text.tokens import Token

_DOUBLE, _SINGLE = -1, -2
"""States within a text in quotes; one above 0 is within a text after `|` or `>`, further in than this less one."""

_QUOTED = {_DOUBLE: re.compile(r'(?:[^"\\]++|\\.)*+(?P<end>")?'), _SINGLE: re.compile(r"(?:[^']++|'')*+(?P<end>')?")}
_PART = re.compile(
    r"(?P<comment>(?:^|(?<=\s))\#.*)"
    r"|(?P<mark>^(?:---|\.\.\.)(?=\s|$)|^(?:<{7}|={7}|>{7}).*)"
    r"|(?P<block>(?:^|(?<=[:\-]\s)|(?<=[:\-]\s\s))[|>][+\-0-9]{0,2}(?=\s|$))"
    r"|(?P<double>\")"
    r"|(?P<single>(?<![\w)\]}])')"
    r"|(?P<key>[^\s\-?:,\[\]{}#&*!|>'\"%@`][^:#{}\[\],\"']*?(?=:(?:\s|$)))"
    r"|(?P<anchor>(?:^|(?<=[\s\[,{]))[&*!][^\s,\]}]+)"
    r"|(?P<literal>(?<![^\s\[{,])(?:true|false|null|~)(?=\s*(?:$|[,\]}]|\s\#)))"
    r"|(?P<number>(?<![^\s\[{,])-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?=\s*(?:$|[,\]}]|\s\#)))"
    r"|(?P<plain>[^\s\-:,\[\]{}#&*!|>'\"][^\n]*?(?=\s+\#|\s*[,\]}]|\s*$))"
)
_KEY_AGAIN = re.compile(r"\s*:(?:\s|$)")
_ROLES = {
    "comment": "muted",
    "mark": "json_literal",
    "block": "json_literal",
    "key": "json_key",
    "anchor": "json_literal",
    "literal": "json_literal",
    "number": "json_number",
    "plain": "json_string",
}


def yaml_lexer(text: str, state: int) -> tuple[list[Token], int]:
    """The keys, values, comments and marks of a line, and the state in which the next one begins."""
    tokens: list[Token] = []
    if state > 0:
        if not text.strip() or _indent(text) >= state:
            return ([(0, len(text), "json_string")] if text.strip() else []), state
        state = 0
    at = 0
    if state < 0:
        at, state = _quoted(text, 0, 0, state, tokens)
    while at < len(text):
        found = _PART.search(text, at)
        if found is None:
            break
        kind = str(found.lastgroup)
        if kind in ("double", "single"):
            at, state = _quoted(text, found.start(), found.end(), _DOUBLE if kind == "double" else _SINGLE, tokens)
            continue
        tokens.append((found.start(), len(found[0].rstrip()), _ROLES[kind]))
        if kind == "block":
            return tokens, _indent(text) + 1
        at = max(found.end(), at + 1)
    return tokens, state


def _quoted(text: str, start: int, at: int, state: int, tokens: list[Token]) -> tuple[int, int]:
    """Take a text in quotes that began at `start`, or on a line before; it may turn out to be a key."""
    found = _QUOTED[state].match(text, at)
    end = found.end() if found is not None else len(text)
    closed = found is not None and found["end"] is not None
    is_key = closed and _KEY_AGAIN.match(text, end) is not None
    tokens.append((start, end - start, "json_key" if is_key else "json_string"))
    return end, 0 if closed else state


def _indent(text: str) -> int:
    """Return how many blanks stand before a line's text; the marks of a list's rows count as blanks do."""
    return len(text) - len(text.lstrip(" "))
