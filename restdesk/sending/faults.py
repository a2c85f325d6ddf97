"""What an exception of the system, of TLS or of a protocol library means, as one error of our own tree."""

import errno
import re
import socket
import ssl
from collections.abc import Callable, Iterator
from typing import NamedTuple

from restdesk import errors
from restdesk.errors import RestDeskError
from restdesk.sending import characters
from restdesk.sending.frames import SETTINGS
from restdesk.sending.http2 import MOST_HEADERS
from restdesk.sending.record import Record


class At(NamedTuple):
    """Where it happened: whom was called, masked, and how far it came."""

    host: str
    port: int
    record: Record
    seconds: float
    """The limit for connecting."""

    @property
    def connecting(self) -> bool:
        """Whether no connection stood yet."""
        return self.record.stage in ("", "dns", "connect")


class Row(NamedTuple):
    """An exception class and what it means."""

    kind: type[BaseException]
    tell: Callable[[BaseException, At], RestDeskError]


def told(error: BaseException, at: At, rows: tuple[Row, ...]) -> RestDeskError:
    """Return what a person is told: an error of our own, else the innermost exception that a row covers.

    Unexpected where no row does: a bug.
    """
    chain = tuple(_chain(error))
    for found in chain:
        if isinstance(found, RestDeskError):
            return found
    said = next(found for found in chain if not isinstance(found, BaseExceptionGroup))
    if row_for(type(said), rows) is None:
        return bug(said, at)  # whatever it was that our own code was handling
    return next(row.tell(found, at) for found in reversed(chain) if (row := row_for(type(found), rows)) is not None)


def row_for(kind: type[BaseException], rows: tuple[Row, ...]) -> Row | None:
    """Return the first row that covers `kind`, or None."""
    return next((row for row in rows if issubclass(kind, row.kind)), None)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Give an exception and what it came from; of a group the first. httpcore hides causes by `from None`."""
    seen: set[int] = set()
    found: BaseException | None = error
    while found is not None and id(found) not in seen:
        seen.add(id(found))
        yield found
        if isinstance(found, BaseExceptionGroup):
            found = found.exceptions[0]
            continue
        found = found.__cause__ or found.__context__


_CERTIFICATE = {
    9: errors.CertificateNotYetValid,
    10: errors.CertificateExpired,
    18: errors.CertificateSelfSigned,
    **dict.fromkeys((2, 19, 20, 21), errors.CertificateUnknownIssuer),
    **dict.fromkeys((62, 64), errors.CertificateForOtherHost),
}
"""Codes of OpenSSL's X509_verify_cert_error_string."""

_CUT_OFF = (errno.ECONNRESET, errno.ECONNABORTED, errno.EPIPE, errno.ENOTCONN)
_UNREACHABLE = (errno.EHOSTUNREACH, errno.ENETUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL)


_PLAIN_THERE = ("WRONG_VERSION_NUMBER", "HTTP_REQUEST", "UNKNOWN_PROTOCOL")
_TOO_OLD = (
    *("TLSV1_ALERT_PROTOCOL_VERSION", "UNSUPPORTED_PROTOCOL", "NO_PROTOCOLS_AVAILABLE", "VERSION_TOO_LOW"),
    *("WRONG_SSL_VERSION", "NO_SHARED_CIPHER", "LEGACY_SIGALG_DISALLOWED_OR_UNSUPPORTED"),
)
_CLIENT_CERTIFICATE_WANTED = ("TLSV13_ALERT_CERTIFICATE_REQUIRED", "SSLV3_ALERT_HANDSHAKE_FAILURE")
_CLIENT_CERTIFICATE_REFUSED = (
    *("TLSV1_ALERT_UNKNOWN_CA", "SSLV3_ALERT_BAD_CERTIFICATE", "SSLV3_ALERT_CERTIFICATE_EXPIRED"),
    *("SSLV3_ALERT_CERTIFICATE_UNKNOWN", "SSLV3_ALERT_CERTIFICATE_REVOKED", "SSLV3_ALERT_UNSUPPORTED_CERTIFICATE"),
)
_TLS = {
    **dict.fromkeys(_PLAIN_THERE, errors.PlainExpected),
    **dict.fromkeys(_TOO_OLD, errors.TlsVersionRefused),
    **dict.fromkeys(_CLIENT_CERTIFICATE_WANTED, errors.ClientCertificateWanted),
    **dict.fromkeys(_CLIENT_CERTIFICATE_REFUSED, errors.ClientCertificateRefused),
}
"""Reasons of OpenSSL."""

_UNNAMED = re.compile(r"\[SSL\] ([a-z0-9 ]+) \(_ssl\.c:\d+\)")


def certificate(error: BaseException, at: At) -> RestDeskError:
    """The peer's certificate was refused."""
    kind = _CERTIFICATE.get(getattr(error, "verify_code", 0), errors.CertificateRefused)
    return kind(getattr(error, "verify_message", "") or str(error), host=at.host)


def name_lookup(error: BaseException, at: At) -> RestDeskError:
    """The host's name has no address."""
    if not at.connecting:
        return bug(error, at)
    return errors.NameNotResolved(str(error), host=at.host)


def too_slow(error: BaseException, at: At) -> RestDeskError:
    """A limit passed."""
    if at.connecting or at.record.stage == "tls":
        return errors.ConnectTimedOut(str(error), host=at.host, seconds=f"{at.seconds:g}")
    return lost(error, at)


def refused(error: BaseException, at: At) -> RestDeskError:
    """Nobody listens at the port."""
    return errors.ConnectionRefused(str(error), host=at.host, port=at.port)


def secure(error: BaseException, at: At) -> RestDeskError:
    """TLS failed, or broke down later."""
    if at.record.stage not in ("", "connect", "tls") and isinstance(error, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return lost(error, at)
    reason = getattr(error, "reason", "") or _spelled(str(error))
    return _TLS.get(reason, errors.TlsFailed)(reason, host=at.host)


def _spelled(text: str) -> str:
    """Return the reason in `[SSL] legacy sigalg disallowed (_ssl.c:992)`: Python does not name all of OpenSSL's."""
    found = _UNNAMED.fullmatch(text)
    return found[1].replace(" ", "_").upper() if found else text


def connection(error: BaseException, at: At) -> RestDeskError:
    """The network or the peer ended it."""
    number = getattr(error, "errno", None)
    if number in _UNREACHABLE or (at.connecting and number not in _CUT_OFF):
        return errors.HostUnreachable(str(error), host=at.host, port=at.port)
    return errors.TlsFailed(str(error), host=at.host) if at.record.stage == "tls" else lost(error, at)


def lost(error: BaseException, at: At) -> RestDeskError:
    """The connection ended: before the answer, or in its body."""
    if at.record.response is not None:
        return errors.BodyIncomplete(str(error))
    return _not_http(error, at) or errors.ConnectionLost(str(error), host=at.host)


def remote(error: BaseException, at: At) -> RestDeskError:
    """The peer broke the protocol, or ended in the middle of it."""
    if at.record.response is None:
        ended = not at.record.received or "disconnected" in str(error)
        return lost(error, at) if ended else _not_http(error, at) or broken(error, at)
    if str(error).startswith(("peer closed connection", "peer unexpectedly closed")):
        return errors.BodyIncomplete(str(error))
    return broken(error, at)


def broken(error: BaseException, at: At) -> RestDeskError:
    """The peer broke the protocol."""
    return errors.ProtocolBroken(str(error), host=at.host)


def stopped(error: BaseException, at: At) -> RestDeskError:
    """The peer ended this request alone."""
    if at.record.response is not None:
        return errors.BodyIncomplete(str(error))
    return errors.RequestStopped(host=at.host, code=str(error))


def framing(error: BaseException, at: At) -> RestDeskError:
    """The peer broke HTTP/2, or does not speak it; or our request does."""
    if not at.record.received:
        return errors.RequestRefused(str(error))
    start = bytes(at.record.first_received[:200])
    if start.startswith(b"HTTP/"):
        return errors.Http2NotOffered(visible(start), host=at.host)
    if start[3:4] != bytes((SETTINGS,)):  # with which a server begins (RFC 9113, section 3.4)
        return errors.NotHttp(str(error), host=at.host, start=visible(start))
    return broken(error, at)


def wrong_length(error: BaseException, _at: At) -> RestDeskError:
    """An HTTP/2 body that is not as long as its Content-Length."""
    expected, actual = getattr(error, "expected_length", 0), getattr(error, "actual_length", 0)
    if actual > expected:
        return errors.BodyOverrun(f"{actual} bytes came", length=expected)
    return errors.BodyIncomplete(f"{actual} of {expected} bytes came")


def bloated(error: BaseException, at: At) -> RestDeskError:
    """Compressed headers that stand for too much."""
    return errors.HeadTooLarge(str(error), host=at.host, limit=f"{MOST_HEADERS:,}")


def _not_http(error: BaseException, at: At) -> RestDeskError | None:
    start = bytes(at.record.first_received[:200])
    if not start or start.startswith(b"HTTP/") or at.record.framed:
        return None
    if start[:2] in (b"\x15\x03", b"\x16\x03"):  # an alert or a handshake of TLS
        return errors.TlsExpected(str(error), host=at.host)
    return errors.NotHttp(str(error), host=at.host, start=visible(start))


def visible(data: bytes) -> str:
    """Return bytes as text on one line, with everything that does not print written out."""
    return characters.visible(data.decode("utf-8", "backslashreplace"))


def own_request(error: BaseException, at: At) -> RestDeskError:
    """A library refused our request before it was sent; once an answer came it means that (a 101 unasked)."""
    return broken(error, at) if at.record.received else errors.RequestRefused(str(error))


def bad_url(error: BaseException, at: At) -> RestDeskError:
    """A library refused the address."""
    return errors.UrlRefused(str(error), field="url", url=at.host)


def unreachable(error: BaseException, at: At) -> RestDeskError:
    """The host cannot be reached."""
    return errors.HostUnreachable(str(error), host=at.host, port=at.port)


def undecodable(error: BaseException, _at: At) -> RestDeskError:
    """A library could not decode the body."""
    return errors.BodyUndecodable(str(error), coding="?")


def redirects(error: BaseException, _at: At) -> RestDeskError:
    """A library stopped following redirects."""
    return errors.TooManyRedirects(str(error), limit="?")


def bug(error: BaseException, _at: At) -> RestDeskError:
    """A wrong use by our own code, or what nobody expected."""
    return errors.Unexpected(str(error), kind=type(error).__name__)


# The first row that covers an exception counts: special ones stand above general ones.
OF_THE_SYSTEM = (
    Row(ssl.SSLCertVerificationError, certificate),
    Row(ssl.SSLError, secure),
    Row(socket.gaierror, name_lookup),
    Row(UnicodeError, name_lookup),  # a label of more than 63 characters
    Row(TimeoutError, too_slow),
    Row(ConnectionRefusedError, refused),
    Row(OSError, connection),
)
