"""What the parts of a line of JSON are, for colouring: right for each line by itself, whatever stands around it."""

import re
from collections.abc import Iterator

Token = tuple[int, int, str]
"""Start and length in characters, and the role of the colour."""

_JSON = re.compile(
    r'(?P<string>"(?:[^"\\]|\\.)*+"?)(?P<colon>\s*:)?'
    r"|(?P<number>-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)"
    r"|\b(?P<literal>true|false|null)\b"
)


def json_tokens(text: str) -> Iterator[Token]:
    """The keys, strings, numbers and literals of one line (RFC 8259)."""
    for found in _JSON.finditer(text):
        kind = "key" if found["colon"] is not None else str(found.lastgroup)
        start, end = found.span("string" if kind == "key" else kind)
        yield start, end - start, f"json_{kind}"


def plain_tokens(_text: str) -> Iterator[Token]:
    """A text that is not coloured has no tokens."""
    return iter(())


SYNTAXES = {"json": json_tokens, "text": plain_tokens}
"""How the lines of a text are taken apart, by the name of the syntax."""
