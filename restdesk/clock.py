"""Time and chance, passed in: nothing else (the demo server apart) calls time, uuid, random or secrets."""

import random
import secrets
import time
import uuid
from typing import Protocol


class Clock(Protocol):
    """Where the present moment and random values come from; tests give one that they control."""

    def now(self) -> float:
        """Return seconds since 1970-01-01 UTC."""

    def monotonic(self) -> float:
        """Return seconds of a clock that never goes back; only differences mean something."""

    def guid(self) -> str:
        """Return a random UUID (RFC 9562, version 4) as text."""

    def random_int(self, low: int, high: int) -> int:
        """Return a random whole number from `low` to `high`, both included."""

    def token(self, digits: int) -> str:
        """Return an unguessable text of that many hexadecimal digits."""


class SystemClock:
    """The machine's own clock and chance."""

    def now(self) -> float:
        return time.time()

    def monotonic(self) -> float:
        return time.perf_counter()

    def guid(self) -> str:
        return str(uuid.uuid4())

    def random_int(self, low: int, high: int) -> int:
        return random.randint(low, high)

    def token(self, digits: int) -> str:
        return secrets.token_hex((digits + 1) // 2)[:digits]
