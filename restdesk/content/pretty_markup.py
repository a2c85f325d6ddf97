"""XML and HTML laid out for reading, of any size in bounded memory: only white space between pieces changes.

Text stays as it is, and so does all in an element behind its first text: white space is content there. HTML has its
own rules: elements within a line stay within it, and `pre`, `textarea`, `script` and `style` are not looked into. A
document whose tags do not belong together is laid out as far as it goes. Lines are indented up to 40 levels.
"""

from collections.abc import Callable, Iterable

from restdesk.content.markup_pieces import Cutter, Piece
from restdesk.content.pretty import DEEPEST, INDENT
from restdesk.words import QT_TRANSLATE_NOOP, Message

_DISORDER = QT_TRANSLATE_NOOP(
    "Body", "This is not well-formed XML: tags are left open or do not match. It is laid out as far as it goes."
)

_VOID = frozenset(b"area base br col embed hr img input link meta param source track wbr".split())
_VERBATIM = frozenset(b"pre textarea script style".split())
_INLINE = frozenset(
    b"a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label map mark meter"
    b" output picture progress q ruby s samp select small span strong sub sup textarea time tt u var wbr".split()
)
_CELLS = frozenset((b"td", b"th"))
_CLOSED_BY: dict[bytes, frozenset[bytes]] = {
    b"li": frozenset((b"li",)),
    b"dt": frozenset((b"dt", b"dd")),
    b"dd": frozenset((b"dt", b"dd")),
    b"option": frozenset((b"option",)),
    b"td": _CELLS,
    b"th": _CELLS,
    b"tr": _CELLS | {b"tr"},
}
"""Elements of HTML that end without a tag of their own where another begins."""

_MOST_OPEN = 100_000
_LOOKED_BACK = 64
"""Elements among which a closing tag looks for its own."""

_PRESERVE = b"xml:space="
_ENCODING = ("utf-8", "surrogatepass")


def pretty_xml(text: str) -> str:
    """Return a small document laid out."""
    return _whole(xml_layout(), text)


def pretty_html(text: str) -> str:
    """Return a small document laid out."""
    return _whole(html_layout(), text)


def xml_layout() -> "MarkupLayout":
    """Return what lays out XML."""
    return MarkupLayout(is_html=False)


def html_layout() -> "MarkupLayout":
    """Return what lays out HTML."""
    return MarkupLayout(is_html=True)


class MarkupLayout:
    """Takes a document in chunks of UTF-8 and gives its lines as they come."""

    def __init__(self, *, is_html: bool) -> None:
        self._is_html = is_html
        self._cutter = Cutter(_VERBATIM if is_html else frozenset())
        self._open: list[bytes] = []
        self._stays = [False]  # whether what is in each open element stays where it is; first the document itself
        self._last = ""  # what was written last: "", start, text (what is within a line too) or end
        self._is_broken = False

    def feed(self, text: bytes) -> bytes:
        """Return what is to be written for the next bytes of the document."""
        return self._laid_out(self._cutter.feed(text))

    def finish(self) -> bytes:
        """Return what is still to be written at the end."""
        text = self._laid_out(self._cutter.finish())
        self._is_broken = self._is_broken or bool(self._open)
        return text

    def notes(self, line_at: Callable[[int], int]) -> tuple[Message, ...]:  # noqa: ARG002  as of other layouts
        """Say that tags do not belong together, in XML; HTML may leave them open."""
        return (_DISORDER.message(),) if self._is_broken and not self._is_html else ()

    def _laid_out(self, pieces: Iterable[Piece]) -> bytes:
        place = self._html_place if self._is_html else self._xml_place
        out = []
        for piece in pieces:
            if piece.sort != "inside":
                out.append(place(piece))
            out.append(piece.text)
        return b"".join(out)

    def _xml_place(self, piece: Piece) -> bytes:
        """What is written before a piece of XML; takes note of what it opens and closes."""
        last, stays = self._last, self._stays[-1]
        if piece.sort == "end":
            stays = self._close(piece.name)
            self._last = "end"
            return piece.blank if stays or last == "start" else self._break()
        self._last = piece.sort if piece.sort in ("start", "text") else "end"
        if piece.sort == "text":
            self._stays[-1] = bool(self._open)
            return piece.blank if last else b""
        before = piece.blank if stays else self._break()
        if piece.sort == "start":
            self._begin(piece.name, stays or _PRESERVE in piece.text)
        return before if last else b""

    def _html_place(self, piece: Piece) -> bytes:
        """What is written before a piece of HTML."""
        last, name = self._last, piece.name.lower()
        is_inline = piece.sort == "text" or name in _INLINE or (piece.sort == "note" and last == "text")
        if piece.sort == "end":
            had_blocks = self._close(name)
            self._last = "text" if is_inline else "end"
            breaks = (had_blocks or b"\n" in piece.blank) and last != "start" and not (is_inline and not had_blocks)
            return self._break() if breaks else piece.blank
        if name and not is_inline:
            self._end_before(name)
            self._stays[-1] = True  # here: it holds a block, so its end begins a line
        before = self._break() if not is_inline or last == "end" or b"\n" in piece.blank else piece.blank
        self._last = "text" if is_inline else "end"
        if piece.sort == "start" and name not in _VOID:
            self._begin(name, stays=False)
            self._last = "text" if is_inline else "start"
        return before if last else b""

    def _end_before(self, name: bytes) -> None:
        """End what this element of HTML ends by beginning."""
        ends = _CLOSED_BY.get(name, frozenset())
        while self._open and (self._open[-1] in ends or self._open[-1] == b"p"):
            self._end()

    def _begin(self, name: bytes, stays: bool) -> None:
        if len(self._open) < _MOST_OPEN:
            self._open.append(name)
            self._stays.append(stays)

    def _end(self) -> bool:
        self._open.pop()
        return self._stays.pop()

    def _close(self, name: bytes) -> bool:
        """Close the element of that name and those left open in it; True if what was in it stays where it is."""
        if name not in self._open[-_LOOKED_BACK:]:
            self._is_broken = True
            return self._stays[-1]
        while self._open[-1] != name:
            self._is_broken = True
            self._end()
        return self._end()

    def _break(self) -> bytes:
        return _BREAKS[min(len(self._open), DEEPEST)]


_BREAKS = [b"\n" + INDENT.encode() * depth for depth in range(DEEPEST + 1)]


def _whole(layout: MarkupLayout, text: str) -> str:
    return (layout.feed(text.encode(*_ENCODING)) + layout.finish()).decode(*_ENCODING)
