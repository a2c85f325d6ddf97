"""What the parts of a line of Markdown are (GitHub dialect); a block of code may have begun on a line before."""

import re

from restdesk.gui.text.tokens import Token

_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_HEADING = re.compile(r"\s{0,3}#{1,6}(?:\s.*)?$")
_LEAD = re.compile(r"\s*(?:>+\s?|[-*+]\s(?:\[[ xX]\]\s)?|[0-9]{1,9}[.)]\s|(?:[-*_]\s*){3,}$)")
_PART = re.compile(
    r"(?P<code>(?P<ticks>`+)(?:(?!(?P=ticks)).)+(?P=ticks))"
    r"|(?P<link>!?\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])|<https?://[^>\s]+>|\bhttps?://[^\s)>]+)"
    r"|(?P<strong>(?P<stars>\*\*|__)(?=\S)(?:(?!(?P=stars)).)+(?P=stars))"
)
_ROLES = {"code": "json_string", "link": "json_number", "strong": "json_literal"}
_LONGEST = 4000
"""Characters up to which a line is taken apart."""


def markdown_lexer(text: str, state: int) -> tuple[list[Token], int]:
    """The headings, code, links and marks of a line; state 1 is within a block of code."""
    if _FENCE.match(text):
        return [(0, len(text), "muted")], 0 if state else 1
    if state:
        return [(0, len(text), "json_string")], 1
    if len(text) > _LONGEST:
        return [], 0
    if _HEADING.match(text):
        return [(0, len(text), "json_key")], 0
    tokens: list[Token] = []
    lead = _LEAD.match(text)
    if lead is not None:
        tokens.append((0, lead.end(), "muted"))
    for found in _PART.finditer(text, lead.end() if lead is not None else 0):
        kind = next(name for name in _ROLES if found[name] is not None)
        tokens.append((found.start(), len(found[0]), _ROLES[kind]))
    return tokens, 0
