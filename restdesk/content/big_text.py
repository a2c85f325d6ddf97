"""A body of any size as chunks of UTF-8, read in bounded steps."""

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from restdesk.content.charset import decode_text, mark_of
from restdesk.words import QT_TRANSLATE_NOOP, Message

FIRST = 1 << 16
"""Bytes of the first step, which also decides the charset: little, so that the first lines come at once."""

STEP = 1 << 18
"""Bytes of the others: the arrays over them stay in the processor's cache."""

_REFUSED = QT_TRANSLATE_NOOP("Body", "The charset “{charset}” is not known, so the body is read as {used}.")
_REPLACED = QT_TRANSLATE_NOOP("Body", "Some bytes are not {charset} and are shown as “�”.")
_LONGEST_NAME = 40


class BigText:
    """The text of an open file; how its bytes are read is decided as for a small body, by its first 64 KiB."""

    def __init__(self, file: BinaryIO, content_type: str) -> None:
        self._file = file
        start = file.read(FIRST)
        decoded = decode_text(start, content_type)
        self._start = start[len(mark_of(start)) :]
        self.charset = decoded.charset
        """The codec that is used."""
        self.is_as_it_came = len(self._start) == len(start) and decoded.charset in ("utf-8", "ascii")
        """Whether the text is the file, byte for byte."""
        self._refused = decoded.refused
        self._replaced = False
        self.done = 0
        """Bytes of the file that were read."""

    def chunks(self) -> Iterator[bytes]:
        """Yield the text; bytes that are not UTF-8 where UTF-8 was said stay as they are."""
        read = _Checked() if self.charset in ("utf-8", "ascii") else _Transcoded(self.charset)
        piece = self._start
        self.done = self._file.tell()
        while piece:
            if text := read.feed(piece, is_last=False):
                yield text
            piece = self._file.read(STEP)
            self.done += len(piece)
        if text := read.feed(b"", is_last=True):
            yield text
        self._replaced = read.replaced

    def notes(self) -> tuple[Message, ...]:
        """Return what is to be said of the charset once all was read."""
        notes = []
        if self._refused:
            named = "".join(mark if mark.isprintable() else "�" for mark in self._refused[:_LONGEST_NAME])
            notes.append(_REFUSED.message(charset=named, used=self.charset))
        if self._replaced:
            notes.append(_REPLACED.message(charset=self.charset))
        return tuple(notes)


class _Checked:
    """Passes UTF-8 on as it is and notes whether it is valid."""

    def __init__(self) -> None:
        self.replaced = False
        self._decoder = codecs.getincrementaldecoder("utf-8")()

    def feed(self, piece: bytes, *, is_last: bool) -> bytes:
        if not self.replaced:
            try:
                self._decoder.decode(piece, is_last)
            except UnicodeDecodeError:
                self.replaced = True
        return piece


class _Transcoded:
    """Turns bytes of another charset into UTF-8; what does not fit becomes U+FFFD."""

    def __init__(self, charset: str) -> None:
        self.replaced = False
        self._decoder = codecs.getincrementaldecoder(charset)("replace")

    def feed(self, piece: bytes, *, is_last: bool) -> bytes:
        text = self._decoder.decode(piece, is_last)
        self.replaced = self.replaced or "\ufffd" in text
        return text.encode("utf-8", "replace")
