"""Open connections of one choice, kept for the next request.

httpcore's own pool queues requests: that is quadratic, takes a fifth of a small request's time, and forgets what is
cancelled in it. Here the number of connections is not limited, so no request waits for one.
"""

import asyncio
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from restdesk.sending.request import Origin

IDLE = 30.0
"""Seconds for which an unused connection stays open."""

MOST_IDLE = 20
"""Unused connections that stay open."""


class Kept(Protocol):
    """A connection to one origin."""

    origin: Origin

    def is_available(self) -> bool:
        """Whether another request can go over it."""

    def has_expired(self) -> bool:
        """Whether the peer has ended it, or sent what nobody asked for."""

    async def aclose(self) -> None:
        """Close the socket at once."""


K = TypeVar("K", bound=Kept)


class Pool(Generic[K]):
    """Lends connections; `make` gives one that is opened when it is used."""

    def __init__(self, make: Callable[[Origin], K]) -> None:
        self._make = make
        self._lent: set[K] = set()
        self._idle: dict[K, float] = {}
        """When each was given back, by the loop's clock; the oldest first."""

    async def take(self, origin: Origin) -> K:
        """Return a connection to `origin`, for one request."""
        now = asyncio.get_running_loop().time()
        for kept in tuple(self._idle):
            leads = kept.origin == origin
            if kept not in self._idle:
                continue  # taken while another was closed
            if now - self._idle[kept] > IDLE or (leads and kept.has_expired()):
                del self._idle[kept]
                await kept.aclose()
            elif leads:
                del self._idle[kept]
                self._lent.add(kept)
                return kept
        made = self._make(origin)
        self._lent.add(made)
        return made

    async def give_back(self, lent: K) -> None:
        """Keep a connection for the next request, or close it where it can take none; the second time is no matter."""
        if lent not in self._lent:
            return
        self._lent.discard(lent)
        if not lent.is_available():
            await lent.aclose()
            return
        self._idle[lent] = asyncio.get_running_loop().time()
        if len(self._idle) > MOST_IDLE:
            oldest = next(iter(self._idle))
            del self._idle[oldest]
            await oldest.aclose()

    async def close(self) -> None:
        """Close every connection."""
        every = (*self._idle, *self._lent)
        self._idle.clear()
        self._lent.clear()
        for kept in every:
            await kept.aclose()
