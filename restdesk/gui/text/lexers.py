"""What the parts of a line are while it is typed, for colouring: a comment or a tag may have begun on a line before."""

import re
from collections.abc import Callable
from typing import Literal

from restdesk.gui.text.markdown_lexer import markdown_lexer
from restdesk.gui.text.tokens import Token
from restdesk.gui.text.yaml_lexer import yaml_lexer

Syntax = Literal["json", "xml", "graphql", "yaml", "markdown", "text"]

Lexed = tuple[list[Token], int]
"""The tokens of a line, and the state in which the next line begins; 0 is the usual one."""

Lexer = Callable[[str, int], Lexed]

_JSON = re.compile(
    r'(?P<string>"(?:[^"\\]++|\\.)*"?)(?P<colon>\s*:)?'
    r"|(?P<comment>//.*|/\*(?:[^*]++|\*(?!/))*(?P<end>\*/)?)"
    r"|(?P<number>-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)"
    r"|\b(?P<literal>true|false|null)\b"
)
_GRAPHQL = re.compile(
    r'(?P<block>"""(?:[^"\\]++|\\"""|\\|"(?!""))*(?P<block_end>""")?)'
    r'|(?P<string>"(?:[^"\\]++|\\.)*"?)'
    r"|(?P<comment>\#.*)"
    r"|(?P<literal>\b(?:query|mutation|subscription|fragment|on|true|false|null)\b(?!\s*:)|@\w+)"
    r"|(?P<variable>\$\w+)"
    r"|(?P<key>\b[A-Za-z_]\w*(?=\s*:))"
    r"|(?P<number>-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)"
)
_XML = re.compile(
    r"(?P<comment><!--)|(?P<section><!\[CDATA\[)|(?P<tag></?[^\s<>/=\"'!?]+|<[?!]\w*)|(?P<entity>&\#?\w{1,31};)"
)
_IN_TAG = re.compile(r"(?P<end>[/?]?>)|(?P<string>\"[^\"]*+\"?|'[^']*+'?)|(?P<name>[^\s=<>/\"'?]++)|(?P<rest>.)")

_COMMENT, _SECTION, _TAG = 1, 2, 3
_ENDS = {_COMMENT: ("-->", "muted"), _SECTION: ("]]>", "json_string")}


def json_lexer(text: str, state: int) -> Lexed:
    """The keys, strings, numbers, literals and comments of a line; state 1 is within a comment."""
    tokens: list[Token] = []
    at = 0
    if state:
        end = text.find("*/")
        if end < 0:
            return [(0, len(text), "muted")], 1
        at, state = end + 2, 0
        tokens.append((0, at, "muted"))
    for found in _JSON.finditer(text, at):
        kind = str(found.lastgroup)
        if found["comment"] is not None:
            tokens.append((found.start(), len(found[0]), "muted"))
            state = 1 if found[0].startswith("/*") and found["end"] is None else 0
        elif found["string"] is not None:
            role = "json_key" if found["colon"] is not None else "json_string"
            tokens.append((found.start(), len(found["string"]), role))
        else:
            tokens.append((found.start(), len(found[0]), f"json_{kind}"))
    return tokens, state


_GRAPHQL_ROLES = {
    "block": "json_string",
    "string": "json_string",
    "comment": "muted",
    "literal": "json_literal",
    "variable": "json_number",
    "key": "json_key",
    "number": "json_number",
}


def graphql_lexer(text: str, state: int) -> Lexed:
    """The keywords, variables, arguments, values and comments of a line; state 1 is within a block string."""
    tokens: list[Token] = []
    at = 0
    if state:
        end = text.find('"""')
        if end < 0:
            return [(0, len(text), "json_string")], 1
        at, state = end + 3, 0
        tokens.append((0, at, "json_string"))
    for found in _GRAPHQL.finditer(text, at):
        tokens.append((found.start(), len(found[0]), _GRAPHQL_ROLES[str(found.lastgroup)]))
        if found["block"] is not None:
            state = 0 if found["block_end"] else 1
    return tokens, state


def xml_lexer(text: str, state: int) -> Lexed:
    """The tags, attributes, entities and comments of a line; states: in a comment, a CDATA section, a tag."""
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        if state in _ENDS:
            at, state = _to_end(text, at, state, tokens)
        elif state == _TAG:
            at, state = _in_tag(text, at, tokens)
        else:
            found = _XML.search(text, at)
            if found is None:
                break
            kind = str(found.lastgroup)
            state = {"comment": _COMMENT, "section": _SECTION, "tag": _TAG}.get(kind, 0)
            if state in _ENDS:
                at = found.start()
                at, state = _to_end(text, at, state, tokens)
                continue
            tokens.append((found.start(), len(found[0]), "json_key" if kind == "tag" else "json_number"))
            at = found.end()
    return tokens, state


def _to_end(text: str, at: int, state: int, tokens: list[Token]) -> tuple[int, int]:
    mark, role = _ENDS[state]
    end = text.find(mark, at)
    stop = len(text) if end < 0 else end + len(mark)
    tokens.append((at, stop - at, role))
    return stop, state if end < 0 else 0


def _in_tag(text: str, at: int, tokens: list[Token]) -> tuple[int, int]:
    for found in _IN_TAG.finditer(text, at):
        kind = str(found.lastgroup)
        if kind != "rest":
            role = {"end": "json_key", "string": "json_string", "name": "json_literal"}[kind]
            tokens.append((found.start(), len(found[0]), role))
        if kind == "end":
            return found.end(), 0
    return len(text), _TAG


def text_lexer(_text: str, _state: int) -> Lexed:
    """A text that is not coloured has no tokens."""
    return [], 0


LEXERS: dict[Syntax, Lexer] = {
    "json": json_lexer,
    "xml": xml_lexer,
    "graphql": graphql_lexer,
    "yaml": yaml_lexer,
    "markdown": markdown_lexer,
    "text": text_lexer,
}
"""How the lines of a text are taken apart, by the name of the syntax."""

OPENERS: dict[Syntax, str] = {
    "json": "/*",
    "xml": "<",
    "graphql": '"""',
    "yaml": "",
    "markdown": "",
    "text": "\0",
}
"""What a line must have in it for the next one to begin in another state than the usual one; empty is anything."""
