"""Where in a text something is wrong, and what."""

from typing import NamedTuple

from restdesk.words import Message


class Problem(NamedTuple):
    """What keeps a text from being what it should be."""

    start: int
    end: int
    """Its characters, from `start` to before `end`."""
    line: int
    column: int
    """Where it begins, both counted from 1, columns in characters."""
    what: Message


def problem_at(text: str, start: int, end: int, what: Message) -> Problem:
    """Return the problem with those characters of `text`; lines end with LF, CRLF or CR."""
    start = min(start, len(text))
    before = text[:start].replace("\r\n", "\n").replace("\r", "\n")
    line = before.count("\n") + 1
    return Problem(start, max(end, start), line, len(before) - before.rfind("\n"), what)
