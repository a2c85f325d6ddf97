"""Every exception that the libraries below can raise, as one error of our own tree; a test walks them all."""

import h2.exceptions
import h11
import hpack

from restdesk.errors import RestDeskError
from restdesk.sending import faults
from restdesk.sending.faults import At, Row
from restdesk.sending.http2 import ConnectionGivenUp, StreamWasReset
from restdesk.sending.http2_head import StatusMissing
from restdesk.sending.record import Record
from restdesk.sending.request import Outgoing
from restdesk.sending.wire.libraries import httpcore, httpx

# The first row that covers an exception counts: special ones stand above general ones.
ROWS = (
    Row(StreamWasReset, faults.stopped),
    Row(ConnectionGivenUp, faults.lost),
    Row(StatusMissing, faults.broken),
    *faults.OF_THE_SYSTEM,
    Row(h11.LocalProtocolError, faults.own_request),
    Row(h11.ProtocolError, faults.remote),
    Row(h2.exceptions.InvalidBodyLengthError, faults.wrong_length),
    Row(h2.exceptions.DenialOfServiceError, faults.bloated),
    Row(h2.exceptions.H2Error, faults.framing),
    Row(hpack.OversizedHeaderListError, faults.bloated),
    Row(hpack.HPACKError, faults.framing),
    Row(httpcore.LocalProtocolError, faults.own_request),
    Row(httpcore.ProtocolError, faults.remote),
    Row(httpcore.UnsupportedProtocol, faults.bad_url),
    Row(httpcore.ProxyError, faults.unreachable),
    Row(httpcore.TimeoutException, faults.too_slow),
    Row(httpcore.NetworkError, faults.connection),
    Row(httpcore.ConnectionNotAvailable, faults.lost),
    Row(httpx.LocalProtocolError, faults.own_request),
    Row(httpx.ProtocolError, faults.remote),
    Row(httpx.UnsupportedProtocol, faults.bad_url),
    Row(httpx.InvalidURL, faults.bad_url),
    Row(httpx.ProxyError, faults.unreachable),
    Row(httpx.TimeoutException, faults.too_slow),
    Row(httpx.NetworkError, faults.connection),
    Row(httpx.DecodingError, faults.undecodable),
    Row(httpx.TooManyRedirects, faults.redirects),
    Row(httpx.RequestError, faults.lost),
    # These tell of a wrong use by our own code.
    Row(httpx.HTTPError, faults.bug),
    Row(httpx.StreamError, faults.bug),
    Row(httpx.CookieConflict, faults.bug),
)


def fault(error: BaseException, outgoing: Outgoing, record: Record, limit: float) -> RestDeskError:
    """Return the error that a person is told; `limit` is the one for connecting, in seconds."""
    return faults.told(error, At(str(outgoing.host), outgoing.port, record, limit), ROWS)
