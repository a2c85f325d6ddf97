"""Every exception class of the libraries below has a meaning of ours."""

import errno
import inspect
import socket
import ssl
import sys
from collections.abc import Iterator
from contextlib import suppress
from types import ModuleType

import h2.exceptions
import h11
import hpack
import pytest

from restdesk import errors
from restdesk.clock import SystemClock
from restdesk.sending.faults import row_for, visible
from restdesk.sending.outgoing import outgoing
from restdesk.sending.record import Record
from restdesk.sending.wire.faults import ROWS, fault
from restdesk.sending.wire.libraries import httpcore, httpx
from tests.sending.desk import ready

REQUEST = outgoing(ready("http://a.example:81/"))
LIBRARIES = [httpx, httpcore, h11, h2.exceptions, hpack, ssl, socket]
BUGS = ("HTTPStatusError", "StreamError", "StreamConsumed", "StreamClosed", "ResponseNotRead", "RequestNotRead",
        "CookieConflict", "HTTPError")  # fmt: skip


def exceptions_of(library: ModuleType) -> Iterator[type[Exception]]:
    """Every exception class that the library's modules define or hand out."""
    root = library.__name__.partition(".")[0]
    modules = [module for name, module in list(sys.modules.items()) if name == root or name.startswith(root + ".")]
    for module in modules:
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if kind.__name__.startswith("_") or issubclass(kind, Warning):
                continue
            if issubclass(kind, Exception) and (kind.__module__.partition(".")[0] == root or root in ("ssl", "socket")):
                yield kind


ALL = sorted({kind for library in LIBRARIES for kind in exceptions_of(library)}, key=repr)
OTHERS = [kind for kind in ALL if kind.__module__ == "builtins" and not issubclass(kind, OSError)]
KINDS = [kind for kind in ALL if kind not in OTHERS]


def record_at(stage: str = "", received: bytes = b"") -> Record:
    record = Record(SystemClock(), 0.0, lambda phase: None)
    if stage:
        record.begin(stage)
    if received:
        record.count_received(received)
    return record


def made(kind: type[Exception]) -> Exception:
    """Make one with as many arguments as it wants; of an abstract class, one of its kind."""
    for arguments in (("what it said",), (1, 2), ()):
        with suppress(TypeError):
            return kind(*arguments)
    if kind is httpx.HTTPStatusError:
        request = httpx.Request("GET", "http://a.example")
        return httpx.HTTPStatusError("what it said", request=request, response=httpx.Response(500))
    return made(kind.__subclasses__()[0])


def test_the_walk_finds_them() -> None:
    names = {kind.__name__ for kind in KINDS}
    assert {"InvalidURL", "ReadTimeout", "RemoteProtocolError", "FlowControlError", "SSLCertVerificationError",
            "gaierror", "HPACKDecodingError", "ConnectionNotAvailable", "InvalidBodyLengthError"} <= names  # fmt: skip


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_no_exception_is_missed(kind: type[Exception]) -> None:
    assert row_for(kind, ROWS) is not None
    error = fault(made(kind), REQUEST, record_at("connect"), 10.0)
    assert isinstance(error, errors.NetworkError | errors.InputError) or kind.__name__ in BUGS
    assert "{" not in error.what.english() + error.advice.english()


def chained(*kinds: BaseException) -> BaseException:
    outer, *causes = kinds
    error = outer
    for cause in causes:
        error.__context__ = cause
        error.__suppress_context__ = True  # as `raise error from None` leaves it
        error = cause
    return outer


HEAD = b"HTTP/1.1 200 OK\r\n\r\n"


@pytest.mark.parametrize(
    ("error", "stage", "received", "kind"),
    [
        (
            chained(httpcore.ConnectError("x"), ConnectionRefusedError(errno.ECONNREFUSED, "x")),
            "connect",
            b"",
            "ConnectionRefused",
        ),
        (
            chained(httpcore.ConnectError("x"), OSError(errno.EHOSTUNREACH, "no route")),
            "connect",
            b"",
            "HostUnreachable",
        ),
        (chained(httpcore.ConnectError("x"), socket.gaierror(-2, "no")), "dns", b"", "NameNotResolved"),
        (UnicodeError("label too long"), "dns", b"", "NameNotResolved"),
        (UnicodeError("a bug"), "waiting", b"", "Unexpected"),
        (
            ExceptionGroup("x", [ExceptionGroup("y", [OSError(errno.EHOSTUNREACH, "no")])]),
            "connect",
            b"",
            "HostUnreachable",
        ),
        (ExceptionGroup("x", [KeyError("bug")]), "connect", b"", "Unexpected"),
        (httpcore.ConnectTimeout("x"), "tls", b"", "ConnectTimedOut"),
        (httpcore.ReadTimeout("x"), "waiting", b"", "ConnectionLost"),
        (ssl.SSLEOFError(8, "EOF"), "tls", b"", "TlsFailed"),
        (ssl.SSLEOFError(8, "EOF"), "waiting", b"", "ConnectionLost"),
        (ConnectionResetError(errno.ECONNRESET, "reset"), "connect", b"", "ConnectionLost"),
        (ConnectionResetError(errno.ECONNRESET, "reset"), "tls", b"", "TlsFailed"),
        (ConnectionResetError(errno.ECONNRESET, "reset"), "waiting", b"", "ConnectionLost"),
        (chained(httpcore.ReadError("x"), ConnectionResetError(errno.ECONNRESET, "x")), "receiving", b"SSH", "NotHttp"),
        (h11.RemoteProtocolError("bad"), "receiving", HEAD, "ProtocolBroken"),
        (h11.LocalProtocolError("bad"), "sending", b"", "RequestRefused"),
        (chained(KeyError("bug"), ConnectionResetError(errno.ECONNRESET, "x")), "waiting", b"", "Unexpected"),
        (chained(errors.SpoolFailed("full"), OSError(errno.ENOSPC, "full")), "receiving", HEAD, "SpoolFailed"),
    ],
)
def test_what_an_exception_means(error: BaseException, stage: str, received: bytes, kind: str) -> None:
    found = fault(error, REQUEST, record_at(stage, received), 10.0)
    assert type(found).__name__ == kind


def test_a_loop_of_causes_ends() -> None:
    one, two = ValueError("one"), ValueError("two")
    one.__context__, two.__context__ = two, one
    assert isinstance(fault(one, REQUEST, record_at(), 10.0), errors.Unexpected)


@pytest.mark.parametrize(
    ("code", "kind"),
    [(9, errors.CertificateNotYetValid), (18, errors.CertificateSelfSigned), (19, errors.CertificateUnknownIssuer),
     (64, errors.CertificateForOtherHost), (77, errors.CertificateRefused)],
)  # fmt: skip
def test_what_a_refused_certificate_means(code: int, kind: type[errors.NetworkError]) -> None:
    error = ssl.SSLCertVerificationError(1, "refused")
    error.verify_code = code
    assert type(fault(error, REQUEST, record_at("tls"), 10.0)) is kind


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"SSH-2.0\r\n", r"SSH-2.0\r\n"), (b"\0\xff\x1b[31m", r"\x00\xff\x1b[31m"), ("한\u202e".encode(), r"한\u202e")],
)
def test_first_bytes_are_written_out(data: bytes, text: str) -> None:
    assert visible(data) == text
