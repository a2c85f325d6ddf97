"""GraphQL documents as people type them, with `{{variables}}`: their operations, and what is not closed.

GraphQL specification of October 2021, section 2.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from restdesk.content.json_text import VARIABLE
from restdesk.content.place import Problem, problem_at
from restdesk.words import QT_TRANSLATE_NOOP

NOT_CLOSED = QT_TRANSLATE_NOOP("Graphql", "“{word}” of line {line} is not closed")
CLOSES_NOTHING = QT_TRANSLATE_NOOP("Graphql", "“{word}” closes nothing")
WRONG_CLOSING = QT_TRANSLATE_NOOP("Graphql", "“{word}” stands here where “{right}” closes line {line}")
QUOTE_MISSING = QT_TRANSLATE_NOOP("Graphql", "the text does not end: a double quote is missing")
CHARACTER = QT_TRANSLATE_NOOP("Graphql", "“{word}” does not belong here")

KINDS = ("query", "mutation", "subscription")

_TOKEN = re.compile(
    r'(?P<block>"""(?:[^"\\]++|\\"""|\\|"(?!""))*(?P<block_end>""")?)'
    r'|(?P<string>"(?:[^"\\\r\n]++|\\[^\r\n])*(?P<string_end>")?)'
    r"|(?P<comment>\#[^\r\n]*)"
    rf"|(?P<variable>{VARIABLE})"
    r"|(?P<name>[$@]?[A-Za-z_]\w*)"
    r"|(?P<number>-?[0-9][0-9.eE+-]*)"
    r"|(?P<mark>\.\.\.|[!&():=@\[\]{|}$,])"
    r"|(?P<odd>[^\s\ufeff])",
    re.DOTALL,
)
_PAIRS = {"{": "}", "(": ")", "[": "]"}


class Operation(NamedTuple):
    """One operation of a document."""

    kind: str
    """`query`, `mutation` or `subscription`."""
    name: str
    """Empty for one without a name."""


def operations(text: str) -> tuple[Operation, ...]:
    """Return the operations of a document, in order; fragments are none."""
    found: list[Operation] = []
    depth, before = 0, ""
    for match in _tokens(text):
        token = match[0]
        if depth == 0 and token == "{" and before == "":
            found.append(Operation("query", ""))
        elif depth == 0 and match.lastgroup == "name":
            if before in KINDS:
                found[-1] = Operation(before, token)
            elif before == "" and token in KINDS:
                found.append(Operation(token, ""))
        depth = max(0, depth + (token in _PAIRS) - (token in _PAIRS.values()))
        ended = depth == 0 and token == "}"
        before = "" if ended else token if before == "" else "…"
    return tuple(found)


def graphql_problem(text: str) -> Problem | None:
    """Return the first bracket or text that is not closed, or None: the server knows the rest."""
    opened: list[re.Match[str]] = []
    for match in _TOKEN.finditer(text):
        token, kind = match[0], match.lastgroup
        if (kind == "block" and not match["block_end"]) or (kind == "string" and not match["string_end"]):
            return problem_at(text, match.start(), match.end(), QUOTE_MISSING.message())
        if kind == "odd":
            return problem_at(text, match.start(), match.end(), CHARACTER.message(word=token))
        if token in _PAIRS:
            opened.append(match)
        elif token in _PAIRS.values():
            found = _closing(text, opened, match)
            if found is not None:
                return found
    if not opened:
        return None
    what = NOT_CLOSED.message(word=opened[-1][0], line=_line(text, opened[-1]))
    end = len(text.rstrip())
    return problem_at(text, end, end, what)


def _closing(text: str, opened: list[re.Match[str]], match: re.Match[str]) -> Problem | None:
    if not opened:
        return problem_at(text, match.start(), match.end(), CLOSES_NOTHING.message(word=match[0]))
    right = _PAIRS[opened[-1][0]]
    if right != match[0]:
        what = WRONG_CLOSING.message(word=match[0], right=right, line=_line(text, opened[-1]))
        return problem_at(text, match.start(), match.end(), what)
    opened.pop()
    return None


def _line(text: str, match: re.Match[str]) -> int:
    return problem_at(text, match.start(), match.end(), NOT_CLOSED.message()).line


def _tokens(text: str) -> Iterator[re.Match[str]]:
    """Give the tokens that can begin or end an operation."""
    return (match for match in _TOKEN.finditer(text) if match.lastgroup not in ("comment", "string", "block"))
