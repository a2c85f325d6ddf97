"""Finding a text in a file of any size: plain, or by a regular expression of Python within lines.

Places are offsets of bytes, in order and without overlap. Up to `LISTED` of them are listed, all are counted.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from restdesk.content.finding import LISTED
from restdesk.content.jobs import Find
from restdesk.model.shown import Hits

_STEP = 1 << 20
_BATCH = 2_000
"""Places that are told at once."""

Spans = Iterator[tuple[list[tuple[int, int]], int]]
"""The places found so far that were not told yet, and how far the file was searched."""


def found(job: Find, is_due: Callable[[], bool], watched: Callable[[], None]) -> Iterator[Hits]:
    """Do the job; Hits come with the first place, when it `is_due`, with each batch, and at the end.

    `watched` is called before each step of a regular expression. Raises OSError, and re.error for a wrong pattern.
    """
    waiting: list[tuple[int, int]] = []
    total = listed = 0
    with Path(job.path).open("rb") as file:
        spans = _by_pattern(file, job, watched) if job.regex else _plain(file, job)
        for places, done in spans if job.needle else ():
            is_first = not total and bool(places)
            total += len(places)
            waiting += places[: LISTED - listed - len(waiting)]
            while is_first or len(waiting) >= _BATCH:
                yield Hits(tuple(waiting[:_BATCH]), total, total <= LISTED, done, job.size)
                listed += len(waiting[:_BATCH])
                del waiting[:_BATCH]
                is_first = False
            if is_due():
                yield Hits(tuple(waiting), total, total <= LISTED, done, job.size)
                listed += len(waiting)
                waiting.clear()
    yield Hits(tuple(waiting), total, total <= LISTED, job.size, job.size, is_last=True)


def _plain(file: IO[bytes], job: Find) -> Spans:
    """Steps that overlap by the longest thing that could be found, less one byte."""
    matcher = _exactly(job.needle) if job.match_case else _in_any_case(job.needle)
    begin, overlap = matcher
    kept, base, offset = b"", 0, 0  # bytes of the step before, where they stand, and where the search goes on
    while piece := file.read(_STEP):
        text = kept + piece
        places = [(base + start, base + end) for start, end in begin(text, offset - base)]
        done = base + len(text)
        offset = max(places[-1][1] if places else offset, done - overlap)
        yield places, done
        kept, base = text[offset - base :], offset


_Matcher = tuple[Callable[[bytes, int], Iterator[tuple[int, int]]], int]


def _exactly(needle: str) -> _Matcher:
    wanted = needle.encode("utf-8", "surrogatepass")

    def places(text: bytes, at: int) -> Iterator[tuple[int, int]]:
        while (at := text.find(wanted, at)) >= 0:
            yield at, at + len(wanted)
            at += len(wanted)

    return places, len(wanted) - 1


def _in_any_case(needle: str) -> _Matcher:
    """Letters of ASCII in their two cases, others in each single character that they become."""
    if needle.isascii():
        exact, overlap = _exactly(needle.lower())
        return lambda text, at: exact(text.lower(), at), overlap
    forms = [{character, *_cases(character)} for character in needle]
    encoded = [sorted(form.encode("utf-8", "surrogatepass") for form in some) for some in forms]
    pattern = re.compile(b"".join(b"(?:" + b"|".join(map(re.escape, some)) + b")" for some in encoded))
    longest = sum(max(map(len, some)) for some in encoded)
    return lambda text, at: (one.span() for one in pattern.finditer(text, at)), longest - 1


def _cases(character: str) -> tuple[str, ...]:
    cases = (character.lower(), character.upper(), character.swapcase(), character.upper().lower())
    return tuple(case for case in cases if len(case) == 1)


def _by_pattern(file: IO[bytes], job: Find, watched: Callable[[], None]) -> Spans:
    """Steps of whole lines; a line of more than 1 MB is searched in pieces of that size."""
    pattern = re.compile(job.needle, re.MULTILINE | (0 if job.match_case else re.IGNORECASE))
    base, kept = 0, b""
    while True:
        piece = file.read(_STEP)
        text = kept + piece
        if not text:
            return
        end = max(text.rfind(b"\n"), text.rfind(b"\r")) + 1
        if not piece or not end:
            end = _whole_characters(text) if piece else len(text)
        watched()
        yield list(_matches(pattern, text[:end], base)), base + end
        base, kept = base + end, text[end:]


def _whole_characters(text: bytes) -> int:
    """How much of a text can be cut off without cutting a character."""
    end = len(text)
    while end > len(text) - 3 and text[end - 1] & 0xC0 == 0x80:
        end -= 1
    return end - 1 if end > 1 and text[end - 1] >= 0xC0 else len(text)


def _matches(pattern: re.Pattern[str], block: bytes, base: int) -> Iterator[tuple[int, int]]:
    """Matches within lines: all lines at once, and one by one where a match went from one line into the next.

    The end of a line is known to Python as LF alone, so lines that end otherwise are taken one by one too.
    """
    at_once = [] if b"\r" in block else list(_spans(pattern, block, base))
    if b"\r" not in block and not any(b"\n" in block[start - base : end - base] for start, end in at_once):
        yield from at_once
        return
    for line in block.splitlines(keepends=True):
        yield from _spans(pattern, line.rstrip(b"\r\n"), base)
        base += len(line)


def _spans(pattern: re.Pattern[str], block: bytes, base: int) -> Iterator[tuple[int, int]]:
    text = block.decode("utf-8", "surrogateescape")
    if block.isascii():
        yield from ((base + one.start(), base + one.end()) for one in pattern.finditer(text) if one.end() > one.start())
        return
    seen, offset = 0, base
    for one in pattern.finditer(text):
        if one.end() > one.start():
            start = offset + _bytes(text[seen : one.start()])
            offset, seen = start + _bytes(one[0]), one.end()
            yield start, offset


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogateescape"))
