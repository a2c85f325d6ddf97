"""The frames of HTTP/2 told apart as they come (RFC 9113, section 4.1).

h2 gives nothing of what it was fed at once when one frame of it is wrong, and takes no answer after a GOAWAY.
"""

from collections.abc import Iterator
from typing import NamedTuple

DATA = 0
SETTINGS = 4
GOAWAY = 7
LARGEST = 16_384
"""Bytes of a frame's payload, as long as the peer was not allowed more."""

_HEAD = 9
_PADDED = 0x8


class Frame(NamedTuple):
    """One frame as it came."""

    kind: int
    stream: int
    whole: bytes

    @property
    def too_large(self) -> bool:
        """Whether it announces more than the peer may send at once."""
        return int.from_bytes(self.whole[:3], "big") > LARGEST

    @property
    def payload(self) -> bytes:
        """What follows its head, without padding."""
        payload = self.whole[_HEAD:]
        if self.kind == DATA and self.whole[4] & _PADDED and payload:
            return payload[1 : max(1, len(payload) - payload[0])]
        return payload


class Frames:
    """Collects bytes until they are frames."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> Iterator[Frame]:
        """Give the frames that are whole; one that is larger than allowed as far as it came."""
        data = self._rest + data
        start = 0
        while len(data) - start >= _HEAD:
            size = int.from_bytes(data[start : start + 3], "big")
            end = start + _HEAD + size
            if end > len(data) and size <= LARGEST:
                break
            stream = int.from_bytes(data[start + 5 : start + _HEAD], "big") & 0x7FFFFFFF
            frame = Frame(data[start + 3], stream, data[start:end])
            start = min(end, len(data))
            yield frame
        self._rest = data[start:]
