"""Heads of messages as HTTP/2 has them (RFC 9113, section 8)."""

from typing import NamedTuple

from restdesk.model.exchange import Field
from restdesk.sending.characters import as_text
from restdesk.sending.record import Record

_FORBIDDEN = ("connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade", "host")
"""Headers of HTTP/1.1 alone (RFC 9113, section 8.2.2); Host is sent as `:authority`."""

Pairs = list[tuple[bytes, bytes]]


class StatusMissing(ConnectionError):
    """A response without a status of three digits."""


class Head(NamedTuple):
    """Status and headers of a response."""

    status: int
    headers: Pairs


def fields(pairs: Pairs) -> tuple[Field, ...]:
    """Return headers as they are shown."""
    return tuple(Field(as_text(name), as_text(value)) for name, value in pairs)


def head_of(pairs: object) -> Head:
    """Return the head that stands in these pairs; raises StatusMissing."""
    assert isinstance(pairs, list | tuple)
    status = next((value for name, value in pairs if name == b":status"), b"")
    if len(status) != 3 or not status.isdigit():
        raise StatusMissing(repr(status[:20]))
    return Head(int(status), [(name, value) for name, value in pairs if not name.startswith(b":")])


def pseudo_headers(method: bytes, scheme: bytes, target: bytes, headers: Pairs) -> Pairs:
    """Return what HTTP/2 has in place of a request line and Host (RFC 9113, section 8.3.1)."""
    authority = next(value for name, value in headers if name.lower() == b"host")
    return [(b":method", method), (b":scheme", scheme), (b":authority", authority), (b":path", target)]


def allowed(headers: Pairs, record: Record) -> Pairs:
    """Return the headers that HTTP/2 carries, in lower case; the others are noted."""
    kept, left = [], []
    for name, value in headers:
        lower = name.lower()
        if lower.decode() in _FORBIDDEN or (lower == b"te" and value.strip().lower() != b"trailers"):
            left.append(lower.decode())
        else:
            kept.append((lower, value))
    record.left_out = tuple(dict.fromkeys(name for name in left if name != "host"))
    return kept
