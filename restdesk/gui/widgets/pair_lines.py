"""Rows of names and values as lines of text: `Name: value`, a `#` before a row that is off.

Read are also `name=value`, cells between tabs as a spreadsheet copies them, and `//` before a row that is off. A line
that was not changed is the row that it was, whatever its name holds; so nothing gets lost on the way through text.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

_MARKS = re.compile(r"\{\{|\}\}|[:=]")
_BREAK, _SHOWN_BREAK = "\n", "↵"


class Pair(NamedTuple):
    """A name and a value as they are read from a line."""

    name: str
    value: str = ""
    is_on: bool = True
    description: str = ""
    is_whole: bool = True
    """Whether the line had both; of one that had not, the name is all of it."""


def written(name: str, value: str, *, is_on: bool = True) -> str:
    """Return the line of a row."""
    line = f"{name}: {value}" if value else f"{name}:"
    return ("" if is_on else "# ") + line.replace("\r\n", _SHOWN_BREAK).replace(_BREAK, _SHOWN_BREAK)


def read(line: str) -> Pair | None:
    """Return what a line says; None for one that is empty."""
    text = line.strip(" \r\n")
    is_on = True
    for sign in ("#", "//"):
        if text.startswith(sign):
            text, is_on = text[len(sign) :].strip(), False
            break
    if not text.strip():
        return None
    if "\t" in text:
        name, value, *rest = (cell.strip() for cell in text.split("\t"))
        return Pair(name, value, is_on, " ".join(filter(None, rest)))
    cut = _cut(text)
    if cut < 0:
        return Pair(text, "", is_on, is_whole=False)
    value = text[cut + 1 :].strip().replace(_SHOWN_BREAK, _BREAK)
    return Pair(text[:cut].strip(), value, is_on)


def read_all(text: str) -> list[Pair]:
    """Return what the lines of a text say, empty ones left out."""
    return [pair for line in text.splitlines() if (pair := read(line)) is not None]


def _cut(text: str) -> int:
    """Where the first `:` or `=` outside of variables is; a first `:` belongs to the name, as in `:authority`."""
    depth = 0
    for found in _MARKS.finditer(text):
        if found[0] == "{{":
            depth += 1
        elif found[0] == "}}":
            depth = max(0, depth - 1)
        elif depth == 0 and found.start() > 0:
            return found.start()
    return -1


def unread(lines: Sequence[str]) -> list[int]:
    """Return the numbers, from 1, of the lines that have no value and are not off: they are told."""
    pairs = (read(line) for line in lines)
    return [number for number, pair in enumerate(pairs, 1) if pair is not None and pair.is_on and not pair.is_whole]
