"""XML and HTML cut into pieces while it goes by, tolerant of all faults: what is no tag is text, and nothing is lost.

No parser: entities are never looked at, and a piece is never changed. What begins and does not end is text once the
document is over, or after `_LONGEST` bytes.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Sort = Literal["start", "end", "alone", "text", "note", "inside"]
"""A tag by what it does (`alone` opens nothing), text (CDATA too), a comment or instruction, and the rest of a piece
that is given in parts."""

_LONGEST = 1 << 23
_QUOTED = 1 << 16
_SUBSET = 1 << 20
_SLASH = ord("/")
_FAULTS = 100
"""Tags in which the quotes do not fit before quotes are not looked at any more: each look may go far."""

_NAME = rb"[A-Za-z_:\x80-\xff][^\s/><]*+"
_QUOTES_FIT = rb"<(/?)(%b)(?:[^\"'<>]++|\"[^\"]*+\"|'[^']*+')*>" % _NAME
_TAG = re.compile(rb"()" + _QUOTES_FIT)
_WORDS_AND_TAG = re.compile(rb"([^<]*+)" + _QUOTES_FIT)
_LOOSE_TAG = re.compile(rb"()<(/?)(%b)[^<>]*+>" % _NAME)
_LOOSE_DECLARATION = re.compile(rb"<![^<>]*+>")
_DECLARATION = re.compile(
    rb"<![A-Za-z](?:[^\[\"'<>]++|\"[^\"]*+\"|'[^']*+')*"
    rb"(?:\[(?:[^\]\"'<]++|\"[^\"]*+\"|'[^']*+'|<!--(?:[^-]++|-(?!->))*-->|<(?!!--))*\]\s*+)?>",
    re.DOTALL,
)
_BEGINS = re.compile(rb"</?(?:%b)|<![A-Za-z]" % _NAME)
_MARK = re.compile(rb"[<>]")
_BLANK = b" \t\r\n\f"
_ENDS = ((b"<!--", b"-->", "note"), (b"<![CDATA[", b"]]>", "text"), (b"<?", b"?>", "note"))


class Piece(NamedTuple):
    """A part of the document, byte for byte; the pieces one after the other and their blanks are the document."""

    sort: Sort
    blank: bytes
    """White space before it."""
    text: bytes
    name: bytes = b""
    """Of a tag, as written."""


class Cutter:
    """Takes a document in chunks and gives its pieces as soon as they are certain.

    `verbatim` are names, in lower case, of elements whose content is not looked into (HTML's script, pre, …).
    """

    def __init__(self, verbatim: frozenset[bytes] = frozenset()) -> None:
        self._verbatim = verbatim
        self._text = b""
        self._blank = b""
        self._until: re.Pattern[bytes] | None = None  # a piece is under way that ends so
        self._over = False
        self._faults = 0

    def feed(self, text: bytes) -> Iterator[Piece]:
        """Yield the pieces that these bytes complete."""
        self._text += text
        at = 0
        while at < len(self._text):
            if self._until is None and self._faults < _FAULTS:  # the usual case, quicker than piece by piece
                found = _WORDS_AND_TAG.match(self._text, at, at + _QUOTED)
                if found is not None:
                    if found[1] and (piece := self._spoken(found[1])) is not None:
                        yield piece
                    yield self._tagged(found)
                    at = found.end()
                    continue
            following = self._within(at) if self._until is not None else self._next(at)
            if following is None:
                break
            piece, at = following
            if piece is not None:
                yield piece
        self._text = self._text[at:]

    def finish(self) -> Iterator[Piece]:
        """Yield what is left: the document has no more bytes."""
        self._over = True
        yield from self.feed(b"")

    def _within(self, at: int) -> tuple[Piece, int] | None:
        """The next part of a piece that was begun."""
        assert self._until is not None
        found = self._until.search(self._text, at)
        if found is not None:
            self._until = None
            end = found.end()
        else:
            end = len(self._text) if self._over else max(at, len(self._text) - 64)  # no end mark is longer
        return (Piece("inside", b"", self._text[at:end]), end) if end > at or found else None

    def _next(self, at: int) -> tuple[Piece | None, int] | None:
        if self._text[at : at + 1] != b"<":
            return self._words(at)
        if not self._over and len(self._text) - at < len(b"<![CDATA["):
            return None
        for begin, end, sort in _ENDS:
            if self._text.startswith(begin, at):
                self._until = re.compile(re.escape(end))
                return self._piece(sort, at, at + len(begin)), at + len(begin)  # type: ignore[arg-type]
        return self._tag(at)

    def _tag(self, at: int) -> tuple[Piece | None, int] | None:
        if _BEGINS.match(self._text, at) is None:
            return self._piece("text", at, at + 1), at + 1
        if self._text.startswith(b"<!", at):
            found = self._matched(_DECLARATION, _SUBSET, at) or self._loose(_LOOSE_DECLARATION, _SUBSET, at)
            if found is not None:
                return self._piece("note", at, found.end()), found.end()
            window = _SUBSET
        elif (found := self._matched(_TAG, _QUOTED, at) or self._loose(_LOOSE_TAG, _QUOTED, at)) is not None:
            return self._tagged(found), found.end()
        else:
            window = _QUOTED
        if self._is_certain(window, at) and (self._may_end_never(at) or self._over):
            return self._piece("text", at, at + 1), at + 1
        return None

    def _matched(self, pattern: re.Pattern[bytes], window: int, at: int) -> re.Match[bytes] | None:
        if self._faults >= _FAULTS:
            return None
        found = pattern.match(self._text, at, at + window)
        self._faults += found is None and self._is_certain(window, at)
        return found

    def _loose(self, pattern: re.Pattern[bytes], window: int, at: int) -> re.Match[bytes] | None:
        """A tag whose quotes do not fit, or that is very long: it ends with the first mark that may end it."""
        return pattern.match(self._text, at) if self._is_certain(window, at) else None

    def _is_certain(self, window: int, at: int) -> bool:
        return self._over or len(self._text) - at >= window or self._faults >= _FAULTS

    def _may_end_never(self, at: int) -> bool:
        """Whether what begins here is no tag, whatever follows."""
        return len(self._text) - at >= _LONGEST or _MARK.search(self._text, at + 1) is not None

    def _tagged(self, found: re.Match[bytes]) -> Piece:
        name = found[3]
        sort: Sort = "end" if found[2] else "alone" if self._text[found.end() - 2] == _SLASH else "start"
        if self._verbatim and sort == "start" and name.lower() in self._verbatim:
            self._until = re.compile(rb"(?=</%b[\s/>])" % re.escape(name.lower()), re.IGNORECASE)
        return self._piece(sort, found.start(2) - 1, found.end(), name)

    def _words(self, at: int) -> tuple[Piece | None, int] | None:
        """Text up to the next mark."""
        end = self._text.find(b"<", at)
        if end < 0 and not self._over and len(self._text) - at < _LONGEST:
            return None
        end = len(self._text) if end < 0 else end
        return self._spoken(self._text[at:end]), end

    def _spoken(self, words: bytes) -> Piece | None:
        """Text as a piece; blanks round it are kept for the piece behind them."""
        core = words.lstrip(_BLANK)
        self._blank += words[: len(words) - len(core)]
        if not core and len(self._blank) < _QUOTED:
            return None
        stripped = core.rstrip(_BLANK)
        piece = Piece("text", self._blank, stripped)
        self._blank = core[len(stripped) :]
        return piece

    def _piece(self, sort: Sort, start: int, end: int, name: bytes = b"") -> Piece:
        blank, self._blank = self._blank, b""
        return Piece(sort, blank, self._text[start:end], name)
