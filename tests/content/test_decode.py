"""Content codings, whole and broken."""

import gzip
import random
import zlib
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restdesk.content.decode import ACCEPTED, DECODERS, STEP, Decoding
from restdesk.errors import BodyIncomplete, BodyTooLarge, BodyUndecodable, RestDeskError

brotli: Any = import_module("brotli")
zstd: Any = import_module("backports.zstd")


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


CODERS: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("gzip", gzip.compress),
    ("X-GZip", gzip.compress),
    ("deflate", zlib.compress),
    ("deflate", raw_deflate),
    ("br", brotli.compress),
    ("zstd", zstd.compress),
]
BODIES = [b"", b"x", b"hello " * 100_000, random.Random(1).randbytes(700_000), bytes(3_000_000)]


def decoded(encoding: str, pieces: list[bytes], limit: int = 2**31) -> bytes:
    decoding = Decoding(encoding, limit)
    given = [piece for data in pieces for piece in decoding.feed(data)]
    assert all(len(piece) <= 2 * STEP for piece in given)
    decoding.finish()
    assert decoding.size == sum(map(len, given))
    return b"".join(given)


def cut(data: bytes, size: int) -> list[bytes]:
    return [data[start : start + size] for start in range(0, len(data), size)]


@pytest.mark.parametrize("body", BODIES, ids=len)
@pytest.mark.parametrize(("coding", "encode"), CODERS)
@pytest.mark.parametrize("size", [7001, 10**9])
def test_a_body_comes_back_whole(coding: str, encode: Callable[[bytes], bytes], body: bytes, size: int) -> None:
    assert decoded(coding, cut(encode(body), size)) == body


@pytest.mark.parametrize(("coding", "encode"), CODERS)
def test_a_body_that_comes_byte_by_byte(coding: str, encode: Callable[[bytes], bytes]) -> None:
    assert decoded(coding, cut(encode(b"hello, world"), 1)) == b"hello, world"


@pytest.mark.parametrize(("coding", "encode"), CODERS)
def test_a_body_that_ends_too_early(coding: str, encode: Callable[[bytes], bytes]) -> None:
    data = encode(random.Random(2).randbytes(5000))
    for length in (1, 2, len(data) // 2, len(data) - 1):
        with pytest.raises(BodyIncomplete):
            decoded(coding, [data[:length]])


@pytest.mark.parametrize("coding", ["gzip", "br", "zstd", "gzip, br", "deflate"])
def test_a_body_that_is_not_coded_as_said(coding: str) -> None:
    with pytest.raises(BodyUndecodable) as caught:
        decoded(coding, [b"\x07 this is plain text" * 50])
    assert coding in caught.value.what.english()


def test_what_came_before_the_break_stands() -> None:
    data = gzip.compress(random.Random(3).randbytes(STEP * 2))
    pieces = Decoding("gzip").feed(data[:300_000] + b"\xff" * 300_000)
    assert len(next(pieces)) > 0
    with pytest.raises(BodyUndecodable):
        list(pieces)


def test_stacked_codings() -> None:
    assert decoded("gzip, br , identity,zstd", [zstd.compress(brotli.compress(gzip.compress(b"hello")))]) == b"hello"


@pytest.mark.parametrize(
    ("encoding", "word"),
    [("snappy", "snappy"), ("gzip, compress", "compress"), ("gzip, gzip, gzip, gzip", "3")],
)
def test_what_cannot_be_decoded_is_left_as_it_came(encoding: str, word: str) -> None:
    decoding = Decoding(encoding)
    assert b"".join(decoding.feed(b"raw")) == b"raw"
    decoding.finish()
    assert decoding.note is not None
    assert word in decoding.note.english()


@pytest.mark.parametrize("encoding", ["", "identity", " , "])
def test_no_coding(encoding: str) -> None:
    assert decoded(encoding, [b"a", b"b"]) == b"ab"
    assert Decoding(encoding).note is None


def test_members_and_frames_follow_one_another() -> None:
    assert decoded("gzip", cut(gzip.compress(b"a") + gzip.compress(b"b") + b"\0\0\0", 3)) == b"ab"
    assert decoded("zstd", cut(zstd.compress(b"a") + zstd.compress(b"b"), 3)) == b"ab"


BOMB = bytes(30_000_000)


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("gzip", gzip.compress(BOMB, mtime=0)),
        ("br", brotli.compress(BOMB, quality=1)),
        ("zstd", zstd.compress(BOMB)),
        ("gzip, gzip", gzip.compress(gzip.compress(BOMB, mtime=0), mtime=0)),
        ("gzip, gzip", gzip.compress(gzip.compress(b"", mtime=0) * 550_000, mtime=0)),
    ],
    ids=["gzip", "br", "zstd", "stacked", "half a million empty members"],
)
def test_a_bomb_stops_at_the_limit(encoding: str, data: bytes) -> None:
    got: list[int] = []
    pieces = Decoding(encoding, limit=10_000_000).feed(data)
    with pytest.raises(BodyTooLarge) as caught:
        got.extend(map(len, pieces))
    assert sum(got) <= 10_000_000 + 2 * STEP
    assert max(got) <= 2 * STEP
    assert "10 MB" in caught.value.what.english()


@given(st.sampled_from([*DECODERS, "gzip, br", "zstd, deflate"]), st.lists(st.binary(max_size=60), max_size=4))
def test_any_bytes_are_decoded_or_told(encoding: str, pieces: list[bytes]) -> None:
    try:
        decoded(encoding, pieces)
    except RestDeskError as error:
        kind = type(error)
    else:
        kind = BodyUndecodable
    assert kind in (BodyUndecodable, BodyIncomplete)


def test_what_is_asked_for_can_be_decoded() -> None:
    assert {name.strip() for name in ACCEPTED.split(",")} <= DECODERS.keys()
