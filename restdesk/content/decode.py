"""Content codings undone in steps of bounded size, whatever a server sends (RFC 9110, section 8.4).

A few hundred bytes can stand for gigabytes, so a decoder gives some `STEP` bytes at once and counts what it gave;
the caller can stop between two steps.
"""

import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any, Protocol

from restdesk.errors import BodyIncomplete, BodyTooLarge, BodyUndecodable, RatioTooHigh
from restdesk.words import QT_TRANSLATE_NOOP, Message

STEP = 256 * 1024
"""The most bytes that come out of a decoder at once; brotli's may give twice as many."""

_FED = 16 * 1024
"""Coded bytes that go into a decoder at once: what follows the end of one of many small members is copied each time."""

LIMIT = 2_000_000_000
"""The most bytes that one body may have once decoded, unless a person raises it."""

RATIO = 1000
"""The most decoded bytes that one coded byte may stand for in a body above `UNSUSPECTED`."""

UNSUSPECTED = 64_000_000
"""Decoded bytes up to which a body may have come of ever so few."""

MOST_CODINGS = 3
"""How many codings may be stacked."""

UNKNOWN = QT_TRANSLATE_NOOP(
    "Notes", "The body is coded as “{coding}”, which RestDesk cannot decode: it is shown as it came."
)
TOO_MANY = QT_TRANSLATE_NOOP("Notes", "The body is shown as it came: it is coded more than {limit} times over.")

_GZIP_START = b"\x1f\x8b"


class Decoder(Protocol):
    """Undoes one coding."""

    broken: type[Exception]
    """What `feed` raises where the coded data is broken."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give what `data` stands for in pieces of some `STEP` bytes at most, some of them empty."""

    def ended(self) -> bool:
        """Whether the coded stream came to its end."""


class Decoding:
    """Undoes the codings that a Content-Encoding header names, in steps."""

    def __init__(self, content_encoding: str = "", limit: int = LIMIT, ratio: int = RATIO) -> None:
        names = _names(content_encoding)
        self.note: Message | None = _objection(names)
        """Why the body stays as it came, or None."""
        self._names = () if self.note else names
        self._decoders = tuple(DECODERS[name]() for name in reversed(self._names))
        self._limit = limit
        self._ratio = ratio
        self._fed = 0
        self._given = [0] * len(self._decoders)
        self.size = 0
        """Bytes given so far."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give what `data` stands for in pieces of some `STEP` bytes at most, some of them empty.

        Raises BodyUndecodable where the coded data is broken, BodyTooLarge and RatioTooHigh at the limits; what came
        before stands.
        """
        self._fed += len(data)
        pieces: Iterable[bytes] = (data,)
        for depth, decoder in enumerate(self._decoders):
            pieces = self._bounded(depth, decoder, pieces)
        for piece in pieces:
            self.size += len(piece)
            yield piece
            self._check(self.size)

    def finish(self) -> None:
        """Raise BodyIncomplete if a coded stream did not come to its end; a body of no bytes has none."""
        if self._fed and not all(decoder.ended() for decoder in self._decoders):
            raise BodyIncomplete(f"the {', '.join(self._names)} stream ends too early")

    def _bounded(self, depth: int, decoder: Decoder, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """Run `decoder`; what one coding makes for the next counts against the limit too."""
        last = depth == len(self._decoders) - 1
        for coded in (piece[start : start + _FED] for piece in pieces for start in range(0, len(piece) or 1, _FED)):
            if not coded:
                yield b""  # lets the caller stop where one coding works for long without giving the next one anything
            try:
                for piece in decoder.feed(coded):
                    yield piece
                    self._given[depth] += len(piece)
                    if not last:
                        self._check(self._given[depth])
            except decoder.broken as error:
                raise BodyUndecodable(str(error), coding=", ".join(self._names)) from error

    def _check(self, size: int) -> None:
        if size > self._limit:
            raise BodyTooLarge(limit=f"{max(1, self._limit // 1_000_000):,}")
        if size > UNSUSPECTED and size > self._fed * self._ratio:
            raise RatioTooHigh(limit=f"{self._ratio:,}")


class _Zlib:
    """What gzip and deflate share: a decompressor that keeps what did not fit into a step."""

    def __init__(self, bits: int) -> None:
        self._zlib = zlib.decompressobj(bits)

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data and not self._zlib.eof:
            yield self._zlib.decompress(data, STEP)
            data = self._zlib.unconsumed_tail
        while not self._zlib.eof and (rest := self._zlib.decompress(b"", STEP)):
            yield rest

    def ended(self) -> bool:
        return self._zlib.eof

    def beyond(self) -> bytes:
        """Return what followed the end of the stream."""
        return self._zlib.unused_data


class Gzip:
    """gzip, RFC 1952, of one or more members; what follows the last is ignored."""

    broken: type[Exception] = zlib.error

    def __init__(self) -> None:
        self._member = _Zlib(31)
        self._between = b""

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._member.ended():
                data = self._between + data
                if len(data) < len(_GZIP_START):
                    self._between = data
                    return
                if not data.startswith(_GZIP_START):
                    return
                self._between, self._member = b"", _Zlib(31)
            yield from self._member.feed(data)
            data = self._member.beyond()

    def ended(self) -> bool:
        return self._member.ended()


class Deflate:
    """deflate as RFC 9110 means it (RFC 1950), and the raw form (RFC 1951) that some servers send."""

    broken: type[Exception] = zlib.error

    def __init__(self) -> None:
        self._start = b""
        self._stream: _Zlib | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        if self._stream is None:
            self._start += data
            if len(self._start) < 2:
                return
            data, self._start = self._start, b""
            self._stream = _Zlib(15 if _has_zlib_head(data) else -15)
        yield from self._stream.feed(data)

    def ended(self) -> bool:
        return self._stream is not None and self._stream.ended()


class Brotli:
    """br, RFC 7932."""

    def __init__(self) -> None:
        brotli = import_module("brotli")
        self.broken: type[Exception] = brotli.error
        self._brotli = brotli.Decompressor()

    def feed(self, data: bytes) -> Iterator[bytes]:
        yield self._brotli.process(data, output_buffer_limit=STEP)
        # Until nothing comes, or the end of the body stays inside the decoder.
        while piece := self._brotli.process(b"", output_buffer_limit=STEP):
            yield piece

    def ended(self) -> bool:
        return bool(self._brotli.is_finished())


class Zstd:
    """zstd, RFC 8878, of one or more frames, with windows of at most 8 MB (RFC 9659)."""

    def __init__(self) -> None:
        zstd = import_module("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd")
        self.broken: type[Exception] = zstd.ZstdError
        options = {zstd.DecompressionParameter.window_log_max: 23}
        self._new: Callable[[], Any] = lambda: zstd.ZstdDecompressor(options=options)
        self._frame = self._new()

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data or not (self._frame.needs_input or self._frame.eof):
            if self._frame.eof:
                self._frame = self._new()
            yield self._frame.decompress(data, STEP)
            data = self._frame.unused_data if self._frame.eof else b""

    def ended(self) -> bool:
        return bool(self._frame.eof)


DECODERS: dict[str, Callable[[], Decoder]] = {
    "gzip": Gzip,
    "x-gzip": Gzip,
    "deflate": Deflate,
    "br": Brotli,
    "zstd": Zstd,
}

ACCEPTED = "gzip, deflate, br, zstd"
"""What Accept-Encoding asks for."""


def _names(content_encoding: str) -> tuple[str, ...]:
    named = (name.strip().lower() for name in content_encoding.split(","))
    return tuple(name for name in named if name not in ("", "identity"))


def _objection(names: tuple[str, ...]) -> Message | None:
    if len(names) > MOST_CODINGS:
        return TOO_MANY.message(limit=MOST_CODINGS)
    unknown = next((name for name in names if name not in DECODERS), None)
    return UNKNOWN.message(coding=_printable(unknown[:40])) if unknown else None


def _printable(text: str) -> str:
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


def _has_zlib_head(data: bytes) -> bool:
    """Whether the first two bytes are those of RFC 1950, section 2.2."""
    return data[0] & 0x0F == 8 and (data[0] << 8 | data[1]) % 31 == 0
