"""What is shown of a body, as far as it is small or lies on disk as it is. It is worked out off the GUI thread."""

from dataclasses import dataclass
from threading import Event
from typing import Literal

from restdesk.content.charset import DecodedText, decode_text
from restdesk.content.kind import Kind, kind_of
from restdesk.content.pretty import pretty_json
from restdesk.content.pretty_markup import html_layout, xml_layout
from restdesk.figures import size_figure
from restdesk.gui.response.status import status_line
from restdesk.gui.text.hex_source import HexSource
from restdesk.gui.text.line_index import build
from restdesk.gui.text.line_layouts import Lines
from restdesk.gui.text.source import BytesSource, MemorySource
from restdesk.gui.text.text_view import Syntax
from restdesk.gui.widgets.plain import one_line
from restdesk.model.exchange import Response
from restdesk.model.shown import View
from restdesk.spool import Body
from restdesk.words import QT_TRANSLATE_NOOP, Message

Form = Literal["pretty", "raw", "hex", "image"]
PRETTY: Form = "pretty"
RAW: Form = "raw"
HEX: Form = "hex"
IMAGE: Form = "image"

SMALL = 64 * 1024
"""Bytes of a body up to which it is decoded and laid out here; a larger one goes to a worker process."""

_FORMS: dict[Kind, tuple[Form, ...]] = {
    "json": (PRETTY, RAW, HEX),
    "xml": (PRETTY, RAW, HEX),
    "html": (PRETTY, RAW, HEX),
    "text": (RAW, HEX),
    "image": (IMAGE, HEX),
    "binary": (HEX, RAW),
}
"""What a body of a kind can be seen as; the first is what is shown until the person chooses."""

_EMPTY = QT_TRANSLATE_NOOP("Body", "{status}: the response has no body.")
_EMPTY_HEAD = QT_TRANSLATE_NOOP("Body", "{status}: the response to a HEAD request has no body.")
_NOTHING_LEFT = QT_TRANSLATE_NOOP("Body", "{status}: the {size} that came decode to nothing.")
_UNREADABLE = QT_TRANSLATE_NOOP("Body", "The body cannot be read from this machine's disk any more: {cause}")
_NOT_VALID = QT_TRANSLATE_NOOP("Body", "The body is not valid {language}, so it is shown as it came.")
_REFUSED = QT_TRANSLATE_NOOP("Body", "The charset “{charset}” is not known, so the body is read as {used}.")
_REPLACED = QT_TRANSLATE_NOOP("Body", "Some bytes are not {charset} and are shown as “�”.")
_BYTES = QT_TRANSLATE_NOOP("Body", "{kind}, {size}")
_UNNAMED = "application/octet-stream"


@dataclass(frozen=True)
class Look:
    """What a body is: its kind, the forms it can be seen in, and what is said of it beside them."""

    kind: Kind
    forms: tuple[Form, ...] = ()
    words: Message | None = None


@dataclass(frozen=True)
class Text:
    """A text with its lines; `view` is what a worker made of a big body and searches in."""

    source: BytesSource
    index: Lines
    syntax: Syntax
    notes: tuple[Message, ...] = ()
    view: View | None = None


@dataclass(frozen=True)
class InWords:
    """What is said in place of a text."""

    message: Message


def look(response: Response, method: str = "") -> Look | InWords:
    """Tell what the body of a response is, and how it can be shown; or why there is nothing to show."""
    body, content_type = response.body, response.header("content-type") or ""
    try:
        kind = kind_of(content_type, body.read(0, SMALL))
    except OSError as error:
        return unreadable(error)
    if kind == "empty":
        if response.wire_size:
            return InWords(_NOTHING_LEFT.message(status=status_line(response), size=size_figure(response.wire_size)))
        words = _EMPTY_HEAD if method.upper() == "HEAD" else _EMPTY
        return InWords(words.message(status=status_line(response)))
    named = one_line(content_type.partition(";")[0].strip()) or _UNNAMED
    words_beside = _BYTES.message(kind=named, size=size_figure(body.size)) if kind == "binary" else None
    return Look(kind, _FORMS[kind], words_beside)


def read(response: Response, form: Form, stop: Event) -> Text | InWords | None:
    """Read the body of a response in that form, whole; None once `stop` is set.

    For a body over 64 KiB only HEX is quick; RAW reads it as UTF-8, as it lies on the disk.
    """
    try:
        return _read(response, form, stop)
    except OSError as error:
        return unreadable(error)


def text_of(data: bytes, syntax: Syntax, stop: Event | None = None) -> Text | None:
    """UTF-8 in memory with its lines; None once `stop` is set."""
    return _indexed(MemorySource(data), syntax, stop or Event())


def syntax_of(kind: Kind) -> Syntax:
    """The colours that a body of that kind has as text."""
    return kind if kind == "json" or kind == "xml" or kind == "html" else "text"


def unreadable(error: OSError) -> InWords:
    """What is said of a body that is gone from the disk."""
    return InWords(_UNREADABLE.message(cause=error.strerror or str(error)))


def _read(response: Response, form: Form, stop: Event) -> Text | InWords | None:
    body, content_type = response.body, response.header("content-type") or ""
    if form == HEX:
        return hex_of(body)
    kind = kind_of(content_type, body.read(0, SMALL))
    if body.size > SMALL:
        return _indexed(body, syntax_of(kind), stop)
    decoded = decode_text(body.read(), content_type)
    notes = _charset_notes(decoded)
    shown, said = laid_out(kind, decoded.text) if form == PRETTY else (decoded.text, ())
    if response.complete:
        notes += said
    if shown is None and response.complete and not notes and _is_named(kind, content_type):
        notes = (_NOT_VALID.message(language=kind.upper()),)
    return _indexed(MemorySource(_utf8(decoded.text if shown is None else shown)), syntax_of(kind), stop, notes)


def hex_of(body: Body) -> Text:
    """The bytes of a body in rows; nothing of them is read yet."""
    source = HexSource(body)
    return Text(source, source, "hex")


def laid_out(kind: Kind, text: str) -> tuple[str | None, tuple[Message, ...]]:
    """The text with one element a line, and what is to be said of it; None where it is no JSON."""
    if kind == "json":
        return pretty_json(text), ()
    if kind not in ("xml", "html"):
        return text, ()
    layout = html_layout() if kind == "html" else xml_layout()
    shown = (layout.feed(_utf8(text)) + layout.finish()).decode("utf-8", "surrogatepass")
    return shown, layout.notes(lambda _offset: 0)


def _is_named(kind: Kind, content_type: str) -> bool:
    """Whether the server says that the body is of this kind; what was only guessed may be wrong in silence."""
    return kind in content_type.lower()


def _charset_notes(decoded: DecodedText) -> tuple[Message, ...]:
    if decoded.refused:
        return (_REFUSED.message(charset=one_line(decoded.refused, 40), used=decoded.charset),)
    return (_REPLACED.message(charset=decoded.charset),) if decoded.replaced else ()


def _indexed(source: BytesSource, syntax: Syntax, stop: Event, notes: tuple[Message, ...] = ()) -> Text | None:
    index = build(source, stop.is_set)
    return None if index is None else Text(source, index, syntax, notes)


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
