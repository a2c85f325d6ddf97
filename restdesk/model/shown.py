"""What the worker tells of a big body while it is made ready to be seen, and while it is searched.

Offsets and sizes are bytes. The text of a view is a file of UTF-8 (bytes that are none stand in it as they came).
"""

from typing import Literal

import msgspec

from restdesk.words import Message

Shape = Literal["raw", "json", "xml", "html"]
"""How a body is to be seen: as it came, or laid out as that."""

EVERY = 64
"""One line of so many has its offset in a view's index."""


class View(msgspec.Struct, frozen=True):
    """A text on disk with its lines: the whole one, or as much of it as there is yet."""

    path: str
    size: int
    lines: int
    """Line breaks and one: a text that ends with a line break has an empty last line."""
    index: bytes
    """The offset of every 64th line from line 0 on, 8 bytes each, in the machine's own order."""
    runs: bytes
    """Stretches without any line break that need not be read, start and end of each, 8 bytes each."""
    longest: int = 0
    """Bytes of the longest line, its line break among them."""
    charset: str = "utf-8"
    """The codec that read the body."""
    notes: tuple[Message, ...] = ()
    """What is to be said of it: where it is not valid, a charset that was not known, bytes that did not fit."""
    is_own: bool = False
    """Whether the file was made for this view; else it is the body's."""


class Progress(msgspec.Struct, frozen=True, tag=True):
    """So much of the body is done; at most 20 times a second."""

    done: int
    size: int


class FirstLines(msgspec.Struct, frozen=True, tag=True):
    """The beginning can be shown; the file grows on behind it."""

    view: View


class Shown(msgspec.Struct, frozen=True, tag=True):
    """All is there; comes last."""

    view: View


class Hits(msgspec.Struct, frozen=True, tag=True):
    """Some more places where it was found, in order, without overlap; the last one has `is_last`."""

    hits: tuple[tuple[int, int], ...]
    """Start and end of each in the view's file."""
    total: int
    """Found so far, those that are not listed included."""
    listed_all: bool
    """False once more were found than are listed (100,000)."""
    done: int
    size: int
    is_last: bool = False


ShowEvent = Progress | FirstLines | Shown
