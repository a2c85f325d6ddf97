"""An exchange as rows: each hop with its times, its connection, its TLS and what came, and all of it as text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from restdesk.figures import bytes_figure
from restdesk.gui.response.moments import from_now
from restdesk.gui.response.outcome import Outcome
from restdesk.gui.response.remedies import USE_URL, Copy, Offer, UseUrl, location
from restdesk.gui.response.status import status_line
from restdesk.gui.translate import said, words
from restdesk.model.exchange import Certificate, Failure, Field, Hop, Interim, Phase, Response, Tls
from restdesk.words import QT_TRANSLATE_NOOP, Message

MOST = 200
"""Rows of one kind that are shown; a server may send any number."""

_NAMES = {
    "dns": (QT_TRANSLATE_NOOP("Timeline", "DNS"), "method_patch"),
    "connect": (QT_TRANSLATE_NOOP("Timeline", "Connect"), "method_put"),
    "tls": (QT_TRANSLATE_NOOP("Timeline", "TLS"), "accent"),
    "sending": (QT_TRANSLATE_NOOP("Timeline", "Sending"), "method_post"),
    "waiting": (QT_TRANSLATE_NOOP("Timeline", "Waiting"), "muted"),
    "receiving": (QT_TRANSLATE_NOOP("Timeline", "Receiving"), "method_get"),
}
"""What each phase is called, and the colour of its bar; the colour says nothing that the words do not."""

_TIME = QT_TRANSLATE_NOOP("Timeline", "{time} ms, begun at {start} ms")
_ANSWER = QT_TRANSLATE_NOOP("Timeline", "Answer")
_NO_ANSWER = QT_TRANSLATE_NOOP("Timeline", "no response")
_PROTOCOL = QT_TRANSLATE_NOOP("Timeline", "Protocol")
_CONNECTION = QT_TRANSLATE_NOOP("Timeline", "Connection")
_NEW = QT_TRANSLATE_NOOP("Timeline", "new")
_REUSED = QT_TRANSLATE_NOOP("Timeline", "used again")
_REMOTE = QT_TRANSLATE_NOOP("Timeline", "Server's address")
_LOCAL = QT_TRANSLATE_NOOP("Timeline", "Own address")
_PROXY = QT_TRANSLATE_NOOP("Timeline", "Proxy")
_TLS = QT_TRANSLATE_NOOP("Timeline", "TLS version")
_CIPHER = QT_TRANSLATE_NOOP("Timeline", "Cipher")
_CHECKED = QT_TRANSLATE_NOOP("Timeline", "Certificate check")
_VERIFIED = QT_TRANSLATE_NOOP("Timeline", "certificate verified")
_NOT_VERIFIED = QT_TRANSLATE_NOOP("Timeline", "certificate not verified")
_CERTIFICATE = QT_TRANSLATE_NOOP("Timeline", "Certificate")
_ABOVE = QT_TRANSLATE_NOOP("Timeline", "Issuer's certificate")
_SUBJECT = QT_TRANSLATE_NOOP("Timeline", "Subject")
_ISSUER = QT_TRANSLATE_NOOP("Timeline", "Issuer")
_FROM = QT_TRANSLATE_NOOP("Timeline", "Valid from")
_UNTIL = QT_TRANSLATE_NOOP("Timeline", "Valid until")
_FOR = QT_TRANSLATE_NOOP("Timeline", "Names")
_FINGERPRINT = QT_TRANSLATE_NOOP("Timeline", "SHA-256")
_COPY_PEM = QT_TRANSLATE_NOOP("Timeline", "Copy PEM")
_SENT = QT_TRANSLATE_NOOP("Timeline", "Body sent")
_BODY = QT_TRANSLATE_NOOP("Timeline", "Body received")
_BYTES = QT_TRANSLATE_NOOP("Timeline", "{count} bytes")
_SIZES = QT_TRANSLATE_NOOP("Timeline", "{wire} bytes on the wire, {decoded} bytes decoded")
_CUT = QT_TRANSLATE_NOOP("Timeline", "{wire} bytes on the wire, {decoded} bytes decoded, incomplete")
_DROPPED = QT_TRANSLATE_NOOP("Timeline", "Not carried here")
_REDIRECT = QT_TRANSLATE_NOOP("Timeline", "Redirect to")
_INTERIM = QT_TRANSLATE_NOOP("Timeline", "Interim response")
_TRAILERS = QT_TRANSLATE_NOOP("Timeline", "Trailers")
_NOTE = QT_TRANSLATE_NOOP("Timeline", "Note")
_FAILURE = QT_TRANSLATE_NOOP("Timeline", "Failure")
_CAUSE = QT_TRANSLATE_NOOP("Timeline", "Cause")
_ADVICE = QT_TRANSLATE_NOOP("Timeline", "What to do")
_MORE = QT_TRANSLATE_NOOP("Timeline", "{count} more are not shown")


@dataclass(frozen=True)
class Bar:
    """When something was, in seconds since the Send began, and the colour of its bar."""

    start: float
    seconds: float
    role: str


@dataclass(frozen=True)
class Row:
    """A name and a value, and what belongs below them."""

    name: str
    value: str = ""
    role: str = "text"
    """Colour of the value."""
    icon: str = ""
    mono: bool = False
    """Whether the value stood on the wire."""
    method: bool = False
    """Whether the name is a method, which heads a hop."""
    bar: Bar | None = None
    offer: Offer | None = None
    rows: tuple["Row", ...] = ()
    open: bool = True


def rows_of(outcome: Outcome) -> tuple[Row, ...]:
    """Return what a Send did, in the language of now: the hops in order, the failure, the notes."""
    exchange, hops = outcome.exchange, outcome.hops
    if exchange is None:
        return ()
    failure, last = exchange.failure, len(hops) - 1
    chain = failure.chain if failure is not None else ()
    rows = [_hop(hop, chain if at == last else (), at == last, exchange.began) for at, hop in enumerate(hops)]
    rows += [_failure(failure)] if failure is not None else []
    return (*rows, *_notes(exchange.notes))


def length_of(outcome: Outcome) -> float:
    """Return the seconds from the beginning of the Send to the last that is known of it."""
    exchange = outcome.exchange
    ends = [phase.start + phase.seconds for hop in outcome.hops for phase in hop.phases]
    return max([exchange.seconds if exchange is not None else 0.0, *ends])


def as_text(rows: Iterable[Row], indent: str = "") -> str:
    """Return rows as text, one a line, what belongs below a row indented."""
    return "\n".join(_lines(rows, indent))


def _lines(rows: Iterable[Row], indent: str) -> Iterator[str]:
    for row in rows:
        joint = " " if row.method else ": "
        yield indent + joint.join(part for part in (row.name, row.value) if part)
        yield from _lines(row.rows, indent + "  ")


def _hop(hop: Hop, refused: tuple[Certificate, ...], is_last: bool, now: float) -> Row:
    chain = hop.tls.chain if hop.tls is not None and hop.tls.chain else refused
    rows = [
        Row(words(_ANSWER), status_line(hop.response) if hop.response is not None else words(_NO_ANSWER)),
        *(_phase(phase) for phase in hop.phases),
        *_connection(hop),
        *(_tls(hop.tls) if hop.tls is not None else ()),
        *_chain(chain, now, is_open=bool(refused)),
        *_sizes(hop),
        *_listed(words(_DROPPED), hop.dropped),
        *_redirect(hop),
        *_limited([_interim(interim) for interim in hop.interim[:MOST]], len(hop.interim)),
        *(_trailers(hop.response) if hop.response is not None else ()),
    ]
    bar = _whole(hop)
    answer = f" → {status_line(hop.response)}" if hop.response is not None else ""
    return Row(hop.method, hop.url + answer, mono=True, method=True, bar=bar, rows=tuple(rows), open=is_last)


def _whole(hop: Hop) -> Bar | None:
    if not hop.phases:
        return None
    first, last = hop.phases[0], hop.phases[-1]
    return Bar(first.start, last.start + last.seconds - first.start, "field_border")


def phase_name(phase: Phase) -> str:
    """Return what a phase is called in the language of now."""
    name, _ = _NAMES.get(phase.name, (None, ""))
    return words(name) if name else phase.name


def _phase(phase: Phase) -> Row:
    _, role = _NAMES.get(phase.name, (None, "muted"))
    time = _TIME.message(time=_milliseconds(phase.seconds), start=_milliseconds(phase.start))
    return Row(phase_name(phase), said(time), bar=Bar(phase.start, phase.seconds, role))


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:,.2f}"


def _connection(hop: Hop) -> Iterator[Row]:
    if hop.response is not None:
        yield Row(words(_PROTOCOL), hop.response.http_version, mono=True)
    if hop.remote:
        yield Row(words(_CONNECTION), words(_REUSED if hop.reused else _NEW))
    for name, value in ((_REMOTE, hop.remote), (_LOCAL, hop.local), (_PROXY, hop.proxy)):
        if value:
            yield Row(words(name), value, mono=True)


def _tls(tls: Tls) -> Iterator[Row]:
    for name, value in ((words(_TLS), tls.version), (words(_CIPHER), tls.cipher), ("ALPN", tls.alpn)):
        if value:
            yield Row(name, value, mono=True)
    if tls.verified:
        yield Row(words(_CHECKED), words(_VERIFIED), icon="tick", role="good")
    else:
        yield Row(words(_CHECKED), words(_NOT_VERIFIED), icon="warning", role="warning")


def _chain(chain: tuple[Certificate, ...], now: float, *, is_open: bool) -> Iterator[Row]:
    for at, certificate in enumerate(chain[:MOST]):
        yield _certificate(certificate, words(_ABOVE if at else _CERTIFICATE), now, is_open=is_open and not at)


def _certificate(certificate: Certificate, name: str, now: float, *, is_open: bool) -> Row:
    facts = (
        (_SUBJECT, certificate.subject),
        (_ISSUER, certificate.issuer),
        (_FROM, _dated(certificate.not_before, now)),
        (_UNTIL, _dated(certificate.not_after, now)),
        (_FOR, ", ".join(certificate.names)),
        (_FINGERPRINT, certificate.fingerprint),
    )
    rows = tuple(Row(words(fact), value, mono=True) for fact, value in facts if value)
    offer = Offer(_COPY_PEM.message(), Copy(certificate.pem))
    return Row(name, certificate.subject, mono=True, offer=offer, rows=rows, open=is_open)


def _dated(written: str, now: float) -> str:
    """A date as it stands in a certificate, and how far that was when it was sent."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return written
    return f"{written} ({from_now(moment.timestamp(), now)})" if moment.tzinfo is not None else written


def _sizes(hop: Hop) -> Iterator[Row]:
    if hop.sent.size:
        yield Row(words(_SENT), said(_BYTES.message(count=bytes_figure(hop.sent.size))))
    response = hop.response
    if response is not None:
        figures = {"wire": bytes_figure(response.wire_size), "decoded": bytes_figure(response.body.size)}
        yield Row(words(_BODY), said((_SIZES if response.complete else _CUT).message(**figures)))


def _listed(name: str, values: tuple[str, ...]) -> tuple[Row, ...]:
    return (Row(name, ", ".join(values), icon="info", role="muted"),) if values else ()


def _redirect(hop: Hop) -> Iterator[Row]:
    where = hop.response.header("location") if hop.response is not None else None
    if where is not None:
        url = location(hop)
        yield Row(words(_REDIRECT), where, mono=True, offer=Offer(USE_URL.message(), UseUrl(url)) if url else None)


def _interim(interim: Interim) -> Row:
    status = f"{interim.status} {interim.reason}".strip()
    return Row(words(_INTERIM), status, mono=True, rows=_fields(interim.headers), open=False)


def _trailers(response: Response) -> tuple[Row, ...]:
    fields = _fields(response.trailers)
    return (Row(words(_TRAILERS), f"{len(response.trailers)}", rows=fields),) if fields else ()


def _fields(fields: tuple[Field, ...]) -> tuple[Row, ...]:
    return _limited([Row(field.name, field.value, mono=True) for field in fields[:MOST]], len(fields))


def _limited(rows: list[Row], count: int) -> tuple[Row, ...]:
    more = [Row("…", said(_MORE.message(count=count - len(rows))), role="muted")] if count > len(rows) else []
    return (*rows, *more)


def _failure(failure: Failure) -> Row:
    muted = failure.kind == "Cancelled"
    rows = [Row(words(_ADVICE), said(failure.advice))]
    rows += [Row(words(_CAUSE), failure.cause, mono=True)] if failure.cause else []
    icon, role = ("info", "muted") if muted else ("error", "bad")
    return Row(words(_FAILURE), said(failure.what), role, icon, rows=tuple(rows))


def _notes(notes: tuple[Message, ...]) -> tuple[Row, ...]:
    return tuple(Row(words(_NOTE), said(note), icon="info", role="muted") for note in notes)
