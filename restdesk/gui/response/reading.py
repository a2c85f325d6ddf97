"""What is shown of a body. It is worked out off the GUI thread."""

from dataclasses import dataclass
from threading import Event
from typing import Literal

from restdesk.content.charset import DecodedText, decode_text
from restdesk.content.kind import kind_of
from restdesk.content.pretty import pretty_json
from restdesk.figures import size_figure
from restdesk.gui.response.status import status_line
from restdesk.gui.text.line_index import LineIndex, build
from restdesk.gui.text.source import BytesSource, MemorySource
from restdesk.gui.widgets.plain import one_line
from restdesk.model.exchange import Response
from restdesk.words import QT_TRANSLATE_NOOP, Message

Form = Literal["pretty", "raw"]
PRETTY: Form = "pretty"
RAW: Form = "raw"

WHOLE = 1_000_000
"""Bytes of a body up to which it is decoded and formatted whole; a larger one is shown as it lies on disk."""

_START = 64 * 1024
"""Bytes from which the kind of a body is told."""

_EMPTY = QT_TRANSLATE_NOOP("Body", "{status}: the response has no body.")
_BINARY = QT_TRANSLATE_NOOP("Body", "{kind}, {size}: this is not text, so it is not shown here.")
_UNREADABLE = QT_TRANSLATE_NOOP("Body", "The body cannot be read from this machine's disk any more: {cause}")
_AS_IT_CAME = QT_TRANSLATE_NOOP("Body", "The body is larger than 1 MB, so it is shown as it came, read as UTF-8.")
_NO_JSON = QT_TRANSLATE_NOOP("Body", "The body is not valid JSON, so it is shown as it came.")
_REFUSED = QT_TRANSLATE_NOOP("Body", "The charset “{charset}” is not known, so the body is read as {used}.")
_REPLACED = QT_TRANSLATE_NOOP("Body", "Some bytes are not {charset} and are shown as “�”.")
_UNNAMED = "application/octet-stream"


@dataclass(frozen=True)
class Text:
    """A text with its lines; `has_forms` if there is a pretty form besides the raw one."""

    source: BytesSource
    index: LineIndex
    syntax: Literal["json", "text"]
    has_forms: bool = False
    note: Message | None = None


@dataclass(frozen=True)
class InWords:
    """What is said in place of a text."""

    message: Message


def read(response: Response, form: Form, stop: Event) -> Text | InWords | None:
    """Read the body of a response in that form; None once `stop` is set."""
    try:
        return _read(response, form, stop)
    except OSError as error:
        return InWords(_UNREADABLE.message(cause=error.strerror or str(error)))


def text_of(data: bytes, syntax: Literal["json", "text"], stop: Event | None = None) -> Text | None:
    """UTF-8 in memory with its lines; None once `stop` is set."""
    return _indexed(MemorySource(data), syntax, stop or Event())


def _read(response: Response, form: Form, stop: Event) -> Text | InWords | None:
    body, content_type = response.body, response.header("content-type") or ""
    start = body.read(0, _START)
    kind = kind_of(content_type, start)
    if kind == "empty":
        return InWords(_EMPTY.message(status=status_line(response)))
    if kind in ("image", "binary"):
        named = one_line(content_type.partition(";")[0].strip()) or _UNNAMED
        return InWords(_BINARY.message(kind=named, size=size_figure(body.size)))
    if body.size > WHOLE:
        plain = kind != "json" and decode_text(start, content_type).charset in ("utf-8", "ascii")
        return _indexed(body, "json" if kind == "json" else "text", stop, note=None if plain else _AS_IT_CAME.message())
    decoded = decode_text(body.read(), content_type)
    if kind == "json" and (pretty := pretty_json(decoded.text)) is not None:
        shown = pretty if form == PRETTY else decoded.text
        return _indexed(MemorySource(_utf8(shown)), "json", stop, has_forms=True, note=_charset_note(decoded))
    note = _charset_note(decoded)
    if note is None and response.complete and "json" in content_type.lower():
        note = _NO_JSON.message()
    return _indexed(MemorySource(_utf8(decoded.text)), "json" if kind == "json" else "text", stop, note=note)


def _charset_note(decoded: DecodedText) -> Message | None:
    if decoded.refused:
        return _REFUSED.message(charset=one_line(decoded.refused, 40), used=decoded.charset)
    return _REPLACED.message(charset=decoded.charset) if decoded.replaced else None


def _indexed(
    source: BytesSource,
    syntax: Literal["json", "text"],
    stop: Event,
    has_forms: bool = False,
    note: Message | None = None,
) -> Text | None:
    index = build(source, stop.is_set)
    return None if index is None else Text(source, index, syntax, has_forms, note)


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
