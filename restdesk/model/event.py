"""What a Send tells while it runs; `Finished` always comes, and last."""

import msgspec

from restdesk.model.cookie import Cookie
from restdesk.model.exchange import Exchange, Response
from restdesk.model.ready import Place
from restdesk.model.text import Text


class Started(msgspec.Struct, frozen=True):
    """A hop begins."""

    method: str
    url: str
    """Masked."""


class PhaseBegan(msgspec.Struct, frozen=True):
    """A phase of the hop begins: dns, connect, tls, sending, waiting, receiving."""

    name: str


class Progress(msgspec.Struct, frozen=True):
    """Bytes of the bodies so far; a total that is not known is None."""

    sent: int
    to_send: int | None
    received: int
    to_receive: int | None


class Received(msgspec.Struct, frozen=True):
    """Status and headers of a hop are there; its body is still empty."""

    response: Response


class VariableCaptured(msgspec.Struct, frozen=True):
    """An effect: the owner of the state sets the variable."""

    place: Place
    name: str
    scope: str
    value: Text


class CookiesReceived(msgspec.Struct, frozen=True):
    """An effect: the owner of the state sets these cookies, one by one, in the jar of `place`."""

    place: Place
    cookies: tuple[Cookie, ...]
    """Expired ones delete."""
    at: float
    """Seconds since 1970-01-01 UTC: what is expired by then is."""


Effect = VariableCaptured | CookiesReceived


class Finished(msgspec.Struct, frozen=True):
    """The Send is over: by a response, a failure, Cancel or the deadline."""

    exchange: Exchange
    effects: tuple[Effect, ...] = ()


SendEvent = Started | PhaseBegan | Progress | Received | Finished
