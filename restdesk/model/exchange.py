"""What was sent and what came back: hops, response, timings, or the failure. Everything in it is masked."""

from typing import Literal

import msgspec

from restdesk.errors import RestDeskError
from restdesk.model.ready import Used
from restdesk.spool import Body
from restdesk.words import Message


class Field(msgspec.Struct, frozen=True):
    """A header as it stood on the wire; bytes beyond ASCII are read as UTF-8, else as Latin-1."""

    name: str
    value: str


class Phase(msgspec.Struct, frozen=True):
    """A part of a hop's time: dns, connect, tls, sending, waiting, receiving."""

    name: str
    start: float
    """Seconds after the Send began."""
    seconds: float


class Certificate(msgspec.Struct, frozen=True, kw_only=True):
    """One certificate of a chain, in words."""

    subject: str
    issuer: str
    not_before: str
    """ISO 8601, UTC."""
    not_after: str
    names: tuple[str, ...] = ()
    """Subject alternative names."""
    fingerprint: str
    """SHA-256, hexadecimal."""
    pem: str


class Tls(msgspec.Struct, frozen=True):
    """What was agreed on in the TLS handshake."""

    version: str
    cipher: str
    alpn: str = ""
    chain: tuple[Certificate, ...] = ()
    """The server's own certificate first, as it sent them."""
    verified: bool = True
    """False where the person let an unverified certificate pass."""


class Interim(msgspec.Struct, frozen=True):
    """An interim response (1xx)."""

    status: int
    reason: str
    headers: tuple[Field, ...]


Origin = Literal["automatic", "header", "auth", "cookies"]


class SentLine(msgspec.Struct, frozen=True):
    """A header as it was sent, masked, and where it came from."""

    name: str
    value: str
    origin: Origin
    """Whether RestDesk added it, a row of headers, a scheme of authentication, or the store of cookies."""
    field: str = ""
    """The input it was written in: `headers[2]`, `Open.headers[0]`, `auth`; empty where it was none."""


class Sent(msgspec.Struct, frozen=True):
    """The bytes as sent, with secrets masked."""

    head: str
    """Request line and headers, lines ended by LF."""
    body: str
    """The first 64 KiB of the body as text."""
    size: int
    """Bytes of the whole body."""
    lines: tuple[SentLine, ...] = ()
    """The headers, in the order of the wire."""


class Response(msgspec.Struct, frozen=True, kw_only=True):
    """One response; `body` is decoded, as far as it came."""

    http_version: str
    """As on the wire: `HTTP/1.1`."""
    status: int
    reason: str
    headers: tuple[Field, ...]
    body: Body
    wire_size: int
    """Bytes of the body as received, before decoding."""
    complete: bool = True
    trailers: tuple[Field, ...] = ()
    """Fields that came after the body."""

    def header(self, name: str) -> str | None:
        """Return the first value of the header, without regard to case, or None."""
        wanted = name.lower()
        return next((field.value for field in self.headers if field.name.lower() == wanted), None)


class Failure(msgspec.Struct, frozen=True):
    """Why no complete response came; `kind` is the class in `restdesk.errors`."""

    kind: str
    what: Message
    advice: Message
    cause: str = ""
    chain: tuple[Certificate, ...] = ()
    """For a refused certificate: what the server sent."""

    @staticmethod
    def of(error: RestDeskError) -> "Failure":
        """Return the error as a value."""
        return Failure(type(error).__name__, error.what, error.advice, error.cause)


class Hop(msgspec.Struct, frozen=True, kw_only=True):
    """One request on the wire and its response; redirects and challenges make several."""

    method: str
    url: str
    """Masked."""
    sent: Sent
    phases: tuple[Phase, ...] = ()
    reused: bool = False
    """Whether an open connection was used again."""
    remote: str = ""
    """Address and port of the peer."""
    local: str = ""
    """Our own address and port."""
    proxy: str = ""
    """`http://host:port` of the proxy it went through, without credentials."""
    interim: tuple[Interim, ...] = ()
    """Interim responses before the final one."""
    tls: Tls | None = None
    dropped: tuple[str, ...] = ()
    """Names of credentials that were not carried to this hop because its origin is another."""
    response: Response | None = None


class CheckResult(msgspec.Struct, frozen=True, kw_only=True):
    """A check and its outcome: passed, failed, or error (cannot be evaluated, which counts as failed)."""

    expression: str
    operator: str
    value: str
    outcome: str
    actual: str = ""
    """What was found, masked, at most 200 characters."""
    why: Message | None = None
    """For an error: what cannot be evaluated."""


class Captured(msgspec.Struct, frozen=True):
    """A capture and whether it found its value; the value itself is an effect, never part of an exchange."""

    name: str
    scope: str
    found: bool
    why: Message | None = None


class Exchange(msgspec.Struct, frozen=True, kw_only=True):
    """One Send from click to end."""

    began: float
    """Seconds since 1970-01-01 UTC."""
    seconds: float
    """Total time."""
    hops: tuple[Hop, ...] = ()
    failure: Failure | None = None
    checks: tuple[CheckResult, ...] = ()
    captures: tuple[Captured, ...] = ()
    notes: tuple[Message, ...] = ()
    """What else a person should know: comments not sent, credentials dropped, coding unknown."""
    offer: str = ""
    """The URL of a redirect that was not followed, to be called by a new Send; empty where it holds a secret."""
    used: tuple[Used, ...] = ()
    """The variables that the request's inputs named."""
    cookies_off: bool = False
    """Whether the store's cookies were neither sent nor kept."""

    @property
    def response(self) -> Response | None:
        """The last response, complete or not; None where none came."""
        return next((hop.response for hop in reversed(self.hops) if hop.response is not None), None)

    @property
    def good(self) -> bool:
        """Whether a complete response came, every check passed and every capture found its value."""
        checked = all(check.outcome == "passed" for check in self.checks)
        return self.failure is None and checked and all(capture.found for capture in self.captures)
