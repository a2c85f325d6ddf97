"""A body's text made ready for the view: read, laid out, written and indexed, chunk by chunk."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from restdesk.content.big_text import BigText
from restdesk.content.jobs import Show
from restdesk.content.lines import Lines
from restdesk.content.pretty_markup import html_layout, xml_layout
from restdesk.model.shown import FirstLines, Progress, Shape, ShowEvent, Shown, View
from restdesk.words import QT_TRANSLATE_NOOP, Message

_BROKEN = QT_TRANSLATE_NOOP(
    "Body", "This is not valid JSON: see line {line} (byte {byte} of the body). It is laid out as far as it goes."
)
_ENDED = QT_TRANSLATE_NOOP("Body", "The JSON ends too early; it is laid out as far as it goes.")


class Unwritable(Exception):
    """The text could not be written; the cause is an OSError."""


class Layout(Protocol):
    """What lays a text out while it goes by."""

    def feed(self, text: bytes) -> bytes:
        """Return what is to be written for the next bytes."""

    def finish(self) -> bytes:
        """Return what is still to be written at the end."""

    def notes(self, line_at: Callable[[int], int]) -> tuple[Message, ...]:
        """Return what is to be said of it; `line_at` tells the line of a byte that was written."""


class _AsItCame:
    """A text as it is."""

    def feed(self, text: bytes) -> bytes:
        return text

    def finish(self) -> bytes:
        return b""

    def notes(self, line_at: Callable[[int], int]) -> tuple[Message, ...]:  # noqa: ARG002  as the others
        return ()


class _Json:
    """JSON with a member or element a line."""

    def __init__(self) -> None:
        from restdesk.content.big_json import JsonLayout

        self._layout = JsonLayout()

    def feed(self, text: bytes) -> bytes:
        return self._layout.feed(text)

    def finish(self) -> bytes:
        self._layout.finish()
        return b""

    def notes(self, line_at: Callable[[int], int]) -> tuple[Message, ...]:
        check = self._layout.check
        if check.broken_at is not None:
            return (_BROKEN.message(line=line_at(check.broken_at.written) + 1, byte=check.broken_at.read),)
        return (_ENDED.message(),) if check.ended_early else ()


_LAYOUTS: dict[Shape, Callable[[], Layout]] = {
    "raw": _AsItCame,
    "json": _Json,
    "xml": xml_layout,
    "html": html_layout,
}


def shaped(job: Show, is_due: Callable[[], bool]) -> Iterator[ShowEvent]:
    """Do the job; Progress comes when it `is_due`. Raises OSError, and Unwritable for the file that is written."""
    with Path(job.path).open("rb") as body:
        text = BigText(body, job.content_type)
        if job.shape == "raw" and text.is_as_it_came:
            yield from _shaped(job, text, None, is_due)
            return
        with _opened(job.out) as out:
            yield from _shaped(job, text, out, is_due)


def _shaped(job: Show, text: BigText, out: BinaryIO | None, is_due: Callable[[], bool]) -> Iterator[ShowEvent]:
    layout, lines = _LAYOUTS[job.shape](), Lines()
    view = View(job.path if out is None else job.out, 0, 1, b"", b"", charset=text.charset, is_own=out is not None)
    is_begun = False
    for piece in text.chunks():
        _take(layout.feed(piece), lines, out)
        if not is_begun and lines.size:
            is_begun = True
            _flush(out)
            yield FirstLines(_with_lines(view, lines))
        if is_due():
            yield Progress(text.done, job.size)
    _take(layout.finish(), lines, out)
    lines.finish()
    _flush(out)
    notes = text.notes() + layout.notes(lambda offset: _line_at(view.path, lines, offset))
    yield Shown(_with_lines(view, lines, notes))


def _with_lines(view: View, lines: Lines, notes: tuple[Message, ...] = ()) -> View:
    return View(
        view.path,
        lines.size,
        lines.breaks + 1,
        lines.index(),
        lines.runs(),
        longest=lines.longest,
        charset=view.charset,
        notes=notes,
        is_own=view.is_own,
    )


def _line_at(path: str, lines: Lines, offset: int) -> int:
    with Path(path).open("rb") as file:
        return lines.line_at(file, offset)


def _opened(path: str) -> BinaryIO:
    try:
        return Path(path).open("wb")
    except OSError as error:
        raise Unwritable from error


def _take(text: bytes, lines: Lines, out: BinaryIO | None) -> None:
    lines.feed(text)
    if out is not None:
        try:
            out.write(text)
        except OSError as error:
            raise Unwritable from error


def _flush(out: BinaryIO | None) -> None:
    try:
        if out is not None:
            out.flush()
    except OSError as error:
        raise Unwritable from error
