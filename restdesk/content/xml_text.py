"""XML as people type it, with `{{variables}}`: laid out anew, made short, and judged.

Only white space between tags changes, and only in elements that hold nothing but elements: text is content.
"""

import re
from typing import NamedTuple

from restdesk.content.json_text import DEEPEST, INDENT, VARIABLE
from restdesk.content.place import Problem, problem_at
from restdesk.words import QT_TRANSLATE_NOOP, Words

_TOKEN = re.compile(
    r"(?P<comment><!--.*?-->)"
    r"|(?P<section><!\[CDATA\[.*?\]\]>)"
    r"|(?P<other><\?.*?\?>|<![A-Za-z](?:\[.*?\]\s*>|[^>\[])*>?)"
    r"|(?P<close></[^>]*>)"
    rf"|(?P<open><(?:{VARIABLE}|[^\s\"'<>])(?:\"[^\"]*\"|'[^']*'|[^\"'>])*>)"
    r"|(?P<text>[^<]+|<)",
    re.DOTALL,
)
_VARIABLE = re.compile(VARIABLE)
_PRESERVE = re.compile(r"""\sxml:space\s*=\s*["']preserve["']""")

TAG_MISMATCH = QT_TRANSLATE_NOOP("Xml", "this tag does not close the one that is open")
NOT_CLOSED = QT_TRANSLATE_NOOP("Xml", "a tag is not closed at the end of the text")
NOTHING = QT_TRANSLATE_NOOP("Xml", "there is no element")
AFTER_THE_END = QT_TRANSLATE_NOOP("Xml", "something follows after the end of the first element")
TWICE = QT_TRANSLATE_NOOP("Xml", "the attribute stands here twice")
ENTITY = QT_TRANSLATE_NOOP("Xml", "the entity is not known; an ampersand is written &amp;")
PREFIX = QT_TRANSLATE_NOOP("Xml", "the prefix of this name has no namespace")
UNFINISHED = QT_TRANSLATE_NOOP("Xml", "the text ends within a tag, a comment or a section")
DECLARATION = QT_TRANSLATE_NOOP("Xml", "the XML declaration must stand at the very beginning")
CHARACTER = QT_TRANSLATE_NOOP("Xml", "a character here is not allowed in XML")
BROKEN = QT_TRANSLATE_NOOP("Xml", "this is not well-formed; an ampersand is written &amp;, a less-than sign &lt;")

_WORDS: dict[int, Words] = {
    3: NOT_CLOSED,
    5: UNFINISHED,
    6: CHARACTER,
    7: TAG_MISMATCH,
    8: TWICE,
    9: AFTER_THE_END,
    11: ENTITY,
    14: CHARACTER,
    17: DECLARATION,
    20: UNFINISHED,
    27: PREFIX,
}
"""What expat's error codes mean."""


class _Token(NamedTuple):
    kind: str
    text: str
    parent: int
    """The place of the tag that opened the element round it, -1 for none."""
    opened: int
    """Of a closing tag, the place of the one that it closes."""
    depth: int


def laid_out(text: str) -> str | None:
    """Return `text` with one element a line, or None where its tags do not belong together."""
    tokens = _tokens(text)
    if tokens is None:
        return None
    out: list[str] = []
    for token, stays in zip(tokens, _staying(tokens), strict=True):
        if not stays and token.kind != "text":
            out.append("\n" + INDENT * min(token.depth, DEEPEST) if out else "")
        if stays or token.kind != "text":
            out.append(token.text)
    return "".join(out)


def made_short(text: str) -> str | None:
    """Return `text` without comments and without white space between tags, or None as `laid_out` does."""
    tokens = _tokens(text)
    if tokens is None:
        return None
    pairs = zip(tokens, _staying(tokens), strict=True)
    return "".join(token.text for token, stays in pairs if token.kind != "comment" and (stays or token.kind != "text"))


def has_comments(text: str) -> bool:
    """Whether comments stand in `text`."""
    return "<!--" in text


def xml_problem(text: str) -> Problem | None:
    """Return the first place that is not well-formed (XML 1.0, namespaces), or None; blank text has none."""
    if not text.strip():
        return None
    from xml.parsers import expat

    plain = _VARIABLE.sub(lambda found: "x" * len(found[0].encode("utf-8", "replace")), text)
    encoded = plain.encode("utf-8", "replace")
    reader = expat.ParserCreate(namespace_separator=" ")
    reader.DefaultHandler = _pass  # with it expat unfolds no entities that the text declares
    try:
        reader.Parse(encoded.decode(), True)
    except expat.ExpatError as error:
        before = encoded[: max(reader.ErrorByteIndex, 0)]
        start = len(text.encode("utf-8", "replace")[: len(before)].decode("utf-8", "ignore"))
        words = _WORDS.get(error.code, BROKEN) if "<" in text else NOTHING
        return problem_at(text, start, min(start + 1, len(text)), words.message())
    return None


def _pass(_text: str) -> None:
    """Take note of nothing."""


def _tokens(text: str) -> list[_Token] | None:
    """Return the pieces of `text`; None for tags in disorder, or text outside of the first element."""
    tokens: list[_Token] = []
    opened: list[int] = []
    for match in _TOKEN.finditer(text):
        kind, piece, closed = str(match.lastgroup), match[0], -1
        if kind == "close":
            closed = opened.pop() if opened else -1
            if closed < 0 or _name(tokens[closed].text) != _name(piece):
                return None
        parent = opened[-1] if opened else -1
        if parent < 0 and (kind == "section" or (kind == "text" and piece.strip())):
            return None
        tokens.append(_Token(kind, piece, parent, closed, len(opened)))
        if kind == "open" and not piece.endswith("/>"):
            opened.append(len(tokens) - 1)
    return None if opened else tokens


def _staying(tokens: list[_Token]) -> list[bool]:
    """Return for each piece whether it stays where it is: in elements with text, or with nothing but blanks."""
    texts = {
        token.parent for token in tokens if token.kind == "section" or (token.kind == "text" and token.text.strip())
    }
    filled = {token.parent for token in tokens if token.kind not in ("text", "close")}
    whole: list[bool] = []
    """For each piece, whether all that is in the element that it opens stays."""
    stays: list[bool] = []
    for place, token in enumerate(tokens):
        above = token.parent >= 0 and whole[token.parent]
        preserves = token.kind == "open" and _PRESERVE.search(token.text) is not None
        whole.append(above or preserves or place in texts or place not in filled)
        stays.append(whole[token.opened] if token.kind == "close" else above)
    return stays


def _name(tag: str) -> str:
    """Return the name in a tag."""
    found = re.match(rf"</?((?:{VARIABLE}|[^\s>/])+)", tag)
    return found[1] if found else ""
