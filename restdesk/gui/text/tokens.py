"""What the parts of a line are, for colouring: right for each line by itself, whatever stands around it."""

import re
from collections.abc import Iterator

Token = tuple[int, int, str]
"""Start and length in characters, and the role of the colour."""

_JSON = re.compile(
    r'(?P<string>"(?:[^"\\]++|\\.)*"?)(?P<colon>\s*:)?'
    r"|(?P<number>-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)"
    r"|\b(?P<literal>true|false|null)\b"
)
_MARKUP = re.compile(
    r"(?P<comment><!--(?:[^-]++|-(?!->))*(?:-->)?)"
    r"|(?P<section><!\[CDATA\[|\]\]>)"
    r"|(?P<tag></?(?:[^\W\d]|:)[^\s/>=\"'<]*+|<[!?][A-Za-z]\w*+|[/?]?>)"
    r"|(?P<entity>&\#?\w{1,31};)"
)
_INSIDE = re.compile(
    r"(?P<tag>[/?]?>)"
    r"|=\s*(?P<string>\"[^\"]*+\"?|'[^']*+'?)"
    r"|(?P<name>[^\s=<>/\"'?]++)"
    r"|(?P<rest>.)",
    re.DOTALL,
)
_MARKUP_ROLES = {
    "comment": "muted",
    "section": "muted",
    "tag": "json_key",
    "entity": "json_number",
    "string": "json_string",
    "name": "json_literal",
}
_HEX = re.compile(r"(?P<offset>[0-9A-F]{8,})  (?:[0-9A-F]{2} | {1,3})+ ?\|(?P<text>.*)\|")


def json_tokens(text: str) -> Iterator[Token]:
    """The keys, strings, numbers and literals of one line (RFC 8259)."""
    for found in _JSON.finditer(text):
        kind = "key" if found["colon"] is not None else str(found.lastgroup)
        start, end = found.span("string" if kind == "key" else kind)
        yield start, end - start, f"json_{kind}"


def markup_tokens(text: str) -> Iterator[Token]:
    """The tags, attributes, entities and comments of one line of XML or HTML."""
    at = 0
    while (found := _MARKUP.search(text, at)) is not None:
        kind = str(found.lastgroup)
        yield found.start(), len(found[0]), _MARKUP_ROLES[kind]
        at = found.end()
        if kind == "tag" and not found[0].endswith(">"):
            for inside in _INSIDE.finditer(text, at):
                at = inside.end()
                name = str(inside.lastgroup)
                if name in _MARKUP_ROLES:
                    start, end = inside.span(name)
                    yield start, end - start, _MARKUP_ROLES[name]
                if name == "tag":
                    break


def hex_tokens(text: str) -> Iterator[Token]:
    """The offset and the readable column of one row of bytes."""
    if (found := _HEX.match(text)) is not None:
        for name, role in (("offset", "muted"), ("text", "json_string")):
            start, end = found.span(name)
            yield start, end - start, role


def plain_tokens(_text: str) -> Iterator[Token]:
    """A text that is not coloured has no tokens."""
    return iter(())


SYNTAXES = {
    "json": json_tokens,
    "xml": markup_tokens,
    "html": markup_tokens,
    "hex": hex_tokens,
    "text": plain_tokens,
}
"""How the lines of a text are taken apart, by the name of the syntax."""
