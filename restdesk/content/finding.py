"""Search in a body's bytes, in steps of bounded time: for what is seen of it as text, and for its bytes."""

import re
from array import array
from collections.abc import Callable
from dataclasses import dataclass

LISTED = 100_000
"""Places that are listed at most; more are only counted."""

_PAIRS = re.compile(r"(?:0x)?([0-9A-Fa-f]{2}(?:\s+[0-9A-Fa-f]{2})+|(?<=0x)(?:[0-9A-Fa-f]{2})+)")


@dataclass(frozen=True)
class Places:
    """Starts and ends of what was found, in order and without overlap; `total` counts those not listed too."""

    starts: "array[int]"
    ends: "array[int]"
    total: int


def find_text(data: bytes, needle: str, *, match_case: bool) -> Places:
    """Find `needle` in UTF-8 text; bytes that are not UTF-8 are found nowhere. Offsets are bytes."""
    if not needle:
        return Places(array("q"), array("q"), 0)
    wanted = needle.encode("utf-8", "surrogatepass")
    if match_case or (wanted.isascii() and wanted.lower() == wanted.upper()):
        return find_bytes(lambda offset, count: data[offset : offset + count], 0, len(data), wanted, match_case=True)
    starts, ends = array("q"), array("q")
    text = data.decode("utf-8", "surrogateescape")
    total, seen, offset = 0, 0, 0
    for found in re.finditer(re.escape(needle), text, re.IGNORECASE):
        offset += _length(text[seen : found.start()])
        total, seen = total + 1, found.end()
        length = _length(found[0])
        if total <= LISTED:
            starts.append(offset)
            ends.append(offset + length)
        offset += length
    return Places(starts, ends, total)


def find_bytes(
    read: Callable[[int, int], bytes], start: int, end: int, wanted: bytes, *, match_case: bool, room: int = LISTED
) -> Places:
    """Find the places of `wanted` that begin in [start, end); `room` of them are listed.

    Without `match_case` the letters of ASCII are the same in both cases. Reads on behind `end` as far as needed.
    """
    starts, ends, total = array("q"), array("q"), 0
    if not wanted:
        return Places(starts, ends, 0)
    wanted = wanted if match_case else wanted.lower()
    step, at = max(1 << 20, 2 * len(wanted)), start
    while at < end:
        chunk = read(at, min(step, end - at) + len(wanted) - 1)
        if len(chunk) < len(wanted):
            break
        chunk = chunk if match_case else chunk.lower()
        reach, found = min(step, end - at), chunk.find(wanted)
        past = reach
        while 0 <= found < reach:
            total += 1
            if total <= room:
                starts.append(at + found)
                ends.append(at + found + len(wanted))
            past = max(reach, found + len(wanted))
            found = chunk.find(wanted, found + len(wanted))
        at += past
    return Places(starts, ends, total)


def wanted_bytes(needle: str) -> tuple[bytes, bool]:
    """What `needle` means in a view of bytes, and whether it was written in hexadecimal.

    `89 50 4E` and `0x89504e` are these bytes; anything else is text in UTF-8.
    """
    if (found := _PAIRS.fullmatch(needle.strip())) is not None:
        return bytes.fromhex(found[1]), True
    return needle.encode("utf-8", "surrogatepass"), False


def _length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogateescape"))
