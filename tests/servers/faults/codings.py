"""Content codings that are broken, cut, stacked, unknown, or stand for far more than they weigh."""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import brotli  # type: ignore[import-untyped]
from backports import zstd

from tests.servers.faults.fault import OK, Fault, Site, Stand, replies
from tests.servers.raw import response

_TEXT = b"hello " * 5000
_GZIP = gzip.compress(_TEXT, mtime=0)
_RAW = zlib.compress(_TEXT)[2:-4]
_ROOM = 64_000_000
"""What a bomb may make the process grow by."""


def _coded(coding: str, body: bytes) -> Stand:
    return replies(response(body, b"Content-Encoding: " + coding.encode()))


@cache
def _bomb(coding: str) -> bytes:
    """Return some hundred to thousand bytes that stand for 600 MB."""
    million = bytes(1024 * 1024)
    if coding == "gzip, gzip":
        return gzip.compress(gzip.compress(million, mtime=0) * 600, mtime=0)
    if coding == "gzip, gzip, gzip":
        return gzip.compress(_bomb("gzip, gzip"), mtime=0)
    if coding == "gzip":
        return gzip.compress(million, mtime=0) * 600
    if coding == "deflate":
        packer = zlib.compressobj(1)
        return b"".join([packer.compress(million) for _ in range(600)]) + packer.flush()
    if coding == "br":
        brotler = brotli.Compressor(quality=0)
        return b"".join([brotler.process(million) for _ in range(600)]) + bytes(brotler.finish())
    return zstd.compress(million) * 600


def _explodes(coding: str) -> Stand:
    @contextmanager
    def stand(folder: Path) -> Iterator[Site]:
        with _coded(coding, _bomb(coding))(folder) as site:
            yield site

    return stand


GOOD = (
    *(
        Fault(f"coded as {coding}", _coded(coding, body), status=200, kept=_TEXT)
        for coding, body in (
            ("gzip", _GZIP),
            ("GZip", _GZIP),
            ("x-gzip", _GZIP),
            ("gzip, identity", _GZIP),
            ("deflate", zlib.compress(_TEXT)),
            ("br", brotli.compress(_TEXT)),
            ("zstd", zstd.compress(_TEXT)),
            ("gzip, br, zstd", zstd.compress(brotli.compress(_GZIP))),
        )
    ),
    Fault("raw deflate", _coded("deflate", _RAW), status=200, kept=_TEXT),
    Fault("gzip of many members", _coded("gzip", gzip.compress(b"a", mtime=0) * 3), status=200, kept=b"aaa"),
    Fault("gzip with a tail", _coded("gzip", _GZIP + b"tail"), status=200, kept=_TEXT),
    Fault(
        "codings in two fields",
        replies(response(brotli.compress(_GZIP), b"Content-Encoding: gzip", b"Content-Encoding: br")),
        status=200,
        kept=_TEXT,
    ),
    Fault("gzip of nothing", _coded("gzip", b""), status=200),
    Fault("a coding after HEAD", _coded("gzip", b""), method="HEAD", body=None, status=200),
    Fault("an unknown coding", _coded("snappy", b"as it came"), status=200, kept=b"as it came", notes=("snappy",)),
    Fault(
        "a coding with an odd name",
        _coded("한\x1b[2J" + "x" * 999, b"as it came"),
        status=200,
        kept=b"as it came",
        notes=("cannot decode",),
    ),
    Fault(
        "four codings",
        _coded("gzip, gzip, gzip, gzip", b"as it came"),
        status=200,
        kept=b"as it came",
        notes=("more than 3 times",),
    ),
)

BROKEN = (
    *(
        Fault(
            f"not {coding}",
            _coded(coding, b"<html>not coded at all"),
            "BodyUndecodable",
            status=200,
            says=(f"“{coding}”",),
        )
        for coding in ("gzip", "deflate", "br", "zstd")
    ),
    Fault(
        "gzip with a wrong checksum", _coded("gzip", _GZIP[:-8] + b"\0" * 8), "BodyUndecodable", status=200, kept=None
    ),
    Fault(
        "gzip broken in the middle",
        _coded("gzip", _GZIP[:10] + b"\x01\x05\0\0\0hello"),
        "BodyUndecodable",
        status=200,
        kept=None,
    ),
    Fault(
        "a second member that is broken",
        _coded("gzip", _GZIP + _GZIP[:3] + b"\xff" * 20),
        "BodyUndecodable",
        status=200,
        kept=_TEXT,
    ),
    *(
        Fault(
            f"{coding} that is cut after {len(body)} bytes",
            _coded(coding, body),
            "BodyIncomplete",
            status=200,
            kept=None,
            says=("stream ends too early",),
        )
        for coding, body in (
            ("gzip", _GZIP[:-4]),
            ("gzip", _GZIP[:30]),
            ("gzip", _GZIP[:5]),
            ("deflate", zlib.compress(_TEXT)[:-1]),
            ("br", brotli.compress(_TEXT)[:-1]),
            ("zstd", zstd.compress(_TEXT)[:-1]),
            ("gzip, br", brotli.compress(_GZIP[:-4])),
        )
    ),
    Fault(
        "gzip in a connection that ends",
        replies(OK + b"Content-Encoding: gzip\r\nContent-Length: 999\r\n\r\n" + _GZIP[:-4]),
        "BodyIncomplete",
        status=200,
        kept=None,
    ),
    Fault(
        "zstd with a window of 1 GB",
        _coded(
            "zstd",
            zstd.compress(
                bytes(100),
                options={zstd.CompressionParameter.window_log: 30, zstd.CompressionParameter.content_size_flag: 0},
            )[:5]
            + b"\xa0" * 9,
        ),
        "BodyUndecodable",
        status=200,
        kept=None,
        grows=_ROOM,
    ),
)

BOMBS = (
    *(
        Fault(
            f"a bomb of {coding}",
            _explodes(coding),
            "RatioTooHigh",
            status=200,
            kept=64_000_000,
            grows=_ROOM,
            says=("more than 1,000 times", "a trap"),
        )
        for coding in ("gzip, gzip", "gzip, gzip, gzip", "br", "zstd")
    ),
    *(
        Fault(
            f"a body of 600 MB, coded as {coding}",
            _explodes(coding),
            "BodyTooLarge",
            settings={"body_limit": 20_000_000},
            status=200,
            kept=20_000_000,
            grows=_ROOM,
            cancel="body",
        )
        for coding in ("gzip", "deflate")
    ),
    Fault(
        "a bomb that is wanted",
        _explodes("gzip, gzip"),
        "BodyTooLarge",
        settings={"ratio_limit": 10**6, "body_limit": 80_000_000},
        status=200,
        kept=80_000_000,
        grows=_ROOM,
    ),
)

ROWS = (*GOOD, *BROKEN, *BOMBS)
