"""What a worker is asked and what it answers: msgpack, each message behind its length in 4 bytes, big-endian.

A worker does one job at a time. `Shown`, the last `Hits` and `Failed` end a job; `Warm` has no answer.
"""

from typing import IO, Literal

import msgspec

from restdesk.model.shown import FirstLines, Hits, Progress, Shape, Shown


class Warm(msgspec.Struct, frozen=True, tag=True):
    """Import what jobs need."""


class Show(msgspec.Struct, frozen=True, tag=True):
    """Make the text of a body, and its lines."""

    path: str
    size: int
    shape: Shape
    content_type: str
    out: str
    """The file to write to, where the text is not the body as it is."""


class Find(msgspec.Struct, frozen=True, tag=True):
    """Find a text in a file of UTF-8."""

    path: str
    size: int
    needle: str
    regex: bool
    match_case: bool


class Failed(msgspec.Struct, frozen=True, tag=True):
    """The job could not be done."""

    why: Literal["unreadable", "no room", "pattern", "unexpected"]
    cause: str


Job = Warm | Show | Find
Told = Progress | FirstLines | Shown | Hits | Failed

SLOW_PATTERN = 1
"""The exit status of a worker whose regular expression took more than `SLOW` seconds for at most 1 MB."""

SLOW = 20.0

_LENGTH = 4


def write(stream: IO[bytes], message: Job | Told) -> None:
    """Write a message; raises OSError when nobody reads any more."""
    body = msgspec.msgpack.encode(message)
    stream.write(len(body).to_bytes(_LENGTH, "big"))
    stream.write(body)
    stream.flush()


def read(stream: IO[bytes]) -> bytes | None:
    """Return the next message, to be decoded as `Job` or `Told`; None at the end of the stream."""
    head = stream.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    size = int.from_bytes(head, "big")
    body = stream.read(size)
    return body if len(body) == size else None
