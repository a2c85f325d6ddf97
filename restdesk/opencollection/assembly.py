"""The entries of a collection put together again, in their new order, with what stood between them."""

from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from restdesk.opencollection.places import Block, FlowEntry, Span


class Edit(NamedTuple):
    """What stands in place of the text from `start` to before `end`."""

    start: int
    end: int
    text: str


class Piece(NamedTuple):
    """One entry of the new collection."""

    was: int | None
    """Which entry it was; None for a new one."""
    key: str
    text: str
    """Its lines with its comments above, or what stands between two commas."""


def applied(text: str, edit: Edit, start: int, end: int) -> str:
    """Return the text from `start` to before `end`, changed."""
    return text[start : edit.start] + edit.text + text[edit.end : end]


def insert(pieces: list[Piece], piece: Piece, order: dict[str, int]) -> None:
    """Put a new key behind all that stand before it in `order`; else it is the first."""
    place = order[piece.key]
    before = (index for index, other in enumerate(pieces) if order.get(other.key, place) < place)
    pieces.insert(max(before, default=-1) + 1, piece)


def assembled(text: str, block: Block, pieces: list[Piece], end_of_line: str) -> str:
    """Return what stands in place of the block's lines.

    A comment that stands apart stays behind the entry it followed, or behind the one before where that is gone or
    was moved. Blank lines above an entry go with it; a new one gets what most have.
    """
    entries = block.entries
    stable = _increasing([piece.was for piece in pieces if piece.was is not None])
    loose = _loose(block, stable)
    usual = Counter(entry.blank for entry in entries[1:]).most_common(1)
    between = usual[0][0] if usual and usual[0][1] * 2 > len(entries) - 1 else ""
    lines = [loose.get(None, "")]
    for place, piece in enumerate(pieces):
        if place and not lines[-1].endswith(("\n\n", "\n\r\n")):  # else a block scalar keeps its blank lines (`|+`)
            lines.append(entries[piece.was].blank if piece.was else between)
        lines.append(piece.text if piece.text.endswith("\n") else piece.text + end_of_line)
        if piece.was in stable:
            lines.append(loose.get(piece.was, ""))
    made = "".join(lines)
    if not text[: block.span.end].endswith("\n"):
        made = made.removesuffix("\n").removesuffix("\r")
    return made.lstrip(" ") if block.compact else made


def _loose(block: Block, stable: set[int]) -> dict[int | None, str]:
    """Return what stands apart behind each entry that stays where it was, and behind None at the beginning."""
    found: dict[int | None, str] = {}
    behind: int | None = None
    for index, entry in enumerate(block.entries):
        if entry.above:
            found[behind] = found.get(behind, "") + entry.above
        if index in stable:
            behind = index
    return found


def joined(text: str, whole: Span, entries: tuple[FlowEntry, ...], pieces: list[Piece]) -> str:
    """Return the flow collection that stood at `whole`, with these pieces between its brackets or braces."""
    start, end = whole
    head = text[start + 1 : entries[0].span.start]
    tail = text[entries[-1].span.end : end - 1]
    between = [text[one.span.end : other.span.start] for one, other in pairwise(entries)]
    first = "," + head if "\n" in head and "#" not in head else ", "
    usual = next((comma for comma in between if "#" not in comma), first)
    made = [head]
    for piece in pieces[:-1]:
        made += [piece.text, usual if piece.was is None or piece.was == len(between) else between[piece.was]]
    made.append(pieces[-1].text)
    return text[start] + "".join(made) + tail + text[end - 1]


def _increasing(indices: list[int]) -> set[int]:
    """Return the longest run of indices, not needing to be neighbours, that rises: what was not moved."""
    ends: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for place, index in enumerate(indices):
        length = bisect_left(ends, index)
        before.append(places[length - 1] if length else -1)
        ends[length:] = [index, *ends[length + 1 :]]
        places[length:] = [place, *places[length + 1 :]]
    found: set[int] = set()
    place = places[-1] if places else -1
    while place >= 0:
        found.add(indices[place])
        place = before[place]
    return found
